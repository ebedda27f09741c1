"""Slow work on the thread pool: one job to a lane, watched by a timer, cancelled by a flag.

A runnable knows no QObject: it leaves its result in itself, and the timer of the one who asked
picks it up on the main thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import Any, Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from fraudtrainer.modes.bench.workbench import StoppedError

_LOOK_MS: Final = 10
_TELL_EVERY: Final = 10
SLOW_SECONDS: Final = 0.5
"""Work that takes longer than this shows its progress."""

Work = Callable[[Callable[[int], None]], Any]


@dataclass(slots=True)
class Task:
    """What the pool and the timer share of one job. `done` counts whatever the work counts."""

    work: Work
    then: Callable[[Any], None]
    begun: float = field(default_factory=monotonic)
    done: int = 0
    cancelled: bool = False
    finished: bool = False
    result: Any = None
    error: BaseException | None = None

    @property
    def slow(self) -> bool:
        """True once it has run so long that people should see it."""
        return not self.finished and monotonic() - self.begun > SLOW_SECONDS

    def watch(self, done: int) -> None:
        """Take a count from the work, and stop it where it was cancelled."""
        self.done = done
        if self.cancelled:
            raise StoppedError


class _Run(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._task = task

    def run(self) -> None:
        task = self._task
        try:
            task.watch(0)
            task.result = task.work(task.watch)
        except StoppedError:
            task.cancelled = True
        except BaseException as error:  # noqa: BLE001 - raised again where it can be shown
            task.error = error
        task.finished = True


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
        self._runs: list[tuple[Task, _Run]] = []
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self, lane: str, work: Work, then: Callable[[Any], None]) -> None:
        """Run work on the pool.

        Args:
            lane: What it is for; the job that runs there now is cancelled.
            work: Called on the pool with a function to report a count to.
            then: Called with its result on this thread, unless it was cancelled.
        """
        self.cancel(lane)
        task = Task(work, then)
        run = _Run(task)
        self._lanes[lane] = task
        self._runs.append((task, run))
        QThreadPool.globalInstance().start(run)
        self._timer.start()
        self.moved.emit()

    def cancel(self, lane: str) -> None:
        """Stop what runs on a lane; its result is thrown away."""
        task = self._lanes.pop(lane, None)
        if task is not None:
            task.cancelled = True
            self.moved.emit()

    def task(self, lane: str) -> Task | None:
        """What runs on a lane."""
        return self._lanes.get(lane)

    def drain(self) -> None:
        """Cancel everything and wait until the pool has let go of it."""
        self._timer.stop()
        for task, _run in self._runs:
            task.cancelled = True
        self._lanes.clear()
        # Waiting holds Python's lock, which the work needs in order to notice that it shall stop.
        while self._runs and not QThreadPool.globalInstance().waitForDone(_LOOK_MS):
            sleep(_LOOK_MS / 1000)
        self._runs.clear()

    def _look(self) -> None:
        ended = [task for task, _run in self._runs if task.finished]
        self._runs = [(task, run) for task, run in self._runs if not task.finished]
        if not self._runs:
            self._timer.stop()
        for task in ended:
            lane = next((name for name, one in self._lanes.items() if one is task), None)
            if lane is None:
                continue
            del self._lanes[lane]
            if task.error is not None:
                self.moved.emit()
                raise task.error
            if not task.cancelled:
                task.then(task.result)
        self._looks += 1
        if ended or self._looks % _TELL_EVERY == 0:
            self.moved.emit()
