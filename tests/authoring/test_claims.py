"""What is claimed of a telling and of a pair by their shape, each seen to fail on a planted fault."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.proof.claims import Shortfall, pair_shortfalls, shortfalls
from fraudtrainer.authoring.proof.ledger import disagreement
from fraudtrainer.authoring.proof.prover import prove, prove_pair
from fraudtrainer.authoring.proof.shape import shape_of
from fraudtrainer.play.state import State
from fraudtrainer.scenario.model import ActionRule, Line, Mark, Reply, Scene, Telling
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import EndingKind
from tests.sound_scenarios import fixture_scenario

TWINS = fixture_scenario("twins")
SCAM, GENUINE = (TWINS.story_variant(name, 0).telling for name in ("scam", "genuine"))
Change = Callable[[Scene], Scene]


def with_scene(telling: Telling, name: str, change: Change) -> Telling:
    """The telling with one scene changed."""
    scenes = tuple(change(s) if s.id == name else s for s in telling.scenes)
    return replace(telling, scenes=scenes)


def claims(found: object) -> list[str]:
    assert isinstance(found, tuple)
    return [lack.claim for lack in found if isinstance(lack, Shortfall)]


def test_the_twins_of_the_tests_lack_nothing() -> None:
    assert tuple(shortfalls(SCAM)) == tuple(shortfalls(GENUINE)) == ()
    assert tuple(pair_shortfalls(SCAM, GENUINE)) == ()
    scam, genuine = (TWINS.story_variant(name, 0) for name in ("scam", "genuine"))
    assert all(prove(story).proven for story in (scam, genuine))
    assert prove_pair(scam, genuine) == ()


def test_a_telling_of_format_1_or_without_an_opening_is_held_to_nothing() -> None:
    long = with_scene(SCAM, "code", lambda s: replace(s, lines=s.lines * 20))
    assert claims(tuple(shortfalls(long))) == ["short-enough"]
    assert tuple(shortfalls(replace(long, format=1))) == ()
    assert tuple(shortfalls(replace(long, opening=()))) == ()


def test_the_shape_counts_up_to_the_reveal() -> None:
    shape = shape_of(SCAM)
    assert (shape.evidence, shape.misleading) == (5, 2)  # what is looked up counts, too
    hidden = with_scene(
        SCAM,
        "code",
        lambda s: replace(s, lines=(Line(id="r", by="me", text="x", reveals=True), *s.lines)),
    )
    assert shape_of(hidden).evidence == 3
    assert shape_of(hidden).lines < shape.lines


def test_more_than_a_third_of_corridors_is_too_many() -> None:
    alike = (Reply(id="a", text="嗯。", goto="code"), Reply(id="b", text="好。", goto="code"))
    narrow = with_scene(SCAM, "press", lambda s: replace(s, replies=alike))
    (lack,) = shortfalls(narrow)
    assert lack.claim == "free-choices"
    assert "press" in lack.message.zh
    assert lack.path == ("scenes", 2)
    traced = (alike[0], replace(alike[1], set={"rang": 1}))
    assert tuple(shortfalls(with_scene(SCAM, "press", lambda s: replace(s, replies=traced)))) == ()


def test_a_telling_tells_its_truth_somewhere() -> None:
    scenes = tuple(
        replace(s, lines=tuple(replace(n, reveals=False) for n in s.lines)) for s in GENUINE.scenes
    )
    assert "truth-told" in claims(tuple(shortfalls(replace(GENUINE, scenes=scenes))))


def test_an_act_that_simply_ends_a_scam_is_not_answered() -> None:
    act = ActionRule(act="hang_up", conduct="best", why="x", end="safe")
    (lack,) = shortfalls(with_scene(SCAM, "press", lambda s: replace(s, actions=(act,))))
    assert (lack.claim, lack.path[-2:]) == ("act-answered", ("actions", 0))
    answered = replace(act, end=None, goto="code")
    assert (
        tuple(shortfalls(with_scene(SCAM, "press", lambda s: replace(s, actions=(answered,)))))
        == ()
    )
    after = with_scene(SCAM, "after", lambda s: replace(s, actions=(act,)))
    assert tuple(shortfalls(after)) == ()


def test_a_genuine_telling_that_does_not_tempt_is_found() -> None:
    plain = replace(
        GENUINE,
        scenes=tuple(
            replace(
                s,
                lines=tuple(
                    replace(n, marks=tuple(m for m in n.marks if m.counts != "misleading"))
                    for n in s.lines
                ),
            )
            for s in GENUINE.scenes
        ),
    )
    assert claims(tuple(pair_shortfalls(SCAM, plain))) == ["genuine-tempts"]


def test_twins_of_unlike_length_are_found() -> None:
    more = tuple(Line(id=f"x{n}", by="me", text="嗯") for n in range(6))
    longer = with_scene(GENUINE, "press", lambda s: replace(s, lines=(*s.lines, *more)))
    assert claims(tuple(pair_shortfalls(SCAM, longer))) == ["alike-in-length"]


@pytest.mark.parametrize(
    ("which", "counts", "claim"),
    [("genuine", "proof", "proofs"), ("scam", "fake_proof", "fake-proofs")],
)
def test_a_pair_needs_two_proofs_and_two_fakes(which: str, counts: str, claim: str) -> None:
    def without(mark: Mark) -> bool:
        return mark.counts != counts

    telling = SCAM if which == "scam" else GENUINE
    scenes = tuple(
        replace(s, lines=tuple(replace(n, marks=tuple(filter(without, n.marks))) for n in s.lines))
        for s in telling.scenes
    )
    bare = replace(telling, scenes=scenes)
    pair = (bare, GENUINE) if which == "scam" else (SCAM, bare)
    assert claim in claims(tuple(pair_shortfalls(*pair)))


KINDS: list[tuple[EndingKind, State, bool]] = [
    ("safe", State(), True),
    ("safe", State(lost=5, at=1), False),
    ("safe", State(wrong_weight=5), False),
    ("safe", State(leaked=("x",)), False),
    ("helped", State(paid=5), True),
    ("helped", State(leaked=("x",)), False),
    ("lucky", State(bad=1), True),
    ("lucky", State(), False),
    ("lucky", State(bad=1, leaked=("x",)), False),
    ("exposed", State(leaked=("x",)), True),
    ("exposed", State(), False),
    ("exposed", State(leaked=("x",), lost=5), False),
    ("recovered", State(lost=5, stopped=5), True),
    ("recovered", State(lost=5, stopped=4), False),
    ("partial", State(lost=5, stopped=4), True),
    ("partial", State(lost=5), False),
    ("partial", State(at=9), False),
    ("loss_reported", State(lost=10, stopped=2), True),
    ("loss_reported", State(lost=10, stopped=9), False),
    ("wronged", State(wrong_weight=5), True),
    ("wronged", State(), False),
    ("wronged", State(wrong_weight=5, lost=5), False),
]


@pytest.mark.parametrize(("kind", "state", "fits"), KINDS)
def test_the_kind_of_an_ending_agrees_with_the_ledger(
    kind: EndingKind, state: State, *, fits: bool
) -> None:
    assert (not disagreement(kind, state)) is fits


def test_an_ending_that_says_safe_after_a_loss_is_refuted_with_the_way_there() -> None:
    lying = with_scene(
        SCAM,
        "after",
        lambda s: replace(s, replies=(Reply(id="oh", text="我已经付了。", end="safe"),)),
    )
    proof = prove(Story(TWINS.story_variant("scam", 0).situation, lying, "scam", "lying"))
    fault = next(r for r in proof.refutations if r.claim.startswith("ledger:"))
    assert fault.path
    assert "180" in fault.message.zh


def test_what_a_telling_lacks_is_a_refutation_with_its_place() -> None:
    act = ActionRule(act="hang_up", conduct="best", why="x", end="safe")
    ending = with_scene(SCAM, "press", lambda s: replace(s, actions=(act,)))
    proof = prove(Story(TWINS.story_variant("scam", 0).situation, ending, "scam", "ending"))
    (fault,) = [r for r in proof.refutations if r.claim == "act-answered"]
    assert (fault.path, fault.where[-2:]) == ((), ("actions", 0))
    assert not proof.proven
