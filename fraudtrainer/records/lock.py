"""One running copy for one set of records: a lock file beside the database.

SQLite's own locks would let two copies take turns, and the two would then append to the same
sitting. The system drops the lock when the process ends, however it ends, so no stale lock is left.
"""

import os
import sys
from pathlib import Path
from typing import Self

from fraudtrainer.errors import UserError
from fraudtrainer.records.faults import explain_os

if sys.platform == "win32":  # pragma: no cover - the tests run on Linux
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    _HELD: tuple[type[OSError], ...] = (PermissionError, BlockingIOError)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    _HELD: tuple[type[OSError], ...] = (BlockingIOError,)


class InUseError(UserError):
    """Another copy of the program holds the lock."""


class RecordLock:
    """An exclusive lock, held from ``acquire`` to ``release`` or to the end of the process."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def acquire(cls, database: Path) -> Self:
        """Create the folder and the lock file where they are missing, and take the lock.

        Args:
            database: The database file; the lock file is ``<name>.lock`` beside it. It stays
                after release, because deleting it would race with a copy that is just starting.

        Returns:
            The lock.

        Raises:
            UserError: Another copy holds the lock, or the folder cannot be written.
        """
        try:
            database.parent.mkdir(parents=True, exist_ok=True)
            lock_file = database.with_name(database.name + ".lock")
            descriptor = os.open(lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as fault:
            raise explain_os(fault, database) from fault
        try:
            _lock(descriptor)
        except OSError as fault:
            os.close(descriptor)
            if not isinstance(fault, _HELD):
                raise explain_os(fault, database) from fault
            raise InUseError(
                "另一个 fraudtrainer 正在使用这份记录。",
                kept="这份记录没有改动。",
                hint="请先关掉另一个窗口；想同时开两个，就用 --data 另选一个文件夹。",
                details=str(database),
            ) from fault
        return cls(descriptor)

    def release(self) -> None:
        """Give the lock back; closing the file is enough on every system."""
        os.close(self._descriptor)
