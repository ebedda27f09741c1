"""Paints the transcript: headings that fold, words with their marks, and the margin."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.debrief.row import TranscriptRow
from fraudtrainer.ui.pages.debrief.row_layout import EDGE, Look, RowLayout, lay_out
from fraudtrainer.ui.pages.debrief.transcript_model import ROW_ROLE, TranscriptModel
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import TYPE_BODY, Palette

AnyIndex = QModelIndex | QPersistentModelIndex


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
            icon.paint(painter, QRect(look.px(EDGE), look.px(10), side, side))
            return
        painter.setPen(QPen(QColor(self._palette.line), 1))
        bottom = size.height() - 0.5
        painter.drawLine(QPointF(0, bottom), QPointF(size.width(), bottom))
        if row.kind == "scene":
            self._paint_chevron(painter, size, is_open=self._model.is_open(row))

    def _paint_chevron(self, painter: QPainter, size: QSize, *, is_open: bool) -> None:
        """What folds a scene: it points down where the scene is open."""
        look = self._look
        arm = look.px(4)
        centre = QPointF(size.width() - look.px(EDGE) - arm, look.px(20))
        along, across = (0.0, 1.0) if is_open else (1.0, 0.0)
        tip = centre + QPointF(along, across) * (arm / 2)
        back = centre - QPointF(along, across) * (arm / 2)
        side = QPointF(across, along) * arm
        painter.setPen(QPen(QColor(self._palette.ink), look.px(2)))
        painter.drawPolyline([back - side, tip, back + side])
