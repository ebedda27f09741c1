"""The cards of the home page: one list, painted by hand, so that two hundred cost what six do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Signal,
)
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QWidget,
)

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.pages.home.ink import Face, Ink, cut
from fraudtrainer.ui.pages.home.model import CARD_ROLE, ID_ROLE, Card, CardModel

if TYPE_CHECKING:  # classes are made when first named, and these only stand in signatures
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

GAP = 16
_PADDING = 18
_TILE = 26
_TEASER_LINES = 2
_NARROWEST = 300
_MOST_COLUMNS = 4
_SLACK = 4

_Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Paints one card.

    Attributes:
        focused: Row under the keyboard, -1 for none.
        hovered: Row under the mouse, -1 for none.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._size = QSize(0, 0)
        self._columns = 1
        self._inks: dict[str, Ink] = {}
        self.focused = self.hovered = -1
        self.measure()

    def measure(self) -> None:
        """Take the fonts of the present look."""
        font = self._appearance.font
        self._tile, self._small = Face(font(13, bold=True)), Face(font(13))
        self._title, self._body = Face(font(16, bold=True)), Face(font(14))
        self._chip = Face(font(12))

    def height(self) -> int:
        """Height of a card without the gap below it."""
        px = self._appearance.px
        words = self._title.height + _TEASER_LINES * self._body.height
        return 2 * px(_PADDING) + px(_TILE) + px(12) + words + px(4) + px(16) + px(20)

    def set_cell(self, size: QSize, columns: int) -> None:
        """Give every card this much room, the gap included, and so many a row."""
        self._size = size
        self._columns = columns

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """As Qt asks."""
        return self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """As Qt asks."""
        card = index.data(CARD_ROLE)
        if not isinstance(card, Card):
            return
        px = self._appearance.px
        rect = self._place(option.rect, index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Not from option.state: QStyle's many enums would cost more than a hundredth of a second.
        row = index.row()
        self._paint_ground(painter, rect, focus=row == self.focused, hover=row == self.hovered)
        inner = rect.adjusted(px(_PADDING), px(_PADDING), -px(_PADDING), -px(_PADDING))
        self._paint_head(painter, inner, card)
        self._paint_words(painter, inner, card)
        self._paint_foot(painter, inner, card)
        painter.restore()

    def _place(self, cell: QRect, row: int) -> QRect:
        """The card within its cell: the gaps lie between the cards, none beside the last one."""
        gap, columns = self._appearance.px(GAP), self._columns
        left = cell.left() + (row % columns) * gap // columns
        width = cell.width() - gap * (columns - 1) // columns
        return QRect(left, cell.top(), width, cell.height() - gap)

    def _paint_ground(self, painter: QPainter, rect: QRect, *, focus: bool, hover: bool) -> None:
        colours, whole = self._appearance.palette, QRectF(rect)
        edge = colours.navy_text if focus else colours.navy_2 if hover else colours.line
        radius = self._appearance.px(10)
        self._ink(colours.card).fill(painter, whole, radius)
        self._ink(edge).frame(painter, whole, radius, 2.0 if focus else 1.0)

    def _paint_head(self, painter: QPainter, inner: QRect, card: Card) -> None:
        colours, px = self._appearance.palette, self._appearance.px
        tile = QRect(inner.left(), inner.top(), px(_TILE), px(_TILE))
        self._ink(colours.navy_soft).fill(painter, QRectF(tile), px(6))
        glyph = self._ink(colours.navy_text)
        glyph.write_in(painter, tile, card.glyph, self._tile, centred=True)
        beside = QRect(tile.right() + px(9), tile.top(), 0, tile.height())
        beside.setRight(inner.right())
        self._ink(colours.muted).write_in(painter, beside, card.channels, self._small)

    def _paint_words(self, painter: QPainter, inner: QRect, card: Card) -> None:
        colours, px = self._appearance.palette, self._appearance.px
        line = self._title.height
        top = inner.top() + px(_TILE) + px(12)
        title = QRect(inner.left(), top, inner.width(), line)
        self._ink(colours.ink).write_in(painter, title, card.title, self._title)
        y = top + line + px(4)
        for words in _lines(card.teaser, self._body, inner.width(), _TEASER_LINES):
            self._ink(colours.muted).write(painter, QPointF(inner.left(), y), words, self._body)
            y += self._body.height

    def _paint_foot(self, painter: QPainter, inner: QRect, card: Card) -> None:
        colours, px = self._appearance.palette, self._appearance.px
        row = QRect(inner.left(), inner.bottom() - px(20) + 1, inner.width(), px(20))
        width = self._chip.width(card.state)
        before = row.adjusted(0, 0, -width - px(28), 0)
        self._ink(colours.muted).write_in(painter, before, card.effort, self._small)
        if card.tone == "plain":
            place = QRect(row.right() - width, row.top(), width + 1, row.height())
            self._ink(colours.muted).write_in(painter, place, card.state, self._chip)
            return
        chip = QRect(row.right() - width - px(20) + 1, row.top(), width + px(20), row.height())
        ground = {"navy": colours.navy_soft, "jade": colours.jade_soft}
        words = {"navy": colours.navy_text, "jade": colours.jade_text}
        soft = self._ink(ground.get(card.tone, colours.amber_soft))
        soft.fill(painter, QRectF(chip), chip.height() / 2)
        ink = self._ink(words.get(card.tone, colours.amber_text))
        ink.write_in(painter, chip, card.state, self._chip, centred=True)

    def _ink(self, colour: str) -> Ink:
        if colour not in self._inks:
            self._inks[colour] = Ink(colour)
        return self._inks[colour]


class CardList(QListView):
    """All cards in columns, as tall as they need: the page around it scrolls.

    Signals:
        chosen: A card was clicked, or Enter or Space pressed on it (situation id).
        moved_to: The keyboard stands on a card now (its place within this widget).
    """

    chosen = Signal(str)
    moved_to = Signal(QRect)

    def __init__(self, model: CardModel, appearance: Appearance, parent: QWidget) -> None:
        """Show `model`."""
        super().__init__(parent)
        self._appearance = appearance
        self._cards = CardDelegate(appearance, self)
        self.setObjectName("home.cards")
        self.setAccessibleName(self.tr("情境"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("verticalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.setItemDelegate(self._cards)
        # Qt wraps a row that fills the width to the pixel: let it believe there is a little more.
        self.setViewportMargins(0, 0, -_SLACK, 0)
        self.setModel(model)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(ID_ROLE)))
        self._fitted = (0, 0)
        model.modelReset.connect(lambda: self.fit(self.width()))

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        return self._columns(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose the card under the keyboard; the arrows are Qt's."""
        from PySide6.QtCore import Qt  # late, see ``ink``

        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in keys and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().data(ID_ROLE))
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab, stand on the first card."""
        super().focusInEvent(event)
        self._cards.focused = self.currentIndex().row()
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the keyboard."""
        self._cards.focused = -1
        super().focusOutEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """No card is under the mouse any more."""
        self._hover(-1)
        super().leaveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The card under the mouse is framed."""
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._cards.hovered:
            self._cards.hovered = row
            self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """As Qt asks; tells the page where the keyboard stands."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._cards.focused = current.row()
            self.viewport().update()
        if current.isValid():
            self.moved_to.emit(self.visualRect(current))

    def fit(self, width: int) -> None:
        """Fit the columns into `width` pixels, and the height to what is in them."""
        count = self.model().rowCount()
        if (width, count) == self._fitted:
            return
        self._fitted = width, count
        columns = self._columns(width)
        gap = self._appearance.px(GAP)
        cell = QSize(width // columns, self._cards.height() + gap)
        self._cards.set_cell(cell, columns)
        self.setGridSize(cell)
        rows = -(-count // columns)
        self.setFixedHeight(max(1, rows * cell.height()))

    def _columns(self, width: int) -> int:
        px = self._appearance.px
        room = (width + px(GAP)) // (px(_NARROWEST) + px(GAP))
        return max(1, min(_MOST_COLUMNS, room))


def _lines(text: str, face: Face, width: int, most: int) -> list[str]:
    """Break a text into at most `most` lines, the last one cut with an ellipsis."""
    if face.width(text) <= width:
        return [text]
    layout = QTextLayout(text, face.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        found.append(text[start : start + length])
        if len(found) == most and start + length < len(text):
            found[-1] = cut(text[start:], face, width)
    layout.endLayout()
    return found
