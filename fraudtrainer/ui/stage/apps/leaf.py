"""Rows of what is read: mail paragraphs, sections of a page, sheets of paper."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from fraudtrainer.ui.stage.apps.bubble import badge_ground
from fraudtrainer.ui.stage.apps.card import lay_out_aside, lay_out_card, split_row, stamp_text
from fraudtrainer.ui.stage.apps.row import RowDelegate
from fraudtrainer.ui.stage.apps.shape import (
    Drawn,
    Fill,
    Label,
    Lettering,
    RowShape,
    Stamp,
)
from fraudtrainer.ui.stage.apps.typeface import Block, set_words
from fraudtrainer.ui.stage.item import CardItem, StageItem


class LeafDelegate(RowDelegate):
    """Shared by everything that is read: the system's lines stand small and centred."""

    def before(self, row: int) -> StageItem | None:
        """Return the line above, None above the first."""
        return self.model.line_at(row - 1) if row > 0 else None


class MailDelegate(LeafDelegate):
    """Mail: sender and time once, then paragraphs over the whole width."""

    def compose(self, item: StageItem, row: int) -> RowShape:
        """Lay out a paragraph, with a head where another letter begins."""
        if item.side == "system":
            return lay_out_aside(item, self, self.palette.muted)
        px = self.face.px
        side, pad = px(18), px(20)
        width = self.width - side * 2
        above = self.before(row)
        opens = above is None or (above.sender, above.side) != (item.sender, item.side)
        inner = width - pad * 2
        top = float(px(10)) if opens else 0.0
        marks: list[Drawn] = []
        y = top + (px(14) if opens else px(2))
        if opens:
            y = self._head(item, marks, side + pad, y, inner)
        body_top = y
        if item.text:
            words = set_words(item.text, self.face.body, inner, spacing=1.7)
            marks.append(Lettering(words, QPointF(side + pad, y), self.palette.ink))
            y += words.height
        if item.card is not None:
            card = lay_out_card(item.card, self, min(inner, px(380)))
            marks.extend(card.placed(QPointF(side + pad, y + px(8))))
            y += card.height + px(12)
        height = y + px(10)
        sheet = Fill(QRectF(side, top, width, height - top), self.palette.card)
        body = QRectF(side + px(10), body_top - px(4), width - px(20), y - body_top + px(8))
        return RowShape(height, body, px(6), [sheet, *marks])

    def _head(
        self, item: StageItem, marks: list[Drawn], left: float, top: float, width: float
    ) -> float:
        px = self.face.px
        badge = QRectF(left, top, px(36), px(36))
        mine = item.side == "mine"
        ground = self.palette.navy_2 if mine else badge_ground(item.sender)
        name = set_words(item.sender, self.face.strong, width - px(48))
        when = set_words(item.time, self.face.small, width - px(48))
        marks.extend(
            (
                Fill(badge, ground, px(8)),
                Label(badge, item.badge[:1], self.face.badge, "#FFFFFF"),
                Lettering(name, QPointF(left + px(48), top - px(2)), self.palette.ink),
                Lettering(
                    when, QPointF(left + px(48), top - px(2) + name.height), self.palette.muted
                ),
            )
        )
        return top + max(float(px(36)), name.height + when.height) + px(14)


class PageDelegate(LeafDelegate):
    """A page: every line is a section."""

    def compose(self, item: StageItem, row: int) -> RowShape:
        """Lay out a section; its name stands above its words where it changes."""
        if item.side == "system":
            return lay_out_aside(item, self, self.palette.muted)
        px = self.face.px
        side, pad = px(18), px(20)
        width = self.width - side * 2
        inner = width - pad * 2
        above = self.before(row)
        marks: list[Drawn] = []
        top = float(px(6))
        y = top + px(14)
        if above is None or above.sender != item.sender:
            name = set_words(item.sender, self.face.strong, inner)
            marks.append(Lettering(name, QPointF(side + pad, y), self.palette.navy_text))
            y += name.height + px(4)
        if item.text:
            words = set_words(item.text, self.face.body, inner, spacing=1.6)
            marks.append(Lettering(words, QPointF(side + pad, y), self.palette.ink))
            y += words.height
        if item.card is not None:
            card = lay_out_card(item.card, self, inner)
            y += px(8) if item.text else 0
            marks.extend(card.placed(QPointF(side + pad, y)))
            y += card.height
        body = QRectF(side, top, width, y + px(14) - top)
        ground = Fill(body, self.palette.card, px(10), self.palette.line)
        return RowShape(body.bottom() + px(6), body, px(10), [ground, *marks])


