"""What a start makes of damaged records. `make damage` runs 400 drawn cases, this file a few of them."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.damage import DAMAGES, findings
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.aside import Recovery
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.entries import NewAttempt
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.mark import Mark
from fraudtrainer.records.migrations import MIGRATIONS, Migration
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.records.texts import TextStore

pytestmark = pytest.mark.slow

Clock = Callable[[], float]


def write_some(records: Database, count: int = 5) -> None:
    """A learner with so many sittings, and a setting."""
    learners, store = LearnerStore(records), AttemptStore(records)
    learner = learners.current() or learners.create("小林")
    TextStore(records).keep("hash", "剧本")
    for _ in range(count):
        store.begin(NewAttempt(learner.id, "s", "scam", "scam", "hash", 1, "0.2.0", records.now()))
    SettingStore(records).put("theme", "dark")


def held(records: Database) -> tuple[list[str], int]:
    """The learners' names and how many sittings there are."""
    names = [learner.name for learner in LearnerStore(records).list()]
    return names, records.rows("SELECT count(*) FROM attempts")[0][0]


def start(path: Path, clock: Clock) -> tuple[Recovery | None, list[str], int]:
    with open_database(path, clock) as records:
        names, attempts = held(records)
        return records.recovery, names, attempts


@pytest.fixture
def closed(path: Path, clock: Clock) -> Path:
    """A file that was left in order."""
    with open_database(path, clock) as records:
        write_some(records)
    return path


@pytest.fixture
def live(path: Path, clock: Clock, tmp_path: Path) -> Path:
    """A file as a kill leaves it: five sittings in the database, five more in the log."""
    with open_database(path, clock) as records:
        write_some(records)
    with open_database(path, clock) as records:
        write_some(records)
        shutil.copytree(path.parent, tmp_path / "killed")
    return tmp_path / "killed" / path.name


