"""What a scenario is, once read: frozen values with every reference checked.

A *situation* is the card a learner chooses; a *telling* is one thing it can turn out to be. Money is
in whole yuan, time in whole minutes, delays in milliseconds. Field names are the YAML keys.
"""

from __future__ import annotations

from typing import Literal

from msgspec import field

from fraudtrainer.scenario.frozen import Shape, learned
from fraudtrainer.scenario.money import Before, Income
from fraudtrainer.scenario.vocabulary import (
    ActionId,
    Audience,
    Channel,
    Conduct,
    CueId,
    EndingKind,
    InspectionId,
    MarkKind,
    Part,
    ProofId,
    Rating,
    RingEnd,
    ScamType,
    SituationKind,
    SystemId,
    Truth,
)

FORMAT = 2
READABLE = (1, FORMAT)
"""The format of today; what is of format 1 is upgraded when it is read (`kept`)."""
TEMPER_LIMIT = 9
"""The greatest patience and trust; the least is 0."""


class Mark(Shape, frozen=True, kw_only=True):
    """What the words `span` of a line speak for; `note` is its margin note in the debrief.

    Attributes:
        counts: `decisive` and `common` speak for fraud, and only scams have them. `shared` stands in
            both tellings and proves nothing. `misleading` looks like fraud in a genuine telling.
            `proof` shows that it is real, `fake_proof` looks like that in a scam.
        cue: What it looks like, where it looks like fraud.
        kind: What it looks like, where it looks like proof.
        span: The words; "" where the line's wordings have their own.
        note: What a reader of the debrief is told about it.
    """

    counts: MarkKind = "common"
    cue: CueId | None = None
    kind: ProofId | None = None
    span: str = ""
    note: str

    @property
    def evidence(self) -> CueId | ProofId:
        """The id of what it looks like; the reader has seen to it that there is one."""
        found = self.kind if self.cue is None else self.cue
        if found is None:
            raise ValueError(self)
        return found


class Card(Shape, frozen=True, kw_only=True):
    """An attachment drawn as a card. Every card carries the same neutral 演练样例."""

    title: str
    rows: tuple[str, ...] = ()
    kind: Literal["file", "link", "voucher", "document", "account", "invite", "order"] = "file"


class Wording(Shape, frozen=True, kw_only=True):
    """One way to say a line; `span` are the words of its mark that has no span of its own."""

    text: str
    span: str = ""


class Line(Shape, frozen=True, kw_only=True):
    """One line of the story; `on` defaults to the scene's.

    `by` is a person id, or `me`; or `narrator` for what eyes see or time brings, said by nobody; or
    `system` for the app itself (a bank's notice). With `when` it is said only where that holds. A
    line has a `text` or several `wordings`, of which the sitting's seed draws one. The truth is out
    with a line that `reveals` it.
    """

    id: str
    by: str
    text: str = ""
    wordings: tuple[Wording, ...] = ()
    on: Channel | None = None
    thread: str | None = None
    minutes: int = 0
    delay: int | None = None
    card: Card | None = None
    marks: tuple[Mark, ...] = ()
    when: str = ""
    reveals: bool = False


class Wrong(Shape, frozen=True, kw_only=True):
    """Harm done to a genuine person: who, what, and its weight from 1 to 100 points."""

    who: str
    what: str
    weight: int


class Way(Shape, frozen=True, kw_only=True):
    """One way a choice may lead, taken where `when` holds ("" always does).

    In an opening it may lead to a named `exit`, and every telling says where that goes.
    """

    when: str = ""
    goto: str | None = None
    end: str | None = None
    exit: str | None = None


class Branch(Shape, frozen=True, kw_only=True):
    """What follows from a choice, in this order.

    Lines are said, minutes go, money comes in, harm is done; then values are `set`, `patience` and
    `trust` change by so much, a `push` says the next rung of the temper's ladder, and `pays` makes a
    payment happen. It leads where the first of `ways` that holds leads, else to its own `goto`, `end`
    or `exit`; with none of them the scene stays open. With `when` the choice is there only where
    that holds. In an opening, what a branch `asks` is answered by each telling after the branch's
    own lines, and what it `owes` (a call back) comes later, where the telling says. `uses` names the
    protective systems of the articles that the learner uses with it.
    """

    when: str = ""
    lines: tuple[Line, ...] = ()
    minutes: int = 0
    leak: tuple[str, ...] = ()
    wrong: Wrong | None = None
    set: dict[str, str | int] = field(default_factory=dict)
    patience: int = 0
    trust: int = 0
    push: bool = False
    pays: str | None = None
    income: Income | None = None
    asks: str = ""
    owes: str = ""
    ways: tuple[Way, ...] = ()
    goto: str | None = None
    end: str | None = None
    exit: str | None = None
    conduct: Conduct | None = None
    why: str = ""
    uses: tuple[SystemId, ...] = ()

    @property
    def exits(self) -> tuple[Way, ...]:
        """Every way this may lead, its own `goto`, `end` or `exit` last."""
        own = Way(goto=self.goto, end=self.end, exit=self.exit)
        return self.ways if own == Way() else (*self.ways, own)

    @property
    def scenes(self) -> frozenset[str]:
        """The scenes it may lead to."""
        return frozenset(w.goto for w in self.exits if w.goto is not None)

    @property
    def endings(self) -> frozenset[str]:
        """The endings it may lead to."""
        return frozenset(w.end for w in self.exits if w.end is not None)


