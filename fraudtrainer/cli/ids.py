"""`fraudtrainer ids`: give an id to every line that has none, and change nothing else."""

from __future__ import annotations

import argparse
from pathlib import Path

from fraudtrainer.authoring.line_ids import NewId, files_of, missing_ids, write_ids
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.voice import Voice
from fraudtrainer.errors import UserError
from fraudtrainer.paths import bundled
from fraudtrainer.words import Words, joined, plain

_SHOWN = 24
"""Characters of a line that are enough to know it by."""


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.paths(
        "剧本文件、情境文件夹，或它上面的文件夹；不写就补自带的",
        "a telling, a situation's folder or one above it; left out: the program's own",
    )
    parser.flag("--check", "只列出缺 id 的，不写", "list what lacks an id, write nothing")


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Write missing ids into every telling that the paths name; with `--check` only list them.

    Returns:
        1 where `--check` found ids missing, else 0.

    Raises:
        UserError: A path names no telling, or some could not be written; the others are done.
    """
    files = files_of(options.paths or (bundled("scenarios"),))
    if not files:
        raise UserError(
            Words("这里没有剧本。", "There is no telling here."),
            hint=Words("给出情境文件夹，或它上面的文件夹。", "Name a situation's folder."),
        )
    total, failed = 0, []
    for path in files:
        try:
            ids = missing_ids(path) if options.check else write_ids(path)
        except UserError as error:
            failed.append(error)
            continue
        total += len(ids)
        for new in ids:
            print(_row(path, new, show_id=not options.check))
    print(_summary(len(files), total, voice, check=options.check))
    if failed:
        raise _joined(failed)
    return 1 if options.check and total else 0


def _row(path: Path, new: NewId, *, show_id: bool) -> str:
    line, column = new.position
    words = new.words if len(new.words) <= _SHOWN else f"{new.words[:_SHOWN]}…"
    return f"{path}:{line}:{column} " + (f"{new.id}  " if show_id else "") + words


def _summary(files: int, total: int, voice: Voice, *, check: bool) -> str:
    if not total:
        return voice(f"{files} 份剧本，id 都齐了。", f"{files} tellings, no id is missing.")
    if check:
        return voice(
            f"{files} 份剧本，缺 {total} 个 id。", f"{files} tellings, {total} ids missing."
        )
    return voice(
        f"{files} 份剧本，补写了 {total} 个 id。", f"{files} tellings, {total} ids written."
    )


def _joined(errors: list[UserError]) -> UserError:
    first = errors[0]
    if len(errors) == 1:
        return first
    return UserError(
        first.message,
        kept=first.kept,
        hint=first.hint,
        details=joined((first.details, *(e.words for e in errors[1:])), plain("\n")),
    )
