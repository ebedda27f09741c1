"""Where a learner stands with each situation: two light queries for the cards of the home page."""

from typing import Final, NamedTuple

from fraudtrainer.records.database import Database
from fraudtrainer.records.learners import LearnerId

_FINISHED: Final = (
    "SELECT situation, count(*), max(passed), max(total) FILTER (WHERE passed), max(total), "
    "max(no) FROM attempts WHERE learner = ? AND ending IS NOT NULL GROUP BY situation"
)
_OPEN: Final = (
    "SELECT id, situation, (SELECT count(*) FROM decisions WHERE attempt = no) "
    "FROM attempts WHERE learner = ? AND ended_at IS NULL ORDER BY no DESC"
)


class Standing(NamedTuple):
    """A learner's finished sittings of one situation.

    Attributes:
        plays: How many there are, at least 1.
        passed: Whether one of them was passed.
        best: The highest total, 0 to 100, among the passed ones where there is one.
        recency: Grows with the time of the latest one; only its order means something.
    """

    plays: int
    passed: bool
    best: float
    recency: int


class Unfinished(NamedTuple):
    """A sitting that waits to be taken up.

    Attributes:
        attempt: Its id.
        situation: Id of its situation, which may have left the library since.
        decisions: How many decisions are stored, the opening included.
    """

    attempt: str
    situation: str
    decisions: int


class Standings:
    """Reads standings."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def finished(self, learner: LearnerId) -> dict[str, Standing]:
        """Return the standing under each situation id that the learner has finished once."""
        found = self._database.rows(_FINISHED, (learner,))
        return {
            situation: Standing(plays, bool(passed), best if passed else highest, recency)
            for situation, plays, passed, best, highest, recency in found
        }

    def unfinished(self, learner: LearnerId) -> tuple[Unfinished, ...]:
        """Return the learner's open sittings, newest first."""
        return tuple(Unfinished(*row) for row in self._database.rows(_OPEN, (learner,)))
