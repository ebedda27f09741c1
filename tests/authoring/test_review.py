"""What reviewers read: the coverage of the library, and situations on paper."""

import re
from html import unescape
from pathlib import Path

import pytest

from fraudtrainer.authoring.review.coverage import coverage, coverage_text
from fraudtrainer.authoring.review.page import review_page
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import Scenario, read_scenario
from fraudtrainer.scenario.part import lines_in
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.scenario.system import SYSTEMS

ROOT = Path(__file__).parents[2]
TWINS = ROOT / "tests" / "fixtures" / "twins"


@pytest.fixture(scope="module")
def facts() -> FactLibrary:
    return load_facts(bundled("seeds"))[0]


def _read(folder: Path, facts: FactLibrary) -> Scenario:
    scenario, found = read_scenario(folder, facts)
    assert scenario is not None, found
    return scenario


def _bundled(facts: FactLibrary) -> list[Scenario]:
    return [_read(card.parent, facts) for card in sorted(ROOT.glob("scenarios/*/situation.yaml"))]


def _using(tmp_path: Path, facts: FactLibrary, system: str) -> Scenario:
    """The twins, the first reply of whose scam uses a system."""
    for file in TWINS.iterdir():
        text = file.read_text(encoding="utf-8")
        if file.name == "scam.yaml":
            text = text.replace("conduct:", f"uses: [{system}], conduct:", 1)
        (tmp_path / file.name).write_text(text, encoding="utf-8")
    return _read(tmp_path, facts)


def test_every_system_stands_on_fact_cards(facts: FactLibrary) -> None:
    missing = {s.id: f for s in SYSTEMS.values() for f in s.facts if facts.get(f) is None}
    assert missing == {}


def test_a_system_is_covered_where_a_branch_uses_it(tmp_path: Path, facts: FactLibrary) -> None:
    systems, *_ = coverage([_read(TWINS, facts)])
    assert "url_blacklist" in systems.empty

    systems, *_ = coverage([_using(tmp_path, facts, "url_blacklist")])
    assert systems.places["url_blacklist"] == ("twins",)


def test_what_no_situation_has_is_named(facts: FactLibrary) -> None:
    text = coverage_text([_read(TWINS, facts)])
    section = text.split("## 诈骗类型")[1].split("## ")[0]

    assert "共 15 项，写到 1 项" in section
    assert "还空着：" in section
    assert "网络婚恋、交友" in section


def test_the_page_holds_every_line_of_both_tellings(facts: FactLibrary) -> None:
    scenario = _read(TWINS, facts)
    page = unescape(re.sub("<[^>]+>", " ", review_page(scenario, facts)))

    for name in ("scam", "genuine"):
        for _path, line in lines_in(scenario.story_variant(name, 0).telling):
            for text in (line.text, *(w.text for w in line.wordings)):
                assert text in page
            for mark in line.marks:
                assert mark.note in page


def test_the_opening_is_on_the_page_once(facts: FactLibrary) -> None:
    scenario = _read(TWINS, facts)
    telling = scenario.story_variant("scam", 0).telling
    opening = next(s for s in telling.scenes if s.id in telling.opening)

    assert review_page(scenario, facts).count(f"<small>{opening.lines[0].id}</small>") == 1


def test_what_was_written_cannot_become_markup(tmp_path: Path, facts: FactLibrary) -> None:
    scenario = _using(tmp_path, facts, "app_check")
    scenario.card["title"] = "<script>"
    page = review_page(scenario, facts)

    assert "<script" not in page.replace("&lt;script", "")


def test_what_is_in_docs_is_what_the_situations_say_now(facts: FactLibrary) -> None:
    scenarios = _bundled(facts)
    hint = "run `make review`"

    kept = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
    assert kept == coverage_text(scenarios), hint
    pages = {file.stem for file in (ROOT / "docs" / "review").glob("*.html")}
    assert pages == {scenario.id for scenario in scenarios}, hint
    for scenario in scenarios:
        page = (ROOT / "docs" / "review" / f"{scenario.id}.html").read_text(encoding="utf-8")
        assert page == review_page(scenario, facts), hint
