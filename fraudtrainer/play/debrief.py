"""The debrief: every line again with what gave it away, every decision, the moment it could stop.

Derived from the story and its decisions alone, so that an old sitting always shows the same debrief.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from fraudtrainer.play import event as ev
from fraudtrainer.play.observation import Observation
from fraudtrainer.play.rules import (
    action_rule,
    action_rules,
    inspection_rule,
    open_silence,
    report_is_clear,
)
from fraudtrainer.play.score import Score, right_side, score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State, apply
from fraudtrainer.scenario import sentence as words
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.disguise import is_disguised
from fraudtrainer.scenario.model import ActionRule, Branch, Ending, Line, Reply, Scene, Way
from fraudtrainer.scenario.proof import evidence_words
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import (
    INSPECTIONS,
    RING_ENDS,
    TRUE_WEIGHT,
    Conduct,
    RingEnd,
    Verdict,
)
from fraudtrainer.words import NOTHING, Words, plain


class CueNote(Struct, frozen=True, kw_only=True):
    """A margin note. `start` and `end` bound the span in the line's text (characters)."""

    cue: str
    cue_name: Words
    start: int
    end: int
    verdict: Verdict
    strength: str
    note: str


class DebriefLine(Struct, frozen=True, kw_only=True, tag="line"):
    """A line as it stood on the desk, with its notes. `dial` is the level when it was shown.

    `disguised` says whether its sender is somebody else than the name on the desk.
    """

    at: int
    line: str
    scene: str
    by: str
    shown: str
    really: str
    disguised: bool
    text: str
    notes: tuple[CueNote, ...]
    dial: int | None


class DebriefDecision(Struct, frozen=True, kw_only=True, tag="decision"):
    """A decision with its conduct, and the best one that was open there.

    `input_index` counts the sitting's inputs from 0: this one, or the one that led to it. `said` is
    True where the learner spoke, and `text` is what. It is `narrated` where a reply was done or
    thought: `text` tells it as a sentence of its own.
    """

    at: int
    scene: str
    text: Words
    conduct: Conduct | None
    why: Words
    best: Words
    said: bool = False
    narrated: bool = False
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
    action: Words
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
    wronged: tuple[Words, ...]
    real: str
    lesson: str
    facts: tuple[str, ...]


def debrief(sitting: Sitting) -> Debrief:
    """The debrief of a finished sitting.

    Raises:
        ValueError: The sitting has not ended.
    """
    state, story, events = sitting.state, sitting.story, sitting.events
    if state.ending is None:
        raise ValueError("the sitting has not ended")
    telling = story.telling
    return Debrief(
        truth=telling.truth,
        ending=story.endings[state.ending],
        score=score(sitting),
        rows=tuple(_rows(sitting)),
        stop=_stop_point(story, events),
        recognised_at=_recognised_at(telling.truth, events) if story.judged else None,
        kept=max(0, state.at_stake - state.lost + state.stopped),
        lost=state.lost - state.stopped,
        stopped=state.stopped,
        leaked=state.leaked,
        wronged=tuple(
            words.WRONGED.fill(e.who, e.what) for e in events if isinstance(e, ev.WrongedSomeone)
        ),
        real=telling.real,
        lesson=telling.lesson,
        facts=telling.facts,
    )


def _rows(sitting: Sitting) -> Iterator[Row]:
    story, state = sitting.story, State()
    for number, decision in enumerate(sitting.decisions):
        own_words = ""
        for event in decision.events:
            before, state = state, apply(state, event)
            match event:
                case ev.LineShown():
                    if event.line != own_words:
                        yield _line_row(story, state, event, sitting.state)
                case ev.DialMoved():
                    yield DebriefDial(at=event.at, level=event.level)
                case ev.ReportMade():
                    yield _report_row(state, event, number - 1)
                case _ if isinstance(event, _Told):
                    if isinstance(event, ev.Replied):
                        own_words = story.reply_line_id(event.scene, event.reply)
                    if not goes_on(story, event):
                        yield _decision_row(story, before, event, number - 1)
                case _:
                    pass


