"""A scenario file written → problems, graph and trial of the bench page painted anew."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fraudtrainer.ui.pages.bench.story_model import StoryModel

LIMIT_MS: Final = 300.0
LINES: Final = 300
SAVES: Final = 40
_ROOT: Final = Path(__file__).resolve().parents[1]
_MINI: Final = _ROOT / "tests" / "fixtures" / "mini"
_PATIENCE_S: Final = 10.0


def measure() -> tuple[float, str]:
    """Write a telling of 300 lines as another editor would, in the real window, offscreen.

    Each save goes from the first byte written to the moment the window is drawn with the new
    problem count and the new graph, and then, the tab turned, with the new line on the trial stage.
    Every other save has an error of its own, so that problems come and go.

    Returns:
        The ratio of the 95th percentile to the limit, and a line to print.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    (_ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_ROOT / "build") as name:
        times = sorted(_save_times(Path(name)))
    p50, p95 = statistics.median(times), times[int(len(times) * 0.95) - 1]
    line = (
        f"bench page: save → problems, graph and preview refreshed, one scenario of {LINES} lines: "
        f"p50 {p50:.0f} ms, p95 {p95:.0f} ms over {len(times)} saves, limit {LIMIT_MS:.0f} ms, "
        f"ratio {p50 / LIMIT_MS:.2f} / {p95 / LIMIT_MS:.2f} (limit 1.0)"
    )
    return p95 / LIMIT_MS, line


def _save_times(folder: Path) -> list[float]:
    from PySide6.QtWidgets import QApplication

    from fraudtrainer.ui.app import make_app, open_window
    from fraudtrainer.ui.pages.bench.story_model import COVERAGE
    from fraudtrainer.ui.pages.bench.view import BenchPage

    app = QApplication.instance() or make_app(["bench"])
    assert isinstance(app, QApplication)
    scam = _long_situation(folder / "mine" / "long")
    window = open_window(app, folder / "data", scenarios=[folder / "none"], bundled_font=True)
    assert window is not None
    window.resize(1280, 800)
    window.show()
    window.go("bench")
    bench, story, _runs, _publish = window.bench
    bench.open_folder(folder / "mine")
    _wait(lambda: bench.examination is not None)
    page = window._pages["bench"]
    assert isinstance(page, BenchPage)
    story.start_trial()
    times = []
    text = scam.read_text(encoding="utf-8")
    for number in range(SAVES):
        broken = number % 2 == 1
        page.show_tab("graph")
        window.grab()
        words = f"在忙吗？{number}"
        fresh = text.replace("在忙吗？", words, 1) + ("nonsense: 1\n" if broken else "")
        before = time.perf_counter()
        scam.write_text(fresh, encoding="utf-8")
        if broken:
            _wait(lambda: bench.outdated)
        else:
            _wait(partial(_arrived, story, words))
        window.grab()
        page.show_tab("trial")
        window.grab()
        times.append((time.perf_counter() - before) * 1000)
        bench.jobs.cancel(COVERAGE)
    window.close()
    window.workplace.close()
    return times


def _arrived(story: StoryModel, words: str) -> bool:
    """True where graph and trial are of the new text."""
    desk, drawing = story.desk, story.drawing
    if desk is None or drawing is None:
        return False
    opening = drawing.graph.by_key[drawing.graph.first].opening
    return words in opening and words in desk.story.lines["h1"].text


def _wait(until: Callable[[], bool]) -> None:
    from PySide6.QtCore import QCoreApplication, QEventLoop

    # Waiting as the program itself does: going round without a pause would take the pool's time.
    flags = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    end = time.perf_counter() + _PATIENCE_S
    while not until():
        QCoreApplication.processEvents(flags, 20)
        assert time.perf_counter() < end, "the page did not follow"


def _long_situation(folder: Path) -> Path:
    """The small situation with so many more scenes that its scam telling has 300 lines."""
    import shutil

    shutil.copytree(_MINI, folder)
    scam = folder / "scam.yaml"
    lines = scam.read_text(encoding="utf-8").splitlines()
    at = lines.index("endings:")
    more: list[str] = []
    number = 0
    while len(lines) + len(more) < LINES - 6:
        number += 1
        more += [
            f"  - id: extra{number}",
            "    on: chat",
            '    title: "{who}"',
            "    lines:",
            f"      - {{id: x{number}, by: fake, text: 在不在？我这边真的很急。}}",
            "    replies:",
            "      - {id: no, text: 我先打你原来的号码。, conduct: best, why: 用原来的号码。, end: safe}",
            "    silence: {after: 10, end: safe}",
        ]
    scam.write_text("\n".join([*lines[:at], *more, *lines[at:]]) + "\n", encoding="utf-8")
    return scam