class Reply(Branch, frozen=True, kw_only=True):
    """A listed reply. `text` is what the learner says; `conduct` and `why` show in the debrief.

    One that is not `aloud` is done or thought, and `text` tells it. `to` is the person who is
    answered, where that is not whom the scene is with.
    """

    id: str
    text: str
    aloud: bool = True
    to: str = ""


class ActionRule(Branch, frozen=True, kw_only=True):
    """What a protective action brings here. Without `target` it holds for every target."""

    act: ActionId
    target: str | None = None


class InspectionRule(Branch, frozen=True, kw_only=True):
    """What an inspection shows here."""

    target: InspectionId


class Payment(Branch, frozen=True, kw_only=True):
    """A payment the bank form can make in a scene. `to` says who truly receives it.

    One `by` somebody else, or not `on_form`, is not on the learner's form: a choice with `pays` makes
    it happen.
    """

    id: str
    payee: str
    account: str = ""
    bank: str = ""
    amount: int
    purpose: str = ""
    to: Literal["scammer", "genuine"]
    risk: str = ""
    listed: bool = False
    by: str = "me"
    on_form: bool = True

    @property
    def details(self) -> tuple[str, str, int]:
        """What a form has to say to make it: account, payee and amount."""
        return self.account, self.payee, self.amount


class Silence(Branch, frozen=True, kw_only=True):
    """What happens once the learner has waited `after` minutes in a scene."""

    after: int = 10


class Rung(Shape, frozen=True, kw_only=True):
    """One step of a ladder of pressure: what is said."""

    lines: tuple[Line, ...]


class GiveUp(Branch, frozen=True, kw_only=True):
    """When the other side gives up, and what it does then. `why` names the rule it comes from."""

    id: str


class Temper(Shape, frozen=True, kw_only=True):
    """The other side's temper: how `patience` and `trust` (0 to 9) stand at first.

    Each branch with `push` says the next rung of `ladder`, until none is left. While no money has
    gone, `gives_up` is looked through after every choice; the first that holds happens, once.
    """

    who: str
    patience: int
    trust: int = 0
    ladder: tuple[Rung, ...] = ()
    gives_up: tuple[GiveUp, ...] = ()


class Value(Shape, frozen=True, kw_only=True):
    """A whole number that a telling remembers, kept between `min` and `max`."""

    start: int = 0
    min: int = 0
    max: int = 1


class Ring(Shape, frozen=True, kw_only=True):
    """A call that comes in. Its card shows the number of `by`, else the name; "" shows as unknown.

    In a scene that is itself on call the phone rings first, and the scene's lines are what is heard
    once it is answered; there is no `answer` then. Anywhere else it rings after the lines, over the
    app in use. Left out, `decline` is what `hang_up` brings here, and `ignore` what silence does.

    Attributes:
        by: Who calls, a person id.
        area: Where the number is registered, as the screen shows it.
        before: When this number called before, as the phone knows it.
        answer: What follows once it is answered.
        decline: What follows where it is hung up.
        ignore: What follows where it rings until it stops.
    """

    by: str
    area: str = ""
    before: str = ""
    answer: Branch | None = None
    decline: Branch | None = None
    ignore: Branch | None = None

    def branch(self, how: RingEnd) -> Branch | None:
        """What is written for one way to end it."""
        branch: Branch | None = getattr(self, how)
        return branch


class Scene(Shape, frozen=True, kw_only=True):
    """A stretch of story on one channel, and everything a learner can do in it.

    `to` is the person who is answered here; left out, it is the group, else who spoke last. It begins
    no earlier than at `clock` of story day `day`, the first of which is 1.
    """

    id: str
    on: Channel
    title: str = ""
    day: int | None = None
    clock: str | None = None
    lines: tuple[Line, ...] = ()
    replies: tuple[Reply, ...] = ()
    actions: tuple[ActionRule, ...] = ()
    inspect: tuple[InspectionRule, ...] = ()
    pay: tuple[Payment, ...] = ()
    silence: Silence | None = None
    ring: Ring | None = None
    to: str = ""

    @property
    def rings_first(self) -> bool:
        """True where the scene is a call that has to be answered before anything is heard."""
        return self.ring is not None and self.on == "call"


