"""SQLite's and the system's error codes, sorted into the user's world and our bugs."""

import errno
import sqlite3
from pathlib import Path
from typing import Final, NamedTuple

from fraudtrainer.errors import Bug, FraudtrainerError, UserError

STORE_FAULTS: Final = (sqlite3.Error, UnicodeError, OverflowError)
"""What sqlite3 raises for a statement: its own errors, and values that it cannot encode."""

KEPT: Final = "此前存好的记录都在，没有丢。"

_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class _Words(NamedTuple):
    """What to say; ``kept`` replaces the caller's promise where the fault makes it doubtful."""

    message: str
    hint: str
    kept: str | None = None


_FULL: Final = _Words("磁盘满了，存不下了。", "请在“{folder}”所在的磁盘上腾出一些空间，再试一次。")
_READ_ONLY: Final = _Words(
    "记录文件夹只能读，不能写。",
    "请让“{folder}”可以写入，或者用 --data 另选一个文件夹。",
)
_CANNOT_OPEN: Final = _Words(
    "打不开记录文件。",
    "请看看“{folder}”是否存在、是否允许你读写，或者用 --data 另选一个文件夹。",
)
_DISK: Final = _Words(
    "读写记录文件时，磁盘出了错。",
    "请检查“{folder}”所在的磁盘是否接好、是否还有空间，再重新打开程序。",
    kept="记录文件原样留着。",
)
_BUSY: Final = _Words("别的程序正占用着记录文件。", "请关掉正在打开“{file}”的程序，再试一次。")
_CORRUPT: Final = _Words(
    "记录文件损坏了。",
    "请重新打开程序：程序会把损坏的文件改名留在“{folder}”，另起一份新的记录。",
    kept="损坏的文件原样留着，没有删。",
)

_BY_SQLITE_CODE: Final = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: _DISK,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_CORRUPT: _CORRUPT,
    sqlite3.SQLITE_NOTADB: _CORRUPT,
}

_BY_ERRNO: Final = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EIO: _DISK,
}


def primary_code(fault: BaseException) -> int:
    """Return the SQLite result code without its extension bits, or -1 where there is none."""
    code = getattr(fault, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else -1


def is_damage(fault: BaseException) -> bool:
    """Say whether the fault means that the file itself is broken, or no database at all."""
    return primary_code(fault) in _DAMAGED


def explain(fault: BaseException, path: Path, *, kept: str = KEPT) -> FraudtrainerError:
    """Turn a fault of a statement into what the caller raises.

    Args:
        fault: One of ``STORE_FAULTS``.
        path: The database file, named in the hint.
        kept: What is safe all the same, a whole sentence.

    Returns:
        A ``UserError`` for what the user can mend, else a ``Bug``.
    """
    words = _BY_SQLITE_CODE.get(primary_code(fault))
    if words is None:
        return Bug(f"{type(fault).__name__}: {fault} ({path})")
    name = getattr(fault, "sqlite_errorname", "")
    return _user_error(words, path, kept, f"{name}: {fault} ({path})")


def explain_os(fault: OSError, path: Path) -> UserError:
    """Turn a fault of the file system into a sentence; unknown codes become "cannot open"."""
    words = _BY_ERRNO.get(fault.errno or 0, _CANNOT_OPEN)
    return _user_error(words, path, KEPT, str(fault))


def _user_error(words: _Words, path: Path, kept: str, details: str) -> UserError:
    hint = words.hint.replace("{folder}", str(path.parent)).replace("{file}", str(path))
    return UserError(
        words.message,
        kept=kept if words.kept is None else words.kept,
        hint=hint,
        details=details,
    )
