"""A reply clicked → the next line painted, 500 lines on the desk, the commit included."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from benchmarks.stage_clock import HandClock
from fraudtrainer.modes.practice import Practice
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.scenario.model import Branch, Line, Reply, Ring, Scene
from fraudtrainer.scenario.story import Story

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from fraudtrainer.ui.stage.model import StageModel

FRAME_MS: Final = 1000 / 60
LIMIT: Final = 0.7
CROWDED_LIMIT: Final = 1.0
_IMPATIENT_MS: Final = 2_500
_PAINT_S: Final = 0.006
LINES: Final = 500
CLICKS: Final = 200
_ROOT: Final = Path(__file__).resolve().parents[1]


def measure() -> tuple[float, str]:
    """Click real reply buttons in the real stage over a real database.

    Each click goes from the press to the moment the view has painted the learner's own line: rules,
    commit with sync, model row, layout and painting. The transcript holds 500 lines from the start.

    Returns:
        The ratio of the 99th percentile to one 60 Hz frame, and a line to print.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _told(_click_times(crowded=False), "reply clicked → line painted")


def measure_crowded() -> tuple[float, str]:
    """The same at the largest text, where each reply brings a text that knocks and then a call.

    Measured is every moment that brings something, at the pace of a reader whose clock is moved by
    hand: the learner's own line, the banner of the text, and the card of the call.

    Returns:
        As `measure`.
    """
    what = "own line, knock and ringing phone painted at 160 %"
    return _told(_click_times(crowded=True), what, CROWDED_LIMIT)


def _told(times: list[float], what: str, limit: float = LIMIT) -> tuple[float, str]:
    times = sorted(times)
    p99 = times[int(len(times) * 0.99) - 1]
    line = (
        f"{what}, {LINES}+ lines: p99 {p99:.2f} ms, median "
        f"{statistics.median(times):.2f} ms over {len(times)} times, one frame "
        f"{FRAME_MS:.1f} ms, ratio {p99 / FRAME_MS:.2f} (limit {limit})"
    )
    return p99 / FRAME_MS, line


def _click_times(*, crowded: bool) -> list[float]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QAbstractButton, QApplication

    from fraudtrainer.paths import bundled
    from fraudtrainer.ui.stage.model import StageModel
    from fraudtrainer.ui.stage.pace import Pace
    from fraudtrainer.ui.stage.view import StagePage
    from fraudtrainer.ui.theme.fonts import install_fonts
    from fraudtrainer.ui.theme.icons import IconSet
    from fraudtrainer.ui.theme.style import apply_theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    assets = bundled("assets")
    family = install_fonts(assets, force_bundled=True)
    scale = 1.6 if crowded else 1.0
    palette = apply_theme(app, dark=False, scale=scale, family=family, assets_dir=assets)
    times: list[float] = []
    with tempfile.TemporaryDirectory(dir=_ROOT / "build") as name:
        desk, close = long_desk(Path(name), LINES, crowded=crowded)
        page = StagePage(palette, IconSet(assets))
        page.resize(1280, 800)
        page.show()
        clock = HandClock()
        model = StageModel(desk, Pace() if crowded else Pace.at_once(), None, clock)
        page.set_model(model, brief=False)
        app.processEvents()
        if crowded:
            _catch_up(app, model, clock)
        assert LINES <= len(model.items) < 2 * LINES
        for _ in range(CLICKS):
            button = page.findChild(QAbstractButton, "stage.reply.1")
            assert button is not None
            before, rows = time.perf_counter(), len(model.items)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            app.processEvents()
            times.append((time.perf_counter() - before) * 1000)
            assert len(model.items) > rows
            if crowded:
                times += _news_times(app, model, clock)
        page.close()
        close()
    return times


def _catch_up(app: QApplication, model: StageModel, clock: HandClock) -> None:
    """Bring all lines of the long beginning, and let the replies count."""
    while model.busy or not model.armed("reply"):
        clock.pass_by(_IMPATIENT_MS)
        if model.busy:
            model.hurry()
        app.processEvents()


def _news_times(app: QApplication, model: StageModel, clock: HandClock) -> list[float]:
    """Let all come that a reply brings, ignore the call, and wait until the next reply counts.

    Returns:
        Milliseconds of each step in which the banner or the card came on screen.
    """
    times: list[float] = []
    news: list[object] = []
    model.knock_changed.connect(news.append)
    model.ring_changed.connect(news.append)
    while model.busy or not model.armed("reply"):
        news.clear()
        before = time.perf_counter()
        if not clock.ring():
            time.sleep(_PAINT_S)
        app.processEvents()
        if any(item is not None for item in news):
            times.append((time.perf_counter() - before) * 1000)
        if model.ring is not None and model.armed("ring"):
            model.call("ignore")
    model.knock_changed.disconnect(news.append)
    model.ring_changed.disconnect(news.append)
    return times


def long_desk(
    folder: Path, lines: int, *, crowded: bool = False
) -> tuple[Desk, Callable[[], None]]:
    """A sitting of a story whose first scene has so many lines, over records in `folder`."""
    from fraudtrainer.records.database import open_database
    from fraudtrainer.records.learners import LearnerStore
    from fraudtrainer.scenario.folder import read_scenario, story_text
    from fraudtrainer.scenario.library import open_library
    from fraudtrainer.scenario.reading.fact import load_facts

    database = open_database(folder / "records.sqlite3", time.time)
    seeds, mini = _ROOT / "seeds", _ROOT / "tests" / "fixtures" / "mini"
    practice = Practice(database, seeds, "bench", time.time)
    learner = LearnerStore(database).create("bench").id
    card = open_library([mini], seeds, None).cards[0]
    scenario, _found = read_scenario(mini, load_facts(seeds)[0])
    assert scenario is not None
    story = _long_story(scenario.story_variant("scam", 0), lines, crowded=crowded)
    assert story_text(story)
    desk = practice.start_story(card.id, story, learner, 1)
    return desk, database.close


def _long_story(story: Story, count: int, *, crowded: bool) -> Story:
    """A scene of so many lines, after which replies go round between two scenes for ever."""
    words = "这句话不长不短，正好像平时聊天说的那样，再多写几个字看看换行。"
    lines = tuple(
        Line(id=f"x{n}", by="fake" if n % 3 else "me", text=f"{n}：{words}") for n in range(count)
    )
    first = story.scenes["hello"]
    ping = Reply(id="go", text="好的，我知道了，您接着说。", goto="pong")
    pong = Reply(id="go", text="嗯，我在听，您慢慢讲。", goto="ping")
    ring = Ring(by="lao", answer=Branch(), ignore=Branch()) if crowded else None
    text = Line(id="text", by="bank", on="sms", text=words)
    again = Line(id="again", by="bank", on="sms", text=words)
    said, said_again = (Line(id=name, by="fake", text=words) for name in ("said", "said2"))
    scenes = (
        Scene(id="hello", on="chat", title=first.title, lines=lines, replies=(ping,)),
        *(
            Scene(
                id=name,
                on="chat",
                title=first.title,
                replies=(reply,),
                ring=ring,
                lines=told if crowded else (),
            )
            for name, reply, told in (
                ("ping", ping, (text, said)),
                ("pong", pong, (again, said_again)),
            )
        ),
        *story.telling.scenes[1:],
    )
    telling = replace(story.telling, scenes=scenes)
    return Story(story.situation, telling, story.name, "bench-long-story")
