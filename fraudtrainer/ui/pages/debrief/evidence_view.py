"""Both sides of the evidence: each entry with its verdict in words; a click goes to its line."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fraudtrainer.scenario.vocabulary import Side
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.debrief.model import Column, DebriefModel, Evidence
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.theme.tokens import Palette
from fraudtrainer.ui.widgets.face_button import FaceButton
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import text_button, text_label

_BETWEEN = 12
_FIRST = 5
"""So many entries stand there at first."""
_NAME = "debrief.evidence"
_BESIDE = 9
"""So many characters of room the words have beside their verdict; else it stands below them."""


@guarded
class SideRule(QWidget):
    """The line below a side's heading, drawn like its marks: a wave, or two lines."""

    def __init__(self, side: Side, palette: Palette) -> None:
        """Draw that of `side`."""
        super().__init__()
        self._side = side
        self._palette = palette
        self.setFixedHeight(6)

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(40, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = float(self.width())
        if self._side == "doubt":
            painter.setPen(QPen(QColor(self._palette.red), 1.5))
            path = QPainterPath(QPointF(0, 3))
            for step in range(int(wide // 8)):
                left = step * 8.0
                path.quadTo(QPointF(left + 2, 0), QPointF(left + 4, 3))
                path.quadTo(QPointF(left + 6, 6), QPointF(left + 8, 3))
            painter.drawPath(path)
        else:
            for y in (0.0, 4.0):
                painter.fillRect(QRectF(0, y, wide, 1.5), QColor(self._palette.jade))
        painter.end()


@guarded
class EntryButton(FaceButton):
    """One entry: its words, its verdict at the right or where that is narrow below, and a note."""

    def __init__(self) -> None:
        """Make an empty one."""
        super().__init__(QMargins(4, 6, 4, 6))
        self.setProperty("kind", "entry")
        whole, first = self.add_column(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        first.setSpacing(_BETWEEN)
        whole.addLayout(first)
        self._first = first
        self._text = self.add_label("", "small13", wrap=True, into=first)
        self._verdict = self.add_label("", "strong13", into=first)
        self._note = self.add_label("", "muted", wrap=True, into=whole)
        first.setStretch(0, 1)
        self.line = ""
        self._turn()

    def show_entry(self, entry: Evidence) -> None:
        """Show an entry."""
        self.line = entry.line
        self._text.setText(entry.text)
        self._note.setText(entry.note)
        self._note.setVisible(bool(entry.note))
        self._verdict.setText(entry.verdict)
        restyle(self._verdict, tone=entry.tone)
        self.setAccessibleName(entry.spoken)
        self._turn()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the verdict beside the words, or below them."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        ways, sides = QBoxLayout.Direction, Qt.AlignmentFlag
        room = self.width() - 8 - self._verdict.sizeHint().width() - _BETWEEN
        beside = room >= _BESIDE * self._text.fontMetrics().horizontalAdvance("字")
        way = ways.LeftToRight if beside else ways.TopToBottom
        if way != self._first.direction():
            self._first.setDirection(way)
            self._first.setSpacing(_BETWEEN if beside else 0)
            self.updateGeometry()
        side = sides.AlignRight if beside else sides.AlignLeft
        self._verdict.setAlignment(side | sides.AlignTop)


class SideColumn(Living, QWidget):
    """One side of the board.

    Signals:
        line_requested: Go to the line of this id.
    """

    line_requested = Signal(str)

    def __init__(self, side: Side, palette: Palette, icons: IconSet) -> None:
        """Make an empty side."""
        super().__init__()
        self._side: Side = side
        self._icons = icons
        self._palette = palette
        self._column: Column | None = None
        self._buttons: list[EntryButton] = []
        self._whole = False
        self._glyph = QLabel()
        self._heading = text_label("", "strong14")
        self._summary = text_label("", "muted", f"{_NAME}.{side}.summary")
        self._rule = SideRule(side, palette)
        self._empty = text_label("", "muted", wraps=True)
        self._more = text_button("", f"{_NAME}.{side}.more", "quiet")
        self._more.clicked.connect(self._show_all)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._glyph)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._summary)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(head)
        box.addWidget(self._rule)
        box.addLayout(self._entries)
        box.addWidget(self._empty)
        box.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        speak_as(self, "group")
        self.settle()

    def show_column(self, column: Column) -> None:
        """Show a side of another sitting."""
        self._column = column
        self._heading.setText(column.name)
        restyle(self._heading, tone="red" if self._side == "doubt" else "jade")
        self._summary.setText(column.summary)
        self.setAccessibleName(self.tr("{0}，{1}").format(column.name, column.summary))
        self._fill()

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        self._palette = palette
        self._rule.set_palette(palette)
        self.refit()

    def refit(self) -> None:
        """Draw the glyph in the size of the text."""
        size = max(14, self.fontMetrics().height() - 4)
        doubt = self._side == "doubt"
        colour = self._palette.red_text if doubt else self._palette.jade_text
        icon = self._icons.icon("flag" if doubt else "check", colour, size)
        self._glyph.setPixmap(icon.pixmap(size, size))

    def _fill(self) -> None:
        if self._column is None:
            return
        entries = self._column.entries
        shown = entries if self._whole else entries[:_FIRST]
        while len(self._buttons) < len(shown):
            button = EntryButton()
            button.setObjectName(f"{_NAME}.{self._side}.{len(self._buttons)}")
            button.clicked.connect(self._clicked)
            self._buttons.append(button)
            self._entries.addWidget(button)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(shown))
            if number < len(shown):
                button.show_entry(shown[number])
        left = len(entries) - len(shown)
        self._more.setVisible(bool(left))
        self._more.setText(self.tr("还有 {0} 条").format(left))
        self._empty.setVisible(not entries)
        self._empty.setText(self.tr("这一边什么也没有。"))

    def _show_all(self) -> None:
        self._whole = True
        self._fill()

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, EntryButton):
            self.line_requested.emit(button.line)


class EvidenceCard(Living, QFrame):
    """Doubts and proofs beside each other.

    Signals:
        line_requested: Go to the line of this id.
    """

    line_requested = Signal(str)

    def __init__(self, palette: Palette, icons: IconSet) -> None:
        """Make an empty card."""
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName(_NAME)
        self._title = text_label("", "lead16")
        self._hint = text_label("", "muted")
        self._sides = tuple(SideColumn(side, palette, icons) for side in ("doubt", "proof"))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._hint)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(16)
        for side in self._sides:
            side.line_requested.connect(self.line_requested)
            self._columns.addWidget(side, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 12)
        box.setSpacing(8)
        box.addLayout(head)
        box.addLayout(self._columns)
        box.addStretch(1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("两边的证据"))
        self._hint.setText(self.tr("点一条，跳到原话"))

    def show_model(self, model: DebriefModel) -> None:
        """Show another sitting's evidence."""
        for side, column in zip(self._sides, model.columns, strict=True):
            side.show_column(column)

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        for side in self._sides:
            side.set_palette(palette)

    def set_wide(self, *, wide: bool) -> None:
        """The sides beside each other, or below each other."""
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
