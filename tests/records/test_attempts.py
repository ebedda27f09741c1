from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fraudtrainer.errors import Bug, GoneError
from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.play.event import LineShown, SceneEntered, Waited
from fraudtrainer.play.input import Begin, Wait
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.entries import DamagedSittingError, NewAttempt, Result, StoredAttempt
from fraudtrainer.records.learners import Learner, LearnerStore
from fraudtrainer.records.mark import Mark

UNGUARDED = "DROP TRIGGER decisions_never_change"
"""Lets a test change what is stored, as a failing disk would."""


def test_a_decision_comes_back_as_it_was_and_is_stored_in_the_old_form(
    records: Database, store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    attempt = store.begin(new_attempt())
    opening = Decision(
        Begin(), (SceneEntered(at=540, scene="在吗"), LineShown(at=540, line="1")), 7
    )
    waiting = Decision(Wait(5), (Waited(at=545, minutes=5),), 8)

    for decision in (opening, waiting):
        store.append(attempt, decision)

    assert store.load(attempt).decisions == (opening, waiting)
    found = records.rows("SELECT turn, first_seq, wall_ms, input, events FROM decisions")
    assert list(map(tuple, found)) == [
        (
            0, 0, 7, '{"do":"begin"}',
            '[{"event":"scene_entered","scene":"在吗","at":540},'  # noqa: ISC004 - one text
            '{"event":"line_shown","line":"1","scene":"","at":540}]',
        ),
        (1, 2, 8, '{"do":"wait","minutes":5}', '[{"event":"waited","minutes":5,"at":545}]'),
    ]  # fmt: skip


def test_every_decision_is_counted_beside_the_records_as_soon_as_it_is_there(
    records: Database, store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    first, second = store.begin(new_attempt()), store.begin(new_attempt())
    asked = "SELECT max(id), (SELECT max(no) FROM attempts), (SELECT count(*) FROM learners)"

    for turn, attempt in enumerate((first, second, second, first)):
        store.append(attempt, Decision(Wait(5), (Waited(at=turn, minutes=5),), turn))

        there = records.rows(f"{asked} FROM decisions")[0]
        assert Mark(records.path).extent == tuple(there)
        assert tuple(there) == (turn + 1, 2, 1)


def test_an_attempt_keeps_how_it_began(
    store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    start = new_attempt()

    row = store.load(store.begin(start)).row

    assert row.start == start
    assert (row.decisions, row.ended_at, row.result) == (0, None, None)


def test_a_sitting_goes_on_after_the_program_was_closed(
    path: Path,
    new_attempt: Callable[..., NewAttempt],
    records: Database,
    store: AttemptStore,
    decided: Callable[..., Decision],
    shown: Callable[[StoredAttempt], tuple[str, ...]],
) -> None:
    untouched = store.begin(new_attempt())
    attempt = store.begin(new_attempt())
    store.append(attempt, decided("1", "2"))
    learner = LearnerStore(records).list()[0]
    records.close()

    with open_database(path, records.clock) as reopened:
        again = AttemptStore(reopened)
        assert [row.id for row in again.open_attempts(learner.id)] == [attempt, untouched]
        assert again.open_attempts(learner.id)[0].decisions == 1
        again.append(attempt, decided("3"))
        again.append(untouched, decided("1"))
        assert shown(again.load(attempt)) == ("1", "2", "3")
        assert shown(again.load(untouched)) == ("1",)


def test_a_second_store_goes_on_after_a_decision_without_events(
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    decided: Callable[..., Decision],
    shown: Callable[[StoredAttempt], tuple[str, ...]],
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, decided("1", "2"))
    store.append(attempt, decided())

    AttemptStore(records).append(attempt, decided("3"))

    assert shown(store.load(attempt)) == ("1", "2", "3")


@pytest.mark.parametrize("passed", [True, False])
def test_a_finished_attempt_moves_to_the_history(
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    result: Callable[..., Result],
    learner: Learner,
    passed: bool,
) -> None:
    attempt = store.begin(new_attempt())
    came_out = replace(result(), passed=passed)

    store.finish(attempt, came_out)

    (row,) = store.history(learner.id)
    assert (row.id, row.result, row.ended_at) == (attempt, came_out, "2026-01-01T00:10:00Z")
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


@pytest.mark.parametrize("end_again", ["finish", "abandon", "append", "append by a new store"])
def test_an_ended_attempt_stays_as_it_is(
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    result: Callable[..., Result],
    end_again: str,
    decided: Callable[..., Decision],
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, decided("1"))
    store.finish(attempt, result())
    before = store.load(attempt)
    again: dict[str, Callable[[], object]] = {
        "finish": lambda: store.finish(attempt, result(100.0)),
        "abandon": lambda: store.abandon(attempt, "2026-01-02T00:00:00Z"),
        "append": lambda: store.append(attempt, decided("2")),
        "append by a new store": lambda: AttemptStore(records).append(attempt, decided("2")),
    }

    with pytest.raises(Bug, match="ended"):
        again[end_again]()

    assert store.load(attempt) == before


@pytest.mark.parametrize("act", ["load", "append", "finish", "abandon"])
def test_an_attempt_that_is_gone_is_told_in_words(
    store: AttemptStore, result: Callable[..., Result], act: str, decided: Callable[..., Decision]
) -> None:
    none = AttemptId("none")
    calls: dict[str, Callable[[], object]] = {
        "load": lambda: store.load(none),
        "append": lambda: store.append(none, decided()),
        "finish": lambda: store.finish(none, result()),
        "abandon": lambda: store.abandon(none, "2026-01-02T00:00:00Z"),
    }

    with pytest.raises(GoneError, match="已经从记录里删除") as gone:
        calls[act]()
    assert "erased" in gone.value.message.en


def test_an_attempt_needs_its_text_kept_first(
    store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
    with pytest.raises(Bug, match="FOREIGN KEY"):
        store.begin(new_attempt(content_hash="never kept"))


def test_the_last_decision_and_the_result_are_stored_together_or_not_at_all(
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    result: Callable[..., Result],
    decided: Callable[..., Decision],
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, decided("1"))
    broken = "CREATE TRIGGER broken BEFORE UPDATE ON attempts BEGIN SELECT RAISE(ABORT, 'no'); END"
    records.write(broken)
    with pytest.raises(Bug, match="no"):
        store.append(attempt, decided("2"), result())
    assert len(store.load(attempt).decisions) == 1
    records.write("DROP TRIGGER broken")

    store.append(attempt, decided("2"), result())

    stored = store.load(attempt)
    assert (len(stored.decisions), stored.row.result) == (2, result())


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE decisions SET events = replace(events, 'line_shown', 'line_shows') WHERE turn = 1",
        "UPDATE decisions SET events = '[' WHERE turn = 1",
        "UPDATE decisions SET events = CAST(x'5bff5d' AS TEXT) WHERE turn = 1",
        "UPDATE decisions SET input = replace(input, 'leave', 'left') WHERE turn = 1",
        "UPDATE decisions SET wall_ms = wall_ms + 1 WHERE turn = 0",
        "UPDATE decisions SET checksum = checksum + 1 WHERE turn = 2",
        "UPDATE decisions SET turn = 3 WHERE turn = 1",
        "UPDATE decisions SET first_seq = 7 WHERE turn = 1",
        "UPDATE decisions SET events = replace(events, '\"at\":0', '\"at\":1') WHERE turn = 1",
    ],
)
def test_a_damaged_row_is_told_in_words_and_concerns_its_own_sitting_only(
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    decided: Callable[..., Decision],
    damage: str,
) -> None:
    attempt, other = store.begin(new_attempt()), store.begin(new_attempt("other"))
    for number in range(3):
        store.append(attempt, decided(str(number)))
    store.append(other, decided("1"))
    before = store.load(other)
    records.write(UNGUARDED)
    records.write(f"{damage} AND attempt = (SELECT no FROM attempts WHERE id = ?)", (attempt,))

    with pytest.raises(DamagedSittingError) as damaged:
        store.load(attempt)

    assert "2026-01-01 00:00 演练的“boss-group”" in damaged.value.message.zh
    assert "“boss-group”, played on 2026-01-01 00:00" in damaged.value.message.en
    assert attempt in damaged.value.details.zh
    assert store.load(other) == before
    store.append(other, decided("2"))


@pytest.mark.parametrize("column", ["situation", "telling", "purpose", "started_at", "app_version"])
def test_a_damaged_letter_does_not_stop_the_list_of_all_sittings(
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    learner: Learner,
    column: str,
) -> None:
    attempt, other = (store.begin(new_attempt()) for _ in range(2))
    records.write("DROP TRIGGER attempts_keep_their_start")
    records.write(f"UPDATE attempts SET {column} = CAST(x'41ff' AS TEXT) WHERE id = ?", (attempt,))

    assert [row.id for row in store.open_attempts(learner.id)] == [other, attempt]
    assert getattr(store.load(attempt).row.start, column) == "A\ufffd"


def test_rows_of_version_1_have_no_checksum_and_are_read_all_the_same(
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    decided: Callable[..., Decision],
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, decided("1"))
    before = store.load(attempt)
    records.write(UNGUARDED)
    records.write("UPDATE decisions SET checksum = NULL")

    assert store.load(attempt) == before


@pytest.mark.parametrize("change", ["first_seq = first_seq + 1", "turn = turn + 1"])
def test_a_row_of_version_1_in_the_wrong_place_is_damage_though_no_checksum_tells(
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    decided: Callable[..., Decision],
    change: str,
) -> None:
    attempt = store.begin(new_attempt())
    for number in range(2):
        store.append(attempt, decided(str(number)))
    records.write(UNGUARDED)
    records.write(f"UPDATE decisions SET checksum = NULL, {change} WHERE turn = 1")

    with pytest.raises(DamagedSittingError):
        store.load(attempt)


def test_a_seed_beyond_64_bits_is_our_bug(
    store: AttemptStore, new_attempt: Callable[..., NewAttempt]
) -> None:
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
    records: Database,
    store: AttemptStore,
    new_attempt: Callable[..., NewAttempt],
    sql: str,
    decided: Callable[..., Decision],
) -> None:
    attempt = store.begin(new_attempt())
    store.append(attempt, decided("1"))
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
