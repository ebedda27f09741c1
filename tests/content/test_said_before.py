"""Nothing is quoted before it was shown, and nothing arrives before its day, on whatever way."""

import shutil
from pathlib import Path

import pytest

from fraudtrainer.scenario.story import Story
from tests.content.said_before import Quoted, Shown, figures, too_soon
from tests.sound_scenarios import sound

ROOT = Path(__file__).parents[2]
REFUND = ROOT / "scenarios" / "refund-call"
FOLDERS = sorted(p.parent for p in (ROOT / "scenarios").rglob("situation.yaml"))
STORIES = [
    pytest.param(scenario.story_variant(name, row), id=f"{scenario.id}-{name}-{row}")
    for scenario in map(sound, FOLDERS)
    for name in sorted(scenario.tellings)
    for row in range(len(scenario.card["variants"]))
]


@pytest.mark.parametrize("story", STORIES)
def test_no_figure_is_quoted_that_some_way_has_not_shown(story: Story) -> None:
    told = figures(story.situation.brief)  # everybody reads it first
    assert [quoted for quoted in Shown(story.telling).quoted() if quoted.figure not in told] == []


@pytest.mark.parametrize("story", STORIES)
def test_nothing_is_delivered_before_the_day_it_was_promised_for(story: Story) -> None:
    assert too_soon(story.telling) == []


def spoilt(tmp_path: Path, file: str, was: str, now: str) -> Story:
    """A telling of the refund call with a fault put in, its first variant."""
    folder = tmp_path / "refund-call"
    shutil.copytree(REFUND, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert was in text
    (folder / file).write_text(text.replace(was, now), encoding="utf-8")
    return sound(folder).story_variant(file.partition(".")[0], 0)


def test_a_staff_number_quoted_by_the_hotline_is_found(tmp_path: Path) -> None:
    """Only who asked for it has heard it."""
    story = spoilt(tmp_path, "scam.yaml", "姓{staff}的客服？我这儿", "工号 3317？我这儿")
    assert Shown(story.telling).quoted() == [Quoted("a-hot", "3317")]


def test_a_figure_that_only_another_way_has_shown_is_found(tmp_path: Path) -> None:
    """The sum that was offered in the chat is spoken of by the shop, to whom nobody told it."""
    story = spoilt(
        tmp_path,
        "scam.yaml",
        "text: 今天好几个买家接到电话，说件湿了要退款。那是骗子，您别理。",
        "text: '没有 {treble} 元，您别理。'",
    )
    assert Shown(story.telling).quoted() == [Quoted("quiet3", "717")]


def test_a_gift_that_comes_twenty_minutes_after_it_was_sent_is_found(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="FT028"):  # read as a clock that goes back
        spoilt(tmp_path, "genuine.yaml", "    day: 3\n", "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("保证金 37.69 万，3,900 元", {"376900", "3900"}),
        ("13:31 批准，打 96110", set()),
        ("尾号 7031，一台，12 元", {"7031"}),
    ],
)
def test_figures_are_the_numbers_that_a_person_would_remember(text: str, found: set[str]) -> None:
    assert figures(text) == found