def _line_row(story: Story, state: State, event: ev.LineShown, final: State) -> DebriefLine:
    line = story.lines[event.line]
    person = story.person(line.by)
    return DebriefLine(
        at=event.at,
        line=line.id,
        scene=event.scene,
        by=line.by,
        shown=person.shown,
        really=person.really,
        disguised=is_disguised(person),
        text=line.text,
        notes=tuple(_notes(line, final)),
        dial=state.dial,
    )


def _notes(line: Line, final: State) -> Iterator[CueNote]:
    flags = [cue for line_id, cue in final.flags if line_id == line.id]
    fraud = [c for c in line.marks if TRUE_WEIGHT.get(c.counts)]
    for mark in line.marks:
        start = line.text.find(mark.span)
        if TRUE_WEIGHT.get(mark.counts):
            unread: Verdict = "unseen" if line.id in final.unseen else "missed"
            verdict: Verdict = "hit" if flags else unread
        else:
            verdict = "false" if flags and not fraud else "innocent"
        yield CueNote(
            cue=mark.evidence,
            cue_name=evidence_words(mark.evidence),
            start=start,
            end=start + len(mark.span),
            verdict=verdict,
            strength=mark.counts,
            note=mark.note,
        )
    if flags and not line.marks:
        for cue in flags:
            yield CueNote(
                cue=cue, cue_name=evidence_words(cue), start=0, end=len(line.text), verdict="false",
                strength="misleading", note="",
            )  # fmt: skip


_Told = ev.Replied | ev.Acted | ev.Inspected | ev.PaymentMade | ev.SilenceBroken | ev.RingEnded


def goes_on(story: Story, event: _Told) -> bool:
    """True where the next event of the same decision tells it: a hang-up, or a silence."""
    if not isinstance(event, ev.RingEnded) or event.how == "answer":
        return False
    ring = story.scenes[event.scene].ring
    return ring is not None and ring.branch(event.how) is None


def _decision_row(story: Story, before: State, event: _Told, index: int) -> DebriefDecision:
    """A decision, judged by what stood open `before` it: a payment is no aftermath of itself."""
    scene = story.scenes[event.scene]
    text, branch = _decision_text(story, before, scene, event)
    conduct = None if isinstance(event, ev.Inspected) else event.conduct
    # An action taken a second time has no conduct any more, so it has no reason either.
    spent = conduct is None and branch is not None and branch.conduct is not None
    best = NOTHING if conduct in (None, "best") else best_move(story, before)
    return DebriefDecision(
        at=event.at,
        scene=scene.id,
        text=text,
        conduct=conduct,
        why=plain(branch.why) if branch is not None and not spent else NOTHING,
        best=best,
        said=isinstance(branch, Reply) and branch.aloud,
        narrated=isinstance(branch, Reply) and not branch.aloud,
        input_index=index,
        dial=before.dial,
    )


def _decision_text(
    story: Story, before: State, scene: Scene, event: _Told
) -> tuple[Words, Branch | None]:
    match event:
        case ev.Replied():
            reply = story.reply(scene.id, event.reply)
            return (plain(reply.text) if reply is not None else NOTHING, reply)
        case ev.Acted():
            rule = action_rule(story, before, event.action, event.target)
            return action_words(story, event.action, event.target), rule
        case ev.RingEnded():
            branch = None if scene.ring is None else scene.ring.branch(event.how)
            return ring_words(story, before.ringing, event.how), branch
        case ev.Inspected():
            look = INSPECTIONS[event.target].words
            return look, inspection_rule(story, before, event.target)
        case ev.PaymentMade():
            payment = next(p for p in scene.pay if p.id == event.payment)
            told = words.PAID if event.by == "me" else words.SOMEBODY_PAID
            who = story.person(event.by).shown
            return told.fill(event.amount, event.payee, event.account, who), payment
        case _:
            return words.SILENT, open_silence(story, before)


def _report_row(state: State, event: ev.ReportMade, index: int) -> DebriefDecision:
    clear = report_is_clear(event.items)
    return DebriefDecision(
        at=event.at,
        scene=state.scene,
        text=words.REPORTED.fill(event.elapsed),
        conduct="best" if clear else "fine",
        why=NOTHING if clear else words.ESSENTIALS_FIRST,
        best=NOTHING,
        input_index=index,
        dial=state.dial,
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
        if isinstance(event, ev.LineShown) and event.line in story.weights:
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
