"""Buttons beside each other that go on in a further row where the first one is full."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.tokens import SPACE

_GAP = SPACE[1]


@guarded
class ChipRows(QWidget):
    """As high as its rows of buttons need at the width that it gets; no button is ever cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._chips: tuple[QPushButton, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, chips: Iterable[QPushButton]) -> None:
        """Show these buttons in place of the ones before."""
        for old in self._chips:
            old.hide()
            old.deleteLater()
        self._chips = tuple(chips)
        for chip in self._chips:
            chip.setParent(self)
            chip.show()
        self._place()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Always: fewer beside each other are more below each other."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at `width` pixels."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """All in one row."""
        return QSize(
            sum(c.sizeHint().width() + _GAP for c in self._chips), self.heightForWidth(9999)
        )

    def minimumSizeHint(self) -> QSize:
        """The widest button, and one row."""
        widest = max((c.sizeHint().width() for c in self._chips), default=0)
        return QSize(widest, self.heightForWidth(9999))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt tells."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """A button that wants another size, for its words or the text size, asks here."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        for chip, place in zip(self._chips, self._places(self.width()), strict=True):
            chip.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        """Where each button stands at that width."""
        places: list[QRect] = []
        left = top = high = 0
        for chip in self._chips:
            chip.ensurePolished()
            size = chip.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + high + _GAP
            places.append(QRect(left, top, size.width(), size.height()))
            left, high = left + size.width() + _GAP, size.height()
        return places
