"""Before there is a window: the records cannot be opened. Say why, and offer to try again."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.errors import UserError
from fraudtrainer.ui.said import said

_WIDTH = 520


class TroubleDialog(QDialog):
    """Accepted means: try again. Rejected means: close the program."""

    def __init__(self, error: UserError, parent: QWidget | None = None) -> None:
        """Tell `error`: what happened, what was kept, what to do."""
        super().__init__(parent)
        self.setObjectName("trouble")
        self.setWindowTitle(self.tr("反诈演练"))
        self.setMinimumWidth(_WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        for text, role in (
            (said(error.message), "title20"),
            (said(error.kept), "body14"),
            (said(error.hint), "body14"),
        ):
            if text:
                label = QLabel(text)
                label.setProperty("role", role)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                box.addWidget(label)
        self._details = QPlainTextEdit(said(error.details))
        self._details.setObjectName("trouble.details")
        self._details.setAccessibleName(self.tr("技术细节"))
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setMaximumHeight(72)
        self._details.setVisible(bool(error.details))
        box.addWidget(self._details)
        row = QHBoxLayout()
        row.addStretch(1)
        copy = self._button(row, self.tr("复制详情"), "trouble.copy", "quiet")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(error)))
        self._button(row, self.tr("退出"), "trouble.quit", "plain").clicked.connect(self.reject)
        again = self._button(row, self.tr("再试一次"), "trouble.retry", "primary")
        again.setDefault(True)
        again.clicked.connect(self.accept)
        box.addLayout(row)
        again.setFocus()

    def _button(self, row: QHBoxLayout, text: str, name: str, kind: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", kind)
        row.addWidget(button)
        return button
