"""A phone that rings: before a call is heard, or over another app, and how that ends."""

from dataclasses import replace as rebuilt

import pytest
from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.row import DebriefDecision
from fraudtrainer.play.rules import RefusedInputError, action_rule, open_payments, open_replies
from fraudtrainer.play.score import conducts
from fraudtrainer.play.sitting import Decision, Sitting, UnfitLogError
from fraudtrainer.scenario import sentence as words
from fraudtrainer.scenario.model import (
    ActionRule,
    Branch,
    InspectionRule,
    Line,
    Person,
    Ring,
    Scene,
    Silence,
)
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import RingEnd
from fraudtrainer.words import Words

PAY = inp.Pay("尾号 3306", "某某", 5000)
REPORT = inp.Act("report_account_fast", "account,payee,amount,time")
HANG_UP = ActionRule(
    act="hang_up",
    conduct="fine",
    lines=(Line(id="hung", by="narrator", text="你按掉了电话。"),),
    goto="push",
)
ANSWER, DECLINE, IGNORE = inp.Call("answer"), inp.Call("decline"), inp.Call("ignore")


def with_scene(story: Story, scene: Scene) -> Story:
    scenes = tuple(scene if s.id == scene.id else s for s in story.telling.scenes)
    return rebuilt(story, telling=replace(story.telling, scenes=scenes))


@pytest.fixture
def call(scam: Story) -> Story:
    """The story begins with a call."""
    first = scam.scenes["hello"]
    return with_scene(scam, replace(first, on="call", ring=Ring(by="fake"), actions=(HANG_UP,)))


@pytest.fixture
def bank(scam: Story) -> Story:
    """Where one could pay, 96110 calls."""
    push = scam.scenes["push"]
    ring = Ring(
        by="officer96110",
        area="本地",
        answer=Branch(
            conduct="best",
            why="要接。",
            lines=(Line(id="told", by="officer96110", on="call", text="先别付。"),),
            minutes=2,
        ),
        decline=Branch(conduct="risky", why="别挂。"),
        ignore=Branch(conduct="harmful", minutes=5, goto="hello"),
    )
    return with_scene(scam, replace(push, ring=ring))


def sitting(story: Story, *inputs: inp.Input) -> Sitting:
    return Sitting.begin(story, 1).played(inputs)


def at_the_bank(story: Story, *inputs: inp.Input) -> Sitting:
    return sitting(story, inp.Dial(3), inp.Reply("ask"), *inputs)


def kinds(decision: Decision) -> list[str]:
    return [type(event).__name__ for event in decision.events]


def refusal(sitting: Sitting, value: inp.Input) -> Words:
    with pytest.raises(RefusedInputError) as caught:
        sitting.after(value)
    return caught.value.message


def test_a_call_rings_before_a_word_of_it_is_heard(call: Story) -> None:
    opened = sitting(call)

    assert opened.events[-1] == ev.Rang(at=730, scene="hello", by="fake")
    assert (opened.state.ringing, opened.state.seen) == ("fake", ())

    answered = opened.after(ANSWER)
    assert kinds(answered.decisions[-1]) == ["RingEnded", "LineShown", "LineShown"]
    assert answered.events[-3] == ev.RingEnded(at=730, scene="hello", how="answer", conduct=None)
    assert (answered.state.ringing, answered.state.seen) == ("", ("h1", "h2"))


def test_elsewhere_it_rings_once_the_lines_were_said(bank: Story) -> None:
    ringing = at_the_bank(bank)

    assert kinds(ringing.decisions[-1])[-2:] == ["LineShown", "Rang"]
    assert ringing.state.ringing == "officer96110"


@pytest.mark.parametrize(
    ("how", "conduct", "minutes", "scene"),
    [
        ("answer", "best", 2, "push"),
        ("decline", "risky", 0, "push"),
        ("ignore", "harmful", 5, "hello"),
    ],
)
def test_each_way_to_end_it_brings_what_is_written_for_it(
    bank: Story, how: RingEnd, conduct: str, minutes: int, scene: str
) -> None:
    ringing = at_the_bank(bank)
    ended = ringing.after(inp.Call(how))

    first = ended.decisions[-1].events[0]
    assert isinstance(first, ev.RingEnded)
    assert (first.how, first.conduct, first.at) == (how, conduct, ringing.state.at + minutes)
    assert (ended.state.ringing, ended.state.scene) == ("", scene)
    assert ("told" in ended.state.seen) is (how == "answer")
    assert conducts(ended.events)[-1] == conduct
    assert (ended.state.good, ended.state.bad) == ((2, 0) if conduct == "best" else (1, 1))


