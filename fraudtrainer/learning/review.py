"""When a situation should be practised again.

Resistance to manipulation fades by forgetting, and recalling it brings it back (Maertens et al.,
Nature Communications 16, 2025, doi 10.1038/s41467-025-57205-x). Forgetting is modelled by FSRS (Ye,
Su & Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD
2022; version 6 with its published parameters), one memory for each situation. Who does well comes
back after 2 days, then after 11, then after 46; whoever fell for it, the next day.

This is the only module that knows `fsrs`, and the first review loads it: a start needs none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from fraudtrainer.learning.standing import Practised

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

LONGEST_DAYS: Final = 180
"""Never further apart: training was found to hold at four months and no longer at six (Reinheimer
et al., SOUPS 2020)."""
_RECALL: Final = 0.9
"""The probability, 0 to 1, of doing it right at which a review is due; what FSRS is tuned for."""
_SAW_LITTLE: Final = 34
"""Points for cues below which a right outcome was luck or caution rather than insight."""
_SAW_ALL: Final = 80
_CERTAIN: Final = 99.0
"""Judgement points of the dial's outermost step on the right side."""


class Grade(IntEnum):
    """How well it went, in the four grades of FSRS and with its numbers."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Review:
    """What is remembered of a situation after a sitting of it.

    Attributes:
        state: The memory as JSON text, to be handed in again after the next sitting.
        due: When it should be practised again, UTC.
    """

    state: str
    due: datetime


def grade(sitting: Practised) -> Grade:
    """Grade a sitting: lost or wronged, safe without seeing why, safe, or safe, sure and aware."""
    if not sitting.passed:
        return Grade.AGAIN
    cues = 0.0 if sitting.cues is None else sitting.cues
    if cues < _SAW_LITTLE:
        return Grade.HARD
    is_sure = sitting.judgement is None or sitting.judgement >= _CERTAIN
    return Grade.EASY if is_sure and cues >= _SAW_ALL else Grade.GOOD


def reviewed(state: str | None, given: Grade, at: datetime) -> Review:
    """The memory after one more sitting.

    Args:
        state: The `Review.state` before; None for the first sitting.
        given: How it went.
        at: When it ended, in any time zone.

    Raises:
        ValueError: `at` has no time zone, or `state` is none of ours.
    """
    if at.tzinfo is None:
        raise ValueError("a review needs a time zone")
    return _reviewed(_scheduler(), state, given, at.astimezone(UTC))


def schedule(sittings: Iterable[Practised]) -> dict[str, datetime]:
    """When each situation should be practised again, UTC, from all that was practised.

    Args:
        sittings: Finished sittings of one learner, oldest first.

    Returns:
        The date under each situation id among them.
    """
    scheduler = _scheduler()
    memory: dict[str, Review] = {}
    for sitting in sittings:
        before = memory.get(sitting.situation)
        state = None if before is None else before.state
        memory[sitting.situation] = _reviewed(scheduler, state, grade(sitting), sitting.ended_at)
    return {situation: review.due for situation, review in memory.items()}


def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    # No steps: they are minutes, and nobody plays the same situation again in ten of those. No
    # chance either: the same sittings always give the same day.
    return Scheduler(
        desired_retention=_RECALL,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )


def _reviewed(scheduler: Scheduler, state: str | None, given: Grade, at: datetime) -> Review:
    from fsrs import Rating

    card, _log = scheduler.review_card(_card(state, at), Rating(given), at)
    return Review(json.dumps(card.to_dict()), card.due)


def _card(state: str | None, at: datetime) -> Card:
    from fsrs import Card

    if state is None:
        # The id would come from the clock; whose memory it is is known to whoever keeps it.
        return Card(card_id=0, due=at)
    try:
        return Card.from_dict(json.loads(state))
    except (KeyError, TypeError) as fault:
        raise ValueError(f"no memory of a situation: {state[:80]!r}") from fault
