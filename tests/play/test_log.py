"""A sitting from its decisions: what it keeps, where it goes back to, what it takes up again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play import rules
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.observation import LEAK_LIMIT, WRONG_LIMIT, Observation
from fraudtrainer.play.row import DebriefDecision
from fraudtrainer.play.rules import RefusedInputError
from fraudtrainer.play.sitting import Decision, Sitting, UnfitLogError
from fraudtrainer.play.state import State
from fraudtrainer.scenario.story import Story

PAY = inp.Pay("尾号 3306", "某某", 5000)
ALL_KINDS: tuple[inp.Input, ...] = (
    inp.Wait(5),
    inp.Flag("h2", "lookalike_identity"),
    inp.Inspect("profile"),
    inp.Unflag("h2", "lookalike_identity"),
    inp.Leave(),
    inp.Dial(2),
    inp.Reply("ask"),
    inp.Wait(3),
    inp.Act("ask_family_or_teacher"),
    PAY,
    inp.Wait(7),
    inp.Act("call_110"),
    inp.Act("report_account_fast", "account,payee,amount,time"),
)
"""Every kind of input, to the end of a scam."""


@pytest.fixture
def whole(scam: Story) -> Sitting:
    sitting = Sitting.begin(scam, 9).played(ALL_KINDS)
    assert sitting.ended
    return sitting


def test_every_moment_can_be_gone_back_to(scam: Story, whole: Sitting) -> None:
    for number in range(len(ALL_KINDS) + 1):
        back = whole.back_to(number)
        again = Sitting.begin(scam, 9).played(ALL_KINDS[:number])
        assert (back.state, back.decisions) == (again.state, again.decisions)
        assert back.inputs == ALL_KINDS[:number]
        assert back.played(ALL_KINDS[number:]).state == whole.state


def test_each_row_of_the_debrief_names_the_input_that_it_tells_of(whole: Sitting) -> None:
    kinds = {
        inp.Reply: "你先说说是什么事？", inp.Act: "", inp.Pay: "付款 5,000 元",
        inp.Inspect: "看对方资料",
    }  # fmt: skip
    rows = [row for row in debrief(whole).rows if isinstance(row, DebriefDecision)]
    for row in rows:
        value = whole.inputs[row.input_index]
        assert kinds[type(value)] in row.text.zh
        assert row.said is isinstance(value, inp.Reply)
    assert [row.input_index for row in rows] == [2, 6, 8, 9, 11, 12]


def test_a_sitting_knows_its_seed_and_every_line_its_scene(whole: Sitting) -> None:
    assert whole.seed == 9
    assert Sitting(whole.story, ()).seed == 0
    scene = ""
    for event in whole.events:
        scene = event.scene if isinstance(event, ev.SceneEntered) else scene
        assert not isinstance(event, ev.LineShown) or event.scene == scene


def test_along_stops_before_what_is_refused_and_played_says_so(scam: Story) -> None:
    inputs = (inp.Dial(2), inp.Reply("nowhere"), inp.Dial(3))
    found = list(Sitting.begin(scam, 1).along(inputs))
    assert [sitting.state.dial for sitting in found] == [None, 2]
    assert [sitting.state.dial for sitting in found[0].along(inputs[:1])] == [None, 2]
    with pytest.raises(RefusedInputError):
        found[0].played(inputs)


def test_a_log_of_version_0_1_0_is_taken_up_with_the_scenes_that_it_left_out(
    whole: Sitting,
) -> None:
    old = [
        Decision(
            decision.input,
            tuple(
                replace(event, scene="") if isinstance(event, ev.LineShown) else event
                for event in decision.events
            ),
            decision.at,
        )
        for decision in whole.decisions
    ]

    assert Sitting.restored(whole.story, old).decisions == whole.decisions
    assert debrief(Sitting.restored(whole.story, old)) == debrief(whole)


def test_decisions_come_back_from_their_text_the_same(whole: Sitting) -> None:
    for decision in whole.decisions:
        text = ev.encode_events(decision.events)
        assert ev.decode_events(text) == decision.events
        assert inp.decode_input(inp.encode_input(decision.input)) == decision.input
    assert inp.encode_input(inp.Begin()) == '{"do":"begin"}'
    for text in ("", "[", "{}", '[{"event":"nothing"}]', '[{"event":"left","at":1,"more":2}]'):
        with pytest.raises(msgspec.DecodeError):
            ev.decode_events(text)
    with pytest.raises(msgspec.DecodeError):
        inp.decode_input('{"do":"leave","more":2}')


UNFIT: list[tuple[type[ev.EventValue], dict[str, Any]]] = [
    (ev.SceneEntered, {"scene": "x"}),
    (ev.LineShown, {"scene": "x"}),
    (ev.LineShown, {"line": "x"}),
    (ev.Replied, {"scene": "x"}),
    (ev.Replied, {"reply": "x"}),
    (ev.Acted, {"scene": "x"}),
    (ev.Inspected, {"scene": "x"}),
    (ev.PaymentMade, {"scene": "x"}),
    (ev.PaymentMade, {"payment": "x"}),
    (ev.PaymentMade, {"by": "x"}),
    (ev.Flagged, {"line": "x"}),
    (ev.Unflagged, {"line": "x"}),
    (ev.ReportMade, {"items": ("x",)}),
    (ev.Ended, {"ending": "x"}),
]


@pytest.mark.parametrize(("kind", "change"), UNFIT)
def test_what_does_not_fit_the_story_is_not_taken_up(
    whole: Sitting, kind: type[ev.EventValue], change: dict[str, Any]
) -> None:
    damaged = [
        Decision(
            decision.input,
            tuple(replace(e, **change) if type(e) is kind else e for e in decision.events),
        )
        for decision in whole.decisions
    ]
    assert damaged != [replace(decision, at=0) for decision in whole.decisions]

    with pytest.raises(UnfitLogError):
        Sitting.restored(whole.story, damaged)


def test_a_judgement_and_a_silence_must_fit_too(scam: Story) -> None:
    waiting = Sitting.begin(scam, 1).played((inp.Wait(10),))
    asked = Sitting.begin(scam, 1).played((inp.Act("call_110"),))
    for sitting, kind, change in (
        (waiting, ev.SilenceBroken, {"scene": "x"}),
        (asked, ev.JudgementAsked, {"ending": "x"}),
    ):
        assert Sitting.restored(scam, sitting.decisions).state == sitting.state
        last = sitting.decisions[-1]
        events = tuple(replace(e, **change) if type(e) is kind else e for e in last.events)
        assert events != last.events
        with pytest.raises(UnfitLogError):
            Sitting.restored(scam, (*sitting.decisions[:-1], replace(last, events=events)))


def test_a_sitting_has_one_opening_and_begins_with_it(whole: Sitting) -> None:
    opening, *others = whole.decisions
    not_started = Decision(inp.Begin(), opening.events[1:])
    nowhere = Decision(inp.Begin(), opening.events[:1])
    silent = Decision(inp.Begin(), ())
    for decisions in (
        (), others, (opening, opening), (not_started,), (nowhere,), (silent,), (silent, *others),
    ):  # fmt: skip
        with pytest.raises(UnfitLogError):
            Sitting.restored(whole.story, decisions)


def test_money_takes_two_minutes_where_a_payment_says_nothing_else(scam: Story) -> None:
    before = Sitting.begin(scam, 1).played((inp.Reply("ask"),))
    paid = before.after(PAY)
    assert paid.state.paid_at == before.state.at + 2


def test_what_conditions_see_of_harm_has_an_end(scam: Story) -> None:
    state = State(leaked=tuple("abcdefg"), wrong_weight=170)
    look = Observation(scam, state)
    assert (look.number("leaks"), look.number("wronged")) == (LEAK_LIMIT, WRONG_LIMIT) == (5, 100)
    assert Observation(scam, replace(state, leaked=("a",))).number("leaks") == 1


def test_no_stop_is_named_that_comes_after_the_loss(scam: Story) -> None:
    first, push, after = scam.telling.scenes
    best = scam.telling.actions[1]
    line = replace(push.lines[0], id="a0", by="fake", card=None)
    scenes = (
        replace(first, replies=first.replies[:1]),
        replace(push, replies=push.replies[1:]),
        replace(after, lines=(line, *after.lines), actions=(best,)),
    )
    telling = replace(scam.telling, scenes=scenes, actions=(), inspect=(), aftermath=None)
    story = Story(scam.situation, telling, "scam", "hash")
    inputs = (inp.Dial(2), inp.Reply("ask"), PAY, inp.Act("call_110"))

    told = debrief(Sitting.begin(story, 1).played(inputs))

    assert told.ending.kind == "safe"
    assert "a0" in story.weights
    assert told.stop is None


def test_play_says_nothing_itself() -> None:
    """What people read are values of `scenario`, in two languages."""
    for file in sorted(Path(rules.__file__).parent.glob("*.py")):
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", file.read_text(encoding="utf-8")), (
            file
        )
