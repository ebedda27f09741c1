"""Start to a usable home page with 200 scenarios, against a bare window with one label."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

WALL_LIMIT: Final = 1.5
MEMORY_LIMIT: Final = 1.6
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
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("ready"))
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
app = make_app(["fraudtrainer"])
window = open_window(app, Path(sys.argv[1]), scenarios=[Path(sys.argv[2])])
window.resize(1280, 800)
window.show()
app.processEvents()
window.grab()
"""
    + _MEASURE
    + """
window.close()
"""
)


def measure() -> tuple[tuple[float, float], str]:
    """Time whole processes, interleaved, the library's index warm; the first start is reported too.

    Returns:
        The ratios for wall time and peak memory, and a line to print. A ratio is the median over
        the rounds: the two runs of a round see the same load, whatever else the machine does.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = _make_library(folder / "library")
        arguments = [str(folder / "data"), str(library)]
        first = _run(_OURS, arguments, folder)[0]
        bare, ours = [], []
        for _ in range(ROUNDS):
            bare.append(_run(_BARE, [], folder))
            ours.append(_run(_OURS, arguments, folder))
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
        f"{memory:.2f} (limit {MEMORY_LIMIT}); very first start, index cold: {first:.2f} s"
    )
    return (wall, memory), line


def _median(runs: list[tuple[float, float]], column: int) -> float:
    return statistics.median(run[column] for run in runs)


def _make_library(folder: Path) -> Path:
    for number in range(SCENARIOS):
        target = folder / f"s{number:03d}"
        shutil.copytree(_MINI, target)
        card = target / "situation.yaml"
        text = card.read_text(encoding="utf-8").replace("id: mini", f"id: mini-{number}", 1)
        card.write_text(text, encoding="utf-8")
    return folder


def _run(script: str, arguments: list[str], home: Path) -> tuple[float, float]:
    """Seconds from spawning to usable, and peak memory in KiB."""
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
    ready, memory = done.stdout.split()
    return float(ready) - before, float(memory)


def _now() -> float:
    import time

    return time.time()
