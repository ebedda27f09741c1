"""Long sittings: how opening grows with the lines, and how soon the debrief of one is painted."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.reply import long_desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fraudtrainer.ui.theme.icons import IconSet
    from fraudtrainer.ui.theme.tokens import Palette

SHORT: Final = 500
LONG: Final = 5_000
OPENING_LIMIT: Final = 12.0
DEBRIEF_LINES: Final = 2_000
DECISIONS: Final = 200
DEBRIEF_MS: Final = 150.0
ROUNDS: Final = 5
_ROOT: Final = Path(__file__).resolve().parents[1]


def measure_opening() -> tuple[float, str]:
    """Resume a sitting of 500 lines and one of 5,000 in turn, each to its first paint.

    Returns:
        The ratio of the medians, and a line to print.
    """
    short, long = [], []
    for _ in range(ROUNDS):
        short.append(_opening_ms(SHORT))
        long.append(_opening_ms(LONG))
    ratio = statistics.median(long) / statistics.median(short)
    line = (
        f"sitting opened → painted: {SHORT} lines {statistics.median(short):.0f} ms, {LONG} lines "
        f"{statistics.median(long):.0f} ms, ratio {ratio:.1f} (limit {OPENING_LIMIT})"
    )
    return ratio, line


def measure_debrief() -> tuple[float, str]:
    """Open the debrief of a sitting of 2,000 lines, from its events to its first paint.

    Returns:
        The ratio of the median to the limit, and a line to print.
    """
    times = sorted(_debrief_ms() for _ in range(ROUNDS))
    median = statistics.median(times)
    line = (
        f"debrief of {DEBRIEF_LINES} lines opened → painted: median {median:.0f} ms over {ROUNDS}, "
        f"limit {DEBRIEF_MS:.0f} ms, ratio {median / DEBRIEF_MS:.2f} (limit 1.0)"
    )
    return median / DEBRIEF_MS, line


def _opening_ms(lines: int) -> float:
    from fraudtrainer.ui.stage.model import StageModel
    from fraudtrainer.ui.stage.pace import Pace
    from fraudtrainer.ui.stage.view import StagePage

    palette, icons = look()
    with tempfile.TemporaryDirectory(dir=_ROOT / "build") as name:
        desk, close = long_desk(Path(name), lines)
        page = StagePage(palette, icons)
        _show(page)
        before = time.perf_counter()
        page.set_model(StageModel(desk, Pace.at_once(), page), brief=False)
        page.grab()
        taken = (time.perf_counter() - before) * 1000
        _end(page)
        close()
    return taken


def _debrief_ms() -> float:
    from fraudtrainer.play.debrief import debrief
    from fraudtrainer.play.input import Act, Dial, Reply
    from fraudtrainer.scenario.reading.fact import load_facts
    from fraudtrainer.ui.pages.debrief.model import DebriefModel
    from fraudtrainer.ui.pages.debrief.view import DebriefPage

    palette, icons = look()
    facts, _problems = load_facts(_ROOT / "seeds")
    with tempfile.TemporaryDirectory(dir=_ROOT / "build") as name:
        desk, close = long_desk(Path(name), DEBRIEF_LINES - DECISIONS)
        for _ in range(DECISIONS):
            desk.submit(Reply("go"))
        desk.submit(Dial(4))
        desk.submit(Act("call_110"))
        page = DebriefPage(palette, icons)
        _show(page)
        before = time.perf_counter()
        page.show_debrief(DebriefModel(desk, debrief(desk.sitting), facts))
        page.grab()
        taken = (time.perf_counter() - before) * 1000
        _end(page)
        close()
    return taken


def look() -> tuple[Palette, IconSet]:
    """The bundled face and the light colours, put on the program."""
    from PySide6.QtWidgets import QApplication

    from fraudtrainer.paths import bundled
    from fraudtrainer.ui.theme.fonts import install_fonts
    from fraudtrainer.ui.theme.icons import IconSet
    from fraudtrainer.ui.theme.style import apply_theme

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    (_ROOT / "build").mkdir(exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    assets = bundled("assets")
    family = install_fonts(assets, force_bundled=True)
    palette = apply_theme(app, dark=False, scale=1.0, family=family, assets_dir=assets)
    return palette, IconSet(assets)


def _show(page: QWidget) -> None:
    from PySide6.QtWidgets import QApplication

    page.resize(1280, 800)
    page.show()
    QApplication.processEvents()


def _end(page: QWidget) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
