"""The four parts, the bands, and what they promise."""

import itertools
from typing import Any

import pytest
from msgspec.structs import replace

from fraudtrainer.play import input as inp
from fraudtrainer.play.score import (
    BANDS,
    PASS_TOTAL,
    banded,
    conduct_points,
    judged_level,
    judgement_points,
    outcome_points,
    rescued,
    right_side,
    score,
    skill_points,
)
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State
from fraudtrainer.scenario.story import Story

PAY = inp.Pay("尾号 3306", "某某", 5000)
MARK = inp.Flag("i1", "lookalike_identity")


def scored(story: Story, *inputs: inp.Input) -> Any:
    return score(Sitting.begin(story, 1).played(inputs))


def test_surely_right_scores_full_and_surely_wrong_nothing() -> None:
    assert judgement_points(5, is_scam=True) == 100
    assert judgement_points(1, is_scam=False) == 100
    assert judgement_points(1, is_scam=True) == 4
    assert judgement_points(3, is_scam=True) == judgement_points(3, is_scam=False) == 75


def test_not_sure_leans_nowhere() -> None:
    assert not right_side(3, "scam")
    assert not right_side(3, "genuine")
    assert right_side(4, "scam")
    assert right_side(2, "genuine")


def test_the_judgement_that_counts_is_the_one_before_the_loss(scam: Story) -> None:
    early = scored(scam, inp.Dial(2), inp.Reply("ask"), PAY, inp.Dial(5))
    assert early.judgement == judgement_points(2, is_scam=True)
    assert not early.trusting_payment


def test_paying_without_judging_counts_as_trust(scam: Story) -> None:
    unset = scored(scam, inp.Reply("ask"), PAY, inp.Dial(5))
    assert unset.judgement == judgement_points(2, is_scam=True)
    assert unset.trusting_payment


def test_an_unfinished_sitting_without_a_dial_is_not_sure(scam: Story) -> None:
    assert judged_level(scam, State()) == 3


def test_marking_two_thirds_of_the_weight_earns_full_marks(scam: Story) -> None:
    result = scored(
        scam,
        inp.Inspect("profile"),
        inp.Flag("i1", "lookalike_identity"),
        inp.Dial(5),
        inp.Act("call_110"),
    )
    assert (result.hits, result.misses, result.false_flags, result.cues) == (1, 1, 0, 100)


def test_marking_innocent_lines_costs(genuine: Story) -> None:
    result = scored(genuine, inp.Flag("h1", "urgency_deadline"), inp.Flag("h2", "urgency_deadline"))
    assert (result.hits, result.false_flags, result.cues) == (0, 2, 70)


def test_conduct_is_the_mean_of_decisions() -> None:
    assert conduct_points(["best", "harmful"]) == 50
    assert conduct_points(["best"]) == 100
    assert conduct_points([]) == 50


def test_a_loss_that_came_back_still_costs_the_scare() -> None:
    back = State(at_stake=5000, lost=5000, stopped=5000)
    assert outcome_points(back) == 80
    assert outcome_points(State(at_stake=5000, lost=5000)) == 0
    assert outcome_points(State(at_stake=0, lost=5)) == 0


def test_leaks_and_wronged_people_cost() -> None:
    assert outcome_points(State(leaked=("余额", "住址"))) == 90
    assert outcome_points(State(wrong_weight=140)) == 0


def test_more_harm_never_scores_higher_whatever_the_skill() -> None:
    for worse, better in itertools.combinations(range(101), 2):
        if _band(worse) != _band(better):
            assert banded(worse, 100.0) < banded(better, 0.0)
        else:
            assert banded(worse, 50.0) == banded(better, 50.0)


def _band(outcome: int) -> int:
    return next(i for i, (floor, _, _) in enumerate(BANDS) if outcome >= floor)


@pytest.mark.parametrize(
    ("outcome", "least", "greatest"),
    [(100, 60, 100), (95, 60, 100), (94, 40, 59), (70, 40, 59), (69, 20, 39), (35, 20, 39),
     (34, 0, 19), (0, 0, 19)],
)  # fmt: skip
def test_each_band_has_its_edges_and_only_the_best_one_passes(
    outcome: int, least: int, greatest: int
) -> None:
    assert (banded(outcome, 0.0), banded(outcome, 100.0)) == (least, greatest)
    assert (least >= PASS_TOTAL) == (greatest >= PASS_TOTAL) == (outcome >= 95)


@pytest.mark.parametrize("skill", [0.0, 33.3, 100.0])
def test_the_total_stays_between_0_and_100(skill: float) -> None:
    assert all(0 <= banded(outcome, skill) <= 100 for outcome in range(101))


def test_blanket_suspicion_fails_the_genuine_telling(genuine: Story) -> None:
    assert not scored(genuine, inp.Dial(5), inp.Reply("no")).passed


def test_blanket_trust_fails_the_scam(scam: Story) -> None:
    assert not scored(scam, inp.Dial(1), inp.Reply("yes"), PAY, inp.Wait(60)).passed


def test_verifying_passes_both(scam: Story, genuine: Story) -> None:
    call = inp.Act("callback_known_number", "lao")
    pay = inp.Pay("尾号 8812", "赵姐", 5000)
    assert scored(scam, inp.Dial(4), call).passed
    assert scored(genuine, call, inp.Dial(2), inp.Reply("ask"), pay).passed


def test_a_good_total_with_a_judgement_on_the_wrong_side_is_no_pass(scam: Story) -> None:
    call = inp.Act("callback_known_number", "lao")
    for level, passed in ((4, True), (3, False), (2, False)):
        result = scored(scam, inp.Inspect("profile"), MARK, inp.Dial(level), call)
        assert result.total >= 60
        assert result.passed is passed


def test_each_part_of_skill_has_its_documented_weight() -> None:
    def weight(**parts: int | None) -> float:
        return skill_points({"judgement": 0, "cues": 0, "conduct": 0, **parts})

    assert weight(judgement=100) == pytest.approx(40)
    assert weight(cues=100) == pytest.approx(25)
    assert weight(conduct=100) == pytest.approx(35)
    assert weight(judgement=None, cues=100) == pytest.approx(100 * 25 / 60)
    assert weight(judgement=None, conduct=100) == pytest.approx(100 * 35 / 60)


def test_each_conduct_has_its_documented_points() -> None:
    points = {name: conduct_points([name]) for name in ("best", "fine", "risky", "harmful")}
    assert points == {"best": 100, "fine": 75, "risky": 35, "harmful": 0}


def test_leaks_and_wronged_people_cost_in_a_drill_too(drill: Story) -> None:
    whole = State(lost=8000, stopped=8000)
    assert rescued(drill, whole) == 100
    assert rescued(drill, replace(whole, leaked=("余额", "住址"))) == 90
    assert rescued(drill, replace(whole, wrong_weight=30)) == 70
    assert rescued(drill, replace(whole, stopped=2000, wrong_weight=90)) == 0


def test_a_quiz_is_passed_by_answers_that_are_fine_on_the_whole(scam: Story) -> None:
    """What was kept of format 1 is passed as it was: by what came of it."""
    asked = replace(scam.situation, kind="quiz")
    today = replace(scam.telling, format=2)
    way = (inp.Reply("yes"), inp.Reply("no"))  # risky, then the best: it comes out well
    old = Story(asked, scam.telling, "scam", "quiz")
    assert scored(old, *way).passed
    assert not scored(Story(asked, today, "scam", "quiz"), *way).passed
    known = scored(Story(asked, today, "scam", "quiz"), inp.Reply("ask"), inp.Reply("no"))
    assert known.passed
