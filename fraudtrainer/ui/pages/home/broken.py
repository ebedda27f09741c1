"""给编写者: the scenario files that hide themselves, with the lines to mend."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import text_button, text_label

_MOST_LINES = 12


class BrokenPanel(Living, QFrame):
    """Collapsed at first: learners need not see it, authors find every error line in it."""

    def __init__(self, broken: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        """Show (folder name, problems) pairs."""
        super().__init__(parent)
        self._broken = len(broken)
        self.setProperty("kind", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE[4], SPACE[2], SPACE[4], SPACE[2])
        box.setSpacing(SPACE[1])
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        self._lead = text_label("", "strong14")
        self._count = text_label("", "muted", wraps=True)
        self._more = text_button("", "home.broken.more", "quiet")
        self._more.setCheckable(True)
        speak_as(self._more, "button")
        self._copy = text_button("", "home.broken.copy", "quiet")
        self._copy.hide()
        row.addWidget(self._lead)
        row.addWidget(self._count, 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(row)
        self._lines = QPlainTextEdit("\n\n".join(problems for _folder, problems in broken))
        self._lines.setObjectName("home.broken.lines")
        self._lines.setReadOnly(True)
        self._lines.setTabChangesFocus(True)
        self._lines.hide()
        box.addWidget(self._lines)
        self._more.toggled.connect(self._unfold)
        self._copy.clicked.connect(self._copy_lines)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self._lead.setText(self.tr("给编写者"))
        words = self.tr("{0} 个情境的文件有错误，暂时不显示，其他情境不受影响。")
        self._count.setText(words.format(self._broken))
        self._copy.setText(self.tr("复制"))
        self._lines.setAccessibleName(self.tr("错误所在的文件、行和列"))
        self._name_more()

    def refit(self) -> None:
        """Show a dozen lines at any size of text."""
        shown = min(_MOST_LINES, self._lines.blockCount() + 1)
        self._lines.setFixedHeight(self._lines.fontMetrics().lineSpacing() * shown + SPACE[4])

    def _unfold(self, on: bool) -> None:
        self._lines.setVisible(on)
        self._copy.setVisible(on)
        self._name_more()

    def _name_more(self) -> None:
        unfolded = self._more.isChecked()
        self._more.setText(self.tr("收起") if unfolded else self.tr("看错误"))

    def _copy_lines(self) -> None:
        QGuiApplication.clipboard().setText(self._lines.toPlainText())
        self._copy.setText(self.tr("已复制"))
