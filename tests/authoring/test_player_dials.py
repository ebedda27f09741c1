"""What each player without skill says of a telling: who goes along trusts it, who refuses suspects."""

import pytest

from fraudtrainer.authoring.proof.players import PLAYERS, play_out
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import fixture_scenario

TWINS = fixture_scenario("twins")
SAID = {
    "always-comply": 1, "always-trust": 1, "always-refuse": 5, "always-suspect": 5,
    "first-option": 3, "longest-option": 3, "silent": None, "all-doubts": 5, "all-proofs": 1,
    "first-110": 5,
}  # fmt: skip


@pytest.mark.parametrize("truth", ["scam", "genuine"])
@pytest.mark.parametrize("name", SAID)
def test_a_player_locks_what_it_always_says(name: str, truth: str) -> None:
    story: Story = TWINS.story_variant(truth, 0)
    player = next(p for p in PLAYERS if p.name == name)
    assert player.dial == SAID[name]
    assert play_out(player, story).state.locked == (SAID[name] or 3)


def test_no_player_is_left_out() -> None:
    assert {p.name for p in PLAYERS} == set(SAID)
