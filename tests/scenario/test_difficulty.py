"""Difficulty: the corners of the table, what counts on the way, and in which direction."""

from pathlib import Path
from typing import Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.difficulty import (
    Difficulty,
    cue_score,
    difficulty,
    premise_score,
    situation_difficulty,
)
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.model import (
    Ending,
    InspectionRule,
    Line,
    Mark,
    Payment,
    Premise,
    Reply,
    Scene,
    Silence,
    Situation,
    Telling,
)
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.vocabulary import MarkKind, Rating

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
RATINGS = (0, 2, 4, 6, 8)
FITS = {
    0: Premise(process=0, relevance=0, events=0, consequence=0, warned=0),
    10: Premise(process=8, relevance=2, events=0, consequence=0, warned=0),
    12: Premise(process=8, relevance=4, events=0, consequence=0, warned=0),
    16: Premise(process=8, relevance=8, events=0, consequence=0, warned=0),
    18: Premise(process=8, relevance=8, events=2, consequence=0, warned=0),
    32: Premise(process=8, relevance=8, events=8, consequence=8, warned=0),
}


def read_mini() -> tuple[Situation, Telling, Telling]:
    scenario, found = read_scenario(MINI, load_facts(bundled("seeds"))[0])
    assert scenario is not None, found
    scam, genuine = scenario.story_variant("scam", 0), scenario.story_variant("genuine", 0)
    return scam.situation, scam.telling, genuine.telling


SITUATION, MINI_SCAM, MINI_GENUINE = read_mini()
COMMON: list[MarkKind] = ["common"]
MISLEADING: list[MarkKind] = ["misleading"]


def line(*kinds: MarkKind) -> Line:
    marks = [Mark(cue="urgency_deadline", span="急", note="催。", counts=kind) for kind in kinds]
    return Line(id="", by="system", text="急", marks=tuple(marks))


def payment(to: Literal["scammer", "genuine"], goto: str | None = None) -> Payment:
    return Payment(
        id="p",
        payee="某某",
        account="尾号 1",
        bank="某银行",
        amount=1,
        purpose="货款",
        to=to,
        goto=goto,
    )


def telling(truth: str, *scenes: Scene, first: str = "a") -> Telling:
    return replace(
        MINI_SCAM,
        truth=truth,
        first=first,
        scenes=scenes,
        silence=Silence(end="e"),
        actions=(),
        inspect=(),
        aftermath=None,
        endings=(Ending(id="e", kind="safe", title="", text=""),),
    )


def scam(*kinds: MarkKind) -> Telling:
    scene = Scene(id="a", on="chat", lines=(line(*kinds),), pay=(payment("scammer"),))
    return telling("scam", scene)


def genuine(*kinds: MarkKind) -> Telling:
    scene = Scene(id="a", on="chat", lines=(line(*kinds),), pay=(payment("genuine"),))
    return telling("genuine", scene)


def with_fit(fit: int) -> Situation:
    return replace(SITUATION, premise=FITS[fit])


@pytest.mark.parametrize(
    ("cues", "fit", "level"),
    [
        (0, 32, 4), (8, 18, 4), (8, 16, 4), (8, 12, 4), (8, 10, 3), (0, 0, 3),
        (9, 18, 4), (14, 18, 4), (9, 16, 3), (14, 12, 3), (9, 10, 2), (14, 0, 2),
        (15, 32, 3), (15, 12, 3), (40, 16, 3), (15, 10, 1), (40, 0, 1),
    ],
)  # fmt: skip
def test_the_table_of_the_phish_scale_at_its_limits(cues: int, fit: int, level: int) -> None:
    found = difficulty(with_fit(fit), scam(*COMMON * cues))
    assert found == Difficulty(level, cues, fit)


@pytest.mark.parametrize(
    ("cues", "fit", "level"),
    [(0, 0, 1), (8, 18, 3), (9, 0, 2), (14, 12, 3), (15, 0, 3), (15, 32, 4)],
)
def test_in_a_genuine_telling_what_misleads_makes_it_harder(
    cues: int, fit: int, level: int
) -> None:
    found = difficulty(with_fit(fit), genuine(*MISLEADING * cues))
    assert found == Difficulty(level, cues, fit)


