"""Scenario texts as they were played, once per content hash: an old debrief never changes."""

import zlib

from fraudtrainer.errors import Bug, UserError
from fraudtrainer.records.database import Database
from fraudtrainer.records.faults import KEPT
from fraudtrainer.words import Words


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
            UserError: It is not there any more, or can no longer be unpacked: the disk has damaged it.
        """
        row = self._database.row("SELECT body FROM texts WHERE hash = ?", (content_hash,))
        try:
            if row is None:
                raise ValueError("it is not there")  # noqa: TRY301 - told like any other damage
            return zlib.decompress(row["body"]).decode("utf-8")
        except (zlib.error, ValueError) as fault:
            raise UserError(
                Words(
                    "这一次练习用的剧本损坏了，读不出来。",
                    "The script that was played this time is damaged and cannot be read.",
                ),
                kept=KEPT,
                hint=Words(
                    "成绩仍然可以看；请检查磁盘。",
                    "The result can still be seen. Please check the disk.",
                ),
                details=f"{self._database.path}: {content_hash}: {fault}",
            ) from fault
