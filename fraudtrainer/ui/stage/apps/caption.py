"""Spoken lines as captions: on a call's dark ground, and face to face on warm paper."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from fraudtrainer.ui.stage.apps.card import lay_out_aside, lay_out_card
from fraudtrainer.ui.stage.apps.row import RowDelegate
from fraudtrainer.ui.stage.apps.shape import Drawn, Fill, Lettering, RowShape
from fraudtrainer.ui.stage.apps.typeface import set_words
from fraudtrainer.ui.stage.item import StageItem


class CaptionDelegate(RowDelegate):
    """Captions of a call, over the whole width; the newest is the brightest."""

    on_dark = True
    dims_older = True
    side = 40
    share = 1.0
    """How much of the width a caption takes."""

    def compose(self, item: StageItem, row: int) -> RowShape:
        """Lay out a caption; a line of the system's has no ground."""
        px = self.face.px
        if item.side == "system":
            return lay_out_aside(item, self, self.quiet())
        newest = row == self.model.rowCount() - 1
        side, pad = float(px(self.side)), px(20)
        width = max(float(px(160)), (self.width - side * 2) * self.share)
        inner = width - pad * 2
        who = self.tr("我") if item.side == "mine" else item.sender
        name = set_words(f"{who}  {item.time}".strip(), self.face.tiny, inner)
        words = set_words(item.text, self.face.lead, inner, spacing=1.7)
        top = float(px(5))
        height = px(12) + name.height + words.height + px(12)
        card = lay_out_card(item.card, self, min(inner, px(380))) if item.card else None
        if card is not None:
            height += card.height + px(8)
        if item.side == "mine":
            side = self.width - side - width
        body = QRectF(side, top, width, height)
        ink, quiet = self.inks(newest)
        marks: list[Drawn] = [self.ground(body, item.side == "mine", newest)]
        y = top + px(12)
        marks.append(Lettering(name, QPointF(side + pad, y), quiet))
        y += name.height
        marks.append(Lettering(words, QPointF(side + pad, y), ink))
        if card is not None:
            marks.extend(card.placed(QPointF(side + pad, y + words.height + px(8))))
        return RowShape(body.bottom() + px(5), body, px(12), marks)

    def inks(self, newest: bool) -> tuple[str, str]:
        """Return the colours of the words and of the name."""
        ink = self.palette.call_ink if newest else self.palette.call_muted
        return ink, self.palette.call_muted

    def ground(self, body: QRectF, mine: bool, newest: bool) -> Fill:
        """Return what a caption lies on."""
        del newest
        colour = "" if mine else self.palette.call_bubble
        return Fill(body, colour, self.face.px(12), self.palette.call_line if mine else "")

    def quiet(self) -> str:
        """Return the colour of the system's lines."""
        return self.palette.call_muted


class FaceDelegate(CaptionDelegate):
    """What people say in the same room."""

    on_dark = False
    dims_older = False
    side = 24
    share = 0.84

    def inks(self, newest: bool) -> tuple[str, str]:
        """Return the colours of the words and of the name."""
        del newest
        return self.palette.ink, self.palette.muted

    def ground(self, body: QRectF, mine: bool, newest: bool) -> Fill:
        """Return what a caption lies on."""
        del newest
        colour = self.palette.bubble_self if mine else self.palette.card
        return Fill(body, colour, self.face.px(12), colour if mine else self.palette.line)

    def quiet(self) -> str:
        """Return the colour of the system's lines."""
        return self.palette.muted
