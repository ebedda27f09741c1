"""What a learner can do, as values. A sitting is replayed from these alone."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from fraudtrainer.scenario.vocabulary import ActionId, EvidenceId, InspectionId, RingEnd


class InputValue(Struct, frozen=True, tag_field="do", forbid_unknown_fields=True):
    """Parent of every input."""


class Begin(InputValue, frozen=True, tag="begin"):
    """Open the story: what the first decision of every sitting is, and no other."""


class Reply(InputValue, frozen=True, tag="reply"):
    """Say the listed reply `id` of the present scene."""

    id: str


class Act(InputValue, frozen=True, tag="act"):
    """Take a protective action, on `target` where it asks for one.

    For `report_account_fast` the target is the report card: item ids in the order they are said,
    joined by commas, as in `account,payee,amount,time`.
    """

    action: ActionId
    target: str = ""


class Inspect(InputValue, frozen=True, tag="inspect"):
    """Look closer at something."""

    target: InspectionId


class Pay(InputValue, frozen=True, tag="pay"):
    """Confirm a payment of `amount` yuan in the bank form."""

    account: str
    payee: str
    amount: int


class Flag(InputValue, frozen=True, tag="flag"):
    """Mark a shown line as carrying a cue."""

    line: str
    cue: EvidenceId


class Unflag(InputValue, frozen=True, tag="unflag"):
    """Take a mark back."""

    line: str
    cue: EvidenceId


class Dial(InputValue, frozen=True, tag="dial"):
    """Move the suspicion dial: 1 surely genuine … 5 surely fraud."""

    level: int


class Wait(InputValue, frozen=True, tag="wait"):
    """Let `minutes` of scene time pass without answering."""

    minutes: int


class Call(InputValue, frozen=True, tag="call"):
    """Answer the ringing phone, decline the call, or let it ring until it stops."""

    how: RingEnd


class Unseen(InputValue, frozen=True, tag="unseen"):
    """Tell which shown lines were not on screen for as long as it takes to read them.

    It is no decision: a window says so before one, where that has changed.
    """

    lines: tuple[str, ...]


class Leave(InputValue, frozen=True, tag="leave"):
    """Leave the desk; the sitting can be taken up again."""


Input = Reply | Act | Inspect | Pay | Flag | Unflag | Dial | Wait | Call | Unseen | Leave
"""What can be done once a story has begun."""

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Begin | Input] = msgspec.json.Decoder(Begin | Input)


def encode_input(value: Begin | Input) -> str:
    """One input as canonical JSON text."""
    return _encoder.encode(value).decode()


def decode_input(text: str) -> Begin | Input:
    """The input of a JSON text.

    Raises:
        msgspec.DecodeError: The text is no input.
    """
    return _decoder.decode(text)
