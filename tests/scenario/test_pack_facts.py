"""The facts around a situation: the program's, and those of the pack that it lies in."""

import shutil
from pathlib import Path

import pytest

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.library import open_library
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.scenario.reading.pack_facts import facts_around, pack_root

PACK = Path(__file__).resolve().parents[1] / "fixtures" / "pack"
MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"


@pytest.fixture(scope="module")
def facts() -> FactLibrary:
    return load_facts(bundled("seeds"))[0]


def test_a_situation_in_a_pack_has_the_packs_facts_beside_the_programs(
    facts: FactLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = facts_around(PACK / "scenarios" / "pack-mini", facts)

    assert set(found.ids) == {*facts.ids, "S9001-01"}
    assert found.get("S2-06") is facts.get("S2-06")
    monkeypatch.chdir(PACK / "scenarios")
    assert set(facts_around(Path("pack-mini"), facts).ids) == set(found.ids)


def test_outside_a_pack_there_are_the_programs_facts_alone(
    facts: FactLibrary, tmp_path: Path
) -> None:
    lone = tmp_path / "scenarios" / "mini"
    shutil.copytree(MINI, lone)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.yaml").write_text("format: 1")

    assert facts_around(MINI, facts) is facts
    assert (pack_root(lone), facts_around(lone, facts)) == (None, facts)


def test_a_pack_cannot_replace_a_fact_of_the_program(facts: FactLibrary, tmp_path: Path) -> None:
    author = Path(shutil.copytree(PACK, tmp_path / "author"))
    seeds = author / "seeds" / "local.yaml"
    seeds.write_text(seeds.read_text(encoding="utf-8").replace("S9001", "S2"), encoding="utf-8")

    found = facts_around(author / "scenarios" / "pack-mini", facts)

    assert found.facts == facts.facts


def test_the_library_reads_each_pack_with_its_own_facts(tmp_path: Path) -> None:
    for name in ("one", "two"):  # the same id of a source in both, which is no clash
        author = Path(shutil.copytree(PACK, tmp_path / name))
        card = author / "scenarios" / "pack-mini" / "situation.yaml"
        text = card.read_text(encoding="utf-8").replace("id: pack-mini", f"id: {name}")
        card.write_text(text, encoding="utf-8")
    folders = [tmp_path / name / "scenarios" for name in ("one", "two")]

    library = open_library([MINI, *folders], bundled("seeds"), None)

    assert [card.id for card in library.cards] == ["mini", "one", "two"]
    assert library.broken == ()
