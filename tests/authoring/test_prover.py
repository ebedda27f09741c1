"""The prover: it proves the sound, and refutes each planted fault with a path that shows it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.proof import prover
from fraudtrainer.authoring.proof.plan_text import plan_text
from fraudtrainer.authoring.proof.prover import prove, prove_pair, refuted_pairs
from fraudtrainer.authoring.proof.walkthrough import walk
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import Step, advance
from fraudtrainer.play.score import Score, score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.model import Line, Reply
from fraudtrainer.scenario.plan import read_plan
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.story import Story

ROOT = Path(__file__).parents[2]


def with_scene(story: Story, index: int, **changes: object) -> Story:
    scenes = list(story.telling.scenes)
    scenes[index] = replace(scenes[index], **changes)
    telling = replace(story.telling, scenes=tuple(scenes))
    return Story(story.situation, telling, story.name, "planted")


def claims(story: Story) -> set[str]:
    return {r.claim for r in prove(story).refutations}


def test_the_sound_pair_is_proven_exhaustively(scam: Story, genuine: Story) -> None:
    for story in (scam, genuine):
        proof = prove(story)
        assert proof.proven
        assert proof.exhaustive
        assert set(proof.endings) == set(story.endings)
    assert prove_pair(scam, genuine) == ()


def test_an_ending_that_nothing_leads_to_is_refuted(scam: Story) -> None:
    ending = replace(scam.telling.endings[0], id="nowhere")
    telling = replace(scam.telling, endings=(*scam.telling.endings, ending))
    assert claims(Story(scam.situation, telling, "scam", "planted")) == {"reachable:nowhere"}


def test_a_trap_without_a_safe_way_out_is_refuted_with_a_shortest_path(scam: Story) -> None:
    trap = Reply(id="trap", text="好的。", goto="hello2")
    start = with_scene(scam, 0, replies=(trap, *scam.telling.scenes[0].replies))
    hole = replace(
        scam.telling.scenes[0],
        id="hello2",
        lines=(),
        replies=(Reply(id="again", text="嗯。", goto="hello2"),),
        silence=replace(scam.telling.silence, goto="hello2", end=None),
        actions=tuple(replace(a, end=None, goto="hello2") for a in scam.telling.actions),
    )
    telling = replace(start.telling, scenes=(*start.telling.scenes, hole))
    proof = prove(Story(scam.situation, telling, "scam", "planted"))

    (refutation,) = [r for r in proof.refutations if r.claim == "safe-exit"]
    assert refutation.path == (inp.Reply("trap"),)


def test_a_pair_that_trust_alone_passes_is_refuted(genuine: Story) -> None:
    assert any(r.claim == "no-blanket-strategy" for r in prove_pair(genuine, genuine))


def test_a_pair_that_suspicion_alone_passes_is_refuted(scam: Story) -> None:
    messages = [r.message.zh for r in prove_pair(scam, scam) if r.claim == "no-blanket-strategy"]
    assert any("一律怀疑" in m for m in messages)


def test_each_path_is_a_shortest_one_however_the_ways_are_listed(scam: Story) -> None:
    hello, push, _after = scam.telling.scenes
    out = Reply(id="out", text="我先打你原来的号码。", end="safe")
    near, detour, far = (
        replace(push, id=name, lines=(), pay=(), silence=None, replies=replies)
        for name, replies in (
            ("near", (out,)),
            ("detour", (Reply(id="on", text="嗯。", goto="far"),)),
            ("far", (out,)),
        )
    )
    ways = (
        Reply(id="short", text="好。", goto="near"),
        Reply(id="long", text="行。", goto="detour"),
    )
    for replies in (ways, ways[::-1]):
        telling = replace(
            scam.telling,
            scenes=(replace(hello, replies=replies, silence=None), near, detour, far),
            actions=(),
            silence=replace(scam.telling.silence, goto="hello", end=None),
        )
        proof = prove(Story(scam.situation, telling, "scam", "planted"))
        assert proof.endings["safe"][:2] == (inp.Reply("short"), inp.Reply("out"))


def test_whoever_watches_is_told_how_many_states_were_seen(scam: Story) -> None:
    told: list[int] = []
    proof = prove(scam, watch=told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (1, proof.states)


def test_a_small_bound_is_said_to_be_sampled(scam: Story) -> None:
    proof = prove(scam, max_states=5)
    assert not proof.exhaustive
    assert proof.states >= 5


def test_sampling_goes_on_where_the_search_stopped_and_repeats_itself(scam: Story) -> None:
    stopped = prove(scam, max_states=5, random_sittings=0)
    sampled = prove(scam, max_states=5)
    assert set(stopped.endings) < set(sampled.endings) == set(scam.endings)
    assert sampled.transitions > stopped.transitions
    for ending, path in sampled.endings.items():
        assert Sitting.begin(scam, 1).played((inp.Dial(3), *path)).state.ending == ending
    assert prove(scam, max_states=5) == sampled


def spoiled(monkeypatch: pytest.MonkeyPatch, spoil: Callable[[State], State]) -> None:
    """Let the engine that the prover searches with make a mistake after each payment."""

    def broken(story: Story, state: State, value: inp.Input) -> Step:
        after, events = advance(story, state, value)
        return (spoil(after) if isinstance(value, inp.Pay) else after), events

    monkeypatch.setattr(prover, "advance", broken)


def test_money_that_comes_from_nowhere_is_refuted(
    scam: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoiled(monkeypatch, lambda state: replace(state, balance=state.balance + 1))
    (refutation,) = [r for r in prove(scam).refutations if r.claim == "money-conserved"]
    assert isinstance(refutation.path[-1], inp.Pay)


@pytest.mark.slow
def test_a_clock_that_runs_backwards_is_refuted(
    scam: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoiled(monkeypatch, lambda state: replace(state, at=0))
    (refutation,) = [r for r in prove(scam).refutations if r.claim == "clock-forward"]
    assert isinstance(refutation.path[-1], inp.Pay)


def test_a_replay_that_leads_elsewhere_than_the_search_is_refuted(
    scam: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoiled(monkeypatch, lambda state: replace(state, leaked=("余额",)))
    assert "replay-equals-live" in {r.claim for r in prove(scam).refutations}


def test_more_harm_that_scores_higher_is_refuted(
    scam: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    def upside_down(sitting: Sitting) -> Score:
        marks = score(sitting)
        return replace(marks, total=100 - marks.total)

    monkeypatch.setattr(prover, "score", upside_down)
    assert {r.claim for r in prove(scam).refutations} == {"harm-order"}


def test_more_harm_that_scores_as_much_is_refuted(
    scam: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prover, "score", lambda sitting: replace(score(sitting), total=50))
    assert {r.claim for r in prove(scam).refutations} == {"harm-order"}


def test_a_loss_without_a_way_to_report_it_is_no_trap_but_harm_to_nobody_is(scam: Story) -> None:
    """An ending after a loss is the consequence of it; the same without one is no way out."""
    late = next(e for e in scam.telling.endings if e.id == "late")
    assert late.kind == "loss_reported"
    assert "safe-exit" not in claims(scam)
    only_late = tuple(replace(a, end="late") for a in scam.telling.actions)
    first = replace(scam.telling.scenes[0], silence=None, replies=())
    telling = replace(
        scam.telling,
        scenes=(first, *scam.telling.scenes[1:]),
        actions=only_late,
        silence=replace(scam.telling.silence, end="late"),
    )
    assert "safe-exit" in claims(Story(scam.situation, telling, "scam", "planted"))


def test_help_given_to_somebody_genuine_is_a_safe_way_out(genuine: Story) -> None:
    """Also where nobody can be wronged: the help alone ends the telling well."""
    answer = Reply(id="ask", text="你先说说是什么事？", goto="explain")
    silence = replace(genuine.telling.silence, goto="explain", end=None, wrong=None)
    telling = replace(
        with_scene(with_scene(genuine, 0, replies=(answer,)), 1, replies=()).telling,
        actions=(),
        silence=silence,
        endings=tuple(e for e in genuine.telling.endings if e.kind == "helped"),
    )
    assert claims(Story(genuine.situation, telling, "genuine", "planted")) == set()


@pytest.mark.parametrize("wrongs", [True, False])
def test_an_ending_after_somebody_was_wronged_is_the_consequence_and_otherwise_a_trap(
    genuine: Story, wrongs: bool
) -> None:
    no = genuine.telling.scenes[0].replies[-1]
    assert (no.id, no.end) == ("no", "wronged")
    kept = with_scene(genuine, 0, replies=(replace(no, wrong=no.wrong if wrongs else None),))
    telling = replace(
        kept.telling,
        scenes=(replace(kept.telling.scenes[0], silence=None),),
        actions=(),
        silence=replace(kept.telling.silence, goto="hello", end=None, wrong=None),
        endings=tuple(e for e in genuine.telling.endings if e.id == "wronged"),
    )
    found = claims(Story(genuine.situation, telling, "genuine", "planted"))
    assert found == (set() if wrongs else {"safe-exit"})


@pytest.mark.parametrize("max_states", [20_000, 5])
def test_what_is_more_than_there_is_cannot_be_paid(scam: Story, max_states: int) -> None:
    dear = replace(scam.telling.scenes[1].pay[0], amount=999_999)
    proof = prove(with_scene(scam, 1, pay=(dear,)), max_states)
    assert set(proof.endings) == {"safe"}
    lost = {"reachable:back", "reachable:part", "reachable:late"}
    assert {r.claim for r in proof.refutations} == lost


def test_a_player_that_goes_round_for_ever_is_refuted_where_it_does(
    scam: Story, genuine: Story
) -> None:
    again = Reply(id="again", text="嗯。", goto=genuine.telling.first)
    ring = with_scene(genuine, 0, replies=(again,), silence=None)
    endless = [r for r in prove_pair(scam, ring) if r.claim == "every-player-ends"]
    assert {r.telling for r in endless} == {"genuine"}
    assert any("总选第一个" in r.message.zh for r in endless)
    assert all(0 < len(r.path) <= prover.RING_SHOWN for r in endless)
    pairs = refuted_pairs([prove(scam), prove(ring, max_states=2, random_sittings=3)])
    assert {proof.story.name for r, proof in pairs if r in endless} == {"genuine"}


def test_a_sitting_that_never_ends_is_given_up_by_the_random_player(scam: Story) -> None:
    there = Reply(id="there", text="嗯。", goto="push")
    back = Reply(id="back", text="嗯。", goto="hello")
    first, push, _after = scam.telling.scenes
    scenes = (
        replace(first, replies=(there,), silence=None),
        replace(push, replies=(back,), silence=None, pay=()),
    )
    silence = replace(scam.telling.silence, goto="hello", end=None)
    telling = replace(scam.telling, scenes=scenes, silence=silence, actions=(), aftermath=None)
    proof = prove(Story(scam.situation, telling, "scam", "planted"), 1, 2)
    assert not proof.exhaustive
    assert proof.transitions == 1 + 2 * prover.RANDOM_MOVES
    assert proof.endings == {}


MOST_CALLS = 20_000
"""Calls between two looks at the stop button: some thirty milliseconds of a slow machine."""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folder", "max_states"), [("tests/fixtures/mini", 40), ("scenarios/refund-call", 20_000)]
)
def test_little_is_done_between_two_looks_at_the_stop_button(folder: str, max_states: int) -> None:
    """Counted in calls, so that it is the same on every machine."""
    scenario, _ = read_scenario(ROOT / folder, load_facts(ROOT / "seeds")[0])
    assert scenario is not None
    scam, genuine = (scenario.story_variant(name, 0) for name in ("scam", "genuine"))
    calls, gaps = 0, [0]
    Sitting.begin(genuine, 1)  # what a drawing has to learn of the model, it learns once

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event.endswith("call")

    def look(_states: int) -> None:
        nonlocal calls
        gaps.append(calls)
        calls = 0

    sys.setprofile(count)
    try:
        prove(genuine, max_states, 20, look)
        prove_pair(scam, genuine, look)
    finally:
        sys.setprofile(None)
    gaps.append(calls)

    assert len(gaps) > 50
    assert max(gaps) < MOST_CALLS


class StoppedError(Exception):
    """The stop button."""


def test_whoever_watches_can_stop_it_anywhere(scam: Story, genuine: Story) -> None:
    looks = 0

    def count(_states: int) -> None:
        nonlocal looks
        looks += 1

    proofs = [prove(story, watch=count) for story in (scam, genuine)]
    searching = looks
    refuted_pairs(proofs, count)
    for last in (1, searching - 1, searching + 1, looks):
        left = last

        def stop(_states: int) -> None:
            nonlocal left
            left -= 1
            if not left:
                raise StoppedError

        with pytest.raises(StoppedError):
            refuted_pairs([prove(story, watch=stop) for story in (scam, genuine)], stop)


def test_coverage_counts_each_time_that_a_line_is_shown_and_no_line_that_never_is(
    scam: Story,
) -> None:
    proof = prove(scam)
    # The opening is shown once, its replies are said once; two ways out of it lead to the next line.
    assert {i: proof.coverage[i] for i in ("h1", "h2", "hello.ask", "hello.yes")} == dict.fromkeys(
        ("h1", "h2", "hello.ask", "hello.yes"), 1
    )
    into_push = [r for r in scam.scenes["hello"].replies if r.goto == "push"]
    assert proof.coverage["p1"] == len(into_push) + 1  # and by keeping silent
    shown = {event.line for path in proof.endings.values() for event in _shown(scam, path)}
    assert shown <= set(proof.coverage)
    never = replace(scam.scenes["hello"], id="never", lines=(replace(_first_line(scam), id="n1"),))
    telling = replace(scam.telling, scenes=(*scam.telling.scenes, never))
    assert "n1" not in prove(Story(scam.situation, telling, scam.name, "planted")).coverage


def _first_line(story: Story) -> Line:
    return story.scenes["hello"].lines[0]


def _shown(story: Story, path: tuple[inp.Input, ...]) -> list[ev.LineShown]:
    log = Sitting.begin(story, 1).played((inp.Dial(3), *path)).events
    return [event for event in log if isinstance(event, ev.LineShown)]


def test_a_path_becomes_a_plan_that_runs(scam: Story, tmp_path: Path) -> None:
    for ending, path in prove(scam).endings.items():
        file = tmp_path / f"{ending}.plan.yaml"
        file.write_text(plan_text(scam, (inp.Dial(3), *path)), encoding="utf-8")
        plan, problems = read_plan(file)
        assert plan is not None, problems
        assert walk(scam, plan).state.ending == ending
        assert plan.ends == ending


def test_a_payment_in_a_plan_is_the_one_that_was_open(scam: Story) -> None:
    (mine,) = (payment for scene in scam.telling.scenes for payment in scene.pay)
    theirs = replace(mine, id="theirs", by="fake")
    story = with_scene(scam, 0, pay=(theirs, mine))
    path = (inp.Pay(mine.account, mine.payee, mine.amount),)
    assert 'pay: "p"' in plan_text(story, path)


def test_every_kind_of_input_can_be_written_down(scam: Story, tmp_path: Path) -> None:
    inputs = (
        inp.Flag("h1", "urgency_deadline"),
        inp.Unflag("h1", "urgency_deadline"),
        inp.Leave(),
        inp.Inspect("profile"),
        inp.Dial(4),
        inp.Wait(10),
        inp.Act("preserve_evidence"),
        inp.Act("callback_known_number", "lao"),
    )
    file = tmp_path / "all.plan.yaml"
    file.write_text(plan_text(scam, inputs), encoding="utf-8")
    plan, problems = read_plan(file)
    assert plan is not None, problems
    assert walk(scam, plan).inputs == inputs
