"""The debrief page, what can be asked of it, at every size, and whether all of it can be read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.theme.fonts import install_fonts
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import apply_theme
from tests.play.supplier import GENUINE, LOST, WON
from tests.ui.debrief_room import ASSETS, ROOT, child, click, shown_rows, told, unfold


@pytest.fixture(scope="session")
def facts() -> FactLibrary:
    return load_facts(ROOT / "seeds")[0]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> DebriefPage:
    family = install_fonts(ASSETS, force_bundled=True)
    palette = apply_theme(qapp, dark=False, scale=1.0, family=family, assets_dir=ASSETS)
    page = DebriefPage(palette, IconSet(ASSETS))
    qtbot.addWidget(page)
    page.resize(1192, 800)
    page.show()
    return page


# ------------------------------------------------------------------ what can be asked for


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("again", "again_requested"),
        ("next", "next_requested"),
        ("home", "home_requested"),
        ("other", "other_telling_requested"),
    ],
)
def test_each_button_asks_for_its_own(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary, name: str, signal: str
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    page.resize(1192, 2400)
    QApplication.processEvents()
    with qtbot.waitSignal(getattr(page, signal), timeout=60_000):
        click(qtbot, page, f"debrief.{name}")


def test_the_other_telling_is_offered_by_what_it_is_and_only_where_there_is_one(
    page: DebriefPage, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    assert child(page, QPushButton, "debrief.other").text() == "真的长什么样"
    page.show_debrief(told(facts, "genuine", GENUINE))
    named = [b.text() for b in page.findChildren(QPushButton, "debrief.other") if b.isVisible()]
    assert named == ["假的会怎么来"]
    page.show_debrief(told(facts, "genuine", GENUINE), has_other=False)
    left = [b for b in page.findChildren(QPushButton, "debrief.other") if b.isVisible()]
    assert left == []


def test_every_decision_can_be_restarted_by_mouse(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    page.resize(1192, 3000)
    click(qtbot, page, "debrief.filter.mine")
    QApplication.processEvents()
    for index in (0, 1, 4, 5, 7, 8):
        with qtbot.waitSignal(page.restart_requested, timeout=60_000) as caught:
            click(qtbot, page, f"debrief.restart.{index}")
        assert caught.args == [index]


def test_every_decision_can_be_restarted_by_keyboard(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    rows = unfold(page)
    rows.setCurrentIndex(rows.model().index(0, 0))
    asked: list[int] = []
    page.restart_requested.connect(asked.append)
    for row in shown_rows(page):
        if row.kind != "scene":
            QTest.keyClick(rows, Qt.Key.Key_Return)
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert asked == [0, 1, 4, 5, 7, 8]


def test_the_cursor_in_the_transcript_stays_in_sight(page: DebriefPage, facts: FactLibrary) -> None:
    page.resize(911, 512)
    page.show_debrief(told(facts, "scam", LOST))
    rows = unfold(page)
    rows.setCurrentIndex(rows.model().index(0, 0))
    for _row in shown_rows(page):
        top = rows.visualRect(rows.currentIndex()).topLeft()
        assert page.rect().contains(rows.viewport().mapTo(page, top))
        QTest.keyClick(rows, Qt.Key.Key_Down)


def test_the_buttons_of_the_decisions_stand_inside_their_rows(
    page: DebriefPage, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    for width in (1192, 700):
        page.resize(width, 800)
        rows = unfold(page) if width == 1192 else child(page, QListView, "debrief.list")
        QApplication.processEvents()
        places = {
            f"debrief.restart.{row.restart}": rows.visualRect(rows.model().index(at, 0))
            for at, row in enumerate(shown_rows(page))
            if row.restart is not None
        }
        buttons = [b for b in rows.viewport().findChildren(QPushButton) if b.isVisible()]
        assert {b.objectName() for b in buttons} == set(places)
        assert all(places[b.objectName()].contains(b.geometry()) for b in buttons)


# ------------------------------------------------------------------ sizes and names


@pytest.mark.slow
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.6])
@pytest.mark.parametrize("size", [(911, 512), (936, 720), (1192, 800), (1832, 1080)])
def test_nothing_is_clipped_at_any_size(
    page: DebriefPage,
    qtbot: QtBot,
    qapp: QApplication,
    facts: FactLibrary,
    scale: float,
    size: tuple[int, int],
) -> None:
    apply_theme(qapp, dark=False, scale=scale, assets_dir=ASSETS)
    page.resize(*size)
    page.show_debrief(told(facts, "scam", LOST))
    qtbot.waitUntil(lambda: _clipped(page) == [])
    assert page.minimumSizeHint().width() <= size[0]
    assert page.minimumSizeHint().height() <= size[1]


def _clipped(page: DebriefPage) -> list[str]:
    found = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            need = label.heightForWidth(label.width()) if label.wordWrap() else 0
            wide = label.wordWrap() or label.width() >= label.sizeHint().width()
            if label.height() < need or not wide:
                found.append(label.text())
    return found


def test_where_cards_do_not_fit_beside_each_other_they_stand_below(
    page: DebriefPage, qapp: QApplication, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    first, second = child(page, QFrame, "debrief.outcome"), child(page, QFrame, "debrief.evidence")
    QApplication.processEvents()
    assert first.y() == second.y()
    apply_theme(qapp, dark=False, scale=1.6, assets_dir=ASSETS)
    page.resize(936, 720)
    QApplication.processEvents()
    assert second.y() > first.y() + first.height()
    assert child(page, QScrollArea, "debrief.scroll").horizontalScrollBar().maximum() == 0


def test_everything_to_press_has_a_name_and_words(page: DebriefPage, facts: FactLibrary) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    unfold(page)
    QApplication.processEvents()
    buttons = [b for b in page.findChildren(QAbstractButton) if b.isVisible()]
    assert all(b.objectName().startswith("debrief.") for b in buttons)
    assert all(b.text() or b.accessibleName() for b in buttons)
    restarts = {b.accessibleName() for b in buttons if b.objectName().startswith("debrief.restart")}
    assert "从这里重来（不计分）：“行，我先看系统。”" in restarts
    shown = {b.text() for b in buttons if b.objectName().startswith("debrief.restart")}
    assert shown == {"从这里重来（不计分）"}
    assert child(page, QListView, "debrief.list").accessibleName() == "逐句回看"


def test_another_theme_repaints_the_rows(
    page: DebriefPage, qtbot: QtBot, qapp: QApplication, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    rows = unfold(page)
    light = _picture(rows)
    page.set_palette(apply_theme(qapp, dark=True, scale=1.0, assets_dir=ASSETS))
    qtbot.waitUntil(lambda: _picture(rows) != light)


def _picture(rows: QListView) -> QImage:
    return rows.viewport().grab().toImage()