def test_strength_weighs_and_a_misleading_cue_gives_no_scam_away() -> None:
    assert cue_score(scam("decisive", "common", "misleading")) == 3


def test_warnings_are_taken_off_the_fit() -> None:
    warned = Premise(process=8, relevance=8, events=2, consequence=0, warned=8)
    assert premise_score(warned) == 10


def test_the_level_has_a_name_in_both_languages() -> None:
    found = [Difficulty(level, 0, 0) for level in (1, 2, 3, 4)]
    assert [one.zh for one in found] == ["易", "中", "难", "很难"]
    assert [one.en for one in found] == ["easy", "medium", "hard", "very hard"]


def test_without_a_premise_the_difficulty_is_not_known() -> None:
    bare = replace(SITUATION, premise=None)
    assert difficulty(bare, MINI_SCAM) is None
    assert situation_difficulty(bare, [MINI_SCAM, MINI_GENUINE]) is None


def test_a_situation_is_as_hard_as_its_hardest_telling_in_any_order() -> None:
    easy, hard = scam(*COMMON * 15), genuine(*MISLEADING * 15)
    for tellings in ([easy, hard], [hard, easy]):
        found = situation_difficulty(with_fit(0), tellings)
        assert found is not None
        assert found.level == 3


def way(name: str, goto: str, *lines: Line) -> Reply:
    return Reply(id=name, text="好。", goto=goto, lines=lines)


def test_only_what_is_shown_on_the_shortest_way_to_the_payment_counts() -> None:
    look = InspectionRule(target="profile", lines=(line("decisive"),))
    story = telling(
        "scam",
        Scene(
            id="a", on="chat", lines=(line("common"),), inspect=(look,),
            replies=(way("x", "long"), way("y", "pay", line("decisive"))),
        ),
        Scene(id="long", on="chat", lines=(line(),), replies=(way("x", "pay"),)),
        Scene(id="pay", on="bank", lines=(line("common"),), pay=(payment("scammer", goto="late"),)),
        Scene(id="late", on="chat", lines=(line("decisive"),)),
    )  # fmt: skip
    assert cue_score(story) == 1 + 2 + 1


def test_of_ways_of_the_same_length_the_one_that_shows_least_counts() -> None:
    story = telling(
        "scam",
        Scene(id="a", on="chat", replies=(way("x", "loud"), way("y", "quiet"))),
        Scene(id="loud", on="chat", lines=(line("decisive"),), replies=(way("x", "pay"),)),
        Scene(id="quiet", on="chat", lines=(line("common"),), replies=(way("x", "pay"),)),
        Scene(id="pay", on="bank", pay=(payment("scammer"),)),
    )
    assert cue_score(story) == 1


def test_silence_is_a_way_the_scenes_own_or_the_tellings() -> None:
    pay = Scene(id="pay", on="bank", lines=(line("common"),), pay=(payment("scammer"),))
    own = Scene(id="a", on="chat", silence=Silence(goto="pay", lines=(line("decisive"),)))
    assert cue_score(telling("scam", own, pay)) == 3
    general = telling("scam", Scene(id="a", on="chat"), pay)
    assert cue_score(replace(general, silence=Silence(goto="pay"))) == 1


def test_a_scam_without_payments_counts_up_to_what_can_be_leaked() -> None:
    leak = Reply(id="x", text="好。", goto="b", leak=("验证码",))
    story = telling(
        "scam",
        Scene(id="a", on="chat", lines=(line("common"),), replies=(leak,)),
        Scene(id="b", on="chat", lines=(line("decisive"),)),
    )
    assert cue_score(story) == 1


