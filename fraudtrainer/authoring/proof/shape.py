"""The shape of a telling before its truth is out: how long, how telling, how tempting, how free.

Worked out on the graph of its scenes: a scene counts with all that it can show, and a way ends where
a line reveals the truth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from fraudtrainer.scenario.model import Branch, Line, Scene, Telling
from fraudtrainer.scenario.part import branches_in
from fraudtrainer.scenario.vocabulary import TRUE_WEIGHT

MOST_WAYS = 20_000
"""So many ways are followed at most; a story that a person plays has a few hundred."""
FREE_DECISIONS = 2
"""The first decisions may all lead on to one place: they make the story known."""


class Shape(NamedTuple):
    """One telling in numbers, each along the way on which it is greatest.

    Attributes:
        lines: Lines before the reveal, the learner's own among them.
        evidence: Weight of the marks that show the truth; decisive and proof 2, common 1.
        misleading: Number of marks that look like what is not true.
        decisions: Scenes with at least two replies, from the third decision on.
        corridors: Those among them whose replies all lead to one scene and change nothing.
    """

    lines: int
    evidence: int
    misleading: int
    decisions: int
    corridors: tuple[str, ...]


class _Weight(NamedTuple):
    lines: int = 0
    evidence: int = 0
    misleading: int = 0

    def plus(self, other: _Weight) -> _Weight:
        return _Weight(
            self.lines + other.lines,
            self.evidence + other.evidence,
            self.misleading + other.misleading,
        )

    def best(self, other: _Weight) -> _Weight:
        return _Weight(*map(max, self, other))


def shape_of(telling: Telling, look: Callable[[], object] = lambda: None) -> Shape:
    """The shape of a telling; `look` is called before every small piece of work."""
    walk = _Walk(telling, look)
    weight = walk.heaviest(telling.first, frozenset())
    general = [
        branch for path, branch in branches_in(telling) if path[0] not in ("aftermath", "temper")
    ]
    asides = _Weight(0, *_marked(line for branch in general for line in branch.lines))
    found = weight.plus(asides)
    later = [scene for scene in telling.scenes if walk.depth(scene.id) > FREE_DECISIONS]
    free = [scene for scene in later if len(scene.replies) > 1]
    return Shape(*found, len(free), tuple(s.id for s in free if is_corridor(s)))


def is_corridor(scene: Scene) -> bool:
    """True where every reply leads to one scene and leaves no trace."""
    return len({_trace(reply) for reply in scene.replies}) == 1


def _trace(reply: Branch) -> tuple[object, ...]:
    return (
        reply.exits, tuple(sorted(reply.set.items())), reply.patience, reply.trust, reply.push,
        reply.leak, reply.wrong, reply.pays, reply.income,
    )  # fmt: skip


def _marked(lines: Iterator[Line]) -> tuple[int, int]:
    """Evidence and misleading weight of lines."""
    marks = [mark for line in lines for mark in line.marks]
    true = sum(TRUE_WEIGHT.get(mark.counts, 0.0) for mark in marks)
    return int(true), sum(mark.counts in ("misleading", "fake_proof") for mark in marks)


class _Walk:
    """Every way through the scenes up to the reveal, none twice through a scene."""

    def __init__(self, telling: Telling, look: Callable[[], object]) -> None:
        self._telling = telling
        self._look = look
        self._scenes = {scene.id: scene for scene in telling.scenes}
        self._left = MOST_WAYS
        # Every way comes through the same scenes: each is looked through once.
        self._ahead = {scene.id: sorted(self._next(scene)) for scene in telling.scenes}
        self._owns = {scene.id: self._own(scene) for scene in telling.scenes}
        self._depths = self._measured()

    def depth(self, scene: str) -> int:
        """The number of the decision in a scene, counted from 1 along the shortest way; 0 for none."""
        return self._depths.get(scene, 0)

    def _measured(self) -> dict[str, int]:
        depths, ahead = {self._telling.first: 1}, [self._telling.first]
        for name in ahead:
            for target in self._ahead[name]:
                if target not in depths:
                    depths[target] = depths[name] + bool(self._scenes[name].replies)
                    ahead.append(target)
        return depths

    def heaviest(self, name: str, before: frozenset[str]) -> _Weight:
        """What stands on the heaviest way on from a scene, each number by itself."""
        own, revealed = self._owns[name]
        self._left -= 1
        self._look()
        if revealed or self._left < 0:
            return own
        onwards = _Weight()
        passed = before | {name}
        for target in self._ahead[name]:
            if target not in passed:
                onwards = onwards.best(self.heaviest(target, passed))
        return own.plus(onwards)

    def _next(self, scene: Scene) -> set[str]:
        found = {target for _path, branch in branches_in(scene) for target in branch.scenes}
        if scene.silence is None:
            found |= self._telling.silence.scenes
        return found & self._scenes.keys()

    @staticmethod
    def _own(scene: Scene) -> tuple[_Weight, bool]:
        """What a scene shows before it reveals, and whether it does."""
        shown: list[Line] = []
        for line in scene.lines:
            if line.reveals:
                return _Weight(len(shown), *_marked(iter(shown))), True
            shown.append(line)
        branches = [branch for _path, branch in branches_in(scene)]
        asides = [line for branch in branches for line in branch.lines]
        said = max((1 + len(reply.lines) for reply in scene.replies), default=0)
        return _Weight(len(shown) + said, *_marked(iter([*shown, *asides]))), False
