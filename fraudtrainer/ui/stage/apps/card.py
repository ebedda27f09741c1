"""Attachments drawn as cards: a title with an icon, rows, and a stamp on forged samples."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from fraudtrainer.ui.stage.apps.laying import Laying
from fraudtrainer.ui.stage.apps.shape import (
    Drawn,
    Fill,
    Lettering,
    Picture,
    RowShape,
    Stamp,
)
from fraudtrainer.ui.stage.apps.typeface import set_words
from fraudtrainer.ui.stage.item import CardItem, StageItem

_ICONS = {
    "file": "paper",
    "link": "page",
    "voucher": "bank",
    "document": "paper",
    "account": "bank",
    "invite": "group",
    "order": "order",
}
_ROW_PARTS = 2
_LONGEST_NAME = 8


def stamp_text() -> str:
    """Return what stands on every card and paper of every telling alike."""
    return QCoreApplication.translate("Card", "演练样例")


def split_row(row: str) -> tuple[str, str]:
    """Return a row's name and value, the name "" where the row has none (names are short)."""
    parts = row.split("：", 1)
    if len(parts) == _ROW_PARTS and 0 < len(parts[0]) <= _LONGEST_NAME and parts[1].strip():
        return parts[0], parts[1].strip()
    return "", row


@dataclass(slots=True)
class CardBlock:
    """A measured card; its marks are relative to its top left corner."""

    width: float
    height: float
    marks: list[Drawn]

    def placed(self, at: QPointF) -> list[Drawn]:
        """Return the marks moved to a place."""
        for mark in self.marks:
            if isinstance(mark, Lettering | Picture):
                mark.at = mark.at + at
            else:
                mark.rect = mark.rect.translated(at)
        return self.marks


def lay_out_card(card: CardItem, row: Laying, width: float) -> CardBlock:
    """Measure an attachment at a width in pixels."""
    face, palette = row.face, row.palette
    px = face.px
    pad = px(12)
    icon_side = px(18)
    title = set_words(card.title, face.strong, width - pad * 2 - icon_side - px(8))
    head = max(title.height, float(icon_side)) + px(14)
    pixmap = row.icons.icon(_ICONS.get(card.kind, "paper"), palette.navy_text, icon_side)
    marks: list[Drawn] = [
        Picture(pixmap.pixmap(icon_side, icon_side), QPointF(pad, (head - icon_side) / 2)),
        Lettering(title, QPointF(pad + icon_side + px(8), (head - title.height) / 2), palette.ink),
    ]
    body, height = _rows(card, row, width, head)
    marks.extend(body)
    stamp, height = _stamp(row, width, height)
    marks.append(stamp)
    height += px(8)
    ground: list[Drawn] = [Fill(QRectF(0, 0, width, height), palette.device, px(8), palette.line)]
    ground.append(Fill(QRectF(0, head, width, 1), palette.line))
    return CardBlock(width, height, ground + marks)


def lay_out_aside(item: StageItem, row: Laying, colour: str) -> RowShape:
    """Lay out a line of the system's: small and centred, an attachment below it."""
    px, width = row.face.px, row.width
    text = f"{item.time}  {item.text}".strip()
    block = set_words(text, row.face.small, width - px(96), centred=True)
    at = QPointF((width - block.width) / 2, float(px(10)))
    body = QRectF(at.x() - px(8), px(7), block.width + px(16), block.height + px(6))
    marks: list[Drawn] = [Lettering(block, at, colour)]
    height = block.height + px(20)
    if item.card is not None:
        card = lay_out_card(item.card, row, min(width - px(96), px(380)))
        left = (width - card.width) / 2
        marks.extend(card.placed(QPointF(left, height)))
        body = body.united(QRectF(left, height, card.width, card.height))
        height += card.height + px(10)
    alone = item.card is None
    return RowShape(height, body, px(8), marks, outlined=not alone, beside=alone)


def _rows(card: CardItem, row: Laying, width: float, top: float) -> tuple[list[Drawn], float]:
    """Lay out name and value beside each other, the names in one column."""
    face, palette = row.face, row.palette
    px = face.px
    pad = px(12)
    pairs = [split_row(text) for text in card.rows]
    metrics = QFontMetricsF(face.small)
    column = max((metrics.horizontalAdvance(name) for name, _value in pairs if name), default=0.0)
    marks: list[Drawn] = []
    y = top + (px(8) if pairs else 0)
    for name, value in pairs:
        left = pad + (column + px(12) if name else 0)
        block = set_words(value, face.small, width - left - pad)
        if name:
            label = set_words(name, face.small, column + 1)
            marks.append(Lettering(label, QPointF(pad, y), palette.muted))
        marks.append(Lettering(block, QPointF(left, y), palette.ink))
        y += block.height + px(3)
    return marks, y


def _stamp(row: Laying, width: float, top: float) -> tuple[Stamp, float]:
    """Set the stamp in a strip of its own at the foot, so that it covers no word."""
    px = row.face.px
    metrics = QFontMetricsF(row.face.tiny)
    wide = min(metrics.horizontalAdvance(stamp_text()) + px(20), width - px(20))
    height = metrics.height() + px(6)
    rect = QRectF(width - wide - px(14), top + px(8), wide, height)
    stamp = Stamp(rect, stamp_text(), row.face.tiny, row.palette.muted, angle=0.0)
    return stamp, top + height + px(14)
