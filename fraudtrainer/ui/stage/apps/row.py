"""What all row delegates share: shapes measured once per width, outlines, and the mark's tag."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.shape import RowShape, Tag, draw, hang
from fraudtrainer.ui.stage.apps.threads import Index, ThreadModel
from fraudtrainer.ui.stage.apps.typeface import Typeface, set_words
from fraudtrainer.ui.stage.item import StageItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette


@guarded
class RowDelegate(QStyledItemDelegate):
    """Paints the rows of a transcript from shapes that are measured once per line and width.

    A subclass says what a row looks like in `compose`. Appending a line measures that line only.
    """

    on_dark = False
    """True where rows lie on the call's ground, whose red must be lighter to be seen."""
    dims_older = False
    """True where a row changes its colours when another comes after it."""

    def __init__(
        self, model: ThreadModel, palette: Palette, icons: IconSet, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.palette = palette
        self.icons = icons
        self.face = Typeface(parent.font())
        self.width = 320.0
        self.fresh = -1
        self.fresh_opacity = 1.0
        self.veil: str | None = None
        """The even ground that a new line comes out of, so that its letters are drawn full, not thin."""
        self.narrate: Callable[[StageItem, RowDelegate], RowShape] | None = None
        """Lays out what nobody says."""
        self._shapes: dict[int, tuple[str, RowShape]] = {}

    # ------------------------------------------------------------------ for subclasses

    def compose(self, item: StageItem, row: int) -> RowShape:
        """Lay out one line for `self.width` pixels; `row` is its place in the conversation."""
        raise NotImplementedError

    # ------------------------------------------------------------------ measuring

    def set_room(self, face: Typeface, width: float) -> bool:
        """Take another type size or width in pixels; True when rows must be laid out again."""
        if width == self.width and face.scale == self.face.scale and self._shapes:
            return False
        self.face, self.width = face, width
        self.forget()
        return True

    def forget(self) -> None:
        """Measure every row anew when it is next needed."""
        self._shapes.clear()

    def forget_row(self, row: int) -> None:
        """Lay one line out anew when it is next needed."""
        self._shapes.pop(self.model.line_at(row).serial, None)

    def shape(self, row: int) -> RowShape:
        """Return the measured row, from the cache where it can."""
        item = self.model.line_at(row)
        marked = self._marked(item)
        kept = self._shapes.get(item.serial)
        if kept is not None and kept[0] == marked:
            return kept[1]
        shape = self._laid_out(item, row)
        if marked:
            hang(shape, self._tag(shape.body, marked), self.face.px(4), self.face.px(8))
        self._shapes[item.serial] = (marked, shape)
        return shape

    def _marked(self, item: StageItem) -> str:
        flag = self.model.flag_text(item.line)
        return self.tr("已标记 {0}").format(flag) if flag else ""

    def _laid_out(self, item: StageItem, row: int) -> RowShape:
        """Lay out a line; what nobody says looks the same in every app."""
        if item.side == "narrator" and self.narrate is not None:
            return self.narrate(item, self)
        return self.compose(item, row)

    def height(self, row: int) -> int:
        """Return the row's height in pixels; the first one stands a little off the header."""
        return round(self.shape(row).height) + self._lead(row)

    def _lead(self, row: int) -> int:
        return self.face.px(8) if row == 0 else 0

    @property
    def measured(self) -> int:
        """How many lines have been measured and kept."""
        return len(self._shapes)

    # ------------------------------------------------------------------ Qt

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row, its selection, and the mark that the learner put on it."""
        row = index.row()
        shape = self.shape(row)
        item = self.model.line_at(row)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(option.rect.topLeft()))
        painter.translate(0, self._lead(row))
        fades = item.serial == self.fresh and self.fresh_opacity < 1.0
        if fades and self.veil is None:
            painter.setOpacity(self.fresh_opacity)
        draw(painter, shape.marks)
        if shape.tag is not None:
            self._outline(painter, shape, self._red(), 1.5, 0.0)
            self._draw_tag(painter, shape.tag)
        if state & QStyle.StateFlag.State_Selected:
            wide = 2.0 if state & QStyle.StateFlag.State_HasFocus else 1.0
            ring = self.palette.call_ink if self.on_dark else self.palette.navy_text
            self._outline(painter, shape, ring, wide, 2.5 if shape.tag else 0.0)
        painter.restore()
        if fades and self.veil is not None:
            veil = QColor(self.veil)
            veil.setAlphaF(1.0 - self.fresh_opacity)
            painter.fillRect(option.rect, veil)

    # ------------------------------------------------------------------ inner

    def _red(self) -> str:
        return self.palette.call_mark if self.on_dark else self.palette.red

    def _outline(
        self, painter: QPainter, shape: RowShape, colour: str, width: float, gap: float
    ) -> None:
        """Outline the body, `gap` pixels outside it, or just within it where there is none."""
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        away = gap or -width / 2
        rect = shape.body.adjusted(-away, -away, away, away)
        painter.drawRoundedRect(rect, shape.radius, shape.radius)

    def _tag(self, body: QRectF, text: str) -> Tag:
        """Set the mark's words, from the body's left edge on where they have room there."""
        px = self.face.px
        pad, most = px(8), self.width - px(16)
        block = set_words(text, self.face.tiny, most - 2 * pad)
        wide = block.width + 2 * pad
        left = max(float(px(8)), min(body.left(), px(8) + most - wide))
        if body.right() < left + wide and body.center().x() > self.width / 2:
            left = max(float(px(8)), body.right() - wide)
        rect = QRectF(left, 0.0, wide, block.height + px(2))
        return Tag(rect, block, QPointF(left + pad, px(1)))

    def _draw_tag(self, painter: QPainter, tag: Tag) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.palette.red))
        round_off = min(tag.rect.height() / 2, float(self.face.px(10)))
        painter.drawRoundedRect(tag.rect, round_off, round_off)
        painter.setPen(QColor(self.palette.on_red))
        tag.block.layout.draw(painter, tag.at)
