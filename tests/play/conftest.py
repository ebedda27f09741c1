"""Stories to play: the small scenarios of tests/fixtures."""

from pathlib import Path
from typing import TypeVar

import pytest

from fraudtrainer.scenario.folder import Scenario, read_scenario
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.story import Story

T = TypeVar("T")
ROOT = Path(__file__).parents[2]


def sure(value: T | None) -> T:
    """A part of a story that is there."""
    assert value is not None
    return value


def read(name: str) -> Scenario:
    facts, problems = load_facts(ROOT / "seeds")
    assert not problems
    scenario, found = read_scenario(ROOT / "tests/fixtures" / name, facts)
    assert scenario is not None, [d.format() for d in found]
    return scenario


@pytest.fixture(scope="session")
def mini() -> Scenario:
    return read("mini")


@pytest.fixture(scope="session")
def drill() -> Story:
    """A telling that begins ten minutes after the money left."""
    return read("drill").story_variant("scam", 0)


@pytest.fixture(scope="session")
def helper() -> Story:
    """A telling with values, a temper and money that somebody else pays."""
    return read("helper").story_variant("scam", 0)


@pytest.fixture(scope="session")
def scam(mini: Scenario) -> Story:
    return mini.story_variant("scam", 0)


@pytest.fixture(scope="session")
def genuine(mini: Scenario) -> Story:
    return mini.story_variant("genuine", 0)
