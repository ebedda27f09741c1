"""`--data DIR` holds everything that is kept: nothing is written elsewhere, and nobody else can read it."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_pack import PACK

pytestmark = pytest.mark.slow

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QFileDialog
import fraudtrainer.ui.app as app
def use(window):
    window.workplace.shelf.settle()
    window.workplace.seat.rename("小林")
    window.workplace.preferences.choose("text_size", 125)
    window.go("bench")
    window.go("settings")
    dialog = QFileDialog(window)
    dialog.open()
    dialog.reject()
    dialog.deleteLater()
    qWarning("something for the log")
    QTimer.singleShot(0, window.close)
started = app._started
def begin():
    started()
    use(next(w for w in QApplication.topLevelWidgets() if w.objectName() == "window"))
app._started = begin
sys.exit(app.run(Path(sys.argv[1]), ["fraudtrainer"]))
"""
COMMANDS = (
    ["list"],
    ["play", "boss-group", "--telling", "scam", "--fast"],
    ["check"],
    ["pack", "build", str(PACK), "--out", "a.ftpack"],
    ["pack", "install", "a.ftpack", "--yes-unsigned"],
    ["pack", "list"],
    ["doctor"],
)


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


@pytest.mark.skipif(os.name == "nt", reason="the variables and rights of Linux")
def test_with_data_nothing_is_written_elsewhere_and_nobody_else_can_read_it(tmp_path: Path) -> None:
    home, place, temporary = (tmp_path / name for name in ("home", "place", "temporary"))
    for folder in (home, place, temporary):
        folder.mkdir()
    (home / "run").mkdir(mode=0o700)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    environment |= {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "TMPDIR": str(temporary),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    data = place / "data"

    def run(*command: str) -> None:
        done = subprocess.run(
            [sys.executable, *command],
            env=environment, cwd=place, umask=0o022, input="1\n" * 40, encoding="utf-8",
            capture_output=True, timeout=120, check=False,
        )  # fmt: skip
        assert "Traceback" not in done.stderr, done.stderr
        assert done.returncode == 0, done.stdout + done.stderr

    for command in COMMANDS:
        run("-m", "fraudtrainer", "--data", str(data), *command)
    run("-c", WINDOW, str(data))

    assert files(home) == set()
    assert files(temporary) == set()
    assert {path.name for path in place.iterdir()} == {"data", "a.ftpack"}
    kept = files(data)
    assert {"records.sqlite3", "fraudtrainer.log", "cache/library.json"} <= kept
    assert any(name.startswith("packs/") for name in kept)
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    private = [data / n for n in kept if n.startswith(("records.sqlite3", "fraudtrainer.log"))]
    assert {stat.S_IMODE(path.stat().st_mode) for path in private} == {0o600}
