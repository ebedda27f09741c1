"""Every method of ours that Qt calls is guarded: what it raises is told and never reaches Qt."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import FunctionType

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QWidget

import fraudtrainer.ui
from fraudtrainer.ui.guard import guarded, shielded
from fraudtrainer.ui.widgets.living import Living

_SHIELD = shielded(lambda: None).__code__


def classes() -> Iterator[type]:
    """Every class that is written in `ui`."""
    for found in pkgutil.walk_packages(fraudtrainer.ui.__path__, "fraudtrainer.ui."):
        module = importlib.import_module(found.name)
        for kind in vars(module).values():
            if inspect.isclass(kind) and kind.__module__ == module.__name__:
                yield kind


def bare(kind: type) -> list[str]:
    """The methods of a class that override one of Qt's without a guard."""
    qts = [one for one in kind.__mro__[1:] if one.__module__.startswith("PySide6.")]
    return [
        f"{kind.__qualname__}.{name}"
        for name, method in vars(kind).items()
        if isinstance(method, FunctionType)
        and method.__code__ is not _SHIELD
        and any(name in vars(one) for one in qts)
        and name != "__init__"
    ]


def test_every_override_of_a_method_of_qt_is_guarded() -> None:
    assert sorted(name for kind in classes() for name in bare(kind)) == []


def test_the_mixin_that_qt_calls_is_guarded() -> None:
    assert vars(Living)["changeEvent"].__code__ is _SHIELD


class Planted(Living, QFrame):
    def event(self, event: QEvent) -> bool:
        return super().event(event)

    def own(self) -> None:
        """Not Qt's."""


@guarded
class Sound(QWidget):
    def event(self, event: QEvent) -> bool:
        return super().event(event)


def test_a_planted_override_is_noticed() -> None:
    assert bare(Planted) == ["Planted.event"]
    assert bare(Sound) == []
