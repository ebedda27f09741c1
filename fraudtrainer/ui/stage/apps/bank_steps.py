"""The bank form's steps, one widget each."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.item import PaymentItem, ReceiptItem
from fraudtrainer.ui.widgets.face_button import FaceButton
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import frame, paragraph, text_label

_TAIL = 4
_TWO_COLUMNS = 30
"""Least width for two columns of fields, in heights of a line."""


def yuan(amount: int) -> str:
    """Return an amount in yuan as the bank prints it, such as ¥376,900.00."""
    return f"¥{amount:,}.00"


class ChooseStep(Living, QWidget):
    """The payees that can be paid now, those on the supplier list first.

    Signals:
        chosen: A payment was chosen (PaymentItem).
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._payments: dict[str, PaymentItem] = {}
        self._parts: list[QWidget] = []
        self._empty = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 14, 18, 14)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.set_payments(tuple(self._payments.values()))

    def set_empty(self, words: str) -> None:
        """Say `words` while there is nothing to pay."""
        self._empty = words
        if not self._payments:
            self.set_payments(())

    def set_payments(self, payments: tuple[PaymentItem, ...]) -> None:
        """List other payments."""
        for old in self._parts:
            self._column.removeWidget(old)
            old.hide()
            old.setObjectName("")
            old.deleteLater()
        self._payments = {payment.id: payment for payment in payments}
        self._parts = []
        if not payments:
            empty = paragraph(self._empty, "muted")
            empty.setObjectName("bank.empty")
            empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
            empty.setContentsMargins(0, 32, 0, 32)
            self._put(empty)
            return
        listed = [payment for payment in payments if payment.listed]
        added = [payment for payment in payments if not payment.listed]
        for heading, group in (
            (self.tr("收款人名册"), listed),
            (self.tr("新增收款人"), added),
        ):
            if group:
                self._put(paragraph(heading, "muted"))
            for payment in group:
                self._put(self._button(payment))

    def _put(self, part: QWidget) -> None:
        self._column.insertWidget(len(self._parts), part)
        self._parts.append(part)
        part.show()  # else it would appear only after the next turn of the event loop

    def _button(self, payment: PaymentItem) -> PayeeButton:
        button = PayeeButton(payment, self)
        button.clicked.connect(lambda: self.chosen.emit(payment))
        return button


class PayeeButton(Living, FaceButton):
    """One payee: name, account, bank, and the amount that is due."""

    def __init__(self, payment: PaymentItem, parent: QWidget | None = None) -> None:
        super().__init__(QMargins(16, 10, 16, 10), parent, across=True)
        self.setProperty("kind", "reply")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.payment = payment
        self.setObjectName(f"bank.payee.{payment.id}")
        words = self.add_column()
        self.add_label(payment.payee, "strong14", wrap=True, into=words)
        self.add_label(f"{payment.account}  {payment.bank}", "muted", wrap=True, into=words)
        self.add_label(yuan(payment.amount), "money")
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        words = self.tr("付给{0}，{1}")
        self.setAccessibleName(words.format(self.payment.payee, yuan(self.payment.amount)))


@guarded
class PaymentSheet(Living, QWidget):
    """One payment in read-only fields: as the form, or once more for the review."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        self._heading = paragraph("", "lead16")
        self._note = paragraph("", "muted")
        column.addWidget(self._heading)
        column.addWidget(self._note)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._payment: PaymentItem | None = None
        self._pairs: dict[str, tuple[QLabel, QLabel]] = {}
        self._across = 0
        for key in ("payee", "account", "bank", "amount", "purpose", "origin"):
            field = paragraph("", "money" if key == "amount" else "body14")
            field.setProperty("kind", "field")
            field.setObjectName(f"bank.field.{key}")
            self._pairs[key] = (text_label("", "muted"), field)
        self._arrange(1)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        names = {
            "payee": self.tr("收款户名"),
            "account": self.tr("收款账号"),
            "bank": self.tr("收款银行"),
            "amount": self.tr("转账金额"),
            "purpose": self.tr("用途"),
            "origin": self.tr("收款人来源"),
        }
        for key, (label, field) in self._pairs.items():
            label.setText(names[key])
            field.setAccessibleName(names[key])
        if self._payment is not None:
            self.set_payment(self._payment)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the fields in two columns where the words have room, else in one."""
        super().resizeEvent(event)
        roomy = self.width() >= _TWO_COLUMNS * self.fontMetrics().height()
        self._arrange(2 if roomy else 1)

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, (label, field) in enumerate(self._pairs.values()):
            row, column = divmod(place, across)
            self._grid.addWidget(label, row, column * 2)
            self._grid.addWidget(field, row, column * 2 + 1)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column in {1, across * 2 - 1} else 0)

    def set_words(self, heading: str, note: str = "") -> None:
        """Say what the sheet is, and what comes of it."""
        self._heading.setText(heading)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def set_payment(self, payment: PaymentItem) -> None:
        """Fill the fields."""
        self._payment = payment
        origin = self.tr("收款人名册") if payment.listed else self.tr("新增收款人")
        values = {
            "payee": payment.payee,
            "account": payment.account,
            "bank": payment.bank,
            "amount": yuan(payment.amount),
            "purpose": payment.purpose,
            "origin": origin,
        }
        for key, value in values.items():
            label, field = self._pairs[key]
            field.setText(value)
            field.setAccessibleName(f"{label.text()} {value}")


