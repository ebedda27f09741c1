"""FT107: the best reply is nearly always the longest."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.reply_habit import MAX_SHARE, MIN_SCENES, best_replies
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.words import Words


def check(subject: Subject) -> Iterator[Finding]:
    """Find a situation in which picking the longest reply is nearly always best."""
    best = list(best_replies(subject))
    longest = [b for b in best if b.longest]
    if len(best) >= MIN_SCENES and len(longest) > MAX_SHARE * len(best):
        yield Finding(
            longest[0].file, longest[0].path,
            Words(f"{len(best)} 处最好的答话有 {len(longest)} 处是最长的一条",
            f"{len(longest)} of {len(best)} best replies are the longest"),
            Words("把最好的写短些，或把别的写长些", "shorten some best replies or lengthen others"),
        )  # fmt: skip


RULE = Rule(
    "FT107", "error", Words("最好的答话总是最长", "The best reply is always the longest"), check
)
