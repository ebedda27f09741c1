"""A drill begins after the loss, and nobody asks what it is."""

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.proof.prover import prove
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.row import DebriefDecision
from fraudtrainer.play.rules import RefusedInputError, advance, open_payments
from fraudtrainer.play.score import score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.story import Story
from tests.play.conftest import sure

REPORT = inp.Act("report_account_fast", "account,payee,amount,time")


def test_the_money_left_before_the_first_line(drill: Story) -> None:
    sitting = Sitting.begin(drill, 1)
    state, log = sitting.state, sitting.events
    assert (state.lost, state.balance, state.at - sure(state.paid_at)) == (8000, 12000, 10)
    assert [type(e) for e in log] == [ev.Started, ev.PaymentMade, ev.SceneEntered, ev.LineShown]
    assert [e.at for e in log] == sorted(e.at for e in log)


def test_it_cannot_be_paid_a_second_time_by_the_choices_that_are_left(drill: Story) -> None:
    state = Sitting.begin(drill, 1).state
    assert [p.id for p in open_payments(drill, state)] == []


def test_the_dial_is_refused_and_no_judgement_is_asked(drill: Story) -> None:
    state = Sitting.begin(drill, 1).state
    with pytest.raises(RefusedInputError):
        advance(drill, state, inp.Dial(5))
    sitting = Sitting.begin(drill, 1).played((inp.Act("call_110"), REPORT))
    state, log = sitting.state, sitting.events
    assert state.ending == "back"
    assert not any(isinstance(e, ev.JudgementAsked) for e in log)


def test_a_fast_report_passes_and_a_late_one_does_not(drill: Story) -> None:
    fast = score(Sitting.begin(drill, 1).played((inp.Act("call_110"), REPORT)))
    assert (fast.judgement, fast.outcome, fast.passed) == (None, 100, True)
    assert not fast.trusting_payment
    late = score(Sitting.begin(drill, 1).played((inp.Reply("wait"), inp.Act("call_110"), REPORT)))
    assert late.outcome == 30
    assert not late.passed


def test_where_nothing_could_be_stopped_the_outcome_is_not_held_against_anybody(
    drill: Story,
) -> None:
    after = replace(sure(drill.telling.aftermath), bands=sure(drill.telling.aftermath).bands[2:])
    story = Story(drill.situation, replace(drill.telling, aftermath=after), "scam", "hash")
    assert score(Sitting.begin(story, 1).played((inp.Act("call_110"), REPORT))).outcome == 100
    none = Story(drill.situation, replace(drill.telling, aftermath=None), "scam", "hash")
    assert score(Sitting.begin(none, 1).played((inp.Wait(60),))).outcome == 100


def test_the_debrief_has_no_judgement_and_counts_its_own_decisions_only(drill: Story) -> None:
    value = debrief(Sitting.begin(drill, 1).played((inp.Act("call_110"), REPORT)))
    assert value.recognised_at is None
    rows = [r for r in value.rows if isinstance(r, DebriefDecision)]
    assert [r.input_index for r in rows] == [-1, 0, 1]
    assert rows[0].text.zh.startswith("付款 8,000 元给 某某")


def test_a_drill_is_proven_alone(drill: Story) -> None:
    proof = prove(drill)
    assert (proof.exhaustive, proof.refutations) == (True, ())
    assert set(proof.endings) == {"back", "part", "late"}


def test_nobody_else_makes_the_payment_of_a_drill_a_second_time(drill: Story) -> None:
    first = drill.telling.scenes[0]
    pay = tuple(replace(p, by="system") for p in first.pay)
    replies = (replace(first.replies[0], pays=sure(drill.telling.before).pay),)
    scenes = (replace(first, pay=pay, replies=replies), *drill.telling.scenes[1:])
    story = Story(drill.situation, replace(drill.telling, scenes=scenes), "scam", "hash")
    state = Sitting.begin(story, 1).played((inp.Reply(replies[0].id),)).state
    assert state.lost == 8000


def test_a_payment_of_a_later_scene_may_have_the_name_of_the_one_that_was_made(
    drill: Story,
) -> None:
    first = drill.telling.scenes[0]
    later = replace(first, id="later", pay=(replace(first.pay[0], account="尾号 1"),), lines=())
    opened = replace(first, replies=(replace(first.replies[0], goto="later", minutes=0),))
    telling = replace(drill.telling, scenes=(opened, later))
    story = Story(drill.situation, telling, "scam", "hash")
    state = Sitting.begin(story, 1).played((inp.Reply(first.replies[0].id),)).state
    assert [p.account for p in open_payments(story, state)] == ["尾号 1"]


def test_a_drill_names_the_first_step_that_was_not_sound(drill: Story) -> None:
    """A step that is risky, then the report."""
    replies = [r for s in drill.telling.scenes for r in s.replies]
    rash = next(r for r in replies if r.conduct in ("risky", "harmful"))
    value = debrief(
        Sitting.begin(drill, 1).played((inp.Reply(rash.id), inp.Act("call_110"), REPORT))
    )
    assert any(rash.text in lesson.main.zh for lesson in value.lessons)
