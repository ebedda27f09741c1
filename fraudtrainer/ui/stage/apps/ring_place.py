"""Where the ringing card stands once it is a strip: a part of the device, so that it covers nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fraudtrainer.ui.guard import guarded


@guarded
class RingPlace(QWidget):
    """Keeps room free.

    Signals:
        shifted: It is somewhere else now, or as large as it was not before.
    """

    shifted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def taken(self) -> int:
        """The height that it keeps free, in pixels."""
        return 0 if self.isHidden() else self.minimumHeight()

    def keep(self, height: int) -> None:
        """Keep so many pixels of height free, 0 for none."""
        if self.taken != height:
            self.setFixedHeight(height)
            self.setVisible(height > 0)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Say where it is."""
        super().moveEvent(event)
        self.shifted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how large it is."""
        super().resizeEvent(event)
        self.shifted.emit()
