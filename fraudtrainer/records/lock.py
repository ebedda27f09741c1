"""One running copy for one set of records: a lock file beside the database.

SQLite's own locks would let two copies take turns, and the two would then append to the same
sitting. The system drops the lock when the process ends, however it ends, so no stale lock is left.

The two calls of the kernel stand here because every start takes this lock: the library that wraps
them loads logging, OpenSSL and more for its other kinds, a tenth of what a bare window takes.
"""

import os
import sys
from pathlib import Path

from fraudtrainer.errors import UserError
from fraudtrainer.records.faults import explain_os
from fraudtrainer.words import Words

if sys.platform == "win32":  # pragma: no cover - the tests run on Linux
    import msvcrt

    def _is_taken(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
else:
    import fcntl

    def _is_taken(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class InUseError(UserError):
    """Another copy of the program holds the lock."""


class Lock:
    """A lock that is held."""

    def __init__(self, descriptor: int) -> None:
        """Hold what `descriptor`, an open file that nobody else closes, has locked."""
        self._descriptor = descriptor

    def release(self) -> None:
        """Give it back, once: closing the file is enough on every system."""
        os.close(self._descriptor)


def take_lock(database: Path) -> Lock:
    """Create the folder and the lock file where they are missing, and take the lock.

    Args:
        database: The database file; the lock file is ``<name>.lock`` beside it. It stays after
            release, because deleting it would race with a copy that is just starting.

    Returns:
        The lock, held until its ``release()`` or the end of the process.

    Raises:
        UserError: Another copy holds the lock, or the folder cannot be written.
    """
    file = database.with_name(database.name + ".lock")
    try:
        database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Python lets no child process inherit it: none can keep the lock beyond our end.
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            taken = _is_taken(descriptor)
        except OSError:
            os.close(descriptor)
            raise
    except OSError as fault:
        raise explain_os(fault, database) from fault
    if not taken:
        os.close(descriptor)
        raise _in_use(database)
    return Lock(descriptor)


def _in_use(database: Path) -> InUseError:
    return InUseError(
        Words(
            "另一个 fraudtrainer 正在使用这份记录。",
            "Another fraudtrainer is using these records.",
        ),
        kept=Words("这份记录没有改动。", "The records have not been changed."),
        hint=Words(
            "请先关掉另一个窗口；想同时开两个，就用 --data 另选一个文件夹。",
            "Close the other window first, or choose another folder with --data to have two open "
            "at once.",
        ),
        details=str(database),
    )
