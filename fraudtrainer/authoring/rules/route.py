"""Ways through a telling, scene by scene, as the rules on reachability see them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping

from fraudtrainer.scenario.model import ActionRule, Branch, Payment, Scene, Telling
from fraudtrainer.scenario.part import branches_in

Links = Mapping[str, set[str]]


def covers(scene: Scene, general: Branch) -> bool:
    """True where a scene's own branch stands in the way of one that holds for all scenes."""
    if isinstance(general, ActionRule):
        return any(
            a.act == general.act and a.target in (None, general.target) for a in scene.actions
        )
    target = getattr(general, "target", None)
    if target is not None:
        return any(i.target == target for i in scene.inspect)
    return scene.silence is not None


def open_branches(telling: Telling, scene: Scene, *, paid: bool) -> list[Branch]:
    """Every branch a learner can take in a scene, before or after money has gone to a swindler."""
    own = [b for _path, b in branches_in(scene)]
    after = telling.aftermath.actions if telling.aftermath is not None and paid else ()
    general: Iterable[Branch] = (
        (*after, *telling.inspect, telling.silence)
        if paid
        else (*telling.actions, *telling.inspect, telling.silence)
    )
    return own + [b for b in general if not covers(scene, b)]


def loses_money(branch: Branch) -> bool:
    """True where a branch is a payment that ends with a swindler."""
    return isinstance(branch, Payment) and branch.to == "scammer"


def scene_links(telling: Telling) -> dict[str, set[str]]:
    """For each scene the scenes that any branch leads to, general ones included."""
    everywhere = {goto for _path, b in branches_in(telling) for goto in b.scenes}
    return {
        scene.id: {goto for _path, b in branches_in(scene) for goto in b.scenes} | everywhere
        for scene in telling.scenes
    }


def reached(links: Links, start: str) -> set[str]:
    """Every scene that can be reached, the start among them."""
    seen, queue = {start}, deque([start])
    while queue:
        for scene in links.get(queue.popleft(), set()) - seen:
            seen.add(scene)
            queue.append(scene)
    return seen


def steps_back(links: Links, goals: Iterable[str]) -> dict[str, int]:
    """The fewest steps from each scene to one of the goals; scenes without a way are left out."""
    before: dict[str, set[str]] = {}
    for scene, following in links.items():
        for target in following:
            before.setdefault(target, set()).add(scene)
    steps = dict.fromkeys(goals, 0)
    queue = deque(steps)
    while queue:
        scene = queue.popleft()
        for earlier in before.get(scene, ()):
            if earlier not in steps:
                steps[earlier] = steps[scene] + 1
                queue.append(earlier)
    return steps
