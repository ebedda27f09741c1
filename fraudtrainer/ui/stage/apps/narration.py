"""What eyes see or time brings: words across the app, between two hairlines, said by nobody."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from fraudtrainer.ui.stage.apps.card import lay_out_card
from fraudtrainer.ui.stage.apps.row import RowDelegate
from fraudtrainer.ui.stage.apps.shape import Drawn, Fill, Lettering, RowShape
from fraudtrainer.ui.stage.apps.typeface import set_words
from fraudtrainer.ui.stage.item import StageItem


def lay_out_narration(item: StageItem, row: RowDelegate) -> RowShape:
    """Lay out a strip over the width, no bubble and no caption; what is attached lies below it."""
    px, width = row.face.px, row.width
    palette = row.palette
    ink = palette.call_ink if row.on_dark else palette.ink
    line = palette.call_line if row.on_dark else palette.line
    side = float(px(40))
    inner = width - 2 * side
    words = set_words(item.text, row.face.body, inner, spacing=1.6, centred=True)
    top = float(px(8))
    at = QPointF(side + (inner - words.width) / 2, top + px(8))
    height = at.y() + words.height + px(8)
    marks: list[Drawn] = [
        Fill(QRectF(side, top, inner, 1), line),
        Lettering(words, at, ink),
        Fill(QRectF(side, height, inner, 1), line),
    ]
    body = QRectF(at.x() - px(8), top + px(3), words.width + px(16), height - top - px(6))
    if item.card is not None:
        card = lay_out_card(item.card, row, min(inner, float(px(380))))
        left = (width - card.width) / 2
        marks.extend(card.placed(QPointF(left, height + px(10))))
        body = body.united(QRectF(left, height + px(10), card.width, card.height))
        height += card.height + px(10)
    return RowShape(height + px(8), body, px(6), marks)


class NarrationDelegate(RowDelegate):
    """A scene without an app: narration, and what is done there."""

    def compose(self, item: StageItem, row: int) -> RowShape:
        """Lay out a strip; its place does not matter."""
        del row
        return lay_out_narration(item, self)
