"""Buttons in two or three columns where their words fit, in fewer where they do not."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.hand_laid import HandLaid
from fraudtrainer.ui.theme.tokens import SPACE

_GAP = SPACE[1]
_Rows = list[list[QAbstractButton]]


@guarded
class ButtonGrid(HandLaid):
    """Lays its buttons out by hand, so that it can shrink below the width of two of them.

    No text is ever cut for want of a second column, at any text size and in any language.
    """

    def __init__(self, parent: QWidget | None = None, *, most: int = 2) -> None:
        """Make an empty grid of at most so many columns."""
        super().__init__(QSizePolicy.Policy.Expanding, parent)
        self._most = most

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """All buttons, in the order shown."""
        return tuple(self._buttons)

    def add(self, button: QAbstractButton) -> None:
        """Put a button at the end."""
        button.setParent(self)
        self._buttons.append(button)
        self.updateGeometry()

    def height_of_all(self, width: int) -> int:
        """The height at `width` if no button were hidden, both in pixels."""
        rows = self._rows(self._buttons, width)
        return max(0, sum(_row_height(row, width) + _GAP for row in rows) - _GAP)

    def sizeHint(self) -> QSize:
        """Two columns where that is possible."""
        hints = [b.sizeHint().width() for b in self._shown()]
        width = 2 * max(hints, default=0) + _GAP
        return QSize(width, self._place(width, move=False))

    def _rows(self, buttons: list[QAbstractButton], width: int) -> _Rows:
        """Share the buttons out: three or more columns only where all words fit in each."""
        widest = max((b.sizeHint().width() for b in buttons), default=0)
        for columns in range(self._most, 2, -1):
            if widest <= _each(columns, width):
                return [buttons[at : at + columns] for at in range(0, len(buttons), columns)]
        return _pairs(buttons, (width - _GAP) // 2)

    def _place(self, width: int, *, move: bool) -> int:
        """Compute the rows for `width`, moving the buttons when asked; returns the height."""
        top = 0
        for row in self._rows(self._shown(), width):
            each, height = _each(len(row), width), _row_height(row, width)
            for column, button in enumerate(row):
                if move:
                    button.setGeometry(QRect(column * (each + _GAP), top, each, height))
            top += height + _GAP
        return max(0, top - _GAP)


def _pairs(buttons: list[QAbstractButton], half: int) -> _Rows:
    """Two beside each other where each has room in `half` the width; else one alone."""
    rows: _Rows = []
    open_row = False
    for button in buttons:
        fits = button.sizeHint().width() <= half
        if fits and open_row:
            rows[-1].append(button)
            open_row = False
        else:
            rows.append([button])
            open_row = fits
    return rows


def _each(columns: int, width: int) -> int:
    return (width - _GAP * (columns - 1)) // columns


def _row_height(row: list[QAbstractButton], width: int) -> int:
    each = _each(len(row), width)
    return max(_height(button, each) for button in row)


def _height(button: QAbstractButton, width: int) -> int:
    if button.hasHeightForWidth():
        return button.heightForWidth(width)
    return button.sizeHint().height()
