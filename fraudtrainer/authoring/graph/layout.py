"""Where the nodes of a graph stand: columns by longest path, rows by barycentre, lanes for arrows.

The layered method of K. Sugiyama, S. Tagawa and M. Toda (IEEE Trans. SMC 11(2), 1981), with two
liberties: arrows to one node share a lane through each column between, and heights are the least
squares solution under "no overlap" (pool adjacent violators; M. Ayer et al., Ann. Math. Stat. 26,
1955). No text is measured and nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fraudtrainer.authoring.graph.parts import Graph

SWEEPS = 12
GAP, LANE_GAP = 28.0, 14.0
"""Free space between two boxes, and around a lane, in pixels."""
Slot = tuple[str, int]
"""A place in a column: a node's key with its own column, or a lane to that node in another."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns and heights of a graph.

    Attributes:
        column: The column of each node, from 0.
        middle: The vertical middle of each slot in pixels, boxes and lanes alike.
        loops: Pairs (source, target) whose arrows run back, against the columns.
    """

    column: dict[str, int]
    middle: dict[Slot, float]
    loops: frozenset[tuple[str, str]]


def lay_out(graph: Graph, heights: Mapping[str, float]) -> Layout:
    """Place every node.

    Args:
        graph: The graph.
        heights: The height of each node's box in pixels, by key.
    """
    following = _following(graph)
    roots = [graph.first, *(n.key for n in graph.nodes)]
    order, loops = _walk(roots, following)
    column = _columns(order, following, loops)
    links = _links(following, loops, column)
    columns = _initial(order, column, links)
    _sort(columns, links)
    return Layout(column, _heights(columns, links, heights, column), loops)


def _following(graph: Graph) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {n.key: {} for n in graph.nodes}
    for edge in graph.edges:
        found[edge.source][edge.target] = None
    return {key: list(targets) for key, targets in found.items()}


def _walk(
    roots: Sequence[str], following: Mapping[str, Sequence[str]]
) -> tuple[list[str], frozenset[tuple[str, str]]]:
    """Depth first: the nodes in topological order, and the arrows that close a loop."""
    done: dict[str, bool] = {}
    left: list[str] = []
    loops: set[tuple[str, str]] = set()
    for root in roots:
        if root in done:
            continue
        done[root] = False
        stack = [(root, iter(following[root]))]
        while stack:
            key, targets = stack[-1]
            target = next(targets, None)
            if target is None:
                done[key] = True
                left.append(key)
                stack.pop()
            elif target not in done:
                done[target] = False
                stack.append((target, iter(following[target])))
            elif not done[target]:
                loops.add((key, target))
    return left[::-1], frozenset(loops)


def _columns(
    order: Sequence[str],
    following: Mapping[str, Sequence[str]],
    loops: frozenset[tuple[str, str]],
) -> dict[str, int]:
    column = dict.fromkeys(order, 0)
    for key in order:
        for target in following[key]:
            if (key, target) not in loops:
                column[target] = max(column[target], column[key] + 1)
    return column


def _links(
    following: Mapping[str, Sequence[str]],
    loops: frozenset[tuple[str, str]],
    column: Mapping[str, int],
) -> list[tuple[Slot, Slot]]:
    """Arrows cut at each column; what leads to one node shares the pieces."""
    links: dict[tuple[Slot, Slot], None] = {}
    for source, targets in following.items():
        for target in targets:
            if (source, target) in loops:
                continue
            last: Slot = (source, column[source])
            for at in range(column[source] + 1, column[target] + 1):
                links[last, (target, at)] = None
                last = (target, at)
    return list(links)


def _initial(
    order: Sequence[str], column: Mapping[str, int], links: Sequence[tuple[Slot, Slot]]
) -> list[list[Slot]]:
    columns: list[dict[Slot, None]] = [{} for _ in range(max(column.values(), default=0) + 1)]
    for key in order:
        columns[column[key]][key, column[key]] = None
    for _source, slot in links:
        columns[slot[1]][slot] = None
    return [list(slots) for slots in columns]


def _neighbours(links: Sequence[tuple[Slot, Slot]]) -> tuple[dict[Slot, list[Slot]], ...]:
    before: dict[Slot, list[Slot]] = {}
    after: dict[Slot, list[Slot]] = {}
    for source, target in links:
        after.setdefault(source, []).append(target)
        before.setdefault(target, []).append(source)
    return before, after


def _sort(columns: list[list[Slot]], links: Sequence[tuple[Slot, Slot]]) -> None:
    """Sort each column by the mean place of its neighbours, to and fro; keep the best order."""
    before, after = _neighbours(links)
    best, fewest = [list(c) for c in columns], _crossings(columns, after)
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        beside = before if forward else after
        sequence = range(1, len(columns)) if forward else range(len(columns) - 2, -1, -1)
        for at in sequence:
            place = {s: float(i) for i, s in enumerate(columns[at - 1 if forward else at + 1])}
            own = {s: float(i) for i, s in enumerate(columns[at])}
            means = {s: _mean([place[n] for n in beside.get(s, ())], own[s]) for s in own}
            columns[at].sort(key=means.__getitem__)
        crossings = _crossings(columns, after)
        if crossings < fewest:
            best, fewest = [list(c) for c in columns], crossings
    columns[:] = best


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _crossings(columns: Sequence[Sequence[Slot]], after: Mapping[Slot, Sequence[Slot]]) -> int:
    total = 0
    for left, right in pairwise(columns):
        place = {s: i for i, s in enumerate(right)}
        ends: list[int] = []
        for slot in left:
            own = sorted(place[s] for s in after.get(slot, ()))
            total += sum(1 for new in own for old in ends if old > new)
            ends.extend(own)
    return total


def _heights(
    columns: Sequence[Sequence[Slot]],
    links: Sequence[tuple[Slot, Slot]],
    heights: Mapping[str, float],
    column: Mapping[str, int],
) -> dict[Slot, float]:
    """Draw each slot towards its neighbours, columns to and fro, boxes never overlapping."""

    def half(slot: Slot) -> float:
        return heights[slot[0]] / 2 + GAP / 2 if column[slot[0]] == slot[1] else LANE_GAP

    before, after = _neighbours(links)
    middle: dict[Slot, float] = {}
    for slots in columns:
        middle.update(_apart(slots, dict.fromkeys(slots, 0.0), half))
    for sweep in range(SWEEPS):
        for slots in columns if sweep % 2 == 0 else reversed(columns):
            wanted = {
                s: _mean([middle[n] for n in (*before.get(s, ()), *after.get(s, ()))], middle[s])
                for s in slots
            }
            middle.update(_apart(slots, wanted, half))
    top = min((middle[s] - half(s) for slots in columns for s in slots), default=0.0)
    return {slot: y - top for slot, y in middle.items()}


def _apart(
    slots: Sequence[Slot], wanted: Mapping[Slot, float], half: Callable[[Slot], float]
) -> dict[Slot, float]:
    """The heights nearest to the wanted ones that keep the order and the distances."""
    offsets: list[float] = []
    at = 0.0
    for slot in slots:
        at += half(slot)
        offsets.append(at)
        at += half(slot)
    blocks: list[tuple[float, int]] = []  # (mean, how many slots)
    for slot, offset in zip(slots, offsets, strict=True):
        mean, count = wanted[slot] - offset, 1
        while blocks and blocks[-1][0] >= mean:
            other, size = blocks.pop()
            mean, count = (mean * count + other * size) / (count + size), count + size
        blocks.append((mean, count))
    bases = [mean for mean, count in blocks for _ in range(count)]
    return {s: base + o for s, base, o in zip(slots, bases, offsets, strict=True)}
