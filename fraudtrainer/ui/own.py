"""One's own situations on the home page: put there, taken off, and looked at anew when they change.

No widgets here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fraudtrainer.ui.shelf import Shelf

if TYPE_CHECKING:
    from fraudtrainer.modes.own import OwnSituations
    from fraudtrainer.ui.watch import FolderWatch


class OwnShelf(QObject):
    """What stands on the home page of somebody's own.

    Signals:
        changed: A situation was put there or taken off.
    """

    changed = Signal()

    def __init__(self, own: OwnSituations, shelf: Shelf, parent: QObject | None = None) -> None:
        """Follow the files of `own`; whatever happens to them, `shelf` looks again."""
        super().__init__(parent)
        self._own = own
        self._shelf = shelf
        self._watch: FolderWatch | None = None
        shelf.settled.connect(self._follow)

    @property
    def own(self) -> OwnSituations:
        """The use case."""
        return self._own

    def holds(self, folder: Path) -> bool:
        """Whether a situation of one's own stands on the home page."""
        return folder in self._own.folders

    def put(self, folder: Path, situation: str) -> None:
        """Put a situation there.

        Args:
            folder: Its folder.
            situation: Its id.

        Raises:
            UserError: Another one has the id, or the list cannot be written.
        """
        self._own.put(folder, situation, self._shelf.library)
        self._look()

    def take_off(self, folder: Path) -> None:
        """Take a situation off.

        Raises:
            UserError: The list cannot be written.
        """
        self._own.take_off(folder)
        self._look()

    def _look(self) -> None:
        self.changed.emit()
        self._shelf.look_again()

    def _follow(self) -> None:
        """Watch whatever is there now: an editor may have put new files in the old ones' places."""
        if self._watch is None:
            if not self._own.folders:
                return
            from fraudtrainer.ui.watch import FolderWatch

            self._watch = FolderWatch(self)
            self._watch.settled.connect(self._shelf.look_again)
        self._watch.watch(dict.fromkeys(self._places()))

    def _places(self) -> Iterator[Path]:
        """Each folder, what it lies in, and its files: a file that is written into stirs no folder."""
        for folder in self._own.folders:
            yield folder
            yield folder.parent
            if folder.is_dir():
                yield from sorted(folder.glob("*.yaml"))
