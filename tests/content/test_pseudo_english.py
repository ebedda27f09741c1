"""Every bundled situation, each text replaced by made-up English, plays as the Chinese does."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from fraudtrainer.authoring.soundness import check_folder
from fraudtrainer.authoring.texts import report, written
from fraudtrainer.authoring.walkthrough import walk
from fraudtrainer.play.score import score
from fraudtrainer.scenario.fact import load_facts
from fraudtrainer.scenario.fill import SLOT
from fraudtrainer.scenario.overlay_text import write_overlay
from fraudtrainer.scenario.plan import plan_files, read_plan
from fraudtrainer.scenario.reading import Scenario, read_scenario
from fraudtrainer.scenario.text_unit import TextUnit, needs_translation
from fraudtrainer.scenario.translation import UnitState

ROOT = Path(__file__).parents[2]
FACTS = load_facts(ROOT / "seeds")[0]
FOLDERS = sorted(p.parent for p in (ROOT / "scenarios").rglob("situation.yaml"))


def pseudo(unit: TextUnit) -> str:
    """Words made of the key, with the slots of the original; a line holds the words of its cues."""
    if unit.kind == "span":
        return unit.text if not needs_translation(unit.text) else f"<{unit.of}>"
    slots = " ".join(f"{{{m[1]}|yuan}}" for m in SLOT.finditer(unit.text))
    return f"<{unit.key}> {slots} 0 1 2 3 4 5 6 7 8 9".strip()


def state(unit: TextUnit) -> UnitState:
    return UnitState(unit, "translated", pseudo(unit), pseudo(unit))


def translated(folder: Path) -> Scenario:
    scenario, found = read_scenario(folder, FACTS)
    assert scenario is not None, found
    for part in report(scenario, "en"):
        done = replace(part, states=tuple(state(s.unit) for s in part.states))
        write_overlay(part.path, written(scenario, "en", done))
    return scenario


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.name)
def test_a_fully_translated_situation_is_sound_and_scores_alike(
    folder: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / folder.name))
    scenario = translated(copy)
    assert [d.format() for d in check_folder(copy, FACTS) if d.code != "FT073"] == []
    assert scenario.languages() == ("zh", "en")
    for path in plan_files(copy):
        plan, _problems = read_plan(path)
        assert plan is not None
        zh, en = (scenario.story(plan.telling, plan.seed, name) for name in ("zh", "en"))
        chinese, english = walk(zh, plan), walk(en, plan)
        assert english.state.ending == chinese.state.ending == plan.ends
        assert score(en, english.events) == score(zh, chinese.events)
        left = [line.text for line in en.lines.values() if needs_translation(line.text)]
        assert left == []
