"""FT118: a scenario that frightens or shames, without a word of warning on its card."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.scenario.part import lines_in
from fraudtrainer.scenario.vocabulary import CueId
from fraudtrainer.words import Words

HEAVY: tuple[CueId, ...] = ("threat_consequence", "online_legal_document", "leverage_shame")


def check(subject: Subject) -> Iterator[Finding]:
    """Find cards without a content note whose tellings hold a heavy cue."""
    if all(situation.content_note.strip() for situation in subject.situations):
        return
    cues = {m.cue for f in subject.tellings for _p, line in lines_in(f.telling) for m in line.marks}
    heavy = [cue for cue in HEAVY if cue in cues]
    if heavy:
        where = "content_note" if "content_note" in subject.scenario.card else "id"
        yield Finding(
            CARD, (where,),
            Words(f"剧本里有吓人或羞辱人的话（{'、'.join(heavy)}），卡片上没有内容提示",
            f"there is no content note, yet {', '.join(heavy)} occurs"),
            Words("在 content_note 里先说一声，并写明随时可以退出", "add a content_note"),
        )  # fmt: skip


RULE = Rule("FT118", "error", Words("缺内容提示", "The content note is missing"), check)
