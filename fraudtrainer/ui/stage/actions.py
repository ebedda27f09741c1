"""The actions panel: the same in every scene, the common ones first, none marked as right."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.vocabulary import INSPECTIONS, ActionId, InspectionId
from fraudtrainer.ui.stage.button_grid import ButtonGrid
from fraudtrainer.ui.stage.choice_sheet import Choice, ChoicePart, ChoiceSheet
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.sheet import Sheet

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


class ActionsPanel(QFrame):
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
        self._grid = ButtonGrid()
        for action in _FIRST:
            self._add_action(action)
        self._add("stage.inspect", self.tr("查看…"), self._ask_inspection)
        self._add("stage.wait", self.tr("先等一等…"), self._ask_wait)
        for action in _SECOND:
            self._add_action(action)
        self._report = self._add_action(_LAST, wide=True)
        more = QPushButton(self.tr("更多行动 ›"))
        more.setObjectName("stage.more_actions")
        more.setProperty("kind", "quiet")
        more.clicked.connect(self._ask_more)
        title = QLabel(self.tr("行动"))
        title.setProperty("role", "lead16")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        column.setSpacing(SPACE[1])
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(more)
        column.addLayout(head)
        column.addWidget(self._grid)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Give the keyboard to the first action."""
        self._grid.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_reporting(self, *, reporting: bool) -> None:
        """While 110 is on the line, its button leads back to the report."""
        name = self.tr("继续向 110 报案") if reporting else ACTIONS[_LAST].zh
        self._report.setText(name)
        self._grid.refresh()

    def _add_action(self, action: str, *, wide: bool = False) -> QPushButton:
        term = ACTIONS[action]
        text = self._short_names().get(action, term.zh)
        button = self._add(
            f"stage.action.{action}",
            text,
            lambda: self.action_chosen.emit(action),
            wide=wide,
        )
        if text != term.zh:
            button.setToolTip(term.zh)
        if action == _LAST:
            button.setProperty("kind", "danger")
        return button

    def _add(
        self, name: str, text: str, then: Callable[[], object], *, wide: bool = False
    ) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "action")
        button.clicked.connect(then)
        self._grid.add(button, wide=wide)
        return button

    def _short_names(self) -> dict[str, str]:
        """Names too long for half the panel; the full one stays in the tool tip."""
        return {
            "ask_family_or_teacher": self.tr("问身边的人"),
            "hang_up": self.tr("不再回应"),
            "stop_operation": self.tr("停手不转"),
        }

    def _groups(self) -> dict[str, str]:
        return {
            "verify": self.tr("核实"),
            "help": self.tr("求助"),
            "handle": self.tr("处置"),
            "keep": self.tr("留证"),
        }

    def _ask_more(self) -> None:
        common = {*_FIRST, *_SECOND, _LAST}
        parts = []
        for group, heading in self._groups().items():
            rest = [a for a in ACTIONS.values() if a.group == group and a.id not in common]
            choices = tuple(Choice(f"stage.action.{a.id}", a.zh, a.id) for a in rest)
            if choices:
                parts.append(ChoicePart(heading, choices))
        self._ask(self.tr("更多行动"), "", parts, self.action_chosen.emit)

    def _ask_inspection(self) -> None:
        choices = tuple(Choice(f"stage.inspect.{i.id}", i.zh, i.id) for i in INSPECTIONS.values())
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
