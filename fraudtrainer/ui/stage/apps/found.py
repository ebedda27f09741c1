"""What the learner has found out, by a closer look or a call: a dashed strip across the log."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from fraudtrainer.ui.stage.apps.card import lay_out_card
from fraudtrainer.ui.stage.apps.found_words import found_lead
from fraudtrainer.ui.stage.apps.laying import Laying
from fraudtrainer.ui.stage.apps.shape import Drawn, Fill, Lettering, Picture, RowShape, Tag
from fraudtrainer.ui.stage.apps.tags import lines_of, set_in_line, tags_of
from fraudtrainer.ui.stage.apps.typeface import set_words
from fraudtrainer.ui.stage.item import StageItem

_LEAST = 0.45
"""So much of the strip the words keep beside a tag; else the tag stands below them."""


def lay_out_found(item: StageItem, row: Laying) -> RowShape:
    """Lay out a strip over the width: its icon, how it was found out, what it is, and its tags."""
    px, palette = row.face.px, row.palette
    side, pad, gap = float(px(18)), px(14), px(8)
    width = row.width - 2 * side
    left, right = side + pad + px(16) + gap, side + width - pad
    top = float(px(6)) + px(9)
    ink, quiet = (
        (palette.call_ink, palette.call_muted) if row.on_dark else (palette.ink, palette.muted)
    )
    tags = tags_of(row.model.marks(item.line), row, right - left)
    beside = _fits_beside(tags, right - left, gap)
    room = right - left - (_wide(tags, gap) + px(12) if beside else 0)
    marks: list[Drawn] = []
    lead = set_words(found_lead(item), row.face.small, room)
    words_left, bottom = left, top
    if found_lead(item):
        marks.append(Lettering(lead, QPointF(left, top + px(1)), quiet))
        if lead.width + gap <= room / 2:
            words_left += lead.width + gap
        else:
            top += lead.height + px(2)
    if item.text:
        words = set_words(item.text, row.face.body, room - (words_left - left))
        marks.append(Lettering(words, QPointF(words_left, top), ink))
        bottom = top + words.height
    if item.card is not None:
        card = lay_out_card(item.card, row, min(room, float(px(380))))
        marks.extend(card.placed(QPointF(left, bottom + px(6))))
        bottom += card.height + px(10)
    middle = float(px(6)) + px(9) + row.face.body.pixelSize() * 0.75
    if beside:
        high = max((tag.rect.height() for tag in tags), default=0.0)
        set_in_line(tags, right - _wide(tags, gap), middle - high / 2, gap)
    else:
        for line in lines_of(tags, right - left, gap):
            bottom = set_in_line(line, left, bottom + px(6), gap)
    body = QRectF(side, px(6), width, bottom + px(9) - px(6))
    icon = row.icons.icon("search" if item.found == "look" else "call", ink, px(16))
    marks.insert(0, Picture(icon.pixmap(px(16), px(16)), QPointF(side + pad, middle - px(8))))
    ground, edge = (
        (palette.call_ground, palette.call_line) if row.on_dark else (palette.card, palette.faint)
    )
    marks.insert(0, Fill(body, ground, px(8), edge, dashed=True))
    return RowShape(body.bottom() + px(8), body, px(8), marks, tags, outlined=False)


def _wide(tags: list[Tag], gap: float) -> float:
    return sum(tag.rect.width() + gap for tag in tags) - gap if tags else 0.0


def _fits_beside(tags: list[Tag], width: float, gap: float) -> bool:
    return _wide(tags, gap) <= width * (1 - _LEAST)
