"""A learner erased at every moment of a sitting: one clear sentence, and the way home."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.room import stage_of

DECISIONS: tuple[Callable[[StagePage], object], ...] = (
    lambda page: page.model.reply("ask"),
    lambda page: page.model.move_dial(4),
    lambda page: page.model.act("callback_known_number", "lao"),
)
"""What is decided, in this order, to come to an end."""


def click(window: MainWindow, name: str) -> None:
    found = [b for b in window.findChildren(QAbstractButton, name) if b.isVisible()]
    assert found, name
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def told(window: MainWindow) -> str:
    """What the banner above the pages says."""
    banners = [b for b in window.findChildren(QFrame, "notice") if b.isVisible()]
    return " ".join(label.text() for b in banners for label in b.findChildren(QLabel))


@pytest.mark.slow
@pytest.mark.parametrize("taken", range(len(DECISIONS)))
def test_the_next_decision_says_so_once_and_leads_home(
    open_room: OpenRoom, qtbot: QtBot, taken: int
) -> None:
    window = open_room()
    click(window, "home.start")
    click(window, "stage.begin")
    for decide in DECISIONS[:taken]:
        decide(stage_of(window))
    window.workplace.seat.erase()
    if not taken:  # a reply counts once it has been on screen for a moment
        qtbot.waitUntil(lambda: stage_of(window).model.armed("reply"), timeout=60_000)

    DECISIONS[taken](stage_of(window))

    assert "这一场的学员已经从记录里删除" in told(window)
    assert window.flow.page is None
    assert window.front == "practice"
    click(window, "home.start")
    click(window, "stage.begin")
    assert stage_of(window).model.desk.attempt is not None


def test_the_brief_can_be_left(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room()
    click(window, "home.start")
    window.workplace.seat.erase()

    click(window, "stage.sheet.cancel")

    assert window.flow.page is None
    assert window.front == "practice"


def test_leaving_leads_home_all_the_same(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room()
    click(window, "home.start")
    click(window, "stage.begin")
    window.workplace.seat.erase()

    click(window, "stage.leave")
    click(window, "stage.sheet.ok")

    assert "这一场的学员已经从记录里删除" in told(window)
    assert window.flow.page is None


def test_the_debrief_of_what_was_ended_is_still_shown(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room()
    click(window, "home.start")
    click(window, "stage.begin")
    for decide in DECISIONS[1:]:
        decide(stage_of(window))
    if not stage_of(window).model.desk.ended:
        stage_of(window).model.act("call_110")
    assert stage_of(window).model.desk.ended
    window.workplace.seat.erase()

    qtbot.waitUntil(
        lambda: any(b.isVisible() for b in window.findChildren(QAbstractButton, "stage.to_debrief"))
    )
    click(window, "stage.to_debrief")

    assert isinstance(window.flow.page, DebriefPage)
