"""Chat bubbles: theirs on the left with a badge, mine on the right, the system's in the middle."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from fraudtrainer.ui.stage.apps.card import CardBlock, lay_out_aside, lay_out_card
from fraudtrainer.ui.stage.apps.row import RowDelegate
from fraudtrainer.ui.stage.apps.shape import Drawn, Fill, Label, Lettering, RowShape
from fraudtrainer.ui.stage.apps.typeface import Block, set_words
from fraudtrainer.ui.stage.item import StageItem

BADGE_GROUNDS = ("#566E96", "#86694A", "#3E7472", "#7A5F86", "#66713F", "#8A5A60")
"""Grounds of other people's badges; white reads on each of them (a test measures it)."""


def badge_ground(sender: str) -> str:
    """Return the same ground for the same name, every time."""
    return BADGE_GROUNDS[sum(ord(c) for c in sender) % len(BADGE_GROUNDS)]


@dataclass(slots=True)
class _Frame:
    """The measured inside of a bubble: words above a card, and the room around them."""

    words: Block | None
    card: CardBlock | None
    width: float
    height: float


class BubbleDelegate(RowDelegate):
    """Rows of a chat; `badges` False (SMS) leaves the badges out."""

    badges = True

    def compose(self, item: StageItem, row: int) -> RowShape:
        """Lay out one line of a conversation; its place does not matter."""
        del row
        if item.side == "system":
            return lay_out_aside(item, self, self.palette.muted)
        return self._spoken(item)

    def _spoken(self, item: StageItem) -> RowShape:
        px = self.face.px
        mine = item.side == "mine"
        side = px(18)
        gutter = side + (px(46) if self.badges else 0)
        room = min(self.width - gutter - side - px(40), self.width * 0.72)
        frame = self._frame(item, room)
        top = float(px(6))
        marks: list[Drawn] = []
        if not mine:
            name = set_words(f"{item.sender}  {item.time}".strip(), self.face.small, room)
            marks.append(Lettering(name, QPointF(gutter, top), self.palette.muted))
            bubble_top = top + name.height + px(1)
        else:
            bubble_top = top
        left = self.width - gutter - frame.width if mine else float(gutter)
        body = QRectF(left, bubble_top, frame.width, frame.height)
        marks.extend(self._ground(body, mine))
        marks.extend(self._inside(frame, body))
        if self.badges:
            marks.extend(self._badge(item, top))
        height = max(body.bottom(), top + (px(36) if self.badges else 0)) + px(8)
        return RowShape(height, body, px(10), marks)

    def _frame(self, item: StageItem, room: float) -> _Frame:
        px = self.face.px
        inner = room - px(28)
        words = set_words(item.text, self.face.body, inner) if item.text else None
        card = None
        if item.card is not None:
            card = lay_out_card(item.card, self, min(inner, px(360)))
        width = max(words.width if words else 0.0, card.width if card else 0.0) + px(28)
        height = float(px(20))
        height += words.height if words else 0.0
        height += card.height if card else 0.0
        height += px(8) if words and card else 0.0
        return _Frame(words, card, max(width, px(44)), height)

    def _ground(self, body: QRectF, mine: bool) -> list[Drawn]:
        px = self.face.px
        colour = self.palette.bubble_self if mine else self.palette.card
        edge = self.palette.bubble_self if mine else self.palette.line
        return [Fill(body, colour, px(10), edge)]

    def _inside(self, frame: _Frame, body: QRectF) -> list[Drawn]:
        px = self.face.px
        top = body.top() + px(10)
        left = body.left() + px(14)
        marks: list[Drawn] = []
        if frame.words is not None:
            marks.append(Lettering(frame.words, QPointF(left, top), self.palette.ink))
            top += frame.words.height + px(8)
        if frame.card is not None:
            marks.extend(frame.card.placed(QPointF(left, top)))
        return marks

    def _badge(self, item: StageItem, top: float) -> list[Drawn]:
        px = self.face.px
        mine = item.side == "mine"
        left = self.width - px(54) if mine else px(18)
        rect = QRectF(left, top, px(36), px(36))
        ground = self.palette.navy_2 if mine else badge_ground(item.sender)
        return [
            Fill(rect, ground, px(8)),
            Label(rect, item.badge[:1], self.face.badge, "#FFFFFF"),
        ]


class MessageDelegate(BubbleDelegate):
    """Rows of a short-message conversation: bubbles without badges."""

    badges = False
