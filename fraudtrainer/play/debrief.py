"""The debrief: every line again with what gave it away, every decision, the moment it could stop.

Derived from the telling and the events alone, so that an old sitting always shows the same debrief.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from fraudtrainer.play import event as ev
from fraudtrainer.play.observation import Observation
from fraudtrainer.play.score import Score, right_side, score
from fraudtrainer.play.sitting import (
    action_rule,
    action_rules,
    inspection_rule,
    open_silence,
    report_is_clear,
)
from fraudtrainer.play.state import State, apply, fold
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.model import ActionRule, Branch, Ending, Line, Scene, Way
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import CUE_WEIGHT, INSPECTIONS

Verdict = Literal["hit", "missed", "false", "innocent"]


class CueNote(Struct, frozen=True, kw_only=True):
    """A margin note. `start` and `end` bound the span in the line's text (characters)."""

    cue: str
    cue_name: str
    start: int
    end: int
    verdict: Verdict
    strength: str
    note: str


_NOT_THEM = (
    "冒",
    "假",
    "非",
    "不是",
    "骗",
    "fake",
    "posing",
    "pretend",
    "imperson",
    "scam",
    "not ",
)
"""Words that turn a name into its opposite, in the languages that stories are told in."""
_IN_PERSON = ("本人", "himself", "herself", "in person")


class DebriefLine(Struct, frozen=True, kw_only=True, tag="line"):
    """A line as it stood on the desk, with its notes. `dial` is the level when it was shown."""

    at: int
    line: str
    scene: str
    by: str
    shown: str
    really: str
    text: str
    notes: tuple[CueNote, ...]
    dial: int | None

    @property
    def disguised(self) -> bool:
        """Whether the sender is somebody else than the name on the desk says."""
        if self.really in ("", self.shown):
            return False
        really = self.really.replace(",", "，").partition("，")[0]
        return not any(_same(really, own) for own in (*_IN_PERSON, self.shown))


class DebriefDecision(Struct, frozen=True, kw_only=True, tag="decision"):
    """A decision with its conduct, and the best one that was open there."""

    at: int
    scene: str
    text: str
    conduct: str | None
    why: str
    best: str
    input_index: int
    dial: int | None


class DebriefDial(Struct, frozen=True, kw_only=True, tag="dial"):
    """The dial was moved to `level`."""

    at: int
    level: int


Row = DebriefLine | DebriefDecision | DebriefDial


class StopPoint(Struct, frozen=True, kw_only=True):
    """The earliest moment this story could have been stopped."""

    at: int
    scene: str
    line: str
    action: str
    minutes_before_end: int


class Debrief(Struct, frozen=True, kw_only=True):
    """All that the debrief page shows.

    `recognised_at` is the scene time when the dial came over to the truth's side for good, None
    where it never did.
    """

    truth: str
    ending: Ending
    score: Score
    rows: tuple[Row, ...]
    stop: StopPoint | None
    recognised_at: int | None
    kept: int
    lost: int
    stopped: int
    leaked: tuple[str, ...]
    wronged: tuple[str, ...]
    real: str
    lesson: str
    facts: tuple[str, ...]


def debrief(story: Story, events: Sequence[ev.Event]) -> Debrief:
    """The debrief of a finished sitting.

    Raises:
        ValueError: The sitting has not ended.
    """
    state = fold(events)
    if state.ending is None:
        raise ValueError("the sitting has not ended")
    telling = story.telling
    return Debrief(
        truth=telling.truth,
        ending=story.endings[state.ending],
        score=score(story, events),
        rows=tuple(_rows(story, events, state)),
        stop=_stop_point(story, events),
        recognised_at=_recognised_at(telling.truth, events) if story.judged else None,
        kept=max(0, state.at_stake - state.lost + state.stopped),
        lost=state.lost - state.stopped,
        stopped=state.stopped,
        leaked=state.leaked,
        wronged=tuple(f"{e.who}：{e.what}" for e in events if isinstance(e, ev.WrongedSomeone)),
        real=telling.real,
        lesson=telling.lesson,
        facts=telling.facts,
    )


