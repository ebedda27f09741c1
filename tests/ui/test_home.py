"""The home page by real clicks and keys: what it proposes, its cards, tabs, search and errors."""

import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.paths import bundled
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.scenario.library import CardEntry, Library
from fraudtrainer.ui.pages.home.card_model import ID_ROLE, Card
from fraudtrainer.ui.pages.home.cards import CardList
from fraudtrainer.ui.pages.home.model import HomeModel
from fraudtrainer.ui.pages.home.view import HomePage
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.window import MainWindow
from fraudtrainer.words import NOTHING, plain
from tests.ui.conftest import OpenRoom
from tests.ui.room import AFTERNOON, child, database_of, learner_of, present, stage_of


def text(window: QWidget, name: str) -> str:
    return child(window, QLabel, name).text()


def click(qtbot: QtBot, window: QWidget, name: str) -> None:
    button = child(window, QPushButton, name)
    assert button is not None, name
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def cards(window: QWidget) -> CardList:
    return child(window, CardList, "home.cards")


def place_of(listing: CardList, row: int) -> QPoint:
    return listing.visualRect(listing.model().index(row, 0)).center()


def shown_ids(listing: CardList) -> list[str]:
    model = listing.model()
    return [model.index(row, 0).data(ID_ROLE) for row in range(model.rowCount())]


def finish(
    window: MainWindow,
    situation: str,
    total: float,
    *,
    passed: bool,
    days_ago: int = 0,
    kind: str = "",
) -> None:
    """Put a finished sitting into the records, as if it had been played."""
    from fraudtrainer.records.attempts import AttemptStore
    from fraudtrainer.records.entries import NewAttempt, Result
    from fraudtrainer.records.texts import TextStore

    database = database_of(window)
    learner = window.workplace.seat.seated()
    TextStore(database).keep("h", "text")
    store = AttemptStore(database)
    start = NewAttempt(learner.id, situation, "scam", "scam", "h", 1, "0", "2026-01-01T00:00:00Z")
    attempt = store.begin(start)
    kind = kind or ("safe" if passed else "loss_reported")
    end = (datetime.fromtimestamp(AFTERNOON, UTC) - timedelta(days=days_ago)).isoformat()
    store.finish(attempt, Result("e", kind, passed, total, 94.0, 50.0, 60.0, 70.0, "{}", end))


def card_of(window: MainWindow, row: int = 0) -> Card:
    return window.home.cards.cards[row]


def test_a_newcomer_is_on_the_stage_after_one_click_and_called_anonymous(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=1)
    assert text(window, "home.greeting") == "欢迎"

    click(qtbot, window, "home.start")

    assert isinstance(window.flow.page, StagePage)
    assert learner_of(window).name == "匿名学员"


def test_a_name_typed_on_the_first_run_is_taken_along_by_starting(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=1)
    field = child(window, QLineEdit, "home.welcome.name")

    QTest.keyClicks(field, "Xiaolin")
    click(qtbot, window, "home.start")

    names = [one.name for one in LearnerStore(database_of(window)).list()]
    assert names == ["Xiaolin"]


def test_saving_a_name_greets_by_it_and_the_welcome_goes_away(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=1)
    QTest.keyClicks(child(window, QLineEdit, "home.welcome.name"), "Xiaolin")

    click(qtbot, window, "home.welcome.save")

    assert text(window, "home.greeting").startswith("Xiaolin，")
    assert not child(window, QLineEdit, "home.welcome.name").isVisible()


def test_a_name_that_cannot_be_is_told_above_the_page(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(situations=1)
    child(window, QLineEdit, "home.welcome.name").setText("长" * 60)

    click(qtbot, window, "home.start")

    assert window.flow.page is None
    assert "最多 40 个字" in text(window, "notice.message")
    assert child(window, QLabel, "notice.message").isVisible()


def test_a_click_on_a_card_opens_its_sheet_and_start_plays_it(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=2, learner="小林")
    listing = cards(window)

    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place_of(listing, 1))
    click(qtbot, window, "home.sheet.start")

    assert stage_of(window).model.title == "情境第1号"


