"""A sitting of 500 lines with a screen reader that is told of each, and without one."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import Final

from benchmarks.long_sitting import look
from benchmarks.reply import long_desk
from benchmarks.stage_clock import HandClock

LIMIT: Final = 1.05
LINES: Final = 500
ROUNDS: Final = 7
_ROOT: Final = Path(__file__).resolve().parents[1]


def measure() -> tuple[float, str]:
    """Let 500 lines come one by one, each painted, with announcements and without, in turn.

    Returns:
        The ratio of the medians, and a line to print.
    """
    silent, told = [], []
    for _ in range(ROUNDS):
        silent.append(_sitting_ms(heard=False))
        told.append(_sitting_ms(heard=True))
    ratio = statistics.median(told) / statistics.median(silent)
    line = (
        f"{LINES} lines come, each painted: median {statistics.median(silent):.0f} ms, announced as well "
        f"{statistics.median(told):.0f} ms over {ROUNDS}, ratio {ratio:.3f} (limit {LIMIT})"
    )
    return ratio, line


def _sitting_ms(*, heard: bool) -> float:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QApplication

    from fraudtrainer.ui.stage.model import StageModel
    from fraudtrainer.ui.stage.pace import Pace
    from fraudtrainer.ui.stage.view import StagePage

    palette, icons = look()
    announced: list[str] = []
    QAccessible.setActive(heard)  # Qt itself tells of every row, too
    with tempfile.TemporaryDirectory(dir=_ROOT / "build") as name:
        desk, close = long_desk(Path(name), LINES)
        clock = HandClock()
        page = StagePage(palette, icons)
        page.announcer.heard = lambda: heard
        page.announcer.said.connect(lambda words, _urgent: announced.append(words))
        page.resize(1280, 800)
        page.show()
        model = StageModel(desk, Pace(), page, clock)
        page.set_model(model, brief=False)
        QApplication.processEvents()
        before = time.process_time()
        while model.busy:
            clock.ring()
            QApplication.processEvents()
        taken = (time.process_time() - before) * 1000
        assert len(model.items) >= LINES
        assert not heard or len(announced) > LINES // 2
        page.close()
        page.deleteLater()
        close()
    QAccessible.setActive(False)
    return taken
