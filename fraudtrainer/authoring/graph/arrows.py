"""The arrows of a drawn graph: curves between columns, shared lanes, and loops led back below.

An arrow is a list of plain strokes, so that a file (SVG) and the window draw the very same lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from fraudtrainer.authoring.graph.boxes import PAD, WIDTH, Box
from fraudtrainer.authoring.graph.parts import TONES, Edge, Graph, Ink, Node, Tone

Move = tuple[Literal["M", "L", "C"], tuple[float, ...]]
"""Move to, line to or cubic curve to, with absolute coordinates in pixels."""
_INKS: dict[Tone, Ink] = {"good": "jade", "mixed": "amber", "bad": "red"}
_BACK: Ink = "navy_text"
"""An arrow that closes a loop."""
_DASHES = (5.0, 5.0)
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


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line or shape of an arrow.

    Attributes:
        moves: Its outline.
        ink: Its colour, after what it leads to.
        width: Line width in pixels; 0 for a filled shape.
        dashes: Lengths of dash and gap in pixels; empty for a whole line.
        edge: The arrow it is, None for a lane that several share and for points.
        lane: The column that a shared lane leads to, None for the others.
    """

    moves: tuple[Move, ...]
    ink: Ink
    width: float = 0.0
    dashes: tuple[float, ...] = ()
    edge: Edge | None = None
    lane: int | None = None


def arrows(graph: Graph, places: Mapping[str, Place]) -> tuple[list[Stroke], float]:
    """Lay out all arrows.

    Returns:
        The strokes in the order to draw them, and the lowest height that anything reaches.
    """
    bottom = max(p.bottom for p in places.values())
    bottom = max([bottom, *(y for p in places.values() for y in p.lanes.values())])
    lefts = {p.column: p.x for p in places.values()}
    parts: list[Stroke] = []
    for place in places.values():
        coming = [e.implied for e in graph.edges if e.target == place.box.node.key]
        parts.extend(_trunk(place, lefts, _DASHES if all(coming) else ()))
    loops = 0
    for edge in graph.edges:
        source, target = places[edge.source], places[edge.target]
        if edge.source in target.loops:
            loops += 1
            parts.append(_loop(edge, source, target, bottom + loops * _LOOP_GAP, loops))
            parts.append(_point(target, _BACK))
        else:
            parts.extend(_branch(edge, source, target, lefts))
    parts.extend(
        _point(place, _ink(place.box.node))
        for place in places.values()
        if any(e.target == place.box.node.key for e in graph.edges if e.source not in place.loops)
    )
    return parts, bottom + loops * _LOOP_GAP


def _ink(node: Node) -> Ink:
    return "muted" if node.ending is None else _INKS[TONES[node.ending]]


def _branch(
    edge: Edge, source: Place, target: Place, lefts: Mapping[int, float]
) -> tuple[Stroke, Stroke]:
    """From the choice to the next column; a lane goes on from there."""
    start, row = source.x + WIDTH, source.box.rows[edge.row]
    end = lefts[source.column + 1]
    y, to = source.y + row.middle, target.arrival(source.column + 1)
    end -= _HEAD if source.column + 1 == target.column else 0
    ink = _ink(target.box.node)
    dashes = _DASHES if edge.implied else ()
    line = Stroke((("M", (start, y)), _curve(start, y, end, to)), ink, 1.6, dashes, edge)
    return line, Stroke(_dot(start, y), ink)


def _trunk(place: Place, lefts: Mapping[int, float], dashes: tuple[float, ...]) -> list[Stroke]:
    """The lane that everything from further left shares on its way here, dashed if all of it is."""
    parts = []
    for column, y in sorted(place.lanes.items()):
        if column >= place.column:
            continue
        left, following = lefts[column], lefts[column + 1]
        end = following - (_HEAD if column + 1 == place.column else 0)
        moves: tuple[Move, ...] = (
            ("M", (left, y)),
            ("L", (left + WIDTH, y)),
            _curve(left + WIDTH, y, end, place.arrival(column + 1)),
        )
        parts.append(Stroke(moves, _ink(place.box.node), 1.8, dashes, lane=place.column))
    return parts


def _curve(x: float, y: float, to_x: float, to_y: float) -> Move:
    half = (x + to_x) / 2
    return "C", (half, y, half, to_y, to_x, to_y)


def _loop(edge: Edge, source: Place, target: Place, low: float, number: int) -> Stroke:
    """Out to the right, below all boxes, and up again left of the target."""
    aside = 14 + number * 5 % 20
    right, left = source.x + WIDTH, target.x - _HEAD
    y = source.y + source.box.rows[edge.row].middle
    corners = (
        (right + aside, y), (right + aside, low), (left - aside, low),
        (left - aside, target.entry), (left, target.entry),
    )  # fmt: skip
    moves: list[Move] = [("M", (right, y)), *(("L", corner) for corner in corners)]
    return Stroke(tuple(moves), _BACK, 1.6, (7.0, 4.0), edge)


def _point(place: Place, ink: Ink) -> Stroke:
    x, y, back = place.x, place.entry, _HEAD + 1
    moves: tuple[Move, ...] = (
        ("M", (x, y)),
        ("L", (x - back, y - 4.5)),
        ("L", (x - back, y + 4.5)),
        ("L", (x, y)),
    )
    return Stroke(moves, ink)


def _dot(x: float, y: float, radius: float = 3.5) -> tuple[Move, ...]:
    """A filled circle as four curves."""
    k = radius * 0.5523
    return (
        ("M", (x + radius, y)),
        ("C", (x + radius, y + k, x + k, y + radius, x, y + radius)),
        ("C", (x - k, y + radius, x - radius, y + k, x - radius, y)),
        ("C", (x - radius, y - k, x - k, y - radius, x, y - radius)),
        ("C", (x + k, y - radius, x + radius, y - k, x + radius, y)),
    )
