"""Walking a plan: where it leads, and what is said where it does not."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.proof.walkthrough import PlanFailedError, walk
from fraudtrainer.paths import bundled
from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.plan import Expectation, Mark, Plan, Step, read_plan
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import sound

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
PLANS = sorted([*MINI.glob("*.plan.yaml"), *bundled("scenarios").rglob("*.plan.yaml")])


def plan_of(*steps: Step, ends: str = "safe") -> Plan:
    return Plan(format=1, telling="scam", steps=steps, ends=ends)


def failure_of(*steps: Step, ends: str = "safe") -> PlanFailedError:
    plan = plan_of(*steps, ends=ends)
    with pytest.raises(PlanFailedError) as caught:
        walk(sound(MINI).story("scam", 1), plan)
    return caught.value


@pytest.mark.parametrize("path", PLANS, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_written_plan_ends_where_it_says_and_replays_the_same(path: Path) -> None:
    plan, diagnostics = read_plan(path)
    assert plan is not None, diagnostics
    story = sound(path.parent).story(plan.telling, plan.seed)
    walked = walk(story, plan)
    assert walked.state.ending == (plan.ends or None)
    again = Sitting.begin(story, plan.seed).played(walked.inputs)
    assert (again.state, again.events) == (walked.state, walked.events)


def test_every_kind_of_step_is_played() -> None:
    mark = Mark(line="h2", cue="lookalike_identity")
    steps = (
        Step(expect=Expectation(scene="hello", line="h2")),
        Step(dial=4),
        Step(flag=mark),
        Step(unflag=mark),
        Step(inspect="profile"),
        Step(leave=True),
        Step(wait=10),
        Step(expect=Expectation(scene="push")),
        Step(pay="p"),
        Step(act="call_110"),
        Step(report=("account", "payee", "amount", "time")),
    )
    walked = walk(sound(MINI).story("scam", 1), plan_of(*steps, ends="back"))
    assert len(walked.inputs) == len(steps) - 2
    assert walked.state.flags == ()
    assert walked.state.stopped == walked.state.lost > 0


@pytest.mark.parametrize(
    ("steps", "number", "words"),
    [
        (
            (Step(dial=4), Step(reply="no")),
            2,
            "第 2 步：“hello”这一幕现在没有答话“no”，能说的：ask、yes。",
        ),
        ((Step(pay="p"),), 1, "第 1 步：现在没有叫“p”的付款，能付的：没有。"),
        ((Step(dial=9),), 1, "第 1 步走不通：判断刻度只有五档。"),
        ((Step(expect=Expectation(scene="push")),), 1, "应当在“push”，实际在“hello”。"),
        ((Step(dial=1), Step(expect=Expectation(line="p1"))), 2, "“p1”还没有出现。"),
        ((Step(),), 1, "第 1 步什么也没写。"),
        ((Step(reply="ask"), Step(reply="no"), Step(dial=5), Step(dial=4)), 4, "已经结束"),
    ],
)
def test_the_step_that_fails_is_named(steps: tuple[Step, ...], number: int, words: str) -> None:
    failure = failure_of(*steps)
    assert failure.step == number
    assert words in failure.message.zh


def test_the_payment_that_is_named_is_made_not_the_first_one() -> None:
    story = sound(MINI).story("scam", 1)
    first, push, after = story.telling.scenes
    other = replace(push.pay[0], id="q", account="尾号 4417")
    scenes = (first, replace(push, pay=(*push.pay, other)), after)
    telling = replace(story.telling, scenes=scenes)
    walked = walk(
        Story(story.situation, telling, "scam", "two payments"),
        plan_of(
            Step(dial=1),
            Step(reply="yes"),
            Step(pay="q"),
            Step(act="call_110"),
            Step(report=("account", "payee", "amount", "time")),
            ends="back",
        ),
    )
    assert walked.inputs[2] == inp.Pay("尾号 4417", other.payee, other.amount)


def test_another_ending_or_none_is_a_failure() -> None:
    to_safe = (Step(dial=4), Step(reply="ask"), Step(reply="no"))
    wrong = failure_of(*to_safe, ends="late")
    assert (wrong.step, wrong.message.zh) == (0, "走法应当到结局“late”，实际是“safe”。")
    assert "还没有结束（在 push）" in failure_of(*to_safe[:2]).message.zh


def test_a_story_without_a_judgement_has_not_ended() -> None:
    assert "还没有结束" in failure_of(Step(reply="ask"), Step(reply="no")).message.zh
