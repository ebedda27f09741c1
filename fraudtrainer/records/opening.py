"""From a path to a sound, current connection: check, keep a damaged file aside, back up, migrate."""

import os
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, NamedTuple

from fraudtrainer.errors import UserError
from fraudtrainer.paths import keep_private
from fraudtrainer.records.faults import STORE_FAULTS, explain, explain_os, is_users_world
from fraudtrainer.records.mark import EXTENT_SQL, Extent, Mark
from fraudtrainer.records.migrations import APPLICATION_ID, Migration
from fraudtrainer.records.rescue import RESCUED, UNFINISHED, Rescued, rescue
from fraudtrainer.records.schema import read_schema, schema_of
from fraudtrainer.replacement import create_file, lay_down, sync_path
from fraudtrainer.words import NOTHING, Words, joined

# The log goes before its database: a log left beside a fresh database would be played into it.
_PARTS: Final = ("-wal", "-shm", "")

# A backup program may hold the file for a moment; longer would freeze the window.
_PATIENCE_S: Final = 1.0

_MAGIC: Final = b"SQLite format 3\x00"

# A number beyond is a flipped bit, not a version from the future.
_YEARS_OF_VERSIONS: Final = 1000

_UNCHANGED: Final = Words("文件没有改动。", "The file has not been changed.")
_OTHER_FOLDER: Final = Words("请用 --data 另选一个文件夹。", "Choose another folder with --data.")


class Recovery(NamedTuple):
    """Something was wrong with the records that were found, and was put right as far as it goes.

    Attributes:
        message: What happened, a whole sentence for the person at the screen.
        kept: Where the damaged file is now.
        hint: What can be done with it.
        files: The damaged database and its log files, as they were found; empty where none was.
    """

    message: Words
    kept: Words
    hint: Words
    files: tuple[Path, ...]


class _DamagedFileError(Exception):
    """The file is no sound database; never leaves this module."""


def open_sound(
    path: Path, now: float, migrations: Sequence[Migration], mark: Mark
) -> tuple[sqlite3.Connection, Recovery | None]:
    """Open the file with the newest schema; see ``database.open_database`` for what is raised."""
    try:
        _sweep(path)
        keep_private(path)
        recovery = _finish_rescue(path, now) or _foreign_log_aside(path, now, mark)
        try:
            _examine(path, migrations, mark)
        except _DamagedFileError as damage:
            found = rescue(path, migrations)
            recovery = _damaged(path, now, found, str(damage))
        connection = _connect(path)
        try:
            _migrate(connection, path, now, migrations, mark)
            recovery = recovery or _shortfall(connection, mark)
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
    patterns = (f"{path.name}.v*.bak", f"{path.name}.damaged-*", f"{path.name}.*{UNFINISHED}*")
    return tuple(sorted(found for pattern in patterns for found in path.parent.glob(pattern)))


def _sweep(path: Path) -> None:
    """Delete copies that a kill left unfinished: they hold what people did, and nobody names them."""
    for unfinished in path.parent.glob(f"{path.name}.*{UNFINISHED}*"):
        unfinished.unlink(missing_ok=True)


# ------------------------------------------------------------------------------- what is there


def _examine(path: Path, migrations: Sequence[Migration], mark: Mark) -> None:
    """Refuse a file that is another program's, newer than us, or damaged; write nothing.

    It is read through a connection that cannot write: closing another one would play the log into a
    file that is damaged, and delete it.
    """
    log = path.with_name(path.name + "-wal")
    if not _size(path):
        if _size(log):
            # SQLite would delete such a log without a word.
            raise _DamagedFileError("an empty database beside a log with content")
        if path.exists() and mark.extent is not None and any(mark.extent):
            raise _DamagedFileError("an empty database that has held records")
        return
    with path.open("rb") as file:
        head = file.read(20)
    if head[:16] == _MAGIC and not set(head[18:20]) <= {1, 2}:
        raise _DamagedFileError("the header asks for a format that no SQLite writes")
    try:
        with closing(_connect(path, "?mode=ro")) as connection:
            _check(connection, path, migrations)
    except STORE_FAULTS as fault:
        if is_users_world(fault):
            raise
        raise _DamagedFileError(str(fault)) from fault


def _check(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration]) -> None:
    owner = _number(connection, "PRAGMA application_id")
    version = _number(connection, "PRAGMA user_version")
    schema = read_schema(connection)
    if not schema and not owner and not version:
        return
    is_ours = owner == APPLICATION_ID
    if not is_ours and not schema_of(migrations, 1).keys() <= schema.keys():
        raise UserError(
            Words(
                "这个文件是别的程序的数据库，不是 fraudtrainer 的记录。",
                "This file is another program's database, not records of fraudtrainer.",
            ),
            kept=_UNCHANGED,
            hint=_OTHER_FOLDER,
            details=str(path),
        )
    newest = migrations[-1].number
    if newest < version <= newest + _YEARS_OF_VERSIONS:
        raise _newer(path, version, newest)
    if not is_ours or not 0 < version <= newest:
        raise _DamagedFileError(f"application_id {owner}, user_version {version}")
    if not schema_of(migrations, version).items() <= schema.items():
        raise _DamagedFileError(f"the schema is none of version {version}")
    findings = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(5)")]
    if findings != ["ok"]:
        raise _DamagedFileError("; ".join(findings))
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise _DamagedFileError("a row speaks of another one that is not there")


