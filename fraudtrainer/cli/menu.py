"""Numbered choices, set in columns."""

from __future__ import annotations

from collections.abc import Sequence

from fraudtrainer.cli.layout import display_width, padded

_GAP = 2


def numbered(names: Sequence[str], first: int = 1) -> list[str]:
    """The names with numbers before them, counted from `first`."""
    return [f"{number:>2} {name}" for number, name in enumerate(names, start=first)]


def columns(cells: Sequence[str], width: int) -> list[str]:
    """Set cells row by row into as many equal columns as fit `width`; one where none fits."""
    if not cells:
        return []
    cell_width = max(display_width(cell) for cell in cells) + _GAP
    count = max(1, width // cell_width)
    rows = (cells[i : i + count] for i in range(0, len(cells), count))
    return ["".join(padded(cell, cell_width) for cell in row).rstrip() for row in rows]
