"""Buttons in two or three columns where their words fit, in fewer where they do not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.hand_laid import HandLaid
from fraudtrainer.ui.theme.tokens import SPACE

GAP = SPACE[1]
"""Pixels between two buttons."""
Share = tuple[list[list[int]], int]
"""Rows of places, and how many columns all of them share; 0 where each shares the width out by itself."""


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

    def sizeHint(self) -> QSize:
        """As many columns as there may be."""
        hints = [b.sizeHint().width() for b in self._shown()]
        columns = max(2, min(self._most, len(hints)))
        width = columns * (max(hints, default=0) + GAP) - GAP
        return QSize(width, self._place(width, move=False))

    def _place(self, width: int, *, move: bool) -> int:
        """Compute the rows for `width`, moving the buttons when asked; returns the height."""
        shown = self._shown()
        rows, columns = shared([b.sizeHint().width() for b in shown], width, self._most)
        top = 0
        for row in rows:
            each = _each(columns or len(row), width)
            height = max(_height(shown[place], each) for place in row)
            for column, place in enumerate(row):
                if move:
                    shown[place].setGeometry(QRect(column * (each + GAP), top, each, height))
            top += height + GAP
        return max(0, top - GAP)


def shared(widths: Sequence[int], width: int, most: int) -> Share:
    """Share buttons of these widths out: three or more columns only where all of them fit.

    Args:
        widths: What each button needs, in pixels.
        width: What there is, in pixels.
        most: So many columns at most.
    """
    places = list(range(len(widths)))
    for columns in range(min(most, len(places)), 2, -1):
        if max(widths) <= _each(columns, width):
            return [places[at : at + columns] for at in range(0, len(places), columns)], columns
    return _pairs(widths, _each(2, width)), 0


def _pairs(widths: Sequence[int], half: int) -> list[list[int]]:
    """Two beside each other where each has room in `half` the width; else one alone."""
    rows: list[list[int]] = []
    open_row = False
    for place, width in enumerate(widths):
        fits = width <= half
        if fits and open_row:
            rows[-1].append(place)
            open_row = False
        else:
            rows.append([place])
            open_row = fits
    return rows


def _each(columns: int, width: int) -> int:
    return (width - GAP * (columns - 1)) // columns


def _height(button: QAbstractButton, width: int) -> int:
    if button.hasHeightForWidth():
        return button.heightForWidth(width)
    return button.sizeHint().height()
