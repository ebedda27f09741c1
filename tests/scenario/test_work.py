"""However long a file is, and whatever it repeats, reading it takes work in proportion to its size.

Counted are the calls that are made, so a slow or busy machine changes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from benchmarks.long_files import HEADS, LINES, ROWS, TEXTS, reader, repeated, table_reader

pytestmark = pytest.mark.slow

SMALL, LARGE = 40_000, 80_000
"""Bytes. The bound on findings is reached in the small file already."""
MOST_CALLS = 6
"""Calls for each byte more, until a file of short lines has as many values as are read."""


def calls(work: Callable[[], object]) -> int:
    """How many functions are called while it works, those written in C among them."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


def require_linear(reader_of: Callable[[int], Callable[[], object]]) -> None:
    small, large = (calls(reader_of(size)) for size in (SMALL, LARGE))
    assert large <= small + MOST_CALLS * (LARGE - SMALL), (small, large)


def repeating(
    name: str, head: str, line: str, place: Path
) -> Callable[[int], Callable[[], object]]:
    place.mkdir()
    return lambda size: reader(name, place / str(size), head + repeated(line, size))


@pytest.mark.parametrize("name", HEADS)
@pytest.mark.parametrize("line", LINES)
def test_a_file_of_one_kind_of_line_takes_work_in_proportion(
    name: str, line: str, tmp_path: Path
) -> None:
    require_linear(repeating(name, HEADS[name], line, tmp_path / "files"))


@pytest.mark.parametrize("name", HEADS)
def test_a_file_that_is_one_long_text_takes_work_in_proportion(name: str, tmp_path: Path) -> None:
    for number, line in enumerate(TEXTS):
        require_linear(repeating(name, "", line, tmp_path / str(number)))


@pytest.mark.parametrize("row", ROWS)
def test_a_table_of_one_kind_of_row_takes_work_in_proportion(row: str) -> None:
    require_linear(lambda size: table_reader(row, size))
