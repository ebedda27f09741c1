"""What every single step is held to before the truth is out: fair grades, and one judgement.

Before the judgement is locked nobody can know what it is, so that whoever checks, asks, hangs up or
waits for a call is graded by what could be seen, never by how it comes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import action_rule, inspection_rule, warns
from fraudtrainer.play.state import State
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.model import Branch
from fraudtrainer.scenario.part import PartPath, branches_in
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import CONDUCT, INSPECTIONS, RING_ENDS
from fraudtrainer.words import NOTHING, Words

_CAREFUL = inp.Act | inp.Call | inp.Inspect
_LOW: Final = Words(
    "真相揭晓之前，“{0}”评成了“{1}”：那时还看不出真假，至少是“稳妥”",
    "before the reveal, {0!r} is graded {1!r}: the truth cannot be known yet, so at least “Fine”",
)
_WRONG: Final = Words(
    "真相揭晓之前，“{0}”算作冤枉了人（{1}，{2} 分）：那时还看不出真假",
    "before the reveal, {0!r} counts as a wrong ({1}, {2} points): the truth cannot be known yet",
)
_EARLY: Final = Words(
    "判断还没有锁定，{0}", "the judgement is not locked yet, and {0}"
)  # fmt: skip
_REVEALED: Final = Words("真相就说出来了", "the truth is told")
_PAID: Final = Words("钱就转出去了", "money leaves")
_OVER: Final = Words("故事就完了", "the story ends")
_TWICE: Final = Words("一条路上锁定了两次判断", "the judgement is locked twice on one way")


class Unfairness(NamedTuple):
    """A claim that a step does not keep, and the part of the telling that is meant."""

    claim: str
    message: Words
    where: PartPath = ()


def unfairness(
    story: Story, before: State, value: inp.Input, events: Sequence[ev.Event]
) -> Iterator[Unfairness]:
    """What one step does not keep; of a story that locks no judgement nothing is asked."""
    if not story.locks:
        return
    for message in _judgements(story, before, events):
        yield Unfairness("judged-once", message)
    done = value if before.held is None else before.held
    if before.locked is None and isinstance(done, _CAREFUL):
        why = _grade(story, before, done, events)
        if why:
            yield Unfairness("fair-before-reveal", why, _where(story, before, done))


def _judgements(story: Story, before: State, events: Sequence[ev.Event]) -> Iterator[Words]:
    """Where the judgement is locked too late, or once more."""
    locked = before.locked is not None
    for event in events:
        if isinstance(event, ev.Judged) and event.stage != "first":
            if locked:
                yield _TWICE
            locked = True
        elif not locked and (what := _settled(story, event)):
            yield _EARLY.fill(what)


def _settled(story: Story, event: ev.Event) -> Words:
    """What happens with an event that no judgement may come after; nothing for all others."""
    if isinstance(event, ev.LineShown):
        return _REVEALED if story.lines[event.line].reveals else NOTHING
    if isinstance(event, ev.PaymentMade):
        return _PAID
    return _OVER if isinstance(event, ev.Ended) else NOTHING


def _grade(story: Story, before: State, done: _CAREFUL, events: Sequence[ev.Event]) -> Words:
    """Why what was done is graded unfairly; nothing where it is not."""
    name = _name(done)
    for event in events:
        if isinstance(event, ev.WrongedSomeone):
            return _WRONG.fill(name, event.who, event.weight)
        if isinstance(event, ev.Acted | ev.RingEnded) and event.conduct in ("risky", "harmful"):
            if isinstance(event, ev.RingEnded) and _unheeded(story, before, event):
                continue
            return _LOW.fill(name, CONDUCT[event.conduct].words)
    return NOTHING


def _unheeded(story: Story, before: State, event: ev.RingEnded) -> bool:
    """True where a call of the police against fraud is let ring until it stops.

    Whoever does so misses a warning (fact S0-20); hanging up and dialling it is fine.
    """
    return event.how == "ignore" and warns(story, before.ringing)


def _name(done: _CAREFUL) -> Words:
    match done:
        case inp.Act():
            return ACTIONS[done.action].words
        case inp.Call():
            return RING_ENDS[done.how].words
        case _:
            return INSPECTIONS[done.target].words


def _where(story: Story, before: State, done: _CAREFUL) -> PartPath:
    """The part of the telling that says what follows from it, else the scene."""
    part = _part(story, before, done)
    scenes = story.telling.scenes
    number = next(n for n, scene in enumerate(scenes) if scene.id == before.scene)
    for path, branch in branches_in(scenes[number]):
        if branch is part:
            return ("scenes", number, *path)
    general = (path for path, branch in branches_in(story.telling) if branch is part)
    return next(general, ("scenes", number))


def _part(story: Story, before: State, done: _CAREFUL) -> Branch | None:
    match done:
        case inp.Act():
            return action_rule(story, before, done.action, done.target)
        case inp.Inspect():
            return inspection_rule(story, before, done.target)
        case _:
            ring = story.scenes[before.scene].ring
            own = None if ring is None else ring.branch(done.how)
            return own or action_rule(story, before, "hang_up", "")
