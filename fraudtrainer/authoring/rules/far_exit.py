"""FT102: from somewhere, a safe ending is out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.route import (
    general_branches,
    loses_money,
    open_branches,
    reached,
    steps_back,
)
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.model import Scene, Telling
from fraudtrainer.scenario.part import branches_in
from fraudtrainer.words import Words

MAX_STEPS = 12
_NAMED = 12
"""As many scenes as a message can hold."""
_EXIT = "/exit"  # no scene id holds a slash in any file, and a clash would only hide a finding


def check(subject: Subject) -> Iterator[Finding]:
    """Find scenes before any harm from which no safe ending is 12 steps away or nearer."""
    for file in (f for f in subject.tellings if f.telling.before is None):
        links = _unharmed_links(file.telling)
        steps = steps_back(links, [_EXIT])
        seen = reached(links, file.telling.first)
        far = [
            (index, scene.id)
            for index, scene in enumerate(file.telling.scenes)
            if scene.id in seen and not _harm_is_done(scene)
            if steps.get(scene.id, MAX_STEPS + 1) > MAX_STEPS
        ]
        if far:
            names = [name for _index, name in far[:_NAMED]]
            yield Finding(
                file.file, ("scenes", far[0][0], "id"),
                Words(f"有 {len(far)} 幕 {MAX_STEPS} 步之内到不了平安的结局：{'、'.join(names)}",
                f"no safe ending within {MAX_STEPS} steps of {len(far)} scenes: {', '.join(names)}"),
                Words("给其中一幕的核实行动写上 end", "let a check in one of them lead to a safe ending"),
            )  # fmt: skip


def _harm_is_done(scene: Scene) -> bool:
    """True where whatever ends the story here does harm: a scene after the fact, as after a loss."""
    ways = [branch for _path, branch in branches_in(scene) if branch.exits]
    return bool(ways) and all(branch.endings and branch.wrong is not None for branch in ways)


def _unharmed_links(telling: Telling) -> dict[str, set[str]]:
    safe = {e.id for e in telling.endings if e.kind in ("safe", "lucky", "exposed", "helped")}
    links: dict[str, set[str]] = {}
    general = general_branches(telling)
    for scene in telling.scenes:
        following = links.setdefault(scene.id, set())
        for branch in open_branches(scene, general):
            if loses_money(scene, branch):
                continue
            ways = [way for way in branch.exits if "lost >" not in way.when]
            following |= {way.goto for way in ways if way.goto is not None}
            if any(way.end in safe for way in ways):
                following.add(_EXIT)
    return links


RULE = Rule(
    "FT102",
    "error",
    Words("十二步之内没有平安的出路", "No safe way out within twelve steps"),
    check,
)
