"""The settings of this installation, announced when one changes. No widgets in here."""

from PySide6.QtCore import QObject, Signal

from fraudtrainer.errors import UserError
from fraudtrainer.modes.preferences import Choices, SettingKeeper, Value


class Preferences(QObject, Choices):
    """What the learner has chosen about the program; every setting is an attribute.

    Signals:
        changed: A setting took another value (its name).
        failed: A setting holds until the program closes but could not be stored (UserError).
    """

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, keeper: SettingKeeper, parent: QObject | None = None) -> None:
        """Read every setting at once."""
        super().__init__(parent)
        self._keeper = keeper
        self.recall(keeper)

    def choose(self, name: str, value: Value) -> None:
        """Take a value at once and keep it.

        Args:
            name: A setting of `Choices`.
            value: One of its allowed values.

        Raises:
            ValueError: There is no such setting or value.
        """
        if not self.take(name, value):
            return
        failure: UserError | None = None
        try:
            self._keeper.put(name, value)
        except UserError as error:
            failure = error
        self.changed.emit(name)
        if failure is not None:  # said last, so that it is not taken for an older one
            self.failed.emit(failure)
