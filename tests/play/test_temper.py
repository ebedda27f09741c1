"""Values, conditions, ways, the temper, and money that somebody else pays."""

from typing import Any

import pytest
from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.event import decode_events, encode_events
from fraudtrainer.play.move import best_move
from fraudtrainer.play.observation import Observation
from fraudtrainer.play.row import DebriefDecision
from fraudtrainer.play.rules import (
    RefusedInputError,
    advance,
    begin_at,
    open_payments,
    open_replies,
    open_silence,
)
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import fold
from fraudtrainer.scenario.model import ActionRule, GiveUp, Line, Temper, Value
from fraudtrainer.scenario.story import Story
from tests.play.conftest import sure


def played(story: Story, *inputs: inp.Input) -> Any:
    sitting = Sitting.begin(story, 1).played(inputs)
    return sitting.state, sitting.events


def changed(story: Story, **parts: Any) -> Any:
    return Story(story.situation, replace(story.telling, **parts), "scam", "hash")


def with_scene(story: Story, number: int, **parts: Any) -> Any:
    scenes = list(story.telling.scenes)
    scenes[number] = replace(scenes[number], **parts)
    return changed(story, scenes=tuple(scenes))


def lines(log: Any) -> Any:
    return [e.line for e in log if isinstance(e, ev.LineShown)]


def test_a_sitting_begins_with_the_values_and_the_temper_as_written(helper: Story) -> None:
    state = Sitting.begin(helper, 1).state
    assert state.values == {"listened": 1, "patience": 2, "trust": 5, "rung": 0, "gave_up": 0}


def test_a_telling_without_values_logs_none(scam: Story) -> None:
    log = Sitting.begin(scam, 1).events
    assert not any(isinstance(e, ev.ValueSet) for e in log)


def test_a_value_is_set_after_the_lines_and_stays_within_its_bounds(helper: Story) -> None:
    state, log = played(helper, inp.Reply("ask"))
    assert state.values["listened"] == 2
    assert lines(log)[-1] == "a1"
    tight = changed(helper, values={"listened": Value(start=1, max=1)})
    assert played(tight, inp.Reply("ask"))[0].values["listened"] == 1


def test_a_line_is_said_only_where_its_condition_holds(helper: Story) -> None:
    story = changed(helper, values={"listened": Value(start=3, max=3)})
    assert "a1" not in lines(played(story, inp.Reply("ask"))[1])


def test_the_first_way_that_holds_is_taken_else_the_scene_stays(helper: Story) -> None:
    state, log = played(helper, inp.Reply("scold"))
    assert (state.scene, state.values["listened"]) == ("alone", 0)
    assert lines(log)[-2:] == ["l1", "n1"]
    mild = changed(helper, values={"listened": Value(start=2, max=3)})
    assert played(mild, inp.Reply("scold"))[0].scene == "hello"


def test_an_action_is_valid_only_where_its_condition_holds(helper: Story) -> None:
    story = changed(helper, values={"listened": Value(start=0, max=3)})
    _, log = played(story, inp.Dial(4), inp.Act("callback_known_number", "station"))
    assert lines(log)[-1] == "default.callback_known_number"
    state, _ = played(helper, inp.Dial(4), inp.Act("callback_known_number", "station"))
    assert state.ending == "safe"


def test_a_reply_a_payment_and_a_silence_can_be_closed_by_a_condition(
    helper: Story, scam: Story
) -> None:
    replies = [replace(r, when="dial > 3") for r in scam.telling.scenes[0].replies]
    story = with_scene(scam, 0, replies=tuple(replies))
    state = Sitting.begin(story, 1).state
    assert open_replies(story, state) == ()
    with pytest.raises(RefusedInputError):
        advance(story, state, inp.Reply("ask"))
    assert len(open_replies(story, played(story, inp.Dial(4))[0])) == len(replies)

    pay = [replace(p, when="good > 0") for p in scam.telling.scenes[1].pay]
    story = with_scene(scam, 1, pay=tuple(pay))
    assert open_payments(story, played(story, inp.Reply("yes"))[0]) == ()
    assert len(open_payments(story, played(story, inp.Reply("ask"))[0])) == 1

    silence = replace(sure(helper.telling.scenes[0].silence), when="patience == 0")
    story = with_scene(helper, 0, silence=silence)
    assert open_silence(story, Sitting.begin(story, 1).state) is story.telling.silence


