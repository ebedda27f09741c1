"""A trial: one telling played from any scene with any values, unscored and kept nowhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from msgspec.structs import replace

from fraudtrainer.modes.practice import Desk
from fraudtrainer.play import sitting
from fraudtrainer.play.input import Input
from fraudtrainer.play.sitting import RefusedInputError, Step, advance, begin
from fraudtrainer.scenario.story import Story

_BeginAt = Callable[[Story, str, Mapping[str, int], int], Step]


@dataclass(frozen=True, slots=True)
class Variable:
    """A number of a telling that a trial may start with."""

    name: str
    start: int
    least: int = 0
    most: int = 1


@dataclass(frozen=True, slots=True)
class TrialStart:
    """Where a trial begins.

    Attributes:
        scene: The scene; empty for the telling's first.
        values: Values of variables that differ from their start.
        seed: The sitting's seed.
    """

    scene: str = ""
    values: Mapping[str, int] = field(default_factory=dict)
    seed: int = 1


def variables(story: Story) -> tuple[Variable, ...]:
    """The variables that a telling declares, in the order written."""
    declared: Mapping[str, Any] = getattr(story.telling, "values", {})
    return tuple(
        Variable(name, value.start, value.min, value.max) for name, value in declared.items()
    )


def begin_trial(story: Story, start: TrialStart, inputs: tuple[Input, ...] = ()) -> Desk:
    """Put a telling on the desk at any scene.

    Args:
        story: The telling.
        start: Where to begin; a scene that is no longer there means the first one.
        inputs: What was done in the trial before; it is done again as far as it still goes.
    """
    scene = start.scene if start.scene in story.scenes else story.telling.first
    state, events = _begin_at(story, scene, start.values, start.seed)
    log, done = list(events), []
    for value in inputs:
        try:
            state, more = advance(story, state, value)
        except RefusedInputError:
            break
        log.extend(more)
        done.append(value)
    return Desk(story, state, tuple(log), tuple(done), None, start.seed)


def _begin_at(story: Story, scene: str, values: Mapping[str, int], seed: int) -> Step:
    begin_at: _BeginAt | None = getattr(sitting, "begin_at", None)
    if begin_at is not None:
        return begin_at(story, scene, values, seed)
    moved = Story(
        story.situation, replace(story.telling, first=scene), story.name, story.content_hash,
        story.variant,
    )  # fmt: skip
    return begin(moved, seed)