def _rows(story: Story, events: Sequence[ev.Event], final: State) -> Iterator[Row]:
    state, index = State(), -1
    own_words: set[str] = set()
    for event in events:
        before, state = state, apply(state, event)
        index += isinstance(event, _INPUT_EVENTS) and getattr(event, "by", "me") == "me"
        if isinstance(event, ev.Replied):
            own_words.add(story.reply_line_id(event.scene, event.reply))
        match event:
            case ev.LineShown():
                if event.line not in own_words:
                    yield _line_row(story, state, event, final)
            case ev.DialMoved():
                yield DebriefDial(at=event.at, level=event.level)
            case ev.Replied() | ev.Acted() | ev.Inspected() | ev.PaymentMade() | ev.SilenceBroken():
                yield _decision_row(story, before, event, index)
            case ev.ReportMade():
                yield _report_row(state, event, index)
            case _:
                pass


_INPUT_EVENTS = (
    ev.Replied,
    ev.Acted,
    ev.Inspected,
    ev.PaymentMade,
    ev.Flagged,
    ev.Unflagged,
    ev.DialMoved,
    ev.Waited,
    ev.ReportMade,
    ev.Left,
)
"""Each input begins with exactly one of these, which is how a decision knows its input's index.

A payment `by` somebody else follows from the learner's choice and begins none.
"""


def _line_row(story: Story, state: State, event: ev.LineShown, final: State) -> DebriefLine:
    line = story.lines[event.line]
    person = story.person(line.by)
    return DebriefLine(
        at=event.at,
        line=line.id,
        scene=state.scene,
        by=line.by,
        shown=person.shown,
        really=person.really,
        text=line.text,
        notes=tuple(_notes(line, final)),
        dial=state.dial,
    )


def _same(really: str, own: str) -> bool:
    """Whether `really` only adds to a name, as in 出纳某某本人; 冒充某某 ends alike but is not."""
    return really.endswith(own) and not any(word in really.lower() for word in _NOT_THEM)


def _notes(line: Line, final: State) -> Iterator[CueNote]:
    flags = [cue for line_id, cue in final.flags if line_id == line.id]
    fraud = [c for c in line.cues if CUE_WEIGHT[c.strength]]
    for mark in line.cues:
        start = line.text.find(mark.span)
        if CUE_WEIGHT[mark.strength]:
            verdict: Verdict = "hit" if flags else "missed"
        else:
            verdict = "false" if flags and not fraud else "innocent"
        yield CueNote(
            cue=mark.cue,
            cue_name=CUES[mark.cue].zh,
            start=start,
            end=start + len(mark.span),
            verdict=verdict,
            strength=mark.strength,
            note=mark.note,
        )
    if flags and not line.cues:
        for cue in flags:
            yield CueNote(
                cue=cue, cue_name=CUES[cue].zh, start=0, end=len(line.text), verdict="false",
                strength="misleading", note="",
            )  # fmt: skip


_Decision = ev.Replied | ev.Acted | ev.Inspected | ev.PaymentMade | ev.SilenceBroken


def _decision_row(story: Story, before: State, event: _Decision, index: int) -> DebriefDecision:
    """A decision, judged by what stood open `before` it: a payment is no aftermath of itself."""
    scene = story.scenes[event.scene]
    text, branch = _decision_text(story, before, scene, event)
    conduct = None if isinstance(event, ev.Inspected) else event.conduct
    # An action taken a second time has no conduct any more, so it has no reason either.
    spent = conduct is None and branch is not None and branch.conduct is not None
    best = "" if conduct in (None, "best") else best_move(story, before)
    return DebriefDecision(
        at=event.at,
        scene=scene.id,
        text=text,
        conduct=conduct,
        why=branch.why if branch is not None and not spent else "",
        best=best,
        input_index=index,
        dial=before.dial,
    )