def test_a_declined_call_is_hung_up_where_nothing_is_written_for_it(call: Story) -> None:
    declined = sitting(call, DECLINE)

    assert kinds(declined.decisions[-1])[:3] == ["RingEnded", "Acted", "LineShown"]
    assert (declined.state.scene, declined.state.seen) == ("push", ("hung", "p1"))
    assert conducts(declined.events) == ["fine"]
    assert "act:hang_up" in declined.state.done


def test_a_call_that_nobody_answers_rings_a_minute_and_is_silence(call: Story) -> None:
    ignored = sitting(call, IGNORE)

    assert kinds(ignored.decisions[-1])[:2] == ["RingEnded", "SilenceBroken"]
    assert ignored.decisions[-1].events[0].at == 731
    assert ignored.state.scene == "push"


def test_a_silence_that_the_ringing_broke_is_spent(bank: Story) -> None:
    push = bank.scenes["push"]
    ring = replace(push.ring, ignore=None) if push.ring is not None else None
    story = with_scene(bank, replace(push, ring=ring, silence=Silence(after=3)))

    ignored = at_the_bank(story, IGNORE)
    assert ignored.state.scene == "push"
    assert "silence" in ignored.state.used
    assert ignored.after(inp.Wait(20)).state.ending == "safe"


def test_nothing_is_said_paid_or_waited_for_while_it_rings(bank: Story) -> None:
    ringing = at_the_bank(bank)

    for value in (inp.Reply("no"), PAY, inp.Wait(5)):
        assert refusal(ringing, value) == words.STILL_RINGS
    assert open_replies(bank, ringing.state) == ()
    assert open_payments(bank, ringing.state) == ()

    quiet = ringing.after(DECLINE)
    assert len(open_replies(bank, quiet.state)) == 2
    assert len(open_payments(bank, quiet.state)) == 1


def test_looks_marks_the_dial_and_actions_stay_open_and_it_rings_on(bank: Story) -> None:
    ringing = at_the_bank(
        bank,
        inp.Inspect("profile"),
        inp.Flag("p1", "verification_steered"),
        inp.Dial(4),
        inp.Act("preserve_evidence"),
        inp.Leave(),
    )
    assert ringing.state.ringing == "officer96110"


def test_in_a_call_that_was_not_answered_the_scenes_own_actions_are_not_in_force(
    call: Story,
) -> None:
    own = replace(HANG_UP, act="stop_operation")
    look = InspectionRule(target="number", lines=(Line(id="look", by="narrator", text="陌生。"),))
    first = call.scenes["hello"]
    story = with_scene(call, replace(first, actions=(own,), inspect=(look,)))
    ringing = sitting(story)

    assert action_rule(story, ringing.state, "stop_operation", "") is None
    assert action_rule(story, ringing.state, "call_110", "") is not None
    assert action_rule(story, ringing.after(ANSWER).state, "stop_operation", "") is own
    assert ringing.after(inp.Inspect("number")).state.seen == ("look",)


def test_over_another_app_the_scenes_own_actions_are_in_force(bank: Story) -> None:
    own = replace(HANG_UP, act="stop_operation", goto="after")
    story = with_scene(bank, replace(bank.scenes["push"], actions=(own,)))
    left = at_the_bank(story, inp.Act("stop_operation"))

    assert (left.state.scene, left.state.ringing) == ("after", "")


def test_hanging_up_declines_and_answering_96110_answers(bank: Story) -> None:
    ringing = at_the_bank(bank)
    assert ringing.after(inp.Act("hang_up")).state == ringing.after(DECLINE).state
    assert ringing.after(inp.Act("answer_96110")).state == ringing.after(ANSWER).state


@pytest.mark.parametrize(
    ("number", "rings"), [("本地区号 96110", True), ("0●●● 961-10", True), ("96111", False)]
)
def test_96110_is_known_by_its_number(call: Story, number: str, rings: bool) -> None:
    people = {**call.telling.people, "fake": Person(shown="某某", really="某某", number=number)}
    story = rebuilt(call, telling=replace(call.telling, people=people))
    answered = sitting(story, inp.Act("answer_96110"))

    assert (answered.state.ringing == "") is rings
    assert ("default.answer_96110" in answered.state.seen) is not rings


