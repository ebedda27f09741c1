"""The phone rings over whatever is in front, and three things can be done about it."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from fraudtrainer.play.input import Act, Call, Input, Pay, Reply, Unseen
from fraudtrainer.scenario.model import ActionRule, Branch, Ring
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.stage.apps.line_list import LineList
from tests.ui.stage_hands import Desk, paint, says
from tests.ui.stage_room import find, mini

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
HEARD = replace(says("r1", "喂？我没换号啊，也没借钱。", by="lao"), on="call")


def ringing(scene: str = "hello", *, first: bool = False) -> Story:
    """The small story, in which 赵姐 herself calls once a scene is told; `first` before it is."""
    story = mini()
    answer = None if first else Branch(lines=(HEARD,), conduct="fine")
    away = Branch(goto="push") if first else None
    ring = Ring(by="lao", area="上海", answer=answer, decline=away, ignore=away)
    scenes = tuple(
        replace(s, ring=ring, on="call" if first else s.on) if s.id == scene else s
        for s in story.telling.scenes
    )
    return Story(story.situation, replace(story.telling, scenes=scenes), "scam", "ring")


def inputs(desk: Desk) -> list[Input]:
    return [i for i in desk.model.desk.inputs if not isinstance(i, Unseen)]


def armed(desk: Desk) -> None:
    desk.until(lambda: desk.sees("stage.ring"))
    desk.until(lambda: desk.model.armed("ring"))


def test_it_rings_only_once_all_lines_were_read(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ringing())
    desk.until(lambda: desk.lines == ["h1", "h2"])
    assert not desk.sees("stage.ring")
    desk.until(lambda: desk.sees("stage.ring"))
    assert desk.model.front == "chat", "the app in use stays where it is"
    assert desk.model.unseen == ()


def test_the_card_tells_what_the_phone_knows(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ringing())
    armed(desk)
    told = {}
    for name in ("number", "area", "known", "before"):
        label = find(desk.page, f"stage.ring.{name}")
        assert isinstance(label, QLabel)
        told[name] = label.text()
    assert told["number"] == desk.model.desk.story.person("lao").number
    assert (told["area"], told["before"]) == ("上海", "没有")
    desk.pass_by(3_000)
    seconds = find(desk.page, "stage.ring.seconds")
    assert isinstance(seconds, QLabel)
    assert int("".join(filter(str.isdigit, seconds.text()))) >= 3


def test_answer_and_decline_are_alike_and_neither_is_coloured(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, ringing())
    armed(desk)
    answer, decline = find(desk.page, "stage.ring.answer"), find(desk.page, "stage.ring.decline")
    assert abs(answer.width() - decline.width()) <= 1
    assert answer.height() == decline.height()
    assert answer.property("kind") == decline.property("kind") == "ring"


@pytest.mark.parametrize(
    ("key", "how"), [(Qt.Key.Key_1, "answer"), (Qt.Key.Key_2, "decline"), (Qt.Key.Key_3, "ignore")]
)
def test_the_keys_go_to_the_call_once_it_counts(
    qapp: QApplication, qtbot: QtBot, key: Qt.Key, how: str
) -> None:
    desk = Desk(qtbot, ringing())
    desk.until(lambda: desk.sees("stage.ring"))
    desk.strike(key)
    assert inputs(desk) == [], "a key struck in the very moment it rang"
    armed(desk)
    desk.strike(key)
    assert inputs(desk) == [Call(how)]  # type: ignore[arg-type]  # one of the three
    assert not desk.sees("stage.ring")


def test_an_answered_call_is_heard_in_the_phones_app(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ringing())
    armed(desk)
    desk.click("stage.ring.answer")
    assert desk.model.front == "call"
    desk.rest()
    assert desk.lines[-1] == "r1"
    status = find(desk.page, "call.status")
    assert isinstance(status, QLabel)
    assert "来电" in status.text()


def test_a_call_scene_rings_before_anything_is_heard(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ringing(first=True))
    armed(desk)
    assert desk.lines == []
    assert desk.model.front != "call"
    desk.click("stage.ring.answer")
    assert desk.model.front == "call"
    desk.rest()
    assert desk.lines == ["h1", "h2"]


def test_replies_fold_into_one_line_and_come_back(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ringing())
    armed(desk)
    assert not desk.sees("stage.reply.1")
    fold = find(desk.page, "stage.replies.fold")
    assert isinstance(fold, QAbstractButton)
    assert "2" in fold.text()
    desk.click("stage.replies.fold")
    desk.click("stage.reply.1")
    assert inputs(desk) == [], "a reply was taken while the phone rang"
    toast = find(desk.page, "stage.toast")
    assert isinstance(toast, QLabel)
    assert "电话还在响" in toast.text()
    desk.click("stage.ring.answer")
    desk.rest()
    desk.click("stage.resume")
    assert desk.sees("stage.reply.1")
    assert not desk.sees("stage.replies.fold")


def test_a_reply_clicked_as_the_phone_rings_answers_nothing(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, ringing("push"))
    desk.ready()
    place = desk.middle("stage.reply.1")
    desk.click("stage.reply.1")
    desk.until(lambda: desk.sees("stage.ring"))
    desk.click_at(place, 12, apart_ms=60)
    assert inputs(desk) == [Reply("ask")]
    assert desk.sees("stage.ring")


def test_a_click_beside_the_card_does_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ringing())
    armed(desk)
    lines = desk.page.findChild(LineList, "app.chat.list")
    assert lines is not None
    place = lines.mapTo(desk.page, lines.rect().bottomLeft())
    place.setX(place.x() + 4)
    place.setY(place.y() - 4)
    desk.click_at(place, 5)
    assert inputs(desk) == []
    assert desk.sees("stage.ring")


def test_actions_and_dial_stay_open_while_it_rings(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ringing())
    armed(desk)
    desk.click("stage.dial.4")
    assert desk.model.dial == 4
    assert desk.sees("stage.ring")
    desk.click("stage.action.hang_up")
    assert inputs(desk)[-1] == Act("hang_up") or inputs(desk)[-1] == Call("decline")
    assert not desk.sees("stage.ring")


def test_a_call_in_the_middle_of_a_payment_leaves_the_form(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, ringing("push"), inputs=(Reply("yes"),))
    armed(desk)
    payment = desk.model.payments[0]
    desk.click("stage.dock.bank")
    card = find(desk.page, "stage.ring")
    on_top = desk.page.childAt(card.mapTo(desk.page, card.rect().center()))
    assert on_top is not None
    assert card.isAncestorOf(on_top), "it rings over the bank as well"
    desk.model.bring_front("bank")
    desk.page.findChildren(QAbstractButton, f"bank.payee.{payment.id}")[-1].click()
    paint()
    desk.click("stage.ring.ignore")
    desk.rest()
    assert not any(isinstance(i, Pay) for i in inputs(desk))


def test_a_ringing_phone_rings_again_when_the_sitting_is_taken_up(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, ringing("push"), inputs=(Reply("ask"),))
    desk.until(lambda: desk.sees("stage.ring"))
    assert desk.lines[-1] == "p1"


def test_lines_under_the_card_are_not_being_read(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ringing())
    armed(desk)
    before = desk.model.visible_ms("h2")
    desk.pass_by(10_000)
    assert desk.model.visible_ms("h2") == before


def test_enter_on_a_way_that_has_the_keyboard_takes_it(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ringing())
    armed(desk)
    way = find(desk.page, "stage.ring.decline")
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Return)
    paint()
    assert inputs(desk) == [Call("decline")]


def test_a_closer_look_while_it_rings_comes_and_the_phone_rings_on(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, ringing())
    armed(desk)
    desk.model.inspect("order")
    desk.rest()
    assert desk.model.items[-1].side == "narrator"
    assert desk.sees("stage.ring")
    assert desk.model.ring is not None


def test_another_call_takes_the_place_of_the_one_that_rang(
    qapp: QApplication, qtbot: QtBot
) -> None:
    story = ringing()
    other = Ring(by="bank", answer=Branch(lines=(HEARD,)))
    scenes = tuple(replace(s, ring=other) if s.id == "push" else s for s in story.telling.scenes)
    telling = replace(story.telling, scenes=scenes)
    way = ActionRule(act="warn_others", conduct="fine", why="提醒别人不会错。", goto="push")
    telling = replace(telling, actions=(*telling.actions, way))
    desk = Desk(qtbot, Story(story.situation, telling, "scam", "two"))
    armed(desk)
    first = desk.model.ring
    desk.model.act("warn_others")
    assert desk.model.ring is None, "the card of the first call is still there"
    desk.until(lambda: desk.model.ring is not None)
    assert desk.model.ring != first
    assert desk.lines[-1] == "p1"
