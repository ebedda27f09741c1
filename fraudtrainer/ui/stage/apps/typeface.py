"""Fonts and lengths of what is painted by hand, at one text scale."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from fraudtrainer.ui.theme.fonts import tabular
from fraudtrainer.ui.theme.rare import see
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import TYPE_BODY, TYPE_LEAD, TYPE_SMALL, TYPE_TITLE

_LEADING = 1.5


class Typeface:
    """The fonts of the program's family in the sizes that delegates use."""

    def __init__(self, base: QFont) -> None:
        """Derive everything from a widget's font, whose pixel size tells the text scale."""
        size = base.pixelSize()
        self.scale = size / TYPE_BODY if size > 0 else 1.0
        self._base = base
        self.tiny = self._font(12)
        self.small = tabular(self._font(TYPE_SMALL))
        self.mark = self._font(TYPE_SMALL, bold=True)
        self.body = self._font(TYPE_BODY)
        self.strong = self._font(TYPE_BODY, bold=True)
        self.lead = self._font(TYPE_LEAD)
        self.title = self._font(TYPE_TITLE, bold=True)
        self.badge = self._font(TYPE_BODY, bold=True)

    def px(self, length: int) -> int:
        """Return a length of the design in pixels at this scale."""
        return scaled(length, self.scale)

    def _font(self, size: int, *, bold: bool = False) -> QFont:
        font = QFont(self._base)
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font


@dataclass(slots=True)
class Block:
    """Laid-out words: `width` is that of the longest line, both in pixels."""

    layout: QTextLayout
    width: float
    height: float


def set_words(
    text: str, font: QFont, width: float, *, spacing: float = _LEADING, centred: bool = False
) -> Block:
    """Break a text into lines no wider than `width` pixels, at any character where it must.

    Args:
        text: Plain text; line feeds start new lines.
        font: With its pixel size set.
        width: Room in pixels, at least 1.
        spacing: Least line height in font sizes.
        centred: Centre each line in the block instead of starting all at its left edge.

    Returns:
        The block, ready to be drawn at its top left corner.
    """
    see(text)
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    room = max(1.0, width)
    layout.beginLayout()
    widest, height = _break(layout, room, font.pixelSize() * spacing)
    if centred:
        _centre(layout, min(widest, room))
    layout.endLayout()
    return Block(layout, min(widest, room), height)


def _break(layout: QTextLayout, room: float, least: float) -> tuple[float, float]:
    """Make all lines, each at least `least` pixels high; returns the widest's width, and the height."""
    top = widest = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        natural = line.height()
        pitch = max(least, natural)
        line.setPosition(QPointF(0.0, top + (pitch - natural) / 2))
        top += pitch
        widest = max(widest, line.naturalTextWidth())
    return widest, top


def _centre(layout: QTextLayout, width: float) -> None:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        inset = max(0.0, (width - line.naturalTextWidth()) / 2)
        line.setPosition(QPointF(inset, line.position().y()))
