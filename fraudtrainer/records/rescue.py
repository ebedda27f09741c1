"""From a damaged records file to a sound one with all that can still be read.

The damaged file is only ever read from a copy. The sound one is complete before anything changes
place, so a kill at any moment leaves the damaged file or the sound one under the name.
"""

import sqlite3
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from fraudtrainer.records.aside import RESCUED, UNFINISHED, Rescued
from fraudtrainer.records.migrations import APPLICATION_ID, Migration
from fraudtrainer.records.schema import columns_of, schema_of
from fraudtrainer.replacement import lay_down, sync_path

# Beyond a damaged page, rows are asked for one by one: so many at most.
_MOST_PROBES: Final = 50_000
_ORDER: Final = ("learners", "texts", "attempts", "decisions", "settings")
_Row = tuple[Any, ...]


def rescue(path: Path, migrations: Sequence[Migration]) -> Rescued:
    """Write a sound file with the newest schema beside a damaged one, named ``<name>.rescued``.

    Args:
        path: The damaged file; it is not changed.
        migrations: The schema's steps.

    Raises:
        OSError: There is no room for the copies.
        sqlite3.Error: Likewise.
    """
    copy, fresh = path.with_name(path.name + ".copy.part"), path.with_name(path.name + ".new.part")
    for leftover in (copy, fresh):
        leftover.unlink(missing_ok=True)
    try:
        source = _readable_copy(path, copy, migrations)
        lay_down(fresh, b"", mode=0o600)
        with closing(sqlite3.connect(fresh, isolation_level=None)) as target:
            found = _move(source, target, migrations)
        sync_path(fresh)
        fresh.replace(path.with_name(path.name + RESCUED))
    finally:
        for scratch in path.parent.glob(f"{path.name}.copy{UNFINISHED}*"):
            scratch.unlink(missing_ok=True)
    return found


class _Source(NamedTuple):
    """The readable copy: its connection, None where nothing is left, and its schema's version."""

    connection: sqlite3.Connection | None
    version: int


def _readable_copy(path: Path, copy: Path, migrations: Sequence[Migration]) -> _Source:
    """Open a copy with its header and its schema mended: both are known, whatever was in them."""
    if not path.exists() or path.stat().st_size == 0:
        return _Source(None, migrations[-1].number)
    for log in (True, False):  # a damaged log may be what keeps the rest from being read
        with suppress(sqlite3.Error):
            _copy(path, copy, log=log)
            return _mended(copy, migrations)
    return _Source(None, migrations[-1].number)


def _copy(path: Path, copy: Path, *, log: bool) -> None:
    for old in copy.parent.glob(f"{copy.name}*"):
        old.unlink()
    data = path.read_bytes()
    lay_down(copy, _header(data, log=log) + data[100:], mode=0o600)
    wal = path.with_name(path.name + "-wal")
    if log and wal.exists():
        lay_down(copy.with_name(copy.name + "-wal"), wal.read_bytes(), mode=0o600)


def _header(data: bytes, *, log: bool) -> bytes:
    """The first hundred bytes as they must be; of what was there, only our version is kept.

    See "The Database Header" in SQLite's file format: pages of 4096 bytes, no free ones, no vacuum,
    texts in UTF-8.
    """
    journal = 2 if log else 1
    return struct.pack(
        ">16sHBBBBBB12I20sII",
        b"SQLite format 3",
        *(4096, journal, journal, 0, 64, 32, 32),
        *(1, len(data) // 4096, 0, 0, 1, 4, 0, 0, 1),
        *(int.from_bytes(data[60:64], "big"), 0, APPLICATION_ID),
        *(b"", 1, 0),
    )


def _mended(copy: Path, migrations: Sequence[Migration]) -> _Source:
    connection = _open_lenient(copy)
    try:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        known = [step.number for step in migrations]
        fitting = [number for number in known if columns_of(migrations, number).keys() <= names]
        if version not in known or version not in fitting:
            version = max(fitting, default=known[-1])
        for name, sql in schema_of(migrations, version).items():
            connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (sql, name))
        connection.execute("DELETE FROM sqlite_master WHERE type NOT IN ('table', 'index')")
        connection.close()
        return _Source(_open_lenient(copy), version)
    except BaseException:
        connection.close()
        raise