def test_cards_are_reached_and_opened_by_keys_alone(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(situations=3, learner="小林")
    listing = cards(window)
    listing.setFocus()

    QTest.keyClick(listing, Qt.Key.Key_Right)
    QTest.keyClick(listing, Qt.Key.Key_Return)

    assert listing.currentIndex().data(ID_ROLE) == "s1"
    assert child(window, QPushButton, "home.sheet.start").hasFocus()


def test_escape_closes_the_sheet_and_gives_the_keyboard_back(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=1, learner="小林")
    listing = cards(window)
    listing.setFocus()
    QTest.keyClick(listing, Qt.Key.Key_Space)

    QTest.keyClick(child(window, QPushButton, "home.sheet.start"), Qt.Key.Key_Escape)

    assert listing.hasFocus()
    assert window.flow.page is None


def test_the_state_on_a_card_says_how_it_went_and_never_what_it_was(open_room: OpenRoom) -> None:
    window = open_room(situations=3, learner="小林")
    finish(window, "s0", 81.4, passed=True)
    finish(window, "s1", 34.0, passed=False)
    window.home.refresh()

    states = [card_of(window, row).state for row in range(3)]
    assert states == ["守住了 · 81 分", "再练一次 · 34 分", "未开始"]
    spoken = "".join(card_of(window, row).spoken for row in range(3))
    assert not any(word in spoken for word in ("骗局", "真事", "scam", "genuine"))


def test_a_genuine_matter_that_went_well_is_named_alike_on_its_card_and_in_the_records(
    open_room: OpenRoom,
) -> None:
    window = open_room(situations=1, learner="小林")
    finish(window, "s0", 88, passed=True, kind="helped")
    window.home.refresh()

    window.go("records")

    assert card_of(window).state == "办成了 · 88 分"
    said = [label.text() for label in window.page("records").findChildren(QLabel)]
    assert "办成了 · 88 分" in said


def test_a_card_says_how_hard_it_is_in_words_and_so_does_its_sheet(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=1, learner="小林")

    assert card_of(window).effort == "约 2 分钟 · 难度：很难"
    assert card_of(window).effort in card_of(window).spoken

    listing = cards(window)
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place_of(listing, 0))
    said = [label.text() for label in child(window, QWidget, "home.sheet").findChildren(QLabel)]
    assert any(words.endswith("约 2 分钟 · 难度：很难") for words in said)


def test_a_card_of_unknown_difficulty_says_nothing_of_it(open_room: OpenRoom) -> None:
    window = open_room(situations=1, learner="小林")
    entry = window.workplace.shelf.library.cards[0]

    window.workplace.shelf.stock(Library((entry._replace(difficulty=0),), ()))

    assert card_of(window).effort == "约 2 分钟"


def test_a_passed_sitting_counts_before_a_higher_one_that_was_not(open_room: OpenRoom) -> None:
    window = open_room(situations=1, learner="小林")
    finish(window, "s0", 66, passed=True)
    finish(window, "s0", 90, passed=False)
    window.home.refresh()

    assert card_of(window).state == "守住了 · 66 分"


def test_the_banner_goes_from_the_first_to_the_next_to_the_weakest(open_room: OpenRoom) -> None:
    window = open_room(situations=2, learner="小林")
    assert text(window, "home.next.title") == "先从这里开始：情境第0号"

    finish(window, "s0", 81, passed=True)
    window.home.refresh()
    assert text(window, "home.next.title") == "下一个：情境第1号"

    finish(window, "s1", 20, passed=False)
    window.home.refresh()
    assert text(window, "home.next.title") == "再练一次：情境第1号"

    finish(window, "s1", 70, passed=True)
    window.home.refresh()
    assert text(window, "home.next.title") == "温故：情境第0号"
    assert text(window, "home.progress.count") == "2 / 2"


