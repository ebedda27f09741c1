"""The reply buttons one under the other, or in two columns where that needs less height."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.hand_laid import HandLaid
from fraudtrainer.ui.theme.tokens import SPACE

LEAST = 40
"""No reply is lower than this, in pixels: it is touched, too."""
_GAP = SPACE[1]


@guarded
class ReplyGrid(HandLaid):
    """Lays its buttons out by hand: nothing has to be moved between layouts when the room changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QSizePolicy.Policy.Preferred, parent)
        self._pairs = False

    def add(self, button: QAbstractButton) -> None:
        """Put a button at the end; its parent is this grid."""
        self._buttons.append(button)
        self.updateGeometry()

    def set_pairs(self, *, pairs: bool) -> None:
        """Let two stand beside each other where that needs less height, 1 and 2 above 3 and 4."""
        if pairs != self._pairs:
            self._pairs = pairs
            self.refresh()

    def sizeHint(self) -> QSize:
        """As wide as it is now, and as high as that needs."""
        return QSize(self.width(), self._place(self.width(), move=False))

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
    # What the style sheet asks for at least is no part of what the labels need.
    return max(LEAST, *(max(b.heightForWidth(width), b.minimumHeight()) for b in row))


def _height(shown: list[QAbstractButton], columns: int, width: int) -> int:
    each = _each(columns, width)
    rows = [shown[first : first + columns] for first in range(0, len(shown), columns)]
    return max(0, sum(_row_height(row, each) + _GAP for row in rows) - _GAP)