def log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def spoil(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_killed_program_leaves_everything_and_nothing_is_told(live: Path, clock: Clock) -> None:
    assert start(live, clock) == (None, ["小林"], 10)


@pytest.mark.parametrize(
    "change",
    [
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -1",
        "PRAGMA user_version = 2147483647",
        "PRAGMA application_id = 7",
        "DROP TRIGGER attempts_end_once",
        "DROP INDEX attempts_by_learner",
        "DROP TABLE erasures",
    ],
)
def test_what_the_header_and_the_schema_lost_costs_no_sitting(
    closed: Path, clock: Clock, change: str
) -> None:
    spoil(closed, change)
    before = closed.read_bytes()

    recovery, names, attempts = start(closed, clock)

    assert (names, attempts) == (["小林"], 5)
    assert recovery is not None
    assert "5 次演练" in recovery.message.zh
    assert "sittings: 5" in recovery.message.en
    assert recovery.files[0].read_bytes() == before
    assert start(closed, clock) == (None, ["小林"], 5)


def test_a_schema_that_cannot_be_read_costs_no_sitting(closed: Path, clock: Clock) -> None:
    spoil(
        closed,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = 'CREATE TABBLE' WHERE name = 'attempts'",
    )

    recovery, names, attempts = start(closed, clock)

    assert recovery is not None
    assert (names, attempts) == (["小林"], 5)


def test_a_row_that_another_one_needs_costs_only_what_hangs_on_it(
    closed: Path, clock: Clock
) -> None:
    spoil(closed, "DELETE FROM learners")

    recovery, names, attempts = start(closed, clock)

    assert recovery is not None
    assert (len(names), attempts) == (1, 5)


def test_a_lost_log_is_told(live: Path, clock: Clock) -> None:
    log_of(live).unlink()

    recovery, _names, attempts = start(live, clock)

    assert recovery is not None
    assert "不见了" in recovery.message.zh
    assert "missing" in recovery.message.en
    assert (recovery.files, attempts) == ((), 5)
    assert start(live, clock)[0] is None


def test_a_cut_log_is_told(live: Path, clock: Clock) -> None:
    log = log_of(live).read_bytes()
    log_of(live).write_bytes(log[: len(log) // 2])

    recovery, _names, attempts = start(live, clock)

    assert recovery is not None
    assert 5 <= attempts < 10


def test_a_log_of_another_file_is_never_played_in(live: Path, clock: Clock, tmp_path: Path) -> None:
    other = tmp_path / "other" / "records.sqlite3"
    with open_database(other, clock) as records:
        LearnerStore(records).create("别人")
        foreign = log_of(other).read_bytes()
    log_of(live).write_bytes(foreign)

    recovery, names, attempts = start(live, clock)

    assert (names, attempts) == (["小林"], 5)
    assert recovery is not None
    assert "不属于" in recovery.message.zh
    assert "不见了" in recovery.message.zh, "the log that was there is missing, too"
    assert [file.read_bytes() for file in recovery.files if file.name.endswith("-wal")] == [foreign]


@pytest.mark.parametrize("frames", [0, 1], ids=["half a header", "a whole header"])
def test_a_log_beside_a_file_that_was_closed_is_never_played_in(
    closed: Path, clock: Clock, frames: int
) -> None:
    header = bytes.fromhex("377f0682002de21800001000")
    log_of(closed).write_bytes(header + bytes(frames * 4096))

    recovery, names, attempts = start(closed, clock)

    assert (names, attempts) == (["小林"], 5)
    assert recovery is not None
    assert len(recovery.files) == 1


@pytest.mark.parametrize("gone", [True, False], ids=["removed", "emptied"])
def test_records_that_are_gone_are_told(closed: Path, clock: Clock, gone: bool) -> None:
    if gone:
        closed.unlink()
    else:
        closed.write_bytes(b"")

    recovery, names, _attempts = start(closed, clock)

    assert names == []
    assert recovery is not None
    assert start(closed, clock)[0] is None


def test_an_older_copy_put_in_place_is_told_and_used(
    path: Path, clock: Clock, tmp_path: Path
) -> None:
    with open_database(path, clock) as records:
        write_some(records)
    shutil.copy(path, tmp_path / "backup")
    with open_database(path, clock) as records:
        write_some(records)
    shutil.copy(tmp_path / "backup", path)

    recovery, names, attempts = start(path, clock)

    assert recovery is not None
    assert (names, attempts) == (["小林"], 5)


def test_an_erased_learner_is_not_missed(closed: Path, clock: Clock) -> None:
    with open_database(closed, clock) as records:
        learners = LearnerStore(records)
        learners.erase(learners.list()[0].id)

    assert start(closed, clock) == (None, [], 0)


def test_a_kill_between_a_rescue_and_its_place_is_made_good(closed: Path, clock: Clock) -> None:
    """The rescued file waits under its own name; the damaged one is still in its place."""
    sound = closed.read_bytes()
    closed.with_name(closed.name + ".rescued").write_bytes(sound)
    closed.write_bytes(b"damaged" * 1000)

    recovery, names, attempts = start(closed, clock)

    assert recovery is not None
    assert recovery.files[0].read_bytes() == b"damaged" * 1000
    assert (names, attempts) == (["小林"], 5)


def test_the_log_of_a_damaged_file_is_never_played_into_the_one_that_takes_its_place(
    live: Path, clock: Clock, tmp_path: Path
) -> None:
    sound = tmp_path / "sound" / live.name
    with open_database(sound, clock) as records:
        LearnerStore(records).create("救出来的")
    shutil.copy(sound, live.with_name(live.name + ".rescued"))
    log = log_of(live).read_bytes()

    recovery, names, attempts = start(live, clock)

    assert (names, attempts) == (["救出来的"], 0)
    assert recovery is not None
    assert recovery.files[1].read_bytes() == log


@pytest.mark.skipif(os.name == "nt", reason="rights are of another kind there")
def test_records_are_their_owners_alone_and_old_ones_become_so(closed: Path, clock: Clock) -> None:
    with open_database(closed, clock) as records:
        write_some(records)
        assert modes(closed) == {0o600}
    closed.parent.chmod(0o755)
    for name in ("records.sqlite3", "records.sqlite3.v1.x.bak", "fraudtrainer.log"):
        (closed.parent / name).touch()
        (closed.parent / name).chmod(0o644)

    start(closed, clock)

    assert modes(closed) == {0o600}
    assert closed.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.name == "nt", reason="rights are of another kind there")
def test_a_folder_that_holds_other_things_is_not_closed_to_others(
    closed: Path, clock: Clock
) -> None:
    closed.parent.chmod(0o755)
    (closed.parent / "shared.txt").touch(mode=0o644)

    start(closed, clock)

    assert closed.parent.stat().st_mode & 0o777 == 0o755
    assert (closed.parent / "shared.txt").stat().st_mode & 0o777 == 0o644
    assert closed.stat().st_mode & 0o777 == 0o600


def modes(path: Path) -> set[int]:
    """The rights of every file beside the database, its own among them."""
    return {file.stat().st_mode & 0o777 for file in path.parent.iterdir()}


def test_a_log_is_never_played_into_the_file_that_was_rescued(live: Path, clock: Clock) -> None:
    data = bytearray(live.read_bytes())
    data[2 * 4096 : 3 * 4096] = b"\xa5" * 4096
    live.write_bytes(bytes(data))
    log = log_of(live).read_bytes()
    spoiled = live.read_bytes()

    recovery, names, attempts = start(live, clock)

    assert recovery is not None
    assert [file.read_bytes() for file in recovery.files] == [spoiled, log]
    assert start(live, clock) == (None, names, attempts)


def test_a_sitting_with_a_gap_is_kept_up_to_the_gap(
    path: Path, clock: Clock, decided: Callable[..., Decision]
) -> None:
    with open_database(path, clock) as records:
        write_some(records, 1)
        store = AttemptStore(records)
        (row,) = store.open_attempts(LearnerStore(records).list()[0].id)
        for number in range(4):
            store.append(row.id, decided(str(number)))
        kept = store.load(row.id).decisions
    spoil(
        path,
        "DROP TRIGGER decisions_go_only_with_their_learner",
        "DELETE FROM decisions WHERE turn = 2",
    )

    with open_database(path, clock) as records:
        assert records.recovery is not None
        assert "少了后面几步" in records.recovery.message.zh
        assert AttemptStore(records).load(row.id).decisions == kept[:2]


def test_a_kill_between_a_commit_and_its_mark_loses_nothing(
    closed: Path, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_database(closed, clock) as records:
        monkeypatch.setattr(Mark, "note", lambda _mark, _extent: None)
        write_some(records)
        shutil.copytree(closed.parent, tmp_path / "killed")
        monkeypatch.undo()

    assert start(tmp_path / "killed" / closed.name, clock) == (None, ["小林"], 10)


def test_a_kill_after_a_migration_keeps_it(closed: Path, clock: Clock, tmp_path: Path) -> None:
    number = MIGRATIONS[-1].number + 1
    migrations = (*MIGRATIONS, Migration(number, ("ALTER TABLE learners ADD COLUMN pin TEXT",)))
    with open_database(closed, clock, migrations=migrations):
        shutil.copytree(closed.parent, tmp_path / "killed")

    killed = tmp_path / "killed" / closed.name
    assert log_of(killed).stat().st_size > 0
    with open_database(killed, clock, migrations=migrations) as records:
        assert records.recovery is None
        assert len(records.older_copies()) == 1, "it need not be done again"


def test_what_was_erased_is_taken_off_the_mark_for_certain(
    closed: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut must not leave a mark that misses what was erased."""
    synced: list[bytes] = []
    mark = closed.with_name(closed.name + ".mark")
    with open_database(closed, clock) as records:
        learners = LearnerStore(records)
        SettingStore(records).put("theme", "light")  # the first commit of a run is synced anyway
        monkeypatch.setattr(os, "fsync", lambda _descriptor: synced.append(mark.read_bytes()))
        learners.erase(learners.list()[0].id)
        assert synced == [mark.read_bytes()]


def test_a_round_of_damages_ends_in_words_or_sound() -> None:
    outcomes, wrong = findings(len(DAMAGES))

    assert wrong == []
    assert sum(outcomes.values()) == len(DAMAGES)
