"""The evidence board: two sides of equal rank, marked by click and key, taken back, never telling."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.play import input as inp
from fraudtrainer.scenario.cue import FREQUENT
from fraudtrainer.scenario.proof import PROOFS
from fraudtrainer.ui.stage.board import NARROW, SIDES, Board
from fraudtrainer.ui.stage.item import FlagItem
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.theme.icons import IconSet
from tests.sound_scenarios import fixture_scenario
from tests.ui.stage_room import ASSETS, dress, sit

OPEN = (inp.Reply("ok"),)
MARKS = (
    FlagItem("a", "urgency_deadline", "限时催促", "快点", "doubt"),
    FlagItem("b", "paper", "凭据当面看、能核对", "盖了章的", "proof"),
    FlagItem("c", "payee_mismatch", "收款人不符", "我爱人", "doubt"),
)


@pytest.fixture(params=["scam", "genuine"])
def stage(request: pytest.FixtureRequest, qtbot: QtBot) -> tuple[StagePage, StageModel]:
    return sit(qtbot, fixture_scenario("twins").story_variant(request.param, 0), OPEN)


def press(page: StagePage, *names: str) -> None:
    for name in names:
        buttons = page.findChildren(QAbstractButton, name)
        shown = [button for button in buttons if button.isVisible()]
        assert len(shown) == 1, name  # a sheet that was closed is on its way out
        QTest.mouseClick(shown[0], Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def count(page: QWidget, side: str) -> str:
    label = page.findChild(QLabel, f"stage.evidence.count.{side}")
    assert label is not None
    return label.text()


def board(qtbot: QtBot, width: int) -> Board:
    shown = Board(64)
    qtbot.addWidget(shown)
    shown.draw((IconSet(ASSETS), dress()))
    shown.resize(width, 300)
    shown.show()
    QApplication.processEvents()
    return shown


def test_a_line_is_marked_on_either_side_and_taken_back(
    stage: tuple[StagePage, StageModel],
) -> None:
    page, model = stage
    line = model.items[-1].line
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_F)
    press(page, "stage.side.doubt", f"stage.cue.{FREQUENT[0]}")
    QTest.keyClick(page, Qt.Key.Key_F)
    press(page, "stage.side.proof", "stage.proof.can_wait")
    assert [(f.line, f.cue, f.side) for f in model.flags] == [
        (line, FREQUENT[0], "doubt"),
        (line, "can_wait", "proof"),
    ]
    assert (count(page, "doubt"), count(page, "proof")) == ("1", "1")
    press(page, f"stage.evidence.remove.{line}.can_wait")
    assert (count(page, "doubt"), count(page, "proof")) == ("1", "0")


def test_the_proofs_are_offered_by_keyboard_alone(stage: tuple[StagePage, StageModel]) -> None:
    page, model = stage
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_F)
    side = page.findChild(QAbstractButton, "stage.side.proof")
    assert side is not None
    side.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(side, Qt.Key.Key_Space)
    shown = [p for p in PROOFS if _button(page, p).isVisible()]
    assert shown == list(PROOFS)
    choice = _button(page, "known_number")
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(choice, Qt.Key.Key_Space)
    assert [f.cue for f in model.flags] == ["known_number"]


def _button(page: StagePage, proof: str) -> QAbstractButton:
    button = page.findChild(QAbstractButton, f"stage.proof.{proof}")
    assert button is not None
    return button


def test_both_sides_are_always_on_show_and_of_equal_width(qtbot: QtBot) -> None:
    for flags in ((), MARKS):
        shown = board(qtbot, 2 * NARROW + 40)
        shown.set_flags(flags)
        QApplication.processEvents()
        columns = [shown.columns[side] for side in SIDES]
        assert all(column.isVisible() for column in columns)
        assert abs(columns[0].width() - columns[1].width()) <= 1


def test_where_columns_are_too_narrow_two_tabs_keep_the_counts(qtbot: QtBot) -> None:
    shown = board(qtbot, 2 * NARROW - 40)
    shown.set_flags(MARKS)
    QApplication.processEvents()
    tabs = {side: shown.findChild(QAbstractButton, f"stage.evidence.tab.{side}") for side in SIDES}
    words = [tab.text() for tab in tabs.values() if tab is not None and tab.isVisible()]
    assert words == ["疑点 2", "佐证 1"]
    for side, tab in tabs.items():
        assert tab is not None
        QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
        assert [s for s in SIDES if shown.columns[s].isVisible()] == [side]


def test_each_side_says_its_name_and_count_to_a_reader(qtbot: QtBot) -> None:
    shown = board(qtbot, 400)
    shown.set_flags(MARKS)
    assert [shown.columns[side].accessibleName() for side in SIDES] == ["疑点，2 处", "佐证，1 处"]
