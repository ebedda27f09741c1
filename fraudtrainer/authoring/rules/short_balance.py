"""FT125: the account can never pay what a scene asks."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.scenario.model import Payment
from fraudtrainer.scenario.part import branches_everywhere
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.scenario.story import Story
from fraudtrainer.words import Words


def check(subject: Subject) -> Iterator[Finding]:
    """Find variants whose balance, with all that comes in, is less than a payment of the learner's."""
    for row in range(len(subject.situations)):
        dear = [
            (payment.amount, file.file, payment.id, has)
            for file in subject.tellings
            for has in (_most(file.stories[row]),)
            for payment in _own(file.stories[row])
            if payment.amount > has
        ]
        if dear:
            amount, name, payment_id, has = max(dear)
            yield Finding(
                CARD, _place(subject, row),
                Words("第 {0} 组变量：账上最多 {1:,}，付不起 {2} 里的付款“{3}”（{4:,}），差 {5:,}",
                      "variant {0}: the account holds {1:,} at most and cannot pay {3!r} of {2} ({4:,}), {5:,} short")
                .fill(row + 1, has, name, payment_id, amount, amount - has),
                Words("改 balance，或改这笔付款", "change the balance, or the payment"),
            )  # fmt: skip


def _own(story: Story) -> list[Payment]:
    return [p for scene in story.telling.scenes for p in scene.pay if p.by == "me"]


def _most(story: Story) -> int:
    """The balance with every sum that comes in."""
    branches = (branch for _path, branch in branches_everywhere(story.telling))
    incomes = (b.income.amount for b in branches if b.income is not None)
    return story.situation.money.balance + sum(incomes)


def _place(subject: Subject, row: int) -> DataPath:
    """The row where the balance is the variant's, else the balance itself."""
    written = subject.scenario.card["money"]["balance"]
    return ("variants", row) if isinstance(written, str) else ("money", "balance")


RULE = Rule("FT125", "error", Words("账上的钱付不起", "The account cannot pay"), check)
