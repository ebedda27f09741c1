"""A line is marked on either side: by click, by keys alone, by touch, and told to a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.scenario.proof import PROOFS
from fraudtrainer.ui.stage.apps.line_list import LineList
from fraudtrainer.ui.stage.view import StagePage
from tests.ui.stage_room import english, find, mini, sit, speak
from tests.ui.test_announcer import Listener

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def seen(page: QWidget, start: str) -> list[str]:
    buttons = page.findChildren(QAbstractButton)
    return [b.objectName() for b in buttons if b.objectName().startswith(start) and b.isVisible()]


def strike(page: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or page, key)
        QApplication.processEvents()


def click(page: QWidget, *names: str) -> None:
    for name in names:
        QTest.mouseClick(find(page, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def asked(page: StagePage) -> None:
    page.setFocus()
    strike(page, Qt.Key.Key_F)


def test_no_side_is_chosen_before_the_learner_chooses_one(qtbot: QtBot) -> None:
    page, _model = sit(qtbot, mini())
    asked(page)
    sides = [find(page, f"stage.side.{side}") for side in ("doubt", "proof")]
    assert not any(isinstance(b, QAbstractButton) and b.isChecked() for b in sides)
    assert not any(side.hasFocus() for side in sides)
    assert sides[0].size() == sides[1].size()
    assert seen(page, "stage.cue.") == seen(page, "stage.proof.") == []


def test_each_side_offers_its_own_kinds_and_no_other(qtbot: QtBot) -> None:
    page, model = sit(qtbot, mini())
    asked(page)
    click(page, "stage.side.proof")
    assert seen(page, "stage.proof.") == [f"stage.proof.{p.id}" for p in PROOFS.values()]
    assert seen(page, "stage.cue.") == []
    click(page, "stage.side.doubt")
    assert seen(page, "stage.proof.") == []
    assert "stage.cue.urgency_deadline" in seen(page, "stage.cue.")
    click(page, "stage.side.proof", "stage.proof.can_wait")
    assert [(flag.cue, flag.side) for flag in model.flags] == [("can_wait", "proof")]


def test_keys_alone_mark_a_line_on_both_sides_and_take_it_back(qtbot: QtBot) -> None:
    page, model = sit(qtbot, mini())
    asked(page)
    strike(page, Qt.Key.Key_2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "can_wait")
    strike(page, Qt.Key.Key_Return)
    asked(page)
    strike(page, Qt.Key.Key_1)
    QTest.keyClicks(QApplication.focusWidget() or page, "urgency")
    strike(page, Qt.Key.Key_Return)
    line = model.flags[0].line
    assert [(f.line, f.side) for f in model.flags] == [(line, "proof"), (line, "doubt")]
    find(page, f"stage.evidence.remove.{line}.can_wait").setFocus()
    strike(page, Qt.Key.Key_Return)
    assert [flag.side for flag in model.flags] == ["doubt"]


def test_a_long_touch_asks_how_to_mark_the_line(qtbot: QtBot) -> None:
    page, model = sit(qtbot, mini())
    lines = find(page, "app.chat.list")
    assert isinstance(lines, LineList)
    row = lines.visualRect(lines.model().index(1, 0)).center()
    window = page.window().windowHandle()
    place = lines.viewport().mapTo(page.window(), row)
    finger = QTest.createTouchDevice()
    QTest.touchEvent(window, finger).press(0, place, window).commit()
    qtbot.waitUntil(lambda: bool(seen(page, "stage.side.")))
    QTest.touchEvent(window, finger).release(0, place, window).commit()
    click(page, "stage.side.doubt", "stage.cue.urgency_deadline")
    assert [flag.line for flag in model.flags] == [model.items[1].line]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_side_and_kind_are_told_to_a_screen_reader(qtbot: QtBot, language: str) -> None:
    translator = english() if language == "en" else None
    speak(translator)
    page, model = sit(qtbot, mini())
    listener = Listener()
    listener.attend(page.announcer)
    line = model.items[1].line
    model.flag(line, "can_wait")
    model.flag(line, "urgency_deadline")
    model.unflag(line, "can_wait")
    spoken = {
        "zh": ("已标佐证：等得起。", "已标疑点：限时催促。", "已撤回佐证：等得起。"),
        "en": (
            "Marked as a proof: Can wait.",
            "Marked as a doubt: Deadline pressure.",
            "Proof taken back: Can wait.",
        ),
    }
    qtbot.waitUntil(lambda: all(words in listener.words for words in spoken[language]))
    speak(None, translator)
