"""Where everything of a transcript row goes at a given width: text, notes, button."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from fraudtrainer.ui.pages.debrief.row import MarginNote, MarkedSpan, TranscriptRow
from fraudtrainer.ui.theme.rare import see
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import TYPE_BODY, TYPE_SMALL, Palette

EDGE = 12
"""Left and right of every row, in pixels at 100 %."""
CHEVRON = 24
"""Room at the right of a scene's heading for what folds it."""
_SCENE_TIME = 120
"""Width of the time in a scene's heading."""
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
    """How a piece of text is set; `spans` are its marked words."""

    tone: str
    size: int
    bold: bool = False
    spans: tuple[MarkedSpan, ...] = ()


def lay_out(row: TranscriptRow, look: Look) -> RowLayout:
    """Place everything of a row; heights follow from the width."""
    result = RowLayout()
    if row.kind == "scene":
        return _heading(result, row, look)
    pad = look.px(12) if row.kind in ("line", "decision") else look.px(8)
    left, right = look.px(EDGE), look.width - look.px(EDGE)
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


def _heading(result: RowLayout, row: TranscriptRow, look: Look) -> RowLayout:
    """A scene's heading: time, place and counts on one line where there is room."""
    left, right, y = look.px(EDGE), look.width - look.px(EDGE + CHEVRON), look.px(10)
    muted, strong = _Style("muted", TYPE_SMALL), _Style("ink", TYPE_BODY, bold=True)
    if look.width / look.scale < _NARROW:
        room = right - left
        y = _text(result, row.meta, look, QRect(left, y, room, 0), muted) + look.px(2)
        y = _text(result, row.text, look, QRect(left, y, room, 0), strong) + look.px(2)
        y = _text(result, row.extra, look, QRect(left, y, room, 0), muted)
    else:
        when = look.px(_SCENE_TIME)
        counts = QFontMetrics(_font(look, TYPE_SMALL)).horizontalAdvance(row.extra) + look.px(8)
        low = y + look.px(1)
        ends = (
            _text(result, row.meta, look, QRect(left, low, when - look.px(8), 0), muted),
            _text(result, row.text, look, QRect(left + when, y, right - left - when - counts, 0),
                  strong),
            _text(result, row.extra, look, QRect(right - counts, low, counts, 0), muted),
        )  # fmt: skip
        y = max(ends)
    result.height = y + look.px(10)
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
        tone={"stop": "jade"}.get(row.kind, "ink"),
        size=TYPE_BODY,
        bold=row.kind in ("decision", "dial", "stop"),
        spans=row.spans,
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
    formats = [_mark(look, span) for span in style.spans]
    layout = _layout(text, _font(look, style.size, bold=style.bold), box.width(), formats)
    place = QPointF(box.left(), box.top())
    result.blocks.append(PlacedText(layout, place, look.colour(style.tone)))
    return box.top() + _height(layout)


def _mark(look: Look, span: MarkedSpan) -> QTextLayout.FormatRange:
    """Doubts: tinted, a wavy line; proofs: tinted, a straight one; others: a dotted line alone."""
    mark = QTextLayout.FormatRange()
    mark.start, mark.length = span.start, span.end - span.start
    style, palette = QTextCharFormat(), look.palette
    lines = QTextCharFormat.UnderlineStyle
    if span.kind == "doubt":
        text, ground, line, edge = palette.red_text, palette.red_soft, lines.WaveUnderline, "red"
    elif span.kind == "proof":
        text, ground, edge = palette.jade_text, palette.jade_soft, "jade"
        line = lines.SingleUnderline
    else:
        text, ground, line, edge = palette.ink, "", lines.DotLine, "navy_text"
    style.setForeground(QColor(text))
    if ground:
        style.setBackground(QColor(ground))
    style.setUnderlineStyle(line)
    style.setUnderlineColor(QColor(getattr(palette, edge)))
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
