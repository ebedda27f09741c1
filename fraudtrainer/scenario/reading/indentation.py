"""Which line is indented wrongly: often not the one at which the parser stumbles.

The parser takes the first line of a block for its measure and stumbles over the second one. Here each
line in question is moved for a trial: the one after whose mending the text can be read furthest is
the one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STEP: Final = 2
_LONGEST: Final = 300_000
"""Characters from which on the trials would be felt while somebody types."""
_LOOK_AHEAD: Final = 60
"""Lines below that tell one mending from another."""
_MARKERS: Final = ("---", "...")
"""Begin and end a document: they stand at the margin or are none."""
_ITEM: Final = re.compile("- +")


def misplaced_line(lines: list[str], stumbled: int, block: int) -> int:
    """The line that is indented wrongly.

    Args:
        lines: The text.
        stumbled: The line at which the parser stumbled, from 0.
        block: The line at which the block around it begins, from 0.

    Returns:
        A line, from 0: `stumbled` where no other one explains more.
    """
    lines = lines[: stumbled + _LOOK_AHEAD]
    if sum(map(len, lines)) > _LONGEST:
        return stumbled
    above = _before(lines, stumbled)
    best, furthest = stumbled, _mended(lines, stumbled)
    oddest = _oddness(lines, stumbled)
    for number in dict.fromkeys((above, block, _after(lines, block), _before(lines, above))):
        if number == stumbled or lines[number].startswith(_MARKERS):
            continue
        reach = _mended(lines, number)
        oddness = _oddness(lines, number)
        if reach > stumbled and (reach, oddness) > (furthest, oddest):
            best, furthest, oddest = number, reach, oddness
    return best


def _mended(lines: list[str], number: int) -> int:
    """How many lines can be read once that one is moved to where it fits best."""
    bare = lines[number].lstrip(" ")
    here = _indent(lines[number])
    return max(
        (
            _readable([*lines[:number], " " * place + bare, *lines[number + 1 :]])
            for place in _places(lines, number)
            if place != here
        ),
        default=0,
    )


def _places(lines: list[str], number: int) -> Iterator[int]:
    """Where a line could stand: as its neighbours do, one step further, or behind their dash."""
    seen = set()
    for near in (_before(lines, number), _after(lines, number)):
        indent = _indent(lines[near])
        inner = _inner(lines[near])
        for place in (indent, inner, inner + _STEP, indent - _STEP):
            if place >= 0 and place not in seen:
                seen.add(place)
                yield place


def _readable(lines: list[str]) -> int:
    """How many lines the parser reads before it stumbles, at the end of the text at the latest."""
    try:
        loader = _LOADER("\n".join(lines))
        while loader.check_event():
            loader.get_event()
    except yaml.MarkedYAMLError as error:
        return 0 if error.problem_mark is None else min(error.problem_mark.line, len(lines) - 1)
    except (yaml.YAMLError, ValueError, OverflowError):
        return 0
    return len(lines) - 1


def _oddness(lines: list[str], number: int) -> int:
    """How much a line's own place speaks against it: 0 where one would expect it there, to 2."""
    above, here = lines[_before(lines, number)], _indent(lines[number])
    if here % _STEP:
        return 2
    inner = _inner(above)
    if above.rstrip().endswith(":"):
        is_item = lines[number].lstrip(" ").startswith("- ")
        return int(here != inner + _STEP and not (is_item and here == inner))
    return int(here > inner)


def _before(lines: list[str], number: int) -> int:
    """The line with words above, else the line itself."""
    return next((n for n in range(number - 1, -1, -1) if lines[n].strip()), number)


def _after(lines: list[str], number: int) -> int:
    """The line with words below, else the line itself."""
    return next((n for n in range(number + 1, len(lines)) if lines[n].strip()), number)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _inner(line: str) -> int:
    """Where the words of a line begin, behind its dashes."""
    place = _indent(line)
    while dash := _ITEM.match(line, place):
        place = dash.end()
    return place
