"""Texts as they fit into a card: worked out once for a width, and kept until the look changes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from fraudtrainer.ui.theme.rare import see

_DOT = " · "


class Fitting:
    """Texts cut to their room, as a list paints the same ones over and over.

    A font counts as the same one while it is the same object: whoever takes other fonts calls
    `forget`.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[tuple[str, int, int, int], list[str]] = {}

    def forget(self) -> None:
        """Begin anew: fonts or widths are others."""
        self._kept.clear()

    def line(self, text: str, font: QFont, width: int) -> str:
        """One line, cut with an ellipsis where it does not fit into `width` pixels."""
        key = (text, id(font), width, 0)
        if key not in self._kept:
            see(text)
            cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._kept[key] = [cut]
        return self._kept[key][0]

    def lines(self, text: str, font: QFont, width: int, most: int) -> list[str]:
        """At most `most` lines; the last one holds all the rest and may be too long."""
        key = (text, id(font), width, most)
        if key not in self._kept:
            see(text)
            self._kept[key] = broken(text, font, width, most)
        return self._kept[key]


def whole(names: str, font: QFont, width: int) -> str:
    """As many of the names as there is room for, none cut, and how many more there are."""
    metrics, parts = QFontMetrics(font), names.split(_DOT)
    for kept in range(len(parts), 1, -1):
        more = len(parts) - kept
        text = _DOT.join(parts[:kept]) + (f" +{more}" if more else "")
        if metrics.horizontalAdvance(text) <= width:
            return text
    return names


def broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    """A text in at most `most` lines of `width` pixels; the last one holds all the rest."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
    layout.endLayout()
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
