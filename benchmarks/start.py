"""Start to a usable home page with 200 scenarios, against a bare window with one label.

The label stands in the middle, as in the first program of Qt for Python's own manual ("alignment=
QtCore.Qt.AlignCenter"). PySide builds all of the namespace `Qt`, some ninety enumerations, when the
first of its values is named: 15 ms and a megabyte that no program of any use is spared, as alignment,
keys, check marks, the roles of a model and the buttons of a mouse are all named there. Against a
window that names none of them the ratios would measure that choice of PySide's and not this program.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

WALL_LIMIT: Final = 1.35
MEMORY_LIMIT: Final = 1.3
ROUNDS: Final = 11
SCENARIOS: Final = 200
_ROOT: Final = Path(__file__).resolve().parents[1]
_MINI: Final = _ROOT / "tests" / "fixtures" / "mini"

# VmHWM and not getrusage: that one counts what the parent held before the exec.
_MEASURE: Final = """
import time
ready = time.time()
with open("/proc/self/status") as status:
    peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
print(ready, peak)
"""
_BARE: Final = (
    """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("ready", alignment=Qt.AlignmentFlag.AlignCenter))
window.resize(1280, 800)
window.show()
app.processEvents()
window.grab()
"""
    + _MEASURE
)
_OURS: Final = (
    """
import gc
gc.disable()  # as the program's own start does until the window stands
import sys
from pathlib import Path
from fraudtrainer.ui.app import make_app, open_window
from PySide6.QtCore import QTimer
app = make_app(["fraudtrainer"])
window = open_window(app, Path(sys.argv[1]), scenarios=[Path(sys.argv[2])])
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, gc.freeze)  # as there: what the start has made is never swept
app.processEvents()
window.grab()
"""
    + _MEASURE
    + """
from PySide6.QtWidgets import QListView
first = time.time()
shown = window.findChild(QListView, "home.cards")
print(shown.model().rowCount() if shown.isVisible() else 0)
window.workplace.shelf.settle()
app.processEvents()
print(time.time() - first, len(window.workplace.shelf.library.cards))
window.close()
"""
)


def measure() -> tuple[tuple[float, float], str]:
    """Time whole processes, interleaved, the library's index warm; the first start is reported too.

    The measured window shows every card in the picture that is grabbed; that the disk still holds
    the same is found out afterwards, as in the program itself.

    Returns:
        The ratios for wall time and peak memory, and a line to print. A ratio is the median over
        the rounds: the two runs of a round see the same load, whatever else the machine does.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = _make_library(folder / "library")
        arguments = [str(folder / "data"), str(library)]
        first = _run(_OURS, arguments, folder)
        bare, ours = [], []
        for _ in range(ROUNDS):
            bare.append(_run(_BARE, [], folder))
            ours.append(_run(_OURS, arguments, folder))
    if any(run[2:] != (SCENARIOS, run[3], SCENARIOS) for run in ours):
        raise RuntimeError(f"not all {SCENARIOS} cards were shown: {ours}")
    wall, memory = (
        statistics.median(
            own[column] / other[column] for own, other in zip(ours, bare, strict=True)
        )
        for column in (0, 1)
    )
    line = (
        f"start to home page, {SCENARIOS} scenarios: {_median(ours, 0):.3f} s, bare window "
        f"{_median(bare, 0):.3f} s, ratio {wall:.2f} (limit {WALL_LIMIT}); memory "
        f"{_median(ours, 1) / 1024:.0f} MiB against {_median(bare, 1) / 1024:.0f} MiB, ratio "
        f"{memory:.2f} (limit {MEMORY_LIMIT}); very first start: page after {first[0]:.2f} s, "
        f"all cards {first[3]:.2f} s later"
    )
    return (wall, memory), line


def _median(runs: list[tuple[float, ...]], column: int) -> float:
    return statistics.median(run[column] for run in runs)


def _make_library(folder: Path) -> Path:
    for number in range(SCENARIOS):
        target = folder / f"s{number:03d}"
        shutil.copytree(_MINI, target)
        card = target / "situation.yaml"
        text = card.read_text(encoding="utf-8").replace("id: mini", f"id: mini-{number}", 1)
        card.write_text(text, encoding="utf-8")
    return folder


def _run(script: str, arguments: list[str], home: Path) -> tuple[float, ...]:
    """Seconds from spawning to usable, peak memory in KiB, and what else the script prints.

    For ours these are the cards shown by then, seconds until the disk was looked at, and the cards
    found there.
    """
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # both sides run compiled, as installed
    before = _now()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True, text=True, check=True, cwd=_ROOT, env=environment,
    )  # fmt: skip
    ready, *rest = done.stdout.split()
    return float(ready) - before, *map(float, rest)


def _now() -> float:
    import time

    return time.time()
