"""Plays plans in the real window the way a person does: only what can be seen is operated.

A hand is either a mouse or a keyboard. Mouse events go through the platform window, so that a
widget under a sheet, clipped or covered, is not reached: the press fails instead.
"""

import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QListView,
    QScrollArea,
    QWidget,
)

from benchmarks.stage_clock import HurriedClock
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.cue import FREQUENT, MOMENTS
from fraudtrainer.scenario.plan import Expectation, Plan, Step
from fraudtrainer.scenario.proof import PROOFS, side_of
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.stage.actions import WAITS
from fraudtrainer.ui.stage.apps.line_list import LineList
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.window import MainWindow

_PATIENCE_S = 20.0
_MOST_TABS = 120


def wait_for(found: Callable[[], object], what: str) -> None:
    """Let the event loop run until `found` is true.

    Raises:
        AssertionError: It did not become true in time.
    """
    until = time.monotonic() + _PATIENCE_S
    while not found():
        assert time.monotonic() < until, f"not to be seen in time: {what}"
        QTest.qWait(5)


def visible(window: MainWindow, name: str) -> QWidget | None:
    """The visible, enabled widget of an object name, None where there is none."""
    QApplication.processEvents()
    fitting = (w for w in window.findChildren(QWidget, name) if w.isVisible() and w.isEnabled())
    return next(fitting, None)


class Hand(ABC):
    """What a person uses: everything is found by object name and must be visible."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def sees(self, name: str) -> bool:
        """True where a widget of that name can be seen."""
        return visible(self.window, name) is not None

    def find(self, name: str) -> QWidget:
        """The visible widget of that name, waited for."""
        wait_for(lambda: self.sees(name), name)
        found = visible(self.window, name)
        assert found is not None
        return found

    @abstractmethod
    def press(self, name: str) -> None:
        """Press a button."""

    @abstractmethod
    def reply(self, number: int) -> None:
        """Say the reply of a number."""

    @abstractmethod
    def dial(self, level: int) -> None:
        """Set the dial."""

    @abstractmethod
    def judge(self, level: int) -> None:
        """Give the judgement that is asked."""

    @abstractmethod
    def mark(self, lines: LineList, row: int) -> None:
        """Ask for the cue sheet of a line."""

    @abstractmethod
    def choose_cue(self, cue: str) -> None:
        """Choose a cue on the cue sheet."""

    @abstractmethod
    def open_card(self, row: int) -> None:
        """Open the sheet of a situation on the home page."""

    @abstractmethod
    def leave(self) -> None:
        """Ask to leave the stage."""


class Mouse(Hand):
    """Clicks where a widget is drawn."""

    def press(self, name: str) -> None:
        """Scroll to the button and click its middle."""
        button = self.find(name)
        self._reveal(button)
        self._click(button, button.rect().center())

    def reply(self, number: int) -> None:
        """Click the reply."""
        self.press(f"stage.reply.{number}")

    def dial(self, level: int) -> None:
        """Click the step."""
        self.press(f"stage.dial.{level}")

    def judge(self, level: int) -> None:
        """Click the step on the sheet."""
        self.press(f"stage.judgement.{level}")

    def mark(self, lines: LineList, row: int) -> None:
        """Click the line with the right button."""
        self._click_row(lines, row, Qt.MouseButton.RightButton)

    def choose_cue(self, cue: str) -> None:
        """Choose the side, turn to the cue's page where it is not on the first one, and click it."""
        self.press(f"stage.side.{side_of(cue)}")
        if cue in PROOFS:
            self.press(f"stage.proof.{cue}")
            return
        if cue not in FREQUENT:
            moment = next(m for m, cues in MOMENTS.items() if cue in cues)
            self.press(f"stage.cue_page.{moment}")
        self.press(f"stage.cue.{cue}")

    def open_card(self, row: int) -> None:
        """Click the card."""
        cards = self.find("home.cards")
        assert isinstance(cards, QListView)
        self._reveal(cards)
        self._click_row(cards, row, Qt.MouseButton.LeftButton)

    def leave(self) -> None:
        """Click 退出."""
        self.press("stage.leave")

    def _click_row(self, rows: QListView, row: int, button: Qt.MouseButton) -> None:
        index = rows.model().index(row, 0)
        rows.scrollTo(index)
        QApplication.processEvents()
        place = rows.visualRect(index).intersected(rows.viewport().rect())
        assert not place.isEmpty(), f"{rows.objectName()} row {row} cannot be scrolled to"
        self._click(rows.viewport(), place.center(), button)

    def _reveal(self, widget: QWidget) -> None:
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            elif isinstance(above, QAbstractItemView):  # a button on one of its rows
                above.scrollTo(above.indexAt(widget.geometry().center()))
            above = above.parentWidget()
        QApplication.processEvents()

    def _click(
        self, widget: QWidget, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton
    ) -> None:
        place = widget.mapTo(self.window, at)
        hit = self.window.childAt(place)
        ours = hit is not None and (hit is widget or widget.isAncestorOf(hit))
        assert ours, f"{widget.objectName()!r} is covered by {hit!r}"
        QTest.mouseClick(_handle(self.window), button, Qt.KeyboardModifier.NoModifier, place)
        QApplication.processEvents()


