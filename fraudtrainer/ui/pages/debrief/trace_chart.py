"""Paints the dial's trace: five levels over the story, the lock, and the moments that matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fraudtrainer.play.trace import Trace
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import TYPE_BODY, TYPE_SMALL, Palette
from fraudtrainer.ui.widgets.role import speak_as

_STEP = 16
"""Pixels from level to level at 100 %."""
_LABEL = 20
"""Height of a line of labels."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Words below the trace, at the place of a row, in a tone of the palette."""

    place: int
    text: str
    tone: str


@guarded
class TraceChart(QWidget):
    """The trace of one sitting; what it shows is told in words by its accessible name."""

    def __init__(self, palette: Palette) -> None:
        """Draw nothing yet."""
        super().__init__()
        self.setObjectName("debrief.trace.chart")
        speak_as(self, "group")
        self._palette = palette
        self._trace: Trace | None = None
        self._captions: tuple[Caption, ...] = ()
        self._levels: tuple[str, ...] = ("", "", "")
        self._truth_tone = "red"
        self._lines = 2
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_trace(
        self, trace: Trace, levels: Sequence[str], captions: Sequence[Caption], truth_tone: str
    ) -> None:
        """Show another trace.

        Args:
            trace: What to draw.
            levels: Names of the highest, the middle and the lowest level.
            captions: What to say below it.
            truth_tone: The tone of the line at which the truth was out.
        """
        self._trace = trace
        self._levels = tuple(levels)
        self._captions = tuple(sorted(captions, key=lambda caption: caption.place))
        self._truth_tone = truth_tone
        self.updateGeometry()
        self.update()

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        self._palette = palette
        self.update()

    def set_wide(self, *, wide: bool) -> None:
        """Two lines of captions, or three where there is little room."""
        lines = 2 if wide else 3
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    # --------------------------------------------------------------- Qt's own methods

    def sizeHint(self) -> QSize:
        """As wide as there is room; as high as five levels and the captions."""
        high = self._px(4 * _STEP + 30) + self._lines * self._px(_LABEL)
        return QSize(self._px(320), high)

    def minimumSizeHint(self) -> QSize:
        """The same height, and less width."""
        return QSize(self._px(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        if self._trace is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_levels(painter)
        self._paint_moments(painter, self._trace)
        self._paint_moves(painter, self._trace)
        self._paint_lock(painter, self._trace)
        self._paint_captions(painter)
        painter.end()

    # --------------------------------------------------------------- parts

    def _paint_levels(self, painter: QPainter) -> None:
        painter.setFont(self._font())
        metrics = QFontMetrics(painter.font())
        for level in range(1, 6):
            painter.setPen(QPen(QColor(self._palette.line), 1))
            y = self._y(level)
            painter.drawLine(QPointF(self._left(), y), QPointF(self.width(), y))
            if level % 2:
                painter.setPen(QColor(self._palette.muted))
                words = self._levels[(5 - level) // 2]
                painter.drawText(QPointF(0, y + metrics.ascent() / 2 - 1), words)

    def _paint_moments(self, painter: QPainter, trace: Trace) -> None:
        """From when it could be told, and when the truth was out."""
        top, bottom = self._y(5) - self._px(8), self._y(1) + self._px(8)
        for spot, tone, style in (
            (trace.known, "amber", Qt.PenStyle.DashLine),
            (trace.reveal, self._truth_tone, Qt.PenStyle.SolidLine),
        ):
            if spot is not None:
                x = self._x(spot.place)
                painter.setPen(QPen(QColor(getattr(self._palette, tone)), self._px(2), style))
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _paint_moves(self, painter: QPainter, trace: Trace) -> None:
        """The steps: solid up to the lock, dashed after it."""
        moves = trace.moves
        for number, move in enumerate(moves):
            here, y = self._x(move.place), self._y(move.level)
            last = number + 1 == len(moves)
            there = self._x(trace.length - 1) if last else self._x(moves[number + 1].place)
            counts = move.stage != "after" and (trace.lock is None or move.place < trace.lock.place)
            painter.setPen(self._pen(solid=counts))
            painter.drawLine(QPointF(here, y), QPointF(there, y))
            if not last:
                following = moves[number + 1]
                painter.setPen(self._pen(solid=following.stage != "after"))
                painter.drawLine(QPointF(there, y), QPointF(there, self._y(following.level)))
        for move in moves:
            if move.stage != "after":
                painter.setPen(QPen(QColor(self._palette.navy_text), self._px(2)))
                painter.setBrush(QColor(self._palette.card))
                side = self._px(4)
                painter.drawEllipse(QPointF(self._x(move.place), self._y(move.level)), side, side)

    def _paint_lock(self, painter: QPainter, trace: Trace) -> None:
        """A padlock where the judgement that counts was given."""
        lock = next((m for m in trace.moves if m.stage in ("lock", "both")), None)
        if lock is None:
            return
        x, y = self._x(lock.place), self._y(lock.level)
        painter.setPen(QPen(QColor(self._palette.navy_text), self._px(2)))
        painter.drawLine(QPointF(x, self._y(5) - self._px(8)), QPointF(x, self._y(1) + self._px(8)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.navy))
        painter.drawEllipse(QPointF(x, y), self._px(12), self._px(12))
        white = QColor(self._palette.on_navy)
        painter.setBrush(white)
        body = QRectF(x - self._px(5), y - self._px(1), self._px(10), self._px(7))
        painter.drawRoundedRect(body, self._px(1), self._px(1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(white, self._px(2)))
        bow = QRectF(x - self._px(3), y - self._px(6), self._px(6), self._px(9))
        painter.drawArc(bow, 0, 180 * 16)

    def _paint_captions(self, painter: QPainter) -> None:
        """Words below their places; where two would overlap, the later one goes a line down."""
        metrics = QFontMetrics(self._font(bold=True))
        painter.setFont(self._font(bold=True))
        top = self._y(1) + self._px(14)
        ends = [0.0] * self._lines
        for caption in self._captions:
            wide = metrics.horizontalAdvance(caption.text)
            left = self._x(caption.place) - wide / 2
            left = max(self._left() - self._px(24), min(left, self.width() - wide))
            line = next((n for n, end in enumerate(ends) if left >= end), ends.index(min(ends)))
            left = max(left, min(ends[line], self.width() - wide))
            ends[line] = left + wide + self._px(12)
            name = caption.tone if caption.tone == "muted" else f"{caption.tone}_text"
            painter.setPen(QColor(getattr(self._palette, name)))
            y = top + line * self._px(_LABEL) + metrics.ascent()
            painter.drawText(QPointF(left, y), caption.text)

    # --------------------------------------------------------------- places

    def _pen(self, *, solid: bool) -> QPen:
        style = Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DashLine
        return QPen(QColor(self._palette.navy_text), self._px(2), style)

    def _font(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._px(TYPE_SMALL))
        font.setBold(bold)
        return font

    def _px(self, length: int) -> int:
        return scaled(length, self.font().pixelSize() / TYPE_BODY)

    def _left(self) -> int:
        """Where the levels' names end."""
        metrics = QFontMetrics(self._font())
        return max(map(metrics.horizontalAdvance, self._levels)) + self._px(16)

    def _x(self, place: int) -> float:
        left = self._left() + self._px(16)
        right = self.width() - self._px(16)
        last = max(1, 0 if self._trace is None else self._trace.length - 1)
        return left + (right - left) * place / last

    def _y(self, level: int) -> float:
        return self._px(14) + (5 - level) * self._px(_STEP)
