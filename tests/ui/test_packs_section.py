"""Situation packs on the settings page, by real clicks."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from fraudtrainer.modes.packs import packs_in
from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.scenario.packs.signing import make_key_file
from fraudtrainer.ui.app import RECORDS_FILE
from fraudtrainer.ui.pages.home.cards import CardList
from fraudtrainer.ui.stage.sheet import Sheet
from tests.ui.room import AFTERNOON, room_for

PACK = Path(__file__).resolve().parents[1] / "fixtures" / "pack"


@pytest.fixture
def made(tmp_path):
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


def press(qtbot, window, name: str) -> None:
    def visible() -> list[QPushButton]:
        return [b for b in window.findChildren(QPushButton, name) if b.isVisible()]

    qtbot.waitUntil(lambda: len(visible()) == 1)  # Qt shows a new row when it comes to it
    qtbot.mouseClick(visible()[0], Qt.MouseButton.LeftButton)


def pick(qtbot, window, path: Path) -> None:
    press(qtbot, window, "settings.packs.install")
    dialog = window.findChild(QFileDialog, "settings.packs.file")
    dialog.selectFile(str(path))
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
    window.activateWindow()  # which a window manager would do
    qtbot.waitUntil(window.isActiveWindow)


def installed(window) -> list[tuple[str, bool]]:
    packs = packs_in(window.workplace.database.path.parent, "0.1.0").installed()
    return [(entry.current.version, bool(entry.current.key)) for entry in packs]


def words(window, name: str) -> str:
    return next(
        (label.text() for label in window.findChildren(QLabel, name) if label.isVisible()), ""
    )


def test_without_packs_the_page_says_how_to_get_one(open_room):
    window = open_room(learner="小林")
    window.go("settings")

    assert ".ftpack" in words(window, "settings.packs.empty")


def test_an_unsigned_pack_is_installed_only_after_a_second_click(open_room, qtbot, made):
    window = open_room(learner="小林")
    window.go("settings")

    pick(qtbot, window, made("1.0.0", signed=False))
    sheet = window.findChild(Sheet, "settings.packs.ask")
    assert "没有签名" in "".join(label.text() for label in sheet.findChildren(QLabel))
    cancel = sheet.findChild(QPushButton, "settings.packs.ask.cancel")
    qtbot.waitUntil(cancel.hasFocus)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert installed(window) == []

    pick(qtbot, window, made("1.0.0", signed=False))
    press(qtbot, window, "settings.packs.ask.confirm")
    assert installed(window) == [("1.0.0", False)]
    qtbot.waitUntil(lambda: words(window, "settings.packs.demo") != "")
    assert words(window, "settings.packs.demo") == "1.0.0 版 · 示例社区 · 没有签名 · 1 个情境"
    assert words(window, "notice.message") == "“示例情境包”1.0.0 版已经安装。"
    assert words(window, "settings.packs.empty") == ""


def test_an_update_by_a_trusted_key_is_installed_at_once_and_taken_back(open_room, qtbot, made):
    window = open_room(learner="小林")
    window.go("settings")
    pick(qtbot, window, made("1.0.0", signed=True))
    press(qtbot, window, "settings.packs.ask.confirm")
    assert window.findChildren(QPushButton, "settings.packs.demo.rollback") == []

    pick(qtbot, window, made("1.1.0", signed=True))
    assert installed(window) == [("1.1.0", True)]

    press(qtbot, window, "settings.packs.demo.rollback")
    assert installed(window) == [("1.0.0", True)]
    assert window.focusWidget().objectName() == "settings.packs.install"


def test_a_packs_situation_stands_on_the_home_page_at_once(qapp, qtbot, tmp_path, made):
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
        cards = window.findChild(CardList).model().cards
        assert len(cards) == len(before) + 1


def test_a_pack_is_removed_only_after_a_second_click(open_room, qtbot, made):
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


def test_a_refused_pack_is_told_above_the_page(open_room, qtbot, made):
    window = open_room(learner="小林")
    window.go("settings")
    path = made("1.0.0", signed=True)
    path.write_bytes(path.read_bytes()[:-40])

    pick(qtbot, window, path)

    assert words(window, "notice.message") == "情境包损坏了，读不出来。"
    assert installed(window) == []


def test_a_damaged_list_of_packs_is_told_and_the_page_still_opens(open_room, tmp_path):
    (tmp_path / "data" / "packs").mkdir(parents=True)
    (tmp_path / "data" / "packs" / "installed.json").write_text("{")
    window = open_room(learner="小林")
    window.go("settings")

    assert words(window, "notice.message") == "已安装情境包的目录文件损坏了。"
    assert window.findChild(QPushButton, "settings.text_size.160").isVisible()
