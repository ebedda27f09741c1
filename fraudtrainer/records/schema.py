"""What a version of the schema looks like, found by building it: the model for every comparison."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Final
from zlib import crc32

from fraudtrainer.records.migrations import MIGRATIONS, Migration

NEWEST: Final = 0x2690A0B7
"""What `fingerprint` makes of the newest schema; another migration needs another one."""


def is_of_version(schema: dict[str, str], migrations: Sequence[Migration], version: int) -> bool:
    """Whether a schema holds all of a version's, each as it was made there.

    Building the model takes longer than all else that a start does with its records: the newest
    schema, which is nearly every file's, is known by its fingerprint.
    """
    is_newest = migrations is MIGRATIONS and version == migrations[-1].number
    if is_newest and fingerprint(schema) == NEWEST:
        return True
    return schema_of(migrations, version).items() <= schema.items()


def fingerprint(schema: dict[str, str]) -> int:
    """A CRC-32 over what `read_schema` gave, in whatever order it was made."""
    return crc32("\n".join(f"{name} {sql}" for name, sql in sorted(schema.items())).encode())


def schema_of(migrations: Sequence[Migration], version: int) -> dict[str, str]:
    """The SQL of every table, index and trigger of a version, by name."""
    with closing(_built(migrations, version)) as model:
        return read_schema(model)


def read_schema(connection: sqlite3.Connection) -> dict[str, str]:
    """The SQL of everything in a database by name, blanks evened out, SQLite's own left out."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {
        str(name): " ".join(str(sql).split())
        for name, sql in rows
        if not str(name).startswith("sqlite_")
    }


def columns_of(migrations: Sequence[Migration], version: int) -> dict[str, list[str]]:
    """The columns of every table of a version, by its name."""
    with closing(_built(migrations, version)) as model:
        names = model.execute("SELECT name FROM pragma_table_list WHERE strict").fetchall()
        return {
            name: [row[1] for row in model.execute(f"PRAGMA table_info({name})")]
            for (name,) in names
        }


def _built(migrations: Sequence[Migration], version: int) -> sqlite3.Connection:
    model = sqlite3.connect(":memory:", isolation_level=None)
    for step in migrations[:version]:
        for statement in step.statements:
            model.execute(statement)
    return model
