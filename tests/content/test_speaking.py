"""Who speaks to whom in the bundled scenarios, and that a phone that rings really rings."""

import re
from pathlib import Path

import pytest

from fraudtrainer.scenario.part import lines_in
from fraudtrainer.scenario.stock import NARRATOR, SYSTEM
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import sound

FOLDERS = sorted(
    p.parent for p in (Path(__file__).parents[2] / "scenarios").rglob("situation.yaml")
)
STORIES = [
    pytest.param(scenario.story_variant(name, 0), id=f"{scenario.id}-{name}")
    for scenario in map(sound, FOLDERS)
    for name in sorted(scenario.tellings)
]


@pytest.mark.parametrize("story", STORIES)
def test_nothing_that_is_done_or_thought_stands_in_brackets(story: Story) -> None:
    replies = [r for s in story.telling.scenes for r in s.replies]
    assert [r.id for r in replies if r.text.startswith(("（", "("))] == []
    assert [r.id for r in replies if not r.aloud and not r.text.startswith("你")] == []


@pytest.mark.parametrize("story", STORIES)
def test_what_is_said_beside_a_form_or_a_page_is_said_to_somebody(story: Story) -> None:
    for scene in story.telling.scenes:
        if scene.on in ("bank", "page", "paper", "sms", "story"):
            speakers = {line.by for line in scene.lines if line.on in (None, scene.on)}
            for reply in scene.replies:
                told = reply.to or scene.to or speakers & set(story.people)
                assert told or not reply.aloud, (scene.id, reply.id)


@pytest.mark.parametrize("story", STORIES)
def test_no_line_tells_that_the_phone_rings(story: Story) -> None:
    rings = re.compile(r"又?响了(?!很?[久到])|来电显示：|打了过来|手机亮了")
    told = [
        line.id
        for _path, line in lines_in(story.telling)
        if line.by in (NARRATOR, SYSTEM) and rings.search(line.text)
    ]
    assert told == []


@pytest.mark.parametrize("story", STORIES)
def test_a_claim_says_only_what_is_claimed_and_no_two_contacts_share_a_number(
    story: Story,
) -> None:
    assert [w for w, p in story.telling.people.items() if p.claim.startswith("自称")] == []
    numbers = [contact.number for contact in story.situation.contacts]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("story", STORIES)
def test_whoever_calls_can_be_told_by_the_number_or_the_name(story: Story) -> None:
    rings = [s.ring for s in story.telling.scenes if s.ring is not None]
    for ring in rings:
        person = story.person(ring.by)
        assert person.number, ring.by
        assert ring.area
