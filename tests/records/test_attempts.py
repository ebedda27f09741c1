from collections.abc import Callable
from pathlib import Path

import pytest

from fraudtrainer.errors import Bug
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.entries import NewAttempt, Result
from fraudtrainer.records.learners import Learner, LearnerStore

EVENTS = ('{"kind":"line","text":"在吗?, [\\"]"}', "[1,[2]]", "3.50", '"\\u4f60"', "null")


def test_a_decision_comes_back_byte_for_byte(
    store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    attempt = store.begin(new_attempt())

    store.append(attempt, 0, EVENTS, '{"kind": "reply"}')
    store.append(attempt, 5, (), '{"kind": "wait"}')
    store.append(attempt, 5, ("6e0",), "null")

    stored = store.load(attempt)
    assert stored.events == (*EVENTS, "6e0")
    assert stored.inputs == ('{"kind": "reply"}', '{"kind": "wait"}', "null")
    assert [decision.first_seq for decision in stored.decisions] == [0, 5, 5]
    times = [decision.wall_ms for decision in stored.decisions]
    assert times == sorted(set(times))
    assert times[0] > 1_767_225_600_000


def test_an_attempt_keeps_how_it_began(
    store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    start = new_attempt()

    row = store.load(store.begin(start)).row

    assert row.start == start
    assert (row.decisions, row.ended_at, row.result) == (0, None, None)


@pytest.mark.parametrize("seq", [-1, 0, 1, 3])
def test_a_gap_or_a_second_write_is_our_bug(
    store: AttemptStore, new_attempt: Callable[..., NewAttempt], seq: int
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, 0, ("1", "2"), "null")

    with pytest.raises(Bug, match="where 2 comes next"):
        store.append(attempt, seq, ("3",), "null")

    assert store.load(attempt).events == ("1", "2")


def test_a_sitting_goes_on_after_the_program_was_closed(
    path: Path,
    clock: Callable[[], float],
    new_attempt: Callable[..., NewAttempt],
    records: Database,
    store: AttemptStore,
) -> None:
    untouched = store.begin(new_attempt())
    attempt = store.begin(new_attempt())
    store.append(attempt, 0, ("1", "2"), "null")
    learner = LearnerStore(records).current()
    records.close()

    with open_database(path, clock) as reopened:
        again = AttemptStore(reopened)
        assert [row.id for row in again.open_attempts(learner.id)] == [attempt, untouched]
        assert again.open_attempts(learner.id)[0].decisions == 1
        again.append(attempt, 2, ("3",), "null")
        again.append(untouched, 0, ("1",), "null")
        assert again.load(attempt).events == ("1", "2", "3")
        assert again.load(untouched).events == ("1",)


def test_a_second_store_goes_on_after_a_decision_without_events(
    records: Database, store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, 0, ("1", "2"), "null")
    store.append(attempt, 2, (), "null")

    AttemptStore(records).append(attempt, 2, ("3",), "null")

    assert store.load(attempt).events == ("1", "2", "3")


def test_a_finished_attempt_moves_to_the_history(
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    result: Callable[..., Result],
    learner: Learner,
) -> None:
    attempt = store.begin(new_attempt())

    store.finish(attempt, result())

    (row,) = store.history(learner.id)
    assert (row.id, row.result, row.ended_at) == (attempt, result(), "2026-01-01T00:10:00Z")
    assert store.open_attempts(learner.id) == ()


def test_the_history_is_newest_first_and_without_the_abandoned(
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    result: Callable[..., Result],
    learner: Learner,
) -> None:
    attempts = [store.begin(new_attempt()) for _ in range(4)]
    store.finish(attempts[2], result())
    store.abandon(attempts[1], "2026-01-01T00:05:00Z")
    store.finish(attempts[0], result())

    assert [row.id for row in store.history(learner.id)] == [attempts[2], attempts[0]]
    assert [row.id for row in store.open_attempts(learner.id)] == [attempts[3]]
    abandoned = store.load(attempts[1]).row
    assert (abandoned.ended_at, abandoned.result) == ("2026-01-01T00:05:00Z", None)


def test_the_best_is_the_newest_of_the_highest_totals(
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    result: Callable[..., Result],
    learner: Learner,
) -> None:
    for total in (40.0, 90.0, 90.0, 60.0):
        store.finish(store.begin(new_attempt()), result(total))
    store.finish(store.begin(new_attempt("other")), result(99.0))
    store.begin(new_attempt())

    best = store.best(learner.id, "boss-group")

    assert best.id == store.history(learner.id)[2].id
    assert best.result.total == 90.0
    assert store.best(learner.id, "never-played") is None


def test_learners_do_not_see_each_other(
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    result: Callable[..., Result],
    learner: Learner,
) -> None:
    other = LearnerStore(records).create("小周")
    store.finish(store.begin(new_attempt(owner=other)), result())
    store.begin(new_attempt(owner=other))

    assert store.history(learner.id) == ()
    assert store.open_attempts(learner.id) == ()
    assert store.best(learner.id, "boss-group") is None


@pytest.mark.parametrize("end_again", ["finish", "abandon", "append", "append by a new store"])
def test_an_ended_attempt_stays_as_it_is(
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    result: Callable[..., Result],
    end_again: str,
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, 0, ("1",), "null")
    store.finish(attempt, result())
    before = store.load(attempt)
    again = {
        "finish": lambda: store.finish(attempt, result(100.0)),
        "abandon": lambda: store.abandon(attempt, "2026-01-02T00:00:00Z"),
        "append": lambda: store.append(attempt, 1, ("2",), "null"),
        "append by a new store": lambda: AttemptStore(records).append(attempt, 1, ("2",), "null"),
    }[end_again]

    with pytest.raises(Bug, match="ended"):
        again()

    assert store.load(attempt) == before


@pytest.mark.parametrize("act", ["load", "append", "finish", "abandon"])
def test_an_unknown_attempt_is_our_bug(
    store: AttemptStore, result: Callable[..., Result], act: str
) -> None:
    call = {
        "load": lambda: store.load("none"),
        "append": lambda: store.append("none", 0, (), "null"),
        "finish": lambda: store.finish("none", result()),
        "abandon": lambda: store.abandon("none", "2026-01-02T00:00:00Z"),
    }[act]

    with pytest.raises(Bug, match="no attempt none"):
        call()


def test_an_attempt_needs_its_text_kept_first(
    store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    with pytest.raises(Bug, match="FOREIGN KEY"):
        store.begin(new_attempt(content_hash="never kept"))


@pytest.mark.parametrize("event", ["{", '"open', "nonsense", "1 2"])
def test_events_that_are_no_json_are_our_bug_on_reading(
    store: AttemptStore, new_attempt: Callable[..., NewAttempt], event: str
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, 0, (event,), "null")

    with pytest.raises(Bug, match="no JSON"):
        store.load(attempt)


def test_a_text_that_cannot_be_encoded_is_our_bug_and_stores_nothing(
    store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    attempt = store.begin(new_attempt())

    with pytest.raises(Bug, match="UnicodeEncodeError"):
        store.append(attempt, 0, ("1",), '"\ud800"')

    assert store.load(attempt).decisions == ()


def test_a_seed_beyond_64_bits_is_our_bug(
    store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    from dataclasses import replace

    with pytest.raises(Bug, match="OverflowError"):
        store.begin(replace(new_attempt(), seed=2**63))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE decisions SET events = '[]'",
        "UPDATE decisions SET turn = 7",
        "DELETE FROM decisions",
        "INSERT OR REPLACE INTO decisions SELECT id, attempt, turn, 0, 0, '', '', 0 FROM decisions",
        "REPLACE INTO decisions SELECT NULL, attempt, turn, 0, 0, '', '', 0 FROM decisions",
        "UPDATE attempts SET truth = 'genuine'",
        "UPDATE attempts SET seed = 1",
        "DELETE FROM attempts",
        "UPDATE texts SET body = x''",
    ],
)
def test_what_was_written_is_never_changed_or_deleted(
    records: Database, store: AttemptStore, new_attempt: Callable[..., NewAttempt], sql: str
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, 0, ("1",), "null")
    before = store.load(attempt)

    with pytest.raises(Bug, match="append-only"):
        records.write(sql)

    assert store.load(attempt) == before


def test_a_text_that_was_played_cannot_be_deleted(
    records: Database, store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    store.begin(new_attempt())

    with pytest.raises(Bug, match="FOREIGN KEY"):
        records.write("DELETE FROM texts")
