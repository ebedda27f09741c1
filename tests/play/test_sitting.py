"""The rules of play, one behaviour each, on the small scenario."""

from collections.abc import Iterable
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import (
    RefusedInputError,
    advance,
    open_numbers,
    open_payments,
    open_replies,
    open_silence,
)
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State, fold
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.model import Given
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import INSPECTIONS, ActionId, InspectionId
from tests.play.conftest import sure

PAY = inp.Pay("尾号 3306", "某某", 5000)
REPORT = inp.Act("report_account_fast", "account,payee,amount,time")


def play(story: Story, *inputs: inp.Input) -> tuple[State, tuple[ev.Event, ...]]:
    sitting = Sitting.begin(story, 1).played(inputs)
    return sitting.state, sitting.events


def kinds(events: Iterable[ev.Event]) -> list[str]:
    return [type(e).__name__ for e in events]


def test_a_sitting_opens_with_its_money_and_the_first_scene(scam: Story) -> None:
    sitting = Sitting.begin(scam, 7)
    state, events = sitting.state, sitting.events

    assert (state.scene, state.balance, state.at_stake) == ("hello", 20000, 5000)
    assert state.seen == ("h1", "h2")
    assert events[0] == ev.Started(
        at=730, situation="mini", telling="scam", seed=7, balance=20000, at_stake=5000
    )


def test_a_reply_is_said_then_leads_on(scam: Story) -> None:
    state, events = play(scam, inp.Reply("ask"))

    assert state.scene == "push"
    assert kinds(events)[4:] == ["Replied", "LineShown", "SceneEntered", "LineShown"]
    assert state.seen[2] == "hello.ask"


def test_a_reply_without_a_way_on_can_be_said_once(scam: Story) -> None:
    state, _ = play(scam, inp.Reply("ask"), inp.Reply("ok"))

    assert state.scene == "push"
    assert [r.id for r in open_replies(scam, state)] == ["no"]
    with pytest.raises(RefusedInputError):
        advance(scam, state, inp.Reply("ok"))


def test_an_unknown_reply_is_refused(scam: Story) -> None:
    with pytest.raises(RefusedInputError):
        play(scam, inp.Reply("nowhere"))


def test_an_exact_target_stands_before_the_librarys_words(scam: Story) -> None:
    state, _ = play(scam, inp.Act("callback_known_number", "bank"))
    assert state.seen[-1] == "default.callback_known_number"

    state, events = play(scam, inp.Act("callback_known_number", "lao"))
    assert state.seen[-1] == "c1"
    assert isinstance(events[-1], ev.JudgementAsked)


def test_every_action_and_inspection_is_open_in_the_first_scene(scam: Story) -> None:
    for action in get_args(ActionId):
        _, events = play(scam, inp.Act(action))
        assert ev.LineShown in {type(e) for e in events[4:]} or kinds(events)[-1] == (
            "JudgementAsked"
        )
    for target in get_args(InspectionId):
        state, _ = play(scam, inp.Inspect(target))
        assert len(state.seen) == 3


def test_repeating_an_action_that_stays_brings_no_conduct_twice(genuine: Story) -> None:
    call = inp.Act("callback_known_number", "lao")
    state, events = play(genuine, call, call)

    assert [e.conduct for e in events if isinstance(e, ev.Acted)] == ["best", None]
    assert state.seen[-2:] == ("c1", "default.callback_known_number")


def test_the_scenes_own_word_stands_before_the_tellings(scam: Story) -> None:
    state, _ = play(scam, inp.Inspect("profile"))
    assert state.seen[-1] == "i1"


def test_paying_a_scammer_starts_the_golden_minutes(scam: Story) -> None:
    state, _ = play(scam, inp.Reply("ask"), inp.Dial(2), PAY)

    assert (state.lost, state.balance, state.dial_when_paid) == (5000, 15000, 2)
    assert state.paid_at is not None
    assert state.scene == "after"


def test_paying_a_genuine_person_is_no_loss(genuine: Story) -> None:
    pay = inp.Pay("尾号 8812", "赵姐", 5000)
    state, _ = play(genuine, inp.Dial(2), inp.Reply("ask"), pay)

    assert (state.lost, state.paid, state.ending) == (0, 5000, "helped")


def test_a_payment_with_another_amount_is_refused(scam: Story) -> None:
    with pytest.raises(RefusedInputError):
        play(scam, inp.Reply("ask"), inp.Pay("尾号 3306", "某某", 5001))


