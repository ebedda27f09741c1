"""Situation packs on the settings page, by real clicks."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fraudtrainer.modes import packs
from fraudtrainer.modes.packs import packs_in
from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.scenario.packs.content import Pack
from fraudtrainer.scenario.packs.signing import make_key_file
from fraudtrainer.scenario.packs.situations import Inspect, Watch, read_situations
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.ui import jobs
from fraudtrainer.ui.app import RECORDS_FILE
from fraudtrainer.ui.pages.home.cards import CardList
from fraudtrainer.ui.pages.settings.pack_model import PackModel
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.room import AFTERNOON, child, present, room_for

PACK = Path(__file__).resolve().parents[1] / "fixtures" / "pack"


class Make(Protocol):
    """Builds an edition of the pack."""

    def __call__(self, version: str, *, signed: bool) -> Path:
        """The file of that edition."""


Held = tuple[Event, Event]
"""Set to let a look go on, and set once a look has begun."""


@pytest.fixture
def made(tmp_path: Path) -> Make:
    """Build an edition of the pack, signed with the same key or not at all."""
    author = Path(shutil.copytree(PACK, tmp_path / "author"))
    make_key_file(tmp_path / "key")

    def make(version: str, *, signed: bool) -> Path:
        head = author / "pack.yaml"
        lines = head.read_text(encoding="utf-8").splitlines()
        lines = [line for line in lines if not line.startswith("version:")]
        head.write_text("\n".join([*lines, f"version: {version}", ""]), encoding="utf-8")
        out = tmp_path / f"{version}.ftpack"
        packs_in(tmp_path / "elsewhere", "0.1.0").build(
            author, out, tmp_path / "key" if signed else None
        )
        return out

    return make


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    def visible() -> list[QPushButton]:
        return [b for b in window.findChildren(QPushButton, name) if b.isVisible()]

    qtbot.waitUntil(lambda: len(visible()) == 1)  # Qt shows a new row when it comes to it
    QTest.mouseClick(visible()[0], Qt.MouseButton.LeftButton)


def pick(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    press(qtbot, window, "settings.packs.install")
    dialog = child(window, QFileDialog, "settings.packs.file")
    dialog.selectFile(str(path))
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
    window.activateWindow()  # which a window manager would do
    qtbot.waitUntil(window.isActiveWindow)


def installed(window: MainWindow) -> list[tuple[str, bool]]:
    packs = packs_in(window.workplace.records, "0.1.0").installed()
    return [(entry.current.version, bool(entry.current.key)) for entry in packs]


def words(window: MainWindow, name: str) -> str:
    return next(
        (label.text() for label in window.findChildren(QLabel, name) if label.isVisible()), ""
    )


def asked(qtbot: QtBot, window: MainWindow) -> Sheet:
    qtbot.waitUntil(lambda: window.findChild(Sheet, "settings.packs.ask") is not None)
    return child(window, Sheet, "settings.packs.ask")


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    """Packs whose situations are looked at only once they may be; cleared at the end."""
    gate, begun = Event(), Event()

    def wait(
        pack: Pack, facts: FactLibrary, inspect: Inspect, watch: Watch | None = None
    ) -> dict[str, str]:
        begun.set()
        while not gate.wait(0.01):
            present(watch)(7)
        return read_situations(pack, facts, inspect, watch)

    monkeypatch.setattr(packs, "read_situations", wait)
    monkeypatch.setattr(jobs, "SLOW_SECONDS", 0.0)
    yield gate, begun
    gate.set()


def test_a_long_look_is_shown_and_can_be_stopped(
    open_room: OpenRoom, qtbot: QtBot, made: Make, held: Held
) -> None:
    path = made_before(held, made)
    window = open_room(learner="小林")
    window.go("settings")

    pick(qtbot, window, path)
    qtbot.waitUntil(lambda: "7 个情境" in words(window, "settings.packs.progress"))
    pick(qtbot, window, path)
    qtbot.waitUntil(lambda: "还没有处理完" in words(window, "notice.message"))
    press(qtbot, window, "settings.packs.cancel")

    qtbot.waitUntil(lambda: words(window, "settings.packs.progress") == "")
    assert window.findChild(Sheet, "settings.packs.ask") is None
    assert installed(window) == []


@pytest.mark.slow
def test_a_pack_that_was_looked_at_meanwhile_asks_when_the_page_is_in_front(
    open_room: OpenRoom, qtbot: QtBot, made: Make, held: Held
) -> None:
    path = made_before(held, made)
    window = open_room(learner="小林")
    window.go("settings")
    pick(qtbot, window, path)

    window.go("records")
    model = child(window, PackModel)
    with qtbot.waitSignal(model.asked):
        held[0].set()
    assert window.findChild(Sheet, "settings.packs.ask") is None

    window.go("settings")
    asked(qtbot, window)
    press(qtbot, window, "settings.packs.ask.confirm")
    qtbot.waitUntil(lambda: installed(window) == [("1.0.0", False)])


@pytest.mark.slow
def test_a_look_goes_on_through_a_new_text_size(
    open_room: OpenRoom, qtbot: QtBot, made: Make, held: Held
) -> None:
    path = made_before(held, made)
    window = open_room(learner="小林")
    window.go("settings")
    pick(qtbot, window, path)

    press(qtbot, window, "settings.text_size.160")
    held[0].set()

    asked(qtbot, window)
    press(qtbot, window, "settings.packs.ask.confirm")
    qtbot.waitUntil(lambda: installed(window) == [("1.0.0", False)])


def test_closing_the_window_ends_the_look(
    open_room: OpenRoom, qtbot: QtBot, made: Make, held: Held
) -> None:
    path = made_before(held, made)
    window = open_room(learner="小林")
    window.go("settings")
    pick(qtbot, window, path)
    qtbot.waitUntil(held[1].is_set)

    window.close()

    assert not window.workplace.jobs.busy


def made_before(held: Held, made: Make) -> Path:
    """A pack built while the gate stands open, which is shut again afterwards."""
    gate, begun = held
    gate.set()
    path = made("1.0.0", signed=False)
    gate.clear()
    begun.clear()
    return path


def test_without_packs_the_page_says_how_to_get_one(open_room: OpenRoom) -> None:
    window = open_room(learner="小林")
    window.go("settings")

    assert ".ftpack" in words(window, "settings.packs.empty")


def test_an_unsigned_pack_is_installed_only_after_a_second_click(
    open_room: OpenRoom, qtbot: QtBot, made: Make
) -> None:
    window = open_room(learner="小林")
    window.go("settings")

    pick(qtbot, window, made("1.0.0", signed=False))
    sheet = asked(qtbot, window)
    assert "没有签名" in "".join(label.text() for label in sheet.findChildren(QLabel))
    cancel = child(sheet, QPushButton, "settings.packs.ask.cancel")
    qtbot.waitUntil(cancel.hasFocus)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert installed(window) == []

    pick(qtbot, window, made("1.0.0", signed=False))
    press(qtbot, window, "settings.packs.ask.confirm")
    qtbot.waitUntil(lambda: installed(window) == [("1.0.0", False)])
    qtbot.waitUntil(lambda: words(window, "settings.packs.demo") != "")
    assert words(window, "settings.packs.demo") == "1.0.0 版 · 示例社区 · 没有签名 · 1 个情境"
    assert words(window, "notice.message") == "“示例情境包”1.0.0 版已经安装。"
    assert words(window, "settings.packs.empty") == ""


@pytest.mark.slow
def test_an_update_by_a_trusted_key_is_installed_at_once_and_taken_back(
    open_room: OpenRoom, qtbot: QtBot, made: Make
) -> None:
    window = open_room(learner="小林")
    window.go("settings")
    pick(qtbot, window, made("1.0.0", signed=True))
    press(qtbot, window, "settings.packs.ask.confirm")
    qtbot.waitUntil(lambda: words(window, "settings.packs.demo") != "")
    assert window.findChildren(QPushButton, "settings.packs.demo.rollback") == []

    pick(qtbot, window, made("1.1.0", signed=True))
    qtbot.waitUntil(lambda: installed(window) == [("1.1.0", True)])

    press(qtbot, window, "settings.packs.demo.rollback")
    qtbot.waitUntil(lambda: installed(window) == [("1.0.0", True)])
    assert window.focusWidget().objectName() == "settings.packs.install"


@pytest.mark.slow
def test_a_packs_situation_stands_on_the_home_page_at_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, made: Make
) -> None:
    with open_database(tmp_path / "data" / RECORDS_FILE, lambda: AFTERNOON) as database:
        LearnerStore(database).create("小林")
    with room_for(qapp, qtbot) as room:
        window = room.window(tmp_path / "data", None, seed=5, size=(1280, 800))
        shelf = window.workplace.shelf
        before = {card.id for card in shelf.library.cards}
        window.go("settings")
        pick(qtbot, window, made("1.0.0", signed=False))
        with qtbot.waitSignal(shelf.restocked, timeout=60_000):
            press(qtbot, window, "settings.packs.ask.confirm")
        assert {card.id for card in shelf.library.cards} - before == {"pack-mini"}
        window.go("practice")
        assert child(window, CardList).model().rowCount() == len(before) + 1


@pytest.mark.slow
def test_a_pack_is_removed_only_after_a_second_click(
    open_room: OpenRoom, qtbot: QtBot, made: Make
) -> None:
    window = open_room(learner="小林")
    window.go("settings")
    pick(qtbot, window, made("1.0.0", signed=False))
    press(qtbot, window, "settings.packs.ask.confirm")

    press(qtbot, window, "settings.packs.demo.remove")
    press(qtbot, window, "settings.packs.removal.cancel")
    assert installed(window) == [("1.0.0", False)]
    press(qtbot, window, "settings.packs.demo.remove")
    press(qtbot, window, "settings.packs.removal.confirm")
    assert installed(window) == []
    qtbot.waitUntil(lambda: ".ftpack" in words(window, "settings.packs.empty"))


def test_a_refused_pack_is_told_above_the_page(
    open_room: OpenRoom, qtbot: QtBot, made: Make
) -> None:
    window = open_room(learner="小林")
    window.go("settings")
    path = made("1.0.0", signed=True)
    path.write_bytes(path.read_bytes()[:-40])

    pick(qtbot, window, path)

    qtbot.waitUntil(lambda: words(window, "notice.message") == "情境包损坏了，读不出来。")
    assert installed(window) == []


def test_a_damaged_list_of_packs_is_told_and_the_page_still_opens(
    open_room: OpenRoom, tmp_path: Path
) -> None:
    (tmp_path / "data" / "packs").mkdir(parents=True)
    (tmp_path / "data" / "packs" / "installed.json").write_text("{")
    window = open_room(learner="小林")
    window.go("settings")

    assert words(window, "notice.message") == "已安装情境包的目录文件损坏了。"
    assert child(window, QPushButton, "settings.text_size.160").isVisible()
