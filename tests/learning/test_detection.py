"""Both errors: what counts as a hit, as a false alarm, and as neither."""

import pytest

from fraudtrainer.learning.detection import Answers, Detection, detection, level_of
from fraudtrainer.learning.standing import Practised, trend
from fraudtrainer.play.score import judgement_points
from tests.learning.sittings import sitting


def judged(truth: str, level: int) -> Practised:
    """A sitting whose dial was locked at a level."""
    points = judgement_points(level, is_scam=truth == "scam")
    return sitting(truth=truth, judgement=float(points))


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("is_scam", [True, False])
def test_the_level_is_found_again_from_its_points(level: int, is_scam: bool) -> None:
    assert level_of(judgement_points(level, is_scam=is_scam), is_scam=is_scam) == level


def test_probably_fraud_or_stronger_is_a_hit_on_a_scam_and_a_false_alarm_on_the_genuine() -> None:
    found = detection(
        judged(truth, level) for truth in ("scam", "genuine") for level in range(1, 6)
    )

    assert found == Detection(Answers(2, 1, 2), Answers(2, 1, 2))
    assert (found.hit_rate, found.false_alarm_rate) == (0.4, 0.4)


def test_the_two_errors_are_told_apart() -> None:
    found = detection([judged("scam", 5), judged("scam", 4), judged("genuine", 2)])

    assert found == Detection(Answers(2, 0, 0), Answers(0, 0, 1))
    assert (found.hit_rate, found.false_alarm_rate) == (1.0, 0.0)


def test_a_drill_or_a_quiz_asks_for_no_judgement_and_counts_for_neither() -> None:
    found = detection([sitting(truth="scam", judgement=None, passed=True)])

    assert found == Detection(Answers(0, 0, 0), Answers(0, 0, 0))
    assert (found.hit_rate, found.false_alarm_rate) == (None, None)


@pytest.mark.parametrize(
    ("scams", "genuine", "enough"), [(8, 8, True), (7, 8, False), (8, 7, False)]
)
def test_rates_are_told_from_eight_judged_sittings_of_each_kind_on(
    scams: int, genuine: int, enough: bool
) -> None:
    sittings = [judged("scam", 3)] * scams + [judged("genuine", 3)] * genuine

    assert detection(sittings).is_enough is enough


def test_what_nobody_judged_does_not_make_it_enough() -> None:
    drills = [sitting(truth="scam", judgement=None)] * 8

    assert not detection([*drills, *[judged("genuine", 1)] * 8]).is_enough


def test_the_trend_is_the_totals_in_whole_points() -> None:
    assert trend([sitting(total=33.4), sitting(total=80.6)]) == (33, 81)


def test_what_was_not_locked_before_the_truth_does_not_count_towards_telling_apart() -> None:
    hindsight = [sitting(truth=truth, judgement=100, locked=False) for truth in ("scam", "genuine")]
    assert detection(hindsight) == detection([])
