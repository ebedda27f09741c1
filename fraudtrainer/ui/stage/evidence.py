"""The evidence board: what the learner marked, and how each mark is taken back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.dial import DialBar
from fraudtrainer.ui.stage.item import FlagItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.gutter import GUTTER, GutterArea
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import Sheet, text_scale
from fraudtrainer.ui.widgets.text import paragraph, text_button, text_label

_FLAG, _TITLE = 16, 24
"""The flag, and the height of a title, at the standard text size."""
_LEAST_ALONE = 200
_LEAST = 96
"""Height of the list of marks, at the standard text size."""


@guarded
class EvidenceList(Living, GutterArea):
    """The marks, each with a button that takes it back, and a word on how to mark; it scrolls.

    Signals:
        remove_requested: A mark should go (line id, cue id).
    """

    remove_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None, *, least: int = _LEAST) -> None:
        """Make an empty list, `least` pixels high at the standard text size."""
        super().__init__(parent)
        self._least = least
        self._rows: list[QWidget] = []
        self._shown = 0
        self._hint = paragraph("", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE[1])
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, GUTTER, 0)
        rows.setSpacing(SPACE[1])
        rows.addLayout(self._list)
        rows.addWidget(self._hint)
        rows.addStretch(1)
        self.setWidget(content)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the marks' names come with them."""
        caution = self.tr("只标你觉得不对的地方，标错会扣分。")
        how = self.tr("长按一句话就能标记，点右键或选中后按 F 也行。")
        self._hint.setText(caution if self._shown else self.tr("{0}{1}").format(how, caution))

    def refit(self) -> None:
        """Keep room for one mark at any text size; more of them scroll."""
        self.setMinimumHeight(scaled(self._least, text_scale()))

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

    def _show_newest(self) -> None:
        if self._rows:
            self.ensureWidgetVisible(self._rows[-1], 0, 0)

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


class EvidenceSheet(Sheet):
    """The board over the stage, where a small window has no room for it beside the app."""

    def __init__(self, flags: tuple[FlagItem, ...], parent: QWidget) -> None:
        super().__init__(self.tr("证据板"), parent)
        self.marks = EvidenceList(least=_LEAST_ALONE)
        self.marks.set_flags(flags)
        self.body.addWidget(self.marks, 1)
        self.add_cancel(self.tr("返回"))


