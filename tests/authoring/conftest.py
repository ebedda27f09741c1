"""The smallest scenario and its two stories, which no test changes."""

import pytest

from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import fixture_scenario


@pytest.fixture(scope="module")
def mini() -> Scenario:
    return fixture_scenario("mini")


@pytest.fixture(scope="module")
def scam(mini: Scenario) -> Story:
    return mini.story_variant("scam", 0)


@pytest.fixture(scope="module")
def genuine(mini: Scenario) -> Story:
    return mini.story_variant("genuine", 0)
