"""What went well by luck is not scored as what was guarded, and the debrief says so."""

import pytest

from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.score import BANDS, PASS_TOTAL, most_points, outcome_points, score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.story import Story
from fraudtrainer.words import Words
from tests.sound_scenarios import fixture_scenario

TWINS = fixture_scenario("twins")
GUARDED = ("ok", "wait", "late", "no")
LUCKY = ("ok", "go", "no")
LEAKY = ("ok", "wait", "tell", "no")
MARKS = ("s1", "s2")


@pytest.fixture(scope="module")
def scam() -> Story:
    return TWINS.story_variant("scam", 0)


def played(story: Story, replies: tuple[str, ...]) -> Sitting:
    """The replies, surely a fraud wherever it is asked, all the evidence marked."""
    sitting = Sitting.begin(story, 1)
    for reply in replies:
        sitting = sitting.after(inp.Reply(reply))
        for line in MARKS:
            if line in sitting.state.seen and line not in dict(sitting.state.flags):
                sitting = sitting.after(inp.Flag(line, "payee_mismatch"))
        while sitting.state.held is not None:
            sitting = sitting.after(inp.Dial(5))
    assert sitting.ended
    return sitting


def outcome_line(sitting: Sitting) -> Words:
    (why,) = (p.why for p in debrief(sitting).account.parts if p.id == "outcome")
    return why


def test_the_guarded_way_scores_full(scam: Story) -> None:
    sitting = played(scam, GUARDED)
    assert sitting.state.ending == "safe"
    assert score(sitting).outcome == 100
    assert score(sitting).passed
    assert "最多" not in outcome_line(sitting).zh
    assert "at most" not in outcome_line(sitting).en


@pytest.mark.parametrize(
    ("replies", "ending", "most", "zh", "en"),
    [
        (LUCKY, "lucky", 90, "碰巧没出事", "by luck"),
        (LEAKY, "none", 85, "收不回来", "cannot be taken back"),
    ],
)
def test_what_was_not_guarded_stays_below_the_band_that_passes(
    scam: Story, replies: tuple[str, ...], ending: str, most: int, zh: str, en: str
) -> None:
    sitting = played(scam, replies)
    found, why = score(sitting), outcome_line(sitting)
    assert sitting.state.ending == ending
    assert outcome_points(sitting.state) > most  # by the harm alone it would pass
    assert found.outcome == most < BANDS[0][0]
    assert found.total < PASS_TOTAL
    assert not found.passed
    assert zh in why.zh
    assert f"最多 {most} 分" in why.zh
    assert en in why.en
    assert f"is {most} at most" in why.en


def test_luck_is_graded_above_what_was_given_away_and_that_above_a_loss_that_came_back(
    scam: Story,
) -> None:
    lucky, leaky = (score(played(scam, way)).outcome for way in (LUCKY, LEAKY))
    assert lucky > leaky > 80


def test_an_unfinished_sitting_is_scored_by_its_harm_alone(scam: Story) -> None:
    sitting = Sitting.begin(scam, 1).played((inp.Reply("ok"), inp.Reply("go")))
    assert most_points(scam, sitting.state) == 100
    assert score(sitting).outcome == 100
