"""From the bench onto the home page and into a pack, by clicks alone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from fraudtrainer.scenario.own import own_folders
from fraudtrainer.ui.pages.home.cards import CardList
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.window import MainWindow
from tests.ui.bench.hands import click, said, type_over, write
from tests.ui.conftest import OpenRoom
from tests.ui.room import child


def marks(window: MainWindow) -> dict[str, str]:
    """Title and mark of each card on the home page."""
    return {card.title: card.mark for card in window.home.cards.cards}


def put_on_home(window: MainWindow, qtbot: QtBot) -> str:
    """Do so, and wait for the card; its title is given back."""
    click(qtbot, window, "bench.tab.publish")
    click(qtbot, window, "bench.publish.home")
    scenario = window.bench.bench.scenario
    assert scenario is not None
    title = str(scenario.card["title"])
    qtbot.waitUntil(lambda: marks(window).get(title) == "自己写的")
    return title


def test_one_button_puts_a_situation_on_the_home_page_and_takes_it_off(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    before = marks(bench)
    assert set(before.values()) == {""}

    title = put_on_home(bench, qtbot)

    assert own_folders(bench.workplace.records) == [folder / "mini"]
    assert "已经放在首页上" in said(bench, "bench.publish.state")
    click(qtbot, bench, "rail.practice")
    cards = child(bench, CardList, "home.cards")
    assert any("自己写的" in card.spoken for card in bench.home.cards.cards)
    assert cards.isVisible()

    click(qtbot, bench, "rail.bench")
    click(qtbot, bench, "bench.publish.home")
    qtbot.waitUntil(lambda: title not in marks(bench) or marks(bench)[title] == "")
    assert own_folders(bench.workplace.records) == []
    assert marks(bench) == before


def test_it_is_played_from_there_and_stands_there_after_a_restart(
    bench: MainWindow, qtbot: QtBot, open_room: OpenRoom
) -> None:
    title = put_on_home(bench, qtbot)
    bench.close()
    bench.workplace.close()

    again = open_room(reopen=False)

    assert marks(again)[title] == "自己写的"
    card = next(card for card in again.home.cards.cards if card.title == title)
    again.open_card(card.id)
    click(qtbot, again, "home.sheet.start")
    assert again.flow.page is not None


def test_the_card_follows_its_files_however_an_editor_writes_them(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    title = put_on_home(bench, qtbot)
    card = folder / "mini" / "situation.yaml"

    write(card, title, "第一次改名")  # a new file in the old one's place
    qtbot.waitUntil(lambda: "第一次改名" in marks(bench))
    write(card, "第一次改名", "第二次改名")  # the watch goes on with the new file
    qtbot.waitUntil(lambda: "第二次改名" in marks(bench))
    with card.open("r+b") as file:  # written into, as other editors do
        text = file.read().replace("第二次改名".encode(), "第三次改名".encode())
        file.seek(0)
        file.write(text)
        file.truncate()
    qtbot.waitUntil(lambda: "第三次改名" in marks(bench))


def test_a_folder_that_comes_back_is_on_the_home_page_again(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    title = put_on_home(bench, qtbot)

    (folder / "mini").rename(folder / ".away")
    qtbot.waitUntil(lambda: title not in marks(bench) or not marks(bench)[title])
    (folder / ".away").rename(folder / "mini")
    qtbot.waitUntil(lambda: marks(bench).get(title) == "自己写的")


def test_with_errors_or_unsaved_text_it_cannot_go_there_and_says_why(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    click(qtbot, bench, "bench.tab.publish")
    put = child(bench, QAbstractButton, "bench.publish.home")
    assert put.isEnabled()

    type_over(qtbot, bench, "goto: push", "goto: pusch")
    assert not put.isEnabled()
    assert "没保存" in said(bench, "bench.publish.state")
    bench.bench.bench.forget_drafts()

    write(folder / "mini" / "scam.yaml", "goto: push", "goto: pusch")
    qtbot.waitUntil(lambda: "1 个错误" in said(bench, "bench.publish.state"))
    assert not put.isEnabled()
    assert not child(bench, QAbstractButton, "bench.publish.pack").isEnabled()


def test_it_can_be_taken_off_by_its_card(bench: MainWindow, qtbot: QtBot) -> None:
    title = put_on_home(bench, qtbot)
    card = next(card for card in bench.home.cards.cards if card.title == title)
    click(qtbot, bench, "rail.practice")

    bench.open_card(card.id)
    click(qtbot, bench, "home.sheet.off")

    qtbot.waitUntil(lambda: not marks(bench).get(title))
    assert own_folders(bench.workplace.records) == []


def test_a_pack_is_made_by_a_small_form_and_says_what_was_left_out(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    (folder / "mini" / "notes.docx").write_bytes(b"PK")
    click(qtbot, bench, "bench.tab.publish")
    click(qtbot, bench, "bench.publish.pack")
    click(qtbot, bench, "bench.pack.make")
    assert "作者" in said(bench, "bench.pack.wrong")

    QTest.keyClicks(child(bench, QLineEdit, "bench.pack.author"), "Qing Tong")
    version = child(bench, QLineEdit, "bench.pack.version")
    assert version.text() == "1.0.0"
    where = Path(said(bench, "bench.pack.where").removeprefix("会存成 "))
    click(qtbot, bench, "bench.pack.make")

    qtbot.waitUntil(lambda: bench.bench.publish.made is not None)
    assert where.parent == folder
    assert where.stat().st_size > 0
    assert where.name in said(bench, "bench.publish.made")
    assert said(bench, "bench.publish.left-out") == "没有放进包里：notes.docx"
    assert bench.workplace.packs().examine(where).pack.manifest.publisher == "Qing Tong"

    click(qtbot, bench, "bench.publish.pack")  # the next one knows its author and its number
    author = [f for f in bench.findChildren(QLineEdit, "bench.pack.author") if f.isVisible()]
    number = [f for f in bench.findChildren(QLineEdit, "bench.pack.version") if f.isVisible()]
    assert (author[0].text(), number[0].text()) == ("Qing Tong", "1.0.1")


def test_a_pack_that_is_being_made_can_be_stopped(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    click(qtbot, bench, "bench.tab.publish")
    click(qtbot, bench, "bench.publish.pack")
    QTest.keyClicks(child(bench, QLineEdit, "bench.pack.author"), "Qing Tong")
    click(qtbot, bench, "bench.pack.make")
    click(qtbot, bench, "bench.publish.cancel")

    assert bench.bench.publish.working is None
    assert not child(bench, QLabel, "bench.publish.made").isVisible()
    assert child(bench, QAbstractButton, "bench.publish.pack").isEnabled()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert not focus.objectName().startswith("rail")


def test_esc_closes_the_form_and_nothing_is_made(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    click(qtbot, bench, "bench.tab.publish")
    click(qtbot, bench, "bench.publish.pack")

    QTest.keyClick(child(bench, Sheet, "bench.pack.sheet"), Qt.Key.Key_Escape)

    assert list(folder.glob("*.ftpack")) == []


def test_what_comes_with_the_program_is_on_the_home_page_anyway(
    bench: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, bench, "bench.samples")
    qtbot.waitUntil(lambda: child(bench, QAbstractButton, "bench.tab.publish").isVisible())
    click(qtbot, bench, "bench.tab.publish")
    qtbot.waitUntil(lambda: "自带" in said(bench, "bench.publish.state"))

    assert not child(bench, QAbstractButton, "bench.publish.home").isVisible()
    qtbot.waitUntil(lambda: bench.bench.bench.checks.progress is None)
