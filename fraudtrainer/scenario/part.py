"""Going through a telling part by part, each part with its path in the file."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.scenario.model import Branch, Line, Scene, Telling, TellingBody
from fraudtrainer.scenario.vocabulary import RING_ENDS

PartPath = tuple[str | int, ...]
_BRANCH_KEYS = (
    "opening_actions", "opening_inspect", "replies", "actions", "inspect", "pay",
)  # fmt: skip


def branches_in(part: Scene | TellingBody) -> Iterator[tuple[PartPath, Branch]]:
    """Every branch that a scene, or a telling for all its scenes, writes out, with its path."""
    for key in _BRANCH_KEYS:
        for index, branch in enumerate(getattr(part, key, ())):
            yield (key, index), branch
    if part.silence is not None:
        yield ("silence",), part.silence
    if isinstance(part, Scene):
        yield from _ring_branches(part)
        return
    for index, branch in enumerate(part.aftermath.actions if part.aftermath is not None else ()):
        yield ("aftermath", "actions", index), branch
    for index, branch in enumerate(part.temper.gives_up if part.temper is not None else ()):
        yield ("temper", "gives_up", index), branch


def branches_everywhere(telling: TellingBody) -> Iterator[tuple[PartPath, Branch]]:
    """Every branch of a telling, the scenes' own before those that hold in all, with its path."""
    for number, scene in enumerate(telling.scenes):
        for path, branch in branches_in(scene):
            yield ("scenes", number, *path), branch
    yield from branches_in(telling)


def _ring_branches(scene: Scene) -> Iterator[tuple[PartPath, Branch]]:
    if scene.ring is None:
        return
    for how in RING_ENDS:
        branch = scene.ring.branch(how)
        if branch is not None:
            yield ("ring", how), branch


def runs_of_lines(telling: TellingBody) -> Iterator[tuple[PartPath, tuple[Line, ...]]]:
    """Lines that are said one after the other without a decision between them, with their path."""
    for number, scene in enumerate(telling.scenes):
        where: PartPath = ("scenes", number)
        yield (*where, "lines"), scene.lines
        for path, branch in branches_in(scene):
            yield (*where, *path, "lines"), branch.lines
    for path, branch in branches_in(telling):
        yield (*path, "lines"), branch.lines
    for index, rung in enumerate(telling.temper.ladder if telling.temper is not None else ()):
        yield ("temper", "ladder", index, "lines"), rung.lines
    for index, band in enumerate(telling.aftermath.bands if telling.aftermath is not None else ()):
        yield ("aftermath", "bands", index, "lines"), band.lines


def lines_in(telling: Telling) -> Iterator[tuple[PartPath, Line]]:
    """Every written line with its path."""
    for path, lines in runs_of_lines(telling):
        for index, line in enumerate(lines):
            yield (*path, index), line


def texts_of(line: Line) -> Iterator[tuple[PartPath, str]]:
    """What a line says, its text or each of its wordings, with the path in it."""
    if not line.wordings:
        yield ("text",), line.text
    for number, wording in enumerate(line.wordings):
        yield ("wordings", number, "text"), wording.text


def conditions_in(telling: Telling) -> Iterator[str]:
    """Every expression of a telling: conditions of lines, choices and ways, and values that are set."""
    for _path, line in lines_in(telling):
        yield line.when
    for _where, branch in branches_everywhere(telling):
        yield branch.when
        yield from (way.when for way in branch.ways)
        yield from map(str, branch.set.values())


def scene_at(telling: Telling, path: PartPath) -> Scene | None:
    """The scene that a path lies in, None where it belongs to all of them."""
    match path:
        case ("scenes", int(number), *_):
            return telling.scenes[number]
    return None
