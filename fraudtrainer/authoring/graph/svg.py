"""A picture of a graph as one SVG file: nothing outside it is needed, no script, no link."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from fraudtrainer.authoring.graph.arrows import Stroke
from fraudtrainer.authoring.graph.boxes import BODY, text_width
from fraudtrainer.authoring.graph.parts import (
    CHOICE_WORDS,
    ChoiceKind,
    Graph,
    Ink,
)
from fraudtrainer.authoring.graph.picture import (
    CONDUCT_INKS,
    CORNER,
    MARGIN,
    Block,
    Disc,
    Hair,
    Mark,
    Text,
    box_marks,
    picture,
)
from fraudtrainer.scenario.vocabulary import CONDUCT
from fraudtrainer.words import Words

FONTS = (
    "FTSansSC, 'FT Sans SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC',"
    " 'PingFang SC', 'Microsoft YaHei', sans-serif"
)
INKS: dict[Ink, str] = {
    "ink": "#1C2430",
    "muted": "#5F6875",
    "faint": "#98A0AA",
    "paper": "#F6F4EE",
    "card": "#FFFFFF",
    "line": "#E4E0D6",
    "navy_2": "#2B5186",
    "navy_soft": "#E8EEF6",
    "navy_text": "#1F3A5F",
    "jade": "#1B8463",
    "jade_soft": "#E3F3EC",
    "jade_text": "#14714F",
    "amber": "#B7791F",
    "amber_soft": "#FBF1DC",
    "amber_text": "#8A5A12",
    "red": "#C8372D",
    "red_soft": "#FBE9E6",
    "red_text": "#B93027",
}
"""The colours of the light theme, as `ui.theme.tokens` has them: a file is read on paper."""
_MEANINGS: dict[ChoiceKind, Words] = {
    "reply": Words("回答", "reply"),
    "action": Words("行动", "action"),
    "inspect": Words("查看", "inspection"),
    "pay": Words("付款", "payment"),
    "silence": Words("不答复", "silence"),
    "report": Words("报警时说", "report"),
    "call": Words("来电", "a call"),
    "give_up": Words("对方放弃", "giving up"),
}


def svg(graph: Graph) -> str:
    """Draw a graph.

    Returns:
        A whole SVG document; its size in pixels is that of its view box.
    """
    drawn, legend = picture(graph), list(_legend(graph))
    right = max([drawn.right, *map(_right, legend)])
    width, height = round(right + MARGIN), round(drawn.bottom + MARGIN)
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
            f' viewBox="0 0 {width} {height}" font-family="{FONTS}" role="img">'
        ),
        f"<title>{plain(f'{graph.title} · {graph.telling}')}</title>",
        f'<rect width="{width}" height="{height}" fill="{INKS["paper"]}"/>',
        *(element(words, 0, 0) for words in legend),
        *map(arrow, drawn.strokes),
    ]
    for place in drawn.places.values():
        parts.append(f'<g data-node="{plain(place.box.node.key)}">')
        parts.extend(element(mark, place.x, place.y) for mark in box_marks(place.box, graph))
        parts.append("</g>")
    return "\n".join([*parts, "</svg>"]) + "\n"


def element(mark: Mark, left: float, top: float) -> str:
    """One mark as an SVG element, its origin moved to (left, top)."""
    x, y, ink = f"{left + mark.x:.1f}", f"{top + mark.y:.1f}", INKS[mark.ink]
    match mark:
        case Block():
            return (
                f'<rect x="{x}" y="{y}" width="{mark.wide:g}" height="{mark.high:.1f}"'
                f' rx="{CORNER:g}" fill="{INKS[mark.ground]}" stroke="{ink}"'
                f' stroke-width="{mark.width:g}"{_dashed(mark.dashes)}/>'
            )
        case Hair():
            return f'<path d="M{x} {y}h{mark.wide:g}" stroke="{ink}"/>'
        case Disc():
            return f'<circle cx="{x}" cy="{y}" r="{mark.radius:g}" fill="{ink}"/>'
        case Text():
            weight = ' font-weight="700"' if mark.bold else ""
            anchor = f' text-anchor="{mark.anchor}"' if mark.anchor != "start" else ""
            return (
                f'<text x="{x}" y="{y}" font-size="{mark.size}" fill="{ink}"{weight}{anchor}>'
                f"{plain(mark.text)}</text>"
            )


def plain(text: str) -> str:
    """Text safe inside an element or attribute: escaped, without what XML forbids."""
    kept = "".join(
        c
        for c in text
        if (c >= " " and not "\ud800" <= c <= "\udfff" and c < "\ufffe") or c > "\uffff"
    )
    return escape(kept, {'"': "&quot;"})


def _right(words: Text) -> float:
    return words.x + text_width(words.text, words.size)


def _legend(graph: Graph) -> Iterator[Text]:
    yield Text(MARGIN, 52, f"{graph.title} · {graph.telling}", 22, bold=True)
    x = MARGIN
    keys: list[tuple[str, Ink, bool]] = [
        (f"● {graph.say(term.words)}", CONDUCT_INKS[conduct], True)
        for conduct, term in CONDUCT.items()
    ]
    keys.extend(
        (f"{graph.say(CHOICE_WORDS[kind])} {graph.say(meaning)}", "muted", False)
        for kind, meaning in _MEANINGS.items()
    )
    for text, ink, bold in keys:
        words = Text(x, 84, text, BODY, ink, bold=bold)
        yield words
        x = _right(words) + 18
    if graph.exhaustive is not None:
        yield Text(
            MARGIN,
            106,
            graph.say(graph.summary()),
            BODY,
            "red_text" if graph.unreached else "muted",
        )


def arrow(stroke: Stroke) -> str:
    """One part of an arrow as an SVG element."""
    path = "".join(
        f"{letter}{' '.join(f'{number:.1f}' for number in numbers)}"
        for letter, numbers in stroke.moves
    )
    ink = INKS[stroke.ink]
    if not stroke.width:
        return f'<path d="{path}z" fill="{ink}"/>'
    edge = f'data-edge="{stroke.edge.row}" ' if stroke.edge is not None else ""
    lane = f'data-lane="{stroke.lane}" ' if stroke.lane is not None else ""
    return (
        f'<path {edge}{lane}d="{path}" fill="none" stroke="{ink}" stroke-width="{stroke.width:g}"'
        f' stroke-linejoin="round"{_dashed(stroke.dashes)}/>'
    )


def _dashed(dashes: tuple[float, ...]) -> str:
    return f' stroke-dasharray="{" ".join(f"{n:g}" for n in dashes)}"' if dashes else ""
