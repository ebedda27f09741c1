"""The settings of this installation, each declared once: its name, its values and its default."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, Protocol, TypeVar, overload

Value = bool | int | str
"""What a setting can be."""
T = TypeVar("T", bound=Value)
RATES = (200, 250, 300, 350, 400)
"""Characters per minute to choose from."""


class SettingKeeper(Protocol):
    """Where settings are kept, a JSON value under a name."""

    def all(self) -> Mapping[str, object]:
        """Every value that is kept."""

    def put(self, key: str, value: Value) -> None:
        """Keep a value; raises UserError where it cannot be written."""


class Setting(Generic[T]):
    """One setting, an attribute of `Choices` under its name.

    Attributes:
        default: What holds until something else is chosen.
        allowed: What can be chosen; empty where any value of the default's type can.
    """

    def __init__(self, default: T, allowed: tuple[T, ...] = ()) -> None:
        self.default = default
        self.allowed = allowed
        self._name = ""

    def __set_name__(self, owner: type[Choices], name: str) -> None:
        self._name = name
        owner.declared[name] = self

    @overload
    def __get__(self, choices: None, owner: type[Choices]) -> Setting[T]: ...
    @overload
    def __get__(self, choices: Choices, owner: type[Choices]) -> T: ...
    def __get__(self, choices: Choices | None, owner: type[Choices]) -> Setting[T] | T:
        """The value that holds now; the setting itself where the class is asked."""
        return self if choices is None else choices.chosen[self._name]

    def takes(self, value: object) -> bool:
        """Whether that can be chosen; 1 is not True."""
        return type(value) is type(self.default) and (not self.allowed or value in self.allowed)


class Choices:
    """What was chosen about the program.

    Attributes:
        declared: Every setting by name, in the order in which a page shows them.
        chosen: What holds now, by name.
    """

    declared: ClassVar[dict[str, Setting[Any]]] = {}
    chosen: dict[str, Any]

    language = Setting("system", ("zh", "en", "system"))
    """What the program itself speaks; "system" follows the system's language."""
    text_size = Setting(100, (100, 125, 160, 200))
    """标准, 大, 特大 and 投影, in per cent."""
    theme = Setting("system", ("light", "dark", "system"))
    pace = Setting("normal", ("slow", "normal", "fast", "step"))
    """How fast lines come, by the length of the one that is read; "step" takes a click for each."""
    reading_rate = Setting(300, RATES)
    """Characters that are read in a minute at the normal pace; the others go by it."""
    sound = Setting(default=True, allowed=(True, False))
    """True where the phone of a situation can be heard."""
    reduce_motion = Setting(default=False, allowed=(False, True))
    """True where nothing shall move."""
    story_language = Setting("zh", ("zh", "en"))
    """What new sittings are told in, where the situation is translated."""
    window = Setting("")
    """Where the window stood last, `x y width height` and whether it filled the screen; empty before."""
    unreachable_input = Setting("")
    """The input method of the desktop that could not be reached, as was told; empty where none was."""
    bench_folder = Setting("")
    """The author's folder that was open last; empty where none was."""

    author = Setting("")
    """Who answers for the packs that are made here, as it was given last; empty before."""

    def recall(self, keeper: SettingKeeper) -> None:
        """Take what is kept; a value that nobody can have chosen counts as not set."""
        kept = keeper.all()
        self.chosen = {
            name: kept[name] if setting.takes(kept.get(name)) else setting.default
            for name, setting in self.declared.items()
        }

    def take(self, name: str, value: Value) -> bool:
        """Let a value hold.

        Returns:
            True where it is another one than before.

        Raises:
            ValueError: There is no such setting or value.
        """
        if name not in self.declared or not self.declared[name].takes(value):
            raise ValueError(f"{name} cannot be {value!r}")
        is_new: bool = self.chosen[name] != value
        self.chosen[name] = value
        return is_new