def test_each_push_says_the_next_rung_until_none_is_left(helper: Story) -> None:
    calm = changed(helper, values={"listened": Value(start=3, max=3)})
    pushing = tuple(
        replace(calm.telling.scenes[0].replies[0], id=f"s{n}", set={}, ways=()) for n in range(3)
    )
    story = with_scene(calm, 0, replies=pushing)
    state, log = played(story, inp.Reply("s0"), inp.Reply("s1"), inp.Reply("s2"))
    assert [e.rung for e in log if isinstance(e, ev.Pushed)] == [1, 2]
    assert [n for n in lines(log) if n in ("l1", "l2")] == ["l1", "l2"]
    assert state.values["rung"] == 2


def test_patience_that_runs_out_makes_the_other_side_give_up(helper: Story) -> None:
    first = helper.telling.scenes[0]
    story = with_scene(helper, 0, replies=(replace(first.replies[1], patience=-5),))
    state, log = played(story, inp.Dial(5), inp.Reply("ask"))
    assert [e.rule for e in log if isinstance(e, ev.GaveUp)] == ["hung-up"]
    assert lines(log)[-1] == "g1"
    assert (state.ending, state.values["patience"], state.values["gave_up"]) == ("safe", 0, 1)


def test_giving_up_happens_once_and_goes_before_the_choices_own_way(helper: Story) -> None:
    temper = replace(
        sure(helper.telling.temper),
        patience=0,
        gives_up=(
            GiveUp(id="g", when="patience == 0", lines=(Line(id="g", by="mum", text="挂了"),)),
        ),
    )
    story = changed(helper, temper=temper)
    state, log = played(story, inp.Reply("scold"))
    assert [e for e in log if isinstance(e, ev.GaveUp)]
    assert lines(log)[-2:] == ["g", "n1"]
    _, log = advance(story, state, inp.Reply("sorry"))
    assert not any(isinstance(e, ev.GaveUp) for e in log)


def test_nobody_gives_up_once_the_money_is_theirs(helper: Story) -> None:
    temper = Temper(who="caller", patience=0, gives_up=(GiveUp(id="g", when="true", end="safe"),))
    story = changed(helper, temper=temper)
    state, log = played(story, inp.Reply("leave"))
    assert state.lost == 60000
    assert not any(isinstance(e, ev.GaveUp) for e in log)


def test_a_choice_can_make_somebody_else_pay_and_counts_as_one_decision(helper: Story) -> None:
    state, log = played(helper, inp.Dial(4), inp.Reply("leave"), inp.Reply("hope"))
    assert (state.scene, state.lost) == ("after", 60000)
    payment = next(e for e in log if isinstance(e, ev.PaymentMade))
    assert (payment.by, payment.to_scammer) == ("mum", True)
    report = inp.Act("report_account_fast", "account,payee,amount,time")
    end = (inp.Act("call_110"), report)
    given: tuple[inp.Input, ...] = (inp.Dial(4), inp.Reply("leave"), inp.Reply("hope"), *end)
    sitting = Sitting.begin(helper, 1).played(given)
    rows = [r for r in debrief(sitting).rows if isinstance(r, DebriefDecision)]
    assert [(r.input_index, r.text.zh) for r in rows[:3]] == [
        (1, "我忙着，您自己看着办吧。"),
        (1, "妈妈付款 60,000 元给 某某（尾号 3306）"),
        (2, "那就等明天吧。"),
    ]


def test_money_that_somebody_else_pays_is_not_on_the_learners_form(helper: Story) -> None:
    state = Sitting.begin(helper, 1).state
    assert open_payments(helper, state) == ()
    with pytest.raises(RefusedInputError):
        advance(helper, state, inp.Pay("尾号 3306", "某某", 60000))


def test_what_is_not_there_is_not_paid(helper: Story) -> None:
    scene = helper.telling.scenes[0]
    story = with_scene(helper, 0, pay=(replace(scene.pay[0], amount=90001),))
    state, _ = played(story, inp.Reply("leave"))
    assert (state.lost, state.scene) == (0, "hello")


def test_where_a_payment_leads_the_choice_that_made_it_leads_no_further(helper: Story) -> None:
    replies = tuple(replace(r, goto="alone") for r in helper.telling.scenes[0].replies)
    state, log = played(with_scene(helper, 0, replies=replies), inp.Reply("leave"))
    entered = [e.scene for e in log if isinstance(e, ev.SceneEntered)]
    assert (state.scene, entered) == ("after", ["hello", "after"])


def test_a_preview_begins_in_any_scene_with_any_values(helper: Story) -> None:
    state, log = begin_at(helper, "alone", {"listened": 0, "rung": 1}, 1)
    assert (state.scene, state.values["listened"], state.values["rung"]) == ("alone", 0, 1)
    assert state.values["patience"] == 2
    assert lines(log) == ["n1"]
    with pytest.raises(KeyError):
        begin_at(helper, "nowhere", {}, 1)


