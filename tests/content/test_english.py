"""Every bundled situation in English: complete and playing as the Chinese does, or its card alone."""

from pathlib import Path

import pytest

from fraudtrainer.authoring.proof.walkthrough import walk
from fraudtrainer.authoring.translation.progress import report
from fraudtrainer.play.score import score
from fraudtrainer.scenario.model import Line
from fraudtrainer.scenario.plan import plan_files, read_plan
from fraudtrainer.scenario.translation.unit import needs_translation
from tests.sound_scenarios import sound

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
FOLDERS = sorted(p.parent for p in (ROOT / "scenarios").rglob("situation.yaml"))
CARDS_ALONE = [f for f in FOLDERS if [p.name for p in f.glob("*.en.yaml")] == ["situation.en.yaml"]]
WHOLE = [f for f in FOLDERS if f not in CARDS_ALONE]


@pytest.mark.parametrize("folder", WHOLE, ids=lambda f: f.name)
def test_every_text_is_translated_and_none_is_stale_or_left_over(folder: Path) -> None:
    for part in report(sound(folder), "en"):
        assert [s.unit.key for s in part.states if s.status != "translated"] == []
        assert part.diagnostics == ()
        assert part.orphans == {}


@pytest.mark.parametrize("folder", WHOLE, ids=lambda f: f.name)
def test_every_plan_ends_and_scores_in_english_as_in_chinese(folder: Path) -> None:
    scenario = sound(folder)
    for path in plan_files(folder):
        plan, _problems = read_plan(path)
        assert plan is not None
        zh, en = (scenario.story(plan.telling, plan.seed, name) for name in ("zh", "en"))
        chinese, english = walk(zh, plan), walk(en, plan)
        assert (english.state.ending or "") == (chinese.state.ending or "") == plan.ends
        assert score(english) == score(chinese)


@pytest.mark.parametrize("folder", WHOLE, ids=lambda f: f.name)
def test_no_line_is_left_in_chinese_and_every_cue_stands_on_its_own_words(folder: Path) -> None:
    scenario = sound(folder)
    for name in scenario.tellings:
        for variant in range(len(scenario.card["variants"])):
            story = scenario.story_variant(name, variant, "en")
            lines = story.lines.values()
            assert [line.text for line in lines if needs_translation(line.text)] == []
            assert [m.span for ln in lines for m in ln.marks if not _stands(m.span, ln)] == []
            whole = [line.id for line in lines for m in line.marks if m.span == line.text]
            chinese = scenario.story_variant(name, variant).lines
            assert [
                i for i in whole if all(m.span != chinese[i].text for m in chinese[i].marks)
            ] == []


@pytest.mark.parametrize("folder", CARDS_ALONE, ids=lambda f: f.name)
def test_a_story_told_in_chinese_only_says_so_on_its_english_card(folder: Path) -> None:
    scenario = sound(folder)
    assert scenario.languages() == ("zh",)
    name = next(iter(scenario.tellings))
    card = scenario.story_variant(name, 0, scenario.card_spoken("en")).situation
    assert "told in Chinese only" in f"{card.teaser} {card.brief}".replace("Told", "told")
    shown = (card.title, card.teaser, card.content_note)
    assert [text for text in shown if needs_translation(text)] == []


def _stands(span: str, line: Line) -> bool:
    """True where the words stand in the line, however it is said."""
    return all(span in text for text in ([w.text for w in line.wordings] or [line.text]))
