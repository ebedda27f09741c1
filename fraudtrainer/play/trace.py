"""The dial's trace over a sitting: where it stood, from when it could be told, the lock, the truth."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from fraudtrainer.play import event as ev
from fraudtrainer.play.judgement import Judgement
from fraudtrainer.play.move import known_from
from fraudtrainer.play.row import DebriefDial, DebriefLine, DialStage, Row
from fraudtrainer.scenario.story import Story


class Spot(Struct, frozen=True, kw_only=True):
    """A place in the trace: the number of the row, and the scene time in minutes."""

    place: int
    at: int


class TraceMove(Spot, frozen=True, kw_only=True):
    """A move of the dial to `level`, 1 to 5."""

    level: int
    stage: DialStage


class Trace(Struct, frozen=True, kw_only=True):
    """The trace over `length` rows: story time jumps, so places are counted in rows.

    `lock` is None where nothing was locked; `known` and `reveal` where they never came.
    """

    length: int
    moves: tuple[TraceMove, ...]
    known: Spot | None
    lock: Spot | None
    reveal: Spot | None


def trace_of(
    story: Story, events: Sequence[ev.Event], rows: Sequence[Row], judgement: Judgement
) -> Trace:
    """The trace of a finished sitting that was judged."""
    moves = tuple(
        TraceMove(place=n, at=row.at, level=row.level, stage=row.stage)
        for n, row in enumerate(rows)
        if isinstance(row, DebriefDial)
    )
    known = known_from(story, events)
    lines = [(n, row) for n, row in enumerate(rows) if isinstance(row, DebriefLine)]
    locks = (m for m in moves if m.stage in ("lock", "both") and judgement.at is not None)
    return Trace(
        length=len(rows),
        moves=moves,
        known=next((_spot(n, r) for n, r in lines if known and r.line == known.line), None),
        lock=next(locks, None),
        reveal=next((_spot(n, r) for n, r in lines if story.lines[r.line].reveals), None),
    )


def _spot(place: int, row: Row) -> Spot:
    return Spot(place=place, at=row.at)
