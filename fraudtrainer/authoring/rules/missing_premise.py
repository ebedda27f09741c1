"""FT119: without ratings of its premise a situation has no difficulty."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.words import Words


def check(subject: Subject) -> Iterator[Finding]:
    """Find situations without `premise`."""
    if subject.situations[0].premise is None:
        yield Finding(
            CARD, ("id",),
            Words("缺少 premise，难度算不出来", "premise is missing: the difficulty cannot be computed"),
            Words("写上 process、relevance、events、consequence、warned 五项，各是 0、2、4、6、8 之一",
            "rate process, relevance, events, consequence and warned, each 0, 2, 4, 6 or 8"),
        )  # fmt: skip


RULE = Rule("FT119", "warning", Words("缺少 premise", "The premise is missing"), check)
