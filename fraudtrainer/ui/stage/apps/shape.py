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


@dataclass(slots=True)
class Tag:
    """The words of a mark, on a ground of their own."""

    rect: QRectF
    block: Block
    at: QPointF


Drawn = Fill | Lettering | Label | Stamp | Picture


@dataclass(slots=True)
class RowShape:
    """A measured row.

    Attributes:
        height: Of the whole row, in pixels.
        body: What a selection or a mark outlines.
        radius: Corner radius of that outline.
        marks: What to draw, back to front, from the row's top left corner.
        tag: What hangs under the body of a marked line, None where it bears no mark.
    """

    height: float
    body: QRectF
    radius: float
    marks: list[Drawn]
    tag: Tag | None = None


def hang(shape: RowShape, tag: Tag, gap: float, foot: float) -> None:
    """Hang a tag under a row's body, and make the row higher by it.

    Args:
        shape: The row as it is without a mark.
        tag: Its words, wherever they lie; they are moved.
        gap: Pixels between the body and the tag.
        foot: Pixels between the tag and the next row.
    """
    top = shape.body.bottom() + gap
    tag.rect.moveTop(top)
    tag.at.setY(tag.at.y() + top)
    height = max(shape.height, tag.rect.bottom() + foot)
    for mark in shape.marks:
        # The ground of a letter runs on into the next paragraph: it may have no hole.
        if isinstance(mark, Fill) and abs(mark.rect.bottom() - shape.height) < 1:
            mark.rect.setBottom(height)
    shape.height, shape.tag = height, tag


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
