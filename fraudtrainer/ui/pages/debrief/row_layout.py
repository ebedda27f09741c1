"""Where everything of a transcript row goes at a given width: text, notes, trace, button."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from fraudtrainer.ui.pages.debrief.row import MarginNote, TranscriptRow
from fraudtrainer.ui.theme.rare import see
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import TYPE_BODY, TYPE_SMALL, Palette

TRACE = 64
"""Width of the dial's trace at 100 %."""
_NARROW = 520
"""Below this width (at 100 %) the notes go under the words."""
_NOTE_SHARE = 0.42
_BUTTON = 32


@dataclass(frozen=True, slots=True)
class Look:
    """What a layout depends on besides the row: the width in pixels, type, colours, text scale."""

    width: int
    font: QFont
    palette: Palette
    scale: float

    def px(self, length: int) -> int:
        """A length of the design at this text scale."""
        return scaled(length, self.scale)

    def colour(self, tone: str) -> QColor:
        """The text colour of a tone."""
        palette = self.palette
        name = {"muted": "muted", "ink": "ink"}.get(tone, f"{tone}_text")
        return QColor(getattr(palette, name))


@dataclass(slots=True)
class PlacedText:
    """A laid-out piece of text at its place within the row, and its colour."""

    layout: QTextLayout
    place: QPointF
    colour: QColor


@dataclass(slots=True)
class RowLayout:
    """A row laid out. `bars` are the coloured edges of notes: place and tone."""

    height: int = 0
    blocks: list[PlacedText] = field(default_factory=list)
    bars: list[tuple[QRect, str]] = field(default_factory=list)
    button: QRect = field(default_factory=QRect)


@dataclass(frozen=True, slots=True)
class _Style:
    """How a piece of text is set; `spans` are (start, end, fraud) of its marked words."""

    tone: str
    size: int
    bold: bool = False
    spans: tuple[tuple[int, int, bool], ...] = ()


def lay_out(row: TranscriptRow, look: Look) -> RowLayout:
    """Place everything of a row; heights follow from the width."""
    result = RowLayout()
    pad = look.px(12) if row.kind in ("line", "decision") else look.px(8)
    left, right = look.px(TRACE) + look.px(16), look.width - look.px(12)
    narrow = look.width / look.scale < _NARROW or row.kind == "stop"
    note_width = 0 if narrow or not _has_margin(row) else round((right - left) * _NOTE_SHARE)
    text_right = right - note_width - (look.px(16) if note_width else 0)
    y = _words(result, row, look, QRect(left, pad, text_right - left, 0))
    if note_width:
        notes_end = _notes(result, row, look, QRect(right - note_width, pad, note_width, 0))
    else:
        top = y + look.px(8) if row.notes else y
        y = notes_end = _notes(result, row, look, QRect(left, top, right - left, 0))
    if row.restart is not None:
        result.button = QRect(left, y + look.px(8), text_right - left, look.px(_BUTTON))
        y = result.button.bottom() + 1
    result.height = max(y, notes_end) + pad
    return result


def _has_margin(row: TranscriptRow) -> bool:
    return row.kind in ("line", "decision", "dial")


def _words(result: RowLayout, row: TranscriptRow, look: Look, box: QRect) -> int:
    """The small heading, the words and what is attached; returns the y below them."""
    if row.kind == "stop":
        box.setLeft(box.left() + look.px(24))
    if row.meta:
        box.setTop(_text(result, row.meta, look, box, _Style("muted", TYPE_SMALL)) + look.px(2))
    style = _Style(
        tone={"stop": "jade", "scene": "muted"}.get(row.kind, "ink"),
        size=TYPE_SMALL if row.kind == "scene" else TYPE_BODY,
        bold=row.kind in ("decision", "dial", "stop"),
        spans=tuple((s.start, s.end, s.fraud) for s in row.spans),
    )
    y = _text(result, row.text, look, box, style)
    if row.extra:
        box.setTop(y + look.px(2))
        tone = "jade" if row.kind == "stop" else "muted"
        y = _text(result, row.extra, look, box, _Style(tone, TYPE_SMALL))
    return y


def _notes(result: RowLayout, row: TranscriptRow, look: Look, box: QRect) -> int:
    y = box.top()
    indent = look.px(12)
    for number, note in enumerate(row.notes):
        top = y + (look.px(8) if number else 0)
        inner = QRect(box.left() + indent, top, box.width() - indent, 0)
        y = _note_text(result, note, look, inner)
        result.bars.append((QRect(box.left(), top, look.px(3), y - top), note.tone))
    return y


def _note_text(result: RowLayout, note: MarginNote, look: Look, box: QRect) -> int:
    text = f"{note.verdict}  {note.text}" if note.text else note.verdict
    bold = QTextLayout.FormatRange()
    bold.start, bold.length = 0, len(note.verdict)
    bold.format = QTextCharFormat()
    bold.format.setFontWeight(QFont.Weight.Bold)
    bold.format.setForeground(look.colour(note.tone))
    layout = _layout(text, _font(look, TYPE_SMALL), box.width(), [bold])
    result.blocks.append(PlacedText(layout, QPointF(box.left(), box.top()), look.colour("ink")))
    return box.top() + _height(layout)


def _text(result: RowLayout, text: str, look: Look, box: QRect, style: _Style) -> int:
    """Put text at the top of `box`; returns the y below it."""
    formats = [_mark(look, *span) for span in style.spans]
    layout = _layout(text, _font(look, style.size, bold=style.bold), box.width(), formats)
    place = QPointF(box.left(), box.top())
    result.blocks.append(PlacedText(layout, place, look.colour(style.tone)))
    return box.top() + _height(layout)


def _mark(look: Look, start: int, end: int, fraud: bool) -> QTextLayout.FormatRange:
    """Words that gave it away: tinted and underlined; innocent ones: a dotted line alone."""
    mark = QTextLayout.FormatRange()
    mark.start, mark.length = start, end - start
    style = QTextCharFormat()
    if fraud:
        style.setForeground(QColor(look.palette.red_text))
        style.setBackground(QColor(look.palette.red_soft))
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(QColor(look.palette.red))
    else:
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(QColor(look.palette.navy_text))
    mark.format = style
    return mark


def _font(look: Look, size: int, *, bold: bool = False) -> QFont:
    font = QFont(look.font)
    font.setPixelSize(look.px(size))
    font.setBold(bold)
    return font


def _layout(
    text: str, font: QFont, width: int, formats: list[QTextLayout.FormatRange]
) -> QTextLayout:
    see(text)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    leading = font.pixelSize() * 0.25
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, y))
        y += line.height() + leading
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> int:
    return round(layout.boundingRect().height())
