"""The window: pages, keys, banner, crash, and a sitting from the card to the debrief and back."""

import sqlite3
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fraudtrainer.errors import Bug, UserError
from fraudtrainer.records.standings import Standings
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.pages.records.view import RecordsPage
from fraudtrainer.ui.pages.table import every_action
from fraudtrainer.ui.stage.briefing import BriefSheet
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.theme.tokens import DARK, LIGHT
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.window import MainWindow
from fraudtrainer.words import plain
from tests.ui.conftest import OpenRoom
from tests.ui.room import child, database_of, learner_of, present, stage_of


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    found = [b for b in window.findChildren(QAbstractButton, name) if b.isVisible()]
    assert found, name
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def click_when_there(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.waitUntil(
        lambda: any(b.isVisible() for b in window.findChildren(QAbstractButton, name)),
        timeout=60_000,
    )
    click(qtbot, window, name)


def begin(qtbot: QtBot, window: MainWindow) -> StagePage:
    click(qtbot, window, "home.start")
    click(qtbot, window, "stage.begin")
    return stage_of(window)


def finish(qtbot: QtBot, window: MainWindow) -> DebriefPage:
    """Judge, verify by the known number, and go on to the debrief."""
    model = stage_of(window).model
    model.move_dial(4)
    model.act("callback_known_number", "lao")
    if not model.desk.ended:
        model.act("call_110")
    assert model.desk.ended
    click_when_there(qtbot, window, "stage.to_debrief")
    assert isinstance(window.flow.page, DebriefPage)
    return window.flow.page


def test_the_rail_and_its_keys_bring_each_page_to_the_front(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    control = Qt.KeyboardModifier.ControlModifier

    click(qtbot, window, "rail.records")
    assert present(window.stack.currentWidget()).objectName() == "records"
    click(qtbot, window, "rail.settings")
    assert present(window.stack.currentWidget()).objectName() == "settings"
    QTest.keyClick(window, Qt.Key.Key_1, control)
    assert present(window.stack.currentWidget()).objectName() == "home"
    QTest.keyClick(window, Qt.Key.Key_2, control)
    assert present(window.stack.currentWidget()).objectName() == "records"
    assert child(window, QAbstractButton, "rail.records").isChecked()
    assert not child(window, QAbstractButton, "rail.practice").isChecked()


def colour_of_icon(window: MainWindow, name: str) -> str:
    """The colour that most of what is drawn has."""
    button = child(window, QAbstractButton, name)
    state = QIcon.State.On if button.isChecked() else QIcon.State.Off
    picture = button.icon().pixmap(QSize(44, 44), QIcon.Mode.Normal, state).toImage()
    drawn = [
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    ]
    return Counter(c.name() for c in drawn if c.alpha() == 255).most_common(1)[0][0]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_entry_of_the_rail_has_a_picture(open_room: OpenRoom, theme: str) -> None:
    window = open_room(learner="小林", preferences={"theme": theme})
    buttons = [
        child(window, QAbstractButton, f"rail.{e.id}")
        for e in every_action()
        if e.place in {"rail", "rail-end"}
    ]
    assert len(buttons) == 4
    assert [b.objectName() for b in buttons if b.icon().isNull()] == []


def test_the_icon_of_the_page_in_front_is_lit_in_both_themes(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    assert colour_of_icon(window, "rail.practice") == LIGHT.on_navy.lower()
    assert colour_of_icon(window, "rail.records") == LIGHT.on_navy_muted.lower()

    click(qtbot, window, "rail.records")
    assert colour_of_icon(window, "rail.practice") == LIGHT.on_navy_muted.lower()
    assert colour_of_icon(window, "rail.records") == LIGHT.on_navy.lower()

    window.workplace.preferences.choose("theme", "dark")
    assert colour_of_icon(window, "rail.settings") == DARK.on_navy_muted.lower()
    assert not window.windowIcon().isNull()


def test_f1_shows_every_key_of_the_table(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(situations=13, learner="小林")

    QTest.keyClick(window, Qt.Key.Key_F1)

    sheet = child(window, Sheet, "help.sheet")
    words = {label.text() for label in sheet.findChildren(QLabel)}
    for entry in every_action():
        assert entry.text in words
        assert entry.spelled in words


def test_f1_says_how_the_page_in_front_works_and_how_to_mark_judge_and_score(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=2, learner="小林")

    def told() -> set[str]:
        QTest.keyClick(window, Qt.Key.Key_F1)
        sheets = [one for one in window.findChildren(Sheet, "help.sheet") if one.is_open]
        said = {label.text() for label in sheets[-1].findChildren(QLabel)}
        click(qtbot, window, "help.sheet.close")
        assert {"标记", "你现在怎么看", "怎么算分"} <= said
        return said

    found = [told()]
    for page in ("records", "bench", "settings"):
        click(qtbot, window, f"rail.{page}")
        found.append(told())
    click(qtbot, window, "rail.practice")
    begin(qtbot, window)
    found.append(told())
    finish(qtbot, window)
    found.append(told())

    shared = found[0].intersection(*found[1:])
    own = [said - shared for said in found]
    assert all(len(words) == 1 for words in own)
    assert len({text for words in own for text in words}) == len(found)


def test_a_long_sheet_is_read_to_its_end_by_keys_alone(open_room: OpenRoom) -> None:
    window = open_room(learner="小林", size=(1024, 720), preferences={"text_size": 160})
    QTest.keyClick(window, Qt.Key.Key_F1)
    bar = child(child(window, Sheet, "help.sheet"), QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0

    for _page in range(20):
        QTest.keyClick(present(QApplication.focusWidget()), Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()

    QTest.keyClick(present(QApplication.focusWidget()), Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()


def test_no_key_is_given_twice() -> None:
    keys = [key for entry in every_action() for key in entry.keys]

    assert len(keys) == len(set(keys))


def test_an_error_says_what_happened_what_was_kept_and_what_to_do(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")

    window.tell_error(
        UserError(
            plain("磁盘满了。"),
            kept=plain("都在。"),
            hint=plain("请腾出空间。"),
            details="SQLITE_FULL",
        )
    )

    shown = [child(window, QLabel, f"notice.{n}").text() for n in ("message", "kept", "hint")]
    assert shown == ["磁盘满了。", "都在。", "请腾出空间。"]
    details = child(window, QPlainTextEdit, "notice.details")
    assert not details.isVisible()
    click(qtbot, window, "notice.more")
    assert details.isVisible()
    click(qtbot, window, "notice.copy")
    from PySide6.QtGui import QGuiApplication

    assert "SQLITE_FULL" in QGuiApplication.clipboard().text()
    click(qtbot, window, "notice.close")
    assert not child(window, QLabel, "notice.message").isVisible()


def test_a_damaged_file_is_told_when_the_window_opens(open_room: OpenRoom, tmp_path: Path) -> None:
    def damage() -> None:
        folder = tmp_path / "data"
        folder.mkdir()
        (folder / "records.sqlite3").write_bytes(b"no database" * 1000)

    window = open_room(before=damage, reopen=False)

    assert "记录文件损坏了" in child(window, QLabel, "notice.message").text()
    assert list((tmp_path / "data").glob("*.damaged-*"))


def test_a_crash_is_told_calmly_and_a_users_error_above_the_page(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")

    window.tell_crash(Bug("x"), "Traceback: x")
    sheet = child(window, Sheet, "crash.sheet")
    words = "".join(label.text() for label in sheet.findChildren(QLabel))
    assert "不是你的操作有误" in words
    assert str(window.workplace.journal) in words
    click(qtbot, window, "crash.sheet.close")

    window.tell_crash(UserError(plain("磁盘满了。")), "")
    assert child(window, QLabel, "notice.message").text() == "磁盘满了。"


def test_a_sitting_goes_from_the_card_to_the_debrief_and_into_the_records(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")

    begin(qtbot, window)
    finish(qtbot, window)
    click(qtbot, window, "debrief.home")

    learner = learner_of(window).id
    assert Standings(database_of(window)).finished(learner)["s0"].plays == 1
    assert present(window.stack.currentWidget()).objectName() == "home"
    assert child(window, QLabel, "home.progress.count").text() == "1 / 1"
    click(qtbot, window, "rail.records")
    assert child(window, RecordsPage).model.table.rowCount() == 1


@pytest.mark.slow
def test_leaving_a_sitting_leads_home_and_continue_takes_it_up(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    stage = begin(qtbot, window)
    stage.model.move_dial(3)
    attempt = stage.model.desk.attempt

    stage.leave_requested.emit()
    assert present(window.stack.currentWidget()).objectName() == "home"
    click(qtbot, window, "home.continue")

    assert stage_of(window).model.desk.attempt == attempt
    assert stage_of(window).model.dial == 3


def test_a_sitting_without_a_decision_leaves_nothing_open(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    click(qtbot, window, "home.start")

    click(qtbot, window, "stage.sheet.cancel")

    assert child(window, QPushButton, "home.start").isVisible()
    assert Standings(database_of(window)).waiting(learner_of(window).id) == ()


@pytest.mark.slow
def test_other_pages_can_be_looked_at_while_a_sitting_is_on(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    stage = begin(qtbot, window)

    click(qtbot, window, "rail.settings")
    click(qtbot, window, "settings.theme.dark")
    click(qtbot, window, "rail.practice")

    assert window.stack.currentWidget() is stage


@pytest.mark.slow
@pytest.mark.parametrize("way", ["rail", "key"])
def test_practice_with_a_sitting_in_front_asks_whether_to_leave_and_leads_home(
    open_room: OpenRoom, qtbot: QtBot, way: str
) -> None:
    window = open_room(learner="小林")
    stage = begin(qtbot, window)
    click(qtbot, window, "stage.dial.3")
    attempt = stage.model.desk.attempt
    click(qtbot, window, "rail.records")
    click(qtbot, window, "rail.practice")
    assert window.stack.currentWidget() is stage

    for answer in ("stage.sheet.cancel", "stage.sheet.ok"):
        assert window.stack.currentWidget() is stage
        if way == "key":
            QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        else:
            click(qtbot, window, "rail.practice")
        click(qtbot, window, answer)

    assert present(window.stack.currentWidget()).objectName() == "home"
    click(qtbot, window, "home.continue")
    assert stage_of(window).model.desk.attempt == attempt
    assert stage_of(window).model.dial == 3


def test_practice_over_the_brief_puts_the_sitting_aside(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    click(qtbot, window, "home.start")

    click(qtbot, window, "rail.practice")

    assert present(window.stack.currentWidget()).objectName() == "home"
    assert Standings(database_of(window)).waiting(learner_of(window).id) == ()


@pytest.mark.slow
@pytest.mark.parametrize("way", ["at once", "from another page", "by key"])
def test_practice_on_the_rail_ends_the_debrief_that_was_read(
    open_room: OpenRoom, qtbot: QtBot, way: str
) -> None:
    window = open_room(situations=2, learner="小林")
    begin(qtbot, window)
    finish(qtbot, window)
    if way == "from another page":
        click(qtbot, window, "rail.records")

    if way == "by key":
        QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    else:
        click(qtbot, window, "rail.practice")

    assert present(window.stack.currentWidget()).objectName() == "home"
    assert child(window, QLabel, "home.next.title").text() == "下一个：情境第1号"


@pytest.mark.slow
def test_starting_afresh_closes_the_sitting_that_waited(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    stage = begin(qtbot, window)
    stage.model.move_dial(3)
    old = stage.model.desk.attempt
    stage.leave_requested.emit()

    window.open_card("s0")
    click(qtbot, window, "home.sheet.restart")

    open_ones = Standings(database_of(window)).waiting(learner_of(window).id)
    assert [one.attempt for one in open_ones] == [stage_of(window).model.desk.attempt]
    assert old != stage_of(window).model.desk.attempt


@pytest.mark.slow
def test_again_next_and_the_other_telling_follow_the_debrief(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=2, learner="小林")
    begin(qtbot, window)
    debrief = finish(qtbot, window)

    debrief.next_requested.emit()
    assert stage_of(window).model.title == "情境第1号"

    stage_of(window).leave_requested.emit()
    window.flow.begin("s0")
    click(qtbot, window, "stage.begin")
    truth = stage_of(window).model.desk.story.telling.truth
    finish(qtbot, window).other_telling_requested.emit()
    assert stage_of(window).model.desk.story.telling.truth != truth
    assert not stage_of(window).model.scored


@pytest.mark.slow
def test_a_what_if_restarts_from_an_old_decision_and_is_kept_nowhere(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    begin(qtbot, window)
    debrief = finish(qtbot, window)

    debrief.restart_requested.emit(1)

    assert stage_of(window).model.dial == 4
    assert not stage_of(window).model.scored
    learner = learner_of(window).id
    assert Standings(database_of(window)).finished(learner)["s0"].plays == 1


def test_closing_amid_a_sitting_keeps_every_decision(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    begin(qtbot, window).model.move_dial(5)

    window.close()

    file = database_of(window).path
    reader = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    inputs = [row[0] for row in reader.execute("SELECT input FROM decisions ORDER BY turn")]
    reader.close()
    assert inputs[-1] == '{"do":"dial","level":5}'


@pytest.mark.slow
def test_a_window_that_closes_over_the_brief_leaves_the_sitting_as_it_is(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    click(qtbot, window, "home.start")
    attempt, brief = stage_of(window).model.desk.attempt, child(window, BriefSheet)

    window.close()
    window.workplace.close()
    brief.dismiss()  # whatever takes it away now: it is no choice of the learner's

    window = open_room(reopen=False)
    waiting = Standings(database_of(window)).waiting(learner_of(window).id)
    assert [one.attempt for one in waiting] == [attempt]


def test_records_that_cannot_be_written_are_told_and_the_page_stays(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    database_of(window)._connection.execute("PRAGMA query_only = ON")

    click(qtbot, window, "home.start")

    assert window.flow.page is None
    assert child(window, QLabel, "notice.message").text() == "记录文件夹只能读，不能写。"


@pytest.mark.slow
@pytest.mark.parametrize("text_size", [100, 160, 200])
@pytest.mark.parametrize("height", [360, 433, 512, 800])
def test_the_entries_of_the_rail_never_lie_upon_each_other(
    open_room: OpenRoom, height: int, text_size: int
) -> None:
    window = open_room(learner="小林", size=(911, height), preferences={"text_size": text_size})
    QApplication.processEvents()
    rail = child(window, QWidget, "rail")
    boxes = [
        child(rail, QAbstractButton, f"rail.{e.id}").geometry()
        for e in every_action()
        if e.place in {"rail", "rail-end"}
    ]
    assert all(rail.rect().contains(box) for box in boxes)
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[number + 1 :])
