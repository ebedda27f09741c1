"""The library in the window: the last index at once, the disk's as soon as it is known."""

import math
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from fraudtrainer.paths import bundled, cache_dir
from fraudtrainer.scenario.library import Library, open_library
from fraudtrainer.ui import jobs
from fraudtrainer.ui.app import open_window
from fraudtrainer.ui.jobs import Jobs
from fraudtrainer.ui.pages.home.card_model import CardModel
from fraudtrainer.ui.pages.home.cards import CardList
from fraudtrainer.ui.shelf import Shelf
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import copy_situations
from tests.ui.room import child, present

NOTHING = Library((), ())
Open = Callable[[], MainWindow]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    copy_situations(folder, 3)
    return folder


@pytest.fixture
def index(library: Path) -> Library:
    return open_library([library], bundled("seeds"), None)


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, tmp_path: Path, library: Path) -> Iterator[Open]:
    look = (qapp.styleSheet(), qapp.palette(), qapp.font())
    windows: list[MainWindow] = []

    def open_one() -> MainWindow:
        for old in windows:
            old.workplace.close()
        opening = open_window(qapp, tmp_path / "data", scenarios=[library], bundled_font=True)
        window = present(opening)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        return window

    yield open_one
    for window in windows:
        window.workplace.close()
    qapp.setStyleSheet(look[0])
    qapp.setPalette(look[1])
    qapp.setFont(look[2])


def titles(window: MainWindow) -> list[str]:
    model = present(window.findChild(CardList)).model()
    assert isinstance(model, CardModel)
    return [card.title for card in model.cards]


def test_a_first_start_says_that_it_reads_and_ends_in_the_whole_library(
    opened: Open, qtbot: QtBot
) -> None:
    window = opened()
    line = child(window, QLabel, "home.empty")
    assert line.isVisible()
    assert line.text().startswith("正在读取情境")

    qtbot.waitUntil(lambda: window.workplace.shelf.is_settled, timeout=60_000)

    assert titles(window) == ["情境第0号", "情境第1号", "情境第2号"]
    assert not line.isVisible()
    assert present(window.findChild(CardList)).isVisible()
    assert child(window, QPushButton, "home.start").isVisible()


def test_a_later_start_shows_the_last_cards_at_once_and_then_what_changed(
    opened: Open, qtbot: QtBot, library: Path
) -> None:
    opened().workplace.shelf.settle()
    card = library / "s01" / "situation.yaml"
    card.write_text(card.read_text("utf-8").replace("情境第1号", "另一个名字"), "utf-8")
    shutil.rmtree(library / "s02")

    window = opened()
    assert titles(window) == ["情境第0号", "情境第1号", "情境第2号"]
    qtbot.waitUntil(lambda: window.workplace.shelf.is_settled, timeout=60_000)

    assert titles(window) == ["情境第0号", "另一个名字"]


def test_tabs_search_and_broken_files_come_with_the_library(
    opened: Open, qtbot: QtBot, library: Path
) -> None:
    window = opened()
    assert not child(window, QLineEdit, "home.search").isVisible()
    shutil.rmtree(library)
    copy_situations(library, 13)
    (library / "s05" / "scam.yaml").write_text("format: 1\n", "utf-8")
    copy_situations(library / "more", 14)

    window.workplace.shelf.settle()

    qtbot.waitUntil(child(window, QLineEdit, "home.search").isVisible)
    qtbot.waitUntil(child(window, QPushButton, "home.tab.call").isVisible)
    qtbot.waitUntil(child(window, QPushButton, "home.broken.more").isVisible)


def test_a_card_whose_file_has_vanished_is_told_in_words(
    opened: Open, qtbot: QtBot, library: Path
) -> None:
    opened().workplace.shelf.settle()
    shutil.rmtree(library / "s00")

    window = opened()
    QTest.mouseClick(child(window, QPushButton, "home.start"), Qt.MouseButton.LeftButton)

    assert child(window, QLabel, "notice.message").isVisible()
    assert window.flow.page is None


def test_closing_stops_the_reading_and_keeps_what_was_read(opened: Open, library: Path) -> None:
    shutil.rmtree(library)
    copy_situations(library, 60)
    window = opened()
    shelf = window.workplace.shelf
    shelf.progressed.connect(lambda: window.close() if (shelf.progress or (0, 0))[0] else None)

    shelf.settle()

    assert not window.isVisible()
    assert not window.workplace.jobs.busy
    assert titles(window) == []
    assert (cache_dir(window.workplace.records) / "library.json").is_file()


def test_progress_counts_what_is_read_and_ends(qtbot: QtBot, index: Library) -> None:
    seen: list[tuple[int, int] | None] = []
    shown = Event()

    def read(goes_on: Any) -> Any:
        for done in (1, 2):
            shown.clear()
            assert goes_on(done, 3)
            shown.wait()
        return index

    def show() -> None:
        seen.append(shelf.progress)
        shown.set()

    shelf = Shelf(NOTHING, read, Jobs())
    shelf.progressed.connect(show)
    assert shelf.progress == (0, 0)
    with qtbot.waitSignal(shelf.restocked):
        shelf.settle()

    assert seen == [(1, 3), (2, 3), None]
    assert shelf.library == index


def test_a_short_look_at_a_known_library_shows_no_progress(
    qapp: QApplication, index: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "SLOW_SECONDS", math.inf)  # else a busy machine would make it long
    seen = []
    shelf = Shelf(index, lambda goes_on: index if goes_on(0, 1) else NOTHING, Jobs())
    shelf.progressed.connect(lambda: seen.append("progressed"))
    shelf.restocked.connect(lambda: seen.append("restocked"))

    shelf.settle()

    assert shelf.is_settled
    assert seen == []


def test_a_closed_shelf_tells_nothing_more(qtbot: QtBot, index: Library) -> None:
    going, closed = Event(), Event()
    answers = []

    def read(goes_on: Any) -> Any:
        going.set()
        closed.wait()
        answers.append(goes_on(0, 1))
        return index

    runner = Jobs()
    shelf = Shelf(NOTHING, read, runner)
    qtbot.waitUntil(going.is_set)
    shelf.close()
    closed.set()
    runner.drain()

    assert answers == [False]
    assert shelf.library == NOTHING


def test_a_reader_that_breaks_is_told_in_the_windows_own_thread(qtbot: QtBot) -> None:
    def read(_goes_on: Any) -> Library:
        raise ValueError("schief")

    shelf = Shelf(NOTHING, read, Jobs())
    with qtbot.captureExceptions() as caught:
        shelf.settle()

    assert [str(one[1]) for one in caught] == ["schief"]
    assert shelf.progress is None
