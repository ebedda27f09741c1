"""The question where the dial stands, asked in the same words in every telling."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fraudtrainer.scenario.vocabulary import DIAL_LEVELS
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.replies import set_armed
from fraudtrainer.ui.stage.dial import DialBar
from fraudtrainer.ui.widgets.sheet import WIDE, Sheet


@guarded
class JudgementSheet(Sheet):
    """Asks for the judgement; the story goes on, or its truth is shown, only after it.

    What it says is the same wherever it is asked. All five steps are in sight at once, at any size: one that had to be scrolled to would be chosen
    less often.

    Signals:
        level_chosen: The judgement, 1 surely genuine to 5 surely fraud.
    """

    level_chosen = Signal(int)

    def __init__(self, parent: QWidget, before: int | None, *, over: bool = False) -> None:
        """Ask over `parent`.

        Args:
            parent: The stage.
            before: Where the dial stands already, None where it was never moved.
            over: Whether the story is told and only this is missing.
        """
        title = self.tr("故事讲到这里，你怎么判断？") if over else self.tr("你现在怎么看？")
        super().__init__(title, parent, WIDE)
        self._armed = False
        text = self.tr("先给出你的判断，再看真相。按 1 到 5 也可以。")
        going_on = self.tr("选一格，故事再往下走。按 1 到 5 也可以。")
        self.add_text(text if over else going_on, "muted")
        self._dial = DialBar("stage.judgement")
        self._dial.set_before(before)
        self._dial.level_chosen.connect(self._choose)
        self.body.addWidget(self._dial)
        self.set_armed(armed=False)
        self.body.addStretch(1)
        self.add_cancel(self.tr("再看一眼材料"))

    def set_armed(self, *, armed: bool) -> None:
        """Let a step be chosen, or not yet: the question came a moment ago."""
        self._armed = armed
        for button in self._dial.steps:
            set_armed(button, armed=armed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose; one that is held down does not."""
        if event.isAutoRepeat():
            return
        if event.text() in {term.id for term in DIAL_LEVELS}:
            self._choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _choose(self, level: int) -> None:
        if not self._armed:
            return
        self.close_sheet()
        self.level_chosen.emit(level)
