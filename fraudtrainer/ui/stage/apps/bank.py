"""The bank form: nothing is typed; a payment is chosen, looked over, and confirmed or not."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.bank_steps import (
    ChooseStep,
    DoneStep,
    PaymentSheet,
    RiskStep,
    yuan,
)
from fraudtrainer.ui.stage.apps.bank_words import BankWords
from fraudtrainer.ui.stage.apps.bubble import BubbleDelegate
from fraudtrainer.ui.stage.apps.device import AppKind, AppWords, Device
from fraudtrainer.ui.stage.apps.replies import set_armed
from fraudtrainer.ui.stage.item import PaymentItem, ReceiptItem, StageItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette

_BAR_EDGES, _BAR_SMALL = (18, 8, 18, 14), (12, 4, 12, 6)


@guarded
class BankApp(Device):
    """Choose, form, review, the bank's warning if it has one, done.

    Signals:
        pay_confirmed: The learner confirmed (PaymentItem).
        payment_shown: This payment can be confirmed now (PaymentItem), or none can (None).
    """

    pay_confirmed = Signal(object)
    payment_shown = Signal(object)

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(BANK, palette, icons, parent)
        self._payments: tuple[PaymentItem, ...] = ()
        self._balance = 0
        self._balance_label = ""
        self._chosen: PaymentItem | None = None
        self._receipt: ReceiptItem | None = None
        self._part = "victim"
        self._form_words = BankWords.for_part(self._part)
        self.column.addWidget(self.make_header(self.title))
        self._balance_row = self._make_balance()
        self.column.addWidget(self._balance_row)
        self._area = self._make_steps()
        self.column.addWidget(self._area, 3)
        self.column.addWidget(self._make_buttons())
        self.column.addWidget(self.lines)
        self.lines.room_changed.connect(self._fit_lines)
        self.typing.keep_room(False)
        self.column.addWidget(self.typing)
        self.column.addLayout(self.foot)
        self._step: QWidget = self._choose
        self.settle()
        self._start_over()

    # ------------------------------------------------------------------ parts

    def set_small(self, *, small: bool) -> None:
        """Leave the height to the step: the balance stands on top of the stage, too."""
        self._balance_row.setVisible(not small)
        self._bar_row.setContentsMargins(*(_BAR_SMALL if small else _BAR_EDGES))
        super().set_small(small=small)

    def retranslate(self) -> None:
        """Speak the present language to whoever sits here: a supervisor approves what others ask."""
        self._form_words = words = BankWords.for_part(self._part)
        self._choose.set_empty(words.empty)
        self._form.set_words(words.form)
        self._review.set_words(self.tr("请逐项核对"), words.review_note)
        self._done.set_words(words.done)
        self.back.setText(self.tr("返回"))
        self._show_balance()
        self._name_buttons()
        super().retranslate()

    def _make_balance(self) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("kind", "device-tabs")
        row = QHBoxLayout(frame)
        row.setContentsMargins(18, 10, 18, 10)
        self._label = QLabel(frame)
        self._label.setProperty("role", "muted")
        self._sum = QLabel(frame)
        self._sum.setObjectName("bank.balance")
        self._sum.setProperty("role", "money")
        self._label.setWordWrap(True)  # an English caption in the largest text
        row.addWidget(self._label, 1)
        row.addWidget(self._sum)
        return frame

    def _make_steps(self) -> QScrollArea:
        self._choose = ChooseStep(self)
        self._form = PaymentSheet(self)
        self._review = PaymentSheet(self)
        self._risk = RiskStep(self)
        self._done = DoneStep(self)
        self._steps = (self._choose, self._form, self._review, self._risk, self._done)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        for step in self._steps:
            column.addWidget(step)
        self._choose.chosen.connect(self._choose_payment)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _make_buttons(self) -> QFrame:
        """One bar for all steps. Both ways weigh the same: no button is the right one."""
        self._bar = QFrame(self)
        self._bar_row = QHBoxLayout(self._bar)
        self._bar_row.setContentsMargins(*_BAR_EDGES)
        self._bar_row.setSpacing(12)
        self.back = QPushButton(self._bar)
        self.next = QPushButton(self._bar)
        self.confirm = QPushButton(self._bar)
        for name, button, slot in (
            ("back", self.back, self._go_back),
            ("next", self.next, self._go_on),
            ("confirm", self.confirm, self._confirm),
        ):
            button.setObjectName(f"bank.{name}")
            button.setProperty("kind", "plain")
            button.clicked.connect(slot)
            self._bar_row.addWidget(button, 1)
        return self._bar

    # ------------------------------------------------------------------ commands

    def set_part(self, part: str) -> None:
        """Speak to a `victim`, a `helper` or a `supervisor`, and begin with an empty form."""
        self._part = part
        self.retranslate()
        self._start_over()

    def set_payments(self, payments: tuple[PaymentItem, ...], label: str, balance: int) -> None:
        """Take what can be paid and the balance in yuan; a step under way stays where it can."""
        if self._chosen is not None and self._chosen not in payments:
            self._start_over()
        self._balance_label, self._balance = label, balance
        self._show_balance()
        if payments != self._payments:
            self._payments = payments
            self._choose.set_payments(payments)

    def set_receipt(self, receipt: ReceiptItem | None) -> None:
        """Show the page of a payment that was made; it stays until the learner goes on."""
        self._receipt = receipt
        if receipt is not None:
            self._chosen = None
            self._done.set_receipt(receipt)
            self._show(self._done)

    def set_armed(self, armed: bool) -> None:
        """Let the payment be confirmed, or not yet."""
        set_armed(self.confirm, armed=armed)

    def in_sight(self, card: QWidget | None = None) -> frozenset[str]:
        """Ids of the lines, and of the page after a payment, that can be read now."""
        if self._receipt is None or not self._done.isVisible():
            return super().in_sight(card)
        return super().in_sight(card) | {f"page:{self._receipt.payment}"}

    def add_item(self, item: StageItem) -> None:
        """Show a message of the bank's below the form."""
        super().add_item(replace(item, thread=self.app))
        self._fit_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the form most of the room."""
        super().resizeEvent(event)
        self._fit_lines()

    def _fit_lines(self) -> None:
        """Give the messages what they need, up to a fifth of the device, beside no form."""
        filling = self._step not in (self._choose, self._done)
        self.lines.setVisible(self.model.rowCount() > 0 and not filling)
        most = max(56, self.height() // 5)
        self.lines.setFixedHeight(min(self.lines.tall(most) + 4, most))

    def clear_items(self) -> None:
        """Take the messages away and begin with an empty form."""
        super().clear_items()
        self._receipt = None
        self._start_over()

    def refresh(self) -> None:
        """Show the bank's heading: no real bank's name."""
        self.title.setText(self._form_words.heading)

    # ------------------------------------------------------------------ steps

    def _choose_payment(self, payment: PaymentItem) -> None:
        self._chosen = payment
        for step in (self._form, self._review, self._risk):
            step.set_payment(payment)
        self._show(self._form)

    def _go_on(self) -> None:
        self._show(self._review if self._step is self._form else self._risk)

    def _go_back(self) -> None:
        if self._step is self._review:
            self._show(self._form)
        else:
            self._start_over()

    def _confirm(self) -> None:
        # Whether the money has left is told by `set_receipt`: it may not.
        if self._chosen is not None:
            self.pay_confirmed.emit(self._chosen)

    def _start_over(self) -> None:
        self._chosen = None
        self._show(self._choose)

    def _show(self, step: QWidget) -> None:
        """Bring a step to the front with its buttons; the keyboard stands on the way back."""
        self._step = step
        for other in self._steps:
            other.setVisible(other is step)
        risky = self._chosen is not None and bool(self._chosen.risk)
        last = self._risk if risky else self._review
        self._bar.setVisible(step is not self._choose)
        self.next.setVisible(step is self._form or (step is self._review and risky))
        self.confirm.setVisible(step is last)
        self.payment_shown.emit(self._chosen if step is last else None)
        self._name_buttons()
        # At the warning the ways change places: a double click must not land on paying.
        swapped = step is self._risk
        self._bar_row.setDirection(
            QBoxLayout.Direction.RightToLeft if swapped else QBoxLayout.Direction.LeftToRight
        )
        if step is self._form:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step in (self._review, self._risk):
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(0)
        self._fit_lines()
        self.lines.sight_changed.emit()

    def _name_buttons(self) -> None:
        words, step = self._form_words, self._step
        self.next.setText(self.tr("下一步") if step is self._form else words.confirm)
        self.confirm.setText(words.confirm_risk if step is self._risk else words.confirm)

    def _show_balance(self) -> None:
        self._label.setText(self._balance_label or self.tr("账户余额"))
        self._sum.setText(yuan(self._balance))


def _words() -> AppWords:
    say = QCoreApplication.translate
    return AppWords(
        lines=say("BankApp", "银行消息"),
        empty="",
        typing=say("BankApp", "银行正在处理"),
        links={"payee": say("BankApp", "户名核对")},
    )


BANK = AppKind("bank", _words, BubbleDelegate, reply_share=0.42)
"""The bank among the apps."""
