"""Ways through a telling, scene by scene, as the rules on reachability see them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping

from fraudtrainer.scenario.model import ActionRule, Branch, Scene, Telling
from fraudtrainer.scenario.part import branches_in

Links = Mapping[str, set[str]]


def covers(scene: Scene, general: Branch) -> bool:
    """True where a scene's own branch stands in the way of one that holds for all scenes."""
    if isinstance(general, ActionRule):
        return bool(scene.actions) and any(
            a.act == general.act and a.target in (None, general.target) for a in scene.actions
        )
    target = getattr(general, "target", None)
    if target is not None:
        return any(i.target == target for i in scene.inspect)
    return scene.silence is not None


def general_branches(telling: Telling) -> list[Branch]:
    """What holds in all scenes before any loss; of rules for the same thing only the first plays."""
    first: dict[object, Branch] = {}
    for action in telling.actions:
        first.setdefault((action.act, action.target), action)
    for look in telling.inspect:
        first.setdefault(look.target, look)
    return [*first.values(), telling.silence]


def open_branches(scene: Scene, general: Iterable[Branch]) -> list[Branch]:
    """Every branch that a learner can take in a scene."""
    own = [b for _path, b in branches_in(scene)]
    return own + [b for b in general if not covers(scene, b)]


def loses_money(scene: Scene, branch: Branch) -> bool:
    """True where a branch is a payment that ends with a swindler, or makes one happen."""
    made = [p for p in scene.pay if p is branch or p.id == branch.pays]
    return any(payment.to == "scammer" for payment in made)


def scenes_reached(telling: Telling) -> set[str]:
    """Every scene that any branch leads to from the first one, general branches included."""
    links = {
        scene.id: {goto for _path, b in branches_in(scene) for goto in b.scenes}
        for scene in telling.scenes
    }
    # General branches are open in the first scene already: no need to add them to all the others.
    links[telling.first] |= {goto for _path, b in branches_in(telling) for goto in b.scenes}
    return reached(links, telling.first)


def reached(links: Links, start: str) -> set[str]:
    """Every scene that can be reached, the start among them."""
    seen, queue = {start}, deque([start])
    while queue:
        for scene in links.get(queue.popleft(), set()) - seen:
            seen.add(scene)
            queue.append(scene)
    return seen


def rings(links: Links) -> list[frozenset[str]]:
    """The sets of scenes that lead to each other round and round (Kosaraju: linear in the links)."""
    before = _turned(links)
    found, placed = [], set[str]()
    for start in reversed(_finished(links)):
        ring = _not_yet(before, start, placed)
        if len(ring) > 1 or (ring and start in links.get(start, ())):
            found.append(frozenset(ring))
    return found


def _turned(links: Links) -> Links:
    """The same links, from the end of each to its beginning."""
    before: dict[str, set[str]] = {}
    for scene, following in links.items():
        for target in following:
            before.setdefault(target, set()).add(scene)
    return before


def _finished(links: Links) -> list[str]:
    """All scenes in the order in which a search in depth is done with them, without recursion."""
    order: list[str] = []
    seen: set[str] = set()
    for start in links:
        waiting = [] if start in seen else [(start, iter(links[start]))]
        seen.add(start)
        while waiting:
            _scene, following = waiting[-1]
            ahead = next((s for s in following if s not in seen), None)
            if ahead is None:
                order.append(waiting.pop()[0])
            else:
                seen.add(ahead)
                waiting.append((ahead, iter(links.get(ahead, ()))))
    return order


def _not_yet(links: Links, start: str, placed: set[str]) -> set[str]:
    """What can be reached from a start without what is placed, placing it."""
    if start in placed:
        return set()
    ring, waiting = {start}, [start]
    placed.add(start)
    while waiting:
        for scene in links.get(waiting.pop(), set()) - placed:
            placed.add(scene)
            ring.add(scene)
            waiting.append(scene)
    return ring


def steps_back(links: Links, goals: Iterable[str]) -> dict[str, int]:
    """The fewest steps from each scene to one of the goals; scenes without a way are left out."""
    before = _turned(links)
    steps = dict.fromkeys(goals, 0)
    queue = deque(steps)
    while queue:
        scene = queue.popleft()
        for earlier in before.get(scene, ()):
            if earlier not in steps:
                steps[earlier] = steps[scene] + 1
                queue.append(earlier)
    return steps
