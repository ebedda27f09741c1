"""The debrief: every line again with what gave it away, every decision, the moment it could stop.

Derived from the story and its decisions alone, so that an old sitting always shows the same debrief.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from fraudtrainer.play import event as ev
from fraudtrainer.play.account import Account, account_of
from fraudtrainer.play.board import BoardSide, both_sides
from fraudtrainer.play.judgement import Judgement, judgement_of
from fraudtrainer.play.lesson import Lesson, lessons_of
from fraudtrainer.play.move import StopPoint, stop_point
from fraudtrainer.play.row import Row
from fraudtrainer.play.score import Score, right_side, score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.trace import Trace, trace_of
from fraudtrainer.play.transcript import rows_of
from fraudtrainer.scenario import sentence as words
from fraudtrainer.scenario.model import Ending
from fraudtrainer.words import Words


class Debrief(Struct, frozen=True, kw_only=True):
    """All that the debrief page shows.

    `recognised_at` is the scene time when the dial came over to the truth's side for good, None
    where it never did. Amounts are in yuan; `gained` is what came in.
    """

    truth: str
    ending: Ending
    score: Score
    rows: tuple[Row, ...]
    stop: StopPoint | None
    recognised_at: int | None
    kept: int
    lost: int
    stopped: int
    leaked: tuple[str, ...]
    wronged: tuple[Words, ...]
    real: str
    lesson: str
    facts: tuple[str, ...]
    gained: int
    lessons: tuple[Lesson, Lesson, Lesson]
    judgement: Judgement | None
    trace: Trace | None
    board: tuple[BoardSide, BoardSide]
    account: Account


def debrief(sitting: Sitting) -> Debrief:
    """The debrief of a finished sitting.

    Raises:
        ValueError: The sitting has not ended.
    """
    state, story, events = sitting.state, sitting.story, sitting.events
    if state.ending is None:
        raise ValueError("the sitting has not ended")
    telling = story.telling
    rows = tuple(rows_of(sitting))
    stop, judgement = stop_point(story, events), judgement_of(sitting)
    recognised = _recognised_at(telling.truth, events) if story.judged else None
    board, marks = both_sides(story, state), score(sitting)
    return Debrief(
        truth=telling.truth,
        ending=story.endings[state.ending],
        score=marks,
        rows=rows,
        stop=stop,
        recognised_at=recognised,
        kept=max(0, state.at_stake - state.lost + state.stopped),
        lost=state.lost - state.stopped,
        stopped=state.stopped,
        leaked=state.leaked,
        wronged=_wronged(events),
        real=telling.real,
        lesson=telling.lesson,
        facts=telling.facts,
        gained=state.gained,
        lessons=lessons_of(sitting, rows, stop, recognised),
        judgement=judgement,
        trace=None if judgement is None else trace_of(story, events, rows, judgement),
        board=board,
        account=account_of(sitting, marks, judgement, board, _wronged(events)),
    )


def _wronged(events: Sequence[ev.Event]) -> tuple[Words, ...]:
    """Everybody who was wronged, and how."""
    return tuple(
        words.WRONGED.fill(e.who, e.what) for e in events if isinstance(e, ev.WrongedSomeone)
    )


def _recognised_at(truth: str, events: Sequence[ev.Event]) -> int | None:
    recognised: int | None = None
    for event in events:
        if isinstance(event, ev.PaymentMade) and event.to_scammer:
            break
        if isinstance(event, ev.DialMoved):
            if not right_side(event.level, truth):
                recognised = None
            elif recognised is None:
                recognised = event.at
    return recognised
