"""From a path to a sound, current connection: check, keep a damaged file aside, back up, migrate."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from fraudtrainer.errors import UserError
from fraudtrainer.paths import keep_private
from fraudtrainer.records.aside import (
    UNFINISHED,
    Recovery,
    damaged_aside,
    finish_rescue,
    foreign_log_aside,
    size_of,
    stamp,
    sweep,
    unused,
)
from fraudtrainer.records.faults import STORE_FAULTS, explain, explain_os, is_users_world
from fraudtrainer.records.mark import EXTENT_SQL, Extent, Mark
from fraudtrainer.records.migrations import APPLICATION_ID, Migration
from fraudtrainer.records.schema import is_of_version, read_schema, schema_of
from fraudtrainer.replacement import lay_down, sync_path
from fraudtrainer.words import Words, joined

# A backup program may hold the file for a moment; longer would freeze the window.
_PATIENCE_S: Final = 1.0

_MAGIC: Final = b"SQLite format 3\x00"

# A number beyond is a flipped bit, not a version from the future.
_YEARS_OF_VERSIONS: Final = 1000

_UNCHANGED: Final = Words("文件没有改动。", "The file has not been changed.")
_OTHER_FOLDER: Final = Words("请用 --data 另选一个文件夹。", "Choose another folder with --data.")


class _DamagedFileError(Exception):
    """The file is no sound database; never leaves this module."""


def open_sound(
    path: Path, now: float, migrations: Sequence[Migration], mark: Mark
) -> tuple[sqlite3.Connection, Recovery | None]:
    """Open the file with the newest schema; see ``database.open_database`` for what is raised."""
    try:
        sweep(path)
        keep_private(path)
        recovery = finish_rescue(path, now) or _foreign_log(path, now, mark)
        try:
            _examine(path, migrations, mark)
        except _DamagedFileError as damage:
            from fraudtrainer.records.rescue import rescue  # late: few starts need it

            found = rescue(path, migrations)
            recovery = damaged_aside(path, now, found, str(damage))
        connection = _connect(path)
        try:
            _migrate(connection, path, now, migrations, mark)
            recovery = _both(recovery, _shortfall(connection, mark))
        except BaseException:
            connection.close()
            raise
    except STORE_FAULTS as fault:
        raise explain(fault, path) from fault
    except OSError as fault:
        raise explain_os(fault, path) from fault
    return connection, recovery


# ------------------------------------------------------------------------------- what is there


def _examine(path: Path, migrations: Sequence[Migration], mark: Mark) -> None:
    """Refuse a file that is another program's, newer than us, or damaged; write nothing.

    It is read through a connection that cannot write: closing another one would play the log into a
    file that is damaged, and delete it.
    """
    log = path.with_name(path.name + "-wal")
    if not size_of(path):
        if size_of(log):
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
    if not is_of_version(schema, migrations, version):
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


def _both(first: Recovery | None, second: Recovery | None) -> Recovery | None:
    if first is None or second is None:
        return first or second
    return first._replace(message=joined((first.message, second.message), Words("", " ")))


def _foreign_log(path: Path, now: float, mark: Mark) -> Recovery | None:
    is_foreign = size_of(path) and mark.foreign_log()
    return foreign_log_aside(path, now) if is_foreign else None


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


def _number(connection: sqlite3.Connection, sql: str) -> int:
    (value,) = connection.execute(sql).fetchone()
    return int(value)


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
        _back_up(connection, unused(path, f".v{version}.{stamp(now)}.bak"))
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
