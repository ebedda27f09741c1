"""Whoever holds a state may keep it: play follows events in a copy of its own."""

from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import RefusedInputError, advance
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State, apply, fold
from fraudtrainer.scenario.story import Story
from tests.play.conftest import sure

PAY = inp.Pay("尾号 3306", "某某", 5000)
REPORT = inp.Act("report_account_fast", "account,payee,amount,time")
LOST = (inp.Dial(2), inp.Reply("ask"), inp.Wait(1), PAY, inp.Act("call_110"), REPORT)


def test_a_state_that_was_handed_out_stands_whatever_is_played_on_it(scam: Story) -> None:
    sittings = list(Sitting.begin(scam, 1).along(LOST))
    assert sure(sittings[-1].state.ending)
    kept = [(s.state, replace(s.state), repr(s.state)) for s in sittings]

    for sitting in sittings:
        for value in LOST:
            try:
                advance(scam, sitting.state, value)
            except RefusedInputError:
                continue

    for state, copy, told in kept:
        assert state == copy
        assert repr(state) == told


def test_the_state_that_play_hands_out_is_what_its_events_lead_to(scam: Story) -> None:
    for sitting in Sitting.begin(scam, 1).along(LOST):
        assert sitting.state == fold(sitting.events)


def test_one_more_event_leaves_the_state_before_it_as_it_was() -> None:
    before = State(scene="a")

    after = apply(before, ev.LineShown(at=7, line="x", scene="a"))

    assert (before.seen, before.at) == ((), 0)
    assert (after.seen, after.at) == (("x",), 7)


def test_a_refused_input_changes_nothing(scam: Story) -> None:
    state = Sitting.begin(scam, 1).state
    told = repr(state)

    for value in (inp.Reply("nobody"), inp.Pay("1", "2", 3), inp.Wait(0), inp.Call("answer")):
        try:
            advance(scam, state, value)
        except RefusedInputError:
            assert repr(state) == told
        else:
            raise AssertionError(value)
