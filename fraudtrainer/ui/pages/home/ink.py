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
_MOST_LINES = 500


class Face:
    """A font with its measures, which Qt would else look up at every word."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.height = self.metrics.height()
        self._widths: dict[str, int] = {}

    def width(self, text: str) -> int:
        """Pixels that one line of text takes."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= _MOST_LINES:
                self._widths.clear()
            width = self._widths[text] = self.metrics.horizontalAdvance(text)
        return width


class Ink:
    """One colour to fill, draw and write with."""

    def __init__(self, colour: str) -> None:
        """Mix the ink from "#RRGGBB"."""
        self._pen = QPen()
        self._pen.setColor(QColor(colour))
        self._brush = self._pen.brush()
        self._format = QTextCharFormat()
        self._format.setForeground(self._brush)
        self._lines: dict[tuple[str, Face], QTextLayout] = {}

    def fill(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        """Fill a rectangle with round corners."""
        painter.fillPath(_rounded(rect, radius), self._brush)

    def frame(self, painter: QPainter, rect: QRectF, radius: float, width: float) -> None:
        """Draw the edge of a rectangle with round corners, `width` pixels wide and inside it."""
        self._pen.setWidthF(width)
        half = width / 2
        inner = rect.adjusted(half, half, -half, -half)
        painter.strokePath(_rounded(inner, radius), self._pen)

    def write(self, painter: QPainter, corner: QPointF, text: str, face: Face) -> None:
        """Write one line of text with its top left corner at `corner`."""
        line = self._lines.get((text, face))
        if line is None:
            if len(self._lines) >= _MOST_LINES:
                self._lines.clear()
            line = self._lines[text, face] = self._set(text, face)
        line.draw(painter, corner)

    def _set(self, text: str, face: Face) -> QTextLayout:
        coloured = QTextLayout.FormatRange()
        # Counted in UTF-16, where a character may take two.
        coloured.start, coloured.length, coloured.format = 0, 2 * len(text), self._format
        layout = QTextLayout(text, face.font)
        layout.setCacheEnabled(True)  # else the text is shaped anew whenever it is drawn
        layout.setFormats([coloured])
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout

    def write_in(
        self, painter: QPainter, rect: QRect, text: str, face: Face, *, centred: bool = False
    ) -> None:
        """Write one line in the middle of a rectangle's height, cut with an ellipsis to fit it."""
        width = rect.width()
        words = cut(text, face, width)
        spare = (width - face.width(words)) / 2 if centred else 0.0
        top = rect.top() + (rect.height() - face.height) / 2
        self.write(painter, QPointF(rect.left() + spare, top), words, face)


def cut(text: str, face: Face, width: int) -> str:
    """Shorten a text to `width` pixels, an ellipsis at its end where something is missing."""
    if face.width(text) <= width:
        return text
    metrics = face.metrics
    room = width - face.width(_ELLIPSIS)
    lengths = range(1, len(text) + 1)
    kept = bisect_right(lengths, room, key=lambda length: metrics.horizontalAdvance(text[:length]))
    return text[:kept].rstrip() + _ELLIPSIS


def _rounded(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path
