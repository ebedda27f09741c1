"""Before the truth is out grades are fair, and one judgement is locked: seen to fail on each fault."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.proof import prover
from fraudtrainer.authoring.proof.prover import Refutation, prove
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import Step, advance
from fraudtrainer.play.state import State
from fraudtrainer.scenario.model import (
    ActionRule,
    Branch,
    InspectionRule,
    Person,
    Ring,
    Scene,
    Telling,
    Wrong,
)
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import fixture_scenario

TWINS = fixture_scenario("twins")
STORY = TWINS.story_variant("genuine", 0)
SCOLDED = Wrong(who="陈老师", what="被问得不高兴", weight=20)
FAIR, ONCE = "fair-before-reveal", "judged-once"


def told(telling: Telling) -> Story:
    return Story(STORY.situation, telling, "genuine", "planted")


def with_scene(name: str, change: Callable[[Scene], Scene]) -> Story:
    scenes = STORY.telling.scenes
    return told(
        replace(STORY.telling, scenes=tuple(change(s) if s.id == name else s for s in scenes))
    )


def refuted(story: Story, claim: str) -> list[Refutation]:
    return [r for r in prove(story).refutations if r.claim == claim]


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (ActionRule(act="hang_up", conduct="risky", why="x"), "冒险"),
        (ActionRule(act="call_110", conduct="harmful", why="x"), "有害"),
        (ActionRule(act="call_110", conduct="fine", why="x", wrong=SCOLDED), "20"),
        (ActionRule(act="call_110", wrong=SCOLDED, goto="back"), "20"),
    ],
)
def test_a_protective_act_before_the_reveal_is_never_graded_down(
    act: ActionRule, words: str
) -> None:
    (fault,) = refuted(with_scene("press", lambda s: replace(s, actions=(act,))), FAIR)
    assert words in fault.message.zh
    assert fault.where == ("scenes", 2, "actions", 0)
    assert fault.path


def test_the_same_act_may_be_graded_once_the_truth_is_out() -> None:
    act = ActionRule(act="hang_up", conduct="risky", why="x", wrong=SCOLDED)
    assert not refuted(with_scene("told", lambda s: replace(s, actions=(act,))), FAIR)
    fine = replace(act, conduct="fine", wrong=None)
    assert not refuted(with_scene("press", lambda s: replace(s, actions=(fine,))), FAIR)


def test_what_holds_in_every_scene_is_found_once_and_where_it_is_written() -> None:
    act = ActionRule(act="call_110", conduct="risky", why="x")
    (fault,) = refuted(told(replace(STORY.telling, actions=(act,))), FAIR)
    assert fault.where == ("actions", 0)


def test_a_look_wrongs_nobody() -> None:
    look = InspectionRule(target="number", wrong=SCOLDED)
    (fault,) = refuted(with_scene("press", lambda s: replace(s, inspect=(look,))), FAIR)
    assert fault.where == ("scenes", 2, "inspect", 0)


def ringing(number: str, ring: Ring, *acts: ActionRule) -> Story:
    """The twins with a call in `press` that comes from some number."""
    officer = Person(shown="来电", really="来电的人", number=number, disguised=False)
    story = with_scene("press", lambda s: replace(s, ring=ring, actions=acts))
    return told(replace(story.telling, people={**story.telling.people, "caller": officer}))


@pytest.mark.parametrize(("how", "words"), [("decline", "挂断"), ("ignore", "先不理")])
def test_a_call_of_somebody_unknown_may_be_hung_up_and_left_to_ring(how: str, words: str) -> None:
    low = Branch(conduct="risky", why="x", goto="code")
    ring = replace(Ring(by="caller", answer=Branch(goto="code")), **{how: low})
    (fault,) = refuted(ringing("手机 1●●●●", ring), FAIR)
    assert words in fault.message.zh
    assert fault.where == ("scenes", 2, "ring", how)


def test_a_call_that_a_general_hang_up_ends_is_found_at_the_hang_up() -> None:
    ring = Ring(by="caller", answer=Branch(goto="code"), ignore=Branch(goto="code"))
    low = ActionRule(act="hang_up", conduct="risky", why="x", goto="code")
    found = refuted(ringing("手机 1●●●●", ring, low), FAIR)
    assert [fault.where for fault in found] == [("scenes", 2, "actions", 0)]


def test_only_not_heeding_the_call_of_the_police_against_fraud_may_be_risky() -> None:
    low = Branch(conduct="risky", why="x", goto="code")
    ring = Ring(by="caller", answer=Branch(goto="code"), ignore=low)
    assert not refuted(ringing("本地区号 96110", ring), FAIR)
    found = refuted(ringing("本地区号 96110", replace(ring, decline=low)), FAIR)
    assert [fault.where for fault in found] == [("scenes", 2, "ring", "decline")]
    worse = replace(ring, ignore=replace(low, wrong=SCOLDED))
    assert len(refuted(ringing("本地区号 96110", worse), FAIR)) == 1


Spoil = Callable[[State, Step], Step]


def spoiled(monkeypatch: pytest.MonkeyPatch, spoil: Spoil) -> None:
    """Let the engine that the prover searches with make a mistake about the judgement."""

    def broken(story: Story, state: State, value: inp.Input) -> Step:
        return spoil(state, advance(story, state, value))

    monkeypatch.setattr(prover, "advance", broken)


def test_a_judgement_that_is_never_asked_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def unasked(_before: State, step: Step) -> Step:
        after, events = step
        return after, tuple(e for e in events if not isinstance(e, ev.Judged))

    spoiled(monkeypatch, unasked)
    messages = {r.message.zh for r in refuted(STORY, ONCE)}
    assert (
        len(messages) == 1
    )  # the shortest way there, of all that is told, paid and ended too early
    assert "还没有锁定" in messages.pop()


@pytest.mark.parametrize(
    ("kind", "words"),
    [(ev.LineShown, "真相"), (ev.PaymentMade, "钱"), (ev.Ended, "故事")],
)
def test_each_thing_that_settles_it_comes_after_the_judgement(
    kind: type[ev.EventValue], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(_before: State, step: Step) -> Step:
        after, events = step
        own = tuple(e for e in events if isinstance(e, kind))
        return after, (*own, *(e for e in events if not isinstance(e, kind)))

    spoiled(monkeypatch, late)
    (fault,) = refuted(STORY, ONCE)
    assert words in fault.message.zh
    assert fault.path


def test_a_judgement_that_is_locked_twice_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def twice(_before: State, step: Step) -> Step:
        after, events = step
        again = tuple(e for e in events if isinstance(e, ev.Judged) and e.stage != "first")
        return after, (*events, *again)

    spoiled(monkeypatch, twice)
    (fault,) = refuted(STORY, ONCE)
    assert "两次" in fault.message.zh


def test_the_twins_are_fair_and_judged_once() -> None:
    for name in ("scam", "genuine"):
        story = TWINS.story_variant(name, 0)
        assert not refuted(story, FAIR)
        assert not refuted(story, ONCE)


def test_a_story_that_locks_no_judgement_is_held_to_nothing() -> None:
    low = ActionRule(act="hang_up", conduct="risky", why="x")
    story = with_scene("press", lambda s: replace(s, actions=(low,)))
    quiz = replace(story.situation, kind="quiz")
    assert not refuted(Story(quiz, story.telling, "genuine", "quiz"), FAIR)
