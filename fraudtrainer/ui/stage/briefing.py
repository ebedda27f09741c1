"""The sheets at both ends of a sitting: the brief before it, and the calm way out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.widgets.text import frame, paragraph


class BriefSheet(Sheet):
    """What the learner knows before the story begins; the same sheet can be read again later.

    Signals:
        begun: 开始 was pressed.
    """

    begun = Signal()

    def __init__(
        self, title: str, role: str, brief: str, content_note: str, parent: QWidget
    ) -> None:
        """Lay the brief over `parent`; `content_note` is a word of care and may be empty."""
        super().__init__(title, parent)
        self._role = role
        self._told = ""
        self._chip = QLabel()
        self._chip.setProperty("kind", "chip-navy")
        self.body.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_text(brief, "body16")
        self._part = self.add_text("", "strong14")
        self._part.setObjectName("stage.part")
        if content_note:
            self.body.addWidget(_care(content_note))
        self._made_up = self.add_text("", "muted")
        self.body.addStretch(1)
        self._cancel = self.add_cancel("")
        self._start: QPushButton | None = None

    def retranslate(self) -> None:
        """Say everything in the present language, and stay open."""
        self._chip.setText(self.tr("你是 {0}").format(self._role))
        self._made_up.setText(
            self.tr(
                "这是演练：里面的人、号码和钱都是编的，不会接触任何真实账户。"
                "对方可能是骗子，也可能是真的，请自己判断。"
            )
        )
        words = {
            "helper": self.tr("这次被找上的不是你。钱在对方手里，你能做的是劝：先听，再一起核实。"),
            "supervisor": self.tr(
                "这次由你审批。你一批准，钱就会付出去；拿不准，可以先退回、先核实。"
            ),
        }.get(self._told, "")
        self._part.setText(words)
        self._part.setVisible(bool(words))
        if self._start is None:
            self._cancel.setText(self.tr("继续演练"))
        else:
            self._start.setText(self.tr("开始"))
            self._cancel.setText(self.tr("先不练了"))

    def tell_part(self, part: str) -> None:
        """Say what a helper or a supervisor is there for; the one addressed needs no word."""
        self._told = part

    def add_begin(self) -> QPushButton:
        """Offer to begin, or to leave it for now; returns the button that begins."""
        self._start = self.add_button("stage.begin", "", "primary")
        self._start.clicked.connect(self._begin)
        return self._start

    def _begin(self) -> None:
        self.close_sheet()
        self.begun.emit()


class LeaveSheet(Sheet):
    """Asks once, calmly, whether to leave.

    Signals:
        confirmed: The learner leaves.
    """

    confirmed = Signal()

    def __init__(self, *, kept: bool, parent: QWidget) -> None:
        """Ask over `parent`; `kept` is False in a what-if, which is stored nowhere."""
        super().__init__(self.tr("先停在这里？"), parent)
        if kept:
            text = self.tr("这是演练，随时可以停；进度已经保存，下次从这里接着练。")
        else:
            text = self.tr("这是演练，随时可以停。这一段是从旧处重来的，不计分，也不保存。")
        self.add_text(text, "body14")
        self.add_cancel(self.tr("继续演练"))
        self.add_choice("stage.sheet.ok", self.tr("离开"), self.confirmed.emit, "primary")


def _care(note: str) -> QFrame:
    """A word of care on a quiet amber ground."""
    banner = frame("banner-amber")
    column = QVBoxLayout(banner)
    column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
    column.addWidget(paragraph(note, "body14"))
    return banner
