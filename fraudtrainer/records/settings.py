"""Settings of this installation: a JSON value under a key."""

import json
from typing import TypeAlias

from fraudtrainer.records.database import Database

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
"""What JSON can say."""


class SettingStore:
    """Reads and writes settings. Nothing about a single learner belongs here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """Return the value under a key, or the default where there is none."""
        row = self._database.row("SELECT value FROM settings WHERE key = ?", (key,))
        if row is None:
            return default
        value: JsonValue = json.loads(row[0])
        return value

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
        """Return every setting, sorted by key."""
        found = self._database.rows("SELECT key, value FROM settings ORDER BY key")
        return {key: json.loads(value) for key, value in found}

    def remove(self, key: str) -> None:
        """Forget the value under a key; nothing happens where there is none."""
        self._database.write("DELETE FROM settings WHERE key = ?", (key,))
