"""Who is not who the desk says: written by today's authors, read from the words of older ones."""

from __future__ import annotations

import pytest

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.disguise import is_disguised
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.model import Person
from fraudtrainer.scenario.reading.fact import load_facts

FAKES = {
    "boss-group": {"host", "seller", "guest"},
    "police-warrant": {"caller", "far", "steer", "alt"},
    "refund-call": {"agent", "lead", "notice"},
}
"""Everybody in the bundled scams who is not who the desk says; in the genuine tellings nobody is."""


@pytest.mark.parametrize("situation", sorted(FAKES))
def test_every_person_of_the_bundled_tellings_says_whether_they_are_themselves(
    situation: str,
) -> None:
    facts, _problems = load_facts(bundled("seeds"))
    scenario, found = read_scenario(bundled("scenarios") / situation, facts)
    assert scenario is not None, found
    for language in scenario.languages():
        for name, truth in scenario.truths.items():
            story = scenario.story_variant(name, 0, language)
            people = story.telling.people
            assert all(person.disguised is not None for person in people.values())
            fakes = {who for who in people if is_disguised(story.person(who))}
            assert fakes == (FAKES[situation] if truth == "scam" else set())
            assert not is_disguised(story.person("me"))
            assert not is_disguised(story.person("system"))


@pytest.mark.parametrize(
    ("shown", "really", "disguised"),
    [
        ("赵姐", "骗子", True),
        ("赵姐", "冒充赵姐", True),
        ("赵姐", "赵姐本人", False),
        ("赵姐", "出纳赵姐，好心转发", False),
        ("赵姐", "赵姐", False),
        ("赵姐", "", False),
        ("Lin Zhiyuan", "Lin Zhiyuan himself", False),
        ("Lin Zhiyuan", "the cashier, Zhou Min", True),
        ("Lin Zhiyuan", "Manager Lin Zhiyuan, on a trip", False),
        ("Lin Zhiyuan", "a scammer posing as Lin Zhiyuan", True),
        ("Lin Zhiyuan", "Not Lin Zhiyuan", True),
    ],
)
def test_where_a_text_does_not_say_the_words_are_read(
    shown: str, really: str, disguised: bool
) -> None:
    assert is_disguised(Person(shown=shown, really=really)) is disguised


@pytest.mark.parametrize("disguised", [True, False])
def test_what_an_author_says_stands_against_the_words(disguised: bool) -> None:
    for really in ("骗子，冒充赵姐", "赵姐本人"):
        assert is_disguised(Person(shown="赵姐", really=really, disguised=disguised)) is disguised
