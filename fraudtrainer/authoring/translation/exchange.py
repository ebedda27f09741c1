"""Translations out to a table and back in: a situation's texts in reading order, one row each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from fraudtrainer.authoring.translation.progress import context, report, speaker, written
from fraudtrainer.authoring.translation.table import RowProblem, TableError, TableRow
from fraudtrainer.scenario.diagnostic import MOST_FINDINGS, listed, nearest, with_hint
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.reading.source import parse_source
from fraudtrainer.scenario.translation.check import FileReport
from fraudtrainer.scenario.translation.translated import (
    Status,
    UnitState,
    number_slots,
    unit_fault,
)
from fraudtrainer.words import Language, Words

STATUS: dict[Status, Words] = {
    "translated": Words("已译", "translated"),
    "missing": Words("未译", "missing"),
    "stale": Words("过时", "stale"),
    "refused": Words("不能用", "refused"),
}

_HINTED = 10
"""Unknown keys that get a hint: looking for a like one among hundreds takes its time."""


@dataclass(slots=True)
class Taken:
    """What a table brings.

    Attributes:
        files: The new text of each overlay file that changes.
        changed: How many translations are new, revised or confirmed.
        notices: What a translator should look at, though it was taken.
    """

    files: dict[Path, str] = field(default_factory=dict)
    changed: int = 0
    notices: list[RowProblem] = field(default_factory=list)


def table(scenario: Scenario, language: str, told_in: Language) -> Iterator[TableRow]:
    """Every text of a situation as a row: the card, then each telling, in reading order.

    Args:
        scenario: The situation.
        language: What it is translated to.
        told_in: The language of the columns that only help.
    """
    for found in report(scenario, language):
        for state in found.states:
            unit = state.unit
            yield TableRow(
                number=0,
                key=unit.key,
                file=f"{scenario.id}/{found.name}",
                chinese=unit.text,
                translation=state.translation,
                status=STATUS[state.status].said(told_in),
                speaker=speaker(unit).said(told_in),
                context=context(scenario, unit, found.name).said(told_in),
            )


def situation_of(rows: Sequence[TableRow]) -> str:
    """The situation that a table is about.

    Raises:
        TableError: It has no rows, or rows of several situations.
    """
    names = {row.file.partition("/")[0]: row.number for row in reversed(rows)}
    if len(names) == 1:
        return next(iter(names))
    if not names:
        raise TableError([RowProblem(1, Words("表里没有内容", "the table has no rows"))])
    raise TableError(
        [
            RowProblem(
                max(names.values()),
                Words(
                    f"一份表只能是一个情境的：{'、'.join(sorted(names))}",
                    f"a table holds one situation only: {', '.join(sorted(names))}",
                ),
            )
        ]
    )


def take(rows: Sequence[TableRow], scenario: Scenario, language: str) -> Taken:
    """Bring a table's translations into the overlays of a situation; writes nothing yet.

    An empty cell keeps what is there. A stale text stays stale until its words change, or its
    status is set to 已译 or translated.

    Raises:
        TableError: Any row is not what was exported; every problem with its row.
    """
    reports = {f"{scenario.id}/{found.name}": found for found in report(scenario, language)}
    states = {(file, s.unit.key): s for file, found in reports.items() for s in found.states}
    taken, problems = Taken(), list(islice(_misplaced(rows, reports, states), MOST_FINDINGS))
    numbers = number_slots(scenario.card)
    for row in rows:
        state = states.get((row.file, row.key))
        if state is None:
            continue
        if row.chinese != state.unit.text:
            problems.append(_other_original(row))
        elif row.translation.strip() and _differs(row, state):
            fault = unit_fault(state.unit, row.translation, numbers)
            if fault is not None:
                problem = RowProblem(row.number, with_hint(*fault.words))
                (problems if fault.refused else taken.notices).append(problem)
            states[row.file, row.key] = replace(
                state, status="translated", translation=row.translation, fault=None
            )
            taken.changed += 1
    if problems:
        raise TableError(sorted(problems, key=lambda p: p.row))
    for file, found in reports.items():
        after = tuple(states[file, s.unit.key] for s in found.states)
        if after != found.states:
            text = written(scenario, language, replace(found, states=after))
            _must_read(text, found)
            taken.files[found.path] = text
    return taken


def _must_read(text: str, found: FileReport) -> None:
    """Nothing is written that could not be read again."""
    _source, problems = parse_source(text.encode(), found.path.name)
    errors = [d for d in problems if d.severity == "error"]
    if errors:
        raise TableError([RowProblem(0, listed([d])) for d in errors])


def _differs(row: TableRow, state: UnitState) -> bool:
    done = STATUS["translated"]
    confirmed = state.status == "stale" and row.status.strip() in (done.zh, done.en)
    return row.translation != state.translation or confirmed


def _misplaced(
    rows: Sequence[TableRow],
    reports: dict[str, FileReport],
    states: dict[tuple[str, str], UnitState],
) -> Iterator[RowProblem]:
    seen: dict[tuple[str, str], int] = {}
    unknown = 0
    for row in rows:
        place = (row.file, row.key)
        first = seen.setdefault(place, row.number)
        if first != row.number:
            yield RowProblem(
                row.number, Words(f"和第 {first} 行重复", f"the same text as in row {first}")
            )
        if row.file not in reports:
            yield RowProblem(
                row.number, Words(f"没有“{row.file}”这份文件", f"there is no file {row.file!r}")
            )
        elif place not in states:
            unknown += 1
            # Looking through all of them takes its time: not for a whole foreign table.
            known = [k for f, k in states if f == row.file] if unknown <= _HINTED else []
            near = nearest(row.key, known)
            asked, asked_en = (
                (f"，是不是 {near}？", f", did you mean {near}?") if near else ("", "")
            )
            yield RowProblem(
                row.number,
                Words(f"没有“{row.key}”这一条{asked}", f"nothing is called {row.key!r}{asked_en}"),
            )


def _other_original(row: TableRow) -> RowProblem:
    return RowProblem(
        row.number,
        Words(
            "中文一栏和剧本不一样：表里改过，或者剧本改过。中文请改剧本，再重新导出",
            "the Chinese is not that of the scenario: change the scenario, then export anew",
        ),
    )
