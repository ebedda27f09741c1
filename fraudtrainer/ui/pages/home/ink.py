"""Colour for the cards: fills, edges and words, painted without Qt's own namespace.

A painter's pen and brush know the enumerations of ``Qt``, and PySide builds all 171 of them when
the first is needed: a hundredth of a second, felt at every start. Paths and text layouts take
their colour another way.
"""

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
)

_ELLIPSIS = "…"


class Ink:
    """One colour to fill, draw and write with."""

    def __init__(self, colour: str) -> None:
        """Mix the ink from "#RRGGBB"."""
        self._pen = QPen()
        self._pen.setColor(QColor(colour))
        self._brush = self._pen.brush()
        self._format = QTextCharFormat()
        self._format.setForeground(self._brush)

    def fill(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        """Fill a rectangle with round corners."""
        painter.fillPath(_rounded(rect, radius), self._brush)

    def frame(self, painter: QPainter, rect: QRectF, radius: float, width: float) -> None:
        """Draw the edge of a rectangle with round corners, `width` pixels wide and inside it."""
        self._pen.setWidthF(width)
        half = width / 2
        inner = rect.adjusted(half, half, -half, -half)
        painter.strokePath(_rounded(inner, radius), self._pen)

    def write(self, painter: QPainter, corner: QPointF, text: str, font: QFont) -> None:
        """Write one line of text with its top left corner at `corner`."""
        coloured = QTextLayout.FormatRange()
        coloured.start, coloured.length, coloured.format = 0, len(text) * 2, self._format
        layout = QTextLayout(text, font)
        layout.setFormats([coloured])
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        layout.draw(painter, corner)

    def write_in(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, *, centred: bool = False
    ) -> None:
        """Write one line in the middle of a rectangle's height, cut with an ellipsis to fit it."""
        metrics = QFontMetrics(font)
        words = cut(text, metrics, rect.width())
        spare = (rect.width() - metrics.horizontalAdvance(words)) / 2 if centred else 0.0
        top = rect.top() + (rect.height() - metrics.height()) / 2
        self.write(painter, QPointF(rect.left() + spare, top), words, font)


def cut(text: str, metrics: QFontMetrics, width: int) -> str:
    """Shorten a text to `width` pixels, an ellipsis at its end where something is missing."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    room = width - metrics.horizontalAdvance(_ELLIPSIS)
    lengths = range(1, len(text) + 1)
    kept = bisect_right(lengths, room, key=lambda length: metrics.horizontalAdvance(text[:length]))
    return text[:kept].rstrip() + _ELLIPSIS


def _rounded(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path
