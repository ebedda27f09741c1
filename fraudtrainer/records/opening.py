"""From a path to a sound, current connection: check, keep a damaged file aside, back up, migrate."""

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from fraudtrainer.errors import UserError
from fraudtrainer.records.faults import STORE_FAULTS, explain, explain_os, is_damage
from fraudtrainer.records.migrations import APPLICATION_ID, Migration

# The log goes before its database: a log left beside a fresh database would be played into it.
_PARTS: Final = ("-wal", "-shm", "")

# A backup program may hold the file for a moment; longer would freeze the window.
_PATIENCE_S: Final = 1.0


class Recovery(NamedTuple):
    """A damaged file was found, kept aside, and a fresh one begun.

    Attributes:
        message: What happened, a whole sentence for the person at the screen.
        kept: Where the damaged file is now.
        hint: What can be done with it.
        files: The damaged database and its log files, as they were found.
    """

    message: str
    kept: str
    hint: str
    files: tuple[Path, ...]


class _DamagedFileError(Exception):
    """The file is no sound database; never leaves this module."""


def open_sound(
    path: Path, now: float, migrations: Sequence[Migration]
) -> tuple[sqlite3.Connection, Recovery | None]:
    """Open the file with the newest schema; see ``database.open_database`` for what is raised."""
    recovery = None
    try:
        try:
            connection = _connect_checked(path, migrations[-1].number)
        except _DamagedFileError as damage:
            recovery = _keep_aside(path, now, str(damage))
            connection = _connect_checked(path, migrations[-1].number)
        try:
            _migrate(connection, path, now, migrations)
        except BaseException:
            connection.close()
            raise
    except STORE_FAULTS as fault:
        raise explain(fault, path) from fault
    except OSError as fault:
        raise explain_os(fault, path) from fault
    return connection, recovery


def wayside_copies(path: Path) -> tuple[Path, ...]:
    """Return the backups and damaged files that were ever put beside ``path``, sorted by name."""
    patterns = (f"{path.name}.v*.bak", f"{path.name}.damaged-*")
    return tuple(sorted(found for pattern in patterns for found in path.parent.glob(pattern)))


def _connect_checked(path: Path, newest: int) -> sqlite3.Connection:
    log = path.with_name(path.name + "-wal")
    if not _size(path) and _size(log):
        # SQLite would delete such a log without a word.
        raise _DamagedFileError("an empty database beside a log with content")
    connection = sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)
    try:
        _check(connection, path, newest)
    except sqlite3.Error as fault:
        connection.close()
        if is_damage(fault):
            raise _DamagedFileError(str(fault)) from fault
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path, newest: int) -> None:
    """Refuse a file that is another program's, newer than us, or damaged; write nothing."""
    owner = _number(connection, "PRAGMA application_id")
    version = _number(connection, "PRAGMA user_version")
    tables = _number(connection, "SELECT count(*) FROM sqlite_master")
    if owner != APPLICATION_ID and (owner or version or tables):
        raise UserError(
            "这个文件是别的程序的数据库，不是 fraudtrainer 的记录。",
            kept="文件没有改动。",
            hint="请用 --data 另选一个文件夹。",
            details=str(path),
        )
    if version > newest:
        raise UserError(
            "这份记录是更新版本的 fraudtrainer 写的，本程序读不了。",
            kept="文件没有改动。",
            hint="请升级 fraudtrainer，或者用 --data 另选一个文件夹。",
            details=f"{path}: user_version {version} > {newest}",
        )
    findings = [str(row[0]) for row in connection.execute("PRAGMA quick_check(5)")]
    if findings != ["ok"]:
        raise _DamagedFileError("; ".join(findings))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _number(connection: sqlite3.Connection, sql: str) -> int:
    (value,) = connection.execute(sql).fetchone()
    return int(value)


def _keep_aside(path: Path, now: float, details: str) -> Recovery:
    aside = _unused(path, f".damaged-{_stamp(now)}")
    moved = []
    for part in _PARTS:
        found = path.with_name(path.name + part)
        if found.exists():
            moved.append(found.rename(aside.with_name(aside.name + part)))
    return Recovery(
        message="记录文件损坏了，打不开，程序另起了一份新的记录。",
        kept=f"损坏的文件没有删，改名留在“{aside}”。",
        hint=f"想试着找回以前的成绩，请把这个文件交给管理员（{details}）。",
        files=tuple(reversed(moved)),
    )


def _migrate(
    connection: sqlite3.Connection, path: Path, now: float, migrations: Sequence[Migration]
) -> None:
    version = _number(connection, "PRAGMA user_version")
    pending = [step for step in migrations if step.number > version]
    if pending and version:
        _back_up(connection, _unused(path, f".v{version}.{_stamp(now)}.bak"))
    for step in pending:
        connection.execute("BEGIN IMMEDIATE")
        try:
            _apply(connection, step)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _apply(connection: sqlite3.Connection, step: Migration) -> None:
    for statement in step.statements:
        connection.execute(statement)
    # Foreign keys are off while a table may be rebuilt, so they are checked here.
    if connection.execute("PRAGMA foreign_key_check").fetchall():
        raise sqlite3.IntegrityError(f"migration {step.number} breaks a foreign key")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {step.number}")


def _back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the database, its log included; the final name appears only when the copy is whole."""
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    copy = sqlite3.connect(unfinished)
    try:
        connection.backup(copy)
    finally:
        copy.close()
    unfinished.replace(target)


def _unused(path: Path, suffix: str) -> Path:
    """Append the suffix to the name, and a number where that name is taken."""
    stem, dot, ending = suffix.partition(".bak")
    candidate, number = path.with_name(path.name + suffix), 2
    while candidate.exists():
        candidate = path.with_name(f"{path.name}{stem}-{number}{dot}{ending}")
        number += 1
    return candidate


def _stamp(now: float) -> str:
    return time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now))
