"""The actions panel: the same in every scene, the common ones first, none marked as right."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fraudtrainer.scenario.action import ACTION_GROUPS, ACTIONS
from fraudtrainer.scenario.vocabulary import INSPECTIONS, ActionId, InspectionId
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.button_grid import ButtonGrid
from fraudtrainer.ui.stage.choice_sheet import Choice, ChoicePart, ChoiceSheet
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.widgets.text import text_button, text_label

WAITS = (5, 15)
"""The waits on offer, in scene minutes."""
_FIRST = ("callback_known_number", "ask_family_or_teacher")
_SECOND = (
    "call_96110",
    "preserve_evidence",
    "hang_up",
    "stop_operation",
)
_LAST = "call_110"


class ActionsPanel(Living, QFrame):
    """Every protective action, every inspection, and waiting.

    Signals:
        action_chosen: An action (action id); the page asks for its target where it needs one.
        inspection_chosen: Something to look at closer (inspection id).
        wait_chosen: Scene minutes to let pass.
        sheet_asked: The panel wants to lay a sheet over the stage (callable: parent -> Sheet).
    """

    action_chosen = Signal(str)
    inspection_chosen = Signal(str)
    wait_chosen = Signal(int)
    sheet_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._reporting = False
        self._grid = ButtonGrid()
        self._moves: dict[str, QPushButton] = {}
        for action in _FIRST:
            self._add_action(action)
        self._inspect = self._add("stage.inspect", self._ask_inspection)
        self._wait = self._add("stage.wait", self._ask_wait)
        for action in _SECOND:
            self._add_action(action)
        self._add_action(_LAST, wide=True)
        self._moves[_LAST].setProperty("kind", "danger")
        self._more = text_button("", "stage.more_actions", "quiet")
        self._more.clicked.connect(self._ask_more)
        self._title = text_label("", "lead16")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        column.setSpacing(SPACE[1])
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._more)
        column.addLayout(head)
        column.addWidget(self._grid)
        column.addStretch(1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("行动"))
        self._more.setText(self.tr("更多行动 ›"))
        self._inspect.setText(self.tr("查看…"))
        self._wait.setText(self.tr("先等一等…"))
        # Names too long for half the panel; the full one stays in the tool tip.
        short = {
            "ask_family_or_teacher": self.tr("问身边的人"),
            "hang_up": self.tr("不再回应"),
            "stop_operation": self.tr("停手不转"),
        }
        if self._reporting:
            short[_LAST] = self.tr("继续向 110 报案")
        for action, button in self._moves.items():
            name = said(ACTIONS[action].words)
            button.setText(short.get(action, name))
            button.setToolTip(name if action in short else "")
        self._grid.refresh()

    def focus_first(self) -> None:
        """Give the keyboard to the first action."""
        self._grid.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_reporting(self, *, reporting: bool) -> None:
        """While 110 is on the line, its button leads back to the report."""
        if reporting != self._reporting:
            self._reporting = reporting
            self.retranslate()

    def _add_action(self, action: str, *, wide: bool = False) -> None:
        name = f"stage.action.{action}"
        self._moves[action] = self._add(name, lambda: self.action_chosen.emit(action), wide=wide)

    def _add(self, name: str, then: Callable[[], object], *, wide: bool = False) -> QPushButton:
        button = text_button("", name, "action")
        button.clicked.connect(then)
        self._grid.add(button, wide=wide)
        return button

    def _ask_more(self) -> None:
        common = {*_FIRST, *_SECOND, _LAST}
        parts = []
        for group, heading in ACTION_GROUPS.items():
            rest = [a for a in ACTIONS.values() if a.group == group and a.id not in common]
            choices = tuple(Choice(f"stage.action.{a.id}", said(a.words), a.id) for a in rest)
            if choices:
                parts.append(ChoicePart(said(heading.words), choices))
        self._ask(self.tr("更多行动"), "", parts, self.action_chosen.emit)

    def _ask_inspection(self) -> None:
        choices = tuple(
            Choice(f"stage.inspect.{i.id}", said(i.words), i.id) for i in INSPECTIONS.values()
        )
        note = self.tr("看什么都要一点时间。")
        self._ask(
            self.tr("想细看什么？"),
            note,
            [ChoicePart("", choices)],
            self.inspection_chosen.emit,
        )

    def _ask_wait(self) -> None:
        choices = tuple(
            Choice(f"stage.wait.{m}", self.tr("等 {0} 分钟").format(m), str(m)) for m in WAITS
        )
        self._ask(
            self.tr("先放一放，等多久？"),
            self.tr("情境里的时间会往前走。"),
            [ChoicePart("", choices)],
            lambda value: self.wait_chosen.emit(int(value)),
        )

    def _ask(
        self, title: str, note: str, parts: list[ChoicePart], then: Callable[[str], object]
    ) -> None:
        cancel = self.tr("返回")

        def build(parent: QWidget) -> Sheet:
            sheet = ChoiceSheet(title, note, parts, cancel, parent)
            sheet.chosen.connect(then)
            return sheet

        self.sheet_asked.emit(build)


def action_id(text: str) -> ActionId:
    """The closed id behind a button's text id.

    Raises:
        KeyError: It is none of the closed list.
    """
    return cast("ActionId", ACTIONS[text].id)


def inspection_id(text: str) -> InspectionId:
    """The closed id of an inspection.

    Raises:
        KeyError: It is none of the closed list.
    """
    return cast("InspectionId", INSPECTIONS[text].id)
