"""The phone rings: a card over the app in use, which stays legible under a veil."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.scenario.vocabulary import RING_ENDS, RingEnd
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.apps.replies import set_armed
from fraudtrainer.ui.stage.item import RingItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.face_button import FaceButton
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import text_scale
from fraudtrainer.ui.widgets.text import paragraph, text_label

_WIDTH, _WIDE = 456, 600
_EDGE = 24
_VEIL = 0.45
_GLYPHS: dict[str, str] = {"answer": "call", "decline": "hangup"}
_GLYPH = 20


class _Look(NamedTuple):
    """How the card is laid out: closer, the three in one row, without what is known, as a strip."""

    snug: bool = False
    flat: bool = False
    bare: bool = False
    strip: bool = False
    low: bool = False


_LOOKS = (
    _Look(),
    _Look(snug=True),
    _Look(snug=True, flat=True),
    _Look(snug=True, flat=True, bare=True),
)
_STRIP = _Look(snug=True, flat=True, bare=True, strip=True)
_LOW_STRIP = _Look(snug=True, flat=True, bare=True, strip=True, low=True)


class RingButton(FaceButton):
    """One thing to do about the call: the key, and the words. None is coloured."""

    def __init__(self, number: int, how: RingEnd, parent: QWidget) -> None:
        super().__init__(QMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1]), parent, across=True)
        self.how: RingEnd = how
        self.setObjectName(f"stage.ring.{how}")
        self.setProperty("kind", "ring")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._face.addStretch(1)
        self.keycap = self.add_label(str(number), "keycap")
        self.keycap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._glyph = self.add_label("", "lead16")
        self._glyph.setVisible(how in _GLYPHS)
        self.words = self.add_label("", "body14" if how == "ignore" else "lead16")
        self._face.addStretch(1)

    def set_snug(self, *, snug: bool) -> None:
        """Be lower, where the room is."""
        edge = 0 if snug else SPACE[1]
        self.set_margins(QMargins(SPACE[1], edge, SPACE[1], edge))

    def draw(self, icons: IconSet, colour: str, size: int) -> None:
        """Draw its picture, where it has one."""
        if self.how in _GLYPHS:
            picture = icons.icon(_GLYPHS[self.how], colour, size).pixmap(size, size)
            self._glyph.setPixmap(picture)


@guarded
class RingCard(Living, QWidget):
    """Whose number it shows, for how long it has rung, and three things to do about it.

    It lies over what was open when it began to ring. Whatever opens afterwards is to be seen: then it
    folds to a strip beside it.

    Signals:
        chosen: The learner decides (RingEnd).
    """

    chosen = Signal(str)

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette, self._icons = palette, icons
        self._item: RingItem | None = None
        self._seconds = 0
        self._folded = False
        self._measured: tuple[object, ...] = ()
        self._wanted = (0, 0)
        self.setObjectName("stage.ring")
        self.card = QFrame(self)
        self.card.setProperty("kind", "ring-card")
        self._head = text_label("", "muted")
        self._rung = text_label("", "muted")
        self._rung.setObjectName("stage.ring.seconds")
        self._number = paragraph("", "figure28")
        self._number.setObjectName("stage.ring.number")
        self._short = paragraph("", "muted")
        self._short.setObjectName("stage.ring.short")
        self._facts: dict[str, tuple[QLabel, QLabel]] = {}
        self._ways = [
            RingButton(number, how, self.card) for number, how in enumerate(RING_ENDS, start=1)
        ]
        for way in self._ways:
            way.clicked.connect(self._choose)
        self._lay_out()
        self.hide()
        self.settle()

    # ------------------------------------------------------------------ parts

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(_EDGE, SPACE[3], _EDGE, SPACE[3])
        column.setSpacing(SPACE[1])
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._rung)
        column.addLayout(head)
        column.addWidget(self._number)
        column.addWidget(self._short)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE[3])
        self._grid.setVerticalSpacing(SPACE[0])
        self._grid.setColumnStretch(1, 1)
        for row, key in enumerate(("area", "known", "before")):
            name, value = text_label("", "muted"), paragraph("", "body14")
            value.setObjectName(f"stage.ring.{key}")
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)
            self._facts[key] = (name, value)
        column.addLayout(self._grid)
        column.addSpacing(SPACE[1])
        self._both = both = QHBoxLayout()
        both.setSpacing(SPACE[2])
        answer, decline, ignore = self._ways
        both.addWidget(answer, 1)
        both.addWidget(decline, 1)
        self._way_box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._way_box.addLayout(both)
        self._way_box.addWidget(ignore)
        column.addLayout(self._way_box)
        restyle(ignore, quiet=True)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._name_head()
        self._name_facts()
        for way in self._ways:
            words = said(RING_ENDS[way.how].words)
            if way.how == "ignore":
                words = self.tr("先不理，让它响完")
            way.words.setText(words)
            way.setAccessibleName(words)
        self.set_seconds(self._seconds)

    def _name_facts(self) -> None:
        names = {
            "area": self.tr("归属地"),
            "known": self.tr("通讯录"),
            "before": self.tr("以前打来"),
        }
        item = self._item
        values = {"area": "", "known": "", "before": ""}
        if item is not None:
            values = {
                "area": item.area or self.tr("未显示"),
                "known": item.known or self.tr("没有这个号码"),
                "before": item.before or self.tr("没有"),
            }
            self._number.setText(item.number)
        for key, (name, value) in self._facts.items():
            name.setText(names[key])
            value.setText(values[key])
            value.setAccessibleName(f"{names[key]} {values[key]}")
        self._short.setText(" · ".join(f"{names[key]} {values[key]}" for key in names))

    # ------------------------------------------------------------------ commands

    @property
    def is_open(self) -> bool:
        """True while the phone rings."""
        return self._item is not None

    @property
    def is_folded(self) -> bool:
        """True while it is a strip beside what was opened."""
        return self._folded

    def fold(self) -> bool:
        """Be a strip, as something opens that must be seen; False where it is one or nothing rings."""
        if self._item is None or self._folded:
            return False
        self._folded, self._measured = True, ()
        return True

    def strip_height(self, width: int, most: int) -> int:
        """What it takes as a strip of a width, all in pixels: over `most` without what is known."""
        scale = text_scale()
        measured = (width, most, *self._measures(scale)[1:])
        if measured != self._measured:
            self._measured = measured
            self._fit_ways(scale)
            self._wanted = width, self._need(width, _STRIP)
            if self._wanted[1] > most:
                self._wanted = width, self._need(width, _LOW_STRIP)
        return self._wanted[1]

    def show_ring(self, item: RingItem | None) -> None:
        """Show a call that rings, None where none does any more."""
        self._item = item
        self._folded, self._measured = False, ()
        self._name_facts()
        self.setVisible(item is not None)
        if item is not None:
            self.raise_()
            self.setAccessibleName(self.tr("来电：{0}").format(item.number))
            self.refit()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def set_seconds(self, seconds: int) -> None:
        """Say for how long it has rung."""
        self._seconds = seconds
        self._rung.setText(self.tr("响了 {0} 秒").format(seconds))

    def set_armed(self, armed: bool) -> None:
        """Let the three count, or not yet."""
        for way in self._ways:
            set_armed(way, armed=armed)

    def press(self, number: int) -> bool:
        """Press the button of a number; False where the phone does not ring."""
        if self._item is None:
            return False
        if 1 <= number <= len(self._ways):
            self._ways[number - 1].click()
        return True

    def set_theme(self, palette: Palette) -> None:
        """Take other colours."""
        self._palette = palette
        self._fit_ways(text_scale())
        self.update()

    def cover(self, rect: QRect) -> None:
        """Lie over that part of the parent, in pixels."""
        self.setGeometry(rect)
        self.refit()

    # ------------------------------------------------------------------ Qt

    def refit(self) -> None:
        """Stand in the middle, as large as the words need and the room allows."""
        scale = text_scale()
        if self._folded:
            self.card.setGeometry(self.rect())
            return
        room = self.height() - 2 * SPACE[0]
        measured = self._measures(scale)
        if measured != self._measured:
            self._measured = measured
            self._fit_ways(scale)
            self._choose_look(scale, room)
        width, need = self._wanted
        height = min(need, room)
        size = QSize(max(1, width), max(1, height))
        left = (self.width() - size.width()) // 2
        top = max(SPACE[0], (self.height() - size.height()) // 3)
        self.card.setGeometry(left, top, size.width(), size.height())

    def _measures(self, scale: float) -> tuple[object, ...]:
        """What the layout follows from; it is not tried anew while nothing of this has changed."""
        parts = [self._head, *(label for pair in self._facts.values() for label in pair)]
        words = [part.text() for part in (*parts, self._number, *(w.words for w in self._ways))]
        lines = self._head.fontMetrics().height(), self._ways[0].words.fontMetrics().height()
        return (self.size(), scale, lines, *words)

    def _fit_ways(self, scale: float) -> None:
        for way in self._ways:
            way.draw(self._icons, self._palette.call_ink, scaled(_GLYPH, scale))

    def _choose_look(self, scale: float, room: int) -> None:
        """Closer first, then the three in one row; without what is known only as the last."""
        for look in _LOOKS:
            least = scaled(_WIDE if look.flat else _WIDTH, scale)
            width = min(least, self.width() - 2 * SPACE[1])
            self._wanted = width, self._need(width, look)
            if self._wanted[1] <= room:
                return

    def _need(self, width: int, look: _Look) -> int:
        """Lay out with or without all that is known, and tell the height that this needs."""
        for part in (part for pair in self._facts.values() for part in pair):
            if part.isHidden() != look.bare:
                part.setVisible(not look.bare)
        self._be_strip(strip=look.strip, low=look.low)
        ways = QBoxLayout.Direction
        self._way_box.setDirection(ways.LeftToRight if look.flat else ways.TopToBottom)
        for place, share in enumerate((2, 1)):  # across, three alike
            self._way_box.setStretch(place, share if look.flat else 0)
        for way in self._ways:
            way.set_snug(snug=look.flat)
        layout = self.card.layout()
        if layout is None:
            return 0
        edge = SPACE[1] if look.snug else SPACE[3]
        layout.setContentsMargins(QMargins(_EDGE, edge, _EDGE, edge))
        restyle_role(self._number, "title20" if look.snug else "figure28")
        layout.setSpacing(SPACE[0] if look.snug else SPACE[1])
        for box in (self._both, self._way_box, self._grid, layout):
            box.invalidate()  # a layout within another keeps what it measured before
        return max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())

    def _be_strip(self, *, strip: bool, low: bool) -> None:
        """Say number and facts on a line each, or as the card does."""
        for part, shown in ((self._short, strip and not low), (self._number, not strip)):
            if part.isHidden() == shown:
                part.setVisible(shown)
        restyle_role(self._head, "strong14" if strip else "muted")
        self._name_head()
        if self.card.property("strip") != strip:
            restyle(self.card, strip=strip)

    def _name_head(self) -> None:
        words = self.tr("来电")
        if self._folded and self._item is not None:
            words = self.tr("来电：{0}").format(self._item.number)
        self._head.setText(words)

    def event(self, event: QEvent) -> bool:
        """Measure anew when the words or the text size change."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.refit()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the veil: what lies below stays legible."""
        if self._folded:
            return
        painter = QPainter(self)
        veil = QColor(self._palette.call_ground_2)
        veil.setAlphaF(_VEIL)
        painter.fillRect(event.rect(), veil)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card does nothing: no accident is an answer."""
        event.accept()

    def _choose(self) -> None:
        way = self.sender()
        if isinstance(way, RingButton):
            self.chosen.emit(way.how)

    @property
    def first(self) -> QAbstractButton:
        """The first of the three."""
        return self._ways[0]


def restyle_role(label: QLabel, role: str) -> None:
    """Give a label another role, where it has another."""
    if label.property("role") != role:
        restyle(label, role=role)
