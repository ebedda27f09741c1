"""Laying out Chinese in a terminal: a full-width character takes two columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

_TOKEN = re.compile(r"[!-~]+|\s|.", re.DOTALL)
_CLOSING = frozenset("。，、；：？！”’）》】…—.,;:?!)")
_OPENING = frozenset("“‘（《【(")


def display_width(text: str, ambiguous: int = 1) -> int:
    """The columns that a text takes.

    Args:
        text: One line.
        ambiguous: Columns of characters such as “ and …, which terminals do not agree about.
    """
    return sum(_columns(letter, ambiguous) for letter in text)


def _columns(letter: str, ambiguous: int) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    kind = unicodedata.east_asian_width(letter)
    if kind == "A":
        return ambiguous
    return 2 if kind in "WF" else 1


def padded(text: str, width: int) -> str:
    """The text with spaces up to `width` columns; a longer one stays as it is."""
    return text + " " * max(0, width - display_width(text))


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows of a table as lines, each column as wide as its widest cell."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines of at most `width` columns, a little more for closing marks.

    No line starts with a closing punctuation mark or ends with an opening one; Latin words and
    numbers stay whole.
    """
    return [line for paragraph in text.split("\n") for line in _wrap(paragraph, width)]


def _wrap(paragraph: str, width: int) -> Iterator[str]:
    line = ""
    for token in _TOKEN.findall(paragraph):
        # The generous count: a line that comes out short harms nobody, one too long is torn.
        full = display_width(line + token, ambiguous=2) > width
        if not line or not full or token[0] in _CLOSING:
            line += token
            continue
        body = line.rstrip("".join(_OPENING))
        carried = line[len(body) :] if body else ""
        yield (body or line).rstrip()
        line = carried + token.lstrip()
    yield line
