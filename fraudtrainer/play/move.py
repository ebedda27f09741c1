"""Moves in words, the best one that is open, and from when on a story could have been stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from fraudtrainer.play import event as ev
from fraudtrainer.play.observation import Observation
from fraudtrainer.play.rules import action_rule, action_rules
from fraudtrainer.play.state import State, apply
from fraudtrainer.scenario import sentence as words
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.model import ActionRule, Branch, Reply, Way
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import RING_ENDS, RingEnd
from fraudtrainer.words import NOTHING, Words, plain

KNOWN_WEIGHT = 2.0
"""So much evidence, and it can be told: one decisive line or one proof, or two common lines."""


class Moment(Struct, frozen=True, kw_only=True):
    """A line, and when it stood on the desk: scene time in minutes."""

    at: int
    line: str


class StopPoint(Struct, frozen=True, kw_only=True):
    """The earliest moment this story could have been stopped."""

    at: int
    scene: str
    line: str
    action: Words
    minutes_before_end: int


def known_from(story: Story, events: Sequence[ev.Event]) -> Moment | None:
    """The first line with which it can be told what the story is, None where none was met.

    Evidence adds up; where it never does, that is the line with which the truth is out.
    """
    weight, seen = 0.0, set[str]()
    for event in events:
        if not isinstance(event, ev.LineShown) or event.line in seen:
            continue
        seen.add(event.line)
        weight += story.weights.get(event.line, 0.0)
        if weight >= KNOWN_WEIGHT or story.lines[event.line].reveals:
            return Moment(at=event.at, line=event.line)
    return None


def stop_point(story: Story, events: Sequence[ev.Event]) -> StopPoint | None:
    """Where a scam could have been stopped, None in anything else or where nothing could.

    That is the first moment before any loss at which it could be told and a best move was open. What
    was kept of format 1 keeps its own rule: the first line that gives it away in a scene where a move
    leads to a safe ending.
    """
    if story.telling.truth != "scam":
        return None
    known = known_from(story, events)
    state, told = State(), False
    for event in events:
        state = apply(state, event)
        if state.lost:
            return None
        if not isinstance(event, ev.LineShown):
            continue
        told = told or (known is not None and event.line == known.line)
        action = _way_out(story, state, event.line, told=told)
        if action:
            ahead = events[-1].at - event.at
            return StopPoint(
                at=event.at, scene=state.scene, line=event.line, action=action,
                minutes_before_end=ahead,
            )  # fmt: skip
    return None


def _way_out(story: Story, state: State, line: str, *, told: bool) -> Words:
    if story.written.format == 1:
        return _stopping_move(story, state) if line in story.weights else NOTHING
    return best_move(story, state) if told else NOTHING


def _stopping_move(story: Story, state: State) -> Words:
    safe = {e.id for e in story.telling.endings if e.kind == "safe"}
    for rule in _rules(story, state):
        if rule.conduct == "best" and _leads_to(story, rule, safe):
            return action_words(story, rule.act, rule.target or "")
    for reply in Observation(story, state).open(story.scenes[state.scene].replies):
        if reply.conduct == "best" and _leads_to(story, reply, safe):
            return reply_words(reply)
    return NOTHING


def _leads_to(story: Story, branch: Branch, endings: set[str]) -> bool:
    """True where a branch ends the story well, at once or by a scene whose every way does."""
    return bool(branch.exits) and all(_ends_in(story, way, endings) for way in branch.exits)


def _ends_in(story: Story, way: Way, endings: set[str]) -> bool:
    if way.goto is None:
        return way.end in endings
    replies = story.scenes[way.goto].replies
    return bool(replies) and all(
        r.endings and not r.scenes and r.endings <= endings for r in replies
    )


def action_words(story: Story, action: str, target: str) -> Words:
    """An action in words, with whom it was aimed at."""
    label, whom = ACTIONS[action].words, story.number_name(target)
    return label if whom is None else words.AIMED.fill(label, whom)


def ring_words(story: Story, by: str, how: RingEnd) -> Words:
    """What was done about a call of `by`, in words."""
    return words.RANG.fill(RING_ENDS[how].words, story.person(by).shown)


def reply_words(reply: Reply) -> Words:
    """A reply in words: what is said aloud stands in quotation marks."""
    return words.SPOKEN.fill(reply.text) if reply.aloud else plain(reply.text)


def _ring_moves(story: Story, state: State) -> Iterator[tuple[Words, Branch]]:
    """What is written for the call that rings, each way with its words."""
    ring = story.scenes[state.scene].ring
    if ring is None or not state.ringing:
        return
    for how in RING_ENDS:
        branch = ring.branch(how)
        if branch is not None:
            yield ring_words(story, state.ringing, how), branch


def _rules(story: Story, state: State) -> Iterator[ActionRule]:
    """Every action rule that holds now; one that the scene overrides does not."""
    for rule in action_rules(story, state):
        if action_rule(story, state, rule.act, rule.target or "") is rule:
            yield rule


def best_move(story: Story, state: State) -> Words:
    """The best move that is open in a state; nothing where none is marked best."""
    scene, look = story.scenes[state.scene], Observation(story, state)
    for told, branch in _ring_moves(story, state):
        if branch.conduct == "best":
            return told
    for reply in look.open(() if state.ringing else scene.replies):
        if reply.conduct == "best":
            return reply_words(reply)
    for payment in look.open(() if state.ringing else scene.pay):
        if payment.conduct == "best" and payment.by == "me":
            return words.PAY.fill(payment.payee)
    for rule in _rules(story, state):
        if rule.conduct == "best":
            return action_words(story, rule.act, rule.target or "")
    return NOTHING
