"""Whoever holds a state may keep it: play follows events in a copy of its own."""

from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import RefusedInputError, advance
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State, apply, fold
from fraudtrainer.scenario.model import Line
from fraudtrainer.scenario.story import Story
from tests.play.conftest import sure

PAY = inp.Pay("尾号 3306", "某某", 5000)
REPORT = inp.Act("report_account_fast", "account,payee,amount,time")
LOST = (inp.Dial(2), inp.Reply("ask"), inp.Wait(1), PAY, inp.Act("call_110"), REPORT)


def test_a_state_that_was_handed_out_stands_whatever_is_played_on_it(scam: Story) -> None:
    kept: list[tuple[State, State, str]] = []
    for sitting in Sitting.begin(scam, 1).along(LOST):
        state = sitting.state
        kept.append((state, replace(state), repr(state)))
        for value in LOST:
            try:
                advance(scam, state, value)
            except RefusedInputError:
                continue
    assert sure(kept[-1][0].ending)

    for state, copy, told in kept:
        assert state == copy
        assert repr(state) == told


def test_the_state_that_play_hands_out_is_what_its_events_lead_to(scam: Story) -> None:
    for sitting in list(Sitting.begin(scam, 1).along(LOST)):
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


def saying(story: Story, *lines: Line) -> Story:
    """The story that begins with these lines."""
    first, *others = story.telling.scenes
    scenes = (replace(first, lines=lines), *others)
    return Story(story.situation, replace(story.telling, scenes=scenes), story.name, "planted")


def test_lines_said_in_one_go_take_their_minutes(scam: Story) -> None:
    slow = saying(
        scam, Line(id="x", by="fake", text="在？"), Line(id="y", by="fake", text="急。", minutes=4)
    )
    sitting = Sitting.begin(slow, 1)
    assert sitting.state == fold(sitting.events)
    assert sitting.state.at == 730 + 4


def test_a_line_may_ask_for_the_one_just_before_it(scam: Story) -> None:
    asking = saying(
        scam,
        Line(id="x", by="fake", text="在？"),
        Line(id="y", by="fake", text="急。", when="seen(x)"),
        Line(id="z", by="fake", text="快。", when="not seen(y)"),
    )
    assert Sitting.begin(asking, 1).state.seen == ("x", "y")
