"""Which call is on: its own number, its own minutes, who dialled, and whether it was transferred."""

from __future__ import annotations

from dataclasses import dataclass

from fraudtrainer.ui.stage.item import CallItem, StageItem


@dataclass(slots=True)
class _Connection:
    """One call from the moment it was answered."""

    who: str
    number: str
    claim: str
    out: bool
    since: int
    until: int | None = None
    transferred: bool = False

    def hear(self, item: StageItem) -> None:
        """Take the words of whoever speaks now."""
        if item.sender != self.who and item.number and item.number != self.number:
            self.transferred = True
        self.who = item.sender
        self.number = item.number or self.number
        self.claim = item.claim or self.claim


class Calls:
    """Follows the calls of a sitting.

    The story's own call goes on over the scenes that one reply leads through. A call that the
    learner makes meanwhile is another one: when it is over, the story's own is on screen again.
    """

    def __init__(self) -> None:
        """Begin without a call."""
        self._own: _Connection | None = None
        self._aside: _Connection | None = None
        self._on_call = False

    @property
    def aside(self) -> bool:
        """True while a call beside the story's own is on the screen."""
        return self._aside is not None

    def enter(self, app: str, at: int, *, linked: bool) -> None:
        """A scene begins; `linked` where a reply or a closer look has led there."""
        self._aside = None
        goes_on = self._on_call and linked and app == "call"
        if self._own is not None and not goes_on:
            _end(self._own, at)
        self._on_call = app == "call"

    def hear(self, item: StageItem) -> None:
        """Somebody speaks in a call."""
        if item.app != "call" or item.side != "theirs":
            return
        out = item.call == "out"
        if out or not self._on_call:
            self._aside = _connect(self._aside, item, out=out)
        else:
            self._own = _connect(self._own, item, out=False)
            self._aside = None

    def rest(self, at: int) -> None:
        """All is said: a call beside the story's own is over."""
        if self._aside is None:
            return
        if self._on_call and self._own is not None and self._own.until is None:
            self._aside = None
        else:
            _end(self._aside, at)

    def hang_up(self, at: int) -> None:
        """The learner puts the phone down."""
        for call in (self._own, self._aside):
            if call is not None:
                _end(call, at)

    def item(self, at: int) -> CallItem | None:
        """What the screen shows at a scene time, None before the first call."""
        call = self._aside or self._own
        if call is None:
            return None
        until = at if call.until is None else call.until
        return CallItem(
            number=call.number or call.who,
            claim=call.claim,
            out=call.out,
            minutes=max(0, until - call.since),
            transferred=call.transferred,
            over=call.until is not None,
        )


def _connect(call: _Connection | None, item: StageItem, *, out: bool) -> _Connection:
    """Go on with a call, or begin one where there is none or it is over."""
    fresh = call is None or call.until is not None
    if call is None or fresh or (out and call.who != item.sender):
        return _Connection(item.sender, item.number, item.claim, out, item.at)
    call.hear(item)
    return call


def _end(call: _Connection, at: int) -> None:
    if call.until is None:
        call.until = at
