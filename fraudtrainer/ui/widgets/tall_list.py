"""A list whose rows have heights of their own, each measured when it first comes into sight."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from fraudtrainer.ui.guard import guarded

AnyIndex = QModelIndex | QPersistentModelIndex
_FIRST_GUESS = 64
"""Height of a row that nobody measured yet, in pixels, while none at all is measured."""


@guarded
class TallList(QListView):
    """Lays its rows out by itself: a row more costs one row, however many there are.

    Qt's own list asks every row for its size at every change. Here a row out of sight has the mean
    height of those that were seen, until it comes into sight itself; what the reader looks at
    stays where it is meanwhile. A subclass measures by `row_height`; the delegate only paints.
    """

    _layout_wanted = Signal()

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        """Show `model`, a list of one column."""
        super().__init__(parent)
        self._heights = [_FIRST_GUESS] * model.rowCount()
        self._known = bytearray(model.rowCount())
        self._tops = [0]
        self._guess = 0
        self._settling = self._painting = self._owes_paint = False
        self._awaits_layout = False
        self._shift = 0
        self._stale: int | None = None
        self._ground: QColor | None = None
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)
        self.setModel(model)
        model.rowsInserted.connect(self._rows_came)
        self._layout_wanted.connect(self._lay_out_came, Qt.ConnectionType.QueuedConnection)
        model.modelReset.connect(self.forget)

    # ------------------------------------------------------------------ for subclasses

    def row_height(self, row: int) -> int:
        """Measure a row: its height in pixels at the present width and text size."""
        raise NotImplementedError

    def standing(self) -> int | None:
        """Return the scroll position that the list keeps by itself, None to leave it be."""
        return None

    def scrolled(self) -> None:
        """Hear that the list was scrolled, other than by itself."""

    def placed(self) -> None:
        """Hear that rows were measured or moved."""

    # ------------------------------------------------------------------ ground

    def set_ground(self, colour: str) -> None:
        """Fill what lies behind the rows, so that scrolling moves pixels instead of painting them.

        Args:
            colour: "#RRGGBB", that of whatever the list stands on.
        """
        self._ground = QColor(colour)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().update()

    # ------------------------------------------------------------------ measuring

    def forget(self) -> None:
        """Measure every row anew when it next comes into sight."""
        count = self.model().rowCount()
        self._guess = 0
        self._heights = [_FIRST_GUESS] * count
        self._known = bytearray(count)
        self._tops = [0]
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def measure_again(self, rows: range) -> None:
        """Measure changed rows anew: those in sight at once, below what stands above them."""
        seen = self.in_sight()
        for row in rows:
            self._known[row] = False
            if row in seen:
                self._measure(row)
        self._settling = True
        try:
            self._stretch()
        finally:
            self._settling = False
        self.viewport().update()
        self.lay_out_seen()

    def top(self, row: int) -> int:
        """Return where a row begins, in pixels from the first; that of no row is the end."""
        if row >= len(self._tops):
            sound = len(self._tops) - 1
            more = accumulate(self._heights[sound:], initial=self._tops[sound])
            self._tops[sound:] = more
        return self._tops[row]

    def tall(self, most: int) -> int:
        """Return the height of all rows in pixels, measuring no more of them than reach `most`."""
        self.viewport().update()  # what is measured above the rows in sight moves them
        for row in range(len(self._heights)):
            self._measure(row)
            if self.top(row + 1) >= most:
                return most
        return self.top(len(self._heights))

    def lay_out_seen(self) -> None:
        """Measure what is in sight, and let what was in sight before stay where it is."""
        if self._settling:
            return
        self._settling, self._shift, self._stale = True, 0, None
        try:
            self._stretch()
            while self._measure_seen():
                pass
        finally:
            self._settling = False
        self._show_moves()
        if not self._painting:
            self.placed()
        elif self._owes_paint:
            self.scheduleDelayedItemsLayout()

    def _show_moves(self) -> None:
        """Move what was painted, once for all the measuring, and ask for what is new."""
        if self._painting:
            # Qt paints no more now than it was asked for: the next layout asks for the rest.
            self._owes_paint = self._owes_paint or bool(self._shift) or self._stale is not None
            return
        if self._shift:
            self.viewport().scroll(0, self._shift)
        if self._stale is not None:
            start = max(0, self._stale - self.verticalScrollBar().value())
            self.viewport().update(self.viewport().rect().adjusted(0, start, 0, 0))

    def in_sight(self) -> range:
        """Return the rows of which something can be seen."""
        if not self._heights:
            return range(0)
        offset = self.verticalScrollBar().value()
        return range(self._row_at(offset), self._row_at(offset + self.viewport().height() - 1) + 1)

    def _measure_seen(self) -> bool:
        """Measure the rows in sight; True where any was new, as others may be in sight now."""
        seen = self.in_sight()
        fresh = [row for row in seen if not self._known[row]]
        if not fresh:
            return False
        bar = self.verticalScrollBar()
        held = next((row for row in seen if self._known[row]), seen[0])
        before = self.top(held)
        away = before - bar.value()
        for row in fresh:
            self._measure(row)
        self._learn_guess()
        self._stretch()
        stands = self.standing()
        bar.setValue(self.top(held) - away if stands is None else stands)
        # Scrolling moves the pixels along: wrong where the rows above have changed as well.
        is_sound = fresh[0] >= held and self.top(held) == before
        stale = self.top(fresh[0]) if is_sound else 0
        self._stale = stale if self._stale is None else min(self._stale, stale)
        return True

    def _measure(self, row: int) -> None:
        if self._known[row]:
            return
        self._known[row] = True
        height = self.row_height(row)
        if height != self._heights[row]:
            self._heights[row] = height
            del self._tops[row + 1 :]

    def _learn_guess(self) -> None:
        """Take the mean of the first rows measured for all others, once."""
        if self._guess:
            return
        known = [h for h, seen in zip(self._heights, self._known, strict=True) if seen]
        self._guess = max(1, round(sum(known) / len(known)))
        self._heights = [
            height if seen else self._guess
            for height, seen in zip(self._heights, self._known, strict=True)
        ]
        self._tops = [0]

    def _rows_came(self, _parent: QModelIndex, first: int, last: int) -> None:
        more = last - first + 1
        self._heights[first:first] = [self._guess or _FIRST_GUESS] * more
        self._known[first:first] = bytes(more)
        del self._tops[first + 1 :]
        if not self._awaits_layout:
            self._awaits_layout = True
            self._layout_wanted.emit()

    def _lay_out_came(self) -> None:
        """Lay out what came before Qt paints: while it paints, no pixels can be moved."""
        self._awaits_layout = False
        if self.isVisible():
            self.executeDelayedItemsLayout()

    def _row_at(self, y: int) -> int:
        """The row at a height in pixels from the first, the nearest where there is none."""
        self.top(len(self._heights))
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._heights) - 1))

    def _stretch(self) -> None:
        """Give the scroll bar the range of all rows."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setRange(0, max(0, self.top(len(self._heights)) - page))
        stands = self.standing() if self._heights else None
        if stands is not None:
            bar.setValue(stands)

    # ------------------------------------------------------------------ Qt

    def doItemsLayout(self) -> None:
        """Lay out: measure what is in sight. Qt's own would paint everything anew as well."""
        if self._owes_paint:
            self._owes_paint = False
            self.viewport().update()
        self.lay_out_seen()

    def updateGeometries(self) -> None:
        """Follow another size of the list."""
        self.lay_out_seen()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is in sight, and measure what comes into it."""
        if self._settling:
            self._shift += dy
            return
        self.viewport().scroll(dx, dy)
        self.scrolled()
        self.lay_out_seen()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event uncovers."""
        self._painting = True
        try:
            self.lay_out_seen()
        finally:
            self._painting = False
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        state = option.state
        painter = QPainter(self.viewport())
        if self._ground is not None:
            painter.fillRect(event.rect(), self._ground)
        for row in self.in_sight():
            index = self.model().index(row, 0)
            rect = self.visualRect(index)
            if not event.region().intersects(rect):
                continue
            option.rect = rect
            option.state = state | self._state(index)
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def visualRect(self, index: AnyIndex) -> QRect:
        """Return where a row is, from the viewport's corner."""
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        row = index.row()
        top = self.top(row) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._heights[row])

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport, none below the last."""
        y = point.y() + self.verticalScrollBar().value()
        if not 0 <= y < self.top(len(self._heights)):
            return QModelIndex()
        return self.model().index(self._row_at(y), 0)

    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, its beginning first."""
        if not index.isValid() or index.row() >= len(self._heights):
            return
        row, page = index.row(), self.viewport().height()
        if not self._known[row]:
            self._measure(row)
            self.viewport().update()
        self._stretch()
        top, bar = self.top(row), self.verticalScrollBar()
        low = min(top, top + self._heights[row] - page)
        hints = QAbstractItemView.ScrollHint
        if hint == hints.PositionAtTop:
            bar.setValue(top)
        elif hint == hints.PositionAtBottom:
            bar.setValue(low)
        elif hint == hints.PositionAtCenter:
            bar.setValue((top + low) // 2)
        else:
            bar.setValue(min(top, max(bar.value(), low)))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the row that a key goes to."""
        last = len(self._heights) - 1
        row, page = self.currentIndex().row(), self.viewport().height()
        if row < 0 or last < 0:
            return self.model().index(0, 0)
        moves = QAbstractItemView.CursorAction
        goals = {
            moves.MoveUp: row - 1,
            moves.MovePrevious: row - 1,
            moves.MoveDown: row + 1,
            moves.MoveNext: row + 1,
            moves.MoveHome: 0,
            moves.MoveEnd: last,
            moves.MovePageUp: min(row - 1, self._row_at(self.top(row) - page)),
            moves.MovePageDown: max(row + 1, self._row_at(self.top(row) + page)),
        }
        return self.model().index(max(0, min(goals.get(action, row), last)), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that a rectangle of the viewport touches."""
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        self.selectionModel().select(QItemSelection(first, last), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the selected rows are."""
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    def _state(self, index: QModelIndex) -> QStyle.StateFlag:
        flags = QStyle.StateFlag
        state = flags.State_None
        if self.selectionModel().isSelected(index):
            state |= flags.State_Selected
        if self.hasFocus() and index == self.currentIndex():
            state |= flags.State_HasFocus
        return state
