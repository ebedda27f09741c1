"""Nothing tells the truth early: up to what a telling supplies, twins give the same pictures.

The opening is played in both tellings with the same inputs; after each of them the whole stage is
compared pixel by pixel, the sheet that asks for the first judgement last. Then the same at a
reading pace: the same lines at the same moments.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.stage_clock import HandClock
from fraudtrainer.modes.purpose import WHAT_IF
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.paths import bundled
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import open_replies
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.folder import Scenario, read_scenario
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.pace import Pace
from tests.sound_scenarios import FOUNDING, fixture_scenario
from tests.ui.stage_room import sit

TICK = 100
"""Milliseconds between two looks at what has arrived."""
MOST_TICKS = 3_000


class Twins(NamedTuple):
    """A pair of tellings of one situation, filled with the same row."""

    name: str
    scam: Story
    genuine: Story


def twins_of(scenario: Scenario) -> Iterator[Twins]:
    tellings = {truth: name for name, truth in sorted(scenario.truths.items())}
    stories = [scenario.story_variant(tellings[truth], 0) for truth in ("scam", "genuine")]
    if stories[0].telling.opening:
        yield Twins(scenario.id, *stories)


def every_pair() -> Iterator[Twins]:
    yield from twins_of(fixture_scenario("twins"))
    facts, _found = load_facts(bundled("seeds"))
    for card in sorted(bundled("scenarios").glob("*/situation.yaml")):
        scenario, _found = read_scenario(card.parent, facts)
        if scenario is not None and len(set(scenario.truths.values())) == 2:
            yield from twins_of(scenario)


PAIRS = list(every_pair())
FEW = 3
"""So many ways through the opening of a situation that was not among the first three."""
Path = tuple[inp.Input, ...]


def opening_paths(story: Story) -> list[Path]:
    """Ways through the opening until something is asked: by every reply in turn, and by every act.

    Each reply of each scene is said in some path, each act and look is taken once, and one path says
    nothing at all.
    """
    paths = [_path(story, turn, ()) for turn in range(4)]
    acts: list[inp.Input] = [inp.Act(r.act, r.target or "") for r in story.telling.opening_actions]
    looks: list[inp.Input] = [inp.Inspect(r.target) for r in story.telling.opening_inspect]
    paths += [_path(story, 0, (move,)) for move in (*acts, *looks)]
    paths.append(_silence(story))
    return list(dict.fromkeys(paths))


def _path(story: Story, turn: int, before: Path) -> Path:
    sitting, path = Sitting.begin(story, 1).played(before), list(before)
    for number in range(12):
        if sitting.state.held is not None:
            break
        if sitting.state.ringing:
            value: inp.Input = inp.Call("answer")
        else:
            replies = open_replies(sitting.story, sitting.state)
            value = (
                inp.Reply(replies[(turn + number) % len(replies)].id) if replies else inp.Wait(60)
            )
        sitting = sitting.after(value)
        path.append(value)
    return tuple(path)


def _silence(story: Story) -> Path:
    """Nothing is said, and no call is answered."""
    sitting, path = Sitting.begin(story, 1), list[inp.Input]()
    while sitting.state.held is None:
        path.append(inp.Call("ignore") if sitting.state.ringing else inp.Wait(60))
        sitting = sitting.after(path[-1])
    return tuple(path)


CASES = [
    pytest.param(twins, path, id=f"{twins.name}-{number}")
    for twins in PAIRS
    for number, path in enumerate(opening_paths(twins.scam))
    if number < FEW or twins.name in (*FOUNDING, "twins")
]


def pictures(qtbot: QtBot, story: Story, path: Path) -> Iterator[QImage]:
    """The stage after each input, with everything that has arrived on it."""
    clock = HandClock()
    page, model = sit(qtbot, story, clock=clock)
    page.set_reduced_motion(reduced=True)
    for value in (None, *path):
        if value is not None:
            model._submit(value)
        clock.pass_by(60_000)
        for _round in range(4):
            QApplication.processEvents()
        yield page.grab().toImage()
        if model.pending:
            return
    pytest.fail("the opening was left without a judgement")


@pytest.mark.parametrize(("twins", "path"), CASES)
def test_the_stage_is_the_same_to_the_pixel(qtbot: QtBot, twins: Twins, path: Path) -> None:
    fake = list(pictures(qtbot, twins.scam, path))
    real = list(pictures(qtbot, twins.genuine, path))
    assert len(fake) == len(real)
    for number, (one, other) in enumerate(zip(fake, real, strict=True)):
        assert one == other, f"picture {number} differs"


def moments(story: Story, path: Path) -> list[tuple[int, object]]:
    """When each line arrives, when each app comes forward or knocks, and when it is asked."""
    clock, seen, ticks = HandClock(), list[tuple[int, object]](), 0
    model = StageModel(Desk(Sitting.begin(story, 1), WHAT_IF), Pace.chosen("normal"), None, clock)
    model.item_arrived.connect(lambda item: seen.append((ticks, item.line)))
    model.front_changed.connect(lambda app: seen.append((ticks, app)))
    model.judgement_asked.connect(lambda _again: seen.append((ticks, "asked")))
    model.open()
    for value in (None, *path):
        if value is not None:
            model._submit(value)
        while model.busy and ticks < MOST_TICKS:
            model.look(frozenset(item.line for item in model.items))
            clock.pass_by(TICK)
            ticks += 1
    return seen


@pytest.mark.parametrize(("twins", "path"), CASES)
def test_the_same_comes_at_the_same_moment(qapp: QApplication, twins: Twins, path: Path) -> None:
    fake = moments(twins.scam, path)
    assert fake == moments(twins.genuine, path)
    assert fake[-1][1] == "asked"