def _open_lenient(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(copy, isolation_level=None)
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    return connection


def _move(source: _Source, target: sqlite3.Connection, migrations: Sequence[Migration]) -> Rescued:
    """Build the source's version without its triggers, fill it, mend it, and bring it up to date."""
    steps = [statement for step in migrations[: source.version] for statement in step.statements]
    target.execute("BEGIN")
    for statement in steps:
        if "CREATE TRIGGER" not in statement:
            target.execute(statement)
    tables = columns_of(migrations, source.version)
    if source.connection is not None:
        with closing(source.connection) as connection:
            for name in (*_ORDER, *(name for name in tables if name not in _ORDER)):
                _fill(connection, target, name, tables[name])
    lost = _mend(target)
    for statement in schema_of(migrations, source.version).values():
        if "CREATE TRIGGER" in statement:
            target.execute(statement)
    for step in migrations[source.version :]:
        for statement in step.statements:
            target.execute(statement)
    target.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    target.execute(f"PRAGMA user_version = {migrations[-1].number}")
    target.execute("COMMIT")
    learners, attempts = target.execute(
        "SELECT (SELECT count(*) FROM learners), count(*) FROM attempts"
    ).fetchone()
    return Rescued(learners, attempts, lost)


def _fill(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str, columns: list[str]
) -> None:
    sql = (
        f"INSERT OR IGNORE INTO {table} (rowid, {', '.join(columns)}) "  # noqa: S608 - our own names
        f"VALUES ({', '.join('?' * (len(columns) + 1))})"
    )
    for row in _readable_rows(source, table, columns):
        # A row that fits its table's rules no more, or is no text, is not worth a guess.
        with suppress(sqlite3.Error, UnicodeError):
            target.execute(sql, row)


def _readable_rows(source: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[_Row]:
    """Every row that can be read: from the front, from the back, and one by one in between."""
    select = f"SELECT rowid, {', '.join(columns)} FROM {table} NOT INDEXED"  # noqa: S608 - our own
    first, last = None, None
    for row in _until_damage(source, f"{select} ORDER BY rowid", lambda _row: False):
        first = row[0]
        yield row
    for row in _until_damage(
        source, f"{select} ORDER BY rowid DESC", lambda row: first is not None and row[0] <= first
    ):
        last = row[0]
        yield row
    if last is not None:
        begin = (first or 0) + 1
        for number in range(begin, min(last, begin + _MOST_PROBES)):
            yield from _until_damage(source, f"{select} WHERE rowid = {number}", lambda _r: False)


def _until_damage(
    source: sqlite3.Connection, sql: str, reached: Callable[[_Row], bool]
) -> Iterator[_Row]:
    with suppress(sqlite3.Error, OverflowError):
        for row in source.execute(sql):
            if reached(row):
                return
            yield row


def _mend(target: sqlite3.Connection) -> int:
    """Leave nothing that hangs in the air; return how many sittings went or became shorter."""
    target.execute(
        "INSERT INTO learners (id, name, created_at) SELECT learner, "
        "'？ ' || row_number() OVER (), min(started_at) FROM attempts "
        "WHERE learner NOT IN (SELECT id FROM learners) GROUP BY learner"
    )
    gone = target.execute(
        "DELETE FROM attempts WHERE content_hash NOT IN (SELECT hash FROM texts)"
    ).rowcount
    orphans = target.execute(
        "SELECT count(DISTINCT attempt) FROM decisions WHERE attempt NOT IN (SELECT no FROM attempts)"
    ).fetchone()[0]
    target.execute("DELETE FROM decisions WHERE attempt NOT IN (SELECT no FROM attempts)")
    # What comes after a gap cannot be played on from; an ended sitting keeps its result.
    shorter = target.execute(
        "SELECT count(*) FROM (SELECT attempt FROM decisions GROUP BY attempt "
        "HAVING max(turn) <> count(*) - 1)"
    ).fetchone()[0]
    target.execute(
        "DELETE FROM decisions WHERE turn > (SELECT count(*) FROM decisions AS before "
        "WHERE before.attempt = decisions.attempt AND before.turn < decisions.turn)"
    )
    return int(max(gone, orphans) + shorter)
