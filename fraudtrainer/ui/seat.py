"""Who sits at the desk now: the learner every page speaks to. No widgets in here."""

from PySide6.QtCore import QObject, Signal

from fraudtrainer.modes.learners import ANONYMOUS, Erasure, Kept, Learner, Learners
from fraudtrainer.ui.said import said


class Seat(QObject):
    """The current learner, and the ways to change who that is.

    What changes a learner raises `UserError` as `Learners` does.

    Signals:
        changed: Another learner sits here, the name changed, or what is kept of them.
    """

    changed = Signal()

    def __init__(self, learners: Learners, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._learners = learners
        self._learner = learners.current()

    @property
    def learner(self) -> Learner | None:
        """The current learner, None before the first one."""
        return self._learner

    @property
    def is_anonymous(self) -> bool:
        """True where the learner has given no name."""
        return self._learner is not None and self._learner.name == ANONYMOUS.zh

    @property
    def anonymous_name(self) -> str:
        """The name of those who give none, in the language of the interface."""
        return said(ANONYMOUS)

    @property
    def name(self) -> str:
        """The current learner's name as it is shown, "" before the first one."""
        return "" if self._learner is None else self._shown(self._learner)

    @property
    def everyone(self) -> tuple[tuple[str, str], ...]:
        """All learners on this machine as (id, name as it is shown), oldest first."""
        return tuple((one.id, self._shown(one)) for one in self._learners.everyone())

    @property
    def kept(self) -> Kept:
        """How many sittings of the current learner are kept."""
        return Kept(0, 0) if self._learner is None else self._learners.kept(self._learner.id)

    def seated(self) -> Learner:
        """The current learner; somebody without a name where nobody has said who they are.

        Raises:
            UserError: The records cannot be written.
        """
        if self._learner is None:
            self._learners.seated()
            self._look()
        return self._learner or self._learners.seated()

    def sit(self, name: str) -> None:
        """Seat the learner of that name, a new one where there is none."""
        self._learners.sit(name)
        self._look()

    def create(self, name: str) -> None:
        """Add a learner and seat them."""
        self._learners.create(name)
        self._look()

    def choose(self, learner: str) -> None:
        """Seat the learner with that id."""
        self._learners.choose(learner)
        self._look()

    def rename(self, name: str) -> None:
        """Give the current learner another name; before the first one, add them."""
        if self._learner is None:
            self._learners.create(name)
        else:
            self._learners.rename(self._learner.id, name)
        self._look()

    def erase(self) -> Erasure:
        """Delete the current learner with everything kept of them; the oldest other one sits down.

        Raises:
            LookupError: Nobody sits here.
        """
        if self._learner is None:
            raise LookupError("nobody sits here")
        try:
            return self._learners.erase(self._learner.id)
        finally:
            self._look()

    def _look(self) -> None:
        self._learner = self._learners.current()
        self.changed.emit()

    def _shown(self, learner: Learner) -> str:
        return self.anonymous_name if learner.name == ANONYMOUS.zh else learner.name