def test_where_nothing_rings_there_is_nothing_to_answer(scam: Story, bank: Story) -> None:
    assert refusal(sitting(scam), ANSWER) == words.NOTHING_RINGS
    assert refusal(at_the_bank(bank, DECLINE), ANSWER) == words.NOTHING_RINGS


def test_it_stops_when_the_story_leaves_or_ends_or_110_is_on_the_line(bank: Story) -> None:
    assert at_the_bank(bank, inp.Act("callback_known_number", "lao")).state.ringing == ""
    asked = sitting(bank, inp.Reply("ask"), inp.Act("callback_known_number", "lao"))
    assert (asked.state.pending, asked.state.ringing) == ("safe", "")

    after = replace(bank.scenes["after"], ring=bank.scenes["push"].ring)
    story = with_scene(bank, after)
    reporting = at_the_bank(story, DECLINE, PAY, inp.Act("call_110"))
    assert (reporting.state.reporting, reporting.state.ringing) == (True, "")
    assert refusal(reporting, ANSWER) == words.REPORT_FIRST
    assert reporting.after(REPORT).ended


def test_a_scene_that_is_entered_again_rings_again(bank: Story) -> None:
    again = at_the_bank(bank, IGNORE, inp.Reply("yes"))
    assert (again.state.scene, again.state.ringing) == ("push", "officer96110")


def test_the_debrief_tells_what_was_done_about_the_call_and_what_was_best(bank: Story) -> None:
    told = debrief(at_the_bank(bank, DECLINE, inp.Reply("no")))
    row = next(r for r in told.rows if isinstance(r, DebriefDecision) and r.conduct == "risky")

    assert row.text == Words("挂断（反诈劝阻员来电）", "Decline (call from 反诈劝阻员)")
    assert (row.why, row.said, row.narrated) == (Words("别挂。", "别挂。"), False, False)
    assert row.best.zh == "接听（反诈劝阻员来电）"


def test_a_hang_up_is_told_once(call: Story) -> None:
    told = debrief(sitting(call, inp.Dial(4), DECLINE, inp.Reply("no")))
    rows = [r.text.zh for r in told.rows if isinstance(r, DebriefDecision)]
    assert rows == ["挂断、不再回应", "我先打你原来的号码。"]

    told = debrief(sitting(call, inp.Dial(4), ANSWER, inp.Reply("ask"), inp.Reply("no")))
    rows = [r.text.zh for r in told.rows if isinstance(r, DebriefDecision)]
    assert rows[0] == "接听（赵姐来电）"


def test_while_it_rings_no_reply_or_payment_is_the_best_move(bank: Story) -> None:
    push = bank.scenes["push"]
    assert push.ring is not None
    plain = replace(push.ring, answer=Branch(), decline=None)
    story = with_scene(bank, replace(push, ring=plain, actions=()))
    told = debrief(at_the_bank(story, IGNORE, inp.Act("call_110")))

    row = next(r for r in told.rows if isinstance(r, DebriefDecision) and r.conduct == "harmful")
    assert row.best.zh == "打电话核实 → 赵姐"


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        (ev.Rang, {"scene": "x"}),
        (ev.Rang, {"scene": "after"}),
        (ev.Rang, {"by": "fake"}),
        (ev.RingEnded, {"scene": "after"}),
    ],
)
def test_a_log_that_rings_otherwise_than_the_story_is_not_taken_up(
    bank: Story, kind: type[ev.EventValue], change: dict[str, str]
) -> None:
    played = at_the_bank(bank, ANSWER)
    assert Sitting.restored(bank, played.decisions).state == played.state
    damaged = [
        Decision(
            decision.input,
            tuple(replace(e, **change) if type(e) is kind else e for e in decision.events),
        )
        for decision in played.decisions
    ]
    with pytest.raises(UnfitLogError):
        Sitting.restored(bank, damaged)


def test_a_call_comes_back_from_its_text_the_same(bank: Story) -> None:
    for decision in at_the_bank(bank, ANSWER).decisions:
        assert ev.decode_events(ev.encode_events(decision.events)) == decision.events
        assert inp.decode_input(inp.encode_input(decision.input)) == decision.input
    assert inp.encode_input(ANSWER) == '{"do":"call","how":"answer"}'