def test_a_scam_in_which_nothing_can_be_lost_counts_as_a_whole() -> None:
    look = InspectionRule(target="profile", lines=(line("decisive"),))
    story = telling(
        "scam",
        Scene(id="a", on="chat", lines=(line("common"),), inspect=(look,)),
        Scene(id="b", on="chat", lines=(line("common"),)),
    )
    assert cue_score(story) == 4


def test_a_genuine_telling_counts_up_to_where_it_can_end_well() -> None:
    done = Reply(id="x", text="好。", end="good")
    story = telling(
        "genuine",
        Scene(id="a", on="chat", lines=(line("misleading"),), replies=(way("x", "b"),)),
        Scene(id="b", on="face", lines=(line("misleading"),), replies=(done,)),
        Scene(id="c", on="chat", lines=(line("misleading"),)),
    )
    story = replace(story, endings=(Ending(id="good", kind="helped", title="", text=""),))
    assert cue_score(story) == 2


def test_rings_do_not_keep_the_count_from_ending() -> None:
    story = telling(
        "scam",
        Scene(id="a", on="chat", lines=(line("common"),), replies=(way("x", "b"),)),
        Scene(id="b", on="chat", replies=(way("x", "a"), way("y", "b"))),
    )
    assert cue_score(story) == 1


Drawn = tuple[list[MarkKind], list[int], bool]
"""A scene: the strengths of its cues, where its replies lead, whether one can pay in it."""
STRENGTHS = st.lists(st.sampled_from(get_args(MarkKind)), max_size=5)
LINKS = st.lists(st.integers(0, 4), max_size=3)
SCENES = st.lists(st.tuples(STRENGTHS, LINKS, st.booleans()), min_size=5, max_size=5)
PREMISES = st.builds(
    Premise, **dict.fromkeys(Premise.__struct_fields__, st.sampled_from(RATINGS))
)  # fmt: skip


def drawn(scenes: list[Drawn], truth: str) -> Telling:
    """A telling of five scenes with links and payments as drawn."""
    to: Literal["scammer", "genuine"] = "scammer" if truth == "scam" else "genuine"
    made = [
        Scene(
            id=str(number), on="chat", lines=(line(*strengths),),
            replies=tuple(way(str(n), str(target)) for n, target in enumerate(links)),
            pay=(payment(to),) if pays else (),
        )
        for number, (strengths, links, pays) in enumerate(scenes)
    ]  # fmt: skip
    return telling(truth, *made, first="0")


def level(premise: Premise, story: Telling) -> int:
    found = difficulty(replace(SITUATION, premise=premise), story)
    assert found is not None
    return found.level


@given(SCENES, st.integers(0, 4), PREMISES)
def test_one_more_decisive_cue_never_makes_a_scam_harder(
    scenes: list[Drawn], where: int, premise: Premise
) -> None:
    more = [*scenes]
    more[where] = ([*scenes[where][0], "decisive"], *scenes[where][1:])
    assert level(premise, drawn(more, "scam")) <= level(premise, drawn(scenes, "scam"))


@given(SCENES, st.integers(0, 4), PREMISES)
def test_one_more_misleading_cue_never_makes_a_genuine_telling_easier(
    scenes: list[Drawn], where: int, premise: Premise
) -> None:
    more = [*scenes]
    more[where] = ([*scenes[where][0], "misleading"], *scenes[where][1:])
    assert level(premise, drawn(more, "genuine")) >= level(premise, drawn(scenes, "genuine"))


@pytest.mark.slow
@given(SCENES, PREMISES, st.sampled_from(Premise.__struct_fields__), st.sampled_from(RATINGS))
def test_a_higher_rating_never_makes_it_easier_but_a_warning_never_harder(
    scenes: list[Drawn], premise: Premise, key: str, rating: Rating
) -> None:
    low, high = sorted((getattr(premise, key), rating))
    for truth in ("scam", "genuine"):
        story = drawn(scenes, truth)
        lower = level(replace(premise, **{key: low}), story)
        higher = level(replace(premise, **{key: high}), story)
        assert (higher <= lower) if key == "warned" else (higher >= lower)
