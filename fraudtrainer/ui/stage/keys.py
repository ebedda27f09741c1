"""The stage's keys as one table of actions, for the keyboard and for the page that lists them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

REPLIES = 9


class StageKeys(QObject):
    """Builds the actions and adds them to the stage, where they also work without a menu.

    Signals:
        reply_pressed: A digit (1 to 9).
        flag_pressed: F.
        dial_pressed: D.
        actions_pressed: A.
        leave_pressed: Esc.
        skip_pressed: Space or Enter while somebody types.
    """

    reply_pressed = Signal(int)
    flag_pressed = Signal()
    dial_pressed = Signal()
    actions_pressed = Signal()
    leave_pressed = Signal()
    skip_pressed = Signal()

    def __init__(self, stage: QWidget) -> None:
        """Add every action to `stage`."""
        super().__init__(stage)
        self._stage = stage
        self._actions: list[QAction] = []
        for number in range(1, REPLIES + 1):
            text = self.tr("回复第 {0} 句").format(number)
            action = self._add(f"stage.key.reply.{number}", text, str(number))
            action.triggered.connect(lambda _on=False, n=number: self.reply_pressed.emit(n))
        for name, text, key, signal in (
            ("flag", self.tr("标记选中的话"), "F", self.flag_pressed),
            ("dial", self.tr("到怀疑刻度"), "D", self.dial_pressed),
            ("actions", self.tr("到行动"), "A", self.actions_pressed),
            ("leave", self.tr("退出演练"), "Esc", self.leave_pressed),
        ):
            self._add(f"stage.key.{name}", text, key).triggered.connect(signal)
        # Apart from the others: Space and Enter are the stage's only while somebody types.
        self._skip = QAction(self.tr("不等了，直接看"), self)
        self._skip.setObjectName("stage.key.skip")
        self._skip.setShortcuts([QKeySequence(k) for k in ("Space", "Return", "Enter")])
        self._skip.triggered.connect(self.skip_pressed)
        stage.addAction(self._skip)
        self.set_open(keys=False, skip=False)

    def set_open(self, *, keys: bool, skip: bool) -> None:
        """Let the keys work (no sheet is open), and let Space skip (somebody types)."""
        for action in self._actions:
            action.setEnabled(keys)
        self._skip.setEnabled(keys and skip)

    def _add(self, name: str, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._stage.addAction(action)
        self._actions.append(action)
        return action
