"""What of a telling holds where: which general rules in a scene, which scenes after a loss."""

from __future__ import annotations

from msgspec.structs import replace

from fraudtrainer.scenario.model import ActionRule, Payment, Telling
from fraudtrainer.scenario.part import branches_in


def general_actions(telling: Telling, scene: str) -> tuple[ActionRule, ...]:
    """The action rules that hold in a scene besides its own, before a loss or after it."""
    if scene in telling.opening:
        return telling.opening_actions
    after = telling.aftermath
    return telling.actions if after is None else (*telling.actions, *after.actions)


def after_a_loss(telling: Telling) -> frozenset[str]:
    """Scenes that may be entered once money has gone to a scammer.

    The aftermath's actions take the place of the telling's then, save in the opening, which has its
    own.
    """
    scenes = {scene.id: scene for scene in telling.scenes}
    opening = replace(telling, actions=(), inspect=(), aftermath=None, temper=None)
    later = replace(telling, actions=(), opening_actions=(), opening_inspect=())
    general = {
        here: frozenset[str]().union(*(b.scenes for _path, b in branches_in(part)))
        for here, part in ((True, opening), (False, later))
    }
    onwards = {
        name: general[name in telling.opening].union(*(b.scenes for _path, b in branches_in(scene)))
        for name, scene in scenes.items()
    }
    found: set[str] = set()
    ahead: set[str] = set()
    for name, scene in scenes.items():
        taken = {payment.id for payment in scene.pay if payment.to == "scammer"}
        for _path, branch in branches_in(scene):
            if (isinstance(branch, Payment) and branch.id in taken) or branch.pays in taken:
                stays = branch.goto is None and branch.end is None
                ahead |= branch.scenes | (onwards[name] if stays else set())
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead |= onwards[name]
    return frozenset(found)
