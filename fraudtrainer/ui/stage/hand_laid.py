"""Buttons that are laid out by hand: their grid has no layout that would have to be changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fraudtrainer.ui.guard import guarded


@guarded
class HandLaid(QWidget):
    """A grid as high as its width asks for. Hidden buttons take no room; a subclass has `_place`."""

    def __init__(self, across: QSizePolicy.Policy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def refresh(self) -> None:
        """Lay out again after buttons were hidden, shown or given other words."""
        self.updateGeometry()
        self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        """Always: a narrow grid has more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at `width`, both in pixels."""
        return self._place(width, move=False)

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

    def _place(self, width: int, *, move: bool) -> int:
        """Compute the rows for `width`, moving the buttons when asked; returns the height."""
        raise NotImplementedError
