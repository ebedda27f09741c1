"""Where a learner stands: light queries over finished and open sittings, without their decisions.

A damaged row, with a result that no score has or an end at no time, is passed over: the sound
sittings are told all the same.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final, NamedTuple

from fraudtrainer.learning.standing import AttemptId, Practised, Standing, Waiting
from fraudtrainer.records.database import Database, Row
from fraudtrainer.records.learners import LearnerId

_FINISHED: Final = (
    "SELECT situation, plays, passed, total, recency, ending_kind FROM (SELECT situation, "
    "count(*) OVER alike AS plays, max(no) OVER alike AS recency, passed, total, ending_kind, "
    "row_number() OVER (PARTITION BY situation ORDER BY passed DESC, total DESC, no DESC) AS rank "
    "FROM attempts WHERE learner = ? AND ending IS NOT NULL AND total BETWEEN 0 AND 100 "
    "WINDOW alike AS (PARTITION BY situation)) WHERE rank = 1 ORDER BY recency DESC"
)
_OPEN: Final = (
    "SELECT id, situation, (SELECT count(*) FROM decisions WHERE attempt = no "
    """AND CAST(input AS TEXT) NOT LIKE '{"do":"unseen"%') """
    "FROM attempts WHERE learner = ? AND ended_at IS NULL ORDER BY no DESC"
)
_PRACTISED: Final = (
    "SELECT id, situation, truth, ending_kind, passed, total, judgement, cues, conduct, outcome, "
    "ended_at, CASE WHEN json_valid(score) THEN json_extract(score, '$.locked') END "
    "FROM attempts WHERE ending IS NOT NULL AND total BETWEEN 0 AND 100 AND "
)
_SAME: Final = (
    "(learner, situation) = (SELECT learner, situation FROM attempts WHERE id = ?) ORDER BY no"
)
_COUNTS: Final = (
    "SELECT count(ending), count(*) FILTER (WHERE ended_at IS NULL) FROM attempts WHERE learner = ?"
)
_YEARS: Final = range(1971, 3000)
"""In them every system can tell the moment, and a review half a year later, in every time zone."""


class Kept(NamedTuple):
    """How many sittings of a learner are kept: finished ones, and ones that can be taken up."""

    finished: int
    waiting: int


class Standings:
    """Reads standings."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def finished(self, learner: LearnerId) -> dict[str, Standing]:
        """Return the standing under each situation id that was finished once, latest first."""
        found = self._database.rows(_FINISHED, (learner,))
        return {
            situation: Standing(plays, bool(passed), best, recency, kind)
            for situation, plays, passed, best, recency, kind in found
        }

    def waiting(self, learner: LearnerId) -> tuple[Waiting, ...]:
        """Return the learner's open sittings, newest first."""
        return tuple(Waiting(*row) for row in self._database.rows(_OPEN, (learner,)))

    def practised(self, learner: LearnerId) -> tuple[Practised, ...]:
        """Return the learner's finished sittings, oldest first."""
        return tuple(self._practised("learner = ? ORDER BY no", learner))

    def latest(self, learner: LearnerId, most: int) -> tuple[Practised, ...]:
        """Return the learner's last finished sittings, at most so many, newest first."""
        found = self._practised(f"learner = ? ORDER BY no DESC LIMIT {most:d}", learner)
        return tuple(found)

    def alike(self, attempt: AttemptId) -> tuple[Practised, ...]:
        """Return the finished sittings of an attempt's learner and situation, oldest first."""
        return tuple(self._practised(_SAME, attempt))

    def kept(self, learner: LearnerId) -> Kept:
        """Count what erasing a learner would take."""
        return Kept(*self._database.rows(_COUNTS, (learner,))[0])

    def _practised(self, condition: str, value: str) -> Iterator[Practised]:
        for row in self._database.rows(_PRACTISED + condition, (value,)):
            sitting = _sound(row)
            if sitting is not None:
                yield sitting


def _sound(row: Row) -> Practised | None:
    """The sitting of a row; None where that was damaged on the disk."""
    attempt, situation, truth, kind, passed, total, *parts, moment, locked = row
    try:
        ended_at = datetime.fromisoformat(moment)
        sound = all(part is None or 0 <= part <= 100 for part in parts)
    except (TypeError, ValueError):
        return None
    if not sound or ended_at.tzinfo is None or ended_at.year not in _YEARS:
        return None
    judgement, cues, conduct, outcome = parts
    return Practised(
        attempt, situation, truth, kind, bool(passed), total, judgement, cues, conduct, outcome,
        ended_at.astimezone(UTC), bool(locked),
    )  # fmt: skip