class PaperDelegate(LeafDelegate):
    """Papers: a white sheet on the desk; forged ones carry the stamp twice, small and across."""

    def compose(self, item: StageItem, row: int) -> RowShape:
        """Lay out a sheet, or words about it; its place does not matter."""
        del row
        if item.card is None:
            return self._remark(item)
        px = self.face.px
        wide = min(self.width - px(48), float(px(560)))
        left = (self.width - wide) / 2
        marks: list[Drawn] = []
        top = float(px(10))
        if item.text:
            words = set_words(item.text, self.face.small, wide)
            marks.append(Lettering(words, QPointF(left, top), self.palette.muted))
            top += words.height + px(8)
        sheet, height = self._sheet(item.card, wide)
        body = QRectF(left, top, wide, height)
        marks.append(Fill(body.translated(0, px(3)), self.palette.line, px(4)))
        marks.append(Fill(body, self.palette.card, px(4), self.palette.line))
        for mark in sheet:
            if isinstance(mark, Lettering):
                mark.at = mark.at + body.topLeft()
            elif isinstance(mark, Fill | Label | Stamp):
                mark.rect = mark.rect.translated(body.topLeft())
        marks.extend(sheet)
        return RowShape(body.bottom() + px(14), body, px(4), marks)

    def _remark(self, item: StageItem) -> RowShape:
        if item.side == "system":
            return lay_out_aside(item, self, self.palette.muted)
        px = self.face.px
        wide = min(self.width - px(48), float(px(560)))
        left = (self.width - wide) / 2
        name = set_words(f"{item.sender}  {item.time}".strip(), self.face.small, wide - px(32))
        words = set_words(item.text, self.face.body, wide - px(32), spacing=1.7)
        body = QRectF(left, px(6), wide, name.height + words.height + px(24))
        marks: list[Drawn] = [
            Fill(body, self.palette.card, px(4), self.palette.line),
            Lettering(name, QPointF(left + px(16), px(16)), self.palette.muted),
            Lettering(words, QPointF(left + px(16), px(18) + name.height), self.palette.ink),
        ]
        return RowShape(body.bottom() + px(6), body, px(4), marks)

    def _sheet(self, card: CardItem, wide: float) -> tuple[list[Drawn], float]:
        """Lay out a sheet from its own top left corner: title, rule, rows."""
        px = self.face.px
        pad = float(px(36))
        inner = wide - pad * 2
        marks: list[Drawn] = []
        y = float(px(28))
        small = QRectF(wide - px(130), px(16), px(114), px(24))
        marks.append(Stamp(small, stamp_text(), self.face.tiny, self.palette.muted, angle=0.0))
        y += px(20)
        title = set_words(card.title, self.face.title, inner)
        marks.append(Lettering(title, QPointF((wide - title.width) / 2, y), self.palette.ink))
        y += title.height + px(12)
        marks.append(Fill(QRectF(pad, y, inner, 1), self.palette.line))
        y += px(14)
        for text in card.rows:
            y += self._row(text, marks, pad, y, inner) + px(6)
        height = max(y + px(32), float(px(220)))
        return marks, height

    def _row(self, text: str, marks: list[Drawn], left: float, top: float, width: float) -> float:
        px = self.face.px
        name, value = split_row(text)
        column = px(104) if name else 0
        block: Block = set_words(value, self.face.body, width - column, spacing=1.7)
        if name:
            label = set_words(name, self.face.body, column - px(8), spacing=1.7)
            marks.append(Lettering(label, QPointF(left, top), self.palette.muted))
        marks.append(Lettering(block, QPointF(left + column, top), self.palette.ink))
        return block.height
