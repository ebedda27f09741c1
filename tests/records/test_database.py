"""The user's world: full, read-only, in use, damaged. Each a sentence, and nothing lost."""

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import fraudtrainer
from fraudtrainer.errors import Bug, UserError
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.entries import NewAttempt, StoredAttempt
from fraudtrainer.records.faults import explain, explain_os
from fraudtrainer.records.learners import Learner, LearnerStore
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.words import NOTHING, Words

HEADER = b"SQLite format 3\x00"


def filled(path: Path, clock: Callable[[], float]) -> None:
    """Make a closed records file with some thousand bytes in it."""
    with open_database(path, clock) as records:
        LearnerStore(records).create("小林")
        with records.transaction():
            for number in range(300):
                SettingStore(records).put(f"key-{number}", "x" * 100)


def test_the_connection_is_durable_and_strict(records: Database) -> None:
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "secure_delete")
    found = [records.rows(f"PRAGMA {name}")[0][0] for name in pragmas]
    assert found == ["wal", 2, 1, 1, 1]
    tables = records.rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict")
    assert all(name.startswith("sqlite_") for (name,) in tables)


def test_a_failed_transaction_stores_nothing(records: Database) -> None:
    settings = SettingStore(records)

    with pytest.raises(ZeroDivisionError), records.transaction():  # noqa: PT012
        settings.put("a", 1)
        raise ZeroDivisionError

    assert settings.all() == {}
    with records.transaction():
        settings.put("a", 2)
    assert settings.all() == {"a": 2}


def test_an_error_that_rolled_back_by_itself_is_told_as_it_is(records: Database) -> None:
    SettingStore(records).put("a", 1)

    with pytest.raises(Bug, match="UNIQUE"), records.transaction():
        records.write("INSERT OR ROLLBACK INTO settings VALUES ('a', '2')")

    assert SettingStore(records).get("a") == 1


def test_a_query_that_fails_is_our_bug(records: Database) -> None:
    with pytest.raises(Bug, match="no such table"):
        records.rows("SELECT 1 FROM nowhere")


def test_closing_twice_is_closing_once(records: Database) -> None:
    records.close()
    records.close()

    with pytest.raises(Bug, match="closed"):
        records.rows("SELECT 1")


# ------------------------------------------------------------------------------------ a full disk


def test_a_full_database_loses_only_the_step_and_takes_it_later(
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    decided: Callable[..., Decision],
    shown: Callable[[StoredAttempt], tuple[str, ...]],
) -> None:
    """PRAGMA max_page_count gives the very code that a full disk gives: SQLITE_FULL."""
    attempt = store.begin(new_attempt())
    store.append(attempt, decided("1"))
    ((pages,),) = records.rows("PRAGMA page_count")
    records.rows(f"PRAGMA max_page_count = {pages}")
    big = f'"{"x" * 20_000}"'

    with pytest.raises(UserError, match="磁盘满了") as full:
        store.append(attempt, decided(big))

    assert "没有丢" in full.value.kept.zh
    assert "腾出" in full.value.hint.zh
    assert str(records.path.parent) in full.value.hint.zh
    assert "SQLITE_FULL" in full.value.details.zh
    assert shown(store.load(attempt)) == ("1",)
    records.rows("PRAGMA max_page_count = 1000000")
    store.append(attempt, decided(big))
    assert shown(store.load(attempt)) == ("1", big)


