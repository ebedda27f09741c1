"""The stage's keys, from the one table of actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from fraudtrainer.ui.actions import ActionEntry, action_table

REPLIES = 9


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
        self._stage = stage
        self._actions: dict[str, list[QAction]] = {}
        for entry in _entries():
            if entry.id == "reply":
                self._actions[entry.id] = [
                    self._add(f"reply.{n}", (str(n),), partial(reply, n))
                    for n in range(1, REPLIES + 1)
                ]
            else:
                self._actions[entry.id] = [self._add(entry.id, entry.keys, doings[entry.id])]
        self.set_open(keys=False, skip=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for entry in _entries():
            for action in self._actions[entry.id]:
                action.setText(entry.text)

    def set_open(self, *, keys: bool, skip: bool) -> None:
        """Let the keys work (no sheet is open), and let Space skip (somebody types)."""
        for name, actions in self._actions.items():
            for action in actions:
                # Space and Enter are the stage's only while somebody types.
                action.setEnabled(keys and (skip or name != "skip"))

    def _add(self, name: str, keys: tuple[str, ...], then: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setObjectName(f"stage.key.{name}")
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _on=False: then())
        self._stage.addAction(action)
        return action


def _entries() -> list[ActionEntry]:
    return [entry for entry in action_table() if entry.place == "stage"]
