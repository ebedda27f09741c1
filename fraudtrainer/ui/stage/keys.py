"""The stage's keys: those of the one table of actions, open while no sheet lies over the stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fraudtrainer.ui.actions import Bindings

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
        replies = {f"reply.{number}": partial(reply, number) for number in range(1, REPLIES + 1)}
        self._actions = Bindings(stage, {**doings, **replies}).actions
        self.set_open(keys=False, skip=False)

    def set_open(self, *, keys: bool, skip: bool) -> None:
        """Let the keys work (no sheet is open), and let Space skip (somebody types)."""
        for name, action in self._actions.items():
            # Space and Enter are the stage's only while somebody types.
            action.setEnabled(keys and (skip or name != "skip"))
