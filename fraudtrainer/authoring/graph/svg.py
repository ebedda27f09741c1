"""The graph of a telling as one SVG picture: nothing outside it is needed, no script, no link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from fraudtrainer.authoring.graph.arrows import Place, Stroke, arrows
from fraudtrainer.authoring.graph.boxes import (
    BADGE,
    BODY,
    LINE,
    PAD,
    ROW_PAD,
    SMALL,
    TITLE,
    WIDTH,
    Box,
    Row,
    box,
    text_width,
)
from fraudtrainer.authoring.graph.layout import lay_out
from fraudtrainer.authoring.graph.mermaid import TONES, unreached_word
from fraudtrainer.authoring.graph.parts import CHOICE_WORDS, CONDUCT_WORDS, Graph, Node

FONTS = (
    "FTSansSC, 'FT Sans SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC',"
    " 'PingFang SC', 'Microsoft YaHei', sans-serif"
)
INK, MUTED, PAPER, RED = "#1C2430", "#5F6875", "#F6F4EE", "#B93027"
MARGIN, GUTTER, TOP = 48.0, 96.0, 118.0
_TONE = {  # ground, line, words
    "good": ("#E3F3EC", "#1B8463", "#14714F"),
    "mixed": ("#FBF1DC", "#B7791F", "#8A5A12"),
    "bad": ("#FBE9E6", "#C8372D", "#B93027"),
    "place": ("#E8EEF6", "#2B5186", "#1F3A5F"),
    "scene": ("#FFFFFF", "#C9C4B6", "#1F3A5F"),
}
_CONDUCT = {
    "best": "#14714F",
    "fine": "#2B5186",
    "risky": "#8A5A12",
    "harmful": "#B93027",
    None: "#5F6875",
}
_ARROW = {
    "good": "#1B8463",
    "mixed": "#B7791F",
    "bad": "#C8372D",
    "plain": "#6F7B8C",
    "loop": "#7A4FA3",
}
_MEANINGS = {
    "reply": ("回答", "reply"),
    "action": ("行动", "action"),
    "inspect": ("查看", "inspection"),
    "pay": ("付款", "payment"),
    "silence": ("不答复", "silence"),
    "report": ("报警时说", "report"),
    "give_up": ("对方放弃", "giving up"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text in the picture. `anchor` is start, middle or end, as in SVG."""

    x: float
    y: float
    text: str
    size: float
    colour: str = INK
    bold: bool = False
    anchor: str = "start"

    def svg(self) -> str:
        """The element."""
        weight = ' font-weight="700"' if self.bold else ""
        anchor = f' text-anchor="{self.anchor}"' if self.anchor != "start" else ""
        return (
            f'<text x="{self.x:.1f}" y="{self.y:.1f}" font-size="{self.size:g}"'
            f' fill="{self.colour}"{weight}{anchor}>{plain(self.text)}</text>'
        )


def svg(graph: Graph) -> str:
    """Draw a graph.

    Returns:
        A whole SVG document; its size in pixels is that of its view box.
    """
    places = placed(graph)
    legend = list(_legend(graph))
    drawn, bottom = arrows(graph, places)
    right = max([p.x + WIDTH for p in places.values()] + [_right(w) for w in legend])
    width, height = round(right + MARGIN), round(bottom + MARGIN)
    heading = plain(f"{graph.title} · {graph.telling}")
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
            f' viewBox="0 0 {width} {height}" font-family="{FONTS}" role="img">'
        ),
        f"<title>{heading}</title>",
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
        *(words.svg() for words in legend),
        *map(_arrow, drawn),
    ]
    for place in places.values():
        parts.extend(_box(place, graph))
    return "\n".join([*parts, "</svg>"]) + "\n"


def placed(graph: Graph, known: Mapping[Node, Box] | None = None) -> dict[str, Place]:
    """Every box with its place in the picture, by node key.

    Args:
        graph: The graph.
        known: Boxes of nodes that were measured before, which is most of the work.
    """
    have = known or {}
    boxes = {node.key: have.get(node) or box(node, graph) for node in graph.nodes}
    layout = lay_out(graph, {key: b.height for key, b in boxes.items()})
    found = {}
    for key, measured in boxes.items():
        column = layout.column[key]
        x = MARGIN + column * (WIDTH + GUTTER)
        y = TOP + layout.middle[key, column] - measured.height / 2
        found[key] = Place(measured, x, y, column)
    lanes = {slot: TOP + y for slot, y in layout.middle.items()}
    for place in found.values():
        place.lanes.update({at: y for (key, at), y in lanes.items() if key == place.box.node.key})
        place.loops.update(s for s, target in layout.loops if target == place.box.node.key)
    return found


def plain(text: str) -> str:
    """Text safe inside an element or attribute: escaped, without what XML forbids."""
    kept = "".join(
        c
        for c in text
        if (c >= " " and not "\ud800" <= c <= "\udfff" and c < "\ufffe") or c > "\uffff"
    )
    return escape(kept, {'"': "&quot;"})


def _right(words: Words) -> float:
    return words.x + text_width(words.text, words.size)


def _legend(graph: Graph) -> Iterator[Words]:
    index = 1 if graph.language == "en" else 0
    yield Words(MARGIN, 52, f"{graph.title} · {graph.telling}", 22, bold=True)
    x = MARGIN
    for conduct, both in CONDUCT_WORDS.items():
        words = Words(x, 84, f"● {both[index]}", BODY, _CONDUCT[conduct], bold=True)
        yield words
        x = _right(words) + 18
    for kind, meaning in _MEANINGS.items():
        badge = next(both[index] for name, both in CHOICE_WORDS.items() if name == kind)
        words = Words(x, 84, f"{badge} {meaning[index]}", BODY, MUTED)
        yield words
        x = _right(words) + 18
    if graph.exhaustive is not None:
        yield Words(MARGIN, 106, _summary(graph), BODY, RED if graph.unreached else MUTED)


