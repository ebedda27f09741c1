"""Which judgement counted, when and why it was asked for, and what was set before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from fraudtrainer.play import event as ev
from fraudtrainer.play.score import judged_level
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.story import Story

JudgedBefore = Literal["reveal", "payment", "end", "old"]


class Judgement(Struct, frozen=True, kw_only=True):
    """The judgement of a finished sitting. Times are scene minutes, levels 1 to 5.

    Attributes:
        level: What counted.
        before: What it was asked before; `old` in what was kept of format 1, which asked nothing.
        at: When it was locked, None where nothing was.
        first: The first judgement, None where there was none of its own.
        first_at: When that was given.
        hindsight: Where the dial stood at the end, None where it did not move after the lock.
    """

    level: int
    before: JudgedBefore
    at: int | None = None
    first: int | None = None
    first_at: int | None = None
    hindsight: int | None = None


def judgement_of(sitting: Sitting) -> Judgement | None:
    """The judgement of a finished sitting, None in a drill or a quiz."""
    story, state, events = sitting.story, sitting.state, sitting.events
    if not story.judged:
        return None
    level = judged_level(story, state)
    place, lock = next(
        ((n, e) for n, e in enumerate(events) if isinstance(e, ev.Judged) and e.stage != "first"),
        (0, None),
    )
    if lock is None:
        return Judgement(level=level, before="old")
    first = next((e for e in events if isinstance(e, ev.Judged) and e.stage == "first"), None)
    return Judgement(
        level=level,
        before=_asked_before(story, events[place:]),
        at=lock.at,
        first=None if first is None else first.level,
        first_at=None if first is None else first.at,
        hindsight=state.dial if state.dial != level else None,
    )


def _asked_before(story: Story, events: Sequence[ev.Event]) -> JudgedBefore:
    """What came first after the lock."""
    for event in events:
        if isinstance(event, ev.PaymentMade):
            return "payment"
        if isinstance(event, ev.LineShown) and story.lines[event.line].reveals:
            return "reveal"
    return "end"
