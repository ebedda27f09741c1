"""Lines on their way: they arrive one by one, each after the pause that its typing takes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from fraudtrainer.ui.stage.item import StageItem


@dataclass(frozen=True, slots=True)
class Pace:
    """Typing pauses in milliseconds: `base` and `per_character`, at most `longest`."""

    base: int = 350
    per_character: int = 22
    longest: int = 1400

    def pause(self, item: StageItem) -> int:
        """How long to wait before a line arrives; the learner's own words arrive at once."""
        if item.side == "mine" or self.longest == 0:
            return 0
        if item.delay is not None:
            return min(item.delay, self.longest)
        return min(self.longest, self.base + self.per_character * len(item.text))


class Arrivals(QObject):
    """Hands out lines at a pace.

    Signals:
        arrived: A line is here (StageItem).
        typing: Somebody types (app, sender); both "" once nobody does.
        paused: A pause has begun.
        rested: Every line is here.
    """

    arrived = Signal(object)
    typing = Signal(str, str)
    paused = Signal()
    rested = Signal()

    def __init__(self, pace: Pace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pace = pace
        self._queue: deque[StageItem] = deque()
        self._waited = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go_on)

    @property
    def busy(self) -> bool:
        """True while lines are on their way."""
        return bool(self._queue)

    def add(self, items: Iterable[StageItem]) -> None:
        """Send more lines on their way, after those that are."""
        self._queue.extend(items)

    def go_on(self) -> None:
        """Let lines arrive until one needs a pause, then wait for it."""
        if self._timer.isActive():
            return
        while self._queue:
            item = self._queue[0]
            pause = self._pace.pause(item)
            if pause and not self._waited:
                self._waited = True
                self.typing.emit(item.app, item.sender)
                self._timer.start(pause)
                self.paused.emit()
                return
            self._waited = False
            self.arrived.emit(self._queue.popleft())
        self._rest()

    def skip(self) -> None:
        """Let every line arrive now."""
        self._timer.stop()
        while self._queue:
            self.arrived.emit(self._queue.popleft())
        self._rest()

    def _rest(self) -> None:
        self._waited = False
        self.typing.emit("", "")
        self.rested.emit()