def _decision_text(
    story: Story, before: State, scene: Scene, event: _Decision
) -> tuple[str, Branch | None]:
    match event:
        case ev.Replied():
            reply = story.reply(scene.id, event.reply)
            return (reply.text if reply is not None else "", reply)
        case ev.Acted():
            rule = action_rule(story, before, event.action, event.target)
            return action_text(story, event.action, event.target), rule
        case ev.Inspected():
            return INSPECTIONS[event.target].zh, inspection_rule(story, before, event.target)
        case ev.PaymentMade():
            payment = next(p for p in scene.pay if p.id == event.payment)
            who = "" if event.by == "me" else story.person(event.by).shown
            return f"{who}付款 {event.amount:,} 元给 {event.payee}（{event.account}）", payment
        case _:
            return "一直没有答复", open_silence(story, before)


def _report_row(state: State, event: ev.ReportMade, index: int) -> DebriefDecision:
    clear = report_is_clear(event.items)
    return DebriefDecision(
        at=event.at,
        scene=state.scene,
        text=f"向 110 报清情况，离转账 {event.elapsed} 分钟",
        conduct="best" if clear else "fine",
        why="" if clear else "先报收款账户、户名、金额、时间，经过可以稍后再说。",
        best="",
        input_index=index,
        dial=state.dial,
    )


def action_text(story: Story, action: str, target: str) -> str:
    """An action in words, with whom it was aimed at."""
    label, whom = ACTIONS[action].zh, story.number_name(target)
    return label if whom is None else f"{label} → {whom}"


def _rules(story: Story, state: State) -> Iterator[ActionRule]:
    """Every action rule that holds now; one that the scene overrides does not."""
    for rule in action_rules(story, state):
        if action_rule(story, state, rule.act, rule.target or "") is rule:
            yield rule


def best_move(story: Story, state: State) -> str:
    """The best move that is open in a state, in words; "" where none is marked best."""
    scene, look = story.scenes[state.scene], Observation(story, state)
    for reply in look.open(scene.replies):
        if reply.conduct == "best":
            return f"“{reply.text}”"
    for payment in look.open(scene.pay):
        if payment.conduct == "best" and payment.by == "me":
            return f"付款给 {payment.payee}"
    for rule in _rules(story, state):
        if rule.conduct == "best":
            return action_text(story, rule.act, rule.target or "")
    return ""


def _stop_point(story: Story, events: Sequence[ev.Event]) -> StopPoint | None:
    """The first shown line with a fraud cue in a scene where a move leads to a safe ending."""
    if story.telling.truth != "scam":
        return None
    state = State()
    last = events[-1].at
    for event in events:
        state = apply(state, event)
        if state.lost:
            return None
        if not isinstance(event, ev.LineShown) or not state.scene:
            continue
        if event.line in story.cue_weights:
            action = _stopping_move(story, state)
            if action:
                return StopPoint(
                    at=event.at,
                    scene=state.scene,
                    line=event.line,
                    action=action,
                    minutes_before_end=last - event.at,
                )
    return None


def _stopping_move(story: Story, state: State) -> str:
    safe = {e.id for e in story.telling.endings if e.kind == "safe"}
    for rule in _rules(story, state):
        if rule.conduct == "best" and _leads_to(story, rule, safe):
            return action_text(story, rule.act, rule.target or "")
    for reply in Observation(story, state).open(story.scenes[state.scene].replies):
        if reply.conduct == "best" and _leads_to(story, reply, safe):
            return f"“{reply.text}”"
    return ""


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


def _recognised_at(truth: str, events: Sequence[ev.Event]) -> int | None:
    recognised: int | None = None
    for event in events:
        if isinstance(event, ev.PaymentMade) and event.to_scammer:
            break
        if isinstance(event, ev.DialMoved):
            if not right_side(event.level, truth):
                recognised = None
            elif recognised is None:
                recognised = event.at
    return recognised