def _newer(path: Path, version: int, newest: int) -> UserError:
    return UserError(
        Words(
            "这份记录是更新版本的 fraudtrainer 写的，本程序读不了。",
            "These records were written by a newer fraudtrainer; this one cannot read them.",
        ),
        kept=_UNCHANGED,
        hint=Words(
            "请升级 fraudtrainer，或者用 --data 另选一个文件夹。",
            "Update fraudtrainer, or choose another folder with --data.",
        ),
        details=f"{path}: user_version {version} > {newest}",
    )


def _shortfall(connection: sqlite3.Connection, mark: Mark) -> Recovery | None:
    """What is missing although the file is sound: an older copy, or one without its log."""
    if mark.extent is None:
        return None
    held = Extent(*connection.execute(EXTENT_SQL).fetchone())
    if all(now >= before for now, before in zip(held, mark.extent, strict=True)):
        return None
    return Recovery(
        message=Words(
            "最近的一部分记录不见了：记录文件比上次用的时候少。",
            "The latest records are missing: the file holds less than when it was last used.",
        ),
        kept=Words(
            "其余的记录都在，可以照常使用。", "All other records are there and can be used."
        ),
        hint=Words(
            "如果是用备份换过这个文件，就不用理会；不是的话，请检查磁盘，"
            "看看旁边以“-wal”结尾的文件是不是被清理掉了。",
            "If you put a backup in its place, all is well. If not, check the disk, and whether "
            "something has removed the file beside it whose name ends in “-wal”.",
        ),
        files=(),
    )


def _connect(path: Path, options: str = "") -> sqlite3.Connection:
    if not options and not path.exists():
        lay_down(path, b"", mode=0o600)
    address = f"{path.absolute().as_uri()}{options}"
    return sqlite3.connect(address, timeout=_PATIENCE_S, isolation_level=None, uri=True)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _number(connection: sqlite3.Connection, sql: str) -> int:
    (value,) = connection.execute(sql).fetchone()
    return int(value)


# ---------------------------------------------------------------------- what is damaged goes aside


def _damaged(path: Path, now: float, found: Rescued, details: str) -> Recovery:
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
            "想试着找回其余的成绩，请把这个文件交给管理员（{0}）。",
            "To try and get the rest back, give that file to your administrator ({0}).",
        ).fill(details),
        files=files,
    )


def _finish_rescue(path: Path, now: float) -> Recovery | None:
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
    aside = _unused(path, f".damaged-{_stamp(now)}")
    files = []
    for part in ("", "-wal"):  # the third file is only an index into the second
        found = path.with_name(path.name + part)
        if found.exists() and (not part or _size(found)):
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


def _foreign_log_aside(path: Path, now: float, mark: Mark) -> Recovery | None:
    """Keep a log that belongs to another database, or to another time, from being played in."""
    if not _size(path) or not mark.foreign_log():
        return None
    aside = _unused(path, f".damaged-{_stamp(now)}")
    files = []
    for part in ("-wal", "-shm"):
        found = path.with_name(path.name + part)
        if found.exists():
            files.append(found.rename(aside.with_name(aside.name + part)))
    message = Words(
        "记录文件旁边有一个不属于它的日志文件，没有采用。",
        "Beside the records lay a log file that does not belong to them; it was not used.",
    )
    return _recovery(message, tuple(files), "-wal")


# ------------------------------------------------------------------------------------ migrations


def _migrate(
    connection: sqlite3.Connection,
    path: Path,
    now: float,
    migrations: Sequence[Migration],
    mark: Mark,
) -> None:
    version = _number(connection, "PRAGMA user_version")
    pending = [step for step in migrations if step.number > version]
    if pending:
        mark.expect_log()
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
    unfinished = target.with_name(target.name + UNFINISHED)
    lay_down(unfinished, b"", mode=0o600)
    with closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
    sync_path(unfinished)
    unfinished.replace(target)
    sync_path(target.parent)


def _unused(path: Path, suffix: str) -> Path:
    """Append the suffix to the name, and a number where that name is taken."""
    stem, dot, ending = suffix.partition(".bak")
    candidate, number = path.with_name(path.name + suffix), 2
    while any(os.path.lexists(f"{candidate}{part}") for part in _PARTS):
        candidate = path.with_name(f"{path.name}{stem}-{number}{dot}{ending}")
        number += 1
    return candidate


def _stamp(now: float) -> str:
    return time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now))
