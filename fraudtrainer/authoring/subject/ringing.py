"""What a telling has written for a call that comes in, in the scene or elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from fraudtrainer.scenario.model import Branch, Scene, Telling
from fraudtrainer.scenario.vocabulary import RING_ENDS, RingEnd

RingFallback = Sequence[Branch]
"""Branches of which the first whose condition holds is in force."""


def written_for(telling: Telling, scene: Scene, how: RingEnd) -> RingFallback:
    """The branches that may follow one way to end the ringing, before any loss.

    What the ring leaves out is what a hang-up brings, or a silence. Answering a scene on call has
    none: its lines are heard.
    """
    branch = None if scene.ring is None else scene.ring.branch(how)
    if branch is not None:
        return (branch,)
    if how == "decline":
        rules = (*scene.actions, *telling.actions)
        return [r for r in rules if r.act == "hang_up" and r.target is None]
    if how == "ignore":
        own = () if scene.silence is None else (scene.silence,)
        return (*own, telling.silence)
    return ()


def ring_branches(scene: Scene) -> list[Branch]:
    """What a scene itself writes for a call that comes in."""
    ring = scene.ring
    found = [] if ring is None else [ring.branch(how) for how in RING_ENDS]
    return [branch for branch in found if branch is not None]
