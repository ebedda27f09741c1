"""Paints the transcript: words with their marks, the margin, and the dial's trace beside them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fraudtrainer.ui.pages.debrief.row import TranscriptRow
from fraudtrainer.ui.pages.debrief.row_layout import TRACE, Look, RowLayout, lay_out
from fraudtrainer.ui.pages.debrief.transcript_model import ROW_ROLE, TranscriptModel
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import TYPE_BODY, Palette

AnyIndex = QModelIndex | QPersistentModelIndex
_LEVELS = 5


class TranscriptDelegate(QStyledItemDelegate):
    """Draws rows of a TranscriptModel in a QListView."""

    def __init__(
        self, view: QListView, model: TranscriptModel, palette: Palette, icons: IconSet
    ) -> None:
        """Draw rows of `model` as wide as the viewport of `view`."""
        super().__init__(view)
        self._view = view
        self._model = model
        self._palette = palette
        self._icons = icons
        self._truth = "scam"
        self._laid: dict[TranscriptRow, RowLayout] = {}
        self._key: tuple[int, int, str] | None = None

    def set_truth(self, truth: str) -> None:
        """Say which side of the trace was right: `scam` or `genuine`."""
        self._truth = truth
        self.forget()

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        self._palette = palette
        self.forget()

    def forget(self) -> None:
        """Lay every row out anew when it is next asked for."""
        self._laid.clear()

    # --------------------------------------------------------------- Qt's own methods

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As wide as the list, as high as the words need."""
        return QSize(self._look().width, self._layout(index).height)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Put a row's button where the row keeps room for it."""
        rect = self._layout(index).button.translated(option.rect.topLeft())
        editor.setGeometry(QRect(rect.topLeft(), editor.sizeHint().boundedTo(rect.size())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        row: TranscriptRow = index.data(ROW_ROLE)
        laid = self._layout(index)
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
        look = self._look()
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
        pen = QPen(QColor(palette.navy_text), self._look().px(2))
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
        radius = self._look().px(7 if recognised else 5)
        painter.setPen(QPen(QColor(self._palette.card), 2))
        painter.setBrush(colour)
        painter.drawEllipse(centre, radius, radius)

    def _x(self, level: int) -> float:
        """Middle of a step's column, from the row's left edge."""
        look = self._look()
        return look.px(TRACE) * (level - 0.5) / _LEVELS

    # --------------------------------------------------------------- layout

    def _look(self) -> Look:
        font = self._view.font()
        scale = font.pixelSize() / TYPE_BODY if font.pixelSize() > 0 else 1.0
        return Look(self._view.viewport().width(), font, self._palette, scale)

    def _layout(self, index: AnyIndex) -> RowLayout:
        look = self._look()
        key = (look.width, look.font.pixelSize(), look.font.family())
        if key != self._key:
            self._key = key
            self._laid.clear()
        row: TranscriptRow = index.data(ROW_ROLE)
        if row not in self._laid:
            self._laid[row] = lay_out(row, look)
        return self._laid[row]
