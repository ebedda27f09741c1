"""Buttons in two columns where their words fit, in one where they do not."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.hand_laid import HandLaid
from fraudtrainer.ui.theme.tokens import SPACE

_GAP = SPACE[1]


@guarded
class ButtonGrid(HandLaid):
    """Lays its buttons out by hand, so that it can shrink below the width of two of them.

    No text is ever cut for want of a second column, at any text size and in any language.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QSizePolicy.Policy.Expanding, parent)
        self._wide: set[QAbstractButton] = set()

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """All buttons, in the order shown."""
        return tuple(self._buttons)

    def add(self, button: QAbstractButton, *, wide: bool = False) -> None:
        """Put a button at the end; a `wide` one always has a row of its own."""
        button.setParent(self)
        self._buttons.append(button)
        if wide:
            self._wide.add(button)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Two columns where that is possible."""
        hints = [b.sizeHint().width() for b in self._shown()]
        width = 2 * max(hints, default=0) + _GAP
        return QSize(width, self._place(width, move=False))

    def _rows(self, width: int) -> list[list[QAbstractButton]]:
        half = (width - _GAP) // 2
        rows: list[list[QAbstractButton]] = []
        open_row = False
        for button in self._shown():
            fits = button not in self._wide and button.sizeHint().width() <= half
            if fits and open_row:
                rows[-1].append(button)
                open_row = False
            else:
                rows.append([button])
                open_row = fits
        return rows

    def _place(self, width: int, *, move: bool) -> int:
        """Compute the rows for `width`, moving the buttons when asked; returns the height."""
        top = 0
        for row in self._rows(width):
            each = (width - _GAP * (len(row) - 1)) // len(row)
            height = max(_height(button, each) for button in row)
            for column, button in enumerate(row):
                if move:
                    button.setGeometry(QRect(column * (each + _GAP), top, each, height))
            top += height + _GAP
        return max(0, top - _GAP)


def _height(button: QAbstractButton, width: int) -> int:
    if button.hasHeightForWidth():
        return button.heightForWidth(width)
    return button.sizeHint().height()
