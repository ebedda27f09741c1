"""Settings of this installation: a JSON value under a key."""

import json
from contextlib import suppress
from typing import TypeAlias

from fraudtrainer.records.database import Database

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
"""What JSON can say."""


class SettingStore:
    """Reads and writes settings. Nothing about a single learner belongs here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """Return the value under a key, or the default where there is none, or a damaged one."""
        return self.all().get(key, default)

    def put(self, key: str, value: JsonValue) -> None:
        """Keep a value under a key, in place of the one before.

        Raises:
            UserError: The disk is full or the file cannot be written.
        """
        self._database.write(
            "INSERT INTO settings (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value, ensure_ascii=False)),
        )

    def all(self) -> dict[str, JsonValue]:
        """Return every setting, sorted by key; a damaged one counts as not set."""
        found = self._database.rows(
            # As bytes: what is no UTF-8 any more is no JSON either.
            "SELECT CAST(key AS BLOB) AS key, CAST(value AS BLOB) AS value FROM settings ORDER BY key"
        )
        settings: dict[str, JsonValue] = {}
        for row in found:
            with suppress(ValueError):
                settings[row["key"].decode()] = json.loads(row["value"])
        return settings

    def remove(self, key: str) -> None:
        """Forget the value under a key; nothing happens where there is none."""
        self._database.write("DELETE FROM settings WHERE key = ?", (key,))
