"""Nothing that Qt calls can raise.

An exception that leaves a Python override of a Qt method goes up through C++, which knows no Python
exceptions: PySide keeps it for whoever comes next, or ends the process. So it is told on the spot,
by `sys.excepthook`, as one that leaves a slot is, and Qt gets a harmless answer.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from types import FunctionType
from typing import Any, Final, TypeVar

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QRegion

_Kind = TypeVar("_Kind", bound=type)

_ANSWERS: Final[dict[str, Callable[[], Any]]] = {
    "actionNames": list,
    "child": lambda: None,
    "childCount": int,
    "columnCount": int,
    "event": bool,
    "eventFilter": bool,
    "flags": lambda: Qt.ItemFlag.NoItemFlags,
    "focusNextPrevChild": bool,
    "hasHeightForWidth": bool,
    "heightForWidth": lambda: -1,
    "index": QModelIndex,
    "indexAt": QModelIndex,
    "indexOfChild": lambda: -1,
    "minimumSizeHint": QSize,
    "moveCursor": QModelIndex,
    "parent": QModelIndex,
    "role": lambda: QAccessible.Role.Client,
    "rowCount": int,
    "setData": bool,
    "sizeHint": QSize,
    "sizeHintForColumn": lambda: -1,
    "sizeHintForRow": lambda: -1,
    "state": QAccessible.State,
    "text": str,
    "visualRect": QRect,
    "visualRegionForSelection": QRegion,
}
"""What Qt is answered, as a QWidget or an empty list would; nothing where it asks for nothing."""


def guarded(kind: _Kind) -> _Kind:
    """Guard every method of a class that overrides one of Qt's; for use as a decorator."""
    for name, method in list(vars(kind).items()):
        if isinstance(method, FunctionType) and _is_qts(kind, name):
            setattr(kind, name, shielded(method))
    return kind


def shielded(method: Callable[..., Any]) -> Callable[..., Any]:
    """The same method, which tells an exception to `sys.excepthook` and returns in any case."""
    answer = _ANSWERS.get(method.__name__, _nothing)

    @wraps(method)
    def call(*args: Any, **named: Any) -> Any:  # noqa: ANN401 - as Qt calls
        try:
            return method(*args, **named)
        except Exception:  # noqa: BLE001 - told, whatever it is
            with suppress(Exception):
                sys.excepthook(*sys.exc_info())
            return answer()

    return call


def _nothing() -> None:
    """What a method returns of which Qt wants no answer."""


def _is_qts(kind: type, name: str) -> bool:
    return not name.startswith("__") and any(
        name in vars(one) for one in kind.__mro__[1:] if one.__module__.startswith("PySide6.")
    )
