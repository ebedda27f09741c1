"""What can be played: the index as it was last written, and soon after as the disk has it.

Looking at the disk takes a system call for every file of the library, and reading what changed
takes longer: both wait until the window stands, and then run on the thread pool. No widgets here.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal

if TYPE_CHECKING:
    from fraudtrainer.scenario.library import Library

    Read = Callable[[Callable[[int, int], bool]], Library]
    """Reads the library, asking before each new or changed situation whether to go on: see
    ``open_library``."""

_SLOW: Final = 0.5
"""Seconds of work from which on progress is shown."""
_PAUSE_MS: Final = 500
"""The window comes to rest before the disk is looked at: both want Python's one lock."""


class Shelf(QObject):
    """The library in use.

    Signals:
        restocked: Another library stands here now.
        progressed: How far the reading of new and changed situations is, or that it ended.
    """

    restocked = Signal()
    progressed = Signal()
    _counted = Signal(int, int)
    _found = Signal(object)

    def __init__(self, library: Library, read: Read, parent: QObject | None = None) -> None:
        """Take what the index knew last; the event loop will look at the disk.

        Args:
            library: The index as it was last written.
            read: Looks at the disk; called on the thread pool.
            parent: Qt's owner.
        """
        super().__init__(parent)
        # The bound signals and not the shelf: the pool's thread must not be the one to destroy it.
        self._new_look = partial(_Look, read, self._counted.emit, self._found.emit)
        self._look = self._new_look()
        self._began = 0.0
        self._library = library
        self._progress: tuple[int, int] | None = None
        self._is_settled = False
        self._counted.connect(self._on_counted)
        self._found.connect(self._on_found)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        is_cold = not library.cards
        if is_cold:
            self._progress = (0, 0)
        self._timer.start(0 if is_cold else _PAUSE_MS)

    @property
    def library(self) -> Library:
        """What is known now."""
        return self._library

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many new and changed situations were read, and of how many; None while none is.

        (0, 0) while nobody knows yet how many there are.
        """
        return self._progress

    @property
    def is_settled(self) -> bool:
        """True once the library is that of the disk, or nobody wants to know any more."""
        return self._is_settled

    def stock(self, library: Library) -> None:
        """Put another library here."""
        if library != self._library:
            self._library = library
            self.restocked.emit()

    def look_again(self) -> None:
        """Look at the disk once more: something was put there or taken away."""
        self._timer.stop()
        self._look.is_stopped = True
        self._look = self._new_look()
        self._is_settled = False
        self._begin()

    def settle(self) -> None:
        """Wait until the library is that of the disk."""
        if self._timer.isActive():
            self._timer.stop()
            self._begin()
        QThreadPool.globalInstance().waitForDone()
        QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Stop looking; what was read is kept for the next start. The pool still has to end."""
        self._timer.stop()
        self._look.is_stopped = True
        self._is_settled = True

    def _begin(self) -> None:
        self._began = time.monotonic()
        QThreadPool.globalInstance().start(self._look)

    def _on_counted(self, done: int, whole: int) -> None:
        # A line that comes and goes at once would only make the page jump.
        is_slow = self._progress is not None or time.monotonic() - self._began > _SLOW
        if is_slow and not self._look.is_stopped:
            self._progress = (done, whole)
            self.progressed.emit()

    def _on_found(self, library: Library | Exception) -> None:
        if self._look.is_stopped:
            return
        self._is_settled = True
        if not isinstance(library, Exception):
            self.stock(library)
        if self._progress is not None:
            self._progress = None
            self.progressed.emit()
        if isinstance(library, Exception):
            raise library


class _Look:
    """One look at the disk. It owns nothing of Qt's: the pool's thread is the last to hold it."""

    def __init__(
        self,
        read: Read,
        count: Callable[[int, int], None],
        tell: Callable[[Library | Exception], None],
    ) -> None:
        self._read = read
        self._count = count
        self._tell = tell
        self.is_stopped = False

    def __call__(self) -> None:
        found: Library | Exception
        try:
            found = self._read(self._goes_on)
        except Exception as error:  # noqa: BLE001 - told where the window tells whatever breaks
            found = error
        if not self.is_stopped:
            self._tell(found)

    def _goes_on(self, done: int, whole: int) -> bool:
        if not self.is_stopped:
            self._count(done, whole)
        return not self.is_stopped
