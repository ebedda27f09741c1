"""What the tests of the debrief page share: a debrief of a small story, and hands and eyes for it."""

import datetime as dt
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QListView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fraudtrainer.modes.purpose import LEARN, WHAT_IF
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.pages.debrief.row import TranscriptRow
from fraudtrainer.ui.pages.debrief.transcript_model import ROW_ROLE
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from tests.play.supplier import LOST, REPORT, played

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
REVIEW = dt.date(2026, 11, 29)
PARTS = ("judgement", "cues", "conduct", "outcome")
LATE = (*LOST[:6], inp.Dial(2), inp.Reply("late"), inp.Act("call_110"), REPORT)


def told(
    facts: FactLibrary, telling: str, inputs: tuple[inp.Input, ...], *, scored: bool = True
) -> DebriefModel:
    desk = Desk(played(telling, *inputs), LEARN if scored else WHAT_IF)
    return DebriefModel(desk, debrief(desk.sitting), facts, REVIEW)


W = TypeVar("W", bound=QWidget)


def child(page: DebriefPage, kind: type[W], name: str) -> W:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def text_of(page: DebriefPage, name: str) -> str:
    return child(page, QLabel, name).text()


def shown_rows(page: DebriefPage) -> list[TranscriptRow]:
    model = child(page, QListView, "debrief.list").model()
    return [model.index(n, 0).data(ROW_ROLE) for n in range(model.rowCount())]


def click(qtbot: QtBot, page: DebriefPage, name: str) -> None:
    button = child(page, QAbstractButton, name)
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def all_rows(model: DebriefModel) -> list[TranscriptRow]:
    return [row for scene in model.scenes for row in scene.rows]


def unfold(page: DebriefPage) -> QListView:
    """The transcript with every scene unfolded, by the keyboard."""
    rows = child(page, QListView, "debrief.list")
    rows.setFocus()
    for row in [row for row in shown_rows(page) if row.kind == "scene"]:
        place = shown_rows(page).index(row)
        rows.setCurrentIndex(rows.model().index(place, 0))
        QTest.keyClick(rows, Qt.Key.Key_Return)
    return rows
