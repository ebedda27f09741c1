"""Stories to play: the small scenarios of tests/fixtures."""

from pathlib import Path
from typing import TypeVar

import pytest

from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import fixture_scenario

T = TypeVar("T")
ROOT = Path(__file__).parents[2]


def sure(value: T | None) -> T:
    """A part of a story that is there."""
    assert value is not None
    return value


@pytest.fixture(scope="session")
def mini() -> Scenario:
    return fixture_scenario("mini")


@pytest.fixture(scope="session")
def drill() -> Story:
    """A telling that begins ten minutes after the money left."""
    return fixture_scenario("drill").story_variant("scam", 0)


@pytest.fixture(scope="session")
def helper() -> Story:
    """A telling with values, a temper and money that somebody else pays."""
    return fixture_scenario("helper").story_variant("scam", 0)


@pytest.fixture(scope="session")
def scam(mini: Scenario) -> Story:
    return mini.story_variant("scam", 0)


@pytest.fixture(scope="session")
def genuine(mini: Scenario) -> Story:
    return mini.story_variant("genuine", 0)
