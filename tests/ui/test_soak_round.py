"""The round before the soak misses nothing: what it left out would count as grown memory."""

import shutil
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benchmarks.soak_round import PAGES, Sight, come_home, go_round
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.window import MainWindow
from tests.ui.bench.hands import MINI
from tests.ui.conftest import OpenRoom

pytestmark = pytest.mark.slow

_PLACES = (*((page, "") for page in PAGES), ("practice", "stage"))
_LOOKS = tuple(product(("light", "dark"), ("zh", "en"), (100, 125, 160, 200)))


@pytest.fixture
def window(open_room: OpenRoom, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window nobody sat at yet, with one small situation on its bench."""
    shutil.copytree(MINI, tmp_path / "mine" / "mini")
    opened = open_room()
    opened.bench.bench.open_folder(tmp_path / "mine")
    return opened


def _kinds(window: MainWindow) -> list[str]:
    return sorted(type(part).__name__ for part in window.findChildren(QWidget))


def test_the_round_sees_every_page_and_a_sitting_in_every_look(window: MainWindow) -> None:
    chosen = dict(window.workplace.preferences.chosen)

    seen = go_round(window)

    assert seen == {Sight(*place, look) for place in _PLACES for look in _LOOKS}
    assert window.workplace.preferences.chosen == chosen
    assert window.workplace.seat.learner is None


def test_a_second_round_makes_nothing_that_the_first_one_did_not(window: MainWindow) -> None:
    go_round(window)
    before = _kinds(window)

    go_round(window)

    assert _kinds(window) == before
    assert window.findChildren(StagePage) == []


def test_coming_home_puts_away_whatever_is_played(window: MainWindow, qtbot: QtBot) -> None:
    window.go("bench")
    qtbot.waitUntil(lambda: window.bench.story.story is not None)
    window.bench.story.start_trial()
    window.flow.begin(window.workplace.shelf.library.cards[0].id)
    assert (window.bench.story.desk is None, window.flow.kind) == (False, "stage")

    come_home(window)

    assert (window.bench.story.desk, window.flow.kind, window.front) == (None, "", "practice")
    assert window.findChildren(StagePage) == []
