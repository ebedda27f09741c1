"""How far the records have come, kept beside them: so a start knows when something is missing.

SQLite plays whatever log lies beside a database into it, and takes a database without its log, or an
empty one, for a sound one that is a little older. A few bytes beside the database tell the difference:
which log belongs to it, and how many decisions, sittings and learners it has held.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

from fraudtrainer.replacement import create_file, sync_path

CLOSED: Final = "closed"
"""No log may be there: the last program ended in order."""

OPEN: Final = "open"
"""A log may be there; which one is not known yet."""

_SALT_AT, _HEADER = 16, 32
# With every checkpoint that begins the log anew, SQLite adds one to the first salt.
_RESTARTS: Final = 1 << 20
# One call less for every decision; Windows has none such.
_PWRITE: Final = getattr(os, "pwrite", None)


class Extent(NamedTuple):
    """How much the records hold.

    Attributes:
        decisions: The highest number of a decision.
        attempts: The highest number of an attempt.
        learners: How many learners there are.
    """

    decisions: int
    attempts: int
    learners: int


EXTENT_SQL: Final = (
    "SELECT (SELECT ifnull(max(id), 0) FROM decisions), "
    "(SELECT ifnull(max(no), 0) FROM attempts), (SELECT count(*) FROM learners)"
)


class Mark:
    """The file beside the database. What it says is a lower bound, never a promise.

    It is synced where it matters: before the first commit of a run, after it, and at the end. In
    between it is written and left to the system, so a power cut may leave it behind, never ahead.
    """

    def __init__(self, database: Path) -> None:
        self.database = database
        self._log = database.with_name(database.name + "-wal")
        self._file = database.with_name(database.name + ".mark")
        self.log = OPEN
        self.extent: Extent | None = None
        read = _read(self._file)
        if read is not None:
            self.log, self.extent = read
        self._salt_known = False
        self._held: int | None = None

    def foreign_log(self) -> bool:
        """Whether the log that lies there is none of this database's: SQLite must not see it."""
        salt = _salt(self._log)
        if self._size() == 0 or self.log == OPEN:
            return False
        if self.log == CLOSED or salt is None:
            return True
        return (salt - int(self.log, 16)) % (1 << 32) >= _RESTARTS

    def expect_log(self) -> None:
        """Say, for certain, that a log may lie there from now on.

        Raises:
            OSError: It cannot be written.
        """
        if self.log == CLOSED:
            self._write(OPEN, self.extent or Extent(0, 0, 0), sync=True)

    def note(self, extent: Extent, *, sync: bool = False) -> None:
        """Take down how far the records have come; what cannot be written is left out."""
        log, fresh = self.log, False
        if not self._salt_known:
            salt = _salt(self._log)
            if salt is not None:
                log, self._salt_known, fresh = f"{salt:08x}", True, True
        if (log, extent) != (self.log, self.extent) or sync:
            with suppress(OSError):
                self._write(log, extent, sync=sync or fresh)

    def close(self, extent: Extent) -> None:
        """Say that the program ended in order, unless a log was left after all."""
        self.let_go()
        if self._size() == 0:
            with suppress(OSError):
                self._write(CLOSED, extent, sync=self.log != CLOSED)

    def _size(self) -> int:
        return self._log.stat().st_size if self._log.exists() else 0

    def _write(self, log: str, extent: Extent, *, sync: bool) -> None:
        text = " ".join((log.ljust(8), *(f"{number:015x}" for number in extent)))
        record = f"{text} {crc32(text.encode()):08x}\n".encode()
        if sync:
            self.let_go()
        if self._held is None:
            self._held = self._opened(record)
        # Always as long, and never made anew: a full disk has room for it.
        if _PWRITE is None:
            os.lseek(self._held, 0, os.SEEK_SET)
            os.write(self._held, record)
        else:
            _PWRITE(self._held, record, 0)
        if sync:
            self.let_go()
            sync_path(self._file)
        self.log, self.extent = log, extent

    def let_go(self) -> None:
        """Close the file, which stays open between commits: each would wait for opening it."""
        if self._held is not None:
            held, self._held = self._held, None
            os.close(held)

    def _opened(self, record: bytes) -> int:
        """The file, open for writing; made first, and never half, where it has gone."""
        flags = os.O_RDWR | getattr(os, "O_BINARY", 0)
        try:
            return os.open(self._file, flags)
        except FileNotFoundError:
            create_file(self._file, record, mode=0o600)
            return os.open(self._file, flags)


def _read(file: Path) -> tuple[str, Extent] | None:
    """What the file says; None where there is none, or where it is damaged itself."""
    try:
        text, _, checksum = file.read_text("ascii").rstrip("\n").rpartition(" ")
        if int(checksum, 16) != crc32(text.encode()):
            return None
        log, *numbers = text.split()
        return log, Extent(*(int(number, 16) for number in numbers))
    except (OSError, ValueError, TypeError):
        return None


def _salt(log: Path) -> int | None:
    """The first salt of a write-ahead log, None where it has no whole header."""
    try:
        with log.open("rb") as file:
            head = file.read(_HEADER)
    except OSError:
        return None
    return int.from_bytes(head[_SALT_AT : _SALT_AT + 4], "big") if len(head) == _HEADER else None