@guarded
class EvidencePanel(Living, QFrame):
    """The board with its count; folded, a button with the count that opens it as a sheet.

    Signals:
        remove_requested: A mark should go (line id, cue id).
        sheet_asked: The panel wants to lay a sheet over the stage (callable: parent -> Sheet).
    """

    remove_requested = Signal(str, str)
    sheet_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._flags: tuple[FlagItem, ...] = ()
        self._folded = False
        self._sheet: EvidenceSheet | None = None
        self._brush: tuple[IconSet, Palette] | None = None
        self._title = text_label("", "lead16")
        self._count = text_label("0", "muted", "stage.evidence.count")
        head = QHBoxLayout()
        head.setSpacing(SPACE[0])
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        self._list = EvidenceList()
        self._list.remove_requested.connect(self.remove_requested)
        self._open = text_button("", "stage.evidence.open", "action")
        self._open.clicked.connect(lambda: self.sheet_asked.emit(self._make_sheet))
        self._open.hide()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(SPACE[1])
        self._column.addLayout(head)
        self._column.addWidget(self._list, 1)
        self._column.addWidget(self._open)
        self._frame()
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the marks' names come with them."""
        shown = len(self._flags)
        spoken = self.tr("已标记 {0} 处").format(shown)
        self._title.setText(self.tr("证据板"))
        self._count.setText(str(shown))
        self._count.setAccessibleName(spoken)
        self._open.setText(self.tr("疑点 {0}").format(shown))
        self._open.setAccessibleName(self.tr("打开证据板，{0}").format(spoken))
        self._open.setToolTip(self.tr("打开证据板"))

    def draw(self, icons: IconSet, palette: Palette) -> None:
        """Draw the flag before the count, in the present colours and text size."""
        self._brush = icons, palette
        side = scaled(_FLAG, text_scale())
        self._open.setIcon(icons.icon("flag", palette.red_text, side))
        self._open.setIconSize(QSize(side, side))

    def refit(self) -> None:
        """Draw the flag as large as the text."""
        if self._brush is not None:
            self.draw(*self._brush)

    def set_folded(self, *, folded: bool) -> None:
        """Show the count alone."""
        if folded == self._folded:
            return
        self._folded = folded
        for part in (self._title, self._count, self._list):
            part.setVisible(not folded)
        self._open.setVisible(folded)
        self._frame()
        restyle(self, kind="bar-part" if folded else "panel")

    def least_height(self) -> int:
        """What the panel takes at least where it is not folded, in pixels."""
        marks = scaled(_LEAST, text_scale())
        return self._title.sizeHint().height() + 2 * SPACE[1] + marks + SPACE[3] + SPACE[2] + 2

    def set_flags(self, flags: tuple[FlagItem, ...]) -> None:
        """Show these marks, oldest first."""
        self._flags = flags
        self._list.set_flags(flags)
        if self._sheet is not None and isValid(self._sheet) and self._sheet.is_open:
            self._sheet.marks.set_flags(flags)
        self.retranslate()

    def _frame(self) -> None:
        edges = (0, 0, 0, 0) if self._folded else (SPACE[3], SPACE[3], SPACE[3] - GUTTER, SPACE[2])
        self._column.setContentsMargins(*edges)

    def _make_sheet(self, parent: QWidget) -> EvidenceSheet:
        self._sheet = EvidenceSheet(self._flags, parent)
        self._sheet.marks.remove_requested.connect(self.remove_requested)
        return self._sheet


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
        self._folded = False
        self._title = text_label("", "lead16")
        self._dial = DialBar("stage.dial")
        self._dial.level_chosen.connect(self.level_chosen)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setSpacing(SPACE[1])
        self._column.addWidget(self._title)
        self._column.addWidget(self._dial, 1)
        self._frame()
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        asked = self.tr("你现在怎么看")
        self._title.setText(self.tr("你现在\n怎么看") if self._folded else asked)
        self._dial.setToolTip(asked)

    def set_folded(self, *, folded: bool) -> None:
        """Show the steps, and the question before them where there is room."""
        if folded == self._folded:
            return
        self._folded = folded
        ways = QBoxLayout.Direction
        self._column.setDirection(ways.LeftToRight if folded else ways.TopToBottom)
        self._title.setVisible(True)
        self._frame()
        restyle(self, kind="bar-part" if folded else "panel")
        restyle(self._title, role="strong14" if folded else "lead16")
        self.retranslate()

    def show_question(self, *, shown: bool) -> None:
        """Show the question before the steps, in the bar."""
        if self._folded and self._title.isHidden() == shown:
            self._title.setVisible(shown)

    @property
    def question_width(self) -> int:
        """What the question takes before the steps, in pixels."""
        return self._title.sizeHint().width() + SPACE[1]

    def least_height(self, width: int) -> int:
        """What the panel takes at a width where it is not folded, both in pixels."""
        steps = self._dial.height_at(width - 2 * SPACE[3] - 2)
        head = scaled(_TITLE, text_scale())
        return head + SPACE[1] + steps + SPACE[2] + SPACE[3] + 2

    def width_across(self) -> int:
        """What the steps need beside each other, in pixels."""
        return self._dial.width_across()

    def set_level(self, level: int | None) -> None:
        """Show where the dial stands; None where it was never set."""
        self._dial.set_level(level)

    def focus_level(self) -> None:
        """Give the keyboard to the dial."""
        self._dial.focus_level()

    def _frame(self) -> None:
        edges = (0, 0, 0, 0) if self._folded else (SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        self._column.setContentsMargins(*edges)
