"""A learner's sittings as learning sees them, and where the learner stands with each situation.

Annotations are evaluated here, not kept as text: a named tuple would compile each of them at every
start.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple, NewType

AttemptId = NewType("AttemptId", str)
"""A sitting's id in the records: a UUID as text."""


class Practised(NamedTuple):
    """One finished sitting.

    Attributes:
        attempt: Its id in the records.
        situation: Id of its situation, which may have left the library since.
        truth: "scam" or "genuine".
        ending_kind: Kind of its ending, in the scenario's vocabulary.
        passed: Whether it counts as passed.
        total: 0 to 100.
        judgement: Part of the score, 0 to 100; None in a drill or a quiz, which ask for none.
        cues: Part of the score, 0 to 100; None where it does not apply. So for the next two.
        conduct: Part of the score.
        outcome: Part of the score.
        ended_at: When, in UTC.
        locked: Whether the judgement was given before the truth; only then does it count towards
            telling apart. None of those that were kept of format 1 was.
    """

    attempt: AttemptId
    situation: str
    truth: str
    ending_kind: str
    passed: bool
    total: float
    judgement: float | None
    cues: float | None
    conduct: float | None
    outcome: float | None
    ended_at: datetime
    locked: bool = False


class Standing(NamedTuple):
    """A learner's finished sittings of one situation.

    Attributes:
        plays: How many there are, at least 1.
        passed: Whether one of them was passed.
        best: The highest total, 0 to 100, among the passed ones where there is one.
        recency: Grows with the time of the latest one; only its order means something.
        ending_kind: Kind of the ending of the best one, in the scenario's vocabulary.
    """

    plays: int
    passed: bool
    best: float
    recency: int
    ending_kind: str = ""


class Waiting(NamedTuple):
    """A sitting that waits to be taken up.

    Attributes:
        attempt: Its id.
        situation: Id of its situation, which may have left the library since.
        decisions: How many decisions are stored, the opening included; that lines stayed unread is
            none.
    """

    attempt: AttemptId
    situation: str
    decisions: int


def trend(sittings: Iterable[Practised]) -> tuple[int, ...]:
    """The totals in the order of `sittings`, as whole points, 0 to 100 each."""
    return tuple(round(sitting.total) for sitting in sittings)
