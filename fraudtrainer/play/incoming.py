"""What the screen of a ringing phone shows, and nothing that the phone does not know."""

from __future__ import annotations

from typing import NamedTuple

from fraudtrainer.play.state import State
from fraudtrainer.scenario.story import Story


class Incoming(NamedTuple):
    """A call that comes in, as the phone shows it.

    Attributes:
        by: The person who calls, by id.
        number: The number, else the name that is shown.
        area: Where it is registered; "" where the phone does not know.
        known: The learner's own contact of that number; "" where it is in no address book.
        before: When it called before; "" where it never did.
    """

    by: str
    number: str
    area: str
    known: str
    before: str


def incoming(story: Story, state: State) -> Incoming | None:
    """The call that rings, None where nothing does."""
    ring = story.scenes[state.scene].ring if state.ringing else None
    if ring is None:
        return None
    person = story.person(ring.by)
    contacts = (c.name for c in story.situation.contacts if c.number == person.number)
    known = next(contacts, "") if person.number else ""
    return Incoming(ring.by, person.number or person.shown, ring.area, known, ring.before)
