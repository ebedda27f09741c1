"""The open records file: opened sound or kept aside, one writer, every fault explained."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias

from filelock import BaseFileLock

from fraudtrainer.records.faults import KEPT, STORE_FAULTS, explain
from fraudtrainer.records.lock import take_lock
from fraudtrainer.records.migrations import MIGRATIONS, Migration
from fraudtrainer.records.opening import Recovery, open_sound, wayside_copies

Clock: TypeAlias = Callable[[], float]
"""Seconds since 1970 UTC, as ``time.time`` gives them."""

Value: TypeAlias = str | int | float | bytes | None
"""What a column holds."""

Row: TypeAlias = sqlite3.Row
"""A row, its columns by name; STRICT tables vouch for their types."""

_PRAGMAS: Final = (
    # WAL: one append and one sync per commit; a reader is never in the way.
    "PRAGMA journal_mode = WAL",
    # FULL: a decision survives a power cut, too. NORMAL would survive a killed process only.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # Without it INSERT OR REPLACE would delete rows behind the back of the append-only triggers.
    "PRAGMA recursive_triggers = ON",
    # What is deleted is overwritten with zeros; only erasing a learner deletes anything.
    "PRAGMA secure_delete = ON",
)


class Database:
    """One open records file; used from the thread that opened it, closed by ``close()`` or ``with``.

    Attributes:
        path: The file.
        clock: Gives the wall-clock time of whatever is written.
        recovery: What happened to a damaged file found on opening, else None.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        lock: BaseFileLock,
        path: Path,
        clock: Clock,
        recovery: Recovery | None,
    ) -> None:
        connection.row_factory = sqlite3.Row
        self._connection = connection
        self._lock: BaseFileLock | None = lock
        self.path = path
        self.clock = clock
        self.recovery = recovery

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def now(self) -> str:
        """Return the clock's time as ISO 8601 in UTC, to the second."""
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self.clock()))

    def write(self, sql: str, values: Sequence[Value] = (), *, kept: str = KEPT) -> int:
        """Run one statement; outside ``transaction()`` it is committed when this returns.

        Args:
            sql: The statement, with ``?`` for each value.
            values: The values.
            kept: What is safe all the same if it fails, a whole sentence.

        Returns:
            The number of rows inserted, changed or deleted.

        Raises:
            UserError: The disk is full, read-only, damaged, or the file is in use.
            Bug: Anything else; a broken constraint, for example.
        """
        try:
            return self._connection.execute(sql, values).rowcount
        except STORE_FAULTS as fault:
            raise explain(fault, self.path, kept=kept) from fault

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return every row of a query; raises as ``write`` does."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except STORE_FAULTS as fault:
            raise explain(fault, self.path) from fault

    def row(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """Return the first row of a query, or None; raises as ``write`` does."""
        found = self.rows(sql, values)
        return found[0] if found else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep together what is written inside: all of it on leaving, nothing on an exception."""
        self.write("BEGIN IMMEDIATE")
        try:
            yield
            self.write("COMMIT")
        except BaseException:
            # A full disk makes SQLite roll back by itself; a second ROLLBACK would then fail.
            if self._connection.in_transaction:
                self.write("ROLLBACK")
            raise

    def scrub(self) -> None:
        """Write the file anew without what was deleted, and empty the write-ahead log.

        Raises:
            UserError: There is no room for the second copy that this takes for a moment.
        """
        kept = "选中的内容已经删除，只是文件里的残迹还没有清掉。"
        self.write("VACUUM", kept=kept)
        self.write("PRAGMA wal_checkpoint(TRUNCATE)", kept=kept)

    def older_copies(self) -> tuple[Path, ...]:
        """Return the backups and damaged files kept beside this one; they may hold erased data."""
        return wayside_copies(self.path)

    def close(self) -> None:
        """Close the file and let another copy of the program have it; a second call does nothing."""
        if self._lock is None:
            return
        lock, self._lock = self._lock, None
        try:
            self._connection.close()
        finally:
            lock.release()


def open_database(
    path: Path, clock: Clock, *, migrations: Sequence[Migration] = MIGRATIONS
) -> Database:
    """Open the records, creating or migrating the file where needed.

    Args:
        path: The database file; missing folders are created.
        clock: The wall clock.
        migrations: The schema's steps; another list is for tests.

    Returns:
        The open database. Its ``recovery`` tells whether a damaged file was kept aside.

    Raises:
        UserError: A second copy is running; the file is newer or another program's; the folder
            cannot be written; the disk is full. The file is then as it was.
        Bug: A migration failed; the file is then as it was.
    """
    lock = take_lock(path)
    try:
        connection, recovery = open_sound(path, clock(), migrations)
        database = Database(connection, lock, path, clock, recovery)
    except BaseException:
        lock.release()
        raise
    try:
        for pragma in _PRAGMAS:
            database.write(pragma)
        # A read-only file opens without complaint: ask for the right to write now, not at the
        # first decision of a sitting.
        with database.transaction():
            pass
    except BaseException:
        database.close()
        raise
    return database
