"""A window as a screen reader meets it: its tree, node by node, and what is wrong with it.

Used by the tests, by the gallery for every picture, and by `benchmarks.announcing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ROLES: Final = QAccessible.Role
OPERABLE: Final = frozenset((
    _ROLES.Button, _ROLES.ButtonMenu, _ROLES.ButtonDropDown, _ROLES.CheckBox, _ROLES.RadioButton,
    _ROLES.PageTab, _ROLES.EditableText, _ROLES.ComboBox, _ROLES.SpinBox, _ROLES.Slider,
    _ROLES.List, _ROLES.Tree, _ROLES.Table, _ROLES.Link,
))  # fmt: skip
"""Whatever has such a role can be operated and has to have a name."""
KNOWN: Final = OPERABLE | {
    _ROLES.Window, _ROLES.Client, _ROLES.Grouping, _ROLES.PageTabList, _ROLES.Pane,
    _ROLES.Dialog, _ROLES.StaticText, _ROLES.Graphic, _ROLES.ProgressBar, _ROLES.ListItem,
    _ROLES.TreeItem, _ROLES.Cell, _ROLES.ColumnHeader, _ROLES.RowHeader,
}  # fmt: skip
"""The roles that pages are made of."""
_BUILT_BY_QT: Final = frozenset(
    (_ROLES.EditableText, _ROLES.ComboBox, _ROLES.SpinBox, _ROLES.StaticText)
)
"""Whose inner parts (a pop-up's list, scroll bars) are Qt's own, and known to screen readers."""
_ROWS: Final = frozenset((_ROLES.List, _ROLES.Tree, _ROLES.Table))
"""Whose rows count as invisible while they are scrolled out of sight, as hidden headings do."""
_SPOKEN: Final = frozenset((_ROLES.ListItem, _ROLES.Pane, _ROLES.Dialog))
"""Nothing to be operated, but read out when it gets the keyboard."""


@dataclass(frozen=True, slots=True)
class Node:
    """One node: how deep it lies, and what is said of it."""

    depth: int
    role: QAccessible.Role
    name: str
    object_name: str
    focusable: bool
    invisible: bool
    is_row: bool

    def __str__(self) -> str:
        """As a line of a printed tree."""
        return f"{'  ' * self.depth}{self.role.name} “{self.name}” {self.object_name}".rstrip()


def nodes(top: QWidget) -> Iterator[Node]:
    """Every node below and with `top`, in the order in which a screen reader meets them."""
    yield from _walk(QAccessible.queryAccessibleInterface(top), 0)


def faults(top: QWidget) -> list[str]:
    """What is wrong with the tree of `top`: unknown roles, missing names, hidden parts."""
    found = []
    for node in nodes(top):
        if node.role not in KNOWN and not node.is_row:
            found.append(f"unknown role: {node}")
        if node.invisible and not node.is_row:
            found.append(f"hidden, but told: {node}")
        has_to = node.role in OPERABLE or node.role in _SPOKEN or node.focusable
        is_corner = node.is_row and node.role == _ROLES.Pane  # of a table, Qt's own
        if has_to and not is_corner and not node.name.strip():
            found.append(f"nameless: {node}")
    return [" ".join(one.split()) for one in found]


def _walk(told: QAccessibleInterface, depth: int, *, is_row: bool = False) -> Iterator[Node]:
    state, thing, role = told.state(), told.object(), told.role()
    yield Node(
        depth,
        role,
        told.text(QAccessible.Text.Name),
        _called(thing),
        bool(state.focusable),
        bool(state.invisible),
        is_row,
    )
    if role in _BUILT_BY_QT:
        return
    for place in range(told.childCount()):
        child = told.child(place)
        if _is_there(child):
            yield from _walk(child, depth + 1, is_row=role in _ROWS)


def _is_there(told: QAccessibleInterface | None) -> bool:
    """Whether there is a node: Qt keeps rows that are gone, as long as nobody listens."""
    return told is not None and told.isValid()


def _called(thing: QObject | None) -> str:
    """The object name; a row is no object."""
    return "" if thing is None else thing.objectName()
