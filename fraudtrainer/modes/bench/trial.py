"""A trial: one telling played from any scene with any values, unscored and kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fraudtrainer.modes.purpose import TRIAL
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.input import Input, Unseen
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.model import TEMPER_LIMIT
from fraudtrainer.scenario.story import Story


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
    """The variables that a telling declares, in the order written, then those of a temper."""
    telling = story.telling
    found = [Variable(n, v.start, v.min, v.max) for n, v in telling.values.items()]
    if telling.temper is not None:
        temper = telling.temper
        found.append(Variable("patience", temper.patience, 0, TEMPER_LIMIT))
        found.append(Variable("trust", temper.trust, 0, TEMPER_LIMIT))
    return tuple(found)


def begin_trial(story: Story, start: TrialStart, inputs: tuple[Input, ...] = ()) -> Desk:
    """Put a telling on the desk at any scene.

    Args:
        story: The telling.
        start: Where to begin; a scene that is no longer there means the first one.
        inputs: What was done in the trial before; it is done again as far as it still goes. Lines
            that stayed unread then may be other ones now, and are told anew.
    """
    scene = start.scene if start.scene in story.scenes else story.telling.first
    known = {variable.name for variable in variables(story)}
    values = {name: value for name, value in start.values.items() if name in known}
    done = (value for value in inputs if not isinstance(value, Unseen))
    *_, sitting = Sitting.begin(story, start.seed, 0, scene, values).along(done)
    return Desk(sitting, TRIAL)
