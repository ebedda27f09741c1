"""What the stage's views show, as plain values: they know no scenario, no rules, no records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from fraudtrainer.scenario.vocabulary import Side as BoardSide

Side = Literal["theirs", "mine", "system", "narrator"]
"""Whose line it is: `system` is the app itself, `narrator` what eyes see and time brings."""
Hint = Literal["", "paused", "step", "below"]
"""Why nothing comes by itself: the learner has paused, each line waits for a click, or the last one
is out of sight."""
Need = Literal["", "debrief", "judgement", "report", "reply", "listen"]
"""What the story waits for: a look at the debrief, the judgement, the report, a reply elsewhere, or
that the learner comes back to what is being said elsewhere."""


@dataclass(frozen=True, slots=True)
class CardItem:
    """An attachment drawn as a card."""

    kind: str
    title: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoneyOut:
    """Money that has left: minutes since the first of it, yuan that are gone, and what is known.

    It is told alike for a scam and a genuine payment until the truth is out.
    """

    minutes: int
    yuan: int
    truth_out: bool


@dataclass(frozen=True, slots=True)
class StageItem:
    """One line on the desk.

    Attributes:
        serial: Counts lines of the sitting from 0; unique, in order of appearance.
        line: Line id, for flags.
        app: Dock app it belongs to: chat, call, sms, mail, bank, page, paper, face.
        thread: Conversation title within the app.
        side: Whose line it is.
        sender: Name as shown, "" for system lines.
        badge: One character for the avatar.
        text: The words.
        time: Scene time, `HH:MM`.
        card: An attachment, or None.
        number: The number a call screen shows, "" elsewhere.
        claim: Who the caller says they are, "" elsewhere.
        delay: Milliseconds that the script lets it take to be typed, None where it says nothing.
        at: Scene time, minutes since midnight of the first day.
        chosen: True for the words of a reply, which the learner has just read.
        call: Heard in a call that came `in` or that the learner made (`out`), "" elsewhere.
        paced: True where it came in its own time, after all before it could be read.
        found: What the learner found out: by a closer look, or by a call of their own.
        by_way: The inspection (its id) or whom the learner called, "" where the line above says it.
        home: Where else a line of the learner's own call stands in the log (app id).
    """

    serial: int
    line: str
    app: str
    thread: str
    side: Side
    sender: str
    badge: str
    text: str
    time: str
    card: CardItem | None = None
    number: str = ""
    claim: str = ""
    delay: int | None = None
    at: int = 0
    chosen: bool = False
    call: Literal["", "in", "out"] = ""
    paced: bool = False
    found: Literal["", "look", "call"] = ""
    by_way: str = ""
    home: str = ""

    @property
    def words(self) -> str:
        """All that there is to read: the words and what is attached."""
        if self.card is None:
            return self.text
        return "\n".join((self.text, self.card.title, *self.card.rows))


@dataclass(frozen=True, slots=True)
class ReplyItem:
    """A listed reply, numbered from 1 by its place.

    `to` is the person or the group it is said to; "" where it is done or thought, or where nobody
    has spoken.
    """

    id: str
    text: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class PaymentItem:
    """A payment that the bank form can make now. Amount in yuan."""

    id: str
    payee: str
    account: str
    bank: str
    amount: int
    purpose: str
    risk: str
    listed: bool


@dataclass(frozen=True, slots=True)
class ContactItem:
    """A number that can be called. `known` is False where the other side gave it."""

    id: str
    name: str
    number: str
    source: str
    known: bool


@dataclass(frozen=True, slots=True)
class FlagItem:
    """A mark on the evidence board: its line and kind, on which side, with the words it sits on."""

    line: str
    cue: str
    cue_name: str
    excerpt: str
    side: BoardSide = "doubt"


@dataclass(frozen=True, slots=True)
class AppItem:
    """An app in the dock. `unread` counts lines that arrived while it was not in front."""

    id: str
    name: str
    unread: int


@dataclass(frozen=True, slots=True)
class KnockItem:
    """What is new in an app that is not in front: one banner shows it."""

    app: str
    name: str
    sender: str
    words: str


@dataclass(frozen=True, slots=True)
class CallItem:
    """The call that is on, or the last one.

    Attributes:
        number: What the phone's screen shows.
        claim: Who the caller says they are, "" where nobody says.
        out: True where the learner has dialled.
        minutes: Scene minutes since it was answered.
        transferred: True where somebody else has taken this very call over.
        over: True once it has ended.
    """

    number: str
    claim: str
    out: bool
    minutes: int
    transferred: bool
    over: bool


@dataclass(frozen=True, slots=True)
class ReceiptItem:
    """What the bank shows of the last payment that the learner made; sums in yuan."""

    payment: str
    payee: str
    account: str
    amount: int
    time: str
    balance: int


@dataclass(frozen=True, slots=True)
class RingItem:
    """A call that rings.

    Attributes:
        key: Tells one ringing from another.
        number: The number as shown.
        area: Where it is registered, "" where the screen does not show it.
        known: Whose number it is in the learner's directory, "" where it is not there.
        before: When it called before, "" where it did not.
    """

    key: str
    number: str
    area: str
    known: str
    before: str
