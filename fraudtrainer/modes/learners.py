"""Who trains on this machine, and who of them sits here now."""

from __future__ import annotations

from typing import Final

from fraudtrainer.errors import Bug
from fraudtrainer.records.learners import Erasure, Learner, LearnerId, LearnerStore
from fraudtrainer.records.standings import Kept, Standings
from fraudtrainer.words import Words

__all__ = ["ANONYMOUS", "Erasure", "Kept", "Learner", "LearnerId", "Learners"]

ANONYMOUS: Final = Words("匿名学员", "Anonymous learner")
"""Who gives no name; kept in Chinese, shown in either language."""


class Learners:
    """The use case over one database.

    What changes a learner raises `UserError` where the name cannot be one (empty, too long, taken)
    and where the records cannot be written.
    """

    def __init__(self, store: LearnerStore, standings: Standings) -> None:
        """Keep learners in `store`; `standings` counts what is kept of them."""
        self._store = store
        self._standings = standings

    def current(self) -> Learner | None:
        """Whoever sits here; None before the first learner."""
        return self._store.current()

    def seated(self) -> Learner:
        """Whoever sits here; somebody without a name where nobody has said who they are."""
        if self._store.current() is None:
            self.sit(ANONYMOUS.zh)
        learner = self._store.current()
        if learner is None:
            raise Bug("a learner was chosen and is not there")
        return learner

    def everyone(self) -> tuple[Learner, ...]:
        """All learners of this machine, oldest first."""
        return self._store.list()

    def sit(self, name: str) -> None:
        """Seat the learner of that name, a new one where there is none."""
        wanted = " ".join(name.split())
        known = next((one for one in self._store.list() if one.name == wanted), None)
        self.choose((known or self._store.create(name)).id)

    def create(self, name: str) -> None:
        """Add a learner and seat them."""
        self.choose(self._store.create(name).id)

    def choose(self, learner: str) -> None:
        """Seat the learner with that id."""
        self._store.choose(LearnerId(learner))

    def rename(self, learner: LearnerId, name: str) -> None:
        """Give a learner another name."""
        self._store.rename(learner, name)

    def kept(self, learner: LearnerId) -> Kept:
        """How many sittings erasing a learner would take."""
        return self._standings.kept(learner)

    def erase(self, learner: LearnerId) -> Erasure:
        """Delete a learner with everything kept of them; the oldest other one sits down."""
        try:
            return self._store.erase(learner)
        finally:
            # The rows may be gone even where the tidying afterwards found no room on the disk.
            others = self._store.list()
            if others and self._store.current() is None:
                self._store.choose(others[0].id)
