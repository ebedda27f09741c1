"""SQLite's and the system's error codes, sorted into the user's world and our bugs."""

import errno
import sqlite3
from pathlib import Path
from typing import Final, NamedTuple

from fraudtrainer.errors import Bug, FraudtrainerError, UserError
from fraudtrainer.words import Words

STORE_FAULTS: Final = (sqlite3.Error, UnicodeError, OverflowError)
"""What sqlite3 raises for a statement: its own errors, and values that it cannot encode."""

KEPT: Final = Words("此前存好的记录都在，没有丢。", "All that was stored before is safe.")


class _Fault(NamedTuple):
    """What to say; ``kept`` replaces the caller's promise where the fault makes it doubtful."""

    message: Words
    hint: Words
    kept: Words | None = None


_FULL: Final = _Fault(
    Words("磁盘满了，存不下了。", "The disk is full."),
    Words(
        "请在“{folder}”所在的磁盘上腾出一些空间，再试一次。",
        "Free some space on the disk that holds “{folder}”, then try again.",
    ),
)
_READ_ONLY: Final = _Fault(
    Words("记录文件夹只能读，不能写。", "The folder of the records can be read but not written."),
    Words(
        "请让“{folder}”可以写入，或者用 --data 另选一个文件夹。",
        "Make “{folder}” writable, or choose another folder with --data.",
    ),
)
_CANNOT_OPEN: Final = _Fault(
    Words("打不开记录文件。", "The records file cannot be opened."),
    Words(
        "请看看“{folder}”是否存在、是否允许你读写，或者用 --data 另选一个文件夹。",
        "See whether “{folder}” is there and whether you may read and write it, or choose another "
        "folder with --data.",
    ),
)
_DISK: Final = _Fault(
    Words(
        "读写记录文件时，磁盘出了错。", "The disk failed while the records were read or written."
    ),
    Words(
        "请检查“{folder}”所在的磁盘是否接好、是否还有空间，再重新打开程序。",
        "Check that the disk that holds “{folder}” is connected and has space, then start the "
        "program again.",
    ),
    kept=Words("记录文件原样留着。", "The records file has been left as it is."),
)
_BUSY: Final = _Fault(
    Words("别的程序正占用着记录文件。", "Another program is using the records file."),
    Words(
        "请关掉正在打开“{file}”的程序，再试一次。",
        "Close the program that has “{file}” open, then try again.",
    ),
)
_CORRUPT: Final = _Fault(
    Words("记录文件损坏了。", "The records file is damaged."),
    Words(
        "请重新打开程序：程序会把损坏的文件改名留在“{folder}”，读得出来的搬进一份新的记录。",
        "Start the program again: it keeps the damaged file under another name in “{folder}” and "
        "moves all that can be read into a new one.",
    ),
    kept=Words(
        "损坏的文件原样留着，没有删。", "The damaged file is left as it is; nothing was deleted."
    ),
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


def is_users_world(fault: BaseException) -> bool:
    """Say whether a fault of reading has a cause outside the file; else the file itself is broken."""
    if getattr(fault, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_SHORT_READ:
        return False
    return _BY_SQLITE_CODE.get(primary_code(fault), _CORRUPT) is not _CORRUPT


def explain(fault: BaseException, path: Path, *, kept: Words = KEPT) -> FraudtrainerError:
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


def explain_os(fault: OSError, path: Path, *, kept: Words = KEPT) -> UserError:
    """Turn a fault of the file system into a sentence; unknown codes become "cannot open"."""
    words = _BY_ERRNO.get(fault.errno or 0, _CANNOT_OPEN)
    return _user_error(words, path, kept, str(fault))


def _user_error(fault: _Fault, path: Path, kept: Words, details: str) -> UserError:
    return UserError(
        fault.message,
        kept=kept if fault.kept is None else fault.kept,
        hint=fault.hint.fill(folder=path.parent, file=path),
        details=details,
    )
