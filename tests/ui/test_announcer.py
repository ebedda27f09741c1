"""What a screen reader is told unasked, and that nobody is told while there is none."""

from dataclasses import dataclass, field

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.announcer import Announcer
from fraudtrainer.ui.notice import Notice
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.stage.notice import NeedStrip
from fraudtrainer.ui.stage.voice import StageVoice
from tests.ui.conftest import OpenRoom
from tests.ui.room import child
from tests.ui.stage_hands import Desk, says, told
from tests.ui.test_accessibility import finish_a_sitting

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FIRST, SECOND = says("a1", "小许，你现在在不在？"), says("a2", "在的话回我一声，有件急事。")
BY_SMS = replace(says("s1", "【快递】您的包裹破损，客服将来电办理赔付。"), on="sms")


@dataclass(slots=True)
class Listener:
    """A screen reader that notes what it is told, and can be switched on and off."""

    on: bool = True
    told: list[tuple[str, bool]] = field(default_factory=list)

    def attend(self, announcer: Announcer) -> None:
        announcer.heard = lambda: self.on
        announcer.said.connect(self._note)

    def _note(self, words: str, urgent: bool) -> None:
        self.told.append((words, urgent))

    @property
    def words(self) -> str:
        return "\n".join(words for words, _urgent in self.told)


def listened(qtbot: QtBot, desk: Desk, *, on: bool = True) -> Listener:
    listener = Listener(on)
    listener.attend(desk.page.announcer)
    return listener


def test_a_line_is_told_with_whoever_says_it_as_it_comes(qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(FIRST, SECOND))
    listener = listened(qtbot, desk)
    desk.rest()

    sender = desk.model.items[-1].sender
    assert f"{sender}：{SECOND.text}" in listener.words
    assert not any(urgent for _words, urgent in listener.told)


def test_that_replies_can_be_made_is_told_once(qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(FIRST, SECOND))
    listener = listened(qtbot, desk)
    desk.ready()

    assert listener.words.count("现在可以回话，有 2 句可选") == 1


def test_a_knock_is_told_with_its_app(qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(FIRST, BY_SMS, SECOND))
    listener = listened(qtbot, desk)
    desk.until(lambda: "s1" in desk.lines)
    desk.pass_by(50)

    words = listener.words
    assert BY_SMS.text in words
    assert "短信有新内容。" in words


def test_own_words_are_not_told_back(qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(FIRST, SECOND))
    listener = listened(qtbot, desk)
    desk.ready()
    reply = desk.model.replies[0].text
    desk.click("stage.reply.1")
    desk.pass_by(200)

    assert reply in [item.text for item in desk.model.items]
    assert reply not in listener.words


def test_nothing_is_told_while_nobody_listens_and_from_then_on_everything(qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(FIRST, SECOND))
    listener = listened(qtbot, desk, on=False)
    desk.until(lambda: "a1" in desk.lines)
    desk.pass_by(50)
    assert listener.told == []

    listener.on = True
    desk.rest()
    assert SECOND.text in listener.words
    assert FIRST.text not in listener.words


def test_a_refusal_interrupts(qtbot: QtBot) -> None:
    desk = Desk(qtbot, told(FIRST, SECOND))
    listener = listened(qtbot, desk)
    desk.model.refused.emit("现在不行。")
    desk.pass_by(50)

    assert listener.told[-1] == ("现在不行。", True)


def test_what_comes_at_once_is_told_in_one_piece_the_last_of_it_at_most(
    qtbot: QtBot, qapp: QApplication
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    listener, announcer = Listener(), Announcer(page)
    listener.attend(announcer)
    for number in range(500):
        announcer.say(f"第 {number} 句")
    announcer.say("")
    qapp.processEvents()

    assert [words.split("\n")[-1] for words, _urgent in listener.told] == ["第 499 句"]
    assert len(listener.words.split("\n")) == 8


def test_how_a_sitting_ended_is_told(open_room: OpenRoom, qapp: QApplication) -> None:
    window = open_room(situations=1)
    finish_a_sitting(window)
    page = child(window, DebriefPage)
    listener = Listener()
    listener.attend(page.announcer)
    told_again = page._told
    assert told_again is not None
    page.show_debrief(told_again[0])
    qapp.processEvents()

    assert page.accessibleName() in listener.words
    assert f"总分 {told_again[0].total} 分" in listener.words


def test_a_banner_interrupts(qtbot: QtBot, qapp: QApplication) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    listener = Listener()
    listener.attend(notice.announcer)
    notice.tell("记录写不进去。", "原来的都在。", "再试一次。")
    qapp.processEvents()

    assert listener.told == [("记录写不进去。\n原来的都在。\n再试一次。", True)]


def heard_of_needs(qtbot: QtBot, *needs: str) -> str:
    """What is told of needs that come in one turn of the event loop."""
    page = QWidget()
    qtbot.addWidget(page)
    listener, announcer = Listener(), Announcer(page)
    listener.attend(announcer)
    voice = StageVoice(announcer)
    for need in needs:
        voice.need(need)
    QApplication.processEvents()
    return listener.words


def test_what_the_story_waits_for_is_told(qtbot: QtBot) -> None:
    assert heard_of_needs(qtbot, "“聊天”里还等你回话。") == "“聊天”里还等你回话。"


def test_a_need_that_is_over_before_it_is_said_is_not_said(qtbot: QtBot) -> None:
    assert heard_of_needs(qtbot, "“聊天”里还等你回话。", "") == ""


def test_the_strip_tells_its_words(qtbot: QtBot) -> None:
    strip = NeedStrip()
    qtbot.addWidget(strip)
    told_words: list[str] = []
    strip.told.connect(told_words.append)
    strip.show_need("judgement", "")
    strip.show_need("", "")

    assert told_words == ["先说说你现在怎么看，再往下走。", ""]
