"""What fills the home page with three situations and with thirty, by real clicks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fraudtrainer.scenario.library import Library
from fraudtrainer.scenario.vocabulary import TYPES
from fraudtrainer.ui.pages.home import fitting
from fraudtrainer.ui.pages.home.deck import Deck
from fraudtrainer.ui.pages.home.fitting import whole
from fraudtrainer.ui.pages.home.kinds import OTHER, kind_names, kind_of
from fraudtrainer.ui.pages.home.view import HomePage
from fraudtrainer.ui.window import MainWindow
from fraudtrainer.words import plain
from tests.ui.conftest import OpenRoom
from tests.ui.room import child
from tests.ui.test_home import cards, click, finish, shown_ids


def stock_many(window: MainWindow, count: int) -> None:
    """Put so many situations on the page, of every type that there is."""
    entry = window.workplace.shelf.library.cards[0]
    types = tuple(TYPES)
    many = tuple(
        entry._replace(id=f"n{n}", type=types[n % len(types)]) for n in range(count)
    )  # fmt: skip
    window.workplace.shelf.stock(Library(many, ()))


@pytest.mark.parametrize("size", [(1024, 720), (1280, 800)])
@pytest.mark.parametrize("scale", [100, 160])
def test_every_kind_of_thirty_situations_can_be_clicked_without_cutting_a_word(
    open_room: OpenRoom, qtbot: QtBot, size: tuple[int, int], scale: int
) -> None:
    window = open_room(situations=1, size=size, preferences={"text_size": scale})
    stock_many(window, 30)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "home.tab.family") is not None)

    page = child(window, HomePage)
    assert set(map(kind_of, TYPES)) == set(kind_names()) - {OTHER}
    for kind in ("all", *(kind for kind in kind_names() if kind != OTHER)):
        tab = child(window, QPushButton, f"home.tab.{kind}")
        assert tab.width() >= tab.sizeHint().width()
        right = tab.mapTo(page.page, QPoint(tab.width(), 0)).x()
        assert right <= page.viewport().width()
        page.ensureWidgetVisible(tab)
        QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
        assert window.home.kind == ("" if kind == "all" else kind)


def test_a_card_that_is_painted_again_is_not_broken_into_lines_again(
    open_room: OpenRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_room(situations=3, size=(1280, 800))
    asked: list[str] = []
    breaks = fitting.broken

    def count(text: str, font: QFont, width: int, most: int) -> list[str]:
        asked.append(text)
        return breaks(text, font, width, most)

    monkeypatch.setattr(fitting, "broken", count)
    shown = cards(window)
    shown.refit()  # as with another text size: every font is another one
    shown.grab()
    first = len(asked)
    shown.grab()

    assert first > 0
    assert len(asked) == first


@pytest.mark.parametrize("words", ["学生", "陌生来电"])
def test_the_search_finds_for_whom_and_about_what_it_is(open_room: OpenRoom, words: str) -> None:
    window = open_room(situations=3)

    window.home.search(words)

    assert shown_ids(cards(window)) == ["s1"]


@pytest.mark.parametrize("practised", [0, 3])
@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_three_situations_leave_no_half_of_the_page_empty(
    open_room: OpenRoom, qtbot: QtBot, size: tuple[int, int], practised: int
) -> None:
    window = open_room(situations=3, size=size)
    for number in range(practised):
        finish(window, f"s{number}", 80, passed=True)
    window.home.refresh()

    page, deck = child(window, HomePage), child(window, Deck)
    bottom = deck.mapTo(page.page, QPoint(0, deck.height())).y()
    assert bottom > 0.8 * page.viewport().height()
    rights = [cards(window).visualRect(cards(window).model().index(2, 0)).right()]
    assert max(rights) > 0.9 * cards(window).width()


def test_the_last_sittings_lead_back_to_their_debriefs(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(situations=2, learner="小林")
    chosen: list[str] = []
    child(window, HomePage).attempt_chosen.connect(chosen.append)
    assert window.findChild(QPushButton, "home.lately.0") is None
    for number in range(7):
        finish(window, f"s{number % 2}", 60 + number, passed=number % 2 == 0)
    window.home.refresh()

    rows = [child(window, QPushButton, f"home.lately.{number}") for number in range(4)]
    shown = [child(row, QLabel).text() for row in rows]
    assert window.findChild(QPushButton, "home.lately.4") is None
    assert shown == ["情境第0号", "情境第1号", "情境第0号", "情境第1号"]
    assert window.home.lately[0].state == "守住了 · 66 分"
    assert window.home.lately[1].tone == "amber"

    click(qtbot, window, "home.lately.0")

    assert chosen == [window.home.lately[0].attempt]


@pytest.mark.parametrize("scale", [100, 125, 160])
@pytest.mark.parametrize("width", [800, 1024, 1280])
def test_long_titles_and_results_never_make_the_page_wider_than_its_window(
    open_room: OpenRoom, width: int, scale: int
) -> None:
    window = open_room(
        situations=2, learner="小林", size=(width, 720), preferences={"text_size": scale}
    )
    for _sitting in range(4):
        finish(window, "s0", 34.0, passed=False)
    window.home.refresh()
    entry = window.workplace.shelf.library.cards[0]
    long = plain("A sample of a situation with every app on one desk and more besides")
    window.workplace.shelf.stock(Library((entry._replace(title=long),), ()))

    page = child(window, HomePage)
    assert page.page.width() <= page.viewport().width()


def test_a_card_names_as_many_channels_as_there_is_room_for_and_cuts_none() -> None:
    names = "电话 · 聊天 · 短信 · 文书 · 网银"

    assert whole(names, QFont(), 10_000) == names
    few = whole(names, QFont(), QFontMetrics(QFont()).horizontalAdvance("电话 · 聊天 +3"))
    assert few == "电话 · 聊天 +3"


@pytest.mark.parametrize(("situations", "columns"), [(3, 3), (4, 2), (5, 3), (7, 2)])
def test_no_card_stands_in_a_row_by_itself_where_one_more_fits_beside_the_others(
    open_room: OpenRoom, situations: int, columns: int
) -> None:
    window = open_room(situations=situations, learner="小林", size=(1024, 720))

    assert cards(window).columns == columns
