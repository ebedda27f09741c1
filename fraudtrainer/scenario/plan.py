"""Plans: walk-throughs beside a telling, written by authors and run by the tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fraudtrainer.scenario.diagnostic import Diagnostic, bounded, nearest, suggestion
from fraudtrainer.scenario.frozen import Shape, learned
from fraudtrainer.scenario.reading.edition import wrong_format
from fraudtrainer.scenario.reading.problem import Code
from fraudtrainer.scenario.reading.shape import NOT_IN_LIST, convert
from fraudtrainer.scenario.reading.source import DataPath, Source, read_source, yaml_files
from fraudtrainer.scenario.vocabulary import (
    REPORT_ITEMS,
    ActionId,
    EvidenceId,
    InspectionId,
    RingEnd,
)
from fraudtrainer.words import Words

PLAN_FORMAT, PLAN_STEP, PLAN_KIND = "FT050", "FT051", "FT059"
MOST_STEPS = 500
"""A play of a situation has some forty decisions."""


class Mark(Shape, frozen=True, kw_only=True):
    """A line and what is seen on it: a cue, or a kind of proof."""

    line: str
    cue: EvidenceId


class Cut(Shape, frozen=True, kw_only=True):
    """Which lines an excerpt shows: from the one through the other, as they came."""

    first: str
    last: str


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
    call: RingEnd | None = None
    report: tuple[str, ...] = ()
    leave: bool = False
    expect: Expectation | None = None
    cut: Cut | None = None


@learned
class Plan(Shape, frozen=True, kw_only=True):
    """A walk through one telling: its name, the seed of its variant, steps, and the ending.

    One with an `excerpt` cuts a piece out of the telling instead of ending it: `cut` stands once what
    it shows has been shown, and what follows is what a good learner does with it.
    """

    format: int
    telling: str
    steps: tuple[Step, ...]
    ends: str = ""
    seed: int = 1
    excerpt: str = ""

    @property
    def cut(self) -> Cut | None:
        """Where an excerpt begins and ends, None where it is none."""
        return next((step.cut for step in self.steps if step.cut is not None), None)

    @property
    def cut_path(self) -> DataPath:
        """Where the step that cuts stands in the file; () where none does."""
        numbers = (number for number, step in enumerate(self.steps) if step.cut is not None)
        return next((("steps", number) for number in numbers), ())


def read_plan(path: Path) -> tuple[Plan | None, list[Diagnostic]]:
    """Read a plan file; None where anything is an error."""
    source, found = read_source(path)
    if source is None:
        return None, found
    wrong = list(wrong_format(source, PLAN_FORMAT))
    if wrong:  # what its keys mean is not known
        return None, [*found, *wrong]
    plan, diagnostics = convert(source.data, Plan, source)
    if plan is not None:
        diagnostics = list(bounded(_unclear(plan, source)))
    found += diagnostics
    return (None if any(d.severity == "error" for d in found) else plan), found


def _unclear(plan: Plan, source: Source) -> Iterator[Diagnostic]:
    """What the types do not say: what makes a plan or an excerpt, and one thing to a step."""
    cuts = sum(step.cut is not None for step in plan.steps)
    if cuts != (1 if plan.excerpt else 0) or bool(plan.ends) is bool(plan.excerpt):
        yield source.finding(
            PLAN_KIND, ("steps",), Words("走法要写 ends；片段不写 ends，写 excerpt 和一步 cut",
            "a plan says where it ends; an excerpt has no ends, but excerpt and one step cut"),
            Words("走到结局就写 ends；剪片段就写 excerpt 和 cut", "ends for an ending; excerpt and cut for an excerpt"),
        )  # fmt: skip
    if len(plan.steps) > MOST_STEPS:
        yield source.finding(
            Code.TOO_MANY.value, ("steps", MOST_STEPS), Words(f"走法超过 {MOST_STEPS} 步",
            f"more than {MOST_STEPS} steps"), Words("到结局或片段为止就够了", "the ending or the excerpt is enough"),
        )  # fmt: skip
        return
    for number, step in enumerate(source.data["steps"]):
        yield from _step(step, ("steps", number), source)


def _step(step: dict[str, Any], path: DataPath, source: Source) -> Iterator[Diagnostic]:
    """A step that is more than one thing, or none; a report of what nobody asks for."""
    things = [key for key in step if key != "target"]
    if len(things) != 1 or ("target" in step and "act" not in step) or step[things[0]] == {}:
        yield source.finding(
            PLAN_STEP, path, Words("一步要写一件事，只写一件；target 只和 act 一起写",
            "a step is exactly one thing; target goes with act only"),
            Words("两件事写成两步", "write two things as two steps"),
        )  # fmt: skip
    for number, item in enumerate(step.get("report") or ()):
        if item not in REPORT_ITEMS:
            yield source.finding(
                NOT_IN_LIST, (*path, "report", number), Words(f"不认识“{item}”", f"unknown word {item!r}"),
                suggestion(nearest(item, REPORT_ITEMS), list(REPORT_ITEMS)),
            )  # fmt: skip


def plan_files(folder: Path) -> list[Path]:
    """The plan files of a situation folder, by name."""
    return yaml_files(folder, ".plan.yaml")
