"""A telling's graph as a list of marks, which a file (SVG) and the window draw mark by mark.

All lengths are pixels at 100 %. A mark names its colour; whoever draws it says what that is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from fraudtrainer.authoring.graph.arrows import Place, Stroke, arrows
from fraudtrainer.authoring.graph.boxes import (
    BADGE,
    BODY,
    LINE,
    PAD,
    SMALL,
    TITLE,
    WIDTH,
    Box,
    Row,
    box,
)
from fraudtrainer.authoring.graph.layout import lay_out
from fraudtrainer.authoring.graph.parts import CHOICE_WORDS, TONES, Graph, Ink, Node, Tone
from fraudtrainer.scenario.vocabulary import Conduct
from fraudtrainer.words import Words, joined, plain

MARGIN, GUTTER, TOP = 48.0, 96.0, 118.0
CORNER = 10.0
"""Radius of a box's corners."""
CONDUCT_INKS: dict[Conduct | None, Ink] = {
    "best": "jade_text",
    "fine": "navy_text",
    "risky": "amber_text",
    "harmful": "red_text",
    None: "muted",
}
_TONES: dict[Tone | Literal["place", "scene"], tuple[Ink, Ink, Ink]] = {  # ground, line, words
    "good": ("jade_soft", "jade", "jade_text"),
    "mixed": ("amber_soft", "amber", "amber_text"),
    "bad": ("red_soft", "red", "red_text"),
    "place": ("navy_soft", "navy_2", "navy_text"),
    "scene": ("card", "faint", "navy_text"),
}
_FIT_BADGE = 8
"""Pixels of type in which an English word fits into a badge."""


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle with round corners, its line `width` pixels wide, whole or in dashes."""

    x: float
    y: float
    wide: float
    high: float
    ground: Ink
    ink: Ink
    width: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Hair:
    """A line one pixel wide from (x, y) to the right."""

    x: float
    y: float
    wide: float
    ink: Ink = "line"


@dataclass(frozen=True, slots=True)
class Disc:
    """A full circle around (x, y)."""

    x: float
    y: float
    radius: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; (x, y) is on its base line, at the start, middle or end of it."""

    x: float
    y: float
    text: str
    size: int
    ink: Ink = "ink"
    bold: bool = False
    anchor: Literal["start", "middle", "end"] = "start"


Mark = Block | Hair | Disc | Text


@dataclass(frozen=True, slots=True)
class Picture:
    """A graph with everything in its place.

    Attributes:
        graph: What is shown.
        places: Each box in the picture, by node key.
        strokes: The arrows, behind the boxes, in the order to draw them.
        right: The right edge of the last column.
        bottom: The lowest height that anything reaches.
    """

    graph: Graph
    places: dict[str, Place]
    strokes: list[Stroke]
    right: float
    bottom: float


def picture(graph: Graph, known: Mapping[Node, Box] | None = None) -> Picture:
    """Lay out a graph.

    Args:
        graph: The graph.
        known: Boxes of nodes that were measured before, which is most of the work.
    """
    places = _placed(graph, known or {})
    strokes, bottom = arrows(graph, places)
    right = max(place.x for place in places.values()) + WIDTH
    return Picture(graph, places, strokes, right, bottom)


def box_marks(measured: Box, graph: Graph) -> Iterator[Mark]:
    """What one box looks like; its upper left corner is the origin."""
    node = measured.node
    ground, line, _words = _tones(node)
    marked = node.key == graph.first or node.ending is not None
    if node.missed:
        yield Block(0, 0, WIDTH, measured.height, ground, "red_text", 2.5, (7, 5))
    else:
        yield Block(0, 0, WIDTH, measured.height, ground, line, 2 if marked else 1.2)
    yield from _head(measured, graph)
    for row in measured.rows:
        yield from _row(row, graph)


def spoken(node: Node, graph: Graph) -> str:
    """A node in one sentence, for a screen reader."""
    parts = [plain(node.where), plain(node.title)]
    if node.key == graph.first:
        parts.append(_FIRST)
    if node.choices:
        parts.append(Words("{0} 个选择", "{0} choices").fill(len(node.choices)))
    mark = node.mark
    if mark is not None and mark.reached is not None:
        parts.append(Words("走到过", "reached") if mark.reached else Words("没走到", "not reached"))
    if mark is not None and mark.lines:
        words = Words("{0} 句话出现了 {1} 句", "{1} of {0} lines shown")
        parts.append(words.fill(len(mark.lines), mark.seen))
    return graph.say(joined(parts, Words("，", ", ")))


_FIRST = Words("开场", "first scene")


def _placed(graph: Graph, known: Mapping[Node, Box]) -> dict[str, Place]:
    boxes = {node.key: known.get(node) or box(node, graph) for node in graph.nodes}
    layout = lay_out(graph, {key: b.height for key, b in boxes.items()})
    found = {}
    for key, measured in boxes.items():
        column = layout.column[key]
        x = MARGIN + column * (WIDTH + GUTTER)
        y = TOP + layout.middle[key, column] - measured.height / 2
        found[key] = Place(measured, x, y, column)
    for (key, at), y in layout.middle.items():
        found[key].lanes[at] = TOP + y
    for source, target in layout.loops:
        found[target].loops.add(source)
    return found


def _tones(node: Node) -> tuple[Ink, Ink, Ink]:
    if node.ending is not None:
        return _TONES[TONES[node.ending]]
    return _TONES["scene" if node.kind == "scene" else "place"]


def _head(measured: Box, graph: Graph) -> Iterator[Text]:
    node, y = measured.node, PAD + 13
    kicker = plain(node.where) if node.where else Words("不限哪一幕", "not one scene")
    if node.key == graph.first:
        kicker = joined((kicker, _FIRST), plain(" · "))
    yield Text(PAD, y, graph.say(kicker), SMALL, _tones(node)[2], bold=True)
    side = " · ".join(part for part in (measured.tally, node.name) if part)
    if side:
        yield Text(WIDTH - PAD, y, side, SMALL, "muted", anchor="end")
    y += 11
    parts: tuple[tuple[tuple[str, ...], int, Ink], ...] = (
        (measured.title, TITLE, "ink"),
        (measured.opening, SMALL, "muted"),
        (measured.note, SMALL, "red_text"),
    )
    for lines, size, ink in parts:
        for line in lines:
            y += size * LINE
            yield Text(PAD, y - size * 0.2, line, size, ink, bold=size == TITLE)


def _row(row: Row, graph: Graph) -> Iterator[Mark]:
    ink = CONDUCT_INKS[row.choice.conduct]
    yield Hair(PAD, row.top, WIDTH - 2 * PAD)
    yield Disc(PAD + BADGE / 2, row.middle, BADGE / 2, ink)
    badge = graph.say(CHOICE_WORDS[row.choice.kind])
    size = SMALL if len(badge) == 1 else _FIT_BADGE
    yield Text(PAD + BADGE / 2, row.middle + size * 0.36, badge, size, "card", anchor="middle")
    y = row.middle - len(row.words) * BODY * LINE / 2
    for line in row.words:
        y += BODY * LINE
        yield Text(PAD + BADGE + 8, y - BODY * 0.34, line, BODY)
    count_ink: Ink = "red_text" if row.missed else "muted"
    beside = [(text, tint) for text, tint in ((row.side, ink), (row.count, count_ink)) if text]
    y = row.middle - len(beside) * SMALL * LINE / 2
    for text, tint in beside:
        y += SMALL * LINE
        yield Text(WIDTH - PAD, y - SMALL * 0.34, text, SMALL, tint, anchor="end")
