"""A sitting: a story and the decisions taken in it. Everything else about it follows from these.

Whatever is played goes through here: in a window or a terminal, kept or not, by a person, a plan or
the prover.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import RefusedInputError, advance, begin_at
from fraudtrainer.play.state import State, fold
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import REPORT_ITEMS


class Decision(Struct, frozen=True):
    """One input with all that it led to.

    Attributes:
        input: What was done; `Begin` in the first decision of a sitting and in no other.
        events: What came of it, in order, at least one.
        at: Wall clock when it was taken, milliseconds since 1970 UTC; 0 where nobody looked.
    """

    input: inp.Begin | inp.Input
    events: tuple[ev.Event, ...]
    at: int = 0

    @property
    def done(self) -> inp.Begin | inp.Input:
        """What happened: the input, or the one that was held until this one gave the judgement."""
        judged = (event.held for event in self.events if isinstance(event, ev.Judged))
        return next(judged, self.input)


class UnfitLogError(ValueError):
    """Decisions that cannot have been taken in the story: they, or it, were damaged."""


class Sitting:
    """One play of a story, as a value: a further decision makes a further sitting.

    Attributes:
        story: What is played.
        decisions: Every decision, the opening first.
        state: Where they lead.
    """

    __slots__ = ("decisions", "state", "story")

    def __init__(
        self, story: Story, decisions: Sequence[Decision], state: State | None = None
    ) -> None:
        """Take up a sitting; `state` is what `decisions` lead to, where that is known already."""
        self.story = story
        self.decisions = tuple(decisions)
        self.state = fold(self.events) if state is None else state

    @classmethod
    def begin(
        cls,
        story: Story,
        seed: int,
        at: int = 0,
        scene: str = "",
        values: Mapping[str, int] | None = None,
    ) -> Sitting:
        """Open a story.

        Args:
            story: The telling to play.
            seed: The sitting's seed.
            at: Wall clock, milliseconds since 1970 UTC.
            scene: Where to begin; the telling's first scene where it is "".
            values: Values that differ from those that the telling begins with.
        """
        story = story.drawn(seed)
        state, events = begin_at(story, scene or story.telling.first, values or {}, seed)
        return cls(story, (Decision(inp.Begin(), events, at),), state)

    @classmethod
    def restored(cls, story: Story, decisions: Iterable[Decision]) -> Sitting:
        """A sitting from decisions that were kept, those of fraudtrainer 0.1.0 among them.

        Raises:
            UnfitLogError: They cannot have been taken in this story.
        """
        kept, scene = [], ""
        for number, decision in enumerate(decisions):
            events = []
            for event in decision.events:
                if isinstance(event, ev.SceneEntered):
                    scene = event.scene
                elif isinstance(event, ev.LineShown) and not event.scene:
                    event = replace(event, scene=scene)  # noqa: PLW2901 - 0.1.0 left it out
                events.append(event)
            _require(isinstance(decision.input, inp.Begin) is (number == 0), "opening")
            kept.append(Decision(decision.input, tuple(events), decision.at))
        for event in (e for decision in kept for e in decision.events):
            check = _CHECKS.get(type(event))
            _require(check is None or check(story, event), repr(event))
        started = [e for d in kept[:1] for e in d.events[:1] if isinstance(e, ev.Started)]
        _require(bool(started and scene), "beginning")
        return cls(story.drawn(started[0].seed), kept)

    @property
    def events(self) -> tuple[ev.Event, ...]:
        """The whole log."""
        return tuple(event for decision in self.decisions for event in decision.events)

    @property
    def inputs(self) -> tuple[inp.Input, ...]:
        """Everything that was done once the story had begun."""
        given = (decision.input for decision in self.decisions)
        return tuple(value for value in given if not isinstance(value, inp.Begin))

    @property
    def seed(self) -> int:
        """The seed that it began with; 0 where its log says none."""
        return next((e.seed for e in self.events if isinstance(e, ev.Started)), 0)

    @property
    def ended(self) -> bool:
        """True once the ending is reached and the judgement given."""
        return self.state.ending is not None

    def after(self, value: inp.Input, at: int = 0) -> Sitting:
        """The sitting with one more decision, taken `at` milliseconds since 1970 UTC.

        Raises:
            RefusedInputError: The input is not open now.
        """
        state, events = advance(self.story, self.state, value)
        return Sitting(self.story, (*self.decisions, Decision(value, events, at)), state)

    def played(self, inputs: Iterable[inp.Input]) -> Sitting:
        """The sitting that further inputs lead to; the same ones always lead to the same.

        Raises:
            RefusedInputError: One of them was not open at its moment.
        """
        return reduce(Sitting.after, inputs, self)

    def along(self, inputs: Iterable[inp.Input]) -> Iterator[Sitting]:
        """This sitting, then the one that each input leads to, up to the first that is refused."""
        sitting = self
        yield sitting
        for value in inputs:
            try:
                sitting = sitting.after(value)
            except RefusedInputError:
                return
            yield sitting

    def back_to(self, inputs: int) -> Sitting:
        """The sitting as it stood after so many inputs."""
        return Sitting(self.story, self.decisions[: inputs + 1])


def _require(holds: bool, what: str) -> None:  # noqa: FBT001 - reads like an assertion
    if not holds:
        raise UnfitLogError(what)


def _has_reply(story: Story, event: ev.Replied) -> bool:
    return _has_scene(story, event) and story.reply(event.scene, event.reply) is not None


def _has_payment(story: Story, event: ev.PaymentMade) -> bool:
    payments = story.scenes[event.scene].pay if event.scene in story.scenes else ()
    payers = ("me", "system", *story.telling.people)
    return event.by in payers and any(p.id == event.payment for p in payments)


def _has_line(story: Story, event: ev.LineShown) -> bool:
    return event.line in story.lines and _has_scene(story, event)


def _has_scene(story: Story, event: Any) -> bool:  # noqa: ANN401 - any event with a scene
    return event.scene in story.scenes


def _has_ring(story: Story, event: ev.Rang | ev.RingEnded) -> bool:
    ring = story.scenes[event.scene].ring if event.scene in story.scenes else None
    return ring is not None and (isinstance(event, ev.RingEnded) or event.by == ring.by)


def _has_ending(story: Story, event: ev.Ended | ev.JudgementAsked) -> bool:
    return event.ending in story.endings


_CHECKS: dict[type[ev.EventValue], Callable[[Story, Any], bool]] = {
    ev.SceneEntered: _has_scene,
    ev.LineShown: _has_line,
    ev.Rang: _has_ring,
    ev.RingEnded: _has_ring,
    ev.Replied: _has_reply,
    ev.Acted: _has_scene,
    ev.Inspected: _has_scene,
    ev.PaymentMade: _has_payment,
    ev.SilenceBroken: _has_scene,
    ev.Unseen: lambda story, event: all(line in story.lines for line in event.lines),
    ev.Flagged: lambda story, event: event.line in story.lines,
    ev.Unflagged: lambda story, event: event.line in story.lines,
    ev.ReportMade: lambda _story, event: set(event.items) <= set(REPORT_ITEMS),
    ev.JudgementAsked: _has_ending,
    ev.Ended: _has_ending,
}
"""Whether what an event names is in the story; the others name nothing."""
