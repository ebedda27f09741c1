"""Garbage is collected on the main thread only.

Python collects on whichever thread happens to allocate. Where that is one of the pool's while it
proves or reads, it would destroy widgets and other objects of Qt there, which Qt does not survive.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 200


class Sweeper(QObject):
    """Switches automatic collection off, and collects by a timer as Python would have."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin at once."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.sweep)
        self._timer.start(_EVERY_MS)

    def sweep(self) -> None:
        """Collect the oldest generation that is due, if one is."""
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > limit
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Hand collection back to Python: no window is left that could be destroyed elsewhere."""
        self._timer.stop()
        gc.enable()
