"""One running copy for one set of records: a lock file beside the database.

SQLite's own locks would let two copies take turns, and the two would then append to the same
sitting. The system drops the lock when the process ends, however it ends, so no stale lock is left.
"""

from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from fraudtrainer.errors import UserError
from fraudtrainer.records.faults import explain_os
from fraudtrainer.words import Words


class InUseError(UserError):
    """Another copy of the program holds the lock."""


def take_lock(database: Path) -> BaseFileLock:
    """Create the folder and the lock file where they are missing, and take the lock.

    Args:
        database: The database file; the lock file is ``<name>.lock`` beside it. It stays after
            release, because deleting it would race with a copy that is just starting.

    Returns:
        The lock, held until its ``release()`` or the end of the process.

    Raises:
        UserError: Another copy holds the lock, or the folder cannot be written.
    """
    try:
        database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # The kernel's lock or none: the library's other kind outlives a process that is killed.
        lock = FileLock(
            database.with_name(database.name + ".lock"),
            timeout=0,
            mode=0o600,
            thread_local=False,
            fallback_to_soft=False,
        )
        lock.acquire()
    except Timeout as held:
        raise InUseError(
            Words(
                "另一个 fraudtrainer 正在使用这份记录。",
                "Another fraudtrainer is using these records.",
            ),
            kept=Words("这份记录没有改动。", "The records have not been changed."),
            hint=Words(
                "请先关掉另一个窗口；想同时开两个，就用 --data 另选一个文件夹。",
                "Close the other window first, or choose another folder with --data to have two "
                "open at once.",
            ),
            details=str(database),
        ) from held
    except OSError as fault:
        raise explain_os(fault, database) from fault
    return lock