class Ending(Shape, frozen=True, kw_only=True):
    """How a story ends. `say` holds sentences to use next time.

    Where anything was given away, the ending `leaked` takes its place; where anything was done that
    is risky or harmful and yet nothing came of it, `unguarded` does.
    """

    id: str
    kind: EndingKind
    title: str
    text: str
    say: tuple[str, ...] = ()
    leaked: str = ""
    unguarded: str = ""


class Band(Shape, frozen=True, kw_only=True):
    """After a report within `within` minutes of payment, the share `stopped` (0 to 1) is saved.

    `lines` are what 110 answers to the report; without them the library does.
    """

    stopped: float
    end: str
    within: int | None = None
    lines: tuple[Line, ...] = ()


class Aftermath(Shape, frozen=True, kw_only=True):
    """The golden minutes: bands in rising order (the last one open), and actions after a loss."""

    bands: tuple[Band, ...]
    actions: tuple[ActionRule, ...] = ()


class Person(Shape, frozen=True, kw_only=True):
    """Somebody in the story: the name as shown, who it `really` is, and what a call screen shows.

    `disguised` says whether that is somebody else; where it is left out, `really` is read for it.
    """

    shown: str
    really: str
    badge: str = ""
    number: str = ""
    claim: str = ""
    disguised: bool | None = None


class Given(Shape, frozen=True, kw_only=True):
    """A number that the other side gives during the story; open once `line` has been shown."""

    id: str
    name: str
    number: str
    line: str


class TellingBody(Shape, frozen=True, kw_only=True):
    """What a telling has, as it is written and as it is played.

    `say` is the one sentence to take home; left out, it is the first that the ending has.
    """

    format: int
    truth: Truth
    scenes: tuple[Scene, ...]
    endings: tuple[Ending, ...]
    silence: Silence
    real: str
    facts: tuple[str, ...]
    lesson: str
    say: str = ""
    given: tuple[Given, ...] = ()
    actions: tuple[ActionRule, ...] = ()
    inspect: tuple[InspectionRule, ...] = ()
    aftermath: Aftermath | None = None
    values: dict[str, Value] = field(default_factory=dict)
    temper: Temper | None = None
    before: Before | None = None


@learned
class Telling(TellingBody, frozen=True, kw_only=True):
    """One thing a situation can turn out to be, as it is played: the opening is part of it.

    Attributes:
        start: The clock at the beginning, `HH:MM`.
        first: The scene it begins with.
        people: Everybody in it by id; a mask of the opening with who truly wears it.
        opening: Ids of the scenes that every telling of the situation begins with.
        opening_actions, opening_inspect: What holds in all of them; `actions`, `inspect` hold after.
    """

    start: str
    first: str
    people: dict[str, Person]
    opening: tuple[str, ...] = ()
    opening_actions: tuple[ActionRule, ...] = ()
    opening_inspect: tuple[InspectionRule, ...] = ()


class Contact(Shape, frozen=True, kw_only=True):
    """A number the learner had before the story began. `source` says where from."""

    id: str
    name: str
    number: str
    source: str


class Role(Shape, frozen=True, kw_only=True):
    """Who the learner is in the story.

    As `victim` the call comes to the learner and the money is the learner's; a `helper` talks
    somebody else out of it, whose money it is; a `supervisor` approves or returns a request.
    """

    name: str
    job: str
    place: str
    part: Part = "victim"


class Money(Shape, frozen=True, kw_only=True):
    """What is at stake, in yuan; `label` names the account in the header."""

    label: str
    balance: int
    at_stake: int


class Premise(Shape, frozen=True, kw_only=True):
    """How well the story fits the learner's role, rated after the NIST Phish Scale.

    0 is not at all, 8 entirely. `warned` counts the other way: it makes the story easier.
    """

    process: Rating
    relevance: Rating
    events: Rating
    consequence: Rating
    warned: Rating


@learned
class Situation(Shape, frozen=True, kw_only=True):
    """The card a learner chooses. It must not tell which telling will be played.

    A `drill` begins after the loss, and a `quiz` asks what to do: both have one telling, whose truth
    is no secret, and no dial. A `short` has both tellings and one judgement in three steps.
    """

    format: int
    id: str
    title: str
    teaser: str
    brief: str
    type: ScamType
    audience: tuple[Audience, ...]
    channels: tuple[Channel, ...]
    minutes: int
    role: Role
    money: Money
    contacts: tuple[Contact, ...] = ()
    content_note: str = ""
    kind: SituationKind = "story"
    premise: Premise | None = None
    variants: tuple[dict[str, str | int], ...] = field(default_factory=lambda: ({},))
