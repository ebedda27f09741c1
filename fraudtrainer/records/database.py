"""The open records file: opened sound or kept aside, one writer, every fault explained."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias

from fraudtrainer.records.aside import Recovery, wayside_copies
from fraudtrainer.records.faults import KEPT, STORE_FAULTS, explain, explain_os
from fraudtrainer.records.lock import Lock, take_lock
from fraudtrainer.records.mark import CLOSED, EXTENT_SQL, Extent, Mark
from fraudtrainer.records.migrations import MIGRATIONS, Migration
from fraudtrainer.records.opening import open_sound
from fraudtrainer.words import Words

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
        lock: Lock,
        mark: Mark,
        clock: Clock,
        recovery: Recovery | None,
    ) -> None:
        connection.row_factory = sqlite3.Row
        # A damaged letter concerns its own row: it must not stop a query over all of them.
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        self._connection = connection
        self._lock: Lock | None = lock
        self._mark = mark
        self.path = mark.database
        self.clock = clock
        self.recovery = recovery

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def get_ready(self) -> None:
        """Set the connection up and make sure that it may write; raises as ``write`` does."""
        try:
            for pragma in _PRAGMAS:
                self._connection.execute(pragma)
            # A read-only file opens without complaint: ask for the right to write now, not at the
            # first decision of a sitting.
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("COMMIT")
            if self._mark.extent is None:
                self._mark.note(self._extent())
        except STORE_FAULTS as fault:
            raise explain(fault, self.path) from fault

    def now(self) -> str:
        """Return the clock's time as ISO 8601 in UTC, to the second."""
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self.clock()))

    def write(self, sql: str, values: Sequence[Value] = (), *, kept: Words = KEPT) -> int:
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
        cursor = self._run(sql, values, kept)
        if not self._connection.in_transaction:
            self._note(kept)
        return cursor.rowcount

    def add_decision(self, sql: str, values: Sequence[Value]) -> bool:
        """Insert one row of `decisions`, the only thing a learner waits for; raises as ``write`` does.

        Returns:
            False where the statement inserted nothing.
        """
        cursor = self._run(sql, values, KEPT)
        if cursor.rowcount < 1:
            return False
        known, number = self._mark.extent, cursor.lastrowid
        if self._connection.in_transaction:
            return True
        if known is None or number is None:
            self._note(KEPT)
        else:
            # A new row has the highest number there is, and nothing else has changed: no need to ask.
            self._mark.note(Extent(number, known.attempts, known.learners))
        return True

    def _run(self, sql: str, values: Sequence[Value], kept: Words) -> sqlite3.Cursor:
        try:
            if self._mark.log == CLOSED:
                self._mark.expect_log()
            return self._connection.execute(sql, values)
        except STORE_FAULTS as fault:
            raise explain(fault, self.path, kept=kept) from fault
        except OSError as fault:
            raise explain_os(fault, self.path, kept=kept) from fault

    def _note(self, kept: Words) -> None:
        try:
            extent = self._extent()
        except STORE_FAULTS as fault:
            raise explain(fault, self.path, kept=kept) from fault
        self._mark.note(extent)

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

    def _extent(self) -> Extent:
        return Extent(*self._connection.execute(EXTENT_SQL).fetchone())

    def _extent_or_none(self) -> Extent | None:
        with suppress(*STORE_FAULTS):
            return self._extent()
        return None

    def scrub(self) -> None:
        """Write the file anew without what was deleted, and empty the write-ahead log.

        Raises:
            UserError: There is no room for the second copy that this takes for a moment.
        """
        kept = Words(
            "选中的内容已经删除，只是文件里的残迹还没有清掉。",
            "What you chose has been deleted; only its traces in the file are still there.",
        )
        self.write("VACUUM", kept=kept)
        self.write("PRAGMA wal_checkpoint(TRUNCATE)", kept=kept)
        # A start must not miss what was erased.
        self._mark.note(self._extent(), sync=True)

    def older_copies(self) -> tuple[Path, ...]:
        """Return the backups and damaged files kept beside this one; they may hold erased data."""
        return wayside_copies(self.path)

    def close(self) -> None:
        """Close the file and let another copy of the program have it; a second call does nothing."""
        if self._lock is None:
            return
        lock, self._lock = self._lock, None
        try:
            extent = self._extent_or_none()
            self._connection.close()
            if extent is not None:
                self._mark.close(extent)
        finally:
            self._mark.let_go()
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
        mark = Mark(path)
        connection, recovery = open_sound(path, clock(), migrations, mark)
        database = Database(connection, lock, mark, clock, recovery)
    except BaseException:
        lock.release()
        raise
    try:
        database.get_ready()
    except BaseException:
        database.close()
        raise
    return database
