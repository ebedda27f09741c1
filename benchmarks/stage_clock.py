"""Clocks for the stage that do not go by the wall's: one moved by hand, one that hurries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid


@dataclass(slots=True)
class _Alarm:
    """An alarm that its clock rings."""

    clock: HandClock
    call: Callable[[], object]
    owner: QObject
    due: int | None = None

    def set(self, ms: int) -> None:
        """Call in so many milliseconds."""
        self.due = self.clock.now() + max(0, ms)
        self.clock.was_set()

    def stop(self) -> None:
        """Call no more."""
        self.due = None


class HandClock:
    """Stands still until it is moved; alarms ring in the order in which they are due."""

    def __init__(self) -> None:
        """Begin at 0."""
        self._now = 0
        self._alarms: list[_Alarm] = []

    def now(self) -> int:
        """Milliseconds so far."""
        return self._now

    def alarm(self, call: Callable[[], object], owner: QObject) -> _Alarm:
        """An alarm, silent until it is set."""
        alarm = _Alarm(self, call, owner)
        self._alarms = [*(a for a in self._alarms if isValid(a.owner)), alarm]
        return alarm

    def was_set(self) -> None:
        """Hear that an alarm was set."""

    @property
    def next_due(self) -> int | None:
        """When the next alarm rings, None where none is set."""
        dues = [a.due for a in self._alarms if a.due is not None and isValid(a.owner)]
        return min(dues, default=None)

    def pass_by(self, ms: int) -> None:
        """Let milliseconds pass."""
        until = self._now + ms
        while self.next_due is not None and self.next_due <= until:
            self.ring()
        self._now = until

    def ring(self) -> bool:
        """Let time pass until the next alarm rings; False where none is set."""
        due = self.next_due
        if due is None:
            return False
        self._now = max(self._now, due)
        alarm = next(a for a in self._alarms if a.due == due and isValid(a.owner))
        alarm.due = None
        alarm.call()
        return True


class HurriedClock(HandClock):
    """Rings the next alarm as soon as Qt has nothing else to do: hours pass in a moment."""

    def __init__(self) -> None:
        """Begin at 0."""
        super().__init__()
        self._idle = QTimer()
        self._idle.setSingleShot(True)
        self._idle.setInterval(1)
        self._idle.timeout.connect(self.ring)

    def was_set(self) -> None:
        """Ring it once everything else is done."""
        self._idle.start()

    def ring(self) -> bool:
        """Ring the next alarm, and come back for the one after it."""
        rang = super().ring()
        if self.next_due is not None:
            self._idle.start()
        return rang
