"""给编写者: the scenario files that hide themselves, with the lines to mend."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.widgets.page import text_button

_MOST_LINES = 12


class BrokenPanel(QFrame):
    """Collapsed at first: learners need not see it, authors find every error line in it."""

    def __init__(
        self,
        broken: tuple[tuple[str, str], ...],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        """Show (folder name, problems) pairs."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        px = appearance.px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(20), px(12), px(20), px(12))
        box.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        lead = QLabel(self.tr("给编写者"))
        lead.setProperty("role", "strong14")
        count = QLabel(
            self.tr("{0} 个情境的文件有错误，暂时不显示，其他情境不受影响。").format(len(broken))
        )
        count.setProperty("role", "muted")
        count.setWordWrap(True)
        self._more = text_button(self.tr("看错误"), "home.broken.more", "quiet")
        self._more.setCheckable(True)
        self._copy = text_button(self.tr("复制"), "home.broken.copy", "quiet")
        self._copy.hide()
        row.addWidget(lead)
        row.addWidget(count, 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(row)
        self._lines = QPlainTextEdit("\n\n".join(problems for _folder, problems in broken))
        self._lines.setObjectName("home.broken.lines")
        self._lines.setAccessibleName(self.tr("错误所在的文件、行和列"))
        self._lines.setReadOnly(True)
        self._lines.setTabChangesFocus(True)
        shown = min(_MOST_LINES, self._lines.blockCount() + 1)
        self._lines.setFixedHeight(self._lines.fontMetrics().lineSpacing() * shown + px(24))
        self._lines.hide()
        box.addWidget(self._lines)
        self._more.toggled.connect(self._unfold)
        self._copy.clicked.connect(self._copy_lines)

    def _unfold(self, on: bool) -> None:
        self._lines.setVisible(on)
        self._copy.setVisible(on)
        self._more.setText(self.tr("收起") if on else self.tr("看错误"))

    def _copy_lines(self) -> None:
        QGuiApplication.clipboard().setText(self._lines.toPlainText())
        self._copy.setText(self.tr("已复制"))
