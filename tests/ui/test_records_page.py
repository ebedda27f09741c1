"""The records page: what it counts, what it opens, and what it says while there is little."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.entries import NewAttempt, Result
from fraudtrainer.records.texts import TextStore
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.pages.records.model import NO_PART
from fraudtrainer.ui.pages.records.trend import Trend
from fraudtrainer.ui.pages.records.view import RecordsPage
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.room import child, database_of, present

RIGHT, UNSURE, WRONG = 94.0, 75.0, 44.0


def keep(
    window: MainWindow,
    truth: str,
    judgement: float | None,
    total: float = 70,
    situation: str = "s0",
    ended_at: str = "2026-01-01T00:10:00Z",
) -> None:
    database = database_of(window)
    learner = window.workplace.seat.seated()
    TextStore(database).keep("h", "text")
    store = AttemptStore(database)
    attempt = store.begin(
        NewAttempt(learner.id, situation, truth, truth, "h", 1, "0", "2026-01-01T00:00:00Z")
    )
    kind = "safe" if truth == "scam" else "helped"
    store.finish(
        attempt,
        Result("e", kind, total >= 60, total, judgement, 50, 60, 71, '{"locked":true}', ended_at),
    )


def text(window: QWidget, name: str) -> str:
    return child(window, QLabel, name).text()


def row_of(window: MainWindow, row: int) -> list[str]:
    model = child(window, QTableView, "records.table").model()
    return [str(model.index(row, column).data()) for column in range(1, model.columnCount())]


def test_without_a_sitting_the_page_leads_to_practice(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    window.go("records")
    assert not child(window, QTableView, "records.table").isVisible()

    button = child(window, QPushButton, "records.practice")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert window.front == "practice"


def test_a_row_tells_truth_ending_total_and_the_four_parts(open_room: OpenRoom) -> None:
    window = open_room(learner="小林")
    keep(window, "scam", RIGHT, 81)
    keep(window, "genuine", RIGHT, 66)
    window.go("records")

    assert row_of(window, 0) == ["情境第0号", "真事", "办成了", "66", "94", "50", "60", "71"]
    assert row_of(window, 1) == ["情境第0号", "骗局", "守住了", "81", "94", "50", "60", "71"]


@pytest.mark.parametrize(
    "moment", ["2x26-01-01T00:10:00Z", "0001-01-01T00:10:00+09:00", "9999-12-31T23:59:00-09:00"]
)
def test_a_damaged_moment_costs_its_own_row_only(open_room: OpenRoom, moment: str) -> None:
    window = open_room(learner="小林")
    keep(window, "scam", RIGHT, 81)
    keep(window, "scam", RIGHT, 77, ended_at=moment)

    window.home.refresh()
    window.go("records")

    assert child(window, QTableView, "records.table").model().rowCount() == 1
    assert row_of(window, 0)[3] == "81"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scale", [100, 160])
@pytest.mark.parametrize("width", [800, 1024, 1280, 1920])
def test_the_history_is_never_wider_than_the_page_and_keeps_its_titles_readable(
    open_room: OpenRoom, qtbot: QtBot, language: str, scale: int, width: int
) -> None:
    look = {"language": language, "text_size": scale}
    window = open_room(learner="小林", size=(width, 720), preferences=look)
    keep(window, "scam", RIGHT)
    window.go("records")
    table = child(window, QTableView, "records.table")

    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)

    assert table.columnWidth(1) >= 120 * scale // 100
    parts = {table.isColumnHidden(column) for column in range(5, 9)}
    assert len(parts) == 1
    if (width, scale) == (1920, 100):
        assert parts == {False}
    assert not any(table.isColumnHidden(column) for column in range(5))


def test_both_errors_are_counted_in_words_while_there_is_little(open_room: OpenRoom) -> None:
    window = open_room(learner="小林")
    for judgement in (RIGHT, UNSURE, WRONG):
        keep(window, "scam", judgement)
        keep(window, "genuine", judgement)
    window.go("records")

    assert text(window, "records.hits") == "骗局识破 1/3"
    assert text(window, "records.alarms") == "真事误判 1/3"
    assert text(window, "records.caution") == "样本还少，先看次数。"


def test_a_perfect_drill_asks_for_no_judgement_and_counts_for_neither_error(
    open_room: OpenRoom,
) -> None:
    window = open_room(learner="小林")
    keep(window, "scam", None, 100)
    window.go("records")

    assert text(window, "records.hits") == "还没遇到骗局"
    assert row_of(window, 0)[3:] == ["100", NO_PART, "50", "60", "71"]


def test_a_kind_that_never_came_is_not_counted_as_nought_of_nought(open_room: OpenRoom) -> None:
    window = open_room(learner="小林")
    keep(window, "scam", RIGHT)
    window.go("records")

    assert text(window, "records.alarms") == "还没遇到真事"


@pytest.mark.parametrize(("genuine", "told"), [(7, "骗局识破 6/8"), (8, "骗局识破 6/8（75%）")])
def test_shares_are_told_from_eight_sittings_of_each_kind_on(
    open_room: OpenRoom, genuine: int, told: str
) -> None:
    window = open_room(learner="小林")
    for number in range(8):
        keep(window, "scam", RIGHT if number < 6 else WRONG)
    for _ in range(genuine):
        keep(window, "genuine", RIGHT)
    window.go("records")

    assert text(window, "records.hits") == told
    assert child(window, QLabel, "records.caution").isVisible() == (genuine < 8)


def test_the_trend_is_told_from_the_first_to_the_last(open_room: OpenRoom) -> None:
    window = open_room(learner="小林")
    for total in (20, 55, 90):
        keep(window, "scam", RIGHT, total)
    window.go("records")

    assert child(window, Trend).accessibleDescription() == "从早到晚：20，55，90"


def test_the_best_of_a_situation_is_the_best_passed_one(open_room: OpenRoom) -> None:
    window = open_room(situations=2, learner="小林")
    keep(window, "scam", WRONG, 40)
    keep(window, "scam", RIGHT, 88)
    keep(window, "scam", WRONG, 30, situation="s1")
    window.go("records")

    best = child(window, RecordsPage).model.best
    assert [(b.title, b.total, b.plays, b.passed) for b in best] == [
        ("情境第1号", 30, 1, False),
        ("情境第0号", 88, 2, True),
    ]


def play_to_the_end(window: MainWindow) -> str:
    """Play a sitting without the stage; return its attempt."""
    from fraudtrainer.play import input as inp

    practice = window.flow._practice
    learner = window.workplace.seat.seated()
    desk = practice.start(window.workplace.shelf.library.cards[0], learner.id, 5, "scam")
    desk.submit(inp.Dial(4))
    desk.submit(inp.Act("callback_known_number", "lao"))
    assert desk.ended
    return present(desk.attempt)


@pytest.mark.parametrize("by_key", [False, True])
def test_an_old_sitting_opens_its_debrief(open_room: OpenRoom, qtbot: QtBot, by_key: bool) -> None:
    window = open_room(learner="小林")
    play_to_the_end(window)
    window.go("records")
    table = child(window, QTableView, "records.table")

    if by_key:
        table.setFocus()
        table.setCurrentIndex(table.model().index(0, 0))
        QTest.keyClick(table, Qt.Key.Key_Return)
    else:
        place = table.visualRect(table.model().index(0, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert isinstance(window.flow.page, DebriefPage)
    assert child(window, DebriefPage).isVisible()


def test_the_records_are_those_of_whoever_sits_here(open_room: OpenRoom) -> None:
    window = open_room(learner="小林")
    keep(window, "scam", RIGHT)
    window.go("records")

    window.workplace.seat.create("小赵")

    assert child(window, QTableView, "records.table").model().rowCount() == 0
    assert child(window, QPushButton, "records.practice").isVisible()


def test_the_history_is_told_in_the_language_that_is_spoken_now(
    open_room: OpenRoom, speak_english: Callable[[], None]
) -> None:
    window = open_room(learner="小林")
    for _ in range(8):
        keep(window, "scam", RIGHT)
        keep(window, "genuine", RIGHT)
    window.go("records")
    assert row_of(window, 0)[1:3] == ["真事", "办成了"]

    speak_english()

    assert row_of(window, 0)[1:3] == ["Genuine", "Helped"]
    assert "8/8 (100%)" in text(window, "records.hits")


def test_empty_records_say_what_will_stand_here_and_lead_to_practice(
    open_room: OpenRoom,
) -> None:
    window = open_room(learner="小林")
    window.go("records")

    promises = [child(window, QLabel, f"records.promise.{number}") for number in range(4)]
    assert all(promise.isVisible() and promise.text() for promise in promises)
    QTest.mouseClick(child(window, QPushButton, "records.practice"), Qt.MouseButton.LeftButton)
    assert window.front == "practice"
