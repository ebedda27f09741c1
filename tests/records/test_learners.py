from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fraudtrainer.errors import Bug, GoneError, UserError
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database
from fraudtrainer.records.entries import NewAttempt
from fraudtrainer.records.learners import Learner, LearnerId, LearnerStore
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.records.texts import TextStore


@pytest.fixture
def learners(records: Database) -> Any:
    return LearnerStore(records)


def test_the_first_learner_becomes_the_current_one(learners: Any) -> None:
    assert learners.current() is None

    first = learners.create("  小林 \n 甲 ")
    second = learners.create("小周")

    assert first.name == "小林 甲"
    assert first.created_at.startswith("2026-01-01T00:")
    assert learners.current() == first
    assert learners.list() == (first, second)


def test_another_learner_can_be_chosen(learners: Any) -> None:
    learners.create("小林")
    second = learners.create("小周")

    learners.choose(second.id)

    assert learners.current() == second


def test_a_learner_keeps_the_id_when_renamed(learners: Any) -> None:
    first = learners.create("小林")

    learners.rename(first.id, "林会计")
    learners.rename(first.id, "林会计")

    (renamed,) = learners.list()
    assert (renamed.id, renamed.name) == (first.id, "林会计")


@pytest.mark.parametrize("name", ["", " \t\n", "长" * 41, "小\x00林", "小\u202e林", "\ud800"])
def test_a_name_that_cannot_be_shown_is_refused_in_words(learners: Any, name: str) -> None:
    with pytest.raises(UserError, match="名字"):
        learners.create(name)

    assert learners.list() == ()


def test_a_taken_name_is_refused_in_words(learners: Any) -> None:
    first = learners.create("小林")
    second = learners.create("小周")

    with pytest.raises(UserError, match="已经有一位"):
        learners.create("小林 ")
    with pytest.raises(UserError, match="已经有一位"):
        learners.rename(second.id, "小林")

    assert learners.list() == (first, second)


def test_a_damaged_name_keeps_nobody_from_being_read(
    records: Database, learners: LearnerStore
) -> None:
    first, second = learners.create("小林"), learners.create("小周")
    records.write("UPDATE learners SET name = CAST(x'E5B0ff' AS TEXT) WHERE id = ?", (first.id,))

    found = learners.list()

    assert [learner.id for learner in found] == [first.id, second.id]
    assert found[1] == second


@pytest.mark.parametrize("act", ["rename", "choose"])
def test_an_unknown_learner_is_our_bug(learners: Any, act: str) -> None:
    none = LearnerId("none")
    calls: dict[str, Callable[[], object]] = {
        "rename": lambda: learners.rename(none, "小林"),
        "choose": lambda: learners.choose(none),
    }

    with pytest.raises(Bug, match="no learner none"):
        calls[act]()


def test_erasing_takes_the_learner_and_leaves_the_others(
    records: Database,
    learners: Any,
    new_attempt: Callable[..., NewAttempt],
    learner: Learner,
    decided: Callable[..., Decision],
) -> None:
    attempts, texts = AttemptStore(records), TextStore(records)
    other = learners.create("小周")
    texts.keep("only-mine", "只有小林演过")
    for content_hash in ("hash-1", "only-mine"):
        attempts.append(attempts.begin(new_attempt(content_hash=content_hash)), decided("1"))
    mine = attempts.open_attempts(learner.id)[0].id
    theirs = attempts.begin(new_attempt(owner=other))
    attempts.append(theirs, decided("2"))
    before = attempts.load(theirs)

    erasure = learners.erase(learner.id)

    assert (erasure.attempts, erasure.older_copies) == (2, ())
    assert learners.list() == (other,)
    assert learners.current() is None
    assert attempts.load(theirs) == before
    assert texts.get("hash-1") == "剧本"
    with pytest.raises(UserError):
        texts.get("only-mine")
    with pytest.raises(GoneError):
        attempts.load(mine)
    with pytest.raises(Bug, match="append-only"):
        records.write("DELETE FROM decisions")


def test_a_sitting_that_goes_on_while_its_learner_is_erased_writes_nowhere(
    records: Database,
    learners: Any,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    learner: Learner,
    decided: Callable[..., Decision],
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, decided("1"))
    learners.erase(learner.id)
    other = learners.create("小周")
    TextStore(records).keep("hash-1", "剧本")
    theirs = store.begin(new_attempt(owner=other))

    for again in (store, AttemptStore(records)):
        with pytest.raises(GoneError):
            again.append(attempt, decided("2"))

    assert store.load(theirs).decisions == ()


def test_no_byte_of_an_erased_learner_stays_in_any_file(
    path: Path,
    records: Database,
    learners: Any,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    decided: Callable[..., Decision],
) -> None:
    secret = learners.create("名字只此一处")
    text = "".join(f"答复{number}只此一处" for number in range(400))
    attempt = store.begin(new_attempt(owner=secret))
    for _ in range(20):
        store.append(attempt, decided(f'"{text}"'))
    files = list(path.parent.iterdir())
    assert any("只此一处".encode() in file.read_bytes() for file in files)

    learners.erase(secret.id)

    assert not any("只此一处".encode() in file.read_bytes() for file in path.parent.iterdir())


def test_erasing_names_the_older_copies_that_it_cannot_reach(
    path: Path, learners: Any, learner: Learner
) -> None:
    backup = path.with_name(path.name + ".v1.20260101T000000Z.bak")
    damaged = path.with_name(path.name + ".damaged-20260101T000000Z")
    for file in (backup, damaged):
        file.write_bytes(b"older")

    assert learners.erase(learner.id).older_copies == (damaged, backup)


def test_an_erasure_that_fails_erases_nothing(
    records: Database,
    learners: Any,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    learner: Learner,
    decided: Callable[..., Decision],
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, decided("1"))
    records.write(
        "CREATE TRIGGER planted BEFORE DELETE ON learners BEGIN SELECT RAISE(ABORT, 'planted'); END"
    )

    with pytest.raises(Bug, match="planted"):
        learners.erase(learner.id)

    assert learners.list() == (learner,)
    assert store.load(attempt).decisions == (decided("1"),)
    assert records.rows("SELECT learner FROM erasures") == []


def test_erasing_somebody_else_keeps_the_current_learner(
    records: Database, learners: Any, learner: Learner
) -> None:
    other = learners.create("小周")
    SettingStore(records).put("text_size", 120)

    assert learners.erase(other.id).attempts == 0

    assert learners.current() == learner
    assert SettingStore(records).get("text_size") == 120
