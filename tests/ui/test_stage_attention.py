"""Nothing arrives unseen: what is read has its time before anything else comes over it."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.stage_clock import HandClock
from fraudtrainer.play.input import Act, Pay, Reply, Unseen
from fraudtrainer.scenario.model import Line
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.stage.apps.bank_steps import yuan
from fraudtrainer.ui.stage.pace import Pace, characters, reading_ms
from fraudtrainer.ui.stage.sight import Sight
from fraudtrainer.ui.stage.view import StagePage
from tests.ui.stage_hands import NORMAL, Desk, says, told
from tests.ui.stage_room import find, mini

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


CHAT_1, CHAT_2 = says("a1", "小许，你现在在不在？"), says("a2", "在的话回我一声，有件急事。")
BY_SMS = replace(says("s1", "【快递】您的包裹破损，客服将来电办理赔付。"), on="sms")


def dot(page: StagePage, app: str) -> bool:
    labels = find(page, f"stage.dock.{app}").findChildren(QLabel)
    return any(label.property("kind") == "dot" and label.isVisible() for label in labels)


# ---------------------------------------------------------------------- reading time


def test_reading_time_goes_by_what_there_is_to_read() -> None:
    assert characters("小许，在吗") == 5
    assert characters("See you at the bank") == 10
    assert reading_ms("字" * 10, Pace(300)) == 2_000
    assert reading_ms("字", Pace(300)) == 600
    rates = [Pace.chosen(name).per_minute for name in ("slow", "normal", "fast")]
    assert rates == [180, 300, 520]
    assert Pace.chosen("step").by_step
    assert Pace.chosen("slow", 400).per_minute == 240


def test_sight_adds_up_only_while_a_line_is_on_screen(qapp: QApplication) -> None:
    clock = HandClock()
    sight = Sight(clock)
    sight.look({"a"})
    clock.pass_by(300)
    sight.look({"a", "b"})
    clock.pass_by(200)
    sight.look(set())
    clock.pass_by(10_000)
    assert (sight.had("a"), sight.had("b")) == (500, 200)


def test_the_pause_goes_by_the_line_that_is_read_not_by_the_one_that_comes(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, told(says("x", "在？"), says("y", "字" * 60), says("z", "好")))
    desk.until(lambda: desk.lines == ["x"])
    assert desk.until(lambda: len(desk.lines) == 2) <= 700
    assert desk.until(lambda: len(desk.lines) == 3) >= reading_ms("字" * 60, NORMAL)


def test_a_slow_reader_gets_more_time_than_a_fast_one(qapp: QApplication, qtbot: QtBot) -> None:
    taken = []
    for name in ("slow", "normal", "fast"):
        desk = Desk(qtbot, told(CHAT_1, CHAT_2), Pace.chosen(name))
        taken.append(desk.rest())
    assert taken == sorted(taken, reverse=True)
    assert len(set(taken)) == 3


def test_time_under_a_sheet_is_no_reading_time(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(CHAT_1, CHAT_2))
    desk.until(lambda: desk.lines == ["a1"])
    desk.click("stage.brief")
    desk.pass_by(60_000)
    assert desk.lines == ["a1"]
    desk.click("stage.sheet.cancel")
    desk.until(lambda: desk.lines == ["a1", "a2"])


# ---------------------------------------------------------------------- apps in order


def test_the_next_scenes_app_waits_until_the_last_line_was_read(
    qapp: QApplication, qtbot: QtBot
) -> None:
    story = mini()
    desk = Desk(qtbot, story)
    desk.ready()
    desk.click("stage.reply.2")
    fronts: list[tuple[str, int]] = []
    desk.model.front_changed.connect(lambda app: fronts.append((app, desk.clock.now())))
    arrived = {i.line: i for i in desk.model.items}
    desk.ready()
    for app, _when in fronts:
        assert app in {i.app for i in desk.model.items} | set(arrived)
    for item in desk.model.items:
        if not item.chosen:
            assert desk.model.visible_ms(item.line) >= reading_ms(item.words, NORMAL)


def test_a_second_app_knocks_and_does_not_come_over_the_first(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, told(CHAT_1, BY_SMS, CHAT_2))
    desk.until(lambda: "s1" in desk.lines)
    assert desk.model.front == "chat"
    assert desk.sees("stage.knock")
    assert dot(desk.page, "sms")
    who = find(desk.page, "stage.knock.who")
    assert isinstance(who, QLabel)
    assert who.text().startswith("短信")
    tray = find(desk.page, "stage.knock").geometry()
    assert tray.height() > 0


def test_what_knocked_comes_forward_in_its_turn_and_the_story_comes_back(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, told(CHAT_1, BY_SMS, CHAT_2))
    desk.until(lambda: desk.lines == ["a1", "s1", "a2"])
    desk.until(lambda: desk.model.front == "sms")
    assert desk.model.visible_ms("a2") >= reading_ms(CHAT_2.text, NORMAL)
    assert not desk.sees("stage.knock")
    desk.rest()
    assert desk.model.front == "chat"
    assert desk.model.visible_ms("s1") >= reading_ms(BY_SMS.text, NORMAL)
    assert not dot(desk.page, "sms")


def test_a_knock_is_followed_by_a_click(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(CHAT_1, BY_SMS, CHAT_2))
    desk.until(lambda: "s1" in desk.lines)
    desk.click("stage.knock.follow")
    assert desk.model.front == "sms"
    assert not desk.sees("stage.knock")
    desk.pass_by(30_000)
    assert desk.model.front == "sms", "what the learner chose to look at was taken away"
    assert desk.sees("stage.knock"), "the chat has more to say"


def test_a_knock_put_away_waits_in_the_dock(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(CHAT_1, BY_SMS, CHAT_2))
    desk.until(lambda: "s1" in desk.lines)
    desk.click("stage.knock.collapse")
    fronts: list[str] = []
    desk.model.front_changed.connect(fronts.append)
    desk.rest()
    assert fronts == []
    assert dot(desk.page, "sms")
    assert desk.model.unseen == ("s1",), "nobody can be blamed for what was never on screen"


def test_what_the_learner_looks_at_stays_in_front_while_the_story_waits(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, told(CHAT_1, CHAT_2, says("a3", "人呢？")))
    desk.until(lambda: desk.lines == ["a1"])
    desk.click("stage.dock.directory")
    desk.pass_by(60_000)
    assert desk.model.front == "directory"
    assert desk.lines == ["a1", "a2"], "lines went by behind the learner's back"
    assert desk.sees("stage.knock")
    desk.click("stage.knock.collapse")
    desk.click("stage.resume")
    desk.rest()
    assert desk.lines == ["a1", "a2", "a3"]
    assert desk.model.unseen == ()


def test_own_words_leave_no_dot(qapp: QApplication, qtbot: QtBot) -> None:
    mine = Line(id="m1", by="me", text="我先记一下。", on="sms")
    desk = Desk(qtbot, told(CHAT_1, mine, CHAT_2))
    desk.rest()
    assert "m1" in desk.lines
    assert not dot(desk.page, "sms")
    assert not desk.sees("stage.knock")


def test_the_clock_shows_the_time_of_the_last_line_on_the_desk(
    qapp: QApplication, qtbot: QtBot
) -> None:
    later = says("a2", "我等了你一个小时。", minutes=60)
    desk = Desk(qtbot, told(CHAT_1, later))
    desk.until(lambda: desk.lines == ["a1"])
    before = desk.model.clock
    assert before == desk.model.items[-1].time
    desk.rest()
    assert desk.model.clock == desk.model.items[-1].time != before


def test_a_reader_who_scrolled_away_is_led_down_before_anything_more_comes(
    qapp: QApplication, qtbot: QtBot
) -> None:
    many = [says(f"x{n}", f"第 {n} 句，请看清楚再说。") for n in range(24)]
    desk = Desk(qtbot, told(*many), Pace.chosen("fast"))
    desk.until(lambda: len(desk.lines) == 20)
    lines = desk.page.findChild(QWidget, "app.chat.list")
    assert lines is not None
    lines.verticalScrollBar().setValue(0)  # type: ignore[attr-defined]  # a list
    desk.pass_by(30_000)
    assert len(desk.lines) <= 21
    strip = find(desk.page, "chat.skip")
    assert isinstance(strip, QPushButton)
    assert "往下看" in strip.text()
    desk.click("chat.skip")
    desk.rest()
    assert len(desk.lines) == 24
    assert desk.model.unseen == ()


# ---------------------------------------------------------------------- pace by hand


def test_space_stops_what_comes_and_lets_it_go_on(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(CHAT_1, CHAT_2))
    desk.until(lambda: desk.lines == ["a1"])
    desk.strike(Qt.Key.Key_Space)
    assert desk.model.paused
    desk.pass_by(60_000)
    assert desk.lines == ["a1"]
    strip = find(desk.page, "chat.skip")
    assert isinstance(strip, QPushButton)
    assert "暂停" in strip.text()
    desk.strike(Qt.Key.Key_Space)
    desk.until(lambda: desk.lines == ["a1", "a2"])


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_with_a_line_at_a_click_nothing_comes_by_itself(
    qapp: QApplication, qtbot: QtBot, key: Qt.Key
) -> None:
    desk = Desk(qtbot, told(CHAT_1, CHAT_2), Pace.chosen("step"))
    for count in (0, 1, 2):
        desk.pass_by(20_000)
        assert len(desk.lines) == count
        desk.strike(key)
    desk.rest()
    assert desk.model.replies


def test_another_pace_holds_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(CHAT_1, CHAT_2), Pace.chosen("step"))
    desk.pass_by(5_000)
    assert desk.lines == []
    desk.model.set_pace(Pace.chosen("fast"))
    desk.rest()
    assert desk.lines == ["a1", "a2"]


# ---------------------------------------------------------------------- the bank and the phone


def test_a_knock_in_the_middle_of_a_payment_leaves_the_form_as_it_is(
    qapp: QApplication, qtbot: QtBot
) -> None:
    story = mini()
    desk = Desk(qtbot, story, inputs=(Reply("yes"),))
    desk.rest()
    payment = desk.model.payments[0]
    desk.click("stage.dock.bank")
    desk.click(f"bank.payee.{payment.id}")
    desk.click("bank.next")
    desk.model.inspect("profile")  # its answer comes in the chat
    desk.rest()
    desk.click("stage.dock.bank")
    assert desk.sees("bank.back")
    assert not desk.sees(f"bank.payee.{payment.id}")


def test_the_bank_shows_a_page_after_a_payment_and_it_is_there_when_resumed(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, mini(), inputs=(Reply("yes"),))
    desk.rest()
    payment = desk.model.payments[0]
    desk.click("stage.dock.bank")
    desk.click(f"bank.payee.{payment.id}")
    while desk.sees("bank.next"):
        desk.click("bank.next")
    desk.click("bank.confirm")
    assert not any(isinstance(i, Pay) for i in desk.model.desk.inputs), "paid unread"
    desk.until(lambda: desk.model.armed("pay"))
    desk.click("bank.confirm")
    assert desk.model.front == "bank"
    assert desk.sees("bank.done")
    done = find(desk.page, "bank.done")
    assert isinstance(done, QLabel)
    assert done.text() == yuan(payment.amount)
    left = yuan(desk.model.balance)
    inputs = desk.model.desk.inputs
    again = Desk(qtbot, mini(), inputs=inputs)
    again.click("stage.dock.bank")
    assert again.sees("bank.done")
    balance = find(again.page, "bank.done.balance")
    assert isinstance(balance, QLabel)
    assert balance.text() == left


def test_lines_seen_before_a_break_are_not_unseen_after_it(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, mini(), inputs=(Reply("ask"),))
    assert {"h1", "h2"}.isdisjoint(desk.model.unseen)


# ---------------------------------------------------------------------- said by nobody, to somebody


def test_what_could_not_be_read_is_told_to_the_rules_before_the_next_decision(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, told(CHAT_1, CHAT_2))
    desk.until(lambda: desk.lines == ["a1"])
    desk.click("stage.action.call_110")  # a decision in the midst of what is being said
    given = desk.model.desk.inputs
    assert given[0] == Unseen(("a1", "a2"))
    assert given[1] == Act("call_110")
    assert desk.model.desk.state.unseen == {"a1", "a2"}


def test_what_was_read_after_all_is_no_longer_unseen(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(CHAT_1, CHAT_2))
    desk.until(lambda: desk.lines == ["a1"])
    desk.model.inspect("profile")
    assert desk.model.desk.state.unseen == {"a1", "a2"}
    desk.rest()
    desk.pass_by(20_000)
    desk.model.wait(5)
    assert desk.model.desk.state.unseen == frozenset()


def test_a_patient_reader_tells_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, mini())
    desk.ready()
    desk.click("stage.reply.1")
    assert desk.model.desk.inputs == (Reply("ask"),)


def test_narration_stays_in_the_app_in_front_and_leaves_no_dot(
    qapp: QApplication, qtbot: QtBot
) -> None:
    seen = says("n1", "手机屏幕又亮了一下。", by="narrator")
    desk = Desk(qtbot, told(CHAT_1, seen))
    desk.until(lambda: desk.lines == ["a1"])
    desk.click("stage.dock.bank")
    desk.until(lambda: "n1" in desk.lines)
    assert desk.model.front == "bank"
    assert not dot(desk.page, "chat")
    assert not desk.sees("stage.knock")
    rows = desk.page.findChild(QListView, "app.bank.list")
    assert rows is not None
    spoken = rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("旁白")


def test_the_answer_to_a_closer_look_stays_where_it_was_asked(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, told(CHAT_1))
    desk.rest()
    desk.click("stage.dock.bank")
    front = desk.model.front
    desk.model.inspect("document")
    desk.rest()
    assert desk.model.front == front, "it jumped into another app"


def question(desk: Desk) -> str:
    texts = [w.text() for w in find(desk.page, "stage.replies").findChildren(QLabel)]
    return next(text for text in texts if "怎么" in text)


def test_the_place_to_answer_says_to_whom(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, mini())
    desk.ready()
    assert question(desk) == "你对赵姐怎么说？"


def test_where_nothing_is_said_to_anybody_it_asks_what_one_will_do(
    qapp: QApplication, qtbot: QtBot
) -> None:
    story = mini()
    first = story.telling.scenes[0]
    quiet = replace(first, replies=tuple(replace(r, aloud=False) for r in first.replies))
    scenes = (quiet, *story.telling.scenes[1:])
    told_quietly = Story(story.situation, replace(story.telling, scenes=scenes), "scam", "quiet")
    desk = Desk(qtbot, told_quietly)
    desk.ready()
    assert question(desk) == "你打算怎么办？"
    desk.click("stage.reply.1")
    assert desk.model.items[-1].side == "narrator", "a thought became a bubble"


def test_a_reply_clicked_with_the_mouse_leaves_the_next_one_unchosen(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, mini())
    desk.ready()
    desk.click("stage.reply.1")
    desk.ready()
    assert not find(desk.page, "stage.reply.1").hasFocus()


def test_110_answers_in_lines_and_stays_on_the_line_until_all_is_told(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, mini(), inputs=(Reply("yes"),))
    desk.rest()
    payment = desk.model.payments[0]
    desk.model.offer_payment(payment)
    desk.until(lambda: desk.model.armed("pay"))
    desk.model.pay(payment)
    desk.rest()
    desk.model.move_dial(5)
    desk.model.choose("call_110")
    desk.until(lambda: desk.sees("stage.report.send"))
    call = desk.model.call_item
    assert call is not None
    assert (call.number, call.out, call.over) == ("110", True, False)
    for item in ("account", "payee", "amount", "time"):
        desk.click(f"stage.report.{item}")
    before = len(desk.lines)
    desk.click("stage.report.send")
    desk.rest()
    said = [i for i in desk.model.items[before:] if i.sender == "110 接警员"]
    assert len(said) >= 2
    assert desk.model.front == "call"
    assert desk.model.desk.ended


def test_a_sitting_that_counts_for_nothing_says_so(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, mini(), inputs=(Reply("ask"),))
    assert not desk.model.scored
    texts = [label.text() for label in desk.page.findChildren(QLabel) if label.isVisible()]
    assert "老同事借钱（不计分）" in texts
