"""The rules of play: `begin_at` and `advance`. Total, deterministic, free of Qt and files.

Time moves only by what the learner does; a scene's lines may move it further. Every protective
action and inspection is open in every scene: what a scene leaves unsaid falls to the telling, then
to the library's own words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fraudtrainer.errors import UserError
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.observation import Observation
from fraudtrainer.play.state import State
from fraudtrainer.play.turn import Turn, unpaid
from fraudtrainer.scenario import sentence as words
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.model import (
    ActionRule,
    Band,
    Given,
    InspectionRule,
    Payment,
    Reply,
    Silence,
)
from fraudtrainer.scenario.story import Story, minutes_of
from fraudtrainer.scenario.vocabulary import (
    REPORT_ESSENTIAL,
    REPORT_ITEMS,
    JudgementStage,
    RingEnd,
)

REPORT_DELAY = 6
"""Minutes lost where the report leaves out one of the four essentials or starts elsewhere."""
RING_MINUTES = 1
"""How long a call rings that nobody answers, where its story says nothing else, in minutes."""
MAX_WAIT = 120
"""The longest single wait, in minutes."""


class RefusedInputError(UserError):
    """The input is not open at this moment of the sitting; nothing has changed."""


Step = tuple[State, tuple[ev.Event, ...]]


def begin_at(story: Story, scene: str, values: Mapping[str, int], seed: int) -> Step:
    """Start a sitting in any scene with any values; only authors begin anywhere but at the start.

    Args:
        story: The telling to play.
        scene: Id of the scene to begin in.
        values: Values that differ from what the telling and its temper begin with.
        seed: The sitting's seed, kept in the log; whoever drew the telling used it.

    Raises:
        KeyError: There is no such scene.
    """
    before, first = story.telling.before, story.scenes[story.telling.first]
    start = minutes_of(story.telling.start) - (before.minutes if before is not None else 0)
    turn = Turn(story, State(at=start))
    money = story.situation.money
    turn.emit(
        ev.Started(
            at=start,
            situation=story.situation.id,
            telling=story.name,
            seed=seed,
            balance=money.balance,
            at_stake=money.at_stake,
        )
    )
    for name, value in {**_first_values(story), **values}.items():
        turn.emit(ev.ValueSet(at=start, name=name, value=value))
    if before is not None:
        turn.lose(next(p for p in first.pay if p.id == before.pay), first.id)
    turn.enter(scene, later=before.minutes if before is not None else 0)
    return turn.state, tuple(turn.events)


def _first_values(story: Story) -> dict[str, int]:
    temper = story.telling.temper
    values = {name: value.start for name, value in story.telling.values.items()}
    if temper is not None:
        values |= {"patience": temper.patience, "trust": temper.trust, "rung": 0, "gave_up": 0}
    return values


def advance(story: Story, state: State, value: inp.Input) -> Step:
    """Play one input.

    Returns:
        The next state and the events of this input, at least one.

    Raises:
        RefusedInputError: The input is not open now; the state is unchanged.
    """
    if state.ending is not None:
        raise RefusedInputError(words.ENDED)
    asking = state.pending is not None or state.held is not None
    if asking and not isinstance(value, _WHILE_ASKED):
        raise RefusedInputError(words.JUDGE_FIRST)
    turn = Turn(story, state)
    _RULES[type(value)](turn, value)
    stage = judgement_due(story, state, turn.events)
    if stage is not None:
        turn = Turn(story, state)
        turn.emit(ev.DialAsked(at=state.at, stage=stage, held=value))
    return turn.state, tuple(turn.events)


_WHILE_ASKED = inp.Dial | inp.Leave | inp.Unseen | inp.Flag | inp.Unflag
"""What can be done while the judgement is asked."""


def judgement_due(story: Story, before: State, events: Sequence[ev.Event]) -> JudgementStage | None:
    """The judgement that has to be given before these events may happen, None for none.

    The first is due where they lead out of the opening or answer what it asks; the one that counts
    before the truth is out, before any money leaves, and before the end. Both at once is one asking.
    """
    if not story.locks or before.locked is not None or before.held is not None:
        return None
    lock = any(_settles(story, event) for event in events)
    opened = before.first is None and bool(story.telling.opening)
    if not opened:
        return "lock" if lock else None
    if not lock and not any(_leaves_opening(story, event) for event in events):
        return None
    return "both" if lock or story.situation.kind == "short" else "first"


def _settles(story: Story, event: ev.Event) -> bool:
    if isinstance(event, ev.LineShown):
        return story.lines[event.line].reveals
    return isinstance(event, ev.PaymentMade | ev.Ended)


def _leaves_opening(story: Story, event: ev.Event) -> bool:
    if isinstance(event, ev.SceneEntered):
        return event.scene not in story.telling.opening
    return isinstance(event, ev.LineShown) and event.line in story.answers


def open_replies(story: Story, state: State) -> tuple[Reply, ...]:
    """The listed replies that can be said now, in the order written; none while the phone rings."""
    if not _story_open(state) or state.ringing:
        return ()
    fresh, used = story.scenes[state.scene].replies, state.used
    if used:
        fresh = tuple([r for r in fresh if f"reply:{r.id}" not in used])
    return Observation(story, state).open(fresh)


def open_payments(story: Story, state: State) -> tuple[Payment, ...]:
    """The payments that the bank form can make now; none while the phone rings."""
    if not _story_open(state) or state.ringing:
        return ()
    return tuple(p for p in unpaid(story, state) if p.by == "me" and p.on_form)


def asked_payment(story: Story, state: State, value: inp.Pay) -> Payment | None:
    """The payment that a filled form makes now, or None where no open one fits it."""
    wanted = (value.account, value.payee, value.amount)
    return next((p for p in open_payments(story, state) if p.details == wanted), None)


def open_numbers(story: Story, state: State) -> tuple[Given, ...]:
    """Numbers that the other side has given so far (not the learner's own directory)."""
    return tuple(g for g in story.telling.given if g.line in state.seen)


def action_rules(story: Story, state: State) -> tuple[ActionRule, ...]:
    """Every action rule of a moment, the scene's before the general ones.

    The opening has its own general rules, alike in all tellings. After a loss the aftermath's rules
    take the place of the telling's. In a call that was not
    answered yet, nothing was said that the scene's own could be about.
    """
    telling, scene = story.telling, story.scenes[state.scene]
    own = () if state.ringing and scene.rings_first else scene.actions
    after = telling.aftermath
    general = after.actions if state.lost and after is not None else telling.actions
    if state.scene in telling.opening:
        general = telling.opening_actions
    return Observation(story, state).open((*own, *general))


def action_rule(story: Story, state: State, action: str, target: str) -> ActionRule | None:
    """What an action brings now: the scene's word, else the general one, else None (the library's)."""
    return rule_for([r for r in action_rules(story, state) if r.act == action], target)


def rule_for(rules: Sequence[ActionRule], target: str) -> ActionRule | None:
    """Of the rules of one action, the one that holds for a target: its own before the general."""
    exact = next((r for r in rules if r.target == target), None)
    return exact or next((r for r in rules if r.target is None), None)


def open_silence(story: Story, state: State) -> Silence:
    """What not answering leads to: the scene's own silence, once; else the telling's.

    In the opening it is always the scene's own, as the telling's would tell which one is played.
    """
    own = story.scenes[state.scene].silence
    if own is not None and state.scene in story.telling.opening:
        return own
    fresh = () if own is None or "silence" in state.used else (own,)
    return next(iter(Observation(story, state).open(fresh)), story.telling.silence)


def _story_open(state: State) -> bool:
    return not (state.ending or state.pending or state.held or state.reporting)


def _require_story(turn: Turn) -> None:
    if turn.state.reporting:
        raise RefusedInputError(words.REPORT_FIRST)


def _require_quiet(turn: Turn) -> None:
    _require_story(turn)
    if turn.state.ringing:
        raise RefusedInputError(words.STILL_RINGS)


def _reply(turn: Turn, value: inp.Reply) -> None:
    _require_quiet(turn)
    state = turn.state
    reply = turn.story.reply(state.scene, value.id)
    if reply is None or f"reply:{reply.id}" in state.used or not turn.look.holds(reply.when):
        raise RefusedInputError(words.NO_SUCH_REPLY)
    at = turn.at + reply.minutes
    turn.emit(ev.Replied(at=at, scene=state.scene, reply=reply.id, conduct=reply.conduct))
    turn.say((turn.story.lines[turn.story.reply_line_id(state.scene, reply.id)],))
    turn.follow(reply)


def _act(turn: Turn, value: inp.Act) -> None:
    if value.action == "report_account_fast" and turn.state.reporting:
        _report(turn, value.target)
        return
    _require_story(turn)
    how = ring_end(turn.story, turn.state, value.action)
    if how is not None:
        _call(turn, inp.Call(how))
    else:
        _take(turn, value)


def ring_end(story: Story, state: State, action: str) -> RingEnd | None:
    """What an action means to the phone that rings; None where nothing does, or it means nothing."""
    if not state.ringing:
        return None
    if action == "hang_up":
        return "decline"
    return "answer" if action == "answer_96110" and warns(story, state.ringing) else None


def warns(story: Story, caller: str) -> bool:
    """True where a person of the story calls from 96110, the line of the police against fraud."""
    return "".join(filter(str.isdigit, story.person(caller).number)).endswith("96110")


def _call(turn: Turn, value: inp.Call) -> None:
    """End the ringing; what is not written for it is what a hang-up or a silence brings here."""
    _require_story(turn)
    scene = turn.story.scenes[turn.state.scene]
    if not turn.state.ringing or scene.ring is None:
        raise RefusedInputError(words.NOTHING_RINGS)
    branch = scene.ring.branch(value.how)
    minutes = 0 if branch is None else branch.minutes
    rung = RING_MINUTES if value.how == "ignore" else 0
    conduct = None if branch is None else branch.conduct
    turn.emit(
        ev.RingEnded(at=turn.at + (minutes or rung), scene=scene.id, how=value.how, conduct=conduct)
    )
    if branch is not None:
        turn.follow(branch)
    elif value.how == "decline":
        _take(turn, inp.Act("hang_up"))
    elif value.how == "ignore":
        _fall_silent(turn)
    else:
        turn.say(scene.lines)


def _take(turn: Turn, value: inp.Act) -> None:
    state = turn.state
    spent = f"act:{value.action}:{value.target}" in state.used
    rule = action_rule(turn.story, state, value.action, value.target)
    term = ACTIONS[value.action]
    at = turn.at + ((rule.minutes if rule is not None else 0) or term.minutes)
    conduct = rule.conduct if rule is not None and not spent else None
    turn.emit(
        ev.Acted(
            at=at, scene=state.scene, action=value.action, target=value.target, conduct=conduct
        )
    )
    if value.action == "call_110" and turn.state.lost and turn.story.telling.aftermath is not None:
        if rule is not None:  # the report decides where it leads
            turn.tell(rule)
        else:
            turn.say_default("report.ask")
        turn.emit(ev.ReportOpened(at=turn.at))
    elif rule is None or (spent and not rule.exits):
        turn.say_default(value.action)
    else:
        turn.follow(rule)


def _report(turn: Turn, target: str) -> None:
    items = tuple(i for i in target.split(",") if i)
    if not items or any(i not in REPORT_ITEMS for i in items) or len(set(items)) < len(items):
        raise RefusedInputError(words.EMPTY_REPORT)
    aftermath, paid_at = turn.story.telling.aftermath, turn.state.paid_at
    if aftermath is None or paid_at is None:
        raise RefusedInputError(words.NOTHING_TO_REPORT)
    at = turn.at + len(items) + (0 if report_is_clear(items) else REPORT_DELAY)
    elapsed = at - paid_at
    turn.emit(ev.ReportMade(at=at, items=items, elapsed=elapsed))
    band = next(b for b in aftermath.bands if b.within is None or elapsed <= b.within)
    _answer_report(turn, band, items)
    saved = round((turn.state.lost - turn.state.stopped) * band.stopped)
    if saved:
        turn.emit(ev.MoneyStopped(at=at, amount=saved))
    turn.close(band.end)


def _answer_report(turn: Turn, band: Band, items: Sequence[str]) -> None:
    """Let 110 answer, and say that the times and shares of this are a teaching model."""
    if band.lines:
        turn.say(band.lines)
    else:
        if not report_is_clear(items):
            turn.say_default("report.essentials")
        turn.say_default("report.noted")
    turn.say_default("report.model")


def report_is_clear(items: Sequence[str]) -> bool:
    """True where a report begins with the four essentials, in whatever order."""
    return set(items[: len(REPORT_ESSENTIAL)]) == set(REPORT_ESSENTIAL)


def _inspect(turn: Turn, value: inp.Inspect) -> None:
    _require_story(turn)
    state = turn.state
    rule = inspection_rule(turn.story, state, value.target)
    at = turn.at + ((rule.minutes if rule is not None else 0) or 1)
    turn.emit(ev.Inspected(at=at, scene=state.scene, target=value.target))
    if rule is None:
        turn.say_default("inspect")
    else:
        turn.follow(rule)


def inspection_rules(story: Story, state: State) -> tuple[InspectionRule, ...]:
    """Every inspection rule of a moment, the scene's before the general ones."""
    telling = story.telling
    general = telling.opening_inspect if state.scene in telling.opening else telling.inspect
    return Observation(story, state).open((*story.scenes[state.scene].inspect, *general))


def inspection_rule(story: Story, state: State, target: str) -> InspectionRule | None:
    """What an inspection shows now: the scene's word, else the telling's, else None."""
    return next((r for r in inspection_rules(story, state) if r.target == target), None)


def _pay(turn: Turn, value: inp.Pay) -> None:
    _require_quiet(turn)
    state = turn.state
    payment = asked_payment(turn.story, state, value)
    if payment is None:
        raise RefusedInputError(words.NO_SUCH_PAYMENT)
    if payment.amount > state.balance:
        raise RefusedInputError(words.NOT_ENOUGH)
    turn.pay(payment)


def _mark(turn: Turn, value: inp.Flag | inp.Unflag) -> None:
    marked = (value.line, value.cue) in turn.state.flags
    if isinstance(value, inp.Unflag):
        if not marked:
            raise RefusedInputError(words.NO_MARK)
        turn.emit(ev.Unflagged(at=turn.at, line=value.line, cue=value.cue))
        return
    if marked:
        raise RefusedInputError(words.MARKED_ALREADY)
    if value.line not in turn.state.seen:
        raise RefusedInputError(words.NOT_SHOWN)
    turn.emit(ev.Flagged(at=turn.at, line=value.line, cue=value.cue))


def _unseen(turn: Turn, value: inp.Unseen) -> None:
    if any(line not in turn.state.seen for line in value.lines):
        raise RefusedInputError(words.NOT_YET_SHOWN)
    turn.emit(ev.Unseen(at=turn.at, lines=value.lines))


def _leave(turn: Turn, _value: inp.Leave) -> None:
    turn.emit(ev.Left(at=turn.at))


def dial_levels(story: Story) -> range:
    """The levels of the dial: five, in a short story the three in the middle."""
    return range(2, 5) if story.situation.kind == "short" else range(1, 6)


def _dial(turn: Turn, value: inp.Dial) -> None:
    if not turn.story.judged:
        raise RefusedInputError(words.NOT_JUDGED)
    if value.level not in dial_levels(turn.story):
        raise RefusedInputError(words.FIVE_LEVELS)
    pending, asked, held = turn.state.pending, turn.state.asked, turn.state.held
    turn.emit(ev.DialMoved(at=turn.at, level=value.level))
    if held is not None and asked is not None:
        turn.emit(ev.Judged(at=turn.at, stage=asked, held=held, level=value.level))
        _RULES[type(held)](turn, held)
    if pending is not None:
        turn.emit(ev.Ended(at=turn.at, ending=pending))


def _wait(turn: Turn, value: inp.Wait) -> None:
    _require_quiet(turn)
    if not 1 <= value.minutes <= MAX_WAIT:
        raise RefusedInputError(words.TOO_LONG)
    turn.emit(ev.Waited(at=turn.at + value.minutes, minutes=value.minutes))
    silence = open_silence(turn.story, turn.state)
    if turn.state.waited < silence.after:
        turn.say_default("wait")
    else:
        _fall_silent(turn)


def _fall_silent(turn: Turn) -> None:
    """Play out what not answering leads to."""
    silence = open_silence(turn.story, turn.state)
    at = turn.at + silence.minutes
    turn.emit(ev.SilenceBroken(at=at, scene=turn.state.scene, conduct=silence.conduct))
    turn.follow(silence)


_RULES: dict[type[inp.InputValue], Callable[[Turn, Any], None]] = {
    inp.Reply: _reply,
    inp.Act: _act,
    inp.Inspect: _inspect,
    inp.Pay: _pay,
    inp.Flag: _mark,
    inp.Unflag: _mark,
    inp.Dial: _dial,
    inp.Wait: _wait,
    inp.Call: _call,
    inp.Unseen: _unseen,
    inp.Leave: _leave,
}
