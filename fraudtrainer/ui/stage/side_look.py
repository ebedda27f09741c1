"""How the two sides of the board look: each by its line, its tag, its icon and, last, its colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from fraudtrainer.scenario.vocabulary import Side
from fraudtrainer.ui.theme.tokens import Palette

ICONS: Final[dict[Side, str]] = {"doubt": "flag", "proof": "check"}
BAR: Final = 3
"""How thick the edge is at which a doubt's tag is held, at the standard text size."""
TAIL: Final = 8
"""How deep its swallow tail is cut."""
_WAVE, _SWING = 7.0, 1.5
"""Length of a wave and how far it swings, for a pen of 1.4 pixels."""


def ink(palette: Palette, side: Side) -> str:
    """The colour of a side's words and icon, on its soft ground or on a card."""
    return palette.red_text if side == "doubt" else palette.jade_text


def soft(palette: Palette, side: Side) -> str:
    """The ground of a side's tag."""
    return palette.red_soft if side == "doubt" else palette.jade_soft


def line(palette: Palette, side: Side, *, on_dark: bool = False) -> str:
    """The colour of a side's line, lighter on a call's dark ground."""
    if on_dark:
        return palette.call_mark if side == "doubt" else palette.call_jade
    return palette.red if side == "doubt" else palette.jade


def paint_ground(
    painter: QPainter, rect: QRectF, palette: Palette, side: Side, scale: float
) -> None:
    """Paint what a tag's words stand on: swallow-tailed with an edge for a doubt, round for a proof."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(soft(palette, side)))
    if side == "proof":
        radius = min(rect.height() / 2, 11 * scale)
        painter.drawRoundedRect(rect, radius, radius)
        return
    tail = min(TAIL * scale, rect.height() / 2)
    path = QPainterPath(rect.topLeft())
    path.lineTo(rect.topRight())
    path.lineTo(rect.right() - tail, rect.center().y())
    path.lineTo(rect.bottomRight())
    path.lineTo(rect.bottomLeft())
    path.closeSubpath()
    painter.drawPath(path)
    painter.setBrush(QColor(palette.red))
    painter.drawRect(QRectF(rect.left(), rect.top(), BAR * scale, rect.height()))


def paint_line(painter: QPainter, left: QPointF, width: float, side: Side, pen: QPen) -> None:
    """Draw a side's line: wavy for a doubt, double for a proof.

    Args:
        painter: Drawing with antialiasing.
        left: Where it begins: the middle of the wave, or the upper of the two lines.
        width: Its length in pixels.
        side: Whose line it is.
        pen: Its colour; all of it grows with its width.
    """
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    scale = pen.widthF() / 1.4
    if side == "proof":
        for down in (0.0, 2.6 * scale):
            y = left.y() + down
            painter.drawLine(QPointF(left.x(), y), QPointF(left.x() + width, y))
        return
    half, swing = _WAVE * scale / 2, 2 * _SWING * scale
    path = QPainterPath(left)
    x, up = left.x(), True
    while x + half <= left.x() + width + 0.5:
        turn = left.y() + (-swing if up else swing)
        path.quadTo(QPointF(x + half / 2, turn), QPointF(x + half, left.y()))
        x, up = x + half, not up
    painter.drawPath(path)
