"""The dial beside the app after the lock: it says that nothing counts any more, and keeps what does."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from fraudtrainer.play import input as inp
from fraudtrainer.scenario.proof import evidence_id
from fraudtrainer.ui.stage.board import SideMarks
from fraudtrainer.ui.stage.evidence import DialPanel, EvidencePanel, EvidenceSheet
from fraudtrainer.ui.stage.view import StagePage
from tests.sound_scenarios import fixture_scenario
from tests.ui.room import child
from tests.ui.stage_room import english, find, sit, speak

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
FIRST = (inp.Reply("ok"), inp.Reply("wait"), inp.Dial(2))
TO_LOCK = (*FIRST, inp.Reply("late"), inp.Reply("scan"), inp.Dial(4))


def stage(qtbot: QtBot, *inputs: inp.Input) -> StagePage:
    story = fixture_scenario("twins").story_variant("scam", 0)
    return sit(qtbot, story, inputs)[0]


def words(page: StagePage, name: str) -> str:
    label = find(page, name)
    assert isinstance(label, QLabel)
    return label.text().replace("\n", "")


def dashed(page: StagePage) -> list[int]:
    steps = {level: find(page, f"stage.dial.{level}") for level in range(1, 6)}
    return [level for level, step in steps.items() if step.property("before") is True]


def press(page: StagePage, level: int) -> None:
    step = find(page, f"stage.dial.{level}")
    assert isinstance(step, QAbstractButton)
    step.click()
    QApplication.processEvents()


def test_before_the_lock_the_dial_may_be_moved_and_shows_where_it_stood(
    qapp: QApplication, qtbot: QtBot
) -> None:
    page = stage(qtbot, *FIRST)
    assert "随时可改" in words(page, "stage.dial.note")
    press(page, 5)
    assert dashed(page) == [2]
    press(page, 3)
    assert dashed(page) == [5]


def test_after_the_lock_the_dial_says_that_nothing_counts_any_more(
    qapp: QApplication, qtbot: QtBot
) -> None:
    page = stage(qtbot, *TO_LOCK)
    assert page.model.locked == 4
    assert words(page, "stage.dial.note") == "已锁定，再改不计分"
    bar = child(page, DialPanel)
    catalogue = english()
    speak(catalogue)
    assert words(page, "stage.dial.note") == "Locked: changes no longer count"
    speak(None, catalogue)
    bar.set_folded(folded=True)
    assert words(page, "stage.dial.question") == "已锁定，再改不计分"


def test_what_was_locked_stays_marked_while_hindsight_moves(
    qapp: QApplication, qtbot: QtBot
) -> None:
    page = stage(qtbot, *TO_LOCK)
    assert dashed(page) == []
    for level in (5, 1):
        press(page, level)
        assert page.model.dial == level
        assert dashed(page) == [4], "the locked judgement is no longer to be seen"
    press(page, 4)
    assert dashed(page) == []


def test_another_sitting_is_not_locked(qapp: QApplication, qtbot: QtBot) -> None:
    page = stage(qtbot, *TO_LOCK)
    press(page, 5)
    fresh = stage(qtbot, *FIRST).model
    page.set_model(fresh)
    QApplication.processEvents()
    assert "随时可改" in words(page, "stage.dial.note")
    assert dashed(page) == []


@pytest.mark.parametrize("side", ["doubt", "proof"])
def test_the_bar_counts_each_side_beside_its_icon(
    qapp: QApplication, qtbot: QtBot, side: str
) -> None:
    page = stage(qtbot, *FIRST)
    page.resize(911, 512)
    QApplication.processEvents()
    line = page.model.items[-1].line
    page.model.flag(line, "urgency_deadline" if side == "doubt" else "can_wait")
    QApplication.processEvents()
    button = find(page, "stage.evidence.open")
    name = {"doubt": "疑点 1", "proof": "佐证 1"}[side]
    assert words(page, f"stage.evidence.open.{side}") == name
    icons = [i for i in button.findChildren(QLabel) if i.isVisible() and not i.pixmap().isNull()]
    assert len(icons) == 2
    assert all(button.rect().contains(i.geometry()) for i in icons)


def test_a_bar_without_room_for_words_says_so_in_passing(qapp: QApplication, qtbot: QtBot) -> None:
    page = stage(qtbot, *TO_LOCK)
    panel = child(page, DialPanel)
    panel.set_folded(folded=True)
    panel.show_question(shown=False)
    press(page, 5)
    assert words(page, "stage.toast") == "已锁定，再改不计分"


def test_the_board_as_a_sheet_has_one_scroller(qapp: QApplication, qtbot: QtBot) -> None:
    page = stage(qtbot, *FIRST)
    page.resize(911, 512)
    for kind in ("urgency_deadline", "payee_mismatch", "secrecy_isolation", "can_wait"):
        page.model.flag(page.model.items[-1].line, evidence_id(kind))
    QApplication.processEvents()
    button = find(page, "stage.evidence.open")
    assert isinstance(button, QAbstractButton)
    button.click()
    for _turn in range(5):
        QApplication.processEvents()
    sheet = child(page, EvidenceSheet)
    inner = [marks for marks in sheet.findChildren(SideMarks) if marks.isVisible()]
    assert len(inner) == 2
    assert all(marks.verticalScrollBar().maximum() == 0 for marks in inner), (
        "it scrolls in a scroller"
    )


def test_where_the_names_have_no_room_the_bar_still_counts_by_icon(
    qapp: QApplication, qtbot: QtBot
) -> None:
    page = stage(qtbot, *FIRST)
    page.resize(911, 512)
    page.model.flag(page.model.items[-1].line, evidence_id("can_wait"))
    panel = child(page, EvidencePanel)
    QApplication.processEvents()
    button = find(page, "stage.evidence.open")
    named = panel.fit_bar(10_000, 10_000)
    terse = panel.fit_bar(10, 10)
    assert terse < named
    assert button.sizeHint().width() == terse
    assert (words(page, "stage.evidence.open.doubt"), words(page, "stage.evidence.open.proof")) == (
        "0",
        "1",
    )
    assert button.accessibleName() == "打开证据板，疑点 0 处，佐证 1 处"
    assert panel.fit_bar(10_000, 10_000) == named
    assert words(page, "stage.evidence.open.proof") == "佐证 1"
