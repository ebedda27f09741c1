"""Lines on their way: each comes when the one before it has been on screen for its reading time.

Apps come forward in the same way: the story's next one when all of the scene before had its time, a
line beside it when the app in front has nothing left to say. What the learner chose to look at stays
in front; what comes meanwhile knocks, and the rest waits.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from fraudtrainer.ui.stage.clock import StageClock
from fraudtrainer.ui.stage.entries import Entrance, Entry, PageTurn, Rings
from fraudtrainer.ui.stage.item import Hint, StageItem
from fraudtrainer.ui.stage.owed import Owed
from fraudtrainer.ui.stage.pace import Pace, reading_ms
from fraudtrainer.ui.stage.sight import Sight

_TWICE_MS = 400
"""A click so soon after another, or after a decision, is the second half of a double click."""
_TYPING_MS = 450
_LONGEST_TYPING_MS = 1_400
_WITHOUT_LINES = "directory"
_SPOKEN = ("theirs",)
"""Whose lines are typed or said by somebody."""


class Arrivals(QObject):
    """Hands out entries at a pace, and says which app is in front.

    Signals:
        arrived: A line is here (StageItem).
        entered: A scene begins (Entrance).
        rang: The phone begins to ring (Rings).
        turned: A page is shown that must be looked at (PageTurn).
        fronted: Another app is in front (app id), by the story or by the learner.
        knocked: A line has come in an app that is not in front (StageItem).
        typing: Somebody types (app, sender); both "" once nobody does.
        hinted: Why nothing comes by itself (Hint).
        paused: Something is being waited for.
        rested: Everything is here and had its time.
    """

    arrived = Signal(object)
    entered = Signal(object)
    rang = Signal(object)
    turned = Signal(object)
    fronted = Signal(str)
    knocked = Signal(object)
    typing = Signal(str, str)
    hinted = Signal(str)
    paused = Signal()
    rested = Signal()

    def __init__(
        self, pace: Pace, clock: StageClock, sight: Sight, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.front = ""
        self.home = ""
        """The app in which the story goes on."""
        self.ringing = False
        """True while the phone rings: what knocked does not come over it."""
        self._pace, self._clock, self._sight = pace, clock, sight
        self._queue: deque[Entry] = deque()
        self._alarm = clock.alarm(self.go_on, self)
        self._owed = Owed(sight)
        self._waiting: list[str] = []
        """Apps that knocked and come forward in their turn."""
        self._asked = self._away = self._detour = False
        self._halted = self._granted = self._resting = self._covered = False
        self._held = self._quiet = False
        self._hurried_at = -_TWICE_MS
        self._typed_at: int | None = None
        """When whoever is typing the next line will have typed it."""

    # ------------------------------------------------------------------ reading

    @property
    def busy(self) -> bool:
        """True while something is on its way or has not had its time."""
        return not self._resting and (bool(self._queue or self._waiting) or self._left() != 0)

    @property
    def halted(self) -> bool:
        """True while the learner has stopped what comes."""
        return self._halted

    @property
    def held(self) -> bool:
        """True while the rest waits for the learner to come back to the story's app."""
        return self._held

    @property
    def pace(self) -> Pace:
        """How fast lines come."""
        return self._pace

    def unseen(self, lines: Iterable[str]) -> tuple[str, ...]:
        """Of these lines, those that were not on screen for their reading time."""
        return self._owed.unseen(lines)

    # ------------------------------------------------------------------ commands

    def set_pace(self, pace: Pace) -> None:
        """Go on at another pace."""
        self._pace = pace
        self._halted = False
        self._alarm.stop()
        self.go_on()

    def add(self, entries: Iterable[Entry], *, asked: bool) -> None:
        """Send more on its way; `asked` brings the first of it to the front, wherever it is."""
        before = len(self._queue)
        self._queue.extend(entries)
        self._resting = False
        if len(self._queue) > before:
            self._asked = asked
            self._away = self._quiet = False
            self._hurried_at = self._clock.now()

    def place(self, entries: Iterable[Entry]) -> None:
        """Put entries on the desk that have been there before: what is in sight has its time to come."""
        self._resting = False
        for entry in entries:
            self._put(entry, hasty=True)
        self._show(self.home)
        self._owed.forgive_behind()
        self._owed.loosen_above()

    def credit(self, lines: Iterable[str]) -> None:
        """Take these lines for read: they were on screen in a part of the sitting that is over."""
        self._owed.credit(lines)

    def go_on(self) -> None:
        """Let entries come until one has to wait; at the end, say that all is here."""
        if self._resting:
            return
        self._alarm.stop()
        if self._covered and self._pace.waits:
            return
        self._held = False
        while self._queue or ((self._waiting or self._detour) and not self.ringing):
            if not self._may_pass():
                return
            if not self._take():
                self._held = True
                self._hold()
                return
        left = self._left()
        if left == 0:
            self._rest()
        else:
            self._wait(left, None)

    def look(self, lines: frozenset[str]) -> None:
        """Hear which lines are on screen."""
        if lines == self._sight.on_screen:
            return
        self._sight.look(lines)
        if self.busy:
            self.go_on()

    def cover(self, covered: bool) -> None:
        """Let nothing come while something lies over the desk: it would come unseen."""
        if covered != self._covered:
            self._covered = covered
            self.go_on()

    def open_app(self, app: str) -> None:
        """Let the learner look at another app."""
        self._away = app != self.home
        self._detour = self._quiet = False
        self._show(app)
        self._owed.loosen_above()
        self.go_on()

    def collapse(self) -> None:
        """Leave what knocked in its app: it does not come forward in its turn."""
        self._waiting.clear()
        self._quiet = True
        self.go_on()

    def hurry(self) -> None:
        """Bring what waits for the app in front now; if nothing does, go on to what comes next."""
        now = self._clock.now()
        if self._pace.waits and now - self._hurried_at < _TWICE_MS:
            return  # the second half of a double click
        self._hurried_at = now
        self._halted = False
        if self._pace.by_step:
            self._granted = True
        elif not self._bring():
            self._owed.forgive()
            self._typed_at = self._clock.now()
        self.go_on()

    def halt(self) -> None:
        """Stop what comes, or let it go on."""
        if self._pace.waits and not self._pace.by_step:
            self._halted = not self._halted
            self.go_on()

    def flush(self) -> None:
        """Let everything be here now: the learner does something else."""
        self._alarm.stop()
        home = self.home
        while self._queue:
            self._put(self._queue.popleft(), hasty=True)
        if self.home != home and not self._away:
            self._show(self.home)
        self._owed.forgive()
        self._waiting.clear()
        self._halted = self._detour = False

    # ------------------------------------------------------------------ waiting

    def _left(self) -> int | None:
        """Milliseconds until what is in front had its time; None where it is out of sight."""
        if not self._pace.waits or self._pace.by_step:
            return 0
        return self._owed.left(ringing=self.ringing)

    def _may_pass(self) -> bool:
        """Whether the next entry may come now; else wait for it."""
        head = self._queue[0] if self._queue else None
        if not self._pace.waits or self._is_chosen(head):
            return True
        if self._pace.by_step:
            return self._step(head)
        had = bool(self._owed)
        left = self._left()
        if left != 0 or self._halted:
            self._wait(left, head)
            return False
        if isinstance(head, StageItem) and head.app == self.front:
            if self._typed_at is None:
                self._typed_at = self._clock.now() + _typing(head, had_time=had)
            pause = self._typed_at - self._clock.now()
            if pause > 0:
                self._wait(pause, head)
                return False
        return True

    def _step(self, head: Entry | None) -> bool:
        """A click lets one line come, together with the app that it comes in."""
        if isinstance(head, Entrance) and self._asked:
            return True
        if not self._granted:
            self._hold()
            return False
        if head is None or (not isinstance(head, Entrance | Rings) and self._comes_here(head)):
            self._granted = False
        return True

    def _wait(self, ms: int | None, head: Entry | None) -> None:
        """Say who types, and come back when the time is over or something is in sight again."""
        if self._halted:
            self._hold()
            return
        self.hinted.emit("below" if ms is None else "")
        if isinstance(head, StageItem) and head.app == self.front and head.side in _SPOKEN:
            self.typing.emit(head.app, head.sender)
        else:
            self.typing.emit("", "")
        if ms is not None:
            self._alarm.set(ms)
        self.paused.emit()

    def _hold(self) -> None:
        """Wait for the learner."""
        hint: Hint = ""
        if self._halted:
            hint = "paused"
        elif self._pace.by_step and self._pace.waits and not self._away:
            hint = "step"
        self.typing.emit("", "")
        self.hinted.emit(hint)
        self.paused.emit()

    def _rest(self) -> None:
        self._resting = True
        self._typed_at = None
        self._halted = self._asked = self._granted = self._quiet = False
        self.typing.emit("", "")
        self.hinted.emit("")
        self.rested.emit()

    # ------------------------------------------------------------------ what comes next

    def _take(self) -> bool:
        """Let the next thing happen; False where it waits for the learner."""
        if not self._queue:
            return self._take_turn()
        head = self._queue[0]
        if isinstance(head, Entrance):
            return self._begin_scene(head)
        if isinstance(head, Rings):
            self._put(self._queue.popleft())
            return True
        if self._comes_here(head):
            self._queue.popleft()
            self._put(head)
        elif isinstance(head, PageTurn) or self._asked:
            self._asked = self._detour = False
            self._show(head.app)
        elif self._is_next(head):
            self._detour = head.app != self.home
            self._show(head.app)
        else:
            return self._knock(head)
        return True

    def _is_next(self, head: StageItem) -> bool:
        """Whether a line's app comes forward for it: the story's own, or as nothing comes here."""
        if self._away:
            return False
        return head.app == self.home or (self._pace.waits and not self._goes_on_here())

    def _goes_on_here(self) -> bool:
        """Whether more is still to be said in the app in front before the scene is over."""
        for entry in self._queue:
            if isinstance(entry, Entrance | Rings):
                return False
            if entry.app == self.front:
                return True
        return False

    def _comes_here(self, head: StageItem | PageTurn) -> bool:
        """Whether an entry is for the app in front: own words and narration never need another."""
        if isinstance(head, StageItem):
            if head.side == "mine":
                return True
            if head.side == "narrator":
                return self.front != _WITHOUT_LINES
        return head.app == self.front

    def _begin_scene(self, head: Entrance) -> bool:
        """Let the story's next app come forward, after those that knocked."""
        if self._waiting and not self._away:
            return self._take_turn()
        if self._away and self._owed.waits_in(self.home):
            return False  # what was said in the scene before is still to be looked at
        self._queue.popleft()
        self.home = head.app
        self.entered.emit(head)
        self._asked = False
        if head.rings:
            self._away = False  # the phone rings over whatever is in front
        elif self._away:
            self._away = head.app != self.front
        else:
            self._detour = False
            self._show(head.app)
        return True

    def _knock(self, head: StageItem) -> bool:
        """Put a line into an app that is not in front, and say so there."""
        if self._away and (self._waiting or self._quiet):
            return False  # one knock is enough: the rest comes when the learner is there
        self._queue.popleft()
        self._put(head)
        if self._pace.waits and head.app not in self._waiting:
            self._waiting.append(head.app)
        self.knocked.emit(head)
        return True

    def _take_turn(self) -> bool:
        """Let an app that knocked come forward, or the story's own after it."""
        if self._away:
            self._waiting.clear()  # it stays in the dock while the learner looks at something else
            return True
        if self._waiting:
            self._detour = True
            self._show(self._waiting[0])
            return True
        self._detour = False
        self._show(self.home)
        return True

    def _put(self, entry: Entry, *, hasty: bool = False) -> None:
        """Let an entry be on the desk."""
        self._typed_at = None
        if isinstance(entry, Entrance):
            self.home = entry.app
            self.entered.emit(entry)
            return
        if isinstance(entry, Rings):
            self.ringing = True
            self.rang.emit(entry)
            return
        if isinstance(entry, PageTurn):
            self._owe(entry.app, entry.key, entry.words)
            self.turned.emit(entry)
            return
        if entry.side == "narrator" and self.front != _WITHOUT_LINES:
            entry = replace(entry, app=self.front or entry.app)
        if entry.side != "mine":
            self._asked = False
        if not entry.chosen:
            self._owe(entry.app, entry.line, entry.words)
        paced = self._pace.waits and not hasty
        self.arrived.emit(replace(entry, paced=True) if paced else entry)

    def _bring(self) -> bool:
        """Let every line come that waits for the app in front; True where there was one."""
        brought = False
        while self._queue:
            head = self._queue[0]
            if isinstance(head, Entrance | Rings) or not self._comes_here(head):
                break
            self._put(self._queue.popleft(), hasty=True)
            brought = True
        self._owed.loosen()
        return brought

    def _owe(self, app: str, line: str, words: str) -> None:
        """Ask for a line's reading time, in front or once its app is there."""
        self._owed.owe(line, reading_ms(words, self._pace), app, self.front)

    def _show(self, app: str) -> None:
        """Put an app in front, with what is still to be read there."""
        self._owed.turn(self.front, app)
        if app in self._waiting:
            self._waiting.remove(app)
        self.front = app
        self.fronted.emit(app)

    @staticmethod
    def _is_chosen(head: Entry | None) -> bool:
        return isinstance(head, StageItem) and head.chosen


def _typing(item: StageItem, *, had_time: bool) -> int:
    """Milliseconds that somebody types where nothing was read meanwhile."""
    if item.side not in _SPOKEN or had_time:
        return 0
    return _TYPING_MS if item.delay is None else min(item.delay, _LONGEST_TYPING_MS)
