"""A row as a short list of marks, measured once and painted as often as needed."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from fraudtrainer.scenario.vocabulary import Side
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
    dashed: bool = False


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
    """The words of a mark, on a ground of their own that tells its side; `icon` and `at` lie on it."""

    side: Side
    rect: QRectF
    block: Block
    at: QPointF
    icon: Picture

    def move(self, left: float, top: float) -> None:
        """Put it elsewhere, with all that lies on it."""
        by = QPointF(left, top) - self.rect.topLeft()
        self.rect.translate(by)
        self.at = self.at + by
        self.icon.at = self.icon.at + by


@dataclass(slots=True)
class Underline:
    """A side's line under some words; from `left`, `width` pixels long, for letters of `em` pixels."""

    side: Side
    left: QPointF
    width: float
    em: float


Drawn = Fill | Lettering | Label | Stamp | Picture


@dataclass(slots=True)
class RowShape:
    """A measured row.

    Attributes:
        height: Of the whole row, in pixels.
        body: What a selection or a mark outlines.
        radius: Corner radius of that outline.
        marks: What to draw, back to front, from the row's top left corner.
        tags: What the line is marked as, under its body or beside it.
        underlines: The lines under the words that are marked.
        outlined: Whether a mark outlines the body.
        beside: Whether tags may stand at the right of the body.
    """

    height: float
    body: QRectF
    radius: float
    marks: list[Drawn]
    tags: list[Tag] = field(default_factory=list)
    underlines: list[Underline] = field(default_factory=list)
    outlined: bool = True
    beside: bool = False


def grow(shape: RowShape, height: float) -> None:
    """Make a row higher, for what hangs under its body."""
    for mark in shape.marks:
        # The ground of a letter runs on into the next paragraph: it may have no hole.
        if isinstance(mark, Fill) and abs(mark.rect.bottom() - shape.height) < 1:
            mark.rect.setBottom(height)
    shape.height = height


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
        pen = QPen(QColor(mark.edge), mark.edge_width)
        if mark.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
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
