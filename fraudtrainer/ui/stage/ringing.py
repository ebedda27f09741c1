"""The phone while it rings: whose number it shows, and for how long it has rung."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from fraudtrainer.play.incoming import incoming
from fraudtrainer.play.state import State
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import RING_ENDS, RingEnd
from fraudtrainer.ui.stage.clock import StageClock
from fraudtrainer.ui.stage.item import RingItem

_SECOND_MS = 1_000
_LONGEST = 60
"""Seconds after which a phone is not counted any further."""


class Ringing(QObject):
    """Counts the seconds while the phone rings; it stops by what the learner does, not by itself.

    Signals:
        changed: The phone rings (RingItem), or no more (None).
        ticked: For how many seconds it has rung.
    """

    changed = Signal(object)
    ticked = Signal(int)

    def __init__(self, clock: StageClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._alarm = clock.alarm(self._tick, self)
        self._seconds = 0
        self.item: RingItem | None = None

    def ring(self, item: RingItem) -> None:
        """Let it ring."""
        self.item, self._seconds = item, 0
        self.changed.emit(item)
        self.ticked.emit(0)
        self._alarm.set(_SECOND_MS)

    def stop(self) -> None:
        """Let it be quiet."""
        self._alarm.stop()
        if self.item is not None:
            self.item = None
            self.changed.emit(None)

    def _tick(self) -> None:
        self._seconds += 1
        self.ticked.emit(self._seconds)
        if self._seconds < _LONGEST:
            self._alarm.set(_SECOND_MS)


def ring_end(name: str) -> RingEnd:
    """One of the ways to end the ringing, by its id.

    Raises:
        KeyError: There is none of that id.
    """
    ends: dict[str, RingEnd] = {how: how for how in RING_ENDS}
    return ends[name]


def ring_item(story: Story, state: State) -> RingItem | None:
    """What the screen shows of the call that rings in a state, None while none does."""
    call = incoming(story, state)
    if call is None:
        return None
    return RingItem(f"{state.scene}.{call.by}", call.number, call.area, call.known, call.before)