def test_cards_say_what_they_say_in_the_language_of_the_interface(
    open_room: OpenRoom, tmp_path: Path, speak_english: Callable[[], None]
) -> None:
    boss = bundled("scenarios") / "boss-group"
    window = open_room(
        situations=1,
        learner="小林",
        before=lambda: shutil.copytree(boss, tmp_path / "library" / "boss-group"),
    )
    model = cards(window).model()
    assert card_of(window).title == "领导建了个新群"

    speak_english()

    card = card_of(window)
    assert card.title.isascii()
    assert model.index(0, 0).data() == card.title
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"{card.title}, ")
    assert text(window, "home.next.title").endswith(card.title)
    assert card_of(window, 1).title == "情境第0号"


@pytest.mark.parametrize("words", ["领导", "group", "群聊", "Group chat"])
def test_the_search_finds_what_is_said_in_either_language(
    open_room: OpenRoom, tmp_path: Path, words: str
) -> None:
    boss = bundled("scenarios") / "boss-group"
    window = open_room(
        situations=1,
        before=lambda: shutil.copytree(boss, tmp_path / "library" / "boss-group"),
    )

    window.home.search(words)

    assert shown_ids(cards(window)) == ["boss-group"]


def test_whoever_gave_no_name_is_called_anonymous_in_the_language_of_the_interface(
    open_room: OpenRoom, speak_english: Callable[[], None]
) -> None:
    window = open_room(situations=1)
    window.workplace.seat.seated()
    assert window.workplace.seat.name == "匿名学员"

    speak_english()

    assert window.workplace.seat.name == "Anonymous learner"
    assert window.workplace.seat.everyone[0][1] == "Anonymous learner"
    assert window.workplace.seat.is_anonymous


@pytest.mark.slow
@pytest.mark.parametrize(("days", "title"), [(1, "下一个：情境第1号"), (2, "该复习了：情境第0号")])
def test_a_review_comes_before_something_new_from_the_day_on_which_it_is_due(
    open_room: OpenRoom, qtbot: QtBot, days: int, title: str
) -> None:
    window = open_room(situations=2, learner="小林")

    finish(window, "s0", 81, passed=True, days_ago=days)
    window.home.refresh()

    assert text(window, "home.next.title") == title
    click(qtbot, window, "home.start")
    assert stage_of(window).model.title in title


def test_a_start_looks_for_reviews_once_the_window_stands(open_room: OpenRoom) -> None:
    window = open_room(situations=2, learner="小林")
    finish(window, "s0", 81, passed=True, days_ago=30)
    window.close()
    window.workplace.close()

    window = open_room(situations=2, reopen=False)

    assert text(window, "home.next.title") == "该复习了：情境第0号"


def test_few_cards_have_neither_tabs_nor_a_search_field(open_room: OpenRoom) -> None:
    window = open_room(situations=3)

    assert window.findChild(QPushButton, "home.tab.all") is None
    assert not child(window, QLineEdit, "home.search").isVisible()


