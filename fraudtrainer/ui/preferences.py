"""The settings of this installation, typed and announced when one changes. No widgets in here."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from fraudtrainer.errors import UserError
from fraudtrainer.records.settings import JsonValue, SettingStore

TEXT_SIZES: Final = (100, 125, 160)
"""标准, 大, 特大, in per cent."""
THEMES: Final = ("light", "dark", "system")
TYPING: Final = ("normal", "fast")
STORY_LANGUAGES: Final = ("zh", "en")

_DEFAULTS: Final[dict[str, JsonValue]] = {
    "text_size": 100,
    "theme": "system",
    "typing": "normal",
    "reduce_motion": False,
    "story_language": "zh",
}
_ALLOWED: Final[dict[str, tuple[JsonValue, ...]]] = {
    "text_size": TEXT_SIZES,
    "theme": THEMES,
    "typing": TYPING,
    "reduce_motion": (True, False),
    "story_language": STORY_LANGUAGES,
}


class Preferences(QObject):
    """What the learner has chosen about the program.

    Signals:
        changed: A setting took another value (its name).
        failed: A setting holds until the program closes but could not be stored (UserError).
    """

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, store: SettingStore, parent: QObject | None = None) -> None:
        """Read every setting at once; a value that nobody can have chosen counts as not set."""
        super().__init__(parent)
        self._store = store
        kept = store.all()
        self._values = {
            name: kept[name] if kept.get(name) in allowed else _DEFAULTS[name]
            for name, allowed in _ALLOWED.items()
        }

    @property
    def text_size(self) -> int:
        """Per cent: 100, 125 or 160."""
        value = self._values["text_size"]
        return value if isinstance(value, int) else 100

    @property
    def theme(self) -> str:
        """One of ``THEMES``."""
        return str(self._values["theme"])

    @property
    def typing(self) -> str:
        """One of ``TYPING``; "fast" leaves the pauses out."""
        return str(self._values["typing"])

    @property
    def reduce_motion(self) -> bool:
        """True where nothing shall move."""
        return bool(self._values["reduce_motion"])

    @property
    def story_language(self) -> str:
        """What new sittings are told in where the situation is translated: zh or en."""
        return str(self._values["story_language"])

    def choose(self, name: str, value: JsonValue) -> None:
        """Take a value at once and keep it.

        Args:
            name: A setting: text_size, theme, typing, reduce_motion or story_language.
            value: One of its allowed values.

        Raises:
            ValueError: There is no such setting or value.
        """
        if value not in _ALLOWED.get(name, ()):
            raise ValueError(f"{name} cannot be {value!r}")
        if self._values[name] == value:
            return
        self._values[name] = value
        try:
            self._store.put(name, value)
        except UserError as error:
            self.failed.emit(error)
        self.changed.emit(name)
