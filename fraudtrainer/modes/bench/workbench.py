"""The author's bench: a folder read into files, findings, plans and stories. No Qt, nothing scored.

Everything is looked up per situation folder, so that a save costs one situation's checks and no
more, however many others lie beside it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from fraudtrainer.authoring.soundness import read_and_check
from fraudtrainer.modes.bench.manuscript import PLAN_SUFFIX
from fraudtrainer.paths import is_stray
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.folder import CARD, Scenario
from fraudtrainer.scenario.plan import plan_files, read_plan
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.reading.source import DataPath, parse_source, printable
from fraudtrainer.words import Words

MAX_DEPTH, MAX_ENTRIES, MAX_SITUATIONS = 5, 50_000, 300
"""How far below the chosen folder situations are looked for, among how many entries."""
MAX_FILES = 300
"""YAML files of one situation; more than that is some other folder."""
SUFFIX = ".yaml"

FileKind = Literal["card", "telling", "plan", "overlay"]
Watch = Callable[[int], object]
"""Told how far slow work has come; raises `StoppedError` where it shall stop."""
Stamp = tuple[tuple[str, int, int], ...]
"""Name, size in bytes and time of change in nanoseconds of each YAML file of a folder."""


@dataclass(frozen=True, slots=True)
class BenchFile:
    """One file of a situation.

    Attributes:
        path: Where it is.
        kind: What it is by its name.
        telling: The telling that it is or belongs to; empty for the card.
    """

    path: Path
    kind: FileKind
    telling: str


@dataclass(frozen=True, slots=True)
class Examination:
    """What one situation folder holds and what is wrong with it.

    Attributes:
        folder: The situation.
        stamp: The files as they were when it was read.
        scenario: None where anything keeps it from being played.
        problems: Every finding, errors before warnings within a file, files in list order.
        leads: The kind of ending that each plan leads to, by the plan's file name.
    """

    folder: Path
    stamp: Stamp
    scenario: Scenario | None
    problems: tuple[Diagnostic, ...]
    leads: Mapping[str, str] = field(default_factory=dict)

    def about(self, path: Path) -> tuple[Diagnostic, ...]:
        """The findings of one file, in the order of its lines."""
        return about_file(self.problems, path)

    def counts(self, path: Path) -> tuple[int, int]:
        """How many errors and warnings a file has."""
        found = [p.severity for p in self.about(path)]
        return found.count("error"), found.count("warning")


def about_file(problems: Iterable[Diagnostic], path: Path) -> tuple[Diagnostic, ...]:
    """Those findings that are about a file, in the order of its lines."""
    found = [problem for problem in problems if problem.file == printable(path)]
    return tuple(sorted(found, key=lambda one: (one.line, one.column, one.severity)))


def find_situations(root: Path, watch: Watch = lambda _count: None) -> tuple[Path, ...]:
    """The situation folders in a folder and below it, sorted; nothing behind links or dots.

    Args:
        root: The folder that the author chose.
        watch: Told the entries looked at so far.
    """
    found: list[Path] = []
    seen = 0
    waiting = [(root, 0)]
    while waiting and seen < MAX_ENTRIES and len(found) < MAX_SITUATIONS:
        folder, depth = waiting.pop()
        below: list[Path] = []
        for entry in _entries(folder):
            seen += 1
            if entry.name == CARD:
                found.append(folder)
            elif depth < MAX_DEPTH and _is_folder(entry):
                below.append(folder / entry.name)
        watch(seen)
        waiting.extend((path, depth + 1) for path in below)
    return tuple(sorted(found))


def stamp_of(folder: Path) -> Stamp:
    """The YAML files of a folder as they are now; what cannot be read counts as not there."""
    found = []
    for entry in _entries(folder):
        if entry.name.endswith(SUFFIX) and not is_stray(entry.name):
            try:
                facts = entry.stat()
            except OSError:
                continue
            found.append((entry.name, facts.st_size, facts.st_mtime_ns))
    return tuple(sorted(found))


def bench_files(folder: Path, stamp: Stamp) -> tuple[BenchFile, ...]:
    """The files of a situation in reading order: card, then each telling with what belongs to it."""
    files = [bench_file(folder / name) for name, _size, _time in stamp[:MAX_FILES]]
    ranks: dict[FileKind, int] = {"card": 0, "telling": 1, "overlay": 2, "plan": 3}
    truth = {"scam": 0, "genuine": 1}  # the usual names first, as the story is told

    def place(file: BenchFile) -> tuple[bool, int, str, int, str]:
        rank = truth.get(file.telling, 2)
        return file.kind != "card", rank, file.telling, ranks[file.kind], file.path.name

    return tuple(sorted(files, key=place))


def examine(folder: Path, facts: FactLibrary) -> Examination:
    """Read and check one situation, its plans walked."""
    stamp = stamp_of(folder)
    if len(stamp) > MAX_FILES:
        return Examination(folder, stamp, None, (_too_many(folder, len(stamp)),))
    scenario, problems = read_and_check(folder, facts)
    return Examination(folder, stamp, scenario, tuple(problems), _leads(scenario))


def _leads(scenario: Scenario | None) -> dict[str, str]:
    """The kind of the ending that each plan of a situation names."""
    leads: dict[str, str] = {}
    for path in () if scenario is None else plan_files(scenario.folder):
        plan = read_plan(path)[0]
        if scenario is not None and plan is not None:
            endings = scenario.tellings.get(plan.telling, {}).get("endings", ())
            kinds = {str(end.get("id")): str(end.get("kind", "")) for end in endings}
            leads[path.name] = kinds.get(plan.ends, "")
    return leads


def place_in_text(text: str, where: DataPath) -> tuple[int, int] | None:
    """Line and column, from 1, of a value in a file's text; None where the text has no shape yet."""
    source, _found = parse_source(text.encode("utf-8", "replace"), "")
    return None if source is None else source.position(where)


def node_place(scenario: Scenario, telling: str, kind: str, name: str) -> DataPath:
    """Where a node of the graph stands in its telling's file."""
    data = scenario.tellings.get(telling, {})
    if kind in {"anywhere", "aftermath"}:
        return ("actions",) if kind == "anywhere" else ("aftermath",)
    key = "scenes" if kind == "scene" else "endings"
    ids = [str(item.get("id")) for item in data.get(key, ())]
    return (key, ids.index(name)) if name in ids else (key,)


def bench_file(path: Path) -> BenchFile:
    """What a file of a situation is, by its name."""
    telling = path.name.split(".", 1)[0]
    if path.name == CARD:
        return BenchFile(path, "card", "")
    if path.name.endswith(PLAN_SUFFIX):
        return BenchFile(path, "plan", telling)
    kind: FileKind = "overlay" if "." in path.stem else "telling"
    card_words = kind == "overlay" and telling == Path(CARD).stem
    return BenchFile(path, kind, "" if card_words else telling)


def _too_many(folder: Path, count: int) -> Diagnostic:
    return Diagnostic(
        "FT018", "error", str(folder / CARD), 1, 1,
        Words(f"这个文件夹里有 {count} 个 .yaml 文件，没有检查",
        f"there are {count} YAML files in this folder; they were not checked"),
        Words("一个情境一个文件夹", "keep one situation to a folder"),
    )  # fmt: skip


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:
        return


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return not is_stray(entry.name) and entry.is_dir(follow_symlinks=False)
