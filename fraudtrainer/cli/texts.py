"""`fraudtrainer texts`: how far the translations are, and the files to translate in."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fraudtrainer.authoring.soundness import situation_folders
from fraudtrainer.authoring.translation.exchange import situation_of, table, take
from fraudtrainer.authoring.translation.progress import report, skeleton
from fraudtrainer.authoring.translation.table import (
    MAX_BYTES,
    TableError,
    read_table,
    table_bytes,
)
from fraudtrainer.cli.library import bundled_facts, find_situation, read_card
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.printing import print_json
from fraudtrainer.cli.voice import Voice
from fraudtrainer.cli.writing import cannot_write, write_file
from fraudtrainer.errors import UserError
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.diagnostic import listed
from fraudtrainer.scenario.folder import Scenario, read_scenario
from fraudtrainer.scenario.translation.check import FileReport
from fraudtrainer.scenario.translation.overlay import ORIGINAL
from fraudtrainer.scenario.translation.writing import write_overlay
from fraudtrainer.words import LANGUAGES, Words, joined, plain

TRANSLATIONS = tuple(name for name in LANGUAGES if name != ORIGINAL)
_MOST_PROBLEMS = 50
"""How many problems of a table are listed: whoever meets more has the wrong file."""


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    add = parser.commands("texts_command", required=True)
    children = {name: add(name, words) for name, (words, _run) in _COMMANDS.items()}
    for child in children.values():
        child.option(
            "--language", zh="译成哪种语言", en="the language of the translation",
            choices=TRANSLATIONS, default=TRANSLATIONS[0],
        )  # fmt: skip
    children["report"].paths(
        "情境文件夹；不写就看自带的", "situation folders; left out: the program's own"
    )
    children["report"].json()
    children["skeleton"].situation()
    children["export"].situation()
    children["export"].place(
        "--out", "FILE", "写进这个文件；不写就打印", "file to write; left out: print"
    )
    children["import"].place("file", "FILE", "CSV 表格", "the CSV table")
    children["import"].situation(
        "；不写就按表里的 id 找", "; left out: by the id in the table", nargs="?"
    )


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Run one of the commands behind `texts`.

    Returns:
        1 where a report holds errors, else 0.
    """
    return _COMMANDS[options.texts_command][1](options, voice)


def _report(options: argparse.Namespace, voice: Voice) -> int:
    facts = bundled_facts()
    rows: list[tuple[str, FileReport]] = []
    broken: list[Path] = []
    paths: Sequence[Path] = options.paths or (bundled("scenarios"),)
    for folder in situation_folders(paths):
        scenario, _problems = read_scenario(folder, facts)
        if scenario is None:
            broken.append(folder)
            continue
        rows += ((scenario.id, found) for found in report(scenario, options.language))
    if options.json:
        print_json([_row(situation, found) for situation, found in rows])
    else:
        _print_rows(rows, broken, voice)
    errors = any(d.severity == "error" for _id, found in rows for d in found.diagnostics)
    return 1 if errors or broken else 0


def _row(situation: str, found: FileReport) -> dict[str, Any]:
    counts = Counter(s.status for s in found.states)
    return {
        "situation": situation,
        "file": found.name,
        "units": len(found.states),
        **{status: counts[status] for status in ("translated", "missing", "stale", "refused")},
        "orphans": sorted(found.orphans),
        "missing_keys": [s.unit.key for s in found.states if s.status == "missing"],
        "stale_keys": [s.unit.key for s in found.states if s.status == "stale"],
        "diagnostics": [d.as_dict() for d in found.diagnostics],
    }


def _print_rows(rows: Sequence[tuple[str, FileReport]], broken: list[Path], voice: Voice) -> None:
    for situation, found in rows:
        row = _row(situation, found)
        orphans = len(found.orphans)
        print(
            voice(
                f"{situation}/{found.name}：共 {row['units']} 条，已译 {row['translated']}，"
                f"未译 {row['missing']}，过时 {row['stale']}，不能用 {row['refused']}，"
                f"多余 {orphans}",
                f"{situation}/{found.name}: {row['units']} units, {row['translated']} translated, "
                f"{row['missing']} missing, {row['stale']} stale, {row['refused']} refused, "
                f"{orphans} orphans",
            )
        )
        for diagnostic in found.diagnostics:
            print(f"  {diagnostic.format(voice.language)}")
    for folder in broken:
        words = voice(
            "中文文件有错误，先用 check 看：", "the Chinese files have errors, see check: "
        )
        print(f"{words}{folder}")


def _skeleton(options: argparse.Namespace, _voice: Voice) -> int:
    scenario = _scenario(options.situation, options.data)
    _must_be_readable(scenario, options.language)
    for path, text in skeleton(scenario, options.language).items():
        _write(path, text)
    return 0


def _export(options: argparse.Namespace, voice: Voice) -> int:
    scenario = _scenario(options.situation, options.data)
    _must_be_readable(scenario, options.language)
    data = table_bytes(table(scenario, options.language, voice.language))
    if options.out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return 0
    write_file(options.out, data)
    print(options.out)
    return 0


def _import(options: argparse.Namespace, voice: Voice) -> int:
    try:
        rows = read_table(_read(options.file))
        scenario = _scenario(options.situation or situation_of(rows), options.data)
        _must_be_readable(scenario, options.language)
        taken = take(rows, scenario, options.language)
    except TableError as refusal:
        raise UserError(
            Words(f"“{options.file}”没有导入。", f"{options.file} was not imported."),
            kept=Words("译文文件都没有改动。", "No overlay was changed."),
            hint=Words("改正这些地方再试：", "Mend these and try again:"),
            details=joined((p.told for p in refusal.problems[:_MOST_PROBLEMS]), plain("\n")),
        ) from refusal
    for path, text in taken.files.items():
        _write(path, text)
    for notice in taken.notices:
        print(voice.said(notice.told))
    print(voice(f"收进 {taken.changed} 条译文。", f"{taken.changed} translations taken in."))
    return 0


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as fault:
        raise UserError(
            Words(f"打不开“{path}”。", f"Cannot open {path}."),
            hint=Words(
                "检查文件名，或先在表格软件里关掉它。", "Check the name, or close it first."
            ),
            details=str(fault),
        ) from fault


def _scenario(name: str, data: Path | None) -> Scenario:
    return read_card(find_situation(name, data), bundled_facts())


def _must_be_readable(scenario: Scenario, language: str) -> None:
    """What cannot be read would be lost by writing over it.

    Raises:
        UserError: An overlay of the situation has errors that keep it from being read.
    """
    found = [d for f in report(scenario, language) if not f.readable for d in f.diagnostics]
    if found:
        raise UserError(
            Words("译文文件有错误，读不出来。", "An overlay has errors and cannot be read."),
            kept=Words("文件没有改动。", "No file was changed."),
            hint=Words("改正后再试：", "Mend these and try again:"),
            details=listed(found),
        )


def _write(path: Path, text: str) -> None:
    try:
        write_overlay(path, text)
    except OSError as fault:
        raise cannot_write(path, fault) from fault
    print(path)


_COMMANDS = {
    "report": (
        Words("译到哪儿了，缺哪些、旧哪些", "what is missing, stale or orphaned"), _report,
    ),
    "skeleton": (
        Words(
            "写出译文文件，每条中文在上、译文留空；译好的保留",
            "write overlays to fill in; what is translated stays",
        ),
        _skeleton,
    ),
    "export": (
        Words("导出成表格（CSV），交给译者", "write a table (CSV) for translators"), _export,
    ),
    "import": (Words("把译者交回的表格收进来", "take in a table that came back"), _import),
}  # fmt: skip
