"""After the debrief: the other thing that the same situation can turn out to be, kept nowhere."""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.errors import UserError
from fraudtrainer.modes.practice import Desk
from fraudtrainer.play.sitting import begin
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.translation.overlay import ORIGINAL


def other_telling(
    card: CardEntry, truth: str, seed: int, seeds: Path, language: str = ORIGINAL
) -> Desk:
    """Put a telling of the other kind on the desk, unscored: its truth is known by now.

    Args:
        card: The situation.
        truth: What the telling was that has just been played.
        seed: Draws the variant.
        seeds: Folder of fact cards.
        language: What it was played in; Chinese where that is translated no more.

    Raises:
        UserError: There is no other telling, or the scenario became unreadable.
    """
    name = next((n for n, kind in card.truths.items() if kind != truth), "")
    facts, _problems = load_facts(seeds)
    scenario, problems = read_scenario(card.folder, facts)
    if scenario is None or name not in scenario.truths:
        raise UserError(
            "这个情境的另一种版本现在打不开。",
            kept="刚才的成绩已经存好。",
            hint="请换一个情境。",
            details="\n".join(problem.format() for problem in problems),
        )
    story = scenario.story(name, seed, scenario.spoken(language))
    state, events = begin(story, seed)
    return Desk(story, state, events, (), None, seed)
