"""What the prover tells apart: only what a telling's conditions can ask for."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.prover import prove, prove_pair
from fraudtrainer.authoring.state_space import StateSpace
from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import begin, replay
from fraudtrainer.scenario.fact import load_facts
from fraudtrainer.scenario.model import ActionRule, Ending, Way
from fraudtrainer.scenario.reading import read_scenario
from fraudtrainer.scenario.story import Story

ROOT = Path(__file__).parents[2]


def read(name):
    facts, _ = load_facts(ROOT / "seeds")
    scenario, _ = read_scenario(ROOT / "tests/fixtures" / name, facts)
    assert scenario is not None
    return scenario


@pytest.fixture(scope="module")
def helper():
    return read("helper")


@pytest.fixture(scope="module")
def scam():
    return read("mini").story_variant("scam", 0)


def asking(story: Story, condition: str, ending: str = "sharp") -> Story:
    """The story with a further ending that only `condition` opens, by checking the order."""
    rule = ActionRule(
        act="official_channel_check", ways=(Way(when=condition, end=ending),), conduct="fine"
    )
    telling = replace(
        story.telling,
        actions=(*story.telling.actions, rule),
        endings=(*story.telling.endings, Ending(id=ending, kind="safe", title="看穿", text="好。")),
    )
    return Story(story.situation, telling, story.name, "planted")


def test_a_telling_with_values_temper_and_others_money_is_proven(helper):
    scam, genuine = helper.story_variant("scam", 0), helper.story_variant("genuine", 0)
    for story in (scam, genuine):
        proof = prove(story)
        assert proof.exhaustive
        assert proof.refutations == ()
        assert set(proof.endings) == set(story.endings)
    assert prove_pair(scam, genuine) == ()


@pytest.mark.parametrize(
    "condition",
    [
        "dial == 5", "hits == 3", "false_flags >= 1", "good == 2", "bad == 1",
        "did(check_my_sims)", "looked(profile)", "said(yes)", "seen(p1)",
        "hits == 2 and dial > 3",
    ],
)  # fmt: skip
def test_an_ending_behind_a_condition_is_found_with_a_path_that_replays(scam, condition):
    story = asking(scam, condition)
    proof = prove(story)
    assert proof.exhaustive
    inputs = (*StateSpace(story).opening, *proof.endings["sharp"])
    assert replay(story, 1, inputs)[0].ending == "sharp"


@pytest.mark.parametrize("condition", ["hits == 4", "dial > 5", "said(yes) and said(ask)", "false"])
def test_an_ending_behind_what_can_never_be_is_refuted(scam, condition):
    proof = prove(asking(scam, condition))
    assert [r.claim for r in proof.refutations] == ["reachable:sharp"]


def test_states_are_told_apart_only_by_what_is_asked(scam):
    states = [
        replay(scam, 1, inputs)[0]
        for inputs in (
            (inp.Dial(2), inp.Inspect("profile")),
            (inp.Dial(4), inp.Inspect("profile"), inp.Flag("i1", "account_change")),
        )
    ]
    plain, dialled, counted = (
        StateSpace(scam),
        StateSpace(asking(scam, "dial == 5")),
        StateSpace(asking(scam, "hits == 1")),
    )
    assert plain.key(states[0]) == plain.key(states[1])
    assert dialled.key(states[0]) != dialled.key(states[1])
    assert counted.key(states[0]) != counted.key(states[1])


def test_the_dial_is_moved_only_where_a_condition_asks_for_it(scam):
    state, _ = begin(scam, 1)
    assert not any(isinstance(m, inp.Dial) for m in StateSpace(scam).moves(state))
    asked = asking(scam, "dial == 5")
    assert StateSpace(asked).opening == ()
    assert inp.Dial(5) in StateSpace(asked).moves(state)
