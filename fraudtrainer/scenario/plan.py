"""Plans: walk-throughs beside a telling, written by authors and run by the tests."""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.model import Shape
from fraudtrainer.scenario.shape import convert
from fraudtrainer.scenario.source import read_source
from fraudtrainer.scenario.vocabulary import ActionId, CueId, InspectionId


class Mark(Shape, frozen=True, kw_only=True):
    """A line and the cue seen on it."""

    line: str
    cue: CueId


class Expectation(Shape, frozen=True, kw_only=True):
    """What must stand on the desk now: the scene, or a line shown so far."""

    scene: str | None = None
    line: str | None = None


class Step(Shape, frozen=True, kw_only=True):
    """One step. Exactly one key is used, `target` besides `act`."""

    reply: str | None = None
    act: ActionId | None = None
    target: str = ""
    inspect: InspectionId | None = None
    pay: str | None = None
    flag: Mark | None = None
    unflag: Mark | None = None
    dial: int | None = None
    wait: int | None = None
    report: tuple[str, ...] = ()
    leave: bool = False
    expect: Expectation | None = None


class Plan(Shape, frozen=True, kw_only=True):
    """A walk through one telling: its name, the seed of its variant, steps, and the ending."""

    format: int
    telling: str
    steps: tuple[Step, ...]
    ends: str
    seed: int = 1


def read_plan(path: Path) -> tuple[Plan | None, list[Diagnostic]]:
    """Read a plan file; None where anything is an error."""
    source, found = read_source(path)
    if source is None:
        return None, found
    plan, diagnostics = convert(source.data, Plan, source)
    return plan, found + diagnostics


def plan_files(folder: Path) -> list[Path]:
    """The plan files of a situation folder, by name."""
    return sorted(folder.glob("*.plan.yaml"))
