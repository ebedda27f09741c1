"""The banner above a page: what happened, what was kept, what to do; details a click away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from fraudtrainer.errors import UserError
from fraudtrainer.ui.announcer import Announcer
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import text_button, text_label
from fraudtrainer.words import NOTHING, Words, plain

_DETAIL_LINES = 4


class Notice(Living, QFrame):
    """One thing to be told. It stays until somebody has read it and closes it.

    Signals:
        closed: It was read and put away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a banner that is hidden until `tell`."""
        super().__init__(parent)
        self._told: tuple[Words, ...] = (NOTHING,) * 4
        self._is_failure = False
        self.announcer = Announcer(self)
        self.setObjectName("notice")
        self.setProperty("kind", "banner-amber")
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[2])
        box.setSpacing(SPACE[0])
        self._labels = (
            text_label("", "strong14", "notice.message", wraps=True),
            text_label("", "small13", "notice.kept", wraps=True),
            text_label("", "small13", "notice.hint", wraps=True),
        )
        self._more = text_button("", "notice.more", "quiet")
        self._more.setCheckable(True)
        speak_as(self._more, "button")
        self._copy = text_button("", "notice.copy", "quiet")
        self._close = text_button("", "notice.close", "quiet")
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        row.addWidget(self._labels[0], 1)
        for button in (self._more, self._copy, self._close):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(row)
        box.addWidget(self._labels[1])
        box.addWidget(self._labels[2])
        self._details = QPlainTextEdit()
        self._details.setObjectName("notice.details")
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.hide()
        box.addWidget(self._details)
        self._more.toggled.connect(self._details.setVisible)
        self._copy.clicked.connect(self._copy_details)
        self._close.clicked.connect(self.dismiss)
        self.hide()
        self.settle()

    @property
    def is_failure(self) -> bool:
        """True while it says what could not be done."""
        return self._is_failure and not self.isHidden()

    def retranslate(self) -> None:
        """As the language asks."""
        self._more.setText(self.tr("详情"))
        self._copy.setText(self.tr("复制详情"))
        self._close.setText(self.tr("知道了"))
        self._details.setAccessibleName(self.tr("技术细节"))
        for label, words in zip(self._labels, self._told, strict=False):
            label.setText(said(words))
        self._details.setPlainText(said(self._told[-1]))
        self.setAccessibleName(said(self._told[0]))

    def refit(self) -> None:
        """Show a few lines of details at any size of text."""
        line = self._details.fontMetrics().height()
        self._details.setFixedHeight(line * _DETAIL_LINES + SPACE[4])

    def tell(
        self,
        message: Words | str,
        kept: Words | str = NOTHING,
        hint: Words | str = NOTHING,
        details: Words | str = NOTHING,
    ) -> None:
        """Show a message in place of the one before; empty parts take no room."""
        self._told = tuple(
            plain(part) if isinstance(part, str) else part
            for part in (message, kept, hint, details)
        )
        self._is_failure = False
        self.retranslate()
        for label, words in zip(self._labels, self._told, strict=False):
            label.setVisible(bool(words))
        self._more.setChecked(False)
        self._more.setVisible(bool(details))
        self._copy.setVisible(bool(details))
        self.show()
        self.announcer.say("\n".join(said(words) for words in self._told[:3] if words), urgent=True)

    def tell_error(self, error: UserError) -> None:
        """Show an error of the user's world."""
        self.tell(error.message, error.kept, error.hint, error.details)
        self._is_failure = True

    def dismiss(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def _copy_details(self) -> None:
        lines = [said(self._told[0]), self._details.toPlainText()]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._copy.setText(self.tr("已复制"))