def _summary(graph: Graph) -> str:
    english = graph.language == "en"
    lines = [m for n in graph.nodes if n.mark is not None for m in n.mark.lines]
    seen = sum(1 for m in lines if m.shown)
    names = " ".join(n.name for n in graph.unreached)
    if english:
        how = "exhaustive" if graph.exhaustive else "sampled"
        text = f"Coverage, {how}: {seen} of {len(lines)} scene lines"
    else:
        how = "穷尽" if graph.exhaustive else "抽样"
        text = f"覆盖（{how}）：场景里的 {len(lines)} 句话出现了 {seen} 句"
    return f"{text}{'; ' if english else '；'}{unreached_word(graph)}: {names}" if names else text


def _arrow(stroke: Stroke) -> str:
    colour = _ARROW[stroke.tone]
    path = "".join(
        f"{letter}{' '.join(f'{number:.1f}' for number in numbers)}"
        for letter, numbers in stroke.moves
    )
    if not stroke.width:
        return f'<path d="{path}z" fill="{colour}"/>'
    edge = f'data-edge="{stroke.edge.row}" ' if stroke.edge is not None else ""
    lane = f'data-lane="{stroke.lane}" ' if stroke.lane is not None else ""
    dashes = f' stroke-dasharray="{" ".join(f"{n:g}" for n in stroke.dashes)}"'
    return (
        f'<path {edge}{lane}d="{path}" fill="none" stroke="{colour}" stroke-width="{stroke.width:g}"'
        f' stroke-linejoin="round"{dashes if stroke.dashes else ""}/>'
    )


def _style(node: Node) -> tuple[str, str, str]:
    if node.ending is not None:
        return _TONE[TONES[node.ending]]
    return _TONE["scene" if node.kind == "scene" else "place"]


def _box(place: Place, graph: Graph) -> Iterator[str]:
    measured, node = place.box, place.box.node
    ground, line, _words = _style(node)
    missed = node.mark is not None and node.mark.reached is False
    stroke = (
        f'stroke="{RED}" stroke-width="2.5" stroke-dasharray="7 5"'
        if missed
        else (
            f'stroke="{line}" stroke-width="{2 if node.key == graph.first or node.ending else 1.2}"'
        )
    )
    yield f'<g data-node="{plain(node.key)}">'
    yield (
        f'<rect class="box" x="{place.x:.1f}" y="{place.y:.1f}" width="{WIDTH:g}"'
        f' height="{measured.height:.1f}" rx="10" fill="{ground}" {stroke}/>'
    )
    yield from _head(place, graph)
    for row in measured.rows:
        yield from _row(place, row, graph)
    yield "</g>"


def _head(place: Place, graph: Graph) -> Iterator[str]:
    measured, node = place.box, place.box.node
    colour = _style(node)[2]
    x, y = place.x + PAD, place.y + PAD + 13
    kicker = node.where
    if node.key == graph.first:
        kicker += " · first scene" if graph.language == "en" else " · 开场"
    if not kicker:
        kicker = "not one scene" if graph.language == "en" else "不限场景"
    yield Words(x, y, kicker, SMALL, colour, bold=True).svg()
    side = "  ".join(part for part in (measured.tally, node.name) if part)
    if side:
        yield Words(place.x + WIDTH - PAD, y, side, SMALL, MUTED, anchor="end").svg()
    y += 11
    for lines, size, tint in (
        (measured.title, TITLE, INK),
        (measured.opening, SMALL, MUTED),
        (measured.note, SMALL, RED),
    ):
        for line in lines:
            y += size * LINE
            yield Words(x, y - size * 0.2, line, size, tint, bold=size == TITLE).svg()


def _row(place: Place, row: Row, graph: Graph) -> Iterator[str]:
    top, middle = place.y + row.top, place.y + row.middle
    colour = _CONDUCT[row.choice.conduct]
    yield (
        f'<path d="M{place.x + PAD:.1f} {top:.1f}h{WIDTH - 2 * PAD:g}" stroke="{MUTED}"'
        ' stroke-opacity="0.22"/>'
    )
    centre = place.x + PAD + BADGE / 2
    yield f'<circle cx="{centre:.1f}" cy="{middle:.1f}" r="{BADGE / 2:g}" fill="{colour}"/>'
    badge = CHOICE_WORDS[row.choice.kind][1 if graph.language == "en" else 0]
    size = SMALL if len(badge) == 1 else 8.0
    yield Words(centre, middle + size * 0.36, badge, size, "#FFFFFF", anchor="middle").svg()
    x = place.x + PAD + BADGE + 8
    y = middle - len(row.words) * BODY * LINE / 2
    for line in row.words:
        y += BODY * LINE
        yield Words(x, y - BODY * 0.34, line, BODY).svg()
    beside = [(row.side, colour), (row.count, RED if row.missed else MUTED)]
    beside = [(text, tint) for text, tint in beside if text]
    y = middle - len(beside) * SMALL * LINE / 2
    for text, tint in beside:
        y += SMALL * LINE
        yield Words(place.x + WIDTH - PAD, y - SMALL * 0.34, text, SMALL, tint, anchor="end").svg()


__all__ = ["ROW_PAD", "Box", "placed", "plain", "svg"]
