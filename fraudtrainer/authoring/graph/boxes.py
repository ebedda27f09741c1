"""The boxes of a drawn graph: text wrapped to their width, and the height that follows.

Widths are estimated, not measured: a Chinese character is one em, and the rest errs on the wide
side, so that any of the usual fonts stays inside its box. All lengths are pixels at 100 %.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from fraudtrainer.authoring.graph.parts import Choice, Graph, Node
from fraudtrainer.scenario.vocabulary import CONDUCT
from fraudtrainer.words import Words

WIDTH = 292.0
PAD = 14.0
TITLE, BODY, SMALL = 15, 13, 12
LINE = 1.42
"""Line height in em."""
BADGE = 20.0
"""Diameter of the round badge before a choice."""
ROW_PAD = 7.0
_SIDE = 46.0
_OPENING_LINES = 2
_WIDE = frozenset("“”‘’…—·×●")
_BROAD = frozenset("MWmw@%")
_NO_END = frozenset("（《「『“‘【〔([{")
_NO_START = frozenset("，。？！、：；”’）》」』】…—,.?!:;)]}%")


@dataclass(frozen=True, slots=True)
class Row:
    """One choice in a box: wrapped words, and its top and height from the top of the box.

    `side` is the word of its conduct, `count` how often it was shown, `missed` where it never was.
    """

    choice: Choice
    words: tuple[str, ...]
    top: float
    height: float
    side: str = ""
    count: str = ""
    missed: bool = False

    @property
    def middle(self) -> float:
        """Where its arrow leaves, from the top of the box."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Box:
    """A node with everything measured.

    Attributes:
        node: What it shows.
        title: The wrapped title.
        opening: The wrapped beginning of a scene.
        note: Wrapped words about what was never reached; empty without a proof.
        tally: Lines seen of all lines, as `5/6`; empty without a proof.
        head: Height of the part above the choices.
        rows: The choices.
        height: The whole height.
    """

    node: Node
    title: tuple[str, ...]
    opening: tuple[str, ...]
    note: tuple[str, ...]
    tally: str
    head: float
    rows: tuple[Row, ...]
    height: float


def text_width(text: str, size: float) -> float:
    """About how wide a text is at a font size, in pixels."""
    return sum(map(_em, text)) * size


def _em(char: str) -> float:
    if char in _WIDE or unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.95 if char in _BROAD else 0.62


def wrap(text: str, width: float, size: float, most: int = 0) -> tuple[str, ...]:
    """Break a text into lines that fit, none of which ends with an opening or begins with a closing mark.

    Args:
        text: The text; runs of space count as one.
        width: The room in pixels.
        size: The font size in pixels.
        most: The greatest number of lines; the rest becomes an ellipsis. 0 means no limit.
    """
    lines: list[list[str]] = [[]]
    for token in _tokens(" ".join(text.split()), width, size):
        line = lines[-1]
        if not line or text_width("".join((*line, token)), size) <= width:
            line.append(token)
            continue
        carried = [token]
        while len(line) > 1 and _parted_badly(line, carried):
            carried.insert(0, line.pop())
        lines.append(carried)
    found = ["".join(line).strip() for line in lines]
    if most and len(found) > most:
        found = found[:most]
        last = found[-1]
        while last and text_width(last + "…", size) > width:
            last = last[:-1]
        found[-1] = last + "…"
    return tuple(line for line in found if line)


def _parted_badly(line: list[str], following: list[str]) -> bool:
    """True where a break here would end a line with an opening mark or begin one with a closing mark."""
    before, after = "".join(line).rstrip(), "".join(following).lstrip()
    return before[-1:] in _NO_END or after[:1] in _NO_START


def _tokens(text: str, width: float, size: float) -> list[str]:
    """Words of Latin letters and digits stay whole unless one alone is too long for a line."""
    found: list[str] = []
    for token in re.findall(r"[A-Za-z0-9_,.\-]+|.", text):
        found.extend([token] if text_width(token, size) <= width else token)
    return found


def box(node: Node, graph: Graph) -> Box:
    """Measure one node."""
    room = WIDTH - 2 * PAD
    title = wrap(node.title, room, TITLE)
    opening = wrap(node.opening, room, SMALL, _OPENING_LINES)
    note = wrap(_note(node, graph), room, SMALL)
    at = PAD + 18 + 6 + len(title) * TITLE * LINE
    at += (len(opening) + len(note)) * SMALL * LINE + (4 if opening or note else 0)
    head = at + PAD * 0.6
    rows: list[Row] = []
    at = head
    for choice in node.choices:
        rows.append(_row(choice, graph, at))
        at += rows[-1].height
    tally = f"{node.mark.seen}/{len(node.mark.lines)}" if node.mark and node.mark.lines else ""
    return Box(node, title, opening, note, tally, head, tuple(rows), at + (4 if rows else 0))


def _row(choice: Choice, graph: Graph, top: float) -> Row:
    words = wrap(choice.label, WIDTH - 2 * PAD - BADGE - 8 - _SIDE, BODY)
    side = "" if choice.conduct is None else graph.say(CONDUCT[choice.conduct].words)
    mark = choice.mark
    shown = max((m.shown for m in mark.lines), default=0) if mark is not None else 0
    count = f"×{_short(shown)}" if shown else ""
    missed = mark is not None and mark.reached is False
    if missed:
        count = graph.say(Words("没走到", "never"))
    beside = (1 if side else 0) + (1 if count else 0)
    height = max(BADGE, len(words) * BODY * LINE, beside * SMALL * LINE) + 2 * ROW_PAD
    return Row(choice, words, top, height, side, count, missed)


def _short(count: int) -> str:
    return str(count) if count < 10_000 else f"{count // 1000}k"


def _note(node: Node, graph: Graph) -> str:
    """Which lines were never shown, or that the whole node never was."""
    if node.mark is None:
        return ""
    if node.missed:
        return graph.say(graph.never())
    missed = [m.line for m in node.mark.lines if not m.shown]
    if not missed:
        return ""
    return graph.say(Words("没有出现：{0}", "not shown: {0}").fill(" ".join(missed)))