def test_a_payment_beyond_the_balance_is_refused(mini: Scenario) -> None:
    story = mini.story_variant("scam", 0)
    state, _ = play(story, inp.Reply("ask"))
    poor = State(scene="push", at=state.at, balance=10, seen=state.seen)

    with pytest.raises(RefusedInputError, match="余额不足"):
        advance(story, poor, PAY)
    state, _ = advance(story, replace(poor, balance=5000), PAY)
    assert (state.balance, state.lost) == (0, 5000)


def test_only_what_is_still_gone_is_stopped_by_a_report(scam: Story) -> None:
    state, _ = play(scam, inp.Reply("ask"), PAY, inp.Act("call_110"))
    state, events = advance(scam, replace(state, stopped=1000), REPORT)
    assert [e.amount for e in events if isinstance(e, ev.MoneyStopped)] == [4000]
    assert state.stopped == state.lost == 5000


def test_payments_are_listed_only_where_the_scene_has_them(scam: Story) -> None:
    start = Sitting.begin(scam, 1).state
    pushed, _ = play(scam, inp.Reply("ask"))

    assert open_payments(scam, start) == ()
    assert [p.id for p in open_payments(scam, pushed)] == ["p"]


@pytest.mark.parametrize(
    ("inputs", "ending", "stopped"),
    [
        ((), "back", 5000),
        ((inp.Reply("wait"),), "part", 2500),
        ((inp.Reply("night"),), "late", 0),
    ],
)
def test_what_is_stopped_falls_with_the_minutes(
    scam: Story, inputs: Any, ending: str, stopped: int
) -> None:
    state, _ = play(scam, inp.Dial(4), inp.Reply("ask"), PAY, *inputs, inp.Act("call_110"), REPORT)

    assert (state.ending, state.stopped) == (ending, stopped)
    assert state.balance == 20000 - 5000 + stopped


def test_a_report_that_starts_with_the_story_costs_minutes(scam: Story) -> None:
    start = (inp.Dial(4), inp.Reply("ask"), PAY, inp.Act("call_110"))
    quick, _ = play(scam, *start, REPORT)
    slow, _ = play(scam, *start, inp.Act("report_account_fast", "story,account,payee,amount,time"))

    assert slow.at - quick.at == 7


@pytest.mark.parametrize("items", ["", "account,account", "weather"])
def test_an_empty_or_doubled_report_is_refused(scam: Story, items: str) -> None:
    with pytest.raises(RefusedInputError):
        play(
            scam, inp.Reply("ask"), PAY, inp.Act("call_110"), inp.Act("report_account_fast", items)
        )


def test_while_110_waits_nothing_else_is_open(scam: Story) -> None:
    state, _ = play(scam, inp.Reply("ask"), PAY, inp.Act("call_110"))

    assert state.reporting
    assert open_replies(scam, state) == ()
    assert open_payments(scam, state) == ()
    for value in (inp.Reply("wait"), inp.Inspect("profile"), inp.Wait(5), PAY):
        with pytest.raises(RefusedInputError):
            advance(scam, state, value)


def test_a_report_without_an_aftermath_is_refused(genuine: Story) -> None:
    state = State(scene="hello", at=1, reporting=True)
    with pytest.raises(RefusedInputError):
        advance(genuine, state, REPORT)


def test_reporting_before_any_loss_says_there_is_nothing_to_report(scam: Story) -> None:
    state, _ = play(scam, REPORT)
    assert state.seen[-1] == "default.report_account_fast"


def test_after_a_loss_the_aftermaths_rules_hold(scam: Story) -> None:
    state, _ = play(scam, inp.Reply("ask"), PAY, inp.Act("callback_known_number", "bank"))
    assert state.seen[-1] == "b1"


def test_the_story_asks_for_the_judgement_where_the_dial_never_moved(scam: Story) -> None:
    state, _ = play(scam, inp.Act("call_110"))
    assert (state.pending, state.ending) == ("safe", None)
    with pytest.raises(RefusedInputError):
        advance(scam, state, inp.Wait(5))

    state, events = advance(scam, state, inp.Dial(5))
    assert state.ending == "safe"
    assert kinds(events) == ["DialMoved", "Ended"]


def test_nothing_follows_an_ending(scam: Story) -> None:
    state, _ = play(scam, inp.Dial(5), inp.Act("call_110"))
    with pytest.raises(RefusedInputError):
        advance(scam, state, inp.Dial(1))


