"""Paints the transcript: words with their marks, the margin, and the dial's trace beside them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.debrief.row import TranscriptRow
from fraudtrainer.ui.pages.debrief.row_layout import TRACE, Look, RowLayout, lay_out
from fraudtrainer.ui.pages.debrief.transcript_model import ROW_ROLE, TranscriptModel
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import TYPE_BODY, Palette

AnyIndex = QModelIndex | QPersistentModelIndex
_LEVELS = 5


@guarded
class TranscriptDelegate(QStyledItemDelegate):
    """Draws rows of a TranscriptModel in a QListView."""

    def __init__(
        self, model: TranscriptModel, palette: Palette, icons: IconSet, parent: QWidget
    ) -> None:
        """Draw rows of `model` on the list `parent`."""
        super().__init__(parent)
        self._model = model
        self._palette = palette
        self._icons = icons
        self._truth = "scam"
        self._laid: dict[TranscriptRow, RowLayout] = {}
        self._look = Look(0, parent.font(), palette, 1.0)

    def set_room(self, width: int, font: QFont) -> bool:
        """Take a width in pixels and a font; True where rows must be laid out again."""
        old = self._look
        if (width, font.pixelSize(), font.family()) == (
            old.width,
            old.font.pixelSize(),
            old.font.family(),
        ):
            return False
        scale = font.pixelSize() / TYPE_BODY if font.pixelSize() > 0 else 1.0
        self._look = Look(width, QFont(font), self._palette, scale)
        self.forget()
        return True

    def set_truth(self, truth: str) -> None:
        """Say which side of the trace was right: `scam` or `genuine`."""
        self._truth = truth
        self.forget()

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        self._palette = palette
        self._look = replace(self._look, palette=palette)
        self.forget()

    def forget(self) -> None:
        """Lay every row out anew when it is next asked for."""
        self._laid.clear()

    def layout_of(self, row: TranscriptRow) -> RowLayout:
        """Where everything of a row goes, from the cache where it can."""
        laid = self._laid.get(row)
        if laid is None:
            laid = self._laid[row] = lay_out(row, self._look)
        return laid

    # --------------------------------------------------------------- Qt's own methods

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        row: TranscriptRow = index.data(ROW_ROLE)
        laid = self.layout_of(row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(option.rect.topLeft()))
        size = option.rect.size()
        self._paint_ground(painter, row, size)
        self._paint_trace(painter, row, index.row(), size.height())
        for rect, tone in laid.bars:
            name = "faint" if tone == "muted" else tone
            painter.fillRect(rect, QColor(getattr(self._palette, name)))
        for block in laid.blocks:
            painter.setPen(block.colour)
            block.layout.draw(painter, block.place)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._palette.navy_text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1, 1, size.width() - 2, size.height() - 2), 8, 8)
        painter.restore()

    # --------------------------------------------------------------- parts of a row

    def _paint_ground(self, painter: QPainter, row: TranscriptRow, size: QSize) -> None:
        look = self._look
        if row.kind == "stop":
            strip = QRectF(0, look.px(2), size.width(), size.height() - look.px(4))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.jade_soft))
            painter.drawRoundedRect(strip, look.px(8), look.px(8))
            side = look.px(16)
            icon = self._icons.icon("shield", self._palette.jade_text, side)
            left = look.px(TRACE) + look.px(16)
            icon.paint(painter, QRect(left, look.px(10), side, side))
            return
        if row.kind == "scene":
            painter.fillRect(QRect(QPointF().toPoint(), size), QColor(self._palette.paper))
            return
        painter.setPen(QPen(QColor(self._palette.line), 1))
        left = look.px(TRACE) + look.px(16)
        bottom = size.height() - 0.5
        painter.drawLine(QPointF(left, bottom), QPointF(size.width(), bottom))

    def _paint_trace(self, painter: QPainter, row: TranscriptRow, place: int, height: int) -> None:
        """Five steps from left (surely genuine) to right (surely fraud), and where the dial was."""
        palette = self._palette
        if row.kind not in ("stop", "scene"):
            self._paint_steps(painter, height)
        above = self._model.dial_above(place)
        turn = height / 2 if row.kind == "dial" else 0.0
        pen = QPen(QColor(palette.navy_text), self._look.px(2))
        painter.setPen(pen)
        if above is not None:
            painter.drawLine(QPointF(self._x(above), 0), QPointF(self._x(above), turn))
        if row.dial is None:
            return
        here = self._x(row.dial)
        painter.drawLine(QPointF(here, turn), QPointF(here, height))
        if above is not None and above != row.dial:
            painter.drawLine(QPointF(self._x(above), turn), QPointF(here, turn))
        if row.kind == "dial":
            self._paint_dot(painter, QPointF(here, turn), recognised=row.recognised)

    def _paint_steps(self, painter: QPainter, height: int) -> None:
        """The five steps, on the ground of the two that were right."""
        scam = self._truth == "scam"
        ground = QColor(self._palette.red_soft if scam else self._palette.jade_soft)
        step = self._x(2) - self._x(1)
        painter.fillRect(QRectF(self._x(4 if scam else 1) - step / 2, 0, 2 * step, height), ground)
        painter.setPen(QPen(QColor(self._palette.line), 1))
        for level in range(1, _LEVELS + 1):
            painter.drawLine(QPointF(self._x(level), 0), QPointF(self._x(level), height))

    def _paint_dot(self, painter: QPainter, centre: QPointF, *, recognised: bool) -> None:
        colour = QColor(self._palette.jade if recognised else self._palette.navy_text)
        radius = self._look.px(7 if recognised else 5)
        painter.setPen(QPen(QColor(self._palette.card), 2))
        painter.setBrush(colour)
        painter.drawEllipse(centre, radius, radius)

    def _x(self, level: int) -> float:
        """Middle of a step's column, from the row's left edge."""
        look = self._look
        return look.px(TRACE) * (level - 0.5) / _LEVELS
