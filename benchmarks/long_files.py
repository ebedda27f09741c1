"""Files of a megabyte of one kind of line, given to everything that reads files: under a second."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from fraudtrainer.authoring.soundness import check
from fraudtrainer.authoring.translation.exchange import table, take
from fraudtrainer.authoring.translation.table import TableError, read_table, table_bytes
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.packs.manifest import check_manifest
from fraudtrainer.scenario.plan import read_plan
from fraudtrainer.scenario.reading.fact import load_facts

LIMIT: Final = 1.0
"""Seconds of processor time for the slowest."""
_SIZE: Final = 1024 * 1024 - 20_000
_ROOT: Final = Path(__file__).resolve().parents[1]
_MINI: Final = _ROOT / "tests" / "fixtures" / "mini"
_FACTS: Final = load_facts(_ROOT / "seeds")[0]

HEADS: Final = {
    "situation.yaml": (_MINI / "situation.yaml").read_text(encoding="utf-8"),
    "scam.yaml": (_MINI / "scam.yaml").read_text(encoding="utf-8"),
    "scam.en.yaml": "format: 1\nlanguage: en\nof: scam\ntexts:\n",
    "scam.x.plan.yaml": "format: 1\ntelling: scam\nends: safe\nsteps:\n",
    "facts": "format: 1\nid: S9\nfacts:\n",
    "manifest": "format: 1\nid: demo\nfiles:\n",
}
"""How each kind of file begins, so that its reader goes on to the rest."""
LINES: Final = (
    "a@: b", "x：y", "x:y", "  - {a: 1}", "\tx: 1", "*a", "  a@: {was: a, text: b}",
    "  - {id: S9-01, text: '{S9-01.a}'}", "- - - -", "  a@.md: {sha256: b, size: c}",
    "- when: a and b", "  - reply: a@",
)  # fmt: skip
"""The kinds of lines; `@` is numbered."""
TEXTS: Final = ("x：y", "x:y", "字", "x：", "\n", "，：x")
"""Lines that make the whole file one text."""
ROWS: Final = (
    "h@,mini/scam,a,b,c,d", "h1,mini/x,a,b,c,d", "title,mini/situation,,,x,y", "a", "'=,x",
)  # fmt: skip
"""The kinds of rows of a table of translations."""


def repeated(line: str, size: int) -> str:
    """So many characters of one kind of line, numbered where it says `@`."""
    count = size // (len(line.encode()) + 1)
    return "".join(f"{line.replace('@', str(number))}\n" for number in range(count))


def reader(name: str, folder: Path, text: str) -> Callable[[], object]:
    """What reads a text as that kind of file, in a folder that is not there yet."""
    if name == "manifest":
        return lambda: check_manifest(text.encode())
    if name == "facts":
        folder.mkdir()
        (folder / "s9.yaml").write_text(text, encoding="utf-8")
        return lambda: load_facts(folder)
    shutil.copytree(_MINI, folder)
    (folder / name).write_text(text, encoding="utf-8")
    if name.endswith(".plan.yaml"):
        return lambda: read_plan(folder / name)
    if name.endswith(
        ".en.yaml"
    ):  # read by the check of overlays and by the rules: all of it counts
        return lambda: check([folder], _FACTS)
    return lambda: read_scenario(folder, _FACTS)


def table_reader(row: str, size: int) -> Callable[[], object]:
    """What takes in a table of so many characters of one kind of row."""
    scenario = read_scenario(_MINI, _FACTS)[0]
    assert scenario is not None
    head = table_bytes(table(scenario, "en", "zh")).decode("utf-8-sig").splitlines()[0]
    data = f"{head}\n{repeated(row, size)}".encode()

    def read() -> None:
        with suppress(TableError):
            take(read_table(data), scenario, "en")

    return read


def measure() -> tuple[float, str]:
    """Time every reader with every kind of line.

    Returns:
        The slowest in seconds, and a line to print.
    """
    slowest, which = 0.0, ""
    kinds = [(name, HEADS[name], line) for name in HEADS for line in LINES]
    kinds += [(name, "", line) for name in HEADS for line in TEXTS]
    with tempfile.TemporaryDirectory() as place:
        for number, (name, head, line) in enumerate(kinds):
            read = reader(name, Path(place) / str(number), head + repeated(line, _SIZE))
            slowest, which = max((slowest, which), (_seconds(read), f"{line!r} as {name}"))
    for row in ROWS:
        slowest, which = max((slowest, which), (_seconds(table_reader(row, _SIZE)), repr(row)))
    count = len(kinds) + len(ROWS)
    line = f"{count} files of a megabyte of one line, the slowest ({which}): {slowest:.2f} s"
    return slowest, f"{line} (limit {LIMIT})"


def _seconds(read: Callable[[], object]) -> float:
    before = time.process_time()
    read()
    return time.process_time() - before
