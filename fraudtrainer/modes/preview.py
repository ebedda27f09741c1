"""After the debrief: the other thing that the same situation can turn out to be, kept nowhere."""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.errors import UserError
from fraudtrainer.modes.purpose import WHAT_IF
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.translation.overlay import ORIGINAL
from fraudtrainer.words import Words


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
            Words(
                "这个情境的另一种版本现在打不开。",
                "The other version of this situation cannot be opened now.",
            ),
            kept=Words("刚才的成绩已经存好。", "The result you just had is saved."),
            hint=Words("请换一个情境。", "Please choose another situation."),
            details="\n".join(problem.format() for problem in problems),
        )
    story = scenario.story(name, seed, scenario.spoken(language))
    return Desk(Sitting.begin(story, seed), WHAT_IF)
