"""Before there is a window: the records cannot be opened. Say why, and offer to try again."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from fraudtrainer.errors import UserError
from fraudtrainer.ui.said import language, said
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.text import paragraph, text_button

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
        box.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[4])
        box.setSpacing(SPACE[2])
        for words, role in (
            (error.message, "title20"),
            (error.kept, "body14"),
            (error.hint, "body14"),
        ):
            if words:
                box.addWidget(paragraph(said(words), role))
        details = QPlainTextEdit(said(error.details))
        details.setObjectName("trouble.details")
        details.setAccessibleName(self.tr("技术细节"))
        details.setReadOnly(True)
        details.setTabChangesFocus(True)
        details.setMaximumHeight(72)
        details.setVisible(bool(error.details))
        box.addWidget(details)
        copy = text_button(self.tr("复制详情"), "trouble.copy", "quiet")
        whole = error.said(language())
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(whole))
        leave = text_button(self.tr("退出"), "trouble.quit")
        leave.clicked.connect(self.reject)
        again = text_button(self.tr("再试一次"), "trouble.retry", "primary")
        again.setDefault(True)
        again.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (copy, leave, again):
            row.addWidget(button)
        box.addLayout(row)
        again.setFocus()
