"""Who keeps what is decided in a sitting: the records, mere counts, or nobody."""

from __future__ import annotations

from collections.abc import Callable

from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.play.sitting import Decision, Sitting
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.counts import CountStore
from fraudtrainer.records.entries import Result

Observer = Callable[[Decision, Result | None], None]
"""Told a decision that is kept, with the result that it ended the sitting with."""


class Keeper:
    """Keeps nothing; the others keep more. Whoever observes one is told what it has kept.

    Attributes:
        attempt: The sitting's id in the records, None where it is in none.
    """

    attempt: AttemptId | None = None

    def __init__(self) -> None:
        """Begin without observers."""
        self._observers: list[Observer] = []

    def observe(self, observer: Observer) -> None:
        """Tell `observer` each decision from now on, after it was committed."""
        self._observers.append(observer)

    def keep(self, sitting: Sitting, result: Result | None) -> None:
        """Keep the last decision of `sitting` and, with it, the result: both of them or neither.

        Raises:
            UserError: It could not be kept; nothing of it was, and it can be tried again.
        """

    def tell(self, decision: Decision, result: Result | None) -> None:
        """Tell whoever observes that this was kept."""
        for observer in self._observers:
            observer(decision, result)


class RecordKeeper(Keeper):
    """Keeps every decision in the records."""

    def __init__(self, store: AttemptStore, attempt: AttemptId) -> None:
        """Go on with `attempt`, which is open in `store`."""
        super().__init__()
        self.attempt: AttemptId = attempt
        self._store = store

    def keep(self, sitting: Sitting, result: Result | None) -> None:
        """Store the decision, and the result in the same transaction."""
        self._store.append(self.attempt, sitting.decisions[-1], result)


class CountKeeper(Keeper):
    """Counts how many began and how they ended, and keeps nothing about anybody."""

    def __init__(self, store: CountStore, purpose: str) -> None:
        """Count in `store`, under the id of a purpose."""
        super().__init__()
        self._store = store
        self._purpose = purpose

    def keep(self, sitting: Sitting, result: Result | None) -> None:
        """Count a beginning, and an ending by its kind; what lies between leaves no trace."""
        what = "begun" if len(sitting.decisions) == 1 else ""
        what = result.ending_kind if result is not None else what
        if what:
            story = sitting.story
            self._store.add(self._purpose, story.situation.id, story.name, what)
