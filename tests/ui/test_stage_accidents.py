"""No accident is an answer: what was on screen for too short a moment cannot be chosen."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from fraudtrainer.play.input import Dial, Reply
from fraudtrainer.ui.stage.arming import moment
from tests.ui.stage_hands import Desk, paint, says, told
from tests.ui.stage_room import find, mini

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def replies(desk: Desk) -> list[str]:
    return [i.id for i in desk.model.desk.inputs if isinstance(i, Reply)]


def test_the_moment_grows_with_the_words_up_to_a_limit() -> None:
    assert moment(["好"]) == 370
    assert moment(["好", "字" * 30]) == 950
    assert moment(["字" * 500]) == 1_800


@pytest.mark.parametrize("by", ["click", "key", "enter"])
def test_a_reply_counts_only_once_it_was_on_screen(
    qapp: QApplication, qtbot: QtBot, by: str
) -> None:
    desk = Desk(qtbot, mini())
    desk.rest()

    def choose() -> None:
        if by == "click":
            desk.click("stage.reply.1")
        elif by == "key":
            desk.strike(Qt.Key.Key_1)
        else:
            button = find(desk.page, "stage.reply.1")
            button.setFocus()
            QTest.keyClick(button, Qt.Key.Key_Return)
            paint()

    button = find(desk.page, "stage.reply.1")
    assert isinstance(button, QAbstractButton)
    choose()
    assert replies(desk) == []
    assert button.property("waiting") is True
    assert button.isEnabled(), "it must be as legible as any"
    desk.until(lambda: desk.model.armed("reply"))
    assert button.property("waiting") is False
    choose()
    assert replies(desk) == ["ask"]


def test_a_double_click_answers_one_scene_only(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, mini())
    desk.ready()
    place = desk.middle("stage.reply.1")
    shown = len(desk.lines)
    desk.click_at(place, 2)
    assert replies(desk) == ["ask"]
    assert len(desk.lines) == shown + 1, "the second half of a double click brought more"


def test_impatient_clicks_bring_lines_and_answer_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, mini())
    desk.ready()
    place = desk.middle("stage.reply.1")
    desk.click_at(place, 12, apart_ms=100)
    assert replies(desk) == ["ask"]
    assert desk.model.desk.state.scene == "push"


def test_impatient_clicks_beside_the_lines_only_bring_the_waiting_ones(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, told(*(says(f"x{n}", f"第 {n} 句话。") for n in range(3))))
    assert desk.lines == []
    place = desk.middle("app.chat.list")
    desk.click_at(place, 12)
    desk.rest()
    assert desk.lines == ["x0", "x1", "x2"]
    assert desk.model.desk.inputs == ()


@pytest.mark.parametrize("pace", ["slow", "normal", "fast", "step"])
def test_a_key_that_is_held_down_decides_nothing(
    qapp: QApplication, qtbot: QtBot, pace: str
) -> None:
    desk = Desk(qtbot, mini())
    desk.ready()
    for action in desk.page.findChildren(QAction):
        if action.objectName().startswith("action."):
            assert not action.autoRepeat(), action.objectName()
    button = find(desk.page, "stage.reply.1")
    button.setFocus()
    for _beat in range(30):
        held = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return.value,
            Qt.KeyboardModifier.NoModifier,
            "\r",
            True,
        )
        QApplication.sendEvent(button, held)
        desk.pass_by(50)
    assert replies(desk) == []


def test_the_last_question_cannot_be_answered_unread(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, mini(), inputs=(Reply("ask"), Reply("no")))
    desk.until(lambda: desk.sees("stage.judgement.5"))
    assert not desk.model.armed("judgement")
    desk.click("stage.judgement.5")
    QTest.keyClick(find(desk.page, "stage.judgement.5"), Qt.Key.Key_5)
    paint()
    assert not [i for i in desk.model.desk.inputs if isinstance(i, Dial)]
    assert desk.sees("stage.judgement.5"), "the question went away unanswered"
    desk.until(lambda: desk.model.armed("judgement"))
    desk.click("stage.judgement.5")
    assert desk.model.desk.ended


def test_the_dial_is_free_to_move_and_hurries_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(says("x", "在吗？"), says("y", "有急事找你。")))
    desk.until(lambda: desk.lines == ["x"])
    desk.click("stage.dial.4")
    assert desk.model.dial == 4
    assert desk.lines == ["x"], "a move of the dial brought lines that nobody could read"


def test_a_mark_hurries_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(says("x", "在吗？"), says("y", "有急事找你。")))
    desk.until(lambda: desk.lines == ["x"])
    desk.model.flag("x", "urgency_deadline")
    paint()
    assert desk.lines == ["x"]
    desk.rest()
    assert desk.lines == ["x", "y"]


def test_enter_and_space_belong_to_the_button_that_has_the_keyboard(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, told(says("x", "在吗？"), says("y", "有急事找你。")))
    desk.until(lambda: desk.lines == ["x"])
    button = find(desk.page, "stage.leave")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        button.setFocus()
        QTest.keyClick(button, key)
        paint()
        assert desk.sees("stage.sheet.ok"), "the key went to the lines"
        desk.click("stage.sheet.cancel")
    assert not desk.model.paused
    assert desk.lines == ["x"]


def test_help_is_open_at_once_whatever_is_still_being_said(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, told(says("x", "在吗？"), says("y", "有急事找你。")))
    desk.until(lambda: desk.lines == ["x"])
    desk.click("stage.action.call_110")
    assert [i.action for i in desk.model.desk.inputs if hasattr(i, "action")] == ["call_110"]
