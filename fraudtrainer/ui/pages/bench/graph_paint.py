"""The marks of a graph's picture on a painter; `authoring.graph.svg` writes the very same to a file."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from fraudtrainer.authoring.graph.arrows import Stroke
from fraudtrainer.authoring.graph.parts import Ink
from fraudtrainer.authoring.graph.picture import CORNER, Block, Disc, Hair, Mark, Text
from fraudtrainer.ui.theme.tokens import Palette


class GraphPainter:
    """Draws marks where the painter's origin is theirs."""

    def __init__(self, painter: QPainter, palette: Palette) -> None:
        """Draw with `painter`, in the family of its font."""
        self._painter = painter
        self._palette = palette
        self._font = QFont(painter.font())

    def draw(self, mark: Mark) -> None:
        """Draw one mark."""
        painter, ink = self._painter, self._colour(mark.ink)
        match mark:
            case Block():
                painter.setPen(_pen(ink, mark.width, mark.dashes))
                painter.setBrush(self._colour(mark.ground))
                area = QRectF(mark.x, mark.y, mark.wide, mark.high)
                painter.drawRoundedRect(area, CORNER, CORNER)
            case Hair():
                painter.setPen(_pen(ink, 1))
                painter.drawLine(QPointF(mark.x, mark.y), QPointF(mark.x + mark.wide, mark.y))
            case Disc():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)
            case Text():
                self._write(mark, ink)

    def draw_stroke(self, stroke: Stroke, path: QPainterPath) -> None:
        """Draw a part of an arrow, `path` being its `outline`."""
        ink = self._colour(stroke.ink)
        if stroke.width:
            self._painter.strokePath(path, _pen(ink, stroke.width, stroke.dashes))
        else:
            self._painter.fillPath(path, ink)

    def _write(self, mark: Text, ink: QColor) -> None:
        font = self._font
        font.setPixelSize(mark.size)
        font.setBold(mark.bold)
        self._painter.setFont(font)
        self._painter.setPen(ink)
        width = 0.0
        if mark.anchor != "start":
            width = QFontMetricsF(font).horizontalAdvance(mark.text)
        left = mark.x - (width if mark.anchor == "end" else width / 2)
        self._painter.drawText(QPointF(left, mark.y), mark.text)

    def _colour(self, ink: Ink) -> QColor:
        return QColor(getattr(self._palette, ink))


def outline(stroke: Stroke) -> QPainterPath:
    """The moves of a stroke as Qt has them."""
    path = QPainterPath()
    for letter, n in stroke.moves:
        if letter == "M":
            path.moveTo(n[0], n[1])
        elif letter == "L":
            path.lineTo(n[0], n[1])
        else:
            path.cubicTo(QPointF(n[0], n[1]), QPointF(n[2], n[3]), QPointF(n[4], n[5]))
    return path


def _pen(ink: QColor, width: float, dashes: tuple[float, ...] = ()) -> QPen:
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # as in SVG
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashes:
        pen.setDashPattern([length / width for length in dashes])
    return pen
