"""The two sides of the evidence board: doubts and proofs, of equal width and rank."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMargins, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.scenario.vocabulary import Side
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage import side_look
from fraudtrainer.ui.stage.item import FlagItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.face_button import FaceButton
from fraudtrainer.ui.widgets.gutter import GUTTER, GutterArea
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.sheet import text_scale
from fraudtrainer.ui.widgets.text import paragraph, text_button, text_label

SIDES: tuple[Side, ...] = ("doubt", "proof")
NARROW = 140
"""A column that would be narrower than this, in pixels at the standard text size, becomes a tab."""
_ICON, _SMALL_ICON, _RULE = 14, 12, 7
_TOUCH = 40
"""No button in the bar is lower, in pixels."""
Brush = tuple[IconSet, Palette]


@guarded
class SideRule(QWidget):
    """The line below a side's name: wavy for doubts, double for proofs."""

    def __init__(self, side: Side) -> None:
        super().__init__()
        self._side = side
        self._colour = QColor()

    def draw(self, palette: Palette) -> None:
        """Take a colour and a height of the present look."""
        self._colour = QColor(side_look.line(palette, self._side))
        self.setFixedHeight(scaled(_RULE, text_scale()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line over the whole width."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._colour, 1.4 * text_scale())
        middle = self.height() / 2 - (1.3 * text_scale() if self._side == "proof" else 0)
        side_look.paint_line(painter, QPointF(0, middle), self.width(), self._side, pen)
        painter.end()


@guarded
class Chip(QLabel):
    """The kind of a mark, in the shape of its side's tag."""

    def __init__(self, words: str, side: Side, brush: Brush | None) -> None:
        super().__init__(words)
        self._side, self._brush = side, brush
        self.setWordWrap(True)
        self.setProperty("kind", f"chip-{side}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground below the words."""
        if self._brush is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = QRectF(self.rect())
            side_look.paint_ground(painter, ground, self._brush[1], self._side, text_scale())
            painter.end()
        super().paintEvent(event)


@guarded
class Tally(Living, FaceButton):
    """A button that shows how many marks stand on each side, by icon, name and number.

    Where it is terse the names are left out: the icons tell the sides apart.
    """

    def __init__(self, name: str) -> None:
        """Count nothing yet."""
        super().__init__(QMargins(SPACE[0], 0, SPACE[0], 0), across=True)
        self.set_gap(0)
        self.setObjectName(name)
        self.setProperty("kind", "action")
        self.setMinimumHeight(_TOUCH)
        self._counts: dict[Side, int] = dict.fromkeys(SIDES, 0)
        self._terse = False
        self._icons: dict[Side, QLabel] = {}
        self._words: dict[Side, QLabel] = {}
        self._face.addStretch(1)
        for side in SIDES:
            self._icons[side] = self.add_label("", "body14")
            self._words[side] = self.add_label("", "strong13")
            self._words[side].setObjectName(f"{name}.{side}")
            self._words[side].setContentsMargins(SPACE[0], 0, 0, 0)
        self._icons["proof"].setContentsMargins(SPACE[1], 0, 0, 0)
        self._face.addStretch(1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        names = self._names()
        for side, label in self._words.items():
            label.setText(("{0}" if self._terse else names[side]).format(self._counts[side]))

    def _names(self) -> dict[Side, str]:
        return {"doubt": self.tr("疑点 {0}"), "proof": self.tr("佐证 {0}")}

    def widths(self) -> tuple[int, int]:
        """What it takes with the names and without them, in pixels."""
        now, metrics = self.sizeHint().width(), self._words["doubt"].fontMetrics()
        names = [metrics.horizontalAdvance(name.format("")) for name in self._names().values()]
        return (now + sum(names), now) if self._terse else (now, now - sum(names))

    def set_terse(self, *, terse: bool) -> None:
        """Leave the names out, or show them."""
        if terse != self._terse:
            self._terse = terse
            self.retranslate()

    def say(self, counts: Mapping[Side, int]) -> None:
        """Show these numbers."""
        self._counts = dict(counts)
        self.retranslate()

    def draw(self, brush: Brush) -> None:
        """Draw the sides' icons in their colours."""
        icons, palette = brush
        size = scaled(_SMALL_ICON, text_scale())
        for side, label in self._icons.items():
            colour = side_look.ink(palette, side)
            label.setPixmap(icons.icon(side_look.ICONS[side], colour, size).pixmap(size, size))


@guarded
class SideMarks(Living, GutterArea):
    """The marks of one side, each with a button that takes it back; they scroll.

    Signals:
        remove_requested: A mark should go (line id, kind id).
    """

    remove_requested = Signal(str, str)

    def __init__(self, side: Side, least: int, *, whole: bool = False) -> None:
        """Make an empty list, `least` pixels high at the standard text size.

        Args:
            side: Whose marks it lists.
            least: Its least height.
            whole: Be as high as its marks, and never scroll: what it lies in does.
        """
        super().__init__()
        self._side, self._least, self._all = side, least, whole
        self._brush: Brush | None = None
        self._flags: tuple[FlagItem, ...] = ()
        self._rows: list[QWidget] = []
        self._none = paragraph("", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE[1])
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, GUTTER, 0)
        rows.setSpacing(SPACE[1])
        rows.addLayout(self._list)
        rows.addWidget(self._none)
        rows.addStretch(1)
        self.setWidget(content)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the marks' names come with them."""
        doubt = self.tr("还没有。哪句不对劲？长按它，标到这里。")
        proof = self.tr("还没有。哪句能证实？长按它，标到这里。")
        self._none.setText(doubt if self._side == "doubt" else proof)
        self._none.setHidden(bool(self._flags))

    def refit(self) -> None:
        """Keep room for one mark at any text size; more of them scroll, or need more height."""
        height = scaled(self._least, text_scale())
        content = self.widget()
        if self._all and content is not None:
            height = max(height, content.heightForWidth(self.width()))
        if height != self.minimumHeight():
            self.setMinimumHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again: in another width the words need another height."""
        super().resizeEvent(event)
        self.refit()

    def draw(self, brush: Brush) -> None:
        """Take other colours."""
        self._brush = brush
        self.set_flags(self._flags)

    def set_flags(self, flags: tuple[FlagItem, ...]) -> None:
        """Show these marks, oldest first."""
        more = len(flags) == len(self._flags) + 1
        self._flags = flags
        focused = QApplication.focusWidget()
        place = next((n for n, r in enumerate(self._rows) if r.isAncestorOf(focused or self)), -1)
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(flag) for flag in flags]
        for row in self._rows:
            self._list.addWidget(row)
        if place >= 0 and self._rows:  # whoever takes marks back by keyboard stays on the board
            near = self._rows[min(place, len(self._rows) - 1)].findChild(QPushButton)
            if near is not None:
                near.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refit()
        if more:
            QTimer.singleShot(0, self, self._show_newest)
        self.retranslate()

    def _show_newest(self) -> None:
        if self._rows:
            self.ensureWidgetVisible(self._rows[-1], 0, 0)

    def _row(self, flag: FlagItem) -> QFrame:
        row = QFrame()
        row.setProperty("kind", "evidence-row")
        chip = Chip(flag.cue_name, self._side, self._brush)
        remove = text_button("×", f"stage.evidence.remove.{flag.line}.{flag.cue}", "remove")
        doubt, proof = self.tr("撤回疑点：{0}，“{1}”"), self.tr("撤回佐证：{0}，“{1}”")
        named = doubt if self._side == "doubt" else proof
        remove.setAccessibleName(named.format(flag.cue_name, flag.excerpt))
        remove.setToolTip(self.tr("撤回这个标记"))
        remove.clicked.connect(lambda: self.remove_requested.emit(flag.line, flag.cue))
        head = QHBoxLayout()
        head.setSpacing(SPACE[0])
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
class SideColumn(Living, QWidget):
    """One side: its icon, name and count, its line, and its marks."""

    def __init__(self, side: Side, least: int, *, whole: bool) -> None:
        super().__init__()
        self.side = side
        self.marks = SideMarks(side, least, whole=whole)
        self._number = 0
        self._icon = QLabel()
        self._name = text_label("", f"side-{side}")
        self._count = text_label("0", f"side-{side}", f"stage.evidence.count.{side}")
        self._rule = SideRule(side)
        # Half the width for each side, whatever its words ask for.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.head = QWidget()
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[0])
        row.addWidget(self._icon)
        row.addWidget(self._name, 1)
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[0])
        column.addWidget(self.head)
        column.addWidget(self._rule)
        column.addWidget(self.marks, 1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        name = self.tr("疑点") if self.side == "doubt" else self.tr("佐证")
        self._name.setText(name)
        self._count.setText(str(self._number))
        spoken = self.tr("{0}，{1} 处").format(name, self._number)
        self._count.setAccessibleName(spoken)
        self.setAccessibleName(spoken)

    def draw(self, brush: Brush) -> None:
        """Take other colours."""
        icons, palette = brush
        side = scaled(_ICON, text_scale())
        colour = side_look.ink(palette, self.side)
        self._icon.setPixmap(
            icons.icon(side_look.ICONS[self.side], colour, side).pixmap(side, side)
        )
        self._rule.draw(palette)
        self.marks.draw(brush)

    def set_flags(self, flags: tuple[FlagItem, ...]) -> None:
        """Show the marks of this side among these."""
        own = tuple(flag for flag in flags if flag.side == self.side)
        self._number = len(own)
        self.marks.set_flags(own)
        self.retranslate()

    @property
    def number(self) -> int:
        """How many marks stand on this side."""
        return self._number

    def head_height(self) -> int:
        """What its name and line take, in pixels."""
        return self.head.sizeHint().height() + scaled(_RULE, text_scale()) + 2 * SPACE[0]


@guarded
class Board(Living, QWidget):
    """Both sides beside each other, empty or not; where they are too narrow, two tabs.

    Signals:
        remove_requested: A mark should go (line id, kind id).
    """

    remove_requested = Signal(str, str)

    def __init__(self, least: int, *, whole: bool = False) -> None:
        """Make an empty board, its lists `least` pixels high at the standard text size.

        They are as high as their marks where it is shown as a `whole`, and scroll where it is not.
        """
        super().__init__()
        self._front: Side = "doubt"
        self._tabbed = False
        self.columns = {side: SideColumn(side, least, whole=whole) for side in SIDES}
        self._tabs = {side: self._tab(side) for side in SIDES}
        self._line = QFrame()
        self._line.setProperty("kind", "divider")
        self._line.setFixedWidth(1)
        tabs = QHBoxLayout()
        tabs.setSpacing(SPACE[2])
        sides = QHBoxLayout()
        sides.setSpacing(SPACE[1])
        for side, column in self.columns.items():
            column.marks.remove_requested.connect(self.remove_requested)
            tabs.addWidget(self._tabs[side])
            sides.addWidget(column, 1)
            if side == "doubt":
                sides.addWidget(self._line)
        tabs.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE[1])
        box.addLayout(tabs)
        box.addLayout(sides, 1)
        self._arrange()
        self.settle()

    def _tab(self, side: Side) -> QPushButton:
        tab = text_button("", f"stage.evidence.tab.{side}", "tab")
        tab.setCheckable(True)
        speak_as(tab, "tab")
        tab.clicked.connect(lambda: self._turn(side))
        return tab

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for side, tab in self._tabs.items():
            name = self.tr("疑点 {0}") if side == "doubt" else self.tr("佐证 {0}")
            tab.setText(name.format(self.columns[side].number))

    def draw(self, brush: Brush) -> None:
        """Take other colours."""
        for column in self.columns.values():
            column.draw(brush)

    def set_flags(self, flags: tuple[FlagItem, ...]) -> None:
        """Show these marks, oldest first, each on its side."""
        before = {side: column.number for side, column in self.columns.items()}
        for side, column in self.columns.items():
            column.set_flags(flags)
            if column.number > before[side]:
                self._front = side
        self.retranslate()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other, or behind tabs."""
        super().resizeEvent(event)
        self.refit()

    def refit(self) -> None:
        """Measure again at the present text size."""
        tabbed = (self.width() - 2 * SPACE[1]) // 2 < scaled(NARROW, text_scale())
        if tabbed != self._tabbed:
            self._tabbed = tabbed
            self._arrange()

    def _turn(self, side: Side) -> None:
        self._front = side
        self._arrange()

    def _arrange(self) -> None:
        for side, column in self.columns.items():
            self._tabs[side].setVisible(self._tabbed)
            self._tabs[side].setChecked(side == self._front)
            column.setVisible(not self._tabbed or side == self._front)
            column.head.setVisible(not self._tabbed)
        self._line.setVisible(not self._tabbed)

    def least_height(self) -> int:
        """What it takes besides its lists, in pixels."""
        return self.columns["doubt"].head_height()
