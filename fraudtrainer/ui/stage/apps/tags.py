"""The marks of a line: tags under its body, or beside it, and lines under its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTextLine

from fraudtrainer.scenario.vocabulary import Side
from fraudtrainer.ui.stage import side_look
from fraudtrainer.ui.stage.apps.laying import Laying
from fraudtrainer.ui.stage.apps.shape import (
    Lettering,
    Picture,
    RowShape,
    Tag,
    Underline,
    grow,
)
from fraudtrainer.ui.stage.apps.typeface import set_words
from fraudtrainer.ui.stage.item import FlagItem, StageItem
from fraudtrainer.ui.theme.tokens import Palette

_DOWN: dict[int, tuple[float, ...]] = {1: (0.36,), 2: (0.22, 0.4)}
"""How far below the letters' foot a line lies, in their size, by how many lie there: wave, then pair."""


def mark_row(shape: RowShape, item: StageItem, marks: Sequence[FlagItem], row: Laying) -> None:
    """Put a line's marks on its row: under its words, and under or beside its body."""
    if not marks:
        return
    if not shape.tags:
        shape.tags = tags_of(marks, row, row.width - row.face.px(16))
        _place(shape, row)
    sides = dict.fromkeys(mark.side for mark in marks)
    for words in _marked_words(shape, item):
        shape.underlines.extend(_underlines(words, item, tuple(sides)))


def tags_of(marks: Sequence[FlagItem], row: Laying, most: float) -> list[Tag]:
    """Set the words of each mark, no wider than `most` pixels, all of them at the left top corner."""
    return [_tag(mark, row, most) for mark in marks]


def lines_of(tags: Sequence[Tag], most: float, gap: float) -> list[list[Tag]]:
    """Share tags out to as many rows as `most` pixels of width need."""
    rows: list[list[Tag]] = []
    for tag in tags:
        if rows and _width([*rows[-1], tag], gap) <= most:
            rows[-1].append(tag)
        else:
            rows.append([tag])
    return rows


def set_in_line(tags: Sequence[Tag], left: float, top: float, gap: float) -> float:
    """Put tags beside each other from a corner on; returns their lower end."""
    for tag in tags:
        tag.move(left, top)
        left = tag.rect.right() + gap
    return max((tag.rect.bottom() for tag in tags), default=top)


def paint_tags(painter: QPainter, shape: RowShape, palette: Palette, scale: float) -> None:
    """Paint the tags of a row."""
    for tag in shape.tags:
        side_look.paint_ground(painter, tag.rect, palette, tag.side, scale)
        painter.drawPixmap(tag.icon.at, tag.icon.pixmap)
        painter.setPen(QColor(side_look.ink(palette, tag.side)))
        tag.block.layout.draw(painter, tag.at)


def paint_underlines(
    painter: QPainter, shape: RowShape, palette: Palette, *, on_dark: bool
) -> None:
    """Paint the lines under the words that are marked."""
    for under in shape.underlines:
        colour = QColor(side_look.line(palette, under.side, on_dark=on_dark))
        pen = QPen(colour, max(1.0, under.em / 11.5))
        side_look.paint_line(painter, under.left, under.width, under.side, pen)


def _width(tags: Sequence[Tag], gap: float) -> float:
    return sum(tag.rect.width() + gap for tag in tags) - gap


def _tag(mark: FlagItem, row: Laying, most: float) -> Tag:
    px, side = row.face.px, mark.side
    say = QCoreApplication.translate
    word = say("Marks", "疑点") if side == "doubt" else say("Marks", "佐证")
    text = f"{word} · {mark.cue_name}"
    icon = px(14)
    before = px(side_look.BAR + 8) if side == "doubt" else px(9)
    after = px(side_look.TAIL + 8) if side == "doubt" else px(11)
    around = before + icon + px(5) + after
    block = set_words(text, row.face.mark, max(1.0, most - around))
    rect = QRectF(0.0, 0.0, block.width + around, block.height + px(3))
    pixmap = row.icons.icon(side_look.ICONS[side], side_look.ink(row.palette, side), icon)
    first = block.layout.lineAt(0)
    middle = px(1) + first.y() + first.height() / 2
    picture = Picture(pixmap.pixmap(icon, icon), QPointF(before, middle - icon / 2))
    return Tag(side, rect, block, QPointF(before + icon + px(5), px(1)), picture)


def _place(shape: RowShape, row: Laying) -> None:
    """Put the tags at the right of the body where they may and can stand there, else under it."""
    px, body = row.face.px, shape.body
    gap, edge = float(px(8)), float(px(8))
    if shape.beside:
        left = body.right() + px(8)
        wide, high = _width(shape.tags, gap), max(tag.rect.height() for tag in shape.tags)
        if left + wide <= row.width - edge and high <= body.height() + px(8):
            set_in_line(shape.tags, left, body.center().y() - high / 2, gap)
            return
    shape.outlined = True
    top = body.bottom() + px(5)
    for tags in lines_of(shape.tags, row.width - 2 * edge, gap):
        wide = _width(tags, gap)
        left = max(edge, min(body.left(), row.width - edge - wide))
        if body.right() < left + wide and body.center().x() > row.width / 2:
            left = max(edge, body.right() - wide)
        top = set_in_line(tags, left, top, gap) + px(4)
    grow(shape, max(shape.height, top + px(6)))


def _marked_words(shape: RowShape, item: StageItem) -> list[Lettering]:
    """The words of the line itself; a line that is a card alone is marked at its title."""
    wanted = _words_of(item)
    blocks = [mark for mark in shape.marks if isinstance(mark, Lettering)]
    return [mark for mark in blocks if wanted and mark.block.layout.text().endswith(wanted)][:1]


def _words_of(item: StageItem) -> str:
    """What is underlined, as it is laid out."""
    text = item.text or (item.card.title if item.card is not None else "")
    return text.replace("\n", "\u2028")


def _underlines(words: Lettering, item: StageItem, sides: tuple[Side, ...]) -> list[Underline]:
    """One line for each side under each line of the words."""
    layout = words.block.layout
    text, em = layout.text(), float(layout.font().pixelSize())
    start = len(text) - len(_words_of(item))
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = first + len(text[first : line.textStart() + line.textLength()].rstrip())
        if last <= first:
            continue
        left, right = _x(line, first), _x(line, last)
        base = words.at.y() + line.y() + line.ascent()
        for place, side in enumerate(sides):
            at = QPointF(words.at.x() + left, base + em * _DOWN[len(sides)][place])
            found.append(Underline(side, at, right - left, em))
    return found


def _x(line: QTextLine, place: int) -> float:
    """Where a letter begins, in the coordinates of its layout."""
    found: object = line.cursorToX(place)  # PySide hands the place back as well
    return float(found[0]) if isinstance(found, tuple) else float(str(found))
