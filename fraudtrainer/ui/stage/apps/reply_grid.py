"""The reply buttons one under the other, or in two columns where that needs less height."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.tokens import SPACE

LEAST = 40
"""No reply is lower than this, in pixels: it is touched, too."""
_GAP = SPACE[1]


@guarded
class ReplyGrid(QWidget):
    """Lays its buttons out by hand: nothing has to be moved between layouts when the room changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []
        self._pairs = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, button: QAbstractButton) -> None:
        """Put a button at the end; its parent is this grid."""
        self._buttons.append(button)
        self.updateGeometry()

    def set_pairs(self, *, pairs: bool) -> None:
        """Let two stand beside each other where that needs less height, 1 and 2 above 3 and 4."""
        if pairs != self._pairs:
            self._pairs = pairs
            self.refresh()

    def refresh(self) -> None:
        """Lay out anew after buttons were shown, hidden or given other words."""
        self.updateGeometry()
        self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        """Always: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at `width`, both in pixels."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """As wide as it is now, and as high as that needs."""
        return QSize(self.width(), self._place(self.width(), move=False))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest words that cannot be broken."""
        widths = [b.minimumSizeHint().width() for b in self._shown()]
        return QSize(max(widths, default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """Lay out anew when a button asks for another size."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange):
            self.refresh()
        return super().event(event)

    def _shown(self) -> list[QAbstractButton]:
        return [b for b in self._buttons if not b.isHidden()]

    def _place(self, width: int, *, move: bool) -> int:
        """Choose the columns for `width`, moving the buttons when asked; returns the height."""
        shown = self._shown()
        columns = 1
        if self._pairs and _height(shown, 2, width) < _height(shown, 1, width):
            columns = 2
        if not move:
            return _height(shown, columns, width)
        each, top = _each(columns, width), 0
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            height = _row_height(row, each)
            for column, button in enumerate(row):
                button.setGeometry(QRect(column * (each + _GAP), top, each, height))
            top += height + _GAP
        return max(0, top - _GAP)


def _each(columns: int, width: int) -> int:
    return max(1, (width - _GAP * (columns - 1)) // columns)


def _row_height(row: list[QAbstractButton], width: int) -> int:
    return max(LEAST, *(button.heightForWidth(width) for button in row))


def _height(shown: list[QAbstractButton], columns: int, width: int) -> int:
    each = _each(columns, width)
    rows = [shown[first : first + columns] for first in range(0, len(shown), columns)]
    return max(0, sum(_row_height(row, each) + _GAP for row in rows) - _GAP)
