"""The actions panel: the same in every scene, the common ones first, none marked as right."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from fraudtrainer.scenario.action import ACTION_GROUPS, ACTIONS
from fraudtrainer.scenario.vocabulary import INSPECTIONS, ActionId, InspectionId
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.button_grid import GAP, ButtonGrid, shared
from fraudtrainer.ui.stage.choice_sheet import Choice, ChoicePart, ChoiceSheet
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import Sheet, text_scale
from fraudtrainer.ui.widgets.text import text_button, text_label

WAITS = (5, 15)
"""The waits on offer, in scene minutes."""
_FIRST = ("callback_known_number", "ask_family_or_teacher")
_SECOND = ("stop_operation", "hang_up", "preserve_evidence")
_LAST = "call_110"
_ALWAYS = ("call_96110", _LAST)
"""What is in sight at every size."""
_COMMON = frozenset((*_FIRST, *_SECOND, *_ALWAYS))
_INSPECT, _WAIT = "inspect", "wait"
_COLUMNS = 3
_PADDING, _HEAD = 6, 34
"""Beside the words of a button, and the height of the head, at the standard text size."""


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
        self._reporting = self._folded = False
        self._grid = ButtonGrid(most=_COLUMNS)
        self._moves: dict[str, QPushButton] = {}
        for action in _FIRST:
            self._add_action(action)
        self._inspect = self._add("stage.inspect", self._ask_inspection)
        self._wait = self._add("stage.wait", self._ask_wait)
        for action in (*_SECOND, *_ALWAYS):
            self._add_action(action)
        self._moves[_LAST].setProperty("kind", "danger")
        self._moves[_LAST].setProperty("tight", "true")
        self._more = text_button("", "stage.more_actions", "quiet")
        self._more.clicked.connect(self._ask_more)
        self._title = text_label("", "lead16")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._more)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setSpacing(SPACE[1])
        self._column.addLayout(self._head)
        self._column.addWidget(self._grid, 0, Qt.AlignmentFlag.AlignVCenter)
        self._frame()
        self.settle()

    def set_folded(self, *, folded: bool) -> None:
        """Show 更多行动, 96110 and 110 in one row; everything else is on the sheet of 更多行动."""
        if folded == self._folded:
            return
        self._folded = folded
        for button in self._grid.buttons:
            if button not in [self._moves[action] for action in _ALWAYS]:
                button.setVisible(not folded)
        self._title.setVisible(not folded)
        ways = QBoxLayout.Direction
        self._column.setDirection(ways.LeftToRight if folded else ways.TopToBottom)
        self._frame()
        restyle(self, kind="bar-part" if folded else "panel")
        restyle(self._more, kind="action" if folded else "quiet")
        self.retranslate()

    def least_height(self, width: int) -> int:
        """What the panel takes at a width where it is not folded, both in pixels.

        It follows from words and text size alone: what is folded must not measure otherwise.
        """
        scale = text_scale()
        self._inspect.ensurePolished()
        metrics = self._inspect.fontMetrics()
        around = 2 * scaled(_PADDING, scale) + 2
        words = [metrics.horizontalAdvance(button.text()) + around for button in self._grid.buttons]
        rows = len(shared(words, width - 2 * SPACE[3] - 2, _COLUMNS)[0])
        each = max(scaled(22, scale), metrics.height()) + 2 * scaled(8, scale) + 2
        head = max(self._title.sizeHint().height(), scaled(_HEAD, scale))
        return head + rows * (each + GAP) + SPACE[2] + SPACE[3] + 2

    def _frame(self) -> None:
        edges = (0, 0, 0, 0) if self._folded else (SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        self._column.setContentsMargins(*edges)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("行动"))
        self._more.setText(self.tr("更多行动") if self._folded else self.tr("更多行动 ›"))
        self._inspect.setText(self.tr("查看…"))
        self._wait.setText(self.tr("先等一等…"))
        # Names too long for a third of the panel; the full one stays in the tool tip.
        short = {
            "ask_family_or_teacher": self.tr("问身边的人"),
            "hang_up": self.tr("不再回应"),
            "stop_operation": self.tr("停手不转"),
        }
        if self._reporting:
            short[_LAST] = self.tr("继续报案")
        for action, button in self._moves.items():
            name = said(ACTIONS[action].words)
            button.setText(short.get(action, name))
            button.setToolTip(name if action in short else "")
        self._grid.refresh()

    def focus_first(self) -> None:
        """Give the keyboard to the first action in sight."""
        first = self._more if self._folded else self._grid.buttons[0]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_reporting(self, *, reporting: bool) -> None:
        """While 110 is on the line, its button leads back to the report."""
        if reporting != self._reporting:
            self._reporting = reporting
            self.retranslate()

    def _add_action(self, action: str) -> None:
        name = f"stage.action.{action}"
        self._moves[action] = self._add(name, lambda: self.action_chosen.emit(action))

    def _add(self, name: str, then: Callable[[], object]) -> QPushButton:
        button = text_button("", name, "action")
        button.clicked.connect(then)
        self._grid.add(button)
        return button

    def _ask_more(self) -> None:
        """Offer what is not in sight: in a small window nearly everything."""
        seen = frozenset(_ALWAYS) if self._folded else _COMMON
        parts = [ChoicePart("", self._other_sheets())] if self._folded else []
        for group, heading in ACTION_GROUPS.items():
            rest = [a for a in ACTIONS.values() if a.group == group and a.id not in seen]
            choices = tuple(Choice(f"stage.action.{a.id}", said(a.words), a.id) for a in rest)
            if choices:
                parts.append(ChoicePart(said(heading.words), choices))
        self._ask(self.tr("更多行动"), "", parts, self._take)

    def _other_sheets(self) -> tuple[Choice, ...]:
        return (
            Choice("stage.inspect", self._inspect.text(), _INSPECT),
            Choice("stage.wait", self._wait.text(), _WAIT),
        )

    def _take(self, chosen: str) -> None:
        if chosen == _INSPECT:
            self._ask_inspection()
        elif chosen == _WAIT:
            self._ask_wait()
        else:
            self.action_chosen.emit(chosen)

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