@pytest.mark.parametrize("level", [0, 6])
def test_the_dial_has_five_levels(scam: Story, level: int) -> None:
    with pytest.raises(RefusedInputError):
        play(scam, inp.Dial(level))


def test_a_mark_can_be_set_once_and_taken_back(scam: Story) -> None:
    flag = inp.Flag("h2", "urgency_deadline")
    state, _ = play(scam, flag)
    assert state.flags == (("h2", "urgency_deadline"),)
    with pytest.raises(RefusedInputError):
        advance(scam, state, flag)

    state, _ = advance(scam, state, inp.Unflag("h2", "urgency_deadline"))
    assert state.flags == ()
    with pytest.raises(RefusedInputError):
        advance(scam, state, inp.Unflag("h2", "urgency_deadline"))


def test_only_lines_that_were_shown_can_be_marked(scam: Story) -> None:
    with pytest.raises(RefusedInputError):
        play(scam, inp.Flag("p1", "verification_steered"))


def test_waiting_passes_time_until_the_silence_breaks(scam: Story) -> None:
    state, _ = play(scam, inp.Wait(5))
    assert (state.scene, state.waited, state.seen[-1]) == ("hello", 5, "default.wait")

    state, events = play(scam, inp.Wait(5), inp.Wait(5))
    assert state.scene == "push"
    assert "SilenceBroken" in kinds(events)


def test_the_longest_wait_is_two_hours(scam: Story) -> None:
    state, _ = play(scam, inp.Dial(4), inp.Wait(120))
    assert state.scene == "push"


def test_a_silence_that_was_broken_once_is_spent_and_the_tellings_holds(scam: Story) -> None:
    state = Sitting.begin(scam, 1).state
    assert open_silence(scam, state) == scam.scenes["hello"].silence
    assert open_silence(scam, replace(state, used=frozenset({"silence"}))) == scam.telling.silence


def test_waiting_begins_anew_in_each_scene_however_it_is_entered() -> None:
    log = (ev.SceneEntered(at=0, scene="hello"), ev.Waited(at=5, minutes=5))
    assert fold(log).waited == 5
    assert fold((*log, ev.SceneEntered(at=5, scene="push"))).waited == 0


def test_money_that_is_stopped_twice_adds_up() -> None:
    state = fold((ev.MoneyStopped(at=1, amount=200), ev.MoneyStopped(at=2, amount=50)))
    assert (state.stopped, state.balance) == (250, 250)


def test_harm_done_twice_adds_up() -> None:
    harm = ev.WrongedSomeone(at=1, who="赵姐", what="被当成骗子", weight=10)
    assert fold((harm, replace(harm, weight=5))).wrong_weight == 15


def test_one_mark_of_a_line_is_taken_back_and_the_other_stays() -> None:
    marks = (
        ev.Flagged(at=1, line="h2", cue="lookalike_identity"),
        ev.Flagged(at=1, line="h2", cue="urgency_deadline"),
    )
    back = ev.Unflagged(at=2, line="h2", cue="lookalike_identity")
    assert fold((*marks, back)).flags == (("h2", "urgency_deadline"),)


def test_an_ending_that_waited_for_the_judgement_waits_no_longer() -> None:
    asked = ev.JudgementAsked(at=1, ending="safe")
    assert fold((asked,)).pending == "safe"
    over = fold((asked, ev.Ended(at=1, ending="safe")))
    assert (over.pending, over.ending) == (None, "safe")


def test_a_scene_without_its_own_silence_falls_to_the_tellings(scam: Story) -> None:
    state, _ = play(scam, inp.Dial(4), inp.Reply("ask"), inp.Wait(20))
    assert state.ending == "safe"


@pytest.mark.parametrize("minutes", [0, 121])
def test_a_single_wait_is_bounded(scam: Story, minutes: int) -> None:
    with pytest.raises(RefusedInputError):
        play(scam, inp.Wait(minutes))


def test_leaving_changes_nothing(scam: Story) -> None:
    before = Sitting.begin(scam, 1).state
    after, events = advance(scam, before, inp.Leave())
    assert after == before
    assert kinds(events) == ["Left"]


def test_harm_to_a_genuine_person_is_kept(genuine: Story) -> None:
    state, _ = play(genuine, inp.Dial(5), inp.Reply("no"))
    assert (state.wrong_weight, state.ending) == (80, "wronged")


