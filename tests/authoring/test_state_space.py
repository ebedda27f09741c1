"""What the prover tells apart: only what a telling's conditions can ask for."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.proof.players import PLAYERS, play_out
from fraudtrainer.authoring.proof.prover import prove, prove_pair
from fraudtrainer.authoring.proof.state_space import StateSpace
from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.model import ActionRule, Ending, Given, Value, Way
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import fixture_scenario

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def helper() -> Scenario:
    return fixture_scenario("helper")


@pytest.fixture(scope="module")
def scam() -> Story:
    return fixture_scenario("mini").story_variant("scam", 0)


@pytest.fixture(scope="module")
def talk(scam: Story) -> Story:
    """The call without its payment: as many kinds of condition, far fewer states."""
    first, push, _after = scam.telling.scenes
    scenes = (first, replace(push, pay=()))
    kept = tuple(ending for ending in scam.telling.endings if ending.id == "safe")
    telling = replace(scam.telling, scenes=scenes, endings=kept, aftermath=None)
    return Story(scam.situation, telling, scam.name, "planted")


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


def test_a_telling_with_values_temper_and_others_money_is_proven(helper: Scenario) -> None:
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
def test_an_ending_behind_a_condition_is_found_with_a_path_that_replays(
    talk: Story, condition: str
) -> None:
    story = asking(talk, condition)
    proof = prove(story)
    assert proof.exhaustive
    inputs = (*StateSpace(story).opening, *proof.endings["sharp"])
    assert Sitting.begin(story, 1).played(inputs).state.ending == "sharp"


@pytest.mark.parametrize("condition", ["hits == 4", "dial > 5", "said(yes) and said(ask)", "false"])
def test_an_ending_behind_what_can_never_be_is_refuted(talk: Story, condition: str) -> None:
    proof = prove(asking(talk, condition))
    assert [r.claim for r in proof.refutations] == ["reachable:sharp"]


def test_states_are_told_apart_only_by_what_is_asked(scam: Story) -> None:
    states = [
        Sitting.begin(scam, 1).played(inputs).state
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


def test_the_dial_is_moved_only_where_a_condition_asks_for_it(scam: Story) -> None:
    state = Sitting.begin(scam, 1).state
    assert not any(isinstance(m, inp.Dial) for m in StateSpace(scam).moves(state))
    asked = asking(scam, "dial == 5")
    assert StateSpace(asked).opening == ()
    assert inp.Dial(5) in StateSpace(asked).moves(state)


def ended(story: Story, *inputs: inp.Input) -> str | None:
    """The ending of a sitting, which the prover must have found as well."""
    ending = Sitting.begin(story, 1).played(inputs).state.ending
    proof = prove(story)
    assert proof.exhaustive
    assert ending in proof.endings
    return ending


def test_a_look_that_only_a_condition_asks_for_is_tried(scam: Story) -> None:
    story = asking(scam, "looked(order)")
    assert ended(
        story, inp.Dial(3), inp.Inspect("order"), inp.Act("official_channel_check")
    ) == "sharp"  # fmt: skip


def test_a_mark_can_be_taken_back(scam: Story) -> None:
    rule = ActionRule(act="hang_up", ways=(Way(when="hits == 0 and seen(p1)", end="safe"),))
    space = StateSpace(with_actions(scam, rule))
    state = Sitting.begin(space.story, 1).played((inp.Flag("h2", "account_change"),)).state
    assert inp.Unflag("h2", "account_change") in space.moves(state)


def test_an_action_that_is_counted_is_counted_once_in_a_scene(scam: Story) -> None:
    rule = ActionRule(act="hang_up", conduct="fine")
    space = StateSpace(asking(with_actions(scam, rule), "good == 2"))
    states = [
        Sitting.begin(space.story, 1).played((inp.Dial(3), *i)).state
        for i in ((), (inp.Act("hang_up"),))
    ]
    same = [replace(s, good=1) for s in states]
    assert space.key(same[0]) != space.key(same[1])


def with_actions(story: Story, *rules: ActionRule) -> Story:
    telling = replace(story.telling, actions=(*story.telling.actions, *rules))
    return Story(story.situation, telling, story.name, "planted")


def test_what_holds_for_every_number_happens_for_each_of_them(scam: Story) -> None:
    contact = scam.situation.contacts[0]
    situation = replace(scam.situation, contacts=(contact, replace(contact, id="second")))
    rule = ActionRule(act="callback_known_number", set={"calls": "calls + 1"})
    telling = replace(
        scam.telling, actions=(rule,), values={"calls": Value(max=3)},
        scenes=tuple(replace(s, actions=()) for s in scam.telling.scenes),
    )  # fmt: skip
    space = StateSpace(Story(situation, telling, "scam", "x"))
    moves = space.moves(Sitting.begin(space.story, 1).state)
    assert inp.Act("callback_known_number", contact.id) in moves
    assert inp.Act("callback_known_number", "second") in moves


def test_a_loss_is_waited_out_band_by_band(scam: Story) -> None:
    scenes = tuple(replace(s, silence=None) for s in scam.telling.scenes)
    patient = replace(scam.telling, scenes=scenes, silence=replace(scam.telling.silence, after=100))
    space = StateSpace(Story(scam.situation, patient, "scam", "planted"))
    state = Sitting.begin(space.story, 1).state
    assert scam.telling.aftermath is not None
    limit = scam.telling.aftermath.bands[0].within
    assert limit is not None
    lost = replace(state, lost=5000, paid_at=state.at)
    assert inp.Wait(limit + 1) in space.moves(lost)
    assert inp.Wait(limit + 1) not in space.moves(state)


def test_the_clock_of_a_scene_after_the_loss_tells_states_apart(helper: Scenario) -> None:
    story = helper.story_variant("scam", 0)
    scenes = (*story.telling.scenes[:2], replace(story.telling.scenes[2], clock="13:00"))
    late = StateSpace(Story(story.situation, replace(story.telling, scenes=scenes), "scam", "x"))
    state = Sitting.begin(late.story, 1).state
    assert late.key(state) != late.key(replace(state, at=state.at + 5))
    plain = StateSpace(story)
    assert plain.key(state) == plain.key(replace(state, at=state.at + 5))


def test_where_the_telling_s_own_actions_lead_is_not_after_a_loss(scam: Story) -> None:
    first = replace(scam.telling.scenes[0], clock="23:00")
    back = ActionRule(act="hang_up", goto=first.id)
    telling = replace(scam.telling, scenes=(first, *scam.telling.scenes[1:]), actions=(back,))
    space = StateSpace(Story(scam.situation, telling, "scam", "x"))
    state = Sitting.begin(space.story, 1).state
    assert space.key(state) == space.key(replace(state, at=state.at - 5))


def test_a_number_is_called_only_once_it_was_given(scam: Story) -> None:
    given = Given(id="line", name="客服", number="某号", line="p1")
    rule = ActionRule(act="callback_known_number", target="line")
    telling = replace(scam.telling, given=(given,), actions=(rule,))
    space = StateSpace(Story(scam.situation, telling, "scam", "x"))
    call = inp.Act("callback_known_number", "line")
    state = Sitting.begin(space.story, 1).state
    assert call not in space.moves(state)
    assert call in space.moves(replace(state, seen=(*state.seen, "p1")))


def test_a_player_does_not_try_for_ever_what_leads_nowhere(scam: Story) -> None:
    rule = ActionRule(act="hang_up", ways=(Way(when="false", end="safe"),))
    story = with_actions(scam, rule)
    player = next(p for p in PLAYERS if p.name == "always-refuse")
    assert play_out(player, story).state.ending is not None
