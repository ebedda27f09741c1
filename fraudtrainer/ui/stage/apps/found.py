"""What the learner has found out, by a closer look or a call: a dashed strip across the log."""

from __future__ import annotations

from typing import NamedTuple

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
    strip = _Strip.across(row)
    gap = row.face.px(8)
    tags = tags_of(row.model.marks(item.line), row, strip.right - strip.left)
    beside = _fits_beside(tags, strip.right - strip.left, gap)
    room = strip.right - strip.left - (_wide(tags, gap) + row.face.px(12) if beside else 0)
    marks, bottom = _tell(item, row, strip, room)
    bottom = _hang(tags, row, strip, None if beside else bottom) or bottom
    return _framed(item, row, strip, marks, tags, bottom + row.face.px(9))


class _Strip(NamedTuple):
    """Where the strip's words may stand, and the middle of its first line; all in pixels."""

    edge: float
    left: float
    right: float
    top: float
    middle: float

    @classmethod
    def across(cls, row: Laying) -> _Strip:
        """A strip over the width of a row."""
        px = row.face.px
        edge, pad, top = float(px(18)), px(14), float(px(6)) + px(9)
        left, right = edge + pad + px(16) + px(8), row.width - edge - pad
        return cls(edge, left, right, top, top + row.face.body.pixelSize() * 0.75)


def _tell(item: StageItem, row: Laying, strip: _Strip, room: float) -> tuple[list[Drawn], float]:
    """Set how it was found out, what it is and its card; returns them and their lower end."""
    px, palette, gap = row.face.px, row.palette, row.face.px(8)
    ink, quiet = (
        (palette.call_ink, palette.call_muted) if row.on_dark else (palette.ink, palette.muted)
    )
    marks: list[Drawn] = []
    left, top = strip.left, strip.top
    if found_lead(item):
        lead = set_words(found_lead(item), row.face.small, room)
        marks.append(Lettering(lead, QPointF(left, top + px(1)), quiet))
        if lead.width + gap <= room / 2:
            left += lead.width + gap
        else:
            top += lead.height + px(2)
    bottom = top
    if item.text:
        words = set_words(item.text, row.face.body, room - (left - strip.left))
        marks.append(Lettering(words, QPointF(left, top), ink))
        bottom = top + words.height
    if item.card is not None:
        card = lay_out_card(item.card, row, min(room, float(px(380))))
        marks.extend(card.placed(QPointF(strip.left, bottom + px(6))))
        bottom += card.height + px(10)
    return marks, bottom


def _hang(tags: list[Tag], row: Laying, strip: _Strip, below: float | None) -> float | None:
    """Put the tags at the right of the first line, or `below` the words; returns their lower end there."""
    gap = row.face.px(8)
    if below is None:
        high = max((tag.rect.height() for tag in tags), default=0.0)
        set_in_line(tags, strip.right - _wide(tags, gap), strip.middle - high / 2, gap)
        return None
    for line in lines_of(tags, strip.right - strip.left, gap):
        below = set_in_line(line, strip.left, below + row.face.px(6), gap)
    return below


def _framed(
    item: StageItem, row: Laying, strip: _Strip, marks: list[Drawn], tags: list[Tag], bottom: float
) -> RowShape:
    """Draw the icon and the dashed edge around what is told."""
    px, palette = row.face.px, row.palette
    dark = row.on_dark
    body = QRectF(strip.edge, px(6), row.width - 2 * strip.edge, bottom - px(6))
    ink = palette.call_ink if dark else palette.ink
    icon = row.icons.icon("search" if item.found == "look" else "call", ink, px(16))
    at = QPointF(strip.edge + px(14), strip.middle - px(8))
    ground, edge = (
        (palette.call_ground, palette.call_line) if dark else (palette.card, palette.faint)
    )
    frame: list[Drawn] = [
        Fill(body, ground, px(8), edge, dashed=True),
        Picture(icon.pixmap(px(16), px(16)), at),
    ]
    return RowShape(body.bottom() + px(8), body, px(8), [*frame, *marks], tags, outlined=False)


def _wide(tags: list[Tag], gap: float) -> float:
    return sum(tag.rect.width() + gap for tag in tags) - gap if tags else 0.0


def _fits_beside(tags: list[Tag], width: float, gap: float) -> bool:
    return _wide(tags, gap) <= width * (1 - _LEAST)
