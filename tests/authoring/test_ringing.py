"""A phone that rings, to the prover, its players and written plans."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.proof.plan_text import plan_text
from fraudtrainer.authoring.proof.players import PLAYERS, Player, play_out
from fraudtrainer.authoring.proof.prover import prove
from fraudtrainer.authoring.proof.state_space import StateSpace
from fraudtrainer.authoring.proof.walkthrough import walk
from fraudtrainer.paths import bundled
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.model import ActionRule, Branch, Ending, Line, Ring
from fraudtrainer.scenario.plan import read_plan
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.story import Story

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
STEPS = (
    inp.Dial(4), inp.Call("answer"), inp.Unseen(("h1",)), inp.Reply("ask"), inp.Call("answer"),
    inp.Reply("no"),
)  # fmt: skip


@pytest.fixture(scope="module")
def story() -> Story:
    """It begins with a call, and over the chat that follows another one comes in."""
    scenario, _ = read_scenario(MINI, load_facts(bundled("seeds"))[0])
    assert scenario is not None
    plain = scenario.story_variant("scam", 0)
    first, push, after = plain.telling.scenes
    told = Line(id="told", by="officer96110", on="call", text="先别付。")
    lets = Line(id="lets", by="narrator", text="铃声停了。")
    other = Ring(
        by="officer96110",
        answer=Branch(lines=(told,)),
        decline=Branch(end="hung"),
        ignore=Branch(lines=(lets,)),
    )
    own = ActionRule(act="hang_up", end="quiet")
    call = Ring(by="fake", ignore=Branch(end="ignored"))
    scenes = (
        replace(first, on="call", ring=call, actions=(own,)),
        replace(push, ring=other),
        after,
    )
    endings = (
        *plain.telling.endings,
        *(Ending(id=name, kind="safe", title=name, text=name) for name in ("hung", "quiet")),
        Ending(id="ignored", kind="safe", title="没接", text="你没有接。"),
    )
    telling = replace(plain.telling, scenes=scenes, endings=endings)
    return Story(plain.situation, telling, plain.name, "planted")


def test_every_way_to_end_the_ringing_is_explored(story: Story) -> None:
    proof = prove(story)
    assert (proof.exhaustive, proof.refutations) == (True, ())
    assert proof.endings["quiet"] == (inp.Call("decline"),)
    assert proof.endings["ignored"] == (inp.Call("ignore"),)
    assert proof.endings["hung"] == (
        inp.Call("answer"), inp.Reply("ask"), inp.Call("decline"),
    )  # fmt: skip
    assert {"told", "lets"} <= proof.coverage.keys()


def test_while_it_rings_there_is_no_waiting_and_a_hang_up_is_no_move_of_its_own(
    story: Story,
) -> None:
    space = StateSpace(story)
    ringing = Sitting.begin(story, 1).state
    moves = space.moves(ringing)

    assert {inp.Call("answer"), inp.Call("decline"), inp.Call("ignore")} <= set(moves)
    assert not [m for m in moves if isinstance(m, inp.Wait | inp.Reply | inp.Pay)]
    assert inp.Act("hang_up") not in moves
    assert space.key(replace(ringing, ringing="")) != space.key(ringing)


@pytest.mark.parametrize("player", PLAYERS, ids=lambda p: p.name)
def test_every_player_does_something_about_the_call_and_comes_to_an_end(
    story: Story, player: Player
) -> None:
    sitting = play_out(player, story)
    ends = [e.how for e in sitting.events if isinstance(e, ev.RingEnded)]
    wanted = {"refuse": "decline", "suspect": "decline", "silent": "ignore"}

    assert sitting.ended
    assert ends[0] == wanted.get(player.name.removeprefix("always-"), "answer")


def test_a_path_with_calls_becomes_a_plan_that_runs(story: Story, tmp_path: Path) -> None:
    file = tmp_path / "scam.call.plan.yaml"
    file.write_text(plan_text(story, STEPS), encoding="utf-8")
    plan, problems = read_plan(file)

    assert (problems, plan is not None and [s.call for s in plan.steps]) == (
        [], [None, "answer", None, "answer", None],
    )  # fmt: skip
    assert plan is not None
    assert walk(story, plan).state.ending == "safe"
