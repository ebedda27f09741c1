"""What passes on the stage: milliseconds and alarms, so that a test can let them pass by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QTimer


class Alarm(Protocol):
    """Calls once, some time after it was set."""

    def set(self, ms: int) -> None:
        """Call in so many milliseconds, and not when it would have called before."""

    def stop(self) -> None:
        """Call no more until it is set again."""


class StageClock(Protocol):
    """Milliseconds since some moment, and alarms that go by them."""

    def now(self) -> int:
        """Milliseconds so far; never fewer than before."""

    def alarm(self, call: Callable[[], object], owner: QObject) -> Alarm:
        """An alarm that calls `call`, for as long as `owner` lives."""


class _Timed:
    """An alarm of the wall's clock."""

    def __init__(self, call: Callable[[], object], owner: QObject) -> None:
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(call)

    def set(self, ms: int) -> None:
        """Call in so many milliseconds."""
        self._timer.start(max(0, ms))

    def stop(self) -> None:
        """Call no more."""
        self._timer.stop()


class WallClock:
    """Time as it passes for everybody."""

    def __init__(self) -> None:
        """Begin at 0."""
        self._since = QElapsedTimer()
        self._since.start()

    def now(self) -> int:
        """Milliseconds since it was made."""
        return self._since.elapsed()

    def alarm(self, call: Callable[[], object], owner: QObject) -> Alarm:
        """An alarm by a timer of Qt's."""
        return _Timed(call, owner)