def test_numbers_the_other_side_gives_open_with_their_line(scam: Story) -> None:
    story = Story(
        scam.situation,
        _with_given(scam, Given(id="fake", name="新号", number="1●●●●", line="p1")),
        "scam",
        "hash",
    )
    start = Sitting.begin(story, 1).state
    pushed = Sitting.begin(story, 1).played([inp.Reply("ask")]).state

    assert open_numbers(story, start) == ()
    assert [g.id for g in open_numbers(story, pushed)] == ["fake"]


def _with_given(story: Story, given: Given) -> Any:
    return replace(story.telling, given=(given,))


def test_a_leak_and_a_clock_jump_are_in_the_log(scam: Story) -> None:
    scenes = list(scam.telling.scenes)
    reply = replace(scenes[0].replies[0], leak=("余额",))
    scenes[0] = replace(scenes[0], replies=(reply,))
    scenes[1] = replace(scenes[1], clock="15:00")
    story = Story(scam.situation, replace(scam.telling, scenes=tuple(scenes)), "scam", "hash")

    state, _ = play(story, inp.Reply("ask"))
    assert state.leaked == ("余额",)
    assert state.at == 15 * 60


def test_a_scene_set_earlier_than_it_is_does_not_turn_the_clock_back(scam: Story) -> None:
    first, push, after = scam.telling.scenes
    scenes = (first, replace(push, clock="08:00"), after)
    story = Story(scam.situation, replace(scam.telling, scenes=scenes), "scam", "hash")
    before, _ = play(story)
    state, _ = play(story, inp.Reply("ask"))
    assert state.scene == "push"
    assert state.at >= before.at


inputs = st.one_of(
    st.sampled_from(["ask", "yes", "no", "ok", "wait", "night"]).map(inp.Reply),
    st.builds(inp.Act, st.sampled_from(sorted(ACTIONS)), st.sampled_from(["", "lao", "bank"])),
    st.just(REPORT),
    st.builds(inp.Inspect, st.sampled_from(sorted(INSPECTIONS))),
    st.just(PAY),
    st.builds(inp.Flag, st.sampled_from(["h1", "h2", "p1", "i1"]), st.sampled_from(sorted(CUES))),
    st.builds(inp.Unflag, st.sampled_from(["h1", "h2"]), st.sampled_from(sorted(CUES))),
    st.integers(0, 6).map(inp.Dial),
    st.integers(0, 130).map(inp.Wait),
    st.just(inp.Leave()),
)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(inputs, max_size=25))
def test_any_inputs_keep_the_books(scam: Story, wishes: Any) -> None:
    sitting = Sitting.begin(scam, 3)
    state, events = sitting.state, sitting.events
    log, accepted = list(events), []
    for wish in wishes:
        try:
            after, events = advance(scam, state, wish)
        except RefusedInputError:
            continue
        assert after.at >= state.at
        state = after
        log.extend(events)
        accepted.append(wish)
    assert fold(log) == state
    again = Sitting.begin(scam, 3).played(accepted)
    assert (again.state, again.events) == (state, tuple(log))
    assert ev.decode_events(ev.encode_events(log)) == tuple(log)
    assert [inp.decode_input(inp.encode_input(i)) for i in accepted] == accepted
    assert state.balance + state.lost - state.stopped + state.paid == 20000
    assert 0 <= state.stopped <= state.lost


def test_a_second_loss_keeps_the_first_clock_and_110_may_say_a_word(scam: Story) -> None:
    telling = scam.telling
    scenes = list(telling.scenes)
    again = replace(scenes[1].pay[0], id="p2", payee="另一人", goto=None)
    scenes[2] = replace(scenes[2], pay=(again,))
    rule = replace(telling.actions[1], act="call_110", end=None, lines=scenes[0].lines[:1])
    after = replace(sure(telling.aftermath), actions=(rule,))
    story = Story(
        scam.situation,
        replace(telling, scenes=tuple(scenes), aftermath=after),
        "scam",
        "hash",
    )
    second = inp.Pay("尾号 3306", "另一人", 5000)
    once = Sitting.begin(story, 1).played([inp.Reply("ask"), PAY]).state
    sitting = Sitting.begin(story, 1).played([inp.Reply("ask"), PAY, second, inp.Act("call_110")])
    state, events = sitting.state, sitting.events

    assert (state.lost, state.paid_at) == (10000, once.paid_at)
    assert kinds(events)[-2:] == ["LineShown", "ReportOpened"]
