"""What all row delegates share: shapes measured once per width, outlines, and the mark's tag."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage import side_look
from fraudtrainer.ui.stage.apps.found import lay_out_found
from fraudtrainer.ui.stage.apps.shape import RowShape, draw
from fraudtrainer.ui.stage.apps.tags import mark_row, paint_tags, paint_underlines
from fraudtrainer.ui.stage.apps.threads import Index, ThreadModel
from fraudtrainer.ui.stage.apps.typeface import Typeface
from fraudtrainer.ui.stage.item import FlagItem, StageItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette

Marks = tuple[FlagItem, ...]


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
        self._shapes: dict[int, tuple[Marks, RowShape]] = {}

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
        marked = self.model.marks(item.line)
        kept = self._shapes.get(item.serial)
        if kept is not None and kept[0] == marked:
            return kept[1]
        shape = self._laid_out(item, row)
        mark_row(shape, item, marked, self)
        self._shapes[item.serial] = (marked, shape)
        return shape

    def _laid_out(self, item: StageItem, row: int) -> RowShape:
        """Lay out a line; what nobody says looks the same in every app."""
        if item.found == "look" or (item.found and not item.call):
            return lay_out_found(item, self)
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
        paint_underlines(painter, shape, self.palette, on_dark=self.on_dark)
        if shape.tags and shape.outlined:
            self._outline(painter, shape, self._edge(shape), 1.2, 0.0)
        paint_tags(painter, shape, self.palette, self.face.scale)
        if state & QStyle.StateFlag.State_Selected:
            wide = 2.0 if state & QStyle.StateFlag.State_HasFocus else 1.0
            ring = self.palette.call_ink if self.on_dark else self.palette.navy_text
            self._outline(painter, shape, ring, wide, 2.5 if shape.tags else 0.0)
        painter.restore()
        if fades and self.veil is not None:
            veil = QColor(self.veil)
            veil.setAlphaF(1.0 - self.fresh_opacity)
            painter.fillRect(option.rect, veil)

    # ------------------------------------------------------------------ inner

    def _edge(self, shape: RowShape) -> str:
        """The colour around a marked line: its side's, or the selection's where it bears both."""
        sides = {tag.side for tag in shape.tags}
        if len(sides) == 1:
            return side_look.line(self.palette, sides.pop(), on_dark=self.on_dark)
        return self.palette.call_ink if self.on_dark else self.palette.navy_text

    def _outline(
        self, painter: QPainter, shape: RowShape, colour: str, width: float, gap: float
    ) -> None:
        """Outline the body, `gap` pixels outside it, or just within it where there is none."""
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        away = gap or -width / 2
        rect = shape.body.adjusted(-away, -away, away, away)
        painter.drawRoundedRect(rect, shape.radius, shape.radius)
