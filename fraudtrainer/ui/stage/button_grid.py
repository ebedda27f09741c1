"""Buttons in two columns where their words fit, in one where they do not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.tokens import SPACE

_GAP = SPACE[1]


@guarded
class ButtonGrid(QWidget):
    """Lays its buttons out by hand, so that it can shrink below the width of two of them.

    No text is ever cut for want of a second column, at any text size and in any language. Hidden
    buttons take no room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []
        self._wide: set[QAbstractButton] = set()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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

    def refresh(self) -> None:
        """Lay out again after buttons were hidden, shown or given other words."""
        self.updateGeometry()
        self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        """Always: a narrow grid has more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at `width` pixels."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """Two columns where that is possible."""
        hints = [b.sizeHint().width() for b in self._shown()]
        width = 2 * max(hints, default=0) + _GAP
        return QSize(width, self._place(width, move=False))

    def minimumSizeHint(self) -> QSize:
        """One column, as wide as its longest word."""
        hints = [b.minimumSizeHint().width() for b in self._shown()]
        return QSize(max(hints, default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """Lay out anew when a button asks for another size, as after a change of text size."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange):
            self.refresh()
        return super().event(event)

    def _shown(self) -> list[QAbstractButton]:
        return [b for b in self._buttons if not b.isHidden()]

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
