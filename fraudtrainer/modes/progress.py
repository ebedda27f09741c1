"""Looking at what was practised: standings, history, and when a review is due.

What a review needs is loaded when somebody asks for one: the home page at the start asks for
standings only.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from fraudtrainer.learning.next_step import Overview
from fraudtrainer.learning.standing import AttemptId, Practised
from fraudtrainer.records.learners import LearnerId
from fraudtrainer.records.standings import Standings


class Progress:
    """The use case over one database."""

    def __init__(self, standings: Standings, clock: Callable[[], float]) -> None:
        """Read `standings`; `clock` gives seconds since 1970."""
        self._standings = standings
        self._clock = clock

    def overview(self, learner: LearnerId) -> Overview:
        """Where a learner stands, in two queries; what is due is not asked for, see `due`."""
        return Overview(self._standings.finished(learner), self._standings.waiting(learner))

    def due(self, learner: LearnerId) -> tuple[str, ...]:
        """Ids of the situations whose review is due now, the longest overdue first."""
        practised = self._standings.practised(learner)
        if not practised:
            return ()
        from fraudtrainer.learning.review import schedule

        now = datetime.fromtimestamp(self._clock(), UTC)
        dates = sorted((day, situation) for situation, day in schedule(practised).items())
        return tuple(situation for day, situation in dates if day <= now)

    def latest(self, learner: LearnerId, most: int) -> tuple[Practised, ...]:
        """The last finished sittings of a learner, at most so many, newest first."""
        return self._standings.latest(learner, most)

    def review_on(self, attempt: AttemptId) -> datetime | None:
        """When the situation of a finished sitting is due again, UTC; None where it did not end.

        All that the learner has practised of that situation counts, what came later included.
        """
        from fraudtrainer.learning.review import schedule

        return next(iter(schedule(self._standings.alike(attempt)).values()), None)

    def history(self, learner: LearnerId) -> tuple[Practised, ...]:
        """Every finished sitting of a learner, oldest first."""
        return self._standings.practised(learner)
