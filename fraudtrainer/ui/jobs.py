"""Slow work on the thread pool: one job to a lane, watched by a timer, cancelled by a flag.

A runnable knows no QObject: it leaves its result in itself, and the runner's timer picks it up on
the main thread.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic, sleep
from typing import Any, Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from fraudtrainer.errors import StoppedError

_LOOK_MS: Final = 10
_TELL_EVERY: Final = 10
SLOW_SECONDS: Final = 0.5
"""Work that takes longer than this shows its progress."""

Watch = Callable[..., None]
"""Told how far work has come, a count and perhaps of how many; raises StoppedError to stop it."""
Work = Callable[[Watch], Any]


class _Run:
    """What the pool holds of a job: nothing of Qt's, as the pool's thread may be the last to hold it."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.done = self.whole = 0
        self.is_stopping = self.is_finished = False
        self.result: Any = None
        self.error: BaseException | None = None

    def __call__(self) -> None:
        try:
            self._watch(0)
            self.result = self._work(self._watch)
        except BaseException as error:  # noqa: BLE001 - handed on where it can be shown
            self.error = error
        self.is_finished = True

    def _watch(self, done: int, whole: int = 0) -> None:
        self.done, self.whole = done, whole
        if self.is_stopping:
            raise StoppedError


def _raise(error: BaseException) -> None:
    raise error


class Task:
    """One job as its own thread sees it."""

    __slots__ = ("begun", "failed", "run", "then")

    def __init__(
        self, run: _Run, then: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> None:
        """The job begins now; what came of it is handed to `then` or to `failed`."""
        self.run = run
        self.then = then
        self.failed = failed
        self.begun = monotonic()

    @property
    def progress(self) -> tuple[int, int]:
        """How much is done and of how much, of whatever the work counts; 0 for what it never told."""
        return self.run.done, self.run.whole

    @property
    def slow(self) -> bool:
        """True once it has run so long that people should see it."""
        return not self.run.is_finished and monotonic() - self.begun > SLOW_SECONDS

    def tell(self) -> None:
        """Hand on what came of it; nothing where it was stopped."""
        error = self.run.error
        if error is None:
            self.then(self.run.result)
        elif not isinstance(error, StoppedError):
            self.failed(error)


class Jobs(QObject):
    """Runs work by lane; what is started on a busy lane replaces what runs there.

    Signals:
        moved: A job began, came on, ended or was cancelled.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._lanes: dict[str, Task] = {}
        self._tasks: list[Task] = []
        self._looks = 0
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(
        self,
        lane: str,
        work: Work,
        then: Callable[[Any], None],
        failed: Callable[[BaseException], None] = _raise,
    ) -> None:
        """Run work on the pool; nothing happens any more once the runner was drained.

        Args:
            lane: What it is for; the job that runs there now is cancelled.
            work: Called on the pool with a function to report a count to.
            then: Called with its result on this thread, unless it was cancelled.
            failed: Called on this thread with what it raised. What `then` and `failed` raise in
                their turn goes to `sys.excepthook`, and touches no other job.
        """
        self.cancel(lane)
        if self._closed:
            return
        task = Task(_Run(work), then, failed)
        self._lanes[lane] = task
        self._tasks.append(task)
        QThreadPool.globalInstance().start(task.run)
        self._timer.start()
        self.moved.emit()

    def cancel(self, lane: str) -> None:
        """Let go of what runs on a lane: it stops when it can, and its result is thrown away."""
        task = self._lanes.pop(lane, None)
        if task is not None:
            task.run.is_stopping = True
            self.moved.emit()

    def stop(self, lane: str) -> None:
        """Ask what runs on a lane to stop; where it ends all the same, its result counts."""
        task = self._lanes.get(lane)
        if task is not None:
            task.run.is_stopping = True

    def task(self, lane: str) -> Task | None:
        """What runs on a lane."""
        return self._lanes.get(lane)

    @property
    def busy(self) -> bool:
        """True while the pool has work from here whose end was not taken up yet."""
        return bool(self._tasks)

    @property
    def closed(self) -> bool:
        """True once it was drained: nothing begins here any more."""
        return self._closed

    def settle(self, lane: str) -> None:
        """Wait until a lane has nothing to do, and hand on what came of it."""
        while (task := self._lanes.get(lane)) is not None:
            if not task.run.is_finished:
                sleep(_LOOK_MS / 1000)
            self._look()

    def drain(self) -> None:
        """Cancel everything, wait until the pool has let go of it, and begin nothing more."""
        self._closed = True
        self._timer.stop()
        self._lanes.clear()
        for task in self._tasks:
            task.run.is_stopping = True
        # In short bits: Python's lock is needed by the work to notice that it shall stop.
        while not QThreadPool.globalInstance().waitForDone(_LOOK_MS):
            sleep(_LOOK_MS / 1000)
        self._tasks.clear()

    def _look(self) -> None:
        ended = [task for task in self._tasks if task.run.is_finished]
        self._tasks = [task for task in self._tasks if task not in ended]
        if not self._tasks:
            self._timer.stop()
        for task in ended:
            lane = next((name for name, one in self._lanes.items() if one is task), None)
            if lane is not None:
                del self._lanes[lane]
                self._tell(task)
        self._looks += 1
        if ended or self._looks % _TELL_EVERY == 0:
            self.moved.emit()

    def _tell(self, task: Task) -> None:
        try:
            task.tell()
        except Exception as error:  # noqa: BLE001 - the other jobs that ended have to be told too
            sys.excepthook(type(error), error, error.__traceback__)
