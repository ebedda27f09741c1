"""What the bank form says: to somebody who pays, and to somebody who approves what others ask for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class BankWords:
    """The words that differ between paying and approving."""

    heading: str
    empty: str
    form: str
    review_note: str
    confirm: str
    confirm_risk: str
    done: str

    @classmethod
    def for_part(cls, part: str) -> BankWords:
        """The words for a role's part: only a supervisor approves."""
        say = QCoreApplication.translate
        if part == "supervisor":
            return cls(
                heading=say("BankWords", "网上银行 · 付款审批"),
                empty=say("BankWords", "现在没有待批的付款申请。"),
                form=say("BankWords", "付款申请"),
                review_note=say("BankWords", "批准之后，这笔钱就会转出。"),
                confirm=say("BankWords", "批准付款"),
                confirm_risk=say("BankWords", "仍要批准"),
                done=say("BankWords", "已批准，钱已转出"),
            )
        return cls(
            heading=say("BankWords", "网上银行 · 转账"),
            empty=say("BankWords", "现在没有待付款项。"),
            form=say("BankWords", "转账"),
            review_note=say("BankWords", "确认之后，这笔钱就会转出。"),
            confirm=say("BankWords", "确认转账"),
            confirm_risk=say("BankWords", "仍要付款"),
            done=say("BankWords", "已转出"),
        )
