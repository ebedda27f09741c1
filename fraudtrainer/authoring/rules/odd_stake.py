"""FT124: what is at stake is not what can be lost."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import SCAM, Subject
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.scenario.story import Story
from fraudtrainer.words import Words


def check(subject: Subject) -> Iterator[Finding]:
    """Find, in whichever variant, stakes below the greatest payment to a scammer or above all."""
    for file in subject.of_truth(SCAM):
        for row, story in enumerate(file.stories):
            amounts = _amounts(story)
            stake = story.situation.money.at_stake
            if amounts and not max(amounts) <= stake <= sum(amounts):
                yield Finding(
                    CARD, ("money", "at_stake"),
                    Words("第 {0} 组变量 at_stake 是 {1:,}，{2} 里付给骗子的，一笔最多 {3:,}，合计 {4:,}",
                          "variant {0}: at_stake is {1:,}; in {2} a scammer is paid {3:,} at most at once, {4:,} in all")
                    .fill(row + 1, stake, file.file, max(amounts), sum(amounts)),
                    Words("at_stake 写在一笔最多和合计之间", "let at_stake lie between the greatest and the sum"),
                )  # fmt: skip
                return


def _amounts(story: Story) -> list[int]:
    """Every payment to a scammer, each once, whoever makes it."""
    pays = (payment for scene in story.telling.scenes for payment in scene.pay)
    return [payment.amount for payment in pays if payment.to == "scammer"]


RULE = Rule(
    "FT124",
    "error",
    Words("at_stake 和付得出去的对不上", "The stake is not what can be lost"),
    check,
)
