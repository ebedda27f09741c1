"""The arrows of a drawn graph: curves between columns, shared lanes, and loops led back below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fraudtrainer.authoring.graph_boxes import PAD, WIDTH, Box
from fraudtrainer.authoring.graph_parts import Edge, Graph, Node
from fraudtrainer.authoring.graph_text import TONES

_COLOURS = {"good": "#1B8463", "mixed": "#B7791F", "bad": "#C8372D"}
_PLAIN, _LOOP = "#6F7B8C", "#7A4FA3"
_DASHED = 'stroke-dasharray="5 5" '
_HEAD = 8.0
_LOOP_GAP = 16.0


@dataclass(frozen=True, slots=True)
class Place:
    """A box in the picture.

    Attributes:
        box: What stands here.
        x: Its left edge in pixels.
        y: Its top edge in pixels.
        column: Its column, from 0.
        lanes: Height of the lane that leads here, by the column it crosses.
        loops: The nodes whose arrows come back to this one.
    """

    box: Box
    x: float
    y: float
    column: int
    lanes: dict[int, float] = field(default_factory=dict)
    loops: set[str] = field(default_factory=set)

    @property
    def entry(self) -> float:
        """The height at which arrows arrive."""
        return self.y + min(PAD + 20, self.box.height / 2)

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.box.height

    def arrival(self, column: int) -> float:
        """Where what leads here enters a column: in its lane, or at the box itself."""
        return self.entry if column == self.column else self.lanes[column]


def arrows(graph: Graph, places: Mapping[str, Place]) -> tuple[list[str], float]:
    """Draw all arrows.

    Returns:
        The elements, and the lowest height that boxes, lanes and loops reach.
    """
    bottom = max(p.bottom for p in places.values())
    bottom = max([bottom, *(y for p in places.values() for y in p.lanes.values())])
    lefts = {p.column: p.x for p in places.values()}
    parts: list[str] = []
    for place in places.values():
        coming = [e.implied for e in graph.edges if e.target == place.box.node.key]
        parts.extend(_trunk(place, lefts, _DASHED if all(coming) else ""))
    loops = 0
    for edge in graph.edges:
        source, target = places[edge.source], places[edge.target]
        if edge.source in target.loops:
            loops += 1
            parts.append(_loop(edge, source, target, bottom + loops * _LOOP_GAP, loops))
            parts.append(_point(target, _LOOP))
        else:
            parts.append(_branch(edge, source, target, lefts))
    parts.extend(
        _point(place, _colour(place.box.node))
        for place in places.values()
        if any(e.target == place.box.node.key for e in graph.edges if e.source not in place.loops)
    )
    return parts, bottom + loops * _LOOP_GAP


def _colour(node: Node) -> str:
    return _PLAIN if node.ending is None else _COLOURS[TONES[node.ending]]


def _attributes(edge: Edge) -> str:
    return f'data-edge="{edge.row}" ' + (_DASHED if edge.implied else "")


def _branch(edge: Edge, source: Place, target: Place, lefts: Mapping[int, float]) -> str:
    """From the choice to the next column; a lane goes on from there."""
    start, row = source.x + WIDTH, source.box.rows[edge.row]
    end = lefts[source.column + 1]
    y, to = source.y + row.middle, target.arrival(source.column + 1)
    end -= _HEAD if source.column + 1 == target.column else 0
    colour = _colour(target.box.node)
    return (
        f'<path {_attributes(edge)}d="{_curve(start, y, end, to)}" fill="none" stroke="{colour}"'
        f' stroke-width="1.6" stroke-opacity="0.85"/>'
        f'<circle cx="{start:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>'
    )


def _trunk(place: Place, lefts: Mapping[int, float], dashes: str) -> list[str]:
    """The lane that everything from further left shares on its way here, dashed if all of it is."""
    parts = []
    for column, y in sorted(place.lanes.items()):
        if column >= place.column:
            continue
        left, following = lefts[column], lefts[column + 1]
        end = following - (_HEAD if column + 1 == place.column else 0)
        path = f"M{left:.1f} {y:.1f}H{left + WIDTH:.1f}"
        path += _curve(left + WIDTH, y, end, place.arrival(column + 1)).replace("M", "L", 1)
        parts.append(
            f'<path data-lane="{place.column}" {dashes}d="{path}" fill="none"'
            f' stroke="{_colour(place.box.node)}" stroke-width="1.8"/>'
        )
    return parts


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    half = (x + to_x) / 2
    return f"M{x:.1f} {y:.1f}C{half:.1f} {y:.1f} {half:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"


def _loop(edge: Edge, source: Place, target: Place, low: float, number: int) -> str:
    """Out to the right, below all boxes, and up again left of the target."""
    aside = 14 + number * 5 % 20
    right, left = source.x + WIDTH, target.x
    path = (
        f"M{right:.1f} {source.y + source.box.rows[edge.row].middle:.1f}h{aside}V{low:.1f}"
        f"H{left - aside - _HEAD:.1f}V{target.entry:.1f}H{left - _HEAD:.1f}"
    )
    return (
        f'<path {_attributes(edge)}d="{path}" fill="none" stroke="{_LOOP}" stroke-width="1.6"'
        ' stroke-dasharray="7 4" stroke-linejoin="round"/>'
    )


def _point(place: Place, colour: str) -> str:
    x, y = place.x, place.entry
    return f'<path d="M{x:.1f} {y:.1f}l{-_HEAD - 1:g} -4.5v9z" fill="{colour}"/>'
