import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from fraudtrainer.errors import Bug, UserError
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.migrations import (
    APPLICATION_ID,
    MIGRATIONS,
    SCHEMA_VERSION,
    Migration,
)
from fraudtrainer.records.schema import NEWEST, fingerprint, schema_of
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.records.texts import TextStore

DUMPS = Path(__file__).with_name("dumps")
NEXT = SCHEMA_VERSION + 1
ADD_COLUMN = Migration(NEXT, ("ALTER TABLE learners ADD COLUMN pin TEXT",))


def restore(version: int, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((DUMPS / f"v{version}.sql").read_text(encoding="utf-8"))


def schema(path: Path) -> list[tuple[str, str]]:
    """Every object with its SQL, blanks evened out, and the numbers in the header."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master ORDER BY 1")
        header = [
            (name, str(connection.execute(f"PRAGMA {name}").fetchone()[0]))
            for name in ("application_id", "user_version")
        ]
        return [(name, " ".join(sql.split())) for name, sql in found] + header


def test_the_newest_schema_is_known_by_its_fingerprint() -> None:
    newest = schema_of(MIGRATIONS, SCHEMA_VERSION)

    assert fingerprint(newest) == NEWEST
    for name, sql in newest.items():
        assert fingerprint({**newest, name: sql.replace(" ", "  ", 1)}) != NEWEST
        assert fingerprint({other: newest[other] for other in newest if other != name}) != NEWEST


def test_every_version_has_its_dump() -> None:
    numbers = [step.number for step in MIGRATIONS]
    assert numbers == list(range(1, SCHEMA_VERSION + 1))
    assert sorted(file.name for file in DUMPS.iterdir()) == sorted(f"v{n}.sql" for n in numbers)
    for number in numbers:
        dump = (DUMPS / f"v{number}.sql").read_text(encoding="utf-8")
        assert f"PRAGMA user_version = {number};" in dump


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_an_old_file_ends_with_the_schema_of_a_fresh_one(
    version: Any, path: Path, clock: Callable[[], float]
) -> None:
    restore(version, path)
    fresh = path.with_name("fresh.sqlite3")

    for file in (path, fresh):
        open_database(file, clock).close()

    assert schema(path) == schema(fresh)
    assert ("application_id", str(APPLICATION_ID)) in schema(path)
    assert ("user_version", str(SCHEMA_VERSION)) in schema(path)


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_an_old_file_keeps_everything(version: Any, path: Path, clock: Callable[[], float]) -> None:
    restore(version, path)

    with open_database(path, clock) as records:
        learners, store = LearnerStore(records), AttemptStore(records)
        first, second = learners.list()
        assert [first.name, second.name] == ["小林", "小周"]
        assert learners.current() == second
        (finished,) = store.history(first.id)
        assert finished.result is not None
        assert (finished.result.total, finished.result.judgement) == (72.5, None)
        stored = records.rows("SELECT input, events FROM decisions WHERE attempt = 1")
        assert list(map(tuple, stored)) == [
            ('{"kind":"reply"}', '[{"kind":"line","text":"在吗？"},2]'), ("null", "[]")
        ]  # fmt: skip
        assert [row.decisions for row in store.open_attempts(second.id)] == [version]
        assert TextStore(records).get("hash-2") == "剧本二"
        assert SettingStore(records).get("text_size") == 120


def test_the_file_is_copied_before_it_is_migrated(path: Path, clock: Callable[[], float]) -> None:
    restore(SCHEMA_VERSION, path)
    old = schema(path)

    with open_database(path, lambda: 0.0, migrations=(*MIGRATIONS, ADD_COLUMN)) as records:
        (backup,) = records.older_copies()
        assert [tuple(row) for row in records.rows("SELECT name, pin FROM learners")] == [
            ("小林", None),
            ("小周", None),
        ]

    assert backup.name == f"{path.name}.v{SCHEMA_VERSION}.19700101T000000Z.bak"
    assert schema(backup) == old
    with open_database(backup, clock) as copy:
        assert [learner.name for learner in LearnerStore(copy).list()] == ["小林", "小周"]


def test_a_second_backup_in_the_same_second_gets_its_own_name(path: Path) -> None:
    restore(SCHEMA_VERSION, path)
    taken = path.with_name(f"{path.name}.v{SCHEMA_VERSION}.19700101T000000Z.bak")
    second = path.with_name(f"{path.name}.v{SCHEMA_VERSION}.19700101T000000Z-2.bak")
    third = path.with_name(f"{path.name}.v{SCHEMA_VERSION}.19700101T000000Z-3.bak")
    for file in (taken, second):
        file.write_bytes(b"earlier")

    with open_database(path, lambda: 0.0, migrations=(*MIGRATIONS, ADD_COLUMN)) as records:
        assert records.older_copies() == (second, third, taken)

    assert taken.read_bytes() == second.read_bytes() == b"earlier"


def test_a_current_file_is_not_copied(path: Path, clock: Callable[[], float]) -> None:
    open_database(path, clock).close()

    with open_database(path, clock) as records:
        assert records.older_copies() == ()


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("CREATE TABLE learners (id)", "already exists"),
        ("DELETE FROM learners", "foreign key"),
        # Some faults make SQLite roll back by itself, and a second ROLLBACK would hide them.
        ("INSERT OR ROLLBACK INTO settings VALUES ('text_size', '')", "UNIQUE"),
    ],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    path: Path, clock: Callable[[], float], statement: str, reason: str
) -> None:
    restore(SCHEMA_VERSION, path)
    old = schema(path)
    broken = Migration(NEXT, (*ADD_COLUMN.statements, statement))

    with pytest.raises(Bug, match=reason):
        open_database(path, clock, migrations=(*MIGRATIONS, broken))

    assert schema(path) == old
    with open_database(path, clock) as records:
        assert len(LearnerStore(records).list()) == 2


def test_a_newer_file_is_refused_in_words_and_left_alone(
    path: Path, clock: Callable[[], float]
) -> None:
    open_database(path, clock, migrations=(*MIGRATIONS, ADD_COLUMN)).close()
    before = path.read_bytes()

    with pytest.raises(UserError, match="更新版本") as refused:
        open_database(path, clock)

    assert "没有改动" in refused.value.kept.zh
    assert "升级" in refused.value.hint.zh
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "sql", ["CREATE TABLE notes (a)", "PRAGMA application_id = 7", "PRAGMA user_version = 1"]
)
def test_another_programs_database_is_refused_in_words_and_left_alone(
    path: Path, clock: Callable[[], float], sql: str
) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(sql)
    before = path.read_bytes()

    with pytest.raises(UserError, match="别的程序的数据库"):
        open_database(path, clock)

    assert path.read_bytes() == before