class Keyboard(Hand):
    """Tab, arrows, Enter, and the stage's letters and digits: no mouse event at all."""

    def key(self, key: Qt.Key) -> None:
        """Strike a key, wherever the keyboard is."""
        QTest.keyClick(_handle(self.window), key)
        QApplication.processEvents()

    def press(self, name: str) -> None:
        """Walk there by Tab and press Enter."""
        self._walk(self.find(name))
        self.key(Qt.Key.Key_Return)

    def reply(self, number: int) -> None:
        """Strike the digit."""
        self.key(Qt.Key(Qt.Key.Key_0.value + number))

    def dial(self, level: int) -> None:
        """D, then the digit."""
        self.key(Qt.Key.Key_D)
        self.key(Qt.Key(Qt.Key.Key_0.value + level))

    def judge(self, level: int) -> None:
        """The digit: the sheet has the keyboard."""
        self.key(Qt.Key(Qt.Key.Key_0.value + level))

    def mark(self, lines: LineList, row: int) -> None:
        """Walk to the list, go to the line by the arrows, and strike F."""
        self._walk(lines)
        self._go_to_row(lines, row)
        self.key(Qt.Key.Key_F)

    def choose_cue(self, cue: str) -> None:
        """Strike the side's digit, type its name into the search field, and press Enter."""
        self.key(Qt.Key.Key_1 if side_of(cue) == "doubt" else Qt.Key.Key_2)
        if cue in PROOFS:  # few, so that they are walked to
            self.press(f"stage.proof.{cue}")
            return
        QTest.keyClicks(self.find("stage.cue_search"), cue)
        self.key(Qt.Key.Key_Return)

    def open_card(self, row: int) -> None:
        """Walk to the cards, go to the one, press Enter."""
        cards = self.find("home.cards")
        assert isinstance(cards, QListView)
        self._walk(cards)
        self._go_to_row(cards, row)
        self.key(Qt.Key.Key_Return)

    def leave(self) -> None:
        """Strike Esc."""
        self.key(Qt.Key.Key_Escape)

    def _walk(self, widget: QWidget) -> None:
        for _step in range(_MOST_TABS):
            if QApplication.focusWidget() is widget:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {widget.objectName()!r}")

    def _go_to_row(self, rows: QListView, row: int) -> None:
        for _step in range(_MOST_TABS):
            here = rows.currentIndex().row()
            if here == row:
                return
            self.key(Qt.Key.Key_Up if here > row or here < 0 else Qt.Key.Key_Down)
        raise AssertionError(f"the arrows never reach row {row} of {rows.objectName()!r}")


