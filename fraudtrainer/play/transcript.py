"""The transcript of a sitting as rows: every line with its notes, every decision, every move of the dial."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.play import event as ev
from fraudtrainer.play.evidence import unfounded, verdict_of
from fraudtrainer.play.move import action_words, best_move, ring_words
from fraudtrainer.play.row import CueNote, DebriefDecision, DebriefDial, DebriefLine, DialStage, Row
from fraudtrainer.play.rules import action_rule, inspection_rule, open_silence, report_is_clear
from fraudtrainer.play.sitting import Decision, Sitting
from fraudtrainer.play.state import State, apply
from fraudtrainer.scenario import sentence as words
from fraudtrainer.scenario.disguise import is_disguised
from fraudtrainer.scenario.model import Branch, Line, Reply, Scene
from fraudtrainer.scenario.proof import evidence_words
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import INSPECTIONS
from fraudtrainer.words import NOTHING, Words, plain


def rows_of(sitting: Sitting) -> Iterator[Row]:
    """Every row, in the order of the story."""
    story, state = sitting.story, State()
    held = -1
    for number, decision in enumerate(sitting.decisions):
        index = number - 1
        if any(isinstance(event, ev.Judged) for event in decision.events):
            index = held  # what was done before the dial was asked for happens only now
        if any(isinstance(event, ev.DialAsked) for event in decision.events):
            held = index
        own_words = ""
        for event in decision.events:
            before, state = state, apply(state, event)
            if isinstance(event, ev.Replied):
                own_words = story.reply_line_id(event.scene, event.reply)
            match event:
                case ev.LineShown() if event.line != own_words:
                    yield _line_row(story, state, event, sitting.state)
                case ev.DialMoved():
                    yield _dial_row(story, before, event, decision)
                case ev.ReportMade():
                    yield _report_row(state, event, index)
                case _ if isinstance(event, _Told) and not goes_on(story, event):
                    yield _decision_row(story, before, event, index)
                case _:
                    pass


def _dial_row(story: Story, before: State, event: ev.DialMoved, decision: Decision) -> DebriefDial:
    stages = [e.stage for e in decision.events if isinstance(e, ev.Judged)]
    settled = before.locked if story.locks else before.paid_at
    stage: DialStage = "after" if settled is not None else ""
    return DebriefDial(at=event.at, level=event.level, stage=stages[0] if stages else stage)


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
        disguised=is_disguised(person, unless_said=story.written.format == 1),
        text=line.text,
        notes=tuple(_notes(story, line, final)),
        dial=state.dial,
    )


def _notes(story: Story, line: Line, final: State) -> Iterator[CueNote]:
    for mark in line.marks:
        start = line.text.find(mark.span)
        yield CueNote(
            cue=mark.evidence,
            cue_name=evidence_words(mark.evidence),
            start=start,
            end=start + len(mark.span),
            verdict=verdict_of(story, final, line, mark),
            strength=mark.counts,
            note=mark.note,
        )
    for kind in unfounded(story, final, line):
        yield CueNote(
            cue=kind, cue_name=evidence_words(kind), start=0, end=len(line.text), verdict="false",
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
