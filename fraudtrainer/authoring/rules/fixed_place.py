"""FT108: the best reply nearly always stands at one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.reply_habit import MAX_SHARE, MIN_SCENES, best_replies
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.words import Words


def check(subject: Subject) -> Iterator[Finding]:
    """Find a situation in which one place in the list is nearly always best."""
    best = list(best_replies(subject))
    if len(best) < MIN_SCENES:
        return
    place, count = Counter(b.place for b in best).most_common(1)[0]
    if count > MAX_SHARE * len(best):
        first = next(b for b in best if b.place == place)
        yield Finding(
            first.file, first.path,
            Words(f"{len(best)} 处最好的答话有 {count} 处排在第 {place + 1} 条",
            f"{count} of {len(best)} best replies stand at place {place + 1}"),
            Words("把最好的答话换换位置", "move the best replies about"),
        )  # fmt: skip


RULE = Rule(
    "FT108",
    "error",
    Words("最好的答话总在同一个位置", "The best reply always stands at one place"),
    check,
)
