"""A row as a short list of marks, measured once and painted as often as needed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from fraudtrainer.ui.stage.apps.typeface import Block
from fraudtrainer.ui.theme.rare import see


@dataclass(slots=True)
class Fill:
    """A rounded rectangle; `edge` "" draws no outline."""

    rect: QRectF
    colour: str
    radius: float = 0.0
    edge: str = ""
    edge_width: float = 1.0


@dataclass(slots=True)
class Lettering:
    """A block of words at its top left corner."""

    block: Block
    at: QPointF
    colour: str


@dataclass(slots=True)
class Label:
    """One line of words in a rectangle, cut where it is too long."""

    rect: QRectF
    text: str
    font: QFont
    colour: str
    centred: bool = True


@dataclass(slots=True)
class Stamp:
    """A slanted, framed word over its rectangle's centre, see-through by `opacity`."""

    rect: QRectF
    text: str
    font: QFont
    colour: str
    opacity: float = 1.0
    angle: float = -6.0


@dataclass(slots=True)
class Picture:
    """An icon at its top left corner."""

    pixmap: QPixmap
    at: QPointF


Drawn = Fill | Lettering | Label | Stamp | Picture


@dataclass(slots=True)
class RowShape:
    """A measured row.

    Attributes:
        height: Of the whole row, in pixels.
        body: What a selection or a mark outlines.
        radius: Corner radius of that outline.
        tag_left: The mark's tag starts no further left.
        marks: What to draw, back to front, from the row's top left corner.
    """

    height: float
    body: QRectF
    radius: float
    tag_left: float
    marks: list[Drawn]


def tag_beside(body: QRectF, width: float, room: float) -> float:
    """Where the tag of a low row starts: beside its words, not on them, where there is `room`.

    Args:
        body: What the mark outlines.
        width: Of the whole row, in pixels.
        room: Pixels that a tag needs.
    """
    return body.right() - room / 20 if body.right() + room < width else 0.0


def draw(painter: QPainter, marks: list[Drawn]) -> None:
    """Paint marks, back to front."""
    for mark in marks:
        match mark:
            case Fill():
                _fill(painter, mark)
            case Lettering():
                painter.setPen(QColor(mark.colour))
                mark.block.layout.draw(painter, mark.at)
            case Label():
                _label(painter, mark)
            case Stamp():
                _stamp(painter, mark)
            case Picture():
                painter.drawPixmap(mark.at, mark.pixmap)


def _fill(painter: QPainter, mark: Fill) -> None:
    rect = mark.rect
    if mark.edge:
        half = mark.edge_width / 2
        painter.setPen(QPen(QColor(mark.edge), mark.edge_width))
        rect = rect.adjusted(half, half, -half, -half)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.colour) if mark.colour else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, mark.radius, mark.radius)


def _label(painter: QPainter, mark: Label) -> None:
    see(mark.text)
    painter.setFont(mark.font)
    painter.setPen(QColor(mark.colour))
    text = painter.fontMetrics().elidedText(
        mark.text, Qt.TextElideMode.ElideRight, round(mark.rect.width()) + 1
    )
    side = Qt.AlignmentFlag.AlignHCenter if mark.centred else Qt.AlignmentFlag.AlignLeft
    painter.drawText(mark.rect, side | Qt.AlignmentFlag.AlignVCenter, text)


def _stamp(painter: QPainter, mark: Stamp) -> None:
    painter.save()
    painter.setOpacity(painter.opacity() * mark.opacity)
    painter.translate(mark.rect.center())
    painter.rotate(mark.angle)
    frame = QRectF(mark.rect)
    frame.moveCenter(QPointF(0.0, 0.0))
    width = max(1.5, mark.font.pixelSize() / 9)
    painter.setPen(QPen(QColor(mark.colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, 4, 4)
    painter.setFont(mark.font)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, mark.text)
    painter.restore()
