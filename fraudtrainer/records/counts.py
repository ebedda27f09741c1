"""How often what was played and how it ended, and nothing about who played: all that a booth keeps."""

from __future__ import annotations

from typing import NamedTuple

from fraudtrainer.records.database import Database


class Count(NamedTuple):
    """How often something came about.

    Attributes:
        purpose: Id of what the sittings were for.
        situation: Id of the situation.
        telling: Name of the telling.
        what: `begun`, or the kind of an ending.
        number: How often, at least 1.
    """

    purpose: str
    situation: str
    telling: str
    what: str
    number: int


class CountStore:
    """Adds and reads counts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, purpose: str, situation: str, telling: str, what: str) -> None:
        """Count one more.

        Raises:
            UserError: The disk is full or the file cannot be written.
        """
        self._database.write(
            "INSERT INTO counts (purpose, situation, telling, what, number) VALUES (?, ?, ?, ?, 1) "
            "ON CONFLICT DO UPDATE SET number = number + 1",
            (purpose, situation, telling, what),
        )

    def all(self) -> tuple[Count, ...]:
        """Return every count, in the order of its columns."""
        found = self._database.rows(
            "SELECT purpose, situation, telling, what, number FROM counts ORDER BY 1, 2, 3, 4"
        )
        return tuple(Count(*row) for row in found)