def test_replaying_and_folding_give_the_same_state_and_the_log_goes_through_text(
    helper: Story,
) -> None:
    inputs = (inp.Dial(4), inp.Reply("scold"), inp.Reply("sorry"), inp.Reply("leave"))
    state, log = played(helper, *inputs)
    assert played(helper, *inputs) == (state, log)
    assert fold(decode_events(encode_events(log))) == state


def test_conditions_see_what_has_happened(helper: Story, scam: Story) -> None:
    state, _ = played(
        scam,
        inp.Dial(4),
        inp.Inspect("profile"),
        inp.Flag("i1", "lookalike_identity"),
        inp.Flag("h1", "urgency_deadline"),
        inp.Act("preserve_evidence"),
        inp.Reply("yes"),
    )
    look = Observation(scam, state)
    names = ("dial", "hits", "false_flags", "good", "bad", "lost", "paid", "leaks", "wronged")
    assert [look.number(n) for n in names] == [4, 1, 1, 0, 1, 0, 0, 0, 0]
    assert look.number("never_set") == 0
    assert all(
        look.holds(text)
        for text in (
            "", "seen(i1)", "seen(hello.yes)", "said(yes)", "did(preserve_evidence)",
            "looked(profile)", "not said(ask)", "not did(call_110)", "not looked(number)",
        )
    )  # fmt: skip
    assert not look.holds("said(nothing)")


def test_counts_stop_at_nine(scam: Story) -> None:
    no = scam.telling.scenes[1].replies[1]
    for kind, name in (("fine", "good"), ("harmful", "bad")):
        many = tuple(replace(no, id=f"r{n}", conduct=kind) for n in range(12))
        story = with_scene(scam, 1, replies=many)
        state, _ = played(story, inp.Reply("ask"), *(inp.Reply(r.id) for r in many))
        assert Observation(story, state).number(name) == 9


def test_of_two_payments_of_the_same_details_the_open_one_is_made(scam: Story) -> None:
    pay = scam.telling.scenes[1].pay[0]
    closed = replace(pay, id="closed", when="dial > 3", goto=None, end="loss_reported")
    story = with_scene(scam, 1, pay=(closed, pay))
    _, log = played(story, inp.Reply("yes"), inp.Pay(pay.account, pay.payee, pay.amount))
    assert [e.payment for e in log if isinstance(e, ev.PaymentMade)] == [pay.id]


def test_nobody_pays_what_a_condition_closes(helper: Story) -> None:
    pay = helper.telling.scenes[0].pay[0]
    story = with_scene(helper, 0, pay=(replace(pay, when="listened > 2"),))
    state, _ = played(story, inp.Reply("leave"))
    assert (state.lost, state.scene) == (0, "hello")
    story = with_scene(helper, 0, pay=(replace(pay, when="listened == 1"),))
    assert played(story, inp.Reply("leave"))[0].lost == 60000


def test_giving_up_and_silence_take_their_minutes(helper: Story) -> None:
    rule = replace(sure(helper.telling.temper).gives_up[0], minutes=7)
    impatient = replace(sure(helper.telling.temper), patience=1, gives_up=(rule,))
    _, log = played(changed(helper, temper=impatient), inp.Dial(5), inp.Reply("ask"))
    gave_up = next(n for n, e in enumerate(log) if isinstance(e, ev.GaveUp))
    assert log[gave_up].at - log[gave_up - 1].at == 7

    silence = replace(sure(helper.telling.scenes[0].silence), minutes=4)
    _, log = played(with_scene(helper, 0, silence=silence), inp.Wait(15))
    waited = next(n for n, e in enumerate(log) if isinstance(e, ev.Waited))
    assert log[waited + 1].at - log[waited].at == 4


def test_the_debrief_does_not_advise_a_payment_that_is_not_the_learners(helper: Story) -> None:
    scene = helper.telling.scenes[0]
    story = with_scene(helper, 0, pay=(replace(scene.pay[0], conduct="best"),))
    assert best_move(story, Sitting.begin(story, 1).state).zh != "付款给 某某"


def test_a_call_to_110_after_a_loss_does_all_that_its_rule_says_but_the_report_leads_on(
    scam: Story,
) -> None:
    call = ActionRule(act="call_110", set={"told": 1}, leak=("姓名",), end="late")
    after = replace(sure(scam.telling.aftermath), actions=(call,))
    story = changed(scam, aftermath=after, values={"told": Value()})
    pay = inp.Pay("尾号 3306", "某某", 5000)
    state, _ = played(story, inp.Reply("ask"), pay, inp.Act("call_110"))
    assert (state.values["told"], state.leaked, state.reporting) == (1, ("姓名",), True)
    assert state.ending is None
