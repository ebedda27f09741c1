"""Notices that files changed on disk, also where an editor puts a new file in an old one's place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLE_MS: Final = 40
"""Editors write in several strokes; within this time they count as one."""
_MOST: Final = 500
"""Watched paths; systems have a limit for all programs together."""


class FolderWatch(QObject):
    """Watches folders and files.

    Signals:
        stirred: Something is happening to them.
        settled: It is over for now: time to look.
    """

    stirred = Signal()
    settled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._stir)
        self._watcher.fileChanged.connect(self._stir)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self.settled)

    def watch(self, paths: Iterable[Path]) -> None:
        """Watch exactly these; what is not there is left out."""
        wanted = {str(path) for path in list(paths)[:_MOST] if path.exists()}
        held = {*self._watcher.files(), *self._watcher.directories()}
        if gone := sorted(held - wanted):
            self._watcher.removePaths(gone)
        if fresh := sorted(wanted - held):
            self._watcher.addPaths(fresh)

    def _stir(self) -> None:
        self.stirred.emit()
        self._timer.start()
