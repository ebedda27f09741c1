"""What a learner should do next.

An open sitting comes first, then what is about to be forgotten (recalling it is what makes it stay:
Roediger & Karpicke, "Test-enhanced learning", Psychological Science 17, 2006), then something new,
then what went wrong, and last what lies back longest.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from fraudtrainer.learning.standing import Standing, Waiting


class Reason(Enum):
    """Why a step is proposed."""

    CONTINUE = "continue"
    REVIEW = "review"
    START = "start"
    AGAIN = "again"
    REFRESH = "refresh"


class Step(NamedTuple):
    """What is proposed.

    Attributes:
        reason: Why.
        situation: Id of the situation.
        waiting: The sitting to take up where the reason is to continue, else None.
    """

    reason: Reason
    situation: str
    waiting: Waiting | None = None


class Overview(NamedTuple):
    """Where a learner stands.

    Attributes:
        finished: The standing under each situation id that was finished once.
        waiting: The open sittings, newest first.
        due: Ids of the situations whose review is due, the longest overdue first.
    """

    finished: Mapping[str, Standing] = {}
    waiting: Sequence[Waiting] = ()
    due: Sequence[str] = ()

    @property
    def plays(self) -> int:
        """How many sittings were finished."""
        return sum(standing.plays for standing in self.finished.values())


def next_step(library: Sequence[str], overview: Overview, besides: str = "") -> Step | None:
    """Propose what to do next.

    Args:
        library: Ids of the situations that can be played, in their order.
        overview: Where the learner stands.
        besides: A situation that was just played: proposed only where there is no other.

    Returns:
        The step; None where nothing can be played and nothing waits.
    """
    waiting = next((one for one in overview.waiting if one.situation != besides), None)
    if waiting is not None:
        return Step(Reason.CONTINUE, waiting.situation, waiting)
    playable = [situation for situation in library if situation != besides] or list(library)
    if not playable:
        return None
    overdue = next((situation for situation in overview.due if situation in playable), None)
    if overdue is not None:
        return Step(Reason.REVIEW, overdue)
    fresh = next((situation for situation in playable if situation not in overview.finished), None)
    if fresh is not None:
        return Step(Reason.START, fresh)
    return _repetition(playable, overview.finished)


def _repetition(playable: Sequence[str], finished: Mapping[str, Standing]) -> Step:
    """The weakest situation that was not passed, else the one that lies back longest."""

    def urgency(situation: str) -> tuple[bool, float]:
        standing = finished[situation]
        return standing.passed, standing.recency if standing.passed else standing.best

    situation = min(playable, key=urgency)
    return Step(Reason.REFRESH if finished[situation].passed else Reason.AGAIN, situation)
