"""The stage's keys: those of the one table of actions, open while no sheet lies over the stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from fraudtrainer.ui.actions import Bindings
from fraudtrainer.ui.guard import guarded

REPLIES = 9
_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WHILE_BUSY = ("pause", "skip")


@guarded
class StageKeys(QObject):
    """Adds every action of the stage to it, where they also work without a menu."""

    def __init__(
        self,
        stage: QWidget,
        reply: Callable[[int], object],
        doings: Mapping[str, Callable[[], object]],
    ) -> None:
        """Let keys work on `stage`.

        Args:
            stage: The stage.
            reply: Says the reply of a number, 1 to 9.
            doings: What every other entry of the table does, by its id.
        """
        super().__init__(stage)
        replies = {f"reply.{number}": partial(reply, number) for number in range(1, REPLIES + 1)}
        self._actions = Bindings(stage, {**doings, **replies}).actions
        for action in self._actions.values():
            action.setAutoRepeat(False)  # a key that is held down decides nothing
        stage.installEventFilter(self)
        self.set_open(keys=False, skip=False)

    def set_open(self, *, keys: bool, skip: bool) -> None:
        """Let the keys work (no sheet is open), and Space and Enter (something is on its way)."""
        for name, action in self._actions.items():
            action.setEnabled(keys and (skip or name not in _WHILE_BUSY))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Space and Enter to the button that has the keyboard, whatever is on its way."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focused = QApplication.focusWidget()
            if event.key() in _PRESSING and isinstance(focused, QAbstractButton):
                event.accept()
                return True
        return super().eventFilter(watched, event)