def test_a_real_full_disk_loses_only_the_step_and_takes_it_later(
    mounted: Any,
    clock: Callable[[], float],
    new_attempt: Callable[..., NewAttempt],
    decided: Callable[..., Decision],
) -> None:
    disk = mounted("size=1m")
    new = new_attempt  # made in another file: here only its shape is used
    with open_database(disk / "records.sqlite3", clock) as records:
        learner = LearnerStore(records).create("小林")
        records.write("INSERT INTO texts (hash, body) VALUES ('hash-1', x'00')")
        store = AttemptStore(records)
        attempt = store.begin(new(owner=learner))
        ballast = disk / "ballast"
        with ballast.open("wb", buffering=0) as file, pytest.raises(OSError, match="space"):  # noqa: PT012
            while True:
                file.write(b"x" * 4096)

        acknowledged = 0
        with pytest.raises(UserError) as full:  # noqa: PT012
            for turn in range(1000):
                store.append(attempt, decided(f'"{"x" * 3000}"'))
                acknowledged = turn + 1

        assert "磁盘" in full.value.message.zh
        assert "空间" in full.value.hint.zh
        assert len(store.load(attempt).decisions) == acknowledged
        ballast.unlink()
        store.append(attempt, decided('"later"'))
        assert store.load(attempt).decisions[-1] == decided('"later"')
    with closing(sqlite3.connect(disk / "records.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_disk_too_full_to_begin_is_told_in_words(
    mounted: Any, clock: Callable[[], float]
) -> None:
    disk = mounted("size=16k")
    (disk / "ballast").write_bytes(b"x" * 8192)

    with pytest.raises(UserError, match="磁盘"):
        open_database(disk / "records.sqlite3", clock)


def test_erasing_without_room_to_scrub_says_what_is_done_and_what_is_not(
    records: Database, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_sql: str, _values: object = (), *, kept: Words = NOTHING) -> None:
        fault = sqlite3.OperationalError("database or disk is full")
        fault.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise explain(fault, records.path, kept=kept)

    monkeypatch.setattr(records, "write", no_room)

    with pytest.raises(UserError, match="磁盘满了") as full:
        records.scrub()

    assert "已经删除" in full.value.kept.zh


# -------------------------------------------------------------------------------------- read-only


def test_a_read_only_file_system_is_told_in_words(mounted: Any, clock: Callable[[], float]) -> None:
    disk = mounted("size=8m")
    filled(disk / "records.sqlite3", clock)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)

    with pytest.raises(UserError, match="只能读") as refused:
        open_database(disk / "records.sqlite3", clock)

    assert "--data" in refused.value.hint.zh


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_folder_is_told_in_words(tmp_path: Path, clock: Callable[[], float]) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)

    with pytest.raises(UserError, match="只能读"):
        open_database(folder / "records.sqlite3", clock)


def test_a_write_that_sqlite_finds_read_only_is_told_in_words(records: Database) -> None:
    """PRAGMA query_only stands in for a file that has become read-only: the same code."""
    records.write("PRAGMA query_only = ON")

    with pytest.raises(UserError, match="只能读"):
        SettingStore(records).put("a", 1)


def test_a_folder_that_is_a_file_is_told_in_words(
    tmp_path: Path, clock: Callable[[], float]
) -> None:
    (tmp_path / "data").write_bytes(b"")

    with pytest.raises(UserError, match="打不开"):
        open_database(tmp_path / "data" / "records.sqlite3", clock)


def test_a_folder_in_place_of_the_file_is_told_in_words(
    path: Path, clock: Callable[[], float]
) -> None:
    path.mkdir(parents=True)

    with pytest.raises(UserError, match="打不开"):
        open_database(path, clock)

    path.rmdir()
    open_database(path, clock).close()


# --------------------------------------------------------------------------------- a second copy


def test_a_second_copy_is_refused_in_words_until_the_first_is_gone(
    path: Path, clock: Callable[[], float]
) -> None:
    program = (
        "import sys, time; from pathlib import Path;"
        "from fraudtrainer.records.database import open_database;"
        "held = open_database(Path(sys.argv[1]), time.time); print(1, flush=True);"
        "sys.stdin.read()"
    )
    root = str(Path(fraudtrainer.__file__).parents[1])
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"1\n"
        with pytest.raises(UserError, match="另一个 fraudtrainer 正在使用") as refused:
            open_database(path, clock)
        other.kill()

    assert "没有改动" in refused.value.kept.zh
    assert "--data" in refused.value.hint.zh
    open_database(path, clock).close()


def test_two_in_one_process_are_refused_as_well(
    records: Database, clock: Callable[[], float]
) -> None:
    with pytest.raises(UserError, match="另一个 fraudtrainer"):
        open_database(records.path, clock)

    LearnerStore(records).create("小林")


