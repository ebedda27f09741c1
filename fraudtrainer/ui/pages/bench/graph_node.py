"""How one node of the graph is drawn, and said."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

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
)
from fraudtrainer.authoring.graph.mermaid import TONES
from fraudtrainer.authoring.graph.parts import CHOICE_WORDS, Graph, Node
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.theme.tokens import Palette

Anchor = Literal["start", "middle", "end"]


class _Tones(NamedTuple):
    ground: str
    line: str
    words: str


def spoken(node: Node, graph: Graph) -> str:
    """A node in one sentence, for a screen reader."""
    say = QCoreApplication.translate
    parts = [node.where, node.title]
    if node.key == graph.first:
        parts.append(say("Graph", "开场"))
    if node.choices:
        parts.append(say("Graph", "{0} 个选择").format(len(node.choices)))
    if node.mark is not None:
        seen = say("Graph", "走到过") if node.mark.reached else say("Graph", "没走到")
        parts.append(seen if node.mark.reached is not None else "")
        if node.mark.lines:
            words = say("Graph", "{0} 句话出现了 {1} 句")
            parts.append(words.format(len(node.mark.lines), node.mark.seen))
    return "，".join(part for part in parts if part)


class NodePainter:
    """Draws boxes with a painter whose origin is the box's left upper corner."""

    def __init__(self, painter: QPainter, appearance: Appearance, graph: Graph) -> None:
        """Draw in the colours of `appearance`."""
        self._painter = painter
        self._appearance = appearance
        self._palette: Palette = appearance.palette
        self._graph = graph

    def paint(self, box: Box, *, chosen: bool, focused: bool) -> None:
        """Draw one node."""
        painter, palette, node = self._painter, self._palette, box.node
        tones = self._tones(node)
        area = QRectF(0, 0, WIDTH, box.height)
        missed = node.mark is not None and node.mark.reached is False
        pen = QPen(QColor(tones.line), 2 if node.key == self._graph.first or node.ending else 1.2)
        if missed:
            pen = QPen(QColor(palette.red_text), 2.5, Qt.PenStyle.DashLine)
        if chosen:
            pen = QPen(QColor(palette.navy_text), 3)
        painter.setPen(pen)
        painter.setBrush(QColor(tones.ground))
        painter.drawRoundedRect(area, 10, 10)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.navy_text), 1.5, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(area.adjusted(4, 4, -4, -4), 8, 8)
        self._head(box, tones)
        for row in box.rows:
            self._row(row)

    def _tones(self, node: Node) -> _Tones:
        palette = self._palette
        if node.ending is None:
            if node.kind == "scene":
                return _Tones(palette.card, palette.faint, palette.navy_text)
            return _Tones(palette.navy_soft, palette.navy_2, palette.navy_text)
        return {
            "good": _Tones(palette.jade_soft, palette.jade, palette.jade_text),
            "mixed": _Tones(palette.amber_soft, palette.amber, palette.amber_text),
            "bad": _Tones(palette.red_soft, palette.red, palette.red_text),
        }[TONES[node.ending]]

    def _head(self, box: Box, tones: _Tones) -> None:
        node, palette = box.node, self._palette
        say = QCoreApplication.translate
        y = PAD + 13
        kicker = node.where or say("Graph", "不限场景")
        if node.key == self._graph.first:
            kicker = say("Graph", "{0} · 开场").format(kicker)
        self._words(QPointF(PAD, y), kicker, SMALL, tones.words, bold=True)
        side = "  ".join(part for part in (box.tally, node.name) if part)
        self._words(QPointF(WIDTH - PAD, y), side, SMALL, palette.muted, anchor="end")
        y += 11
        for lines, size, tint in (
            (box.title, TITLE, palette.ink),
            (box.opening, SMALL, palette.muted),
            (box.note, SMALL, palette.red_text),
        ):
            for line in lines:
                y += size * LINE
                self._words(QPointF(PAD, y - size * 0.2), line, size, tint, bold=size == TITLE)

    def _row(self, row: Row) -> None:
        painter, palette = self._painter, self._palette
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(QPointF(PAD, row.top), QPointF(WIDTH - PAD, row.top))
        fills = {
            "best": palette.jade,
            "fine": palette.navy_2,
            "risky": palette.amber,
            "harmful": palette.red,
        }
        words = {
            "best": palette.jade_text,
            "fine": palette.navy_text,
            "risky": palette.amber_text,
            "harmful": palette.red_text,
        }
        conduct = row.choice.conduct or ""
        centre = QPointF(PAD + BADGE / 2, row.middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fills.get(conduct, palette.muted)))
        painter.drawEllipse(centre, BADGE / 2, BADGE / 2)
        badge = CHOICE_WORDS[row.choice.kind][0]
        on = palette.on_navy if conduct else palette.card
        self._words(centre + QPointF(0, SMALL * 0.36), badge, SMALL, on, anchor="middle")
        y = row.middle - len(row.words) * BODY * LINE / 2
        for line in row.words:
            y += BODY * LINE
            self._words(QPointF(PAD + BADGE + 8, y - BODY * 0.34), line, BODY, palette.ink)
        missed = palette.red_text if row.missed else palette.muted
        beside = [(row.side, words.get(conduct, palette.muted)), (row.count, missed)]
        beside = [(text, tint) for text, tint in beside if text]
        y = row.middle - len(beside) * SMALL * LINE / 2
        for text, tint in beside:
            y += SMALL * LINE
            self._words(QPointF(WIDTH - PAD, y - SMALL * 0.34), text, SMALL, tint, anchor="end")

    def _words(
        self, at: QPointF, text: str, size: float, colour: str, *, bold: bool = False,
        anchor: Anchor = "start",
    ) -> None:  # fmt: skip
        if not text:
            return
        font = self._appearance.font(14, bold=bold)
        font.setPixelSize(round(size))
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        if anchor != "start":
            width = QFontMetricsF(font).horizontalAdvance(text)
            at = QPointF(at.x() - (width if anchor == "end" else width / 2), at.y())
        self._painter.drawText(at, text)
