"""Where damaged files go: whole, under another name, and what a person is told about it."""

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from fraudtrainer.replacement import create_file, sync_path
from fraudtrainer.words import NOTHING, Words, joined

RESCUED: Final = ".rescued"
"""Ends the name of a sound file that waits to take a damaged one's place."""

UNFINISHED: Final = ".part"
"""Ends the name of a copy that is being made, or that a kill has left."""


class Recovery(NamedTuple):
    """Something was wrong with the records that were found, and was put right as far as it goes.

    Attributes:
        message: What happened, a whole sentence for the person at the screen.
        kept: Where the damaged file is now.
        hint: What can be done with it.
        files: The damaged database and its log files, as they were found; empty where none was.
        details: Technical text for whoever helps; may be empty.
    """

    message: Words
    kept: Words
    hint: Words
    files: tuple[Path, ...]
    details: str = ""


class Rescued(NamedTuple):
    """What of a damaged file was saved.

    Attributes:
        learners: How many learners.
        attempts: How many sittings, whole ones and ones that lack their last decisions.
        lost: How many sittings are known to be missing or to lack decisions.
    """

    learners: int
    attempts: int
    lost: int


def wayside_copies(path: Path) -> tuple[Path, ...]:
    """Return the backups and damaged files that were ever put beside ``path``, sorted by name."""
    patterns = (f"{path.name}.v*.bak", f"{path.name}.damaged-*", f"{path.name}.*{UNFINISHED}*")
    return tuple(sorted(found for pattern in patterns for found in path.parent.glob(pattern)))


def sweep(path: Path) -> None:
    """Delete copies that a kill left unfinished: they hold what people did, and nobody names them."""
    head = f"{path.name}."
    try:
        beside = list(path.parent.iterdir())  # no pattern: each start would compile it
    except OSError:
        return  # whoever opens the file will say so
    for file in beside:
        if file.name.startswith(head) and UNFINISHED in file.name.removeprefix(head):
            file.unlink(missing_ok=True)


# ---------------------------------------------------------------------- what is damaged goes aside


def damaged_aside(path: Path, now: float, found: Rescued, details: str) -> Recovery:
    """Let the rescued file take the damaged one's place, and say what was saved."""
    files = _swap(path, now)
    saved = Words(
        "记录文件坏了一部分。读得出来的都搬进了一份新的记录：{0} 位学员，{1} 次演练。",
        "The records file is damaged in part. All that can be read is now in a new one: "
        "learners: {0}, sittings: {1}.",
    ).fill(found.learners, found.attempts)
    lost = Words(
        "另有 {0} 次演练丢了，或者少了后面几步。",
        "Sittings that are lost or lack their last steps: {0}.",
    ).fill(found.lost)
    nothing = Words(
        "记录文件损坏了，打不开，程序另起了一份新的记录。",
        "The records file is damaged and cannot be opened; a new one has been begun.",
    )
    parts = [saved, lost if found.lost else NOTHING] if found.learners else [nothing]
    return _recovery(joined(parts, Words("", " ")), files, details)


def _recovery(message: Words, files: tuple[Path, ...], details: str) -> Recovery:
    return Recovery(
        message=message,
        kept=Words(
            "损坏的文件没有删，改名留在“{0}”。",
            "The damaged file has not been deleted; it is now “{0}”.",
        ).fill(files[0] if files else ""),
        hint=Words(
            "想试着找回其余的成绩，请把这个文件交给管理员。",
            "To try and get the rest back, give that file to your administrator.",
        ),
        files=files,
        details=details,
    )


def finish_rescue(path: Path, now: float) -> Recovery | None:
    """Put a rescued file in its place where a kill came between."""
    if not path.with_name(path.name + RESCUED).exists():
        return None
    message = Words(
        "记录文件损坏过。读得出来的都已经搬进一份新的记录。",
        "The records file was damaged. All that could be read is now in a new one.",
    )
    return _recovery(message, _swap(path, now), "")


def _swap(path: Path, now: float) -> tuple[Path, ...]:
    """Give the damaged file and its log a second name, then let the rescued one take the first."""
    aside = unused(path, f".damaged-{stamp(now)}")
    files = []
    for part in ("", "-wal"):  # the third file is only an index into the second
        found = path.with_name(path.name + part)
        if found.exists() and (not part or size_of(found)):
            files.append(_second_name(found, aside.with_name(aside.name + part)))
    sync_path(path.parent)
    for part in ("-wal", "-shm"):
        path.with_name(path.name + part).unlink(missing_ok=True)
    path.with_name(path.name + RESCUED).replace(path)
    sync_path(path.parent)
    return tuple(files)


def _second_name(found: Path, name: Path) -> Path:
    try:
        name.hardlink_to(found)
    except OSError:  # a file system without second names
        create_file(name, found.read_bytes(), mode=0o600)
    with suppress(OSError):
        name.chmod(0o600)
    return name


def foreign_log_aside(path: Path, now: float) -> Recovery:
    """Keep a log that belongs to another database, or to another time, from being played in."""
    aside = unused(path, f".damaged-{stamp(now)}")
    files = []
    for part in ("-wal", "-shm"):
        found = path.with_name(path.name + part)
        if found.exists():
            files.append(found.rename(aside.with_name(aside.name + part)))
    message = Words(
        "记录文件旁边有一个不属于它的日志文件，没有采用。",
        "Beside the records lay a log file that does not belong to them; it was not used.",
    )
    return _recovery(message, tuple(files), "")


def size_of(path: Path) -> int:
    """The size in bytes, 0 where there is no such file."""
    return path.stat().st_size if path.exists() else 0


def unused(path: Path, suffix: str) -> Path:
    """Append the suffix to the name, and a number where that name is taken."""
    stem, dot, ending = suffix.partition(".bak")
    candidate, number = path.with_name(path.name + suffix), 2
    while any(os.path.lexists(f"{candidate}{part}") for part in ("", "-wal", "-shm")):
        candidate = path.with_name(f"{path.name}{stem}-{number}{dot}{ending}")
        number += 1
    return candidate


def stamp(now: float) -> str:
    """A time as names of files hold it."""
    return time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now))
