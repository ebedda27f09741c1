"""A situation as it is written in format 2: an opening on the card, and what each telling makes of it.

`assembly` puts both together to a telling that can be played. People of the opening are masks: what
is shown of them. Who wears each is the telling's.
"""

from __future__ import annotations

from msgspec import field

from fraudtrainer.scenario.frozen import Shape, learned
from fraudtrainer.scenario.model import (
    ActionRule,
    Given,
    InspectionRule,
    Line,
    Person,
    Scene,
    Situation,
    TellingBody,
    Value,
)


class Mask(Shape, frozen=True, kw_only=True):
    """Somebody in the opening, as shown: no word about who it is."""

    shown: str
    badge: str = ""
    number: str = ""
    claim: str = ""


class Opening(Shape, frozen=True, kw_only=True):
    """The scenes that every telling begins with, and what holds in all of them.

    Attributes:
        start: The clock at the beginning, `HH:MM`.
        first: The scene it begins with.
        exits: Names of the ways out; a telling says where each leads.
        scenes: Two to four scenes with at least one decision.
        actions: What protective actions bring in all of them.
        inspect: What inspections show in all of them.
    """

    start: str
    first: str
    exits: tuple[str, ...]
    scenes: tuple[Scene, ...]
    actions: tuple[ActionRule, ...] = ()
    inspect: tuple[InspectionRule, ...] = ()


class Excerpt(Shape, frozen=True, kw_only=True):
    """A piece of each telling that stands alone: plans of that name cut it out.

    `lead_in` tells what went before, alike in all tellings. One for `booster`s is in no test.
    """

    id: str
    lead_in: str
    booster: bool = False


@learned
class WrittenCard(Situation, frozen=True, kw_only=True):
    """`situation.yaml`."""

    masks: dict[str, Mask] = field(default_factory=dict)
    given: tuple[Given, ...] = ()
    values: dict[str, Value] = field(default_factory=dict)
    opening: Opening | None = None
    excerpts: tuple[Excerpt, ...] = ()


class Wearer(Shape, frozen=True, kw_only=True):
    """Who wears a mask: in words, and, where it is one of the telling's people, who."""

    who: str
    same_as: str = ""
    disguised: bool | None = None


class Owed(Shape, frozen=True, kw_only=True):
    """A call or an answer that the opening left owing: it comes with the decision in scene `after`.

    Whatever that decision leads to, scene `goto` comes first, and its own choices go on.
    """

    after: str
    goto: str


@learned
class WrittenTelling(TellingBody, frozen=True, kw_only=True):
    """`scam.yaml`, `genuine.yaml`, and more of a kind.

    Attributes:
        start: Only without an opening: the clock at the beginning.
        first: Only without an opening: the scene it begins with.
        really: Who wears each mask of the opening, by mask.
        people: People whom the opening does not show.
        exits: Where each exit of the opening leads: a scene, or an ending.
        answers: What each question that the opening `asks` is answered.
        owed: When what the opening `owes` comes.
    """

    start: str = ""
    first: str = ""
    really: dict[str, Wearer] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    exits: dict[str, str] = field(default_factory=dict)
    answers: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    owed: dict[str, Owed] = field(default_factory=dict)
