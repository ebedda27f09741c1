"""Scenario texts as they were played, once per content hash: an old debrief never changes."""

import zlib

from fraudtrainer.errors import Bug, UserError
from fraudtrainer.records.database import Database
from fraudtrainer.records.faults import KEPT


class TextStore:
    """Keeps and returns texts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, content_hash: str, text: str) -> None:
        """Keep a text under its hash; a second time nothing is written.

        Raises:
            Bug: Another text was kept under the same hash.
            UserError: The disk is full or the file cannot be written.
        """
        known = self._database.row("SELECT 1 FROM texts WHERE hash = ?", (content_hash,))
        if known is None:
            body = zlib.compress(text.encode("utf-8"))
            self._database.write(
                "INSERT INTO texts (hash, body) VALUES (?, ?)", (content_hash, body)
            )
        elif self.get(content_hash) != text:
            raise Bug(f"two texts with the hash {content_hash}")

    def get(self, content_hash: str) -> str:
        """Return the text kept under a hash.

        Raises:
            Bug: Nothing was kept under it.
            UserError: The text can no longer be unpacked: the disk has damaged it.
        """
        row = self._database.row("SELECT body FROM texts WHERE hash = ?", (content_hash,))
        if row is None:
            raise Bug(f"no text with the hash {content_hash}")
        try:
            return zlib.decompress(row[0]).decode("utf-8")
        except (zlib.error, UnicodeDecodeError) as fault:
            raise UserError(
                "这一次练习用的剧本损坏了，读不出来。",
                kept=KEPT,
                hint="成绩仍然可以看；请检查磁盘。",
                details=f"{self._database.path}: {content_hash}: {fault}",
            ) from fault
