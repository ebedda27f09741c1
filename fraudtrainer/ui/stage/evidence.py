"""The evidence board: what the learner marked, and how each mark is taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.dial import DialBar
from fraudtrainer.ui.stage.item import FlagItem
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.gutter import GUTTER, GutterArea
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import text_scale
from fraudtrainer.ui.widgets.text import paragraph, text_button, text_label

_LEAST = 96
"""Height of the list of marks, at the standard text size."""


@guarded
class EvidencePanel(Living, QFrame):
    """The board with its count.

    Signals:
        remove_requested: A mark should go (line id, cue id).
    """

    remove_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._rows: list[QWidget] = []
        self._shown = 0
        self._title = text_label("", "lead16")
        self._count = text_label("0", "muted", "stage.evidence.count")
        head = QHBoxLayout()
        head.setSpacing(SPACE[0])
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        self._hint = paragraph("", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[3], SPACE[3], SPACE[3] - GUTTER, SPACE[2])
        column.setSpacing(SPACE[1])
        column.addLayout(head)
        column.addWidget(self._make_area(), 1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the marks' names come with them."""
        self._title.setText(self.tr("证据板"))
        self._count.setText(str(self._shown))
        self._count.setAccessibleName(self.tr("已标记 {0} 处").format(self._shown))
        caution = self.tr("只标你觉得不对的地方，标错会扣分。")
        how = self.tr("长按一句话就能标记，点右键或选中后按 F 也行。")
        self._hint.setText(caution if self._shown else self.tr("{0}{1}").format(how, caution))

    def refit(self) -> None:
        """Keep room for one mark at any text size; more of them scroll."""
        self._area.setMinimumHeight(scaled(_LEAST, text_scale()))

    def _make_area(self) -> GutterArea:
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, GUTTER, 0)
        rows.setSpacing(SPACE[1])
        rows.addLayout(self._list)
        rows.addWidget(self._hint)
        rows.addStretch(1)
        self._area = GutterArea()
        self._area.setWidget(content)
        return self._area

    def _show_newest(self) -> None:
        if self._rows:
            self._area.ensureWidgetVisible(self._rows[-1], 0, 0)

    def set_flags(self, flags: tuple[FlagItem, ...]) -> None:
        """Show these marks, oldest first."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(flag) for flag in flags]
        for row in self._rows:
            self._list.addWidget(row)
        if len(flags) > self._shown:
            QTimer.singleShot(0, self, self._show_newest)
        self._shown = len(flags)
        self.retranslate()

    def _row(self, flag: FlagItem) -> QFrame:
        row = QFrame()
        row.setProperty("kind", "evidence-row")
        chip = paragraph(flag.cue_name, "small13")
        chip.setProperty("kind", "chip-cue")
        remove = text_button("×", f"stage.evidence.remove.{flag.line}.{flag.cue}", "remove")
        remove.setAccessibleName(self.tr("取消标记：{0}").format(flag.cue_name))
        remove.setToolTip(self.tr("取消这个标记"))
        remove.clicked.connect(lambda: self.remove_requested.emit(flag.line, flag.cue))
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        # A long name wraps instead of pushing the panel wider than its column.
        head.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, SPACE[1])
        column.setSpacing(SPACE[0])
        column.addLayout(head)
        column.addWidget(paragraph(self.tr("“{0}”").format(flag.excerpt), "small13"))
        return row


@guarded
class DialPanel(Living, QFrame):
    """The dial under the board, always in sight.

    Signals:
        level_chosen: The learner chose a level, 1 to 5.
    """

    level_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._title = text_label("", "lead16")
        self._dial = DialBar("stage.dial")
        self._dial.level_chosen.connect(self.level_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        column.setSpacing(SPACE[1])
        column.addWidget(self._title)
        column.addWidget(self._dial)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("你现在怎么看"))

    def set_level(self, level: int | None) -> None:
        """Show where the dial stands; None where it was never set."""
        self._dial.set_level(level)

    def focus_level(self) -> None:
        """Give the keyboard to the dial."""
        self._dial.focus_level()