class RiskStep(Living, QWidget):
    """The bank's own warning, in its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        self._payment: PaymentItem | None = None
        banner = frame("banner-amber")
        inner = QVBoxLayout(banner)
        inner.setContentsMargins(20, 16, 20, 16)
        inner.setSpacing(8)
        self._heading = paragraph("", "lead16")
        inner.addWidget(self._heading)
        self._words = paragraph("", "body14")
        self._words.setObjectName("bank.risk")
        inner.addWidget(self._words)
        self._sum = paragraph("", "muted")
        column.addWidget(banner)
        column.addWidget(self._sum)
        column.addStretch(1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._heading.setText(self.tr("银行提示"))
        if self._payment is not None:
            self.set_payment(self._payment)

    def set_payment(self, payment: PaymentItem) -> None:
        """Show the warning of a payment."""
        self._payment = payment
        self._words.setText(payment.risk)
        self._sum.setText(
            self.tr("这一笔：{0}，付给{1}。").format(yuan(payment.amount), payment.payee)
        )


@guarded
class DoneStep(Living, QWidget):
    """The page after a payment: what left, to whom, when, and what is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 24, 18, 16)
        column.setSpacing(8)
        self._receipt: ReceiptItem | None = None
        self._heading = paragraph("", "lead16")
        self._sum = paragraph("", "page24")
        self._sum.setObjectName("bank.done")
        for part in (self._heading, self._sum):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[str, tuple[QLabel, QLabel]] = {}
        for row, key in enumerate(("payee", "account", "time", "balance")):
            name, value = text_label("", "muted"), paragraph("", "body14")
            value.setObjectName(f"bank.done.{key}")
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(value, row, 1)
            self._rows[key] = (name, value)
        column.addSpacing(8)
        column.addLayout(self._grid)
        self._note = paragraph("", "muted")
        column.addSpacing(8)
        column.addWidget(self._note)
        column.addStretch(1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        names = {
            "payee": self.tr("收款户名"),
            "account": self.tr("收款账号"),
            "time": self.tr("转出时间"),
            "balance": self.tr("余额"),
        }
        for key, (name, value) in self._rows.items():
            name.setText(names[key])
            value.setAccessibleName(names[key])
        self._note.setText(self.tr("到账情况以银行通知为准。"))
        if self._receipt is not None:
            self.set_receipt(self._receipt)

    def set_words(self, heading: str) -> None:
        """Say what has happened."""
        self._heading.setText(heading)

    def set_receipt(self, receipt: ReceiptItem) -> None:
        """Show what was paid."""
        self._receipt = receipt
        self._sum.setText(yuan(receipt.amount))
        values = {
            "payee": receipt.payee,
            "account": self.tr("尾号 {0}").format(_tail(receipt.account)),
            "time": receipt.time,
            "balance": yuan(receipt.balance),
        }
        for key, (name, value) in self._rows.items():
            value.setText(values[key])
            value.setAccessibleName(f"{name.text()} {values[key]}")


def _tail(account: str) -> str:
    """The last characters of an account number, as receipts show it."""
    bare = "".join(account.split())
    return bare[-_TAIL:]
