"""Where a sitting stands. State is a fold of events and of nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import force_setattr as _let
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


def _judged(own: State, conduct: str | None) -> None:
    """Count a decision by its conduct."""
    if conduct in ("best", "fine"):
        _let(own, "good", min(COUNT_LIMIT, own.good + 1))
    elif conduct in ("risky", "harmful"):
        _let(own, "bad", min(COUNT_LIMIT, own.bad + 1))


def _started(own: State, e: ev.Started) -> None:
    _let(own, "balance", e.balance)
    _let(own, "at_stake", e.at_stake)


def _scene_entered(own: State, e: ev.SceneEntered) -> None:
    _let(own, "scene", e.scene)
    _let(own, "waited", 0)
    _let(own, "used", frozenset())
    _let(own, "entered", len(own.seen))
    _let(own, "ringing", "")


def _line_shown(own: State, e: ev.LineShown) -> None:
    _let(own, "seen", (*own.seen, e.line))


def _rang(own: State, e: ev.Rang) -> None:
    _let(own, "ringing", e.by)


def _ring_ended(own: State, e: ev.RingEnded) -> None:
    _judged(own, e.conduct)
    _let(own, "ringing", "")
    _let(own, "waited", 0)


def _replied(own: State, e: ev.Replied) -> None:
    _judged(own, e.conduct)
    _let(own, "used", own.used | {f"reply:{e.reply}"})
    _let(own, "waited", 0)


def _acted(own: State, e: ev.Acted) -> None:
    _judged(own, e.conduct)
    _let(own, "used", own.used | {f"act:{e.action}:{e.target}"})
    _let(own, "done", own.done | {f"act:{e.action}"})


def _inspected(own: State, e: ev.Inspected) -> None:
    name = f"inspect:{e.target}"
    _let(own, "used", own.used | {name})
    _let(own, "done", own.done | {name})


def _payment_made(own: State, e: ev.PaymentMade) -> None:
    _judged(own, e.conduct)
    _let(own, "used", own.used | {f"pay:{e.payment}"})
    _let(own, "waited", 0)
    _let(own, "balance", own.balance - e.amount)
    if own.left_at is None:
        _let(own, "left_at", e.at)
    if not e.to_scammer:
        _let(own, "paid", own.paid + e.amount)
        return
    if own.paid_at is None:
        _let(own, "paid_at", e.at)
        _let(own, "dial_when_paid", own.dial)
    _let(own, "lost", own.lost + e.amount)


def _flagged(own: State, e: ev.Flagged) -> None:
    _let(own, "flags", (*own.flags, (e.line, e.cue)))


def _unflagged(own: State, e: ev.Unflagged) -> None:
    _let(own, "flags", tuple(f for f in own.flags if f != (e.line, e.cue)))


def _dial_moved(own: State, e: ev.DialMoved) -> None:
    _let(own, "dial", e.level)


def _waited(own: State, e: ev.Waited) -> None:
    _let(own, "waited", own.waited + e.minutes)


def _silence_broken(own: State, e: ev.SilenceBroken) -> None:
    _judged(own, e.conduct)
    _let(own, "waited", 0)
    _let(own, "used", own.used | {"silence"})


def _unseen(own: State, e: ev.Unseen) -> None:
    _let(own, "unseen", frozenset(e.lines))


def _leaked(own: State, e: ev.Leaked) -> None:
    _let(own, "leaked", (*own.leaked, e.what))


def _wronged(own: State, e: ev.WrongedSomeone) -> None:
    _let(own, "wrong_weight", own.wrong_weight + e.weight)


def _value_set(own: State, e: ev.ValueSet) -> None:
    _let(own, "values", {**own.values, e.name: e.value})


def _pushed(own: State, e: ev.Pushed) -> None:
    _let(own, "values", {**own.values, "rung": e.rung})


def _gave_up(own: State, _e: ev.GaveUp) -> None:
    _let(own, "values", {**own.values, "gave_up": 1})


def _report_opened(own: State, _e: ev.ReportOpened) -> None:
    _let(own, "reporting", True)  # noqa: FBT003 - the value that the field takes
    _let(own, "ringing", "")


def _report_made(own: State, _e: ev.ReportMade) -> None:
    _let(own, "reporting", False)  # noqa: FBT003 - the value that the field takes


def _money_stopped(own: State, e: ev.MoneyStopped) -> None:
    _let(own, "stopped", own.stopped + e.amount)
    _let(own, "balance", own.balance + e.amount)


def _money_came(own: State, e: ev.MoneyCame) -> None:
    _let(own, "gained", own.gained + e.amount)
    _let(own, "balance", own.balance + e.amount)


def _dial_asked(own: State, e: ev.DialAsked) -> None:
    _let(own, "asked", e.stage)
    _let(own, "held", e.held)


def _judgement_given(own: State, e: ev.Judged) -> None:
    if e.stage != "lock":
        _let(own, "first", e.level)
    if e.stage != "first":
        _let(own, "locked", e.level)
    _let(own, "asked", None)
    _let(own, "held", None)


def _judgement_asked(own: State, e: ev.JudgementAsked) -> None:
    _let(own, "pending", e.ending)
    _let(own, "ringing", "")


def _ended(own: State, e: ev.Ended) -> None:
    _let(own, "ending", e.ending)
    _let(own, "pending", None)
    _let(own, "ringing", "")


def _left(_own: State, _e: ev.Left) -> None:
    pass


_FOLDS: dict[type[ev.EventValue], Callable[[State, Any], None]] = {
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
    after = replace(state)
    follow(after, event)
    return after


def follow(own: State, event: ev.Event) -> None:
    """Let a state follow an event where it stands: only for whoever made it and shows it to nobody.

    A copy for each event was most of what a play cost.
    """
    _FOLDS[type(event)](own, event)
    _let(own, "at", event.at)


def see(own: State, lines: Sequence[ev.LineShown]) -> None:
    """As `follow`, for lines said one after the other: they are more than half of all events.

    Args:
        own: The state.
        lines: At least one.
    """
    _let(own, "seen", own.seen + tuple([shown.line for shown in lines]))
    _let(own, "at", lines[-1].at)


def fold(events: Iterable[ev.Event]) -> State:
    """The state that a log of events leads to."""
    state = State()
    for event in events:
        follow(state, event)
    return state