def test_a_file_system_that_cannot_lock_is_told_in_words(
    path: Path, clock: Callable[[], float], monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(_descriptor: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", no_locks)

    with pytest.raises(UserError, match="打不开"):
        open_database(path, clock)


@pytest.mark.parametrize("mode", ["NORMAL", "EXCLUSIVE"], ids=["writing", "for itself alone"])
def test_a_file_that_another_program_holds_is_told_in_words(
    path: Path, clock: Callable[[], float], mode: str
) -> None:
    filled(path, clock)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(f"PRAGMA locking_mode = {mode}")
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(UserError, match="占用") as busy:
            open_database(path, clock)

        other.execute("ROLLBACK")
    assert path.name in busy.value.hint.zh
    open_database(path, clock).close()


# ---------------------------------------------------------------------------------------- damage


def overwrite_the_middle(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + b"\xa5" * 8192 + data[middle + 8192 :]


def overwrite_one_index(data: bytes) -> bytes:
    """Break a page that SQLite only reports, where it refuses to go on for others."""
    return data[: 2 * 4096] + b"\xa5" * 4096 + data[3 * 4096 :]


@pytest.mark.parametrize(
    "damage",
    [
        overwrite_the_middle,
        overwrite_one_index,
        lambda data: data[: len(data) // 2],
        lambda data: b"\x00" * len(data),
        lambda _: b"This was never a database.\n" * 40,
        lambda data: HEADER + b"\xff" * (len(data) - len(HEADER)),
        lambda data: data[:100] + b"\x00" * 3996 + data[4096:],
    ],
    ids=[
        "middle",
        "index",
        "truncated",
        "zeros",
        "not a database",
        "only the name",
        "first page",
    ],
)
def test_a_damaged_file_is_kept_aside_and_a_fresh_one_begun(
    path: Path, damage: Any, clock: Callable[[], float]
) -> None:
    filled(path, clock)
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)

    with open_database(path, lambda: 0.0) as records:
        learners = LearnerStore(records)
        assert {learner.name for learner in learners.list()} <= {"小林"}
        if not learners.list():
            learners.create("小林")
        recovery = records.recovery
        assert recovery is not None
        assert records.older_copies() == recovery.files

    aside = path.with_name(path.name + ".damaged-19700101T000000Z")
    assert recovery.files == (aside,)
    assert aside.read_bytes() == damaged
    assert str(aside) in recovery.kept.zh
    assert "坏" in recovery.message.zh
    with open_database(path, clock) as records:
        assert records.recovery is None
        assert len(LearnerStore(records).list()) == 1


@pytest.mark.parametrize("empty", [True, False], ids=["empty database", "no database"])
def test_a_log_without_its_database_is_kept_aside(
    path: Path, clock: Callable[[], float], empty: bool
) -> None:
    path.parent.mkdir()
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"frames of a lost database")
    if empty:
        path.write_bytes(b"")

    with open_database(path, clock) as records:
        assert records.recovery is not None
        files = records.recovery.files

    assert len(files) == 1 + empty
    assert files[-1].name.endswith("-wal")
    assert files[-1].read_bytes() == b"frames of a lost database"


def test_a_second_damaged_file_in_the_same_second_gets_its_own_name(path: Path) -> None:
    kept: list[Path] = []
    for content in (b"first" * 99, b"second" * 99):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        with open_database(path, lambda: 0.0) as records:
            assert records.recovery is not None
            kept += records.recovery.files

    assert [file.read_bytes() for file in kept] == [b"first" * 99, b"second" * 99]


def test_damage_found_while_running_promises_nothing_false(
    path: Path, clock: Callable[[], float]
) -> None:
    filled(path, clock)
    with open_database(path, clock) as records:
        data = path.read_bytes()
        path.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))
        records.rows("PRAGMA shrink_memory")  # else the pages still come from memory

        with pytest.raises(UserError, match="损坏") as damaged:
            SettingStore(records).all()

    assert "没有丢" not in damaged.value.kept.zh
    assert "重新打开" in damaged.value.hint.zh
    with open_database(path, clock) as records:
        assert records.recovery is not None


def test_a_folder_that_cannot_be_renamed_in_is_told_in_words(
    path: Path, clock: Callable[[], float], monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.write_bytes(b"never a database" * 99)

    def refuse(_self: Any, _target: Any) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(UserError, match="只能读"):
        open_database(path, clock)

    assert path.read_bytes() == b"never a database" * 99


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "磁盘满了"),
        (sqlite3.SQLITE_IOERR_WRITE, "磁盘出了错"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "只能读"),
        (sqlite3.SQLITE_PERM, "只能读"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "打不开"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "占用"),
        (sqlite3.SQLITE_LOCKED, "占用"),
        (sqlite3.SQLITE_PROTOCOL, "占用"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "损坏"),
        (sqlite3.SQLITE_NOTADB, "损坏"),
    ],
)
def test_each_code_of_the_users_world_has_its_sentence(path: Path, code: Any, words: str) -> None:
    fault = sqlite3.OperationalError("planted")
    fault.sqlite_errorcode = code

    error = explain(fault, path)

    assert isinstance(error, UserError)
    assert words in error.message.zh
    assert error.kept.zh.endswith("。")
    assert error.hint.zh.endswith("。")
    assert "{" not in error.hint.zh


@pytest.mark.parametrize("code", [sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_MISUSE, None])
def test_every_other_code_is_our_bug(path: Path, code: Any) -> None:
    fault = sqlite3.ProgrammingError("planted")
    if code is not None:
        fault.sqlite_errorcode = code

    assert isinstance(explain(fault, path), Bug)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "磁盘满了"),
        (errno.EROFS, "只能读"),
        (errno.EACCES, "只能读"),
        (errno.EIO, "磁盘出了错"),
        (errno.ENOTDIR, "打不开"),
        (None, "打不开"),
    ],
)
def test_each_fault_of_the_file_system_has_its_sentence(path: Path, code: Any, words: str) -> None:
    fault = OSError(code, "planted") if code else OSError("planted")

    assert words in explain_os(fault, path).message.zh
