"""The list of an app's lines: it follows its end, and is marked by press, click or key."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractAnimation,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.row import RowDelegate
from fraudtrainer.ui.stage.apps.threads import ThreadModel
from fraudtrainer.ui.stage.apps.typeface import Typeface
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.tall_list import TallList

LONG_PRESS_MS = 500
_ARRIVAL_MS = 160
_READABLE = 0.7
"""So much of a line must be in sight, or so much of the room be full of it, to be read."""


@guarded
class LineList(Living, TallList):
    """Shows a transcript through a row delegate and keeps its end in sight.

    Signals:
        flag_requested: The learner wants to mark a line (line id).
        skip_requested: The learner clicked beside the lines, or does not want to wait.
        room_changed: The rows were measured for another width or text size.
        sight_changed: Other rows may be in sight.
    """

    flag_requested = Signal(str)
    skip_requested = Signal()
    room_changed = Signal()
    sight_changed = Signal()

    def __init__(self, model: ThreadModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._lines = model
        self.empty_words = ""
        self.from_top = False
        """Show what is new from where it begins, as a letter is read; else follow the end."""
        self._anchor = 0
        self._rows: RowDelegate | None = None
        self._reduced = False
        self._pressed_at = QPoint()
        self._at_end = True
        self._press = QTimer(self)
        self._press.setSingleShot(True)
        self._press.setInterval(LONG_PRESS_MS)
        self._press.timeout.connect(self._flag_current)
        self._arrival = QVariantAnimation(self)
        self._arrival.setDuration(_ARRIVAL_MS)
        self._arrival.setStartValue(0.0)
        self._arrival.setEndValue(1.0)
        self._arrival.valueChanged.connect(self._show_arrival)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(48)
        model.rowsInserted.connect(self._row_came)
        model.dataChanged.connect(self._row_changed)
        model.modelAboutToBeReset.connect(self._forget_anchor)
        model.modelReset.connect(self._reset_place)
        self.settle()

    # ------------------------------------------------------------------ commands

    def set_rows(self, rows: RowDelegate) -> None:
        """Take the delegate that draws the lines."""
        self._rows = rows
        self.setItemDelegate(rows)
        self._take_room()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Let new lines stand at once instead of fading in."""
        self._reduced = reduced
        if reduced:
            self._arrival.stop()
            self._show_arrival(1.0)

    @property
    def selected_line(self) -> str:
        """The selected line's id, "" while none is selected."""
        index = self.currentIndex()
        if not index.isValid() or not self.selectionModel().isSelected(index):
            return ""
        return str(index.data(Qt.ItemDataRole.UserRole))

    @property
    def behind(self) -> bool:
        """True where the reader has gone away from where the newest line is."""
        return not self._at_end

    def follow(self) -> None:
        """Go to where the list stands by itself."""
        self._at_end = True
        self.verticalScrollBar().setValue(self._place())

    def readable(self, under: QRect | None = None) -> frozenset[str]:
        """Ids of the lines that stand in sight with most of what fits of them.

        Args:
            under: What lies over the lines, in the viewport's coordinates.
        """
        if not self.isVisible():
            return frozenset()
        room = self.viewport().rect()
        found = []
        for row in self.in_sight():
            index = self._lines.index(row, 0)
            place = self.visualRect(index)
            shown = place.intersected(room).height()
            if under is not None and place.intersects(under):
                continue
            if shown >= _READABLE * min(place.height(), room.height()):
                found.append(self._lines.line_at(row).line)
        return frozenset(found)

    def row_height(self, row: int) -> int:
        """Measure a line."""
        return 0 if self._rows is None else self._rows.height(row)

    def standing(self) -> int | None:
        """Follow the end, or stand where new lines begin, until the reader scrolls away."""
        if not self._at_end:
            return None
        # Whoever reads on below the beginning is not pulled back up to it.
        return max(self._place(), self.verticalScrollBar().value() if self.from_top else 0)

    def scrolled(self) -> None:
        """Note whether the reader went away from where the list stands by itself."""
        self._at_end = self.verticalScrollBar().value() >= self._place() - 4

    def remeasure(self) -> None:
        """Lay every row out anew."""
        if self._rows is not None:
            self._rows.forget()
            self.forget()

    # ------------------------------------------------------------------ Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or a word that there are none yet."""
        super().paintEvent(event)
        self.sight_changed.emit()
        if self._rows is not None and not self._lines.rowCount() and self.empty_words:
            painter = QPainter(self.viewport())
            painter.setFont(self._rows.face.small)
            painter.setPen(QColor(self._rows.palette.muted))
            place = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), int(place), self.empty_words)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew when the width changed."""
        super().resizeEvent(event)
        self._take_room()

    def refit(self) -> None:
        """Take another text size."""
        self._take_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F marks the selected line; up and down move the selection; digits are left alone."""
        if event.key() == Qt.Key.Key_F and not event.modifiers():
            self._flag_current()
            event.accept()
            return
        if event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # a list would jump to a row that begins with this character
            return
        if not self.currentIndex().isValid() and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.setCurrentIndex(self._lines.index(self._lines.rowCount() - 1, 0))
            event.accept()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a long press, mark at once by the right button, or skip the pause."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid():
            if event.button() == Qt.MouseButton.LeftButton:
                self.skip_requested.emit()
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.setCurrentIndex(index)
        if event.button() == Qt.MouseButton.RightButton:
            self._flag_current()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = place
            self._press.start()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A press that moves away is no long press."""
        away = event.position().toPoint() - self._pressed_at
        if away.manhattanLength() > QApplication.startDragDistance():
            self._press.stop()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the press."""
        self._press.stop()
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The keyboard's menu key marks the selected line; the mouse has done so on pressing."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._flag_current()
        event.accept()

    # ------------------------------------------------------------------ inner

    def _take_room(self) -> None:
        """Hand the delegate the whole width: margins are wide enough for the scroll bar."""
        if self._rows is None:
            return
        if self._rows.set_room(Typeface(self.font()), float(max(120, self.width()))):
            self.forget()
            self.room_changed.emit()

    def _flag_current(self) -> None:
        line = self.selected_line
        if line:
            self.flag_requested.emit(line)

    def _forget_anchor(self) -> None:
        self._anchor = 0

    def _reset_place(self) -> None:
        self._at_end = True
        if self.from_top:
            self.scrollToTop()
        else:
            self.scrollToBottom()

    def _place(self) -> int:
        """Where the list stands by itself: at its end, or where the new lines begin."""
        end = self.verticalScrollBar().maximum()
        return min(end, self.top(self._anchor)) if self.from_top else end

    def _row_came(self, _parent: QModelIndex, first: int, last: int) -> None:
        item = self._lines.line_at(last)
        if self._rows is not None and self._rows.dims_older and first:
            self._rows.forget_row(first - 1)
            self.viewport().update()
        if item.side == "mine":
            self._at_end = True
        if item.paced or item.side != "theirs":
            # All above it had its time; of what came at once, what follows an answer is new.
            self._anchor = last
        if self._rows is None or self._reduced or not self.isVisible():
            return
        self._rows.fresh = item.serial
        if self._arrival.state() == QAbstractAnimation.State.Running:
            self._arrival.stop()
        self._show_arrival(0.0)  # an animation does not announce the value it starts from
        self._arrival.start()

    def _row_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        """A mark hangs under its line, which is higher or lower by it from now on."""
        self.measure_again(range(first.row(), last.row() + 1))

    def _show_arrival(self, value: float) -> None:
        if self._rows is not None:
            self._rows.fresh_opacity = 0.25 + 0.75 * float(value)
            last = self._lines.index(self._lines.rowCount() - 1, 0)
            self.viewport().update(self.visualRect(last))
