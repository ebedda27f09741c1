"""The tree that a screen reader walks: what is to be seen, in the order in which one reads it.

Qt hands out every child that was ever made, hidden pages too, in the order of making, and calls a tab
a check box. So plain containers and whatever has a role by `widgets.role` are told of from here; lists,
fields and labels are Qt's own. Nothing here is called while nobody listens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.widgets.role import PROPERTY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_PLAIN: Final = frozenset(("QWidget", "QFrame", "QScrollArea", "QSplitter", "QStackedWidget"))
"""Qt's classes that only hold others."""
_BUTTONS: Final = frozenset(("QPushButton", "QToolButton", "QAbstractButton"))
_ROLES: Final = {
    "tab": QAccessible.Role.PageTab,
    "choice": QAccessible.Role.RadioButton,
    "tabs": QAccessible.Role.PageTabList,
    "page": QAccessible.Role.Pane,
    "dialog": QAccessible.Role.Dialog,
    "group": QAccessible.Role.Grouping,
    "button": QAccessible.Role.Button,
}
_TAUGHT: Final = "spokenRoles"
"""The application's property that says that it has been taught."""


def teach_roles(app: QApplication) -> None:
    """Let screen readers be told by this module; a second time changes nothing."""
    if not app.property(_TAUGHT):
        app.setProperty(_TAUGHT, True)
        QAccessible.installFactory(_told_of)


def _told_of(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """What tells of `thing`, asked for with each of its classes, the most special one first."""
    if kind in _BUTTONS and isinstance(thing, QAbstractButton):
        role = _ROLES.get(str(thing.property(PROPERTY)))
        if role is None and thing.isCheckable():
            role = QAccessible.Role.CheckBox
        return None if role is None else Face(thing, role)
    if kind in _PLAIN and isinstance(thing, QWidget):
        return Holder(thing, QAccessible.Role.Client)
    return None


@guarded
class Holder(QAccessibleWidget):
    """What holds parts: those that are to be seen, in reading order; below a sheet only the sheet."""

    def role(self) -> QAccessible.Role:
        """As Qt asks: its own, that of a group where it has a name, else none that is spoken."""
        holder = self.object()
        if not isinstance(holder, QWidget):
            return super().role()
        named = QAccessible.Role.Grouping if holder.accessibleName() else QAccessible.Role.Client
        return _ROLES.get(str(holder.property(PROPERTY)), named)

    def childCount(self) -> int:
        """As Qt asks."""
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface:
        """As Qt asks."""
        parts = self._parts()
        if not 0 <= index < len(parts):
            return super().child(-1)  # none
        return QAccessible.queryAccessibleInterface(parts[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """As Qt asks."""
        part = child.object()
        return next((n for n, one in enumerate(self._parts()) if one is part), -1)

    def _parts(self) -> list[QWidget]:
        from fraudtrainer.ui.widgets.reading import parts_of  # late: most starts nobody listens

        holder = self.object()
        return parts_of(holder) if isinstance(holder, QWidget) else []


@guarded
class Face(QAccessibleWidget):
    """A button with a role of its own; the labels on its face are its name, and no parts.

    Pressed by a screen reader it is clicked: Qt would only check what can be checked, and nobody
    would hear of it.
    """

    def text(self, kind: QAccessible.Text) -> str:
        """As Qt asks: without another name, a button is called what stands on it."""
        words = str(super().text(kind))
        button = self.object()
        if words or kind != QAccessible.Text.Name or not isinstance(button, QAbstractButton):
            return words
        return button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def state(self) -> QAccessible.State:
        """As Qt asks: which tab is in front, what is checked."""
        state = super().state()
        button = self.object()
        if isinstance(button, QAbstractButton) and button.isCheckable():
            checked = int(button.isChecked())
            if self.role() == QAccessible.Role.PageTab:
                state.selectable, state.selected = 1, checked
            else:
                state.checkable, state.checked = 1, checked
        return state

    def childCount(self) -> int:
        """As Qt asks."""
        return 0

    def actionNames(self) -> list[str]:
        """As Qt asks."""
        button = self.object()
        if not isinstance(button, QWidget) or not button.isEnabled():
            return []
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, action: str) -> None:
        """Press the button, as a click does."""
        button = self.object()
        if action != QAccessibleActionInterface.pressAction():
            super().doAction(action)
        elif isinstance(button, QAbstractButton):
            button.animateClick()
