"""When a choice may be made: only once it has been on screen for a moment that fits its length."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, Signal

from fraudtrainer.ui.stage.clock import Alarm, StageClock

Kind = Literal["reply", "judgement", "ring", "pay"]
_FIRST_MS, _PER_CHARACTER_MS, _LONGEST_MS = 350, 20, 1_800


def moment(texts: Iterable[str]) -> int:
    """Milliseconds for which choices stand before one can be made, by the longest of them."""
    longest = max((len(text) for text in texts), default=0)
    return min(_LONGEST_MS, _FIRST_MS + _PER_CHARACTER_MS * longest)


class Arming(QObject):
    """Keeps of each kind of choice what is offered, and whether it may be chosen yet.

    Signals:
        changed: Choices of a kind can be made now, or others are offered (kind).
    """

    changed = Signal(str)

    def __init__(self, clock: StageClock, *, waits: bool, parent: QObject | None = None) -> None:
        """Offer nothing yet; where it does not wait, all that is offered is armed at once."""
        super().__init__(parent)
        self._clock = clock
        self._waits = waits
        self._offered: dict[Kind, tuple[str, ...]] = {}
        self._moments: dict[Kind, int] = {}
        self._armed: set[Kind] = set()
        self._alarms: dict[Kind, Alarm] = {}

    def armed(self, kind: Kind) -> bool:
        """Whether a choice of that kind counts now."""
        return not self._waits or kind in self._armed

    def offer(self, kind: Kind, key: tuple[str, ...], texts: Iterable[str]) -> None:
        """Say what is on screen to be chosen; the same as before goes on with its moment."""
        if self._offered.get(kind) == key:
            return
        self._offered[kind] = key
        self._armed.discard(kind)
        self.changed.emit(kind)
        if self._waits:
            if kind not in self._alarms:
                self._alarms[kind] = self._clock.alarm(partial(self._arm, kind), self)
            self._moments[kind] = moment(texts)
            self._alarms[kind].set(self._moments[kind])

    def chooses(self, kind: Kind) -> bool:
        """Whether a choice that is made now counts; one too early begins its moment anew.

        So whoever clicks on and on, and reads nothing, chooses nothing.
        """
        if not self.armed(kind) and kind in self._offered:
            self._alarms[kind].set(self._moments[kind])
        return self.armed(kind)

    def withdraw(self, kind: Kind) -> None:
        """Say that nothing of a kind is on screen."""
        if self._offered.pop(kind, None) is None:
            return
        self._armed.discard(kind)
        if kind in self._alarms:
            self._alarms[kind].stop()
        self.changed.emit(kind)

    def _arm(self, kind: Kind) -> None:
        self._armed.add(kind)
        self.changed.emit(kind)