class PlanPlayer:
    """Plays the steps of a plan by a hand, from the home card to the debrief."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand

    @property
    def model(self) -> StageModel:
        """The sitting on the stage."""
        page = self.hand.window.flow.page
        assert isinstance(page, StagePage), page
        return page.model

    def start(self, row: int = 0) -> None:
        """From the home page into the story: card, sheet, brief."""
        self.hand.open_card(row)
        self.hand.press("home.sheet.start")
        self.hand.press("stage.begin")

    def take(self, steps: tuple[Step, ...]) -> None:
        """Do the steps one after another; each one that is an input must be taken."""
        for number, step in enumerate(steps, start=1):
            if step.expect is not None:
                self._expect(step.expect)
                continue
            before = len(self.model.desk.inputs)
            self._step(step)
            if not step.leave:
                taken = self.model.desk.inputs[before:]
                assert len(taken) == 1, f"step {number}, {step}: {taken}"

    def see_debrief(self) -> DebriefPage:
        """From the end of the story to its debrief."""
        self.hand.press("stage.to_debrief")
        page = self.hand.window.flow.page
        assert isinstance(page, DebriefPage)
        return page

    def leave(self) -> None:
        """Leave the stage once all was read; the home page is in front then."""
        wait_for(self._may_leave, "the end of what is being said")
        if self.hand.sees("stage.sheet.cancel"):  # a question that came by itself
            self.hand.press("stage.sheet.cancel")
        self.hand.leave()
        self.hand.press("stage.sheet.ok")

    # ------------------------------------------------------------------ steps

    def _step(self, step: Step) -> None:
        wait_for(self._is_read, "the end of what is being said")
        if step.report:
            self._report(step.report)
        elif step.dial is not None and self.hand.sees(f"stage.judgement.{step.dial}"):
            wait_for(lambda: self.model.armed("judgement"), "a judgement that can be given")
            self.hand.judge(step.dial)
        else:
            if self.hand.sees("stage.sheet.cancel"):  # a question that came by itself
                self.hand.press("stage.sheet.cancel")
            self._open_step(step)

    def _is_read(self) -> bool:
        """Whether all has come and was read; who has scrolled away goes down to what is new."""
        front = self.hand.window.findChild(LineList, f"app.{self.model.front}.list")
        if self.model.busy and front is not None and front.behind:
            self.hand.press(f"{self.model.front}.skip")
        return not self.model.busy

    def _may_leave(self) -> bool:
        """Whether all was read, or a question lies over what is being read."""
        return self.hand.sees("stage.sheet.cancel") or self._is_read()

    def _open_step(self, step: Step) -> None:
        if step.reply is not None:
            self._reply(step.reply)
        elif step.call is not None:
            wait_for(lambda: self.model.armed("ring"), "a phone that rings")
            self.hand.press(f"stage.ring.{step.call}")
        elif step.act is not None:
            self._act(step.act, step.target)
        elif step.inspect is not None:
            self.hand.press("stage.inspect")
            self.hand.press(f"stage.inspect.{step.inspect}")
        elif step.pay is not None:
            self._pay(step.pay)
        elif step.wait is not None:
            self.hand.press("stage.wait")
            self.hand.press(f"stage.wait.{step.wait}")
        else:
            self._quiet_step(step)

    def _quiet_step(self, step: Step) -> None:
        if step.flag is not None:
            self._flag(step.flag.line, step.flag.cue)
        elif step.unflag is not None:
            self.hand.press(f"stage.evidence.remove.{step.unflag.line}.{step.unflag.cue}")
        elif step.dial is not None:
            self.hand.dial(step.dial)
        elif step.leave:
            self.leave()
            self.hand.press("home.continue")
        else:
            raise AssertionError(step)

    def _reply(self, reply: str) -> None:
        wait_for(lambda: bool(self.model.replies), "replies")
        open_ones = [one.id for one in self.model.replies]
        assert reply in open_ones, (reply, open_ones)
        number = open_ones.index(reply) + 1
        if not self.hand.sees(f"stage.reply.{number}"):
            self.hand.press("stage.resume")
        self.hand.find(f"stage.reply.{number}")
        wait_for(lambda: self.model.armed("reply"), "replies that count")
        self.hand.reply(number)

    def _act(self, action: str, target: str) -> None:
        if not self.hand.sees(f"stage.action.{action}"):
            self.hand.press("stage.more_actions")
        self.hand.press(f"stage.action.{action}")
        if ACTIONS[action].targeted:
            assert target, f"{action} asks whom; the plan names nobody"
            self.hand.press(f"stage.target.{target}")

    def _pay(self, payment: str) -> None:
        self._front("bank")
        if not self.hand.sees(f"bank.payee.{payment}"):  # the receipt of the one before
            self.hand.press("bank.back")
        self.hand.press(f"bank.payee.{payment}")
        while self.hand.sees("bank.next"):
            assert not self.hand.sees("bank.confirm")
            self.hand.press("bank.next")
        wait_for(lambda: self.model.armed("pay"), "a payment that can be confirmed")
        self.hand.press("bank.confirm")

    def _report(self, items: tuple[str, ...]) -> None:
        if not self.hand.sees("stage.report.send") and not self.hand.sees("stage.report.story"):
            self.hand.press("stage.resume")
        for item in items:
            self.hand.press(f"stage.report.{item}")
        self.hand.press("stage.report.send")

    def _flag(self, line: str, cue: str) -> None:
        item = next(i for i in reversed(self.model.items) if i.line == line)
        self._front(item.app)
        lines = self.hand.find(f"app.{item.app}.list")
        assert isinstance(lines, LineList)
        if _row(lines, line) is None:
            self.hand.press(self._tab(item.app, item.thread))
        row = _row(lines, line)
        assert row is not None, f"{line} is not on the list of {item.app}"
        self.hand.mark(lines, row)
        self.hand.choose_cue(cue)

    def _front(self, app: str) -> None:
        if self.model.front != app:
            self.hand.press(f"stage.dock.{app}")

    def _tab(self, app: str, thread: str) -> str:
        tabs = self.hand.window.findChildren(QAbstractButton)
        names = (t.objectName() for t in tabs if t.isVisible() and t.text() == thread)
        return next(name for name in names if name.startswith(f"{app}.thread."))

    def _expect(self, wanted: Expectation) -> None:
        state = self.model.desk.state
        assert wanted.scene in (None, state.scene)
        assert wanted.line is None or wanted.line in state.seen


def clickable(plan: Plan) -> tuple[Step, ...]:
    """The plan's steps with each wait as presses of the waits on offer.

    Raises:
        AssertionError: A wait is no sum of those.
    """
    steps: list[Step] = []
    for step in plan.steps:
        rest = step.wait or 0
        if not rest:
            steps.append(step)
        for minutes in sorted(WAITS, reverse=True):
            steps.extend(Step(wait=minutes) for _press in range(rest // minutes))
            rest %= minutes
        assert not rest, f"no buttons wait {step.wait} minutes"
    return tuple(steps)


def _row(lines: LineList, line: str) -> int | None:
    model = lines.model()
    rows = (r for r in range(model.rowCount()) if model.index(r, 0).data(_LINE_ROLE) == line)
    return next(rows, None)


_LINE_ROLE = Qt.ItemDataRole.UserRole


def _handle(window: MainWindow) -> QWindow:
    """The platform's window, which hands events on as the desktop would."""
    handle = window.windowHandle()
    assert handle is not None
    return handle


def play_until_killed(data: Path, folder: Path, plan_file: Path, seed: int, steps: int) -> None:
    """Be the program: play the first steps by clicks, say so, and stay open."""
    from fraudtrainer.scenario.plan import read_plan
    from fraudtrainer.ui.app import open_window

    app = QApplication(sys.argv[:1])
    window = open_window(app, data, scenarios=[folder], draw_seed=lambda: seed, bundled_font=True)
    plan, _problems = read_plan(plan_file)
    assert window is not None
    assert plan is not None
    window.flow.stage_clock = HurriedClock
    window.workplace.shelf.settle()
    window.show()
    player = PlanPlayer(Mouse(window))
    player.start()
    player.take(clickable(plan)[:steps])
    sys.stdout.write("played\n")
    sys.stdout.flush()
    app.exec()
