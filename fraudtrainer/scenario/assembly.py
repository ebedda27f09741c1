"""From a card with an opening, and a telling of it, to the telling that is played.

The opening's scenes come first in it. Their exits lead where the telling says, what they ask is
answered by the telling, and what they owe becomes a way out of the scene that it comes after.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import asdict, fields, replace

from fraudtrainer.scenario.manuscript import Opening, WrittenCard, WrittenTelling
from fraudtrainer.scenario.model import (
    Branch,
    Person,
    Reply,
    Scene,
    Silence,
    Situation,
    Telling,
    TellingBody,
    Value,
    Way,
)

S = TypeVar("S", bound=Struct)
OWED = "owed_"
"""Prefix of the value that remembers that something is owed."""
_BODY = fields(TellingBody)


def plain_card(card: WrittenCard) -> Situation:
    """The card as it is kept with a sitting: without what its tellings hold now."""
    return Situation(**{f.name: getattr(card, f.name) for f in fields(Situation)})


def assembled(card: WrittenCard, written: WrittenTelling) -> Telling:
    """The telling that is played. Every reference in both was checked before.

    Args:
        card: The card, slots filled.
        written: One of its tellings, slots filled.
    """
    body = {f.name: getattr(written, f.name) for f in _BODY}
    opening = card.opening
    if opening is None:
        people = written.people
        return Telling(**body, start=written.start, first=written.first, people=people)
    joined = _Joining(opening, written)
    body["given"] = (*card.given, *written.given)
    body["values"] = {**card.values, **written.values, **joined.owed_values()}
    own = tuple(joined.with_owed(scene) for scene in written.scenes)
    body["scenes"] = (*(joined.opened(scene) for scene in opening.scenes), *own)
    return Telling(
        **body,
        start=opening.start,
        first=opening.first,
        people={**_people(card, written), **written.people},
        opening=tuple(scene.id for scene in opening.scenes),
        opening_actions=tuple(joined.settled(rule) for rule in opening.actions),
        opening_inspect=tuple(joined.settled(rule) for rule in opening.inspect),
    )


def _people(card: WrittenCard, written: WrittenTelling) -> dict[str, Person]:
    """The masks, with who wears them."""
    people = {}
    for name, mask in card.masks.items():
        wearer = written.really.get(name)
        people[name] = Person(
            **asdict(mask),
            really=mask.shown if wearer is None else wearer.who,
            disguised=None if wearer is None else wearer.disguised,
        )
    return people


class _Joining:
    """One opening being joined to one telling."""

    def __init__(self, opening: Opening, written: WrittenTelling) -> None:
        self._opening = opening
        self._written = written
        self._endings = {ending.id for ending in written.endings}

    def opened(self, scene: Scene) -> Scene:
        """A scene of the opening with every branch settled."""
        return _each_branch(scene, self.settled)

    def settled(self, branch: S) -> S:
        """A branch of the opening: its exit resolved, its question answered, its debt remembered."""
        if not isinstance(branch, Branch):
            return branch
        changes: dict[str, Any] = {"ways": tuple(self._resolved(way) for way in branch.ways)}
        if branch.exit is not None:
            way = self._resolved(Way(exit=branch.exit))
            changes |= {"goto": way.goto, "end": way.end, "exit": None}
        if branch.asks:
            answer = self._written.answers.get(branch.asks, ())
            changes["lines"] = (*branch.lines, *answer)
        if branch.owes:
            changes["set"] = {**branch.set, OWED + branch.owes: 1}
        return replace(branch, **changes)

    def _resolved(self, way: Way) -> Way:
        if way.exit is None:
            return way
        to = self._written.exits.get(way.exit)
        leads = {"end": to} if to in self._endings else {"goto": to}
        return Way(when=way.when, **leads)

    def owed_values(self) -> dict[str, Value]:
        """A value for each thing that is owed, 0 until the opening makes it so."""
        return {OWED + name: Value() for name in self._written.owed}

    def with_owed(self, scene: Scene) -> Scene:
        """A scene of the telling; what is owed after it comes before what its decisions lead to."""
        due = {n: o.goto for n, o in self._written.owed.items() if o.after == scene.id}
        if not due:
            return scene
        ways = tuple(Way(when=f"{OWED}{name} == 1", goto=goto) for name, goto in due.items())

        def first(branch: S) -> S:
            if not isinstance(branch, Reply | Silence) or not branch.exits:
                return branch
            return replace(branch, ways=(*ways, *branch.ways))

        return _each_branch(scene, first)


def _each_branch(scene: Scene, change: Callable[[Any], Any]) -> Scene:
    """A scene with each of its branches changed."""
    ring = scene.ring
    if ring is not None:
        ways = {how: getattr(ring, how) for how in ("answer", "decline", "ignore")}
        ring = replace(ring, **{how: change(b) for how, b in ways.items() if b is not None})
    return replace(
        scene,
        replies=tuple(change(b) for b in scene.replies),
        actions=tuple(change(b) for b in scene.actions),
        inspect=tuple(change(b) for b in scene.inspect),
        pay=tuple(change(b) for b in scene.pay),
        silence=None if scene.silence is None else change(scene.silence),
        ring=ring,
    )
