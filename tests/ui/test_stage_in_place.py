"""Stage and debrief in another language, text size and palette: changed where they stand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.stage.apps.line_list import LineList
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.widgets.tall_list import TallList
from tests.ui.stage_room import (
    ASSETS,
    CHINESE,
    dress,
    english,
    find,
    left_in_chinese,
    mini,
    sit,
    speak,
    story_words,
)

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("propagateSizeHints")]
PAID: tuple[inp.Input, ...] = (
    inp.Flag("h2", "urgency_deadline"),
    inp.Dial(4),
    inp.Reply("yes"),
    inp.Pay("尾号 3306", "某某", 5000),
)
ENDED: tuple[inp.Input, ...] = (
    *PAID,
    inp.Reply("night"),
    inp.Act("call_110"),
    inp.Act("report_account_fast", "account,payee,amount,time"),
)


@pytest.fixture(autouse=True)
def _standard_look(qapp: QApplication) -> Iterator[None]:
    yield
    dress()


def press(page: QWidget, name: str) -> None:
    QTest.mouseClick(find(page, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def told(inputs: tuple[inp.Input, ...]) -> DebriefModel:
    from fraudtrainer.modes.purpose import WHAT_IF
    from fraudtrainer.modes.sitting import Desk
    from fraudtrainer.play.sitting import Sitting

    desk = Desk(Sitting.begin(mini(), 1), WHAT_IF)
    for value in inputs:
        desk.submit(value)
    return DebriefModel(desk, debrief(desk.sitting), FactLibrary({}, {}))


def test_a_sitting_speaks_english_where_it_stands_and_chinese_again(
    qapp: QApplication, qtbot: QtBot
) -> None:
    page, model = sit(qtbot, mini(), PAID)
    known = story_words(mini())
    names = (
        "stage.leave",
        "stage.action.hang_up",
        "stage.reply.1",
        "stage.dock.chat",
        "stage.dial.4",
    )
    parts = [find(page, name) for name in names]
    actions = [b.text() for b in page.findChildren(QPushButton) if "stage.action" in b.objectName()]
    before = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    language = english()
    speak(language)
    try:
        assert left_in_chinese(page, known) == []
        assert [find(page, name) for name in names] == parts
        for opener in ("stage.more_actions", "stage.inspect", "stage.wait", "stage.leave"):
            press(page, opener)
            assert left_in_chinese(page, known) == []
            QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
        for app in model.apps:
            press(page, f"stage.dock.{app.id}")
            assert left_in_chinese(page, known) == []
    finally:
        speak(None, language)
    again = [b.text() for b in page.findChildren(QPushButton) if "stage.action" in b.objectName()]
    assert again == actions
    assert any(CHINESE.search(text) for text in before)


def test_the_brief_stays_open_in_another_language(qapp: QApplication, qtbot: QtBot) -> None:
    page, model = sit(qtbot, mini())
    page.set_model(model)
    press(page, "stage.brief")
    left: list[bool] = []
    page.leave_requested.connect(lambda: left.append(True))
    language = english()
    speak(language)
    try:
        cancel = find(page, "stage.sheet.cancel")
        assert isinstance(cancel, QAbstractButton)
        assert cancel.text() == "Go on"
        assert left_in_chinese(page, story_words(mini())) == []
    finally:
        speak(None, language)
    assert not left


@pytest.mark.parametrize("opener", ["stage.leave", "stage.more_actions", "stage.inspect"])
def test_a_sheet_still_closes_after_a_change_of_look(
    qapp: QApplication, qtbot: QtBot, opener: str
) -> None:
    page, _model = sit(qtbot, mini(), PAID)
    lines = page.findChild(LineList, "app.chat.list")
    assert lines is not None
    lines.setFocus()
    press(page, opener)
    for dark, scale in ((True, 1.6), (False, 1.25)):
        page.set_theme(dress(dark=dark, scale=scale))
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not [sheet for sheet in page.findChildren(Sheet) if sheet.isVisible()]


def test_lines_are_measured_anew_in_a_larger_text_and_stay_where_they_are(
    qapp: QApplication, qtbot: QtBot
) -> None:
    page, _model = sit(qtbot, mini(), PAID)
    lines = page.findChild(LineList, "app.chat.list")
    assert lines is not None
    small = lines.tall(100_000)
    page.set_theme(dress(scale=1.6))
    assert page.findChild(LineList, "app.chat.list") is lines
    assert lines.tall(100_000) > small * 1.2
    bar = lines.verticalScrollBar()
    assert bar.value() == bar.maximum()
    page.set_theme(dress())
    assert lines.tall(100_000) == small


def test_a_debrief_speaks_english_where_it_stands(qapp: QApplication, qtbot: QtBot) -> None:
    page = DebriefPage(dress(), IconSet(ASSETS))
    qtbot.addWidget(page)
    page.resize(1192, 2400)
    page.show()
    page.show_debrief(told(ENDED))
    rows = page.findChild(TallList, "debrief.list")
    assert rows is not None
    language = english()
    speak(language)
    try:
        known = story_words(mini())
        assert left_in_chinese(page, known) == []
        assert page.findChild(TallList, "debrief.list") is rows
        model, spoken = rows.model(), Qt.ItemDataRole.AccessibleTextRole
        for place in range(model.rowCount()):
            text = str(model.index(place, 0).data(spoken))
            for words in known:
                text = text.replace(words.rstrip("。"), "")
            assert not CHINESE.search(text.replace("。", "")), text
    finally:
        speak(None, language)


def test_a_debrief_takes_a_larger_text_where_it_stands(qapp: QApplication, qtbot: QtBot) -> None:
    page = DebriefPage(dress(), IconSet(ASSETS))
    qtbot.addWidget(page)
    page.resize(1192, 800)
    page.show()
    page.show_debrief(told(ENDED))
    QApplication.processEvents()
    rows = page.findChild(TallList, "debrief.list")
    assert rows is not None
    small = rows.tall(100_000)
    page.set_palette(dress(dark=True, scale=1.25))
    assert rows.tall(100_000) > small * 1.1
