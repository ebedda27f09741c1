"""The schema, as numbered migrations of literal SQL: once released, none of them is edited again."""

from typing import Final, NamedTuple

APPLICATION_ID: Final = 0x46545231
"""``PRAGMA application_id`` of our files: "FTR1" in ASCII."""


class Migration(NamedTuple):
    """One step of the schema.

    Attributes:
        number: The ``PRAGMA user_version`` after this step; steps count 1, 2, 3, ...
        statements: SQL statements, run in order in one transaction together with the number.
    """

    number: int
    statements: tuple[str, ...]


_FIRST: Final = (
    """
    CREATE TABLE learners (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        created_at TEXT NOT NULL
    ) STRICT
    """,
    # The text of a scenario as it was played: zlib over UTF-8, once per content hash.
    """
    CREATE TABLE texts (
        hash TEXT NOT NULL PRIMARY KEY,
        body BLOB NOT NULL
    ) STRICT
    """,
    # AUTOINCREMENT: the number of an erased attempt is never given to a new one.
    """
    CREATE TABLE attempts (
        no INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        learner TEXT NOT NULL REFERENCES learners (id),
        situation TEXT NOT NULL,
        telling TEXT NOT NULL,
        truth TEXT NOT NULL,
        content_hash TEXT NOT NULL REFERENCES texts (hash),
        seed INTEGER NOT NULL,
        mode TEXT NOT NULL DEFAULT 'learn',
        app_version TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT,
        ending TEXT,
        ending_kind TEXT,
        passed INTEGER CHECK (passed IN (0, 1)),
        total REAL,
        judgement REAL,
        cues REAL,
        conduct REAL,
        outcome REAL,
        score TEXT,
        CHECK (ending IS NULL OR (ended_at IS NOT NULL AND ending_kind IS NOT NULL
               AND passed IS NOT NULL AND total IS NOT NULL AND score IS NOT NULL))
    ) STRICT
    """,
    "CREATE INDEX attempts_by_learner ON attempts (learner, situation)",
    "CREATE INDEX attempts_by_text ON attempts (content_hash)",
    # One row per decision, not per event: a commit then touches two pages.
    # No default and no json_valid(): what stands in input and events is the caller's.
    """
    CREATE TABLE decisions (
        id INTEGER PRIMARY KEY,
        attempt INTEGER NOT NULL REFERENCES attempts (no),
        turn INTEGER NOT NULL,
        first_seq INTEGER NOT NULL,
        wall_ms INTEGER NOT NULL,
        input TEXT NOT NULL,
        events TEXT NOT NULL,
        UNIQUE (attempt, turn)
    ) STRICT
    """,
    """
    CREATE TABLE settings (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT
    """,
    # The one way to delete: whoever erases a learner first says so here, in the same transaction,
    # and takes the row out again before the commit. Between transactions this table is empty.
    """
    CREATE TABLE erasures (
        learner TEXT NOT NULL PRIMARY KEY
    ) STRICT
    """,
    """
    CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
    BEGIN SELECT RAISE(ABORT, 'append-only: a decision never changes'); END
    """,
    """
    CREATE TRIGGER decisions_go_only_with_their_learner BEFORE DELETE ON decisions
    WHEN NOT EXISTS (SELECT 1 FROM attempts JOIN erasures ON erasures.learner = attempts.learner
                     WHERE attempts.no = OLD.attempt)
    BEGIN SELECT RAISE(ABORT, 'append-only: a decision goes only with its learner'); END
    """,
    """
    CREATE TRIGGER decisions_only_while_open BEFORE INSERT ON decisions
    WHEN (SELECT ended_at FROM attempts WHERE no = NEW.attempt) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'append-only: the attempt has ended'); END
    """,
    """
    CREATE TRIGGER attempts_end_once BEFORE UPDATE ON attempts
    WHEN OLD.ended_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'append-only: an ended attempt never changes'); END
    """,
    """
    CREATE TRIGGER attempts_keep_their_start
    BEFORE UPDATE OF no, id, learner, situation, telling, truth, content_hash, seed, mode,
                     app_version, started_at ON attempts
    BEGIN SELECT RAISE(ABORT, 'append-only: how an attempt began never changes'); END
    """,
    """
    CREATE TRIGGER attempts_go_only_with_their_learner BEFORE DELETE ON attempts
    WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE learner = OLD.learner)
    BEGIN SELECT RAISE(ABORT, 'append-only: an attempt goes only with its learner'); END
    """,
    """
    CREATE TRIGGER texts_never_change BEFORE UPDATE ON texts
    BEGIN SELECT RAISE(ABORT, 'append-only: a text never changes'); END
    """,
)

_SECOND: Final = (
    # It said 'learn' in every row so far; now it holds the id of the sitting's purpose.
    "ALTER TABLE attempts RENAME COLUMN mode TO purpose",
    # CRC-32 over the row; rows that version 1 wrote have none.
    "ALTER TABLE decisions ADD COLUMN checksum INTEGER",
    # What a booth keeps: by its very columns nothing about anybody, and no time of day.
    """
    CREATE TABLE counts (
        purpose TEXT NOT NULL,
        situation TEXT NOT NULL,
        telling TEXT NOT NULL,
        what TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        PRIMARY KEY (purpose, situation, telling, what)
    ) STRICT
    """,
)

MIGRATIONS: Final = (Migration(1, _FIRST), Migration(2, _SECOND))
"""Every step, oldest first. A new one needs a dump of its version in tests/records/dumps."""

SCHEMA_VERSION: Final = MIGRATIONS[-1].number
"""The version that this program writes; a file with a higher one is refused."""