def test_a_tab_shows_only_its_kind(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(situations=7)
    assert child(window, QPushButton, "home.tab.call").text() == "陌生来电 2"

    click(qtbot, window, "home.tab.call")
    assert shown_ids(cards(window)) == ["s1", "s4"]

    click(qtbot, window, "home.tab.all")
    assert len(shown_ids(cards(window))) == 7


def test_the_search_narrows_the_cards_and_says_when_nothing_fits(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=13)
    field = child(window, QLineEdit, "home.search")
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert field.hasFocus()

    QTest.keyClicks(field, "12")
    assert shown_ids(cards(window)) == ["s12"]

    QTest.keyClicks(field, "xyz")
    assert not cards(window).isVisible()
    assert "没有符合的情境" in text(window, "home.empty")


def test_a_broken_file_hides_only_itself_and_shows_its_lines_to_authors(
    open_room: OpenRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "library" / "s01" / "situation.yaml"
    window = open_room(
        situations=2,
        before=lambda: broken.write_text("format: 1\nid: s1\ntitel: 错\n", encoding="utf-8"),
    )

    assert shown_ids(cards(window)) == ["s0"]
    lines = child(window, QPlainTextEdit, "home.broken.lines")
    assert not lines.isVisible()
    click(qtbot, window, "home.broken.more")
    assert lines.isVisible()
    assert "situation.yaml:3" in lines.toPlainText()


def test_an_empty_library_says_so_and_offers_nothing_to_press(open_room: OpenRoom) -> None:
    window = open_room(situations=0)

    assert "还没有可以演练的情境" in text(window, "home.empty")
    assert not child(window, QPushButton, "home.start").isVisible()


def test_columns_follow_the_width(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(situations=6, size=(1280, 800))
    assert cards(window).columns == 3

    window.resize(1024, 720)
    qtbot.waitUntil(lambda: cards(window).columns == 2)

    listing = cards(window)
    bottoms = [listing.visualRect(listing.model().index(row, 0)).bottom() for row in range(6)]
    assert max(bottoms) < listing.height()
    rights = [listing.visualRect(listing.model().index(row, 0)).right() for row in range(6)]
    assert max(rights) <= listing.width()


def test_every_size_of_text_shows_whole_cards_within_the_page(open_room: OpenRoom) -> None:
    window = open_room(situations=6, size=(1024, 720), preferences={"text_size": 160})
    listing = cards(window)

    page = child(window, HomePage)
    assert listing.columns == 1
    assert listing.mapTo(page, QPoint(listing.width(), 0)).x() <= page.viewport().width()
    assert present(page.widget()).width() <= page.viewport().width()


def test_the_keyboard_on_the_last_card_scrolls_the_page_to_it(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=13, size=(1024, 720))
    listing = cards(window)
    listing.setFocus()

    QTest.keyClick(listing, Qt.Key.Key_End)

    rect = listing.visualRect(listing.currentIndex())
    page = child(window, HomePage)
    top = listing.mapTo(page.viewport(), rect.center()).y()
    assert 0 < top < page.viewport().height()


def at_hour(model: HomeModel, hour: int) -> str:
    import time

    model._clock = lambda: time.mktime((2026, 5, 6, hour, 0, 0, 0, 0, -1))
    return model.greeting


def test_the_greeting_follows_the_clock_that_is_passed_in(open_room: OpenRoom) -> None:
    window = open_room(situations=1, learner="小林")
    model = window.home

    greetings = [at_hour(model, hour) for hour in (3, 8, 12, 15, 20)]

    assert greetings == [f"小林，{w}" for w in ("夜深了", "早上好", "中午好", "下午好", "晚上好")]


def test_the_cards_of_another_learner_are_not_shown(open_room: OpenRoom) -> None:
    window = open_room(situations=1, learner="小林")
    finish(window, "s0", 81, passed=True)

    window.workplace.seat.create("小赵")

    assert card_of(window).state == "未开始"


def test_two_hundred_cards_are_listed_without_a_widget_each(open_room: OpenRoom) -> None:
    window = open_room(situations=1)
    entry = window.workplace.shelf.library.cards[0]
    many = tuple(
        CardEntry(
            entry.folder, f"n{n}", plain(f"第{n}"), entry.teaser, entry.type, ("general",),
            entry.channels, 5, NOTHING, entry.truths,
        )
        for n in range(200)
    )  # fmt: skip
    before = len(window.findChildren(QWidget))

    window.workplace.shelf.stock(Library(many, ()))

    assert cards(window).model().rowCount() == 200
    assert len(window.findChildren(QWidget)) == before


def test_the_records_are_only_read_by_showing_the_page(open_room: OpenRoom) -> None:
    window = open_room(situations=1, learner="小林")
    file = database_of(window).path
    window.home.refresh()

    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as reader:
        assert reader.execute("SELECT count(*) FROM attempts").fetchone() == (0,)
    reader.close()
