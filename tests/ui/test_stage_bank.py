"""The bank form and the directory: what stands between choosing and paying, or calling."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.stage.item import ContactItem, PaymentItem, ReceiptItem
from tests.ui.app_stack import LISTED, button, click

RISKY = PaymentItem(
    "new", "王某某", "6230 **** 8812", "某某银行", 376_900, "保证金", "收款人是个人账户。", False
)

# The screenless platform says so whenever a window has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_a_payment_without_a_warning_is_looked_over_once(stack: AppStack, qtbot: QtBot) -> None:
    stack.show_app("bank")
    stack.set_payments((LISTED, RISKY), "公司账户余额", 1_286_430)
    click(stack, "bank.payee.old")
    click(stack, "bank.next")
    assert not button(stack, "bank.next").isVisible()
    with qtbot.waitSignal(stack.pay_confirmed, timeout=60_000) as paid:
        click(stack, "bank.confirm")
    assert paid.args == [LISTED]


def test_a_warning_stands_between_review_and_paying(stack: AppStack, qtbot: QtBot) -> None:
    stack.show_app("bank")
    stack.set_payments((LISTED, RISKY), "公司账户余额", 1_286_430)
    receipt = ReceiptItem("new", "王某某", "6230 **** 8812", 376_900, "15:44", 909_530)

    def pay(_paid: PaymentItem) -> None:
        stack.set_receipt(receipt)
        stack.set_payments((LISTED,), "余额", 909_530)

    stack.pay_confirmed.connect(pay)
    click(stack, "bank.payee.new")
    click(stack, "bank.next")
    assert not button(stack, "bank.confirm").isVisible()
    click(stack, "bank.next")
    warning = stack.findChild(QLabel, "bank.risk")
    assert warning is not None
    assert warning.text() == "收款人是个人账户。"
    back, on = button(stack, "bank.back"), button(stack, "bank.confirm")
    assert (on.text(), back.text()) == ("仍要付款", "返回")
    assert on.property("kind") == back.property("kind")
    assert abs(on.width() - back.width()) <= 1
    assert back.hasFocus()
    click(stack, "bank.confirm")
    done = stack.findChild(QLabel, "bank.done")
    assert done is not None
    assert done.isVisible()
    assert done.text() == "¥376,900.00"
    told = {}
    for key in ("payee", "account", "time", "balance"):
        value = stack.findChild(QLabel, f"bank.done.{key}")
        assert value is not None
        told[key] = value.text()
    assert told == {
        "payee": "王某某",
        "account": "尾号 8812",
        "time": "15:44",
        "balance": "¥909,530.00",
    }
    click(stack, "bank.back")
    assert button(stack, "bank.payee.old").isVisible()


def test_a_double_click_on_the_review_does_not_pass_the_warning(
    stack: AppStack, qtbot: QtBot
) -> None:
    stack.show_app("bank")
    stack.set_payments((RISKY,), "余额", 1_286_430)
    click(stack, "bank.payee.new")
    click(stack, "bank.next")
    on = button(stack, "bank.next")
    under = on.mapTo(stack, on.rect().center())
    with qtbot.assertNotEmitted(stack.pay_confirmed):
        click(stack, "bank.next")
        qtbot.waitUntil(lambda: stack.childAt(under) is button(stack, "bank.back"))


def test_a_refused_payment_is_not_called_done(stack: AppStack, qtbot: QtBot) -> None:
    stack.show_app("bank")
    stack.set_payments((LISTED,), "余额", 100)
    click(stack, "bank.payee.old")
    click(stack, "bank.next")
    click(stack, "bank.confirm")
    stack.set_payments((LISTED,), "余额", 100)
    assert button(stack, "bank.confirm").isVisible()
    stack.set_payments((), "余额", 100)
    done = stack.findChild(QLabel, "bank.done")
    empty = stack.findChild(QLabel, "bank.empty")
    assert done is not None
    assert empty is not None
    assert not done.isVisible()
    assert empty.isVisible()


def test_only_numbers_known_before_are_listed_and_called(stack: AppStack, qtbot: QtBot) -> None:
    stack.show_app("directory")
    stack.set_contacts(
        (
            ContactItem("boss", "孟总", "139 **** 2210", "入职时存的", known=True),
            ContactItem("given", "李经理", "170 **** 0001", "对方给的", known=False),
        )
    )
    assert stack.findChild(QPushButton, "directory.call.given") is None
    with qtbot.waitSignal(stack.call_requested, timeout=60_000) as asked:
        click(stack, "directory.call.boss")
    assert asked.args == ["boss"]
