"""However long a file is, and whatever it repeats, reading it takes work in proportion to its size.

Counted are the calls that are made, so a slow or busy machine changes nothing.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import FrameType

import pytest

from fraudtrainer.authoring.soundness import check
from fraudtrainer.authoring.translation.exchange import table, take
from fraudtrainer.authoring.translation.table import TableError, read_table, table_bytes
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.packs.manifest import check_manifest
from fraudtrainer.scenario.plan import read_plan
from fraudtrainer.scenario.reading.fact import load_facts

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
FACTS = load_facts(bundled("seeds"))[0]
SMALL, LARGE = 40_000, 80_000
"""Characters. The bound on findings is reached in the small file already."""
MOST_CALLS = 6
"""Calls for each character more, until a file of short lines has as many values as are read."""

HEADS = {
    "situation.yaml": (FIXTURES / "mini" / "situation.yaml").read_text(encoding="utf-8"),
    "scam.yaml": (FIXTURES / "mini" / "scam.yaml").read_text(encoding="utf-8"),
    "scam.en.yaml": "format: 1\nlanguage: en\nof: scam\ntexts:\n",
    "scam.x.plan.yaml": "format: 1\ntelling: scam\nends: safe\nsteps:\n",
    "facts": "format: 1\nid: S9\nfacts:\n",
    "manifest": "format: 1\nid: demo\nfiles:\n",
}
LINES = (
    "a@: b", "x：y", "x:y", "  - {a: 1}", "\tx: 1", "*a", "  a@: {was: a, text: b}",
    "  - {id: S9-01, text: '{S9-01.a}'}", "- - - -", "  a@.md: {sha256: b, size: c}",
    "- when: a and b", "  - reply: a@",
)  # fmt: skip
ROWS = ("h@,mini/scam,a,b,c,d", "h1,mini/x,a,b,c,d", "title,mini/situation,,,x,y", "a", "'=,x")


def repeated(line: str, size: int) -> str:
    """So many characters of one kind of line, numbered where it says `@`."""
    count = size // (len(line) + 1)
    return "".join(f"{line.replace('@', str(number))}\n" for number in range(count))


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


def reader(name: str, folder: Path, text: str) -> Callable[[], object]:
    """What reads a text as that kind of file."""
    if name == "manifest":
        return lambda: check_manifest(text.encode())
    if name == "facts":
        folder.mkdir()
        (folder / "s9.yaml").write_text(text, encoding="utf-8")
        return lambda: load_facts(folder)
    shutil.copytree(FIXTURES / "mini", folder)
    (folder / name).write_text(text, encoding="utf-8")
    if name.endswith(".plan.yaml"):
        return lambda: read_plan(folder / name)
    if name.endswith(
        ".en.yaml"
    ):  # read by the check of overlays and by the rules: all of it counts
        return lambda: check([folder], FACTS)
    return lambda: read_scenario(folder, FACTS)


def require_linear(small: int, large: int) -> None:
    assert large <= small + MOST_CALLS * (LARGE - SMALL), (small, large)


@pytest.mark.parametrize("name", HEADS)
@pytest.mark.parametrize("line", LINES)
def test_a_file_of_one_kind_of_line_takes_work_in_proportion(
    name: str, line: str, tmp_path: Path
) -> None:
    small, large = (
        calls(reader(name, tmp_path / str(size), HEADS[name] + repeated(line, size)))
        for size in (SMALL, LARGE)
    )
    require_linear(small, large)


@pytest.mark.parametrize("name", HEADS)
def test_a_file_that_is_one_long_text_takes_work_in_proportion(name: str, tmp_path: Path) -> None:
    for number, line in enumerate(("x：y", "x:y", "字", "x：", "\n", "，：x")):
        small, large = (
            calls(reader(name, tmp_path / f"{number}-{size}", repeated(line, size)))
            for size in (SMALL, LARGE)
        )
        require_linear(small, large)


@pytest.mark.parametrize("row", ROWS)
def test_a_table_of_one_kind_of_row_takes_work_in_proportion(row: str) -> None:
    scenario = read_scenario(FIXTURES / "mini", FACTS)[0]
    assert scenario is not None
    head = table_bytes(table(scenario, "en", "zh")).decode("utf-8-sig").splitlines()[0]

    def read(data: bytes) -> None:
        with suppress(TableError):
            take(read_table(data), scenario, "en")

    small, large = (
        calls(partial(read, f"{head}\n{repeated(row, size)}".encode())) for size in (SMALL, LARGE)
    )
    require_linear(small, large)
