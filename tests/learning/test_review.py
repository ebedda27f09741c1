"""When a situation is due again: soon after a failure, later and later after each success."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from fraudtrainer.learning.review import LONGEST_DAYS, Grade, grade, reviewed, schedule
from fraudtrainer.learning.standing import Practised
from tests.learning.sittings import sitting

START = datetime(2026, 3, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (sitting(passed=False, judgement=100, cues=100), Grade.AGAIN),
        (sitting(judgement=100, cues=33), Grade.HARD),
        (sitting(judgement=100, cues=None), Grade.HARD),
        (sitting(judgement=100, cues=34), Grade.GOOD),
        (sitting(judgement=100, cues=79), Grade.GOOD),
        (sitting(judgement=94, cues=100), Grade.GOOD),
        (sitting(judgement=100, cues=80), Grade.EASY),
        (sitting(judgement=None, cues=80), Grade.EASY),
    ],
)
def test_a_sitting_is_graded_by_what_came_of_it_and_what_was_seen(
    given: Practised, expected: Grade
) -> None:
    assert grade(given) is expected


@pytest.mark.parametrize(
    ("given", "days"), [(Grade.AGAIN, 1), (Grade.HARD, 1), (Grade.GOOD, 2), (Grade.EASY, 8)]
)
def test_the_first_review_is_a_day_to_a_week_away(given: Grade, days: int) -> None:
    assert reviewed(None, given, START).due == START + timedelta(days=days)


def test_success_puts_reviews_further_apart_and_never_further_than_half_a_year() -> None:
    state, at, gaps = None, START, []
    for _ in range(8):
        review = reviewed(state, Grade.GOOD, at)
        gaps.append((review.due - at).days)
        state, at = review.state, review.due

    assert gaps[:3] == [2, 11, 46]
    assert gaps == sorted(gaps)
    assert gaps[-1] == LONGEST_DAYS == 180


def test_a_failure_brings_the_situation_back_within_days() -> None:
    first = reviewed(None, Grade.GOOD, START)
    second = reviewed(first.state, Grade.GOOD, first.due)
    third = reviewed(second.state, Grade.AGAIN, second.due)

    assert (third.due - second.due).days < (second.due - first.due).days


def test_the_memory_is_json_that_says_nothing_of_the_machine() -> None:
    state = json.loads(reviewed(None, Grade.GOOD, START).state)

    assert state["card_id"] == 0
    assert state["last_review"] == START.isoformat()


def test_the_same_sittings_give_the_same_review_in_every_time_zone() -> None:
    shanghai = START.astimezone(timezone(timedelta(hours=8)))

    assert reviewed(None, Grade.GOOD, shanghai) == reviewed(None, Grade.GOOD, START)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        reviewed(None, Grade.GOOD, datetime(2026, 3, 1, 10))  # noqa: DTZ001 - that is the fault


@pytest.mark.parametrize("state", ["", "[]", "{}", "null", '{"card_id": 0}'])
def test_a_state_that_is_none_of_ours_is_refused(state: str) -> None:
    with pytest.raises(ValueError, match=r"memory|Expecting"):
        reviewed(state, Grade.GOOD, START)


def test_each_situation_has_its_own_date_from_all_its_sittings() -> None:
    day, later = "2026-03-01T10:00:00+00:00", "2026-03-03T10:00:00Z"
    dates = schedule(
        [
            sitting("a", ended_at=day),
            sitting("b", ended_at=day, passed=False),
            sitting("a", ended_at=later),
        ]
    )

    assert dates == {
        "a": START + timedelta(days=2 + 11),
        "b": START + timedelta(days=1),
    }


def test_nothing_practised_is_never_due() -> None:
    assert schedule([]) == {}
