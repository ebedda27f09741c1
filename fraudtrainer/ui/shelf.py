"""What can be played: the index as it was last written, and soon after as the disk has it.

Looking at the disk takes a system call for every file of the library, and reading what changed
takes longer: both wait until the window stands, and then run on the thread pool. No widgets here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from fraudtrainer.errors import StoppedError
from fraudtrainer.ui.jobs import Jobs, Watch

if TYPE_CHECKING:
    from fraudtrainer.scenario.library import Library

    Read = Callable[[Callable[[int, int], bool]], Library]
    """Reads the library, asking before each new or changed situation whether to go on: see
    ``open_library``."""

_LANE: Final = "shelf"
_PAUSE_MS: Final = 500
"""The window comes to rest before the disk is looked at: both want Python's one lock."""


class Shelf(QObject):
    """The library in use.

    Signals:
        restocked: Another library stands here now.
        progressed: How far the reading of new and changed situations is, or that it ended.
        settled: The look at the disk is over, whatever it found.
    """

    restocked = Signal()
    progressed = Signal()
    settled = Signal()

    def __init__(
        self, library: Library, read: Read, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        """Take what the index knew last; the event loop will look at the disk.

        Args:
            library: The index as it was last written.
            read: Looks at the disk; called on the thread pool.
            jobs: Runs it there.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._read = read
        self._jobs = jobs
        self._library = library
        self._progress: tuple[int, int] | None = None
        self._is_settled = False
        jobs.moved.connect(self._count)
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
        self._is_settled = False
        self._begin()

    def settle(self) -> None:
        """Wait until the library is that of the disk."""
        if self._timer.isActive():
            self._timer.stop()
            self._begin()
        self._jobs.settle(_LANE)

    def close(self) -> None:
        """Stop looking; what was read is kept for the next start. The pool still has to end."""
        self._timer.stop()
        self._jobs.cancel(_LANE)
        self._is_settled = True

    def _begin(self) -> None:
        read = self._read
        self._jobs.start(_LANE, lambda watch: read(_asking(watch)), self._find, self._fail)

    def _count(self) -> None:
        # A line that comes and goes at once would only make the page jump.
        task = self._jobs.task(_LANE)
        if task is None or not (task.slow or self._progress is not None):
            return
        if task.progress != self._progress:
            self._progress = task.progress
            self.progressed.emit()

    def _find(self, library: Library) -> None:
        self._is_settled = True
        self.stock(library)
        self._end()

    def _fail(self, error: BaseException) -> None:
        self._is_settled = True
        self._end()
        raise error

    def _end(self) -> None:
        if self._progress is not None:
            self._progress = None
            self.progressed.emit()
        self.settled.emit()


def _asking(watch: Watch) -> Callable[[int, int], bool]:
    """A watch as reading the library wants it: asked whether to go on, as what was read is kept."""

    def goes_on(done: int, whole: int) -> bool:
        try:
            watch(done, whole)
        except StoppedError:
            return False
        return True

    return goes_on
