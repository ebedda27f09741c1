"""To whom an answer goes: the place to answer says so before anything is said."""

from __future__ import annotations

from typing import NamedTuple

from fraudtrainer.play.state import State
from fraudtrainer.scenario.model import Line, Reply
from fraudtrainer.scenario.stock import DEFAULT, ME, NARRATOR, SYSTEM
from fraudtrainer.scenario.story import Story


class Addressee(NamedTuple):
    """A person by id, or all of a thread by its name; nobody where both are empty."""

    person: str = ""
    thread: str = ""


NOBODY = Addressee()


def addressee(story: Story, state: State, reply: Reply | None = None) -> Addressee:
    """Whom a reply, or whatever is said in the present scene, is said to.

    That is `to` of the reply or the scene; else in a group its thread, and anywhere else whoever
    spoke last on the scene's channel since it began, or is on the line.

    Args:
        story: The telling that is played.
        state: Where the sitting stands; once a scene is on.
        reply: The reply in question; one that is not aloud is said to nobody.
    """
    scene = story.scenes[state.scene]
    if reply is not None and not reply.aloud:
        return NOBODY
    person = (reply.to if reply is not None else "") or scene.to
    if person:
        return Addressee(person)
    heard = _heard(story, state)
    if scene.on == "group":
        threads = (line.thread for line in heard if line.thread is not None)
        return Addressee(thread=next(threads, scene.title))
    caller = scene.ring.by if scene.ring is not None and scene.rings_first else ""
    return Addressee(heard[0].by if heard else caller)


def _heard(story: Story, state: State) -> list[Line]:
    """What people said on the scene's own channel since it began, the last first."""
    here = story.scenes[state.scene].on
    shown = [story.lines[line] for line in reversed(state.seen[state.entered :])]
    return [
        line
        for line in shown
        if line.by not in (ME, NARRATOR, SYSTEM)
        and (line.on or here) == here
        and not line.id.startswith(f"{DEFAULT}.")
    ]
