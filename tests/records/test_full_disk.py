"""The last decision meets a disk that takes nothing: nothing is lost, and it can be tried again."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from fraudtrainer.errors import UserError
from fraudtrainer.modes.practice import Practice
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import input as inp
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.scenario.library import open_library

pytestmark = pytest.mark.slow

if sys.platform != "win32":
    import resource

ROOT = Path(__file__).parents[2]
INPUTS = (inp.Reply("ask"), inp.Act("callback_known_number", "lao"))
LAST = inp.Dial(4)
Block = Callable[[Database], AbstractContextManager[None]]
Mount = Callable[[str], Path]


@contextmanager
def no_room(records: Database) -> Iterator[None]:
    """Fill the disk that the records lie on."""
    ballast = records.path.with_name("ballast")
    with ballast.open("wb", buffering=0) as file:
        for size in (65536, 4096, 512):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                pass
    yield
    ballast.unlink()


@contextmanager
def no_longer_files(records: Database) -> Iterator[None]:
    """Let no file of this process grow: works without a disk of one's own."""
    log = records.path.with_name(records.path.name + "-wal")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only(records: Database) -> Iterator[None]:
    """Refuse writing with the code that a file gives which has become read-only."""
    records.rows("PRAGMA query_only = ON")
    yield
    records.rows("PRAGMA query_only = OFF")


def before_the_last(records: Database) -> Desk:
    """A sitting of which only the judgement is missing."""
    library = open_library([ROOT / "tests/fixtures/mini"], ROOT / "seeds", None)
    practice = Practice(records, ROOT / "seeds", "0.2.0", lambda: 1_790_000_000.0)
    learner = LearnerStore(records).create("许敏")
    desk = practice.start(library.cards[0], learner.id, 5, "scam")
    for value in INPUTS:
        desk.submit(value)
    return desk


def try_the_last(records: Database, desk: Desk, block: Block) -> None:
    """Fail twice, then succeed, and find all of it after a restart."""
    before = desk.sitting
    assert desk.attempt is not None
    with block(records):
        for _ in range(2):
            with pytest.raises(UserError) as refusal:
                desk.submit(LAST)
            assert refusal.value.kept
            assert refusal.value.hint
            assert desk.sitting == before
            kept = AttemptStore(records).load(desk.attempt)
            assert (len(kept.decisions), kept.row.result) == (len(INPUTS) + 1, None)

    desk.submit(LAST)

    assert desk.ended
    path = records.path
    records.close()
    with open_database(path, lambda: 0.0) as again:
        assert again.recovery is None
        kept = AttemptStore(again).load(desk.attempt)
        assert kept.row.result is not None
        assert kept.decisions == desk.sitting.decisions


def test_on_a_full_disk(mounted: Mount) -> None:
    path = mounted("size=1m") / "records.sqlite3"
    with open_database(path, lambda: 0.0) as records:
        desk = before_the_last(records)
        records.write("PRAGMA wal_checkpoint(TRUNCATE)")  # else the log has room left
        try_the_last(records, desk, no_room)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits on Windows")
def test_where_files_may_not_grow(path: Path) -> None:
    with open_database(path, lambda: 0.0) as records:
        desk = before_the_last(records)
        records.write("PRAGMA wal_checkpoint(TRUNCATE)")
        try_the_last(records, desk, no_longer_files)


def test_where_the_file_has_become_read_only(path: Path) -> None:
    with open_database(path, lambda: 0.0) as records:
        try_the_last(records, before_the_last(records), read_only)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="mounts are for Linux")
def test_a_small_disk_goes_even_where_a_test_left_a_file_open(tmp_path: Path) -> None:
    """The fixture itself, in a run of its own that fails with a file open on the disk."""
    (tmp_path / "test_fails.py").write_text(
        "def test_fails(mounted):\n"
        "    place = mounted('size=64k')\n"
        "    print('at', place)\n"
        "    global left_open\n"
        "    left_open = (place / 'file').open('wb')\n"
        "    raise AssertionError\n"
    )
    conftest = Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")
    (tmp_path / "conftest.py").write_text(conftest, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip

    if " skipped" in done.stdout:
        pytest.skip("may not mount a tmpfs here")
    place = next(line for line in done.stdout.splitlines() if line.startswith("at "))
    assert "1 failed" in done.stdout
    assert "error" not in done.stdout.lower().splitlines()[-1]
    assert not os.path.ismount(place.removeprefix("at "))
