"""`fraudtrainer --lang en` without a command: the window speaks it this time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fraudtrainer.ui.display import find_screen

pytestmark = pytest.mark.slow

RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fraudtrainer.cli.main import main
from fraudtrainer.ui.window import MainWindow

shown = MainWindow.show

def show(window):
    shown(window)
    QTimer.singleShot(0, lambda: (print(window.windowTitle()), window.close()))

MainWindow.show = show
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("asked", "title"),
    [(["--lang", "en"], "Fraud Trainer"), (["--lang", "zh"], "反诈"), ([], "反诈")],
)
def test_the_window_speaks_what_was_asked_for(tmp_path: Path, asked: list[str], title: str) -> None:
    command = [sys.executable, "-c", RUN, *asked, "--data", str(tmp_path / "data")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 0, done.stderr
    assert title in done.stdout


def test_without_a_display_it_is_said_in_the_language_asked_for() -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    environment.pop("WAYLAND_DISPLAY", None)

    said = find_screen(environment, "linux").obstacle

    assert "fraudtrainer play boss-group" in said.zh
    assert "No display was found" in said.en
