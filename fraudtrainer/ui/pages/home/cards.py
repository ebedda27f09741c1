"""The cards of the home page: one list, painted by hand, so that two hundred cost what six do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.home.card_model import ID_ROLE, Card, CardModel
from fraudtrainer.ui.pages.home.fitting import Fitting, whole
from fraudtrainer.ui.theme.tokens import RADIUS_CARD, SPACE
from fraudtrainer.ui.widgets.living import Living

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

GAP = SPACE[3]
_PADDING = SPACE[3]
_TILE = 26
_CHIP = 20
_TEASER_LINES = 2
_NARROWEST = 300
_TIGHT = 250
"""And this is enough where a card would stand in a row by itself otherwise."""
_ROOMY = 400
_FEW = 6
_MOST_COLUMNS = 4
_STRETCH = 1.4
_SLACK = 4
_ROW: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter

_Index = QModelIndex | QPersistentModelIndex


@guarded
class CardDelegate(QStyledItemDelegate):
    """Paints one card in the fonts and colours of the present look."""

    def __init__(self, model: CardModel, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = parent
        self._model = model
        self._fitting = Fitting()
        self._appearance = appearance
        self._size = QSize(0, 0)
        self._columns = 1
        self.measure(roomy=False)

    def measure(self, *, roomy: bool) -> None:
        """Take the fonts of the present look; a few wide cards speak louder than many."""
        font = self._appearance.font
        self._fitting.forget()
        self._side = self._appearance.px(_TILE + (6 if roomy else 0))
        self._tile, self._small = font(16 if roomy else 13, bold=True), font(13)
        self._title, self._body = font(20 if roomy else 16, bold=True), font(16 if roomy else 14)
        self._chip = font(13 if roomy else 12)

    def height(self) -> int:
        """Least height of a card without the gap below it."""
        words = _height(self._title) + _TEASER_LINES * _height(self._body) + _height(self._small)
        frame = 2 * _PADDING + SPACE[2] + SPACE[0] + SPACE[1] + SPACE[3]
        return frame + words + self._side + self._appearance.px(_CHIP)

    def set_cell(self, size: QSize, columns: int) -> None:
        """Give every card this much room, the gap included, and so many a row."""
        self._size = size
        self._columns = columns
        self._fitting.forget()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """As Qt asks."""
        return self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """As Qt asks."""
        card = self._model.card(index.row())
        if card is None:
            return
        rect = self._place(option.rect, index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, *self._focus_and_hover(option))
        inner = rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        self._paint_head(painter, inner, card)
        self._paint_words(painter, inner, card)
        self._paint_foot(painter, inner, card)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        look: tuple[QFont, str],
        place: Qt.AlignmentFlag = _ROW,
    ) -> None:
        """Write one line in a font and a colour, cut with an ellipsis to fit."""
        font, colour = look
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, place, self._fitting.line(text, font, rect.width()))

    def _place(self, cell: QRect, row: int) -> QRect:
        """The card within its cell: the gaps lie between the cards, none beside the last one."""
        columns = self._columns
        left = cell.left() + (row % columns) * GAP // columns
        width = cell.width() - GAP * (columns - 1) // columns
        return QRect(left, cell.top(), width, cell.height() - GAP)

    def _focus_and_hover(self, option: QStyleOptionViewItem) -> tuple[bool, bool]:
        """Whether the keyboard and whether the mouse is on a card."""
        if not self._list.hasFocus() and not self._list.underMouse():
            return False, False  # as at first: asking the option makes PySide load all of QStyle
        from PySide6.QtWidgets import QStyle

        flags, state = QStyle.StateFlag, option.state
        return bool(state & flags.State_HasFocus), bool(state & flags.State_MouseOver)

    def _paint_ground(self, painter: QPainter, rect: QRect, focus: bool, hover: bool) -> None:
        colours = self._appearance.palette
        edge = colours.navy_text if focus else colours.navy_2 if hover else colours.line
        width = 2.0 if focus else 1.0
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(colours.card))
        half = width / 2
        inner = QRectF(rect).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, RADIUS_CARD, RADIUS_CARD)

    def _paint_head(self, painter: QPainter, inner: QRect, card: Card) -> None:
        colours, side = self._appearance.palette, self._side
        tile = QRect(inner.left(), inner.top(), side, side)
        _fill(painter, tile, colours.navy_soft, 6)
        self._write(painter, tile, card.glyph, (self._tile, colours.navy_text), _MIDDLE)
        beside = QRect(tile.right() + SPACE[1], tile.top(), 0, side)
        beside.setRight(inner.right())
        if card.mark:
            beside.setRight(self._paint_mark(painter, inner, card.mark) - SPACE[1])
        channels = whole(card.channels, self._small, beside.width())
        self._write(painter, beside, channels, (self._small, colours.muted))

    def _paint_mark(self, painter: QPainter, inner: QRect, mark: str) -> int:
        """Say in the corner that a card is of somebody's own; its left edge is given back."""
        colours, high = self._appearance.palette, self._appearance.px(_CHIP)
        wide = QFontMetrics(self._chip).horizontalAdvance(mark) + high
        top = inner.top() + (self._side - high) // 2
        chip = QRect(inner.right() - wide + 1, top, wide, high)
        painter.setPen(QPen(QColor(colours.navy_text), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), high / 2, high / 2)
        self._write(painter, chip, mark, (self._chip, colours.navy_text), _MIDDLE)
        return chip.left()

    def _paint_words(self, painter: QPainter, inner: QRect, card: Card) -> None:
        colours, line = self._appearance.palette, _height(self._title)
        top = inner.top() + self._side + SPACE[2]
        title = QRect(inner.left(), top, inner.width(), line)
        self._write(painter, title, card.title, (self._title, colours.ink))
        row = QRect(inner.left(), top + line + SPACE[0], inner.width(), _height(self._body))
        for words in self._fitting.lines(card.teaser, self._body, inner.width(), _TEASER_LINES):
            self._write(painter, row, words, (self._body, colours.muted))
            row.translate(0, row.height())
        row.translate(0, SPACE[1])
        self._write(painter, row, card.suits, (self._small, colours.muted))

    def _paint_foot(self, painter: QPainter, inner: QRect, card: Card) -> None:
        colours, high = self._appearance.palette, self._appearance.px(_CHIP)
        row = QRect(inner.left(), inner.bottom() - high + 1, inner.width(), high)
        width = QFontMetrics(self._chip).horizontalAdvance(card.state)
        before = row.adjusted(0, 0, -width - high - SPACE[1], 0)
        self._write(painter, before, card.effort, (self._small, colours.muted))
        if card.tone == "plain":
            place = QRect(row.right() - width, row.top(), width + 1, high)
            self._write(painter, place, card.state, (self._chip, colours.muted))
            return
        chip = QRect(row.right() - width - high + 1, row.top(), width + high, high)
        ground = {"navy": colours.navy_soft, "jade": colours.jade_soft}
        words = {"navy": colours.navy_text, "jade": colours.jade_text}
        _fill(painter, chip, ground.get(card.tone, colours.amber_soft), high / 2)
        colour = words.get(card.tone, colours.amber_text)
        self._write(painter, chip, card.state, (self._chip, colour), _MIDDLE)


