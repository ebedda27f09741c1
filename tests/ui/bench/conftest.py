"""The bench with one small situation on it."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.window import MainWindow
from tests.ui.bench.hands import MINI, click
from tests.ui.conftest import OpenRoom


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An author's own folder with one small situation."""
    shutil.copytree(MINI, tmp_path / "mine" / "mini")
    return tmp_path / "mine"


@pytest.fixture
def bench(open_room: OpenRoom, qtbot: QtBot, folder: Path) -> MainWindow:
    """The window with that folder on the bench, checked, a telling in front."""
    window = open_room(learner="小林")
    click(qtbot, window, "rail.bench")
    model = window.bench.bench
    model.open_folder(folder)
    qtbot.waitUntil(lambda: model.examination is not None and model.checks.progress is None)
    assert model.path == folder / "mini" / "scam.yaml"
    return window
