"""The banner above a page: what happened, what was kept, what to do; details a click away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.errors import UserError
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.said import said

_DETAIL_LINES = 4


class Notice(QFrame):
    """One thing to be told. It stays until somebody has read it and closes it.

    Signals:
        closed: It was read and put away.
    """

    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Make a banner that is hidden until `tell`."""
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("kind", "banner-amber")
        px = appearance.px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(16), px(12), px(16), px(12))
        box.setSpacing(px(4))
        self._message = self._label("strong14", "notice.message")
        self._kept = self._label("small13", "notice.kept")
        self._hint = self._label("small13", "notice.hint")
        self._more = self._button(self.tr("详情"), "notice.more", checkable=True)
        self._copy = self._button(self.tr("复制详情"), "notice.copy")
        self._close = self._button(self.tr("知道了"), "notice.close")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._message, 1)
        for button in (self._more, self._copy, self._close):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(row)
        box.addWidget(self._kept)
        box.addWidget(self._hint)
        self._details = QPlainTextEdit()
        self._details.setObjectName("notice.details")
        self._details.setAccessibleName(self.tr("技术细节"))
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setFixedHeight(self._details.fontMetrics().height() * _DETAIL_LINES + px(24))
        self._details.hide()
        box.addWidget(self._details)
        self._more.toggled.connect(self._details.setVisible)
        self._copy.clicked.connect(self._copy_details)
        self._close.clicked.connect(self.dismiss)
        self.hide()

    def tell(self, message: str, kept: str = "", hint: str = "", details: str = "") -> None:
        """Show a message in place of the one before; empty parts take no room."""
        for label, text in ((self._message, message), (self._kept, kept), (self._hint, hint)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(message)
        self._details.setPlainText(details)
        self._more.setChecked(False)
        self._more.setVisible(bool(details))
        self._copy.setVisible(bool(details))
        self.show()

    def tell_error(self, error: UserError) -> None:
        """Show an error of the user's world."""
        self.tell(said(error.message), said(error.kept), said(error.hint), said(error.details))

    def dismiss(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def _copy_details(self) -> None:
        lines = [self._message.text(), self._details.toPlainText()]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._copy.setText(self.tr("已复制"))

    def _label(self, role: str, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, text: str, name: str, *, checkable: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        button.setCheckable(checkable)
        return button
