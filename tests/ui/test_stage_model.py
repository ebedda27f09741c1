"""What the stage lets through, and when: lines on their way, dots, replies, whom one can ask."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.stage_clock import HandClock
from fraudtrainer.scenario.model import Given
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.stage.apps.line_list import LineList
from fraudtrainer.ui.stage.apps.row import RowDelegate
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.pace import Pace
from tests.ui.stage_room import find, mini, sit

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
READING = Pace()


def told_by_sms() -> Story:
    """The small story, its second line a text message."""
    story = mini()
    first = story.telling.scenes[0]
    lines = (first.lines[0], replace(first.lines[1], on="sms"))
    scenes = (replace(first, lines=lines), *story.telling.scenes[1:])
    return Story(story.situation, replace(story.telling, scenes=scenes), "scam", "sms")


def many_lines(count: int) -> Story:
    """The small story with so many lines at its beginning."""
    story = mini()
    first = story.telling.scenes[0]
    lines = tuple(
        replace(first.lines[0], id=f"x{n}", text=f"{n} 小许，在忙吗？") for n in range(count)
    )
    scenes = (replace(first, lines=lines), *story.telling.scenes[1:])
    return Story(story.situation, replace(story.telling, scenes=scenes), "scam", "many")


def read_all(model: StageModel, clock: HandClock) -> None:
    """Let time pass until everything was read, as the page paints it."""
    for _turn in range(500):
        QApplication.processEvents()
        if not model.busy:
            return
        clock.pass_by(100)
    raise AssertionError("it never comes to an end")


def dot(page: QWidget, app: str) -> bool:
    button = find(page, f"stage.dock.{app}")
    dots = [label for label in button.findChildren(QLabel) if label.property("kind") == "dot"]
    assert len(dots) == 1
    return dots[0].isVisible()


def test_a_line_in_another_app_leaves_a_dot_until_that_app_is_looked_at(
    qapp: QApplication, qtbot: QtBot
) -> None:
    page, _model = sit(qtbot, told_by_sms())
    assert dot(page, "sms")
    assert not dot(page, "chat")
    assert find(page, "stage.dock.sms").accessibleName() == "短信，有新内容 1 条"
    QTest.mouseClick(find(page, "stage.dock.sms"), Qt.MouseButton.LeftButton)
    assert not dot(page, "sms")
    assert find(page, "stage.dock.sms").accessibleName() == "短信"


def test_nothing_can_be_replied_while_lines_are_on_their_way(
    qapp: QApplication, qtbot: QtBot
) -> None:
    clock = HandClock()
    page, model = sit(qtbot, mini(), pace=READING, clock=clock)
    assert model.busy
    assert not model.replies
    assert not model.payments
    assert not [b for b in page.findChildren(QAbstractButton, "stage.reply.1") if b.isVisible()]
    before = len(model.items)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_1)
    assert len(model.items) == before
    read_all(model, clock)
    assert model.replies
    assert find(page, "stage.reply.1").isVisible()


def test_an_answer_waits_for_the_pause_that_its_typing_takes(
    qapp: QApplication, qtbot: QtBot
) -> None:
    clock = HandClock()
    _page, model = sit(qtbot, mini(), pace=READING, clock=clock)
    read_all(model, clock)
    clock.pass_by(2_000)
    shown = len(model.items)
    model.reply("yes")
    assert model.items[-1].side == "mine"
    assert len(model.items) == shown + 1
    assert model.busy, "the answer came without the pause that its typing takes"


def test_a_number_that_the_other_side_gave_is_no_friend_to_ask(
    qapp: QApplication, qtbot: QtBot
) -> None:
    story = mini()
    given = Given(id="boss", name="领导", number="170 **** 0001", line="h1")
    page, model = sit(
        qtbot,
        Story(story.situation, replace(story.telling, given=(given,)), "scam", "given"),
    )
    assert [c.id for c in model.targets("callback_known_number")] == ["lao", "bank", "boss"]
    QTest.mouseClick(find(page, "stage.action.ask_family_or_teacher"), Qt.MouseButton.LeftButton)
    offered = {
        b.objectName()
        for b in page.findChildren(QAbstractButton)
        if b.isVisible() and b.objectName().startswith("stage.target.")
    }
    assert offered == {"stage.target.lao", "stage.target.bank"}


def test_work_for_a_line_more_does_not_grow_with_the_lines(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[int] = []
    shape = RowDelegate.shape

    def counted(self: RowDelegate, row: int) -> object:
        laid.append(row)
        return shape(self, row)

    monkeypatch.setattr(RowDelegate, "shape", counted)
    asked = {}
    for count in (40, 1_000):
        page, model = sit(qtbot, many_lines(count))
        page.grab()
        opened, laid[:] = len(laid), []
        model.reply("yes")
        QApplication.processEvents()
        page.grab()
        asked[count] = (opened, len(laid))
        laid[:] = []
        lines = page.findChild(LineList, "app.chat.list")
        assert lines is not None
        assert lines.verticalScrollBar().value() == lines.verticalScrollBar().maximum()
    assert asked[1_000][0] <= asked[40][0] * 2, asked
    assert asked[1_000][1] <= asked[40][1] * 2, asked


def test_what_is_read_stays_in_place_while_lines_above_come_into_sight(
    qapp: QApplication, qtbot: QtBot
) -> None:
    page, _model = sit(qtbot, many_lines(300))
    lines = page.findChild(LineList, "app.chat.list")
    assert lines is not None
    bar, model = lines.verticalScrollBar(), lines.model()
    seen: set[int] = set()
    while bar.value() > 0:
        held = lines.in_sight()[1]
        place = lines.visualRect(model.index(held, 0)).top()
        value = bar.value()
        bar.setValue(value - 40)
        moved = lines.visualRect(model.index(held, 0)).top() - place
        assert moved == min(40, value) or bar.value() == 0
        seen.update(lines.in_sight())
    assert seen >= set(range(280))
