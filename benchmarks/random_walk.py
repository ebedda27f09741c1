"""Random plays of kept stories, timed: run as a program, by this source or by that of an older commit.

It names only what both have, so that both walk alike.

    python random_walk.py keep FOLDER SCENARIOS SEEDS    write the stories of a folder down
    python random_walk.py walk FOLDER PLAYS              play them, print what it took as JSON
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from random import Random
from typing import Final

from fraudtrainer.authoring.proof.state_space import StateSpace
from fraudtrainer.play.rules import RefusedInputError, advance
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.folder import read_scenario, story_from_text, story_text
from fraudtrainer.scenario.reading.fact import load_facts

MOVES: Final = 60
"""Inputs of one play at most, as the prover's random sittings have."""


def keep(folder: Path, scenarios: Path, seeds: Path) -> None:
    """Write the stories of all tellings of `scenarios` into `folder`, one file each."""
    facts, _problems = load_facts(seeds)
    for place in sorted(scenarios.iterdir()):
        scenario, _found = read_scenario(place, facts)
        assert scenario is not None, place
        for telling in scenario.tellings:
            text = story_text(scenario.story_variant(telling, 0))
            (folder / f"{place.name}.{telling}.json").write_text(text, encoding="utf-8")


def walk(folder: Path, plays: int) -> dict[str, float]:
    """Play every story of a folder so many times at random, alike in every run.

    Returns:
        `seconds` of processor time for all plays; the `plays`, `inputs` and `events` that they had.
    """
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.json"))]
    spaces = [StateSpace(story_from_text(text)) for text in texts]
    inputs = events = 0
    before = time.process_time()
    for space in spaces:
        random = Random("walk")
        for _ in range(plays):
            given, came = _play(space, random)
            inputs += given
            events += came
    spent = time.process_time() - before
    return {"seconds": spent, "plays": plays * len(spaces), "inputs": inputs, "events": events}


def _play(space: StateSpace, random: Random) -> tuple[int, int]:
    """One random play; the inputs it took, and the events that came of them."""
    opened = Sitting.begin(space.story, 1).played(space.opening)
    state, inputs, events = opened.state, 0, 0
    while state.ending is None and inputs < MOVES:
        inputs += 1
        try:
            state, came = advance(space.story, state, random.choice(space.moves(state)))
        except RefusedInputError:
            continue
        events += len(came)
    return inputs, events


if __name__ == "__main__":
    if sys.argv[1] == "keep":
        keep(*map(Path, sys.argv[2:5]))
    else:
        print(json.dumps(walk(Path(sys.argv[2]), int(sys.argv[3]))))
