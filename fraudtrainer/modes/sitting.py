"""A sitting in progress: what is played, what it is for, and who keeps it.

The order that makes it safe: the next sitting is computed, its last decision is kept, and only then
is anything moved or shown. A sitting killed at any instant is taken up at its last decision.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import msgspec

from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.modes.keeper import Keeper
from fraudtrainer.modes.purpose import Purpose
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.score import score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State
from fraudtrainer.records.entries import Result
from fraudtrainer.scenario.story import Story

Clock = Callable[[], float]
"""Seconds since 1970 UTC, as ``time.time`` gives them."""


@dataclass(slots=True)
class Desk:
    """Where one sitting takes place.

    Attributes:
        sitting: How far it has come.
        purpose: What it is for.
        keeper: Who keeps it; nobody where it is not said.
        clock: Tells when a decision is taken; nothing where nobody keeps it.
    """

    sitting: Sitting
    purpose: Purpose
    keeper: Keeper = field(default_factory=Keeper)
    clock: Clock = lambda: 0.0

    @property
    def story(self) -> Story:
        """What is played."""
        return self.sitting.story

    @property
    def state(self) -> State:
        """Where it stands."""
        return self.sitting.state

    @property
    def events(self) -> tuple[ev.Event, ...]:
        """The whole log so far."""
        return self.sitting.events

    @property
    def inputs(self) -> tuple[inp.Input, ...]:
        """Every input so far."""
        return self.sitting.inputs

    @property
    def ended(self) -> bool:
        """True once the ending is reached and the judgement given."""
        return self.sitting.ended

    @property
    def decided(self) -> bool:
        """True once anything was done besides leaving; what stayed unread is not done."""
        return any(not isinstance(value, inp.Leave | inp.Unseen) for value in self.inputs)

    @property
    def attempt(self) -> AttemptId | None:
        """Its id in the records, None where it is in none."""
        return self.keeper.attempt

    def submit(self, value: inp.Input) -> tuple[ev.Event, ...]:
        """Play one input: keep it, then move.

        Returns:
            The events of this input, already kept where they are kept at all.

        Raises:
            UserError: The input is not open now, or it cannot be kept. The desk is as it was and
                the same input can be given again.
        """
        following = self.sitting.after(value, millis(self.clock))
        result = result_of(following, self.clock) if following.ended else None
        self.keeper.keep(following, result)
        self.sitting = following
        decision = following.decisions[-1]
        self.keeper.tell(decision, result)
        return decision.events


def result_of(sitting: Sitting, clock: Clock) -> Result:
    """How a finished sitting came out, ended now."""
    marks = score(sitting)
    ending = sitting.story.endings[sitting.state.ending or ""]
    return Result(
        ending=ending.id,
        ending_kind=ending.kind,
        passed=marks.passed,
        total=marks.total,
        judgement=marks.judgement,
        cues=marks.cues,
        conduct=marks.conduct,
        outcome=marks.outcome,
        score=msgspec.json.encode(marks).decode(),
        ended_at=moment(clock),
    )


def millis(clock: Clock) -> int:
    """The clock in whole milliseconds since 1970 UTC."""
    return int(clock() * 1000)


def moment(clock: Clock) -> str:
    """The clock as ISO 8601 in UTC, to the second."""
    return datetime.fromtimestamp(clock(), tz=UTC).isoformat(timespec="seconds")
