"""What happened in a sitting, as values: an append-only log. `at` is scene time in minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import msgspec
from msgspec import Struct

from fraudtrainer.play.input import Input
from fraudtrainer.scenario.vocabulary import (
    ActionId,
    Conduct,
    EvidenceId,
    InspectionId,
    JudgementStage,
    RingEnd,
)


class EventValue(Struct, frozen=True, tag_field="event", kw_only=True, forbid_unknown_fields=True):
    """Parent of every event. `at` counts minutes since the scene day's midnight."""

    at: int


class Started(EventValue, frozen=True, tag="started"):
    """The sitting began. Amounts in yuan."""

    situation: str
    telling: str
    seed: int
    balance: int
    at_stake: int


class SceneEntered(EventValue, frozen=True, tag="scene_entered"):
    """A scene began; what was offered in the one before is gone."""

    scene: str


class LineShown(EventValue, frozen=True, tag="line_shown"):
    """A line stands on the learner's desk, said in `scene` ("" in logs that 0.1.0 kept)."""

    line: str
    scene: str = ""


class Rang(EventValue, frozen=True, tag="rang"):
    """The phone rings; `by` is the person who calls."""

    scene: str
    by: str


class RingEnded(EventValue, frozen=True, tag="ring_ended"):
    """The ringing was answered, declined, or left to itself.

    `conduct` is None where nothing is written for it: what a hang-up or a silence then brings
    follows as an event of its own.
    """

    scene: str
    how: RingEnd
    conduct: Conduct | None


class Replied(EventValue, frozen=True, tag="replied"):
    """The learner chose a listed reply."""

    scene: str
    reply: str
    conduct: Conduct | None


class Acted(EventValue, frozen=True, tag="acted"):
    """The learner took a protective action. `conduct` is None where it was neither right nor wrong."""

    scene: str
    action: ActionId
    target: str
    conduct: Conduct | None


class Inspected(EventValue, frozen=True, tag="inspected"):
    """The learner looked closer."""

    scene: str
    target: InspectionId


class PaymentMade(EventValue, frozen=True, tag="payment_made"):
    """Money left. `to_scammer` is known to the log, not to the learner; `by` is who paid."""

    scene: str
    payment: str
    account: str
    payee: str
    amount: int
    to_scammer: bool
    conduct: Conduct | None
    by: str = "me"


class Flagged(EventValue, frozen=True, tag="flagged"):
    """A line was marked, as a doubt or as a proof: `cue` says which."""

    line: str
    cue: EvidenceId


class Unflagged(EventValue, frozen=True, tag="unflagged"):
    """A mark was taken back."""

    line: str
    cue: EvidenceId


class DialMoved(EventValue, frozen=True, tag="dial_moved"):
    """The suspicion dial stands at `level`, 1 to 5."""

    level: Annotated[int, msgspec.Meta(ge=1, le=5)]


class Waited(EventValue, frozen=True, tag="waited"):
    """Scene time passed without an answer."""

    minutes: int


class SilenceBroken(EventValue, frozen=True, tag="silence_broken"):
    """The learner's silence had its consequence."""

    scene: str
    conduct: Conduct | None


class Unseen(EventValue, frozen=True, tag="unseen"):
    """These lines, and no others, were not on screen for as long as it takes to read them."""

    lines: tuple[str, ...]


class Leaked(EventValue, frozen=True, tag="leaked"):
    """Data was given away."""

    what: str


class WrongedSomeone(EventValue, frozen=True, tag="wronged"):
    """A genuine person was harmed; `weight` in points, 1 to 100."""

    who: str
    what: str
    weight: int


class ValueSet(EventValue, frozen=True, tag="value_set"):
    """A value of the telling, or of its temper, stands at `value`."""

    name: str
    value: int


class Pushed(EventValue, frozen=True, tag="pushed"):
    """The other side said rung `rung` of its ladder of pressure, counted from 1."""

    rung: int


class GaveUp(EventValue, frozen=True, tag="gave_up"):
    """The other side gave up by the rule of that id of its temper."""

    rule: str


class ReportOpened(EventValue, frozen=True, tag="report_opened"):
    """110 answered after a loss: now the account must be told."""


class ReportMade(EventValue, frozen=True, tag="report_made"):
    """The report was told in this order, `elapsed` minutes after the first payment."""

    items: tuple[str, ...]
    elapsed: int


class MoneyStopped(EventValue, frozen=True, tag="money_stopped"):
    """`amount` yuan were stopped on their way."""

    amount: int


class MoneyCame(EventValue, frozen=True, tag="money_came"):
    """`amount` yuan came in; `label` is what the account shows."""

    amount: int
    label: str


class DialAsked(EventValue, frozen=True, tag="dial_asked"):
    """The dial must be set before `held` happens: what was done is kept until then."""

    stage: JudgementStage
    held: Input


class Judged(EventValue, frozen=True, tag="judged"):
    """The judgement of that stage was given, and counts; what was `held` happens now."""

    stage: JudgementStage
    held: Input
    level: Annotated[int, msgspec.Meta(ge=1, le=5)]


class JudgementAsked(EventValue, frozen=True, tag="judgement_asked"):
    """A story of format 1 is over; the dial must be set before the truth is shown."""

    ending: str


class Ended(EventValue, frozen=True, tag="ended"):
    """The sitting is over."""

    ending: str


class Left(EventValue, frozen=True, tag="left"):
    """The learner left the desk; nothing is lost."""


Event = (
    Started
    | SceneEntered
    | LineShown
    | Rang
    | RingEnded
    | Replied
    | Acted
    | Inspected
    | PaymentMade
    | Flagged
    | Unflagged
    | DialMoved
    | Waited
    | SilenceBroken
    | Unseen
    | Leaked
    | WrongedSomeone
    | ValueSet
    | Pushed
    | GaveUp
    | ReportOpened
    | ReportMade
    | MoneyStopped
    | MoneyCame
    | DialAsked
    | Judged
    | JudgementAsked
    | Ended
    | Left
)

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[tuple[Event, ...]] = msgspec.json.Decoder(tuple[Event, ...])


def encode_events(values: Sequence[Event]) -> str:
    """Events as canonical JSON text, `[e,e,…]`."""
    return _encoder.encode(values).decode()


def decode_events(text: str) -> tuple[Event, ...]:
    """The events of a JSON text.

    Raises:
        msgspec.DecodeError: The text is no list of events.
    """
    return _decoder.decode(text)
