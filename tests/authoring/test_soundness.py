"""Checking folders: what is found, where, and which folders are meant."""

import shutil
from pathlib import Path

import pytest

from fraudtrainer.authoring.soundness import check, check_folder, situation_folders
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.fact import FactLibrary, load_facts

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
PLAN = "scam.safe.plan.yaml"


@pytest.fixture(scope="module")
def facts() -> FactLibrary:
    return load_facts(bundled("seeds"))[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "mini"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(path: Path, words: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_a_sound_folder_has_no_findings(facts: FactLibrary) -> None:
    result = check([MINI], facts)
    assert (result.situations, result.diagnostics, result.sound) == (1, (), True)


@pytest.mark.parametrize(
    ("old", "new", "code", "at", "message"),
    [
        ("reply: ask", "reply: asks", "FT060", "reply: asks", "第 4 步走不通"),
        ("scene: push", "scene: hello", "FT060", "scene: hello", "应当在“hello”"),
        ("ends: safe", "ends: late", "FT060", "ends: late", "应当到结局“late”"),
        ("telling: scam", "telling: scan", "FT061", "telling: scan", "没有叫“scan”的剧本"),
        ("inspect: profile", "inspect: profil", "FT033", "inspect: profil", "不认识“profil”"),
        ("dial: 4", "dail: 4", "FT030", "dail: 4", "不认识的键“dail”"),
        ("  - dial: 4", "  - {dial: 4, wait: 1}", "FT051", "- {dial", "一步要写一件事"),
        ("  - dial: 4", "  - {}", "FT051", "- {}", "一步要写一件事"),
        ("format: 1", "format: 9", "FT050", "format: 9", "格式版本 9"),
    ],
)
def test_a_plan_that_fails_is_found_at_its_line(
    *, folder: Path, facts: FactLibrary, old: str, new: str, code: str, at: str, message: str
) -> None:
    edit(folder / PLAN, old, new)
    (finding,) = check_folder(folder, facts)
    assert (finding.code, finding.severity) == (code, "error")
    assert finding.file == str(folder / PLAN)
    assert finding.line == line_of(folder / PLAN, at)
    assert finding.column > 1
    assert message in finding.message


def test_a_plan_of_a_broken_telling_is_not_blamed(folder: Path, facts: FactLibrary) -> None:
    edit(folder / "scam.yaml", "first: hello", "first: hallo")
    (finding,) = check_folder(folder, facts)
    assert finding.file == str(folder / "scam.yaml")


def test_two_situations_of_one_id_are_found(folder: Path, facts: FactLibrary) -> None:
    shutil.copytree(folder, folder.with_name("twin"))
    result = check([folder.parent], facts)
    assert result.situations == 2
    (finding,) = result.diagnostics
    assert finding.code == "FT063"
    assert finding.file == str(folder.with_name("twin") / "situation.yaml")
    assert (finding.line, finding.column) == (2, 5)


def test_a_path_without_a_situation_is_found(tmp_path: Path, facts: FactLibrary) -> None:
    result = check([tmp_path, MINI], facts)
    assert [d.code for d in result.diagnostics] == ["FT062"]
    assert (result.situations, result.sound) == (1, False)


def test_folders_are_meant_by_themselves_their_parents_and_their_files(folder: Path) -> None:
    paths = [folder.parent, folder, folder / "scam.yaml", folder]
    assert situation_folders(paths) == [folder]


def test_a_folder_named_twice_is_checked_once(folder: Path, facts: FactLibrary) -> None:
    edit(folder / "scam.yaml", "first: hello", "first: hallo")
    result = check([folder, folder.parent, folder / "scam.yaml"], facts)
    assert (result.situations, len(result.diagnostics)) == (1, 1)
