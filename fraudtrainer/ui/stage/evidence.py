"""The evidence board: what the learner marked, and how each mark is taken back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.dial import DialBar
from fraudtrainer.ui.stage.item import FlagItem
from fraudtrainer.ui.theme.style import scaled, text_size_changed
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.gutter import GUTTER, GutterArea
from fraudtrainer.ui.widgets.sheet import paragraph, text_scale

_LEAST = 96
"""Height of the list of marks, at the standard text size."""


@guarded
class EvidencePanel(QFrame):
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
        title = QLabel(self.tr("证据板"))
        title.setProperty("role", "lead16")
        self._count = QLabel("0")
        self._count.setObjectName("stage.evidence.count")
        self._count.setProperty("role", "muted")
        head = QHBoxLayout()
        head.setSpacing(SPACE[0])
        head.addWidget(title)
        head.addWidget(self._count, 1)
        self._hint = paragraph("", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[3], SPACE[3], SPACE[3] - GUTTER, SPACE[2])
        column.setSpacing(SPACE[1])
        column.addLayout(head)
        column.addWidget(self._make_area(), 1)
        self.set_flags(())

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for one mark at any text size; more of them scroll."""
        super().changeEvent(event)
        if text_size_changed(event):
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
        self._area.setMinimumHeight(scaled(_LEAST, text_scale()))
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
        self._count.setText(str(len(flags)))
        self._count.setAccessibleName(self.tr("已标记 {0} 处").format(len(flags)))
        if flags:
            self._hint.setText(self.tr("只标你觉得不对的地方，标错会扣分。"))
        else:
            self._hint.setText(
                self.tr(
                    "长按一句话就能标记，点右键或选中后按 F 也行。"
                    "只标你觉得不对的地方，标错会扣分。"
                )
            )

    def _row(self, flag: FlagItem) -> QFrame:
        row = QFrame()
        row.setProperty("kind", "evidence-row")
        chip = paragraph(flag.cue_name, "small13")
        chip.setProperty("kind", "chip-cue")
        remove = QPushButton("×")
        remove.setObjectName(f"stage.evidence.remove.{flag.line}.{flag.cue}")
        remove.setProperty("kind", "remove")
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
        column.addWidget(paragraph(f"“{flag.excerpt}”", "small13"))
        return row


class DialPanel(QFrame):
    """The dial under the board, always in sight.

    Signals:
        level_chosen: The learner chose a level, 1 to 5.
    """

    level_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        title = QLabel(self.tr("你现在怎么看"))
        title.setProperty("role", "lead16")
        self._dial = DialBar("stage.dial")
        self._dial.level_chosen.connect(self.level_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        column.setSpacing(SPACE[1])
        column.addWidget(title)
        column.addWidget(self._dial)

    def set_level(self, level: int | None) -> None:
        """Show where the dial stands; None where it was never set."""
        self._dial.set_level(level)

    def focus_level(self) -> None:
        """Give the keyboard to the dial."""
        self._dial.focus_level()
