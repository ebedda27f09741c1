"""SIGKILL at random points: whatever was acknowledged is there, and the file is the old or the new."""

import json
import lzma
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest

import fraudtrainer
from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.migrations import SCHEMA_VERSION

ROOT = Path(fraudtrainer.__file__).parents[1]
CHILD = Path(__file__).with_name("killed_records.py")
NAME = "records.sqlite3"
KILLS = 50
DECISIONS_PER_SITTING = 1500

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows"),
]


def killed(*arguments: object) -> list[dict[str, Any]]:
    """What killed_records.py says of each kill."""
    done = subprocess.run(
        [sys.executable, str(CHILD), *map(str, arguments)],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_fifty_kills_in_a_sitting_lose_no_acknowledged_decision(path: Path) -> None:
    points = Random(20260101)
    before = 0
    for kill in killed("play", path, *(points.randint(1, 60) for _ in range(KILLS))):
        assert kill["first"] == before + 1, "the sitting goes on where it was left"
        # One decision may be committed and not yet acknowledged.
        assert kill["turns"] in {kill["last"], kill["last"] + 1}
        assert kill["sound"]
        before = kill["turns"] if kill["turns"] <= DECISIONS_PER_SITTING else 0


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder with the records of version 0.1.0."""
    folder = tmp_path / "old"
    folder.mkdir()
    packed = (ROOT / "tests/fixtures/records-0.1.0/records.xz").read_bytes()
    (folder / NAME).write_bytes(lzma.decompress(packed))
    return folder


@pytest.fixture
def damaged(old: Path, clock: Callable[[], float]) -> Path:
    """A folder with records of today whose schema is damaged, so that all rows can be saved."""
    with open_database(old / NAME, clock):
        pass
    for copy in old.glob("*.bak"):
        copy.unlink()
    with closing(sqlite3.connect(old / NAME, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER attempts_end_once")
    return old


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        number: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return number


def contents(path: Path) -> list[list[tuple[Any, ...]]]:
    """Every learner, sitting and decision, as far as both versions hold it."""
    with closing(sqlite3.connect(path)) as connection:
        return [
            connection.execute(sql).fetchall()
            for sql in (
                "SELECT id, name FROM learners",
                "SELECT no, id, learner, content_hash, ending, total, score FROM attempts",
                "SELECT attempt, turn, first_seq, wall_ms, input, events FROM decisions",
            )
        ]


def test_fifty_kills_in_a_migration_leave_the_old_or_the_new(
    old: Path, tmp_path: Path, clock: Callable[[], float]
) -> None:
    before = contents(old / NAME)
    place = tmp_path / "killed"
    place.mkdir()
    found = set()
    for number, kill in enumerate(killed("open", old, place, KILLS)):
        path = place / str(number) / NAME
        shutil.copytree(path.parent, place / "raw")
        found.add(version(place / "raw" / NAME))
        assert contents(place / "raw" / NAME) == before, kill
        shutil.rmtree(place / "raw")

        with open_database(path, clock) as records:
            assert records.recovery is None, kill
            named = records.older_copies()
        assert contents(path) == before, kill
        assert version(path) == SCHEMA_VERSION
        strangers = {file for file in path.parent.iterdir() if file not in named}
        assert {file.name for file in strangers} == {NAME, f"{NAME}.lock", f"{NAME}.mark"}
        for copy in named:
            assert contents(copy) == before, f"{kill}: a copy that is named is whole"

    assert found == {1, SCHEMA_VERSION}, "the kills fell on both sides"


def test_kills_while_the_file_is_made_leave_none_or_a_sound_one(
    tmp_path: Path, clock: Callable[[], float]
) -> None:
    empty, place = tmp_path / "empty", tmp_path / "killed"
    empty.mkdir()
    place.mkdir()
    for number, kill in enumerate(killed("open", empty, place, 20)):
        with open_database(place / str(number) / NAME, clock) as records:
            assert records.recovery is None, kill
            LearnerStore(records).create("小林")


def test_kills_in_a_rescue_lose_neither_the_damaged_file_nor_what_was_saved(
    damaged: Path, tmp_path: Path, clock: Callable[[], float]
) -> None:
    before, rows = (damaged / NAME).read_bytes(), contents(damaged / NAME)
    place = tmp_path / "killed"
    place.mkdir()
    for number, kill in enumerate(killed("open", damaged, place, 20)):
        path = place / str(number) / NAME
        with open_database(path, clock) as records:
            aside = records.older_copies()

        assert contents(path) == rows, kill
        assert aside, kill
        assert all(file.read_bytes() == before for file in aside), kill


def test_erasing_leaves_no_copy_that_a_kill_left_unnamed(
    old: Path, clock: Callable[[], float]
) -> None:
    (old / f"{NAME}.v1.20260101T000000Z.bak.part").write_bytes(b"half a copy")

    with open_database(old / NAME, clock) as records:
        learners = LearnerStore(records)
        done = learners.erase(learners.list()[0].id)

    named = {file.name for file in done.older_copies}
    left = {file.name for file in old.iterdir()} - named
    assert left == {NAME, f"{NAME}.lock", f"{NAME}.mark"}
