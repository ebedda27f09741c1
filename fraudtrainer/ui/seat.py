"""Who sits at the desk now: the learner every page speaks to. No widgets in here."""

from PySide6.QtCore import QObject, Signal

from fraudtrainer.records.learners import Erasure, Learner, LearnerId, LearnerStore


class Seat(QObject):
    """The current learner, and the ways to change who that is.

    Signals:
        changed: Another learner sits here, the name changed, or what is kept of them.
    """

    changed = Signal()

    def __init__(self, store: LearnerStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._learner = store.current()

    @property
    def learner(self) -> Learner | None:
        """The current learner, None before the first one."""
        return self._learner

    @property
    def is_anonymous(self) -> bool:
        """True where the learner has given no name."""
        return self._learner is not None and self._learner.name == self.anonymous_name

    @property
    def anonymous_name(self) -> str:
        """The name of those who give none."""
        return self.tr("匿名学员")

    def everyone(self) -> tuple[Learner, ...]:
        """All learners on this machine, oldest first."""
        return self._store.list()

    def seated(self) -> Learner:
        """The current learner; somebody without a name where nobody has said who they are.

        Raises:
            UserError: The records cannot be written.
        """
        if self._learner is None:
            self.sit(self.anonymous_name)
        learner = self._learner
        if learner is None:
            raise LookupError("a learner was chosen and is not there")
        return learner

    def sit(self, name: str) -> None:
        """Seat the learner of that name, a new one where there is none.

        Raises:
            UserError: The name cannot be taken, or the records cannot be written.
        """
        wanted = " ".join(name.split())
        known = next((one for one in self._store.list() if one.name == wanted), None)
        self.choose((known or self._store.create(name)).id)

    def create(self, name: str) -> None:
        """Add a learner and seat them.

        Raises:
            UserError: The name is empty, too long or taken, or the records cannot be written.
        """
        self.choose(self._store.create(name).id)

    def choose(self, learner: LearnerId) -> None:
        """Seat a learner of this machine.

        Raises:
            UserError: The records cannot be written.
        """
        self._store.choose(learner)
        self._learner = self._store.current()
        self.changed.emit()

    def rename(self, name: str) -> None:
        """Give the current learner another name; before the first one, add them.

        Raises:
            UserError: The name is empty, too long or taken, or the records cannot be written.
        """
        if self._learner is None:
            self.create(name)
            return
        self._store.rename(self._learner.id, name)
        self._learner = self._store.current()
        self.changed.emit()

    def erase(self) -> Erasure:
        """Delete the current learner with everything kept of them; the oldest other one sits down.

        Raises:
            UserError: The records cannot be written.
            LookupError: Nobody sits here.
        """
        if self._learner is None:
            raise LookupError("nobody sits here")
        try:
            return self._store.erase(self._learner.id)
        finally:
            # The rows may be gone even where the tidying afterwards found no room on the disk.
            others = self._store.list()
            if others and self._store.current() is None:
                self._store.choose(others[0].id)
            self._learner = self._store.current()
            self.changed.emit()
