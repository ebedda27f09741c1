"""Where a sitting stands. State is a fold of events and of nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.scenario.vocabulary import JudgementStage

COUNT_LIMIT = 9
"""Counts that conditions may ask for stop here, so that a loop has an end for the prover."""


class State(Struct, frozen=True, kw_only=True):
    """A sitting at one moment.

    Attributes:
        scene: Id of the present scene, "" before the start.
        at: Scene time, minutes since midnight.
        dial: 1 to 5, or None while it was never moved.
        first: The first judgement, given at the end of the opening, or None.
        locked: The judgement that counts, given before the truth or any payment, or None.
        asked: What the dial is being asked for, or None.
        held: What was done and waits for that judgement, or None.
        balance: Money in the account, yuan.
        at_stake: Money this story is about, yuan.
        lost: Yuan sent to scammers so far.
        stopped: Yuan of `lost` that were stopped.
        paid: Yuan paid to genuine payees.
        gained: Yuan that came in.
        left_at: Scene time when money left for the first time, to whomever, or None.
        paid_at: Scene time of the first payment to a scammer, or None.
        dial_when_paid: Where the dial stood then; None where nothing was lost or it never moved.
        waited: Minutes waited in this scene without an answer.
        used: Choices of this scene that are spent, as `reply:id`, `act:id:target`, `inspect:id`.
        seen: Ids of the lines shown, in order.
        entered: How many of them had been shown when the scene began.
        unseen: Those that were not on screen for as long as it takes to read them.
        ringing: Person id of whoever calls while the phone rings, "" while it does not.
        flags: Marked (line, cue) pairs, in order.
        leaked: What was given away.
        wrong_weight: Sum of points for wronged genuine people.
        values: What the telling remembers, and its temper's patience, trust, rung and gave_up.
        done: Every action and inspection ever taken, as `act:id` and `inspect:id`.
        good: Decisions marked best or fine so far; counted to `COUNT_LIMIT`.
        bad: Decisions marked risky or harmful so far; counted to `COUNT_LIMIT`.
        reporting: True while 110 waits for the report.
        pending: Ending id that waits for the judgement, or None.
        ending: Ending id once the sitting is over, or None.
    """

    scene: str = ""
    at: int = 0
    dial: int | None = None
    first: int | None = None
    locked: int | None = None
    asked: JudgementStage | None = None
    held: inp.Input | None = None
    balance: int = 0
    at_stake: int = 0
    lost: int = 0
    stopped: int = 0
    paid: int = 0
    gained: int = 0
    left_at: int | None = None
    paid_at: int | None = None
    dial_when_paid: int | None = None
    waited: int = 0
    used: frozenset[str] = frozenset()
    seen: tuple[str, ...] = ()
    entered: int = 0
    unseen: frozenset[str] = frozenset()
    ringing: str = ""
    flags: tuple[tuple[str, str], ...] = ()
    leaked: tuple[str, ...] = ()
    wrong_weight: int = 0
    values: dict[str, int] = field(default_factory=dict)
    done: frozenset[str] = frozenset()
    good: int = 0
    bad: int = 0
    reporting: bool = False
    pending: str | None = None
    ending: str | None = None


def _judged(state: State, conduct: str | None) -> State:
    """Count a decision by its conduct."""
    if conduct in ("best", "fine"):
        return replace(state, good=min(COUNT_LIMIT, state.good + 1))
    if conduct in ("risky", "harmful"):
        return replace(state, bad=min(COUNT_LIMIT, state.bad + 1))
    return state


def _started(state: State, e: ev.Started) -> State:
    return replace(state, balance=e.balance, at_stake=e.at_stake)


def _scene_entered(state: State, e: ev.SceneEntered) -> State:
    entered = len(state.seen)
    return replace(state, scene=e.scene, waited=0, used=frozenset(), entered=entered, ringing="")


def _line_shown(state: State, e: ev.LineShown) -> State:
    return replace(state, seen=(*state.seen, e.line))


def _rang(state: State, e: ev.Rang) -> State:
    return replace(state, ringing=e.by)


def _ring_ended(state: State, e: ev.RingEnded) -> State:
    return replace(_judged(state, e.conduct), ringing="", waited=0)


def _replied(state: State, e: ev.Replied) -> State:
    used = state.used | {f"reply:{e.reply}"}
    return replace(_judged(state, e.conduct), used=used, waited=0)


def _acted(state: State, e: ev.Acted) -> State:
    used = state.used | {f"act:{e.action}:{e.target}"}
    done = state.done | {f"act:{e.action}"}
    return replace(_judged(state, e.conduct), used=used, done=done)


def _inspected(state: State, e: ev.Inspected) -> State:
    name = f"inspect:{e.target}"
    return replace(state, used=state.used | {name}, done=state.done | {name})


def _payment_made(state: State, e: ev.PaymentMade) -> State:
    used = state.used | {f"pay:{e.payment}"}
    state = _judged(state, e.conduct)
    state = replace(state, balance=state.balance - e.amount, used=used, waited=0)
    if state.left_at is None:
        state = replace(state, left_at=e.at)
    if not e.to_scammer:
        return replace(state, paid=state.paid + e.amount)
    if state.paid_at is None:
        state = replace(state, paid_at=e.at, dial_when_paid=state.dial)
    return replace(state, lost=state.lost + e.amount)


def _flagged(state: State, e: ev.Flagged) -> State:
    return replace(state, flags=(*state.flags, (e.line, e.cue)))


def _unflagged(state: State, e: ev.Unflagged) -> State:
    return replace(state, flags=tuple(f for f in state.flags if f != (e.line, e.cue)))


def _dial_moved(state: State, e: ev.DialMoved) -> State:
    return replace(state, dial=e.level)


def _waited(state: State, e: ev.Waited) -> State:
    return replace(state, waited=state.waited + e.minutes)


def _silence_broken(state: State, e: ev.SilenceBroken) -> State:
    return replace(_judged(state, e.conduct), waited=0, used=state.used | {"silence"})


def _unseen(state: State, e: ev.Unseen) -> State:
    return replace(state, unseen=frozenset(e.lines))


def _leaked(state: State, e: ev.Leaked) -> State:
    return replace(state, leaked=(*state.leaked, e.what))


def _wronged(state: State, e: ev.WrongedSomeone) -> State:
    return replace(state, wrong_weight=state.wrong_weight + e.weight)


def _value_set(state: State, e: ev.ValueSet) -> State:
    return replace(state, values={**state.values, e.name: e.value})


def _pushed(state: State, e: ev.Pushed) -> State:
    return replace(state, values={**state.values, "rung": e.rung})


def _gave_up(state: State, _e: ev.GaveUp) -> State:
    return replace(state, values={**state.values, "gave_up": 1})


def _report_opened(state: State, _e: ev.ReportOpened) -> State:
    return replace(state, reporting=True, ringing="")


def _report_made(state: State, _e: ev.ReportMade) -> State:
    return replace(state, reporting=False)


def _money_stopped(state: State, e: ev.MoneyStopped) -> State:
    return replace(state, stopped=state.stopped + e.amount, balance=state.balance + e.amount)


def _money_came(state: State, e: ev.MoneyCame) -> State:
    return replace(state, gained=state.gained + e.amount, balance=state.balance + e.amount)


def _dial_asked(state: State, e: ev.DialAsked) -> State:
    return replace(state, asked=e.stage, held=e.held)


def _judgement_given(state: State, e: ev.Judged) -> State:
    first = state.first if e.stage == "lock" else e.level
    locked = state.locked if e.stage == "first" else e.level
    return replace(state, first=first, locked=locked, asked=None, held=None)


def _judgement_asked(state: State, e: ev.JudgementAsked) -> State:
    return replace(state, pending=e.ending, ringing="")


def _ended(state: State, e: ev.Ended) -> State:
    return replace(state, ending=e.ending, pending=None, ringing="")


def _left(state: State, _e: ev.Left) -> State:
    return state


_FOLDS: dict[type[ev.EventValue], Callable[[State, Any], State]] = {
    ev.Started: _started,
    ev.SceneEntered: _scene_entered,
    ev.LineShown: _line_shown,
    ev.Rang: _rang,
    ev.RingEnded: _ring_ended,
    ev.Replied: _replied,
    ev.Acted: _acted,
    ev.Inspected: _inspected,
    ev.PaymentMade: _payment_made,
    ev.Flagged: _flagged,
    ev.Unflagged: _unflagged,
    ev.DialMoved: _dial_moved,
    ev.Waited: _waited,
    ev.SilenceBroken: _silence_broken,
    ev.Unseen: _unseen,
    ev.Leaked: _leaked,
    ev.WrongedSomeone: _wronged,
    ev.ValueSet: _value_set,
    ev.Pushed: _pushed,
    ev.GaveUp: _gave_up,
    ev.ReportOpened: _report_opened,
    ev.ReportMade: _report_made,
    ev.MoneyStopped: _money_stopped,
    ev.MoneyCame: _money_came,
    ev.DialAsked: _dial_asked,
    ev.Judged: _judgement_given,
    ev.JudgementAsked: _judgement_asked,
    ev.Ended: _ended,
    ev.Left: _left,
}


def apply(state: State, event: ev.Event) -> State:
    """The state after one more event."""
    return replace(_FOLDS[type(event)](state, event), at=event.at)


def fold(events: Iterable[ev.Event]) -> State:
    """The state that a log of events leads to."""
    return reduce(apply, events, State())