@guarded
class CardList(Living, QListView):
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
        self._cards = CardDelegate(model, appearance, self)
        self._fitted = (0, 0)
        self._shape = (1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setObjectName("home.cards")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A viewport made here: asked for Qt's own, PySide would load every widget there is, to find
        # out which kind it is.
        ground = QWidget()
        ground.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setViewport(ground)
        self.setItemDelegate(self._cards)
        # Qt wraps a row that fills the width to the pixel: let it believe there is a little more.
        self.setViewportMargins(0, 0, -_SLACK, 0)
        self.setModel(model)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(ID_ROLE)))
        model.modelReset.connect(lambda: self.fit(self.width()))
        self.settle()

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        return self._columns(self.width())

    def retranslate(self) -> None:
        """As the language asks; the words of the cards are the model's."""
        self.setAccessibleName(self.tr("情境"))

    def refit(self) -> None:
        """Be as large as the text needs."""
        self._fitted = (0, 0)
        self.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose the card under the keyboard; the arrows are Qt's."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in keys and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().data(ID_ROLE))
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab, stand on the first card."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """As Qt asks; tells the page where the keyboard stands."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.moved_to.emit(self.visualRect(current))

    def fit(self, width: int) -> None:
        """Fit the columns into `width` pixels, and bound the height by what is in them."""
        count = self.model().rowCount()
        if (width, count) == self._fitted:
            return
        self._fitted = width, count
        columns = self._columns(width)
        rows = -(-count // columns)
        self._shape = columns, max(1, rows)
        wide = width // columns >= self._appearance.px(_ROOMY)
        self._cards.measure(roomy=wide and count <= _FEW)
        least = self._cards.height() + GAP
        most = round(least * _STRETCH) if rows <= 2 else least
        self.setMinimumHeight(max(1, rows * least))
        self.setMaximumHeight(max(1, rows * most))
        self._share(width, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the height that the page has for the cards."""
        super().resizeEvent(event)
        self._share(self.width(), self.height())

    def _share(self, width: int, height: int) -> None:
        """Give every card the same part of the list."""
        columns, rows = self._shape
        high = min(max(self.minimumHeight(), height), self.maximumHeight()) // rows
        cell = QSize(width // columns, high)
        if cell != self.gridSize():
            self._cards.set_cell(cell, columns)
            self.setGridSize(cell)

    def _columns(self, width: int) -> int:
        """As many as there is room for, but no row with a single card where it can be helped."""
        room = (width + GAP) // (self._appearance.px(_NARROWEST) + GAP)
        most = max(1, min(_MOST_COLUMNS, room))
        count = max(1, self.model().rowCount())
        rows = -(-count // most)
        columns = min(most, max(2, -(-count // rows)))
        room = (width + GAP) // (self._appearance.px(_TIGHT) + GAP)
        is_helped = rows > 1 and count % columns == 1 and count % (columns + 1) != 1
        return columns + 1 if is_helped and columns < min(room, _MOST_COLUMNS) else columns


def _fill(painter: QPainter, rect: QRect, colour: str, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, radius, radius)


def _height(font: QFont) -> int:
    return QFontMetrics(font).height()
