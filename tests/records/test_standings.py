"""Where a learner stands: what is counted, and that a damaged row stops no other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fraudtrainer.learning.standing import AttemptId, Standing
from fraudtrainer.play.event import Left
from fraudtrainer.play.input import Begin, Dial, Unseen
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.entries import NewAttempt, Result
from fraudtrainer.records.learners import LearnerId, LearnerStore
from fraudtrainer.records.standings import Kept, Standings
from fraudtrainer.records.texts import TextStore

END = "2026-01-01T00:10:00+00:00"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "records.sqlite3", lambda: 1_790_000_000.0) as opened:
        TextStore(opened).keep("h", "text")
        yield opened


@pytest.fixture
def learner(database: Database) -> LearnerId:
    return LearnerStore(database).create("小林").id


def begin(database: Database, learner: LearnerId, situation: str = "s") -> AttemptId:
    start = NewAttempt(learner, situation, "scam", "scam", "h", 1, "0", END)
    return AttemptStore(database).begin(start)


def finish(
    database: Database, learner: LearnerId, total: float, *, passed: bool, situation: str = "s"
) -> AttemptId:
    attempt = begin(database, learner, situation)
    kind = "safe" if passed else "loss_reported"
    result = Result("e", kind, passed, total, 94.0, 50.0, 60.0, 70.0, "{}", END)
    AttemptStore(database).finish(attempt, result)
    return attempt


def test_the_best_is_the_highest_passed_total_and_the_latest_situation_comes_first(
    database: Database, learner: LearnerId
) -> None:
    finish(database, learner, 66, passed=True, situation="a")
    finish(database, learner, 90, passed=False, situation="a")
    finish(database, learner, 30, passed=False, situation="b")

    found = Standings(database).finished(learner)

    assert list(found) == ["b", "a"]
    assert found == {
        "a": Standing(2, True, 66.0, 2, "safe"),
        "b": Standing(1, False, 30.0, 3, "loss_reported"),
    }


def test_the_latest_are_the_last_ones_of_that_learner_newest_first(
    database: Database, learner: LearnerId
) -> None:
    done = [finish(database, learner, 60 + number, passed=True) for number in range(4)]
    finish(database, LearnerStore(database).create("另一位").id, 90, passed=True)
    begin(database, learner)

    latest = Standings(database).latest(learner, 3)

    assert [one.attempt for one in latest] == done[:0:-1]


def test_open_abandoned_and_finished_sittings_are_told_apart(
    database: Database, learner: LearnerId
) -> None:
    store = AttemptStore(database)
    done = finish(database, learner, 66, passed=True)
    open_one = begin(database, learner)
    store.abandon(begin(database, learner), END)
    standings = Standings(database)

    assert standings.kept(learner) == Kept(1, 1)
    assert [one.attempt for one in standings.practised(learner)] == [done]
    assert [one.attempt for one in standings.waiting(learner)] == [open_one]


def test_sittings_alike_are_those_of_the_same_learner_and_situation_oldest_first(
    database: Database, learner: LearnerId
) -> None:
    other = LearnerStore(database).create("小赵").id
    first = finish(database, learner, 66, passed=True)
    finish(database, other, 66, passed=True)
    finish(database, learner, 66, passed=True, situation="another")
    last = finish(database, learner, 70, passed=True)
    standings = Standings(database)

    assert [one.attempt for one in standings.alike(first)] == [first, last]
    assert standings.alike(AttemptId("nobody's")) == ()


def test_a_history_is_told_from_the_oldest_and_what_waits_from_the_newest(
    database: Database, learner: LearnerId
) -> None:
    finished = [finish(database, learner, total, passed=True) for total in (66, 70, 61)]
    waiting = [begin(database, learner) for _ in range(3)]
    standings = Standings(database)

    assert [one.attempt for one in standings.practised(learner)] == finished
    assert [one.attempt for one in standings.waiting(learner)] == waiting[::-1]


def test_that_lines_stayed_unread_is_no_step_of_what_waits(
    database: Database, learner: LearnerId
) -> None:
    attempt, store = begin(database, learner), AttemptStore(database)
    for value in (Begin(), Unseen(("h1",)), Dial(4)):
        store.append(attempt, Decision(value, (Left(at=1),), 1))

    assert [one.decisions for one in Standings(database).waiting(learner)] == [2]


@pytest.mark.parametrize(
    "damage",
    [
        "ended_at = '2x26-01-01T00:10:00+00:00'",
        "ended_at = '2026-01-01T00:10:00'",
        "ended_at = ''",
        "ended_at = NULL",
        "ended_at = '0001-01-01T00:10:00+00:00'",
        "ended_at = '9999-12-31T23:59:00+00:00'",
        "total = 9e999",
        "total = -1",
        "judgement = 9e999",
        "outcome = 100.5",
        "cues = -0.5",
    ],
)
def test_a_damaged_row_is_passed_over_and_the_sound_ones_are_told(
    database: Database, learner: LearnerId, damage: str
) -> None:
    sound = finish(database, learner, 66, passed=True)
    damaged = finish(database, learner, 77, passed=True)
    for (trigger,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        database.write(f"DROP TRIGGER {trigger}")
    database.write("PRAGMA ignore_check_constraints = ON")
    database.write(f"UPDATE attempts SET {damage} WHERE id = ?", (damaged,))

    assert [one.attempt for one in Standings(database).practised(learner)] == [sound]
    assert Standings(database).finished(learner)["s"].best <= 100
