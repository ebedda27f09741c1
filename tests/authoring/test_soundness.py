"""Checking folders: what is found, where, and which folders are meant."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fraudtrainer.authoring.soundness import check, check_folder, situation_folders
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.diagnostic import MOST_FINDINGS
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts

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


def test_of_a_plan_of_a_newer_format_nothing_else_is_said(folder: Path, facts: FactLibrary) -> None:
    edit(folder / PLAN, "format: 1", "format: 3")
    edit(folder / PLAN, "dial: 4", "weigh: 4")
    (finding,) = check_folder(folder, facts)
    assert finding.code == "FT050"
    assert finding.line == line_of(folder / PLAN, "format: 3")
    assert "比这个程序新" in finding.message.zh


@pytest.mark.parametrize(
    ("old", "new", "code", "at", "message"),
    [
        (
            "reply: ask",
            "reply: asks",
            "FT060",
            "reply: asks",
            "第 4 步：“hello”这一幕现在没有答话“asks”，能说的：ask、yes。",
        ),
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
    assert message in finding.message.zh


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


def test_a_name_that_no_file_can_have_is_found_not_raised(facts: FactLibrary) -> None:
    result = check([Path("x" * 5_000), Path("a\0b")], facts)
    assert [d.code for d in result.diagnostics] == ["FT062", "FT062"]


def test_folders_nested_deeper_than_the_stack_are_searched(
    tmp_path: Path, facts: FactLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(sys.getrecursionlimit() + 100):
        Path("d").mkdir()
        os.chdir("d")
    os.chdir(tmp_path)
    assert [d.code for d in check([tmp_path], facts).diagnostics] == ["FT062"]
    subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)  # too deep for pytest's own


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_telling_whose_name_is_no_text_is_a_finding(folder: Path, facts: FactLibrary) -> None:
    shutil.copy(folder / "scam.yaml", folder / os.fsdecode(b"\xff.yaml"))
    (finding,) = check([folder], facts).diagnostics
    assert (finding.code, finding.line, finding.column) == ("FT001", 1, 1)
    assert finding.file.endswith("/?.yaml")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_folder_whose_name_is_no_text_can_be_checked(folder: Path, facts: FactLibrary) -> None:
    odd = folder.rename(folder.with_name(os.fsdecode(b"\xff")))
    edit(odd / "scam.yaml", "我在开会", "我在微信里开会")
    (finding,) = check([odd], facts).diagnostics
    assert finding.format().encode().endswith("聊天工具”）".encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - {who: 钱姐, amount: 8000}", "  - {who: 钱姐, amount: 8000}\n" * 31),
        ("钱姐", "钱" * 101),
    ],
)
def test_variants_are_bounded(folder: Path, facts: FactLibrary, old: str, new: str) -> None:
    edit(folder / "situation.yaml", old, new)
    assert {d.code for d in check_folder(folder, facts)} == {"FT018"}


def test_a_truth_value_fills_no_slot(folder: Path, facts: FactLibrary) -> None:
    edit(folder / "situation.yaml", "amount: 5000", "amount: true")
    assert "FT035" in {d.code for d in check_folder(folder, facts)}


def test_findings_of_one_kind_are_bounded(folder: Path, facts: FactLibrary) -> None:
    edit(folder / "scam.yaml", "facts: [S2-06]", f"facts: [{', '.join(['S2-99'] * 500)}]")
    found = check_folder(folder, facts)
    assert (len(found), {d.code for d in found}) == (MOST_FINDINGS, {"FT044"})


def test_long_texts_and_many_scenes_keep_every_rule_quick(folder: Path, facts: FactLibrary) -> None:
    scenes = "".join(
        f"  - {{id: r{n}, on: chat, replies: [{{id: a, text: 嗯, goto: r{(n + 1) % 900}}}]}}\n"
        for n in range(900)
    )
    edit(folder / "scam.yaml", "endings:\n", scenes + "endings:\n")
    edit(folder / "scam.yaml", "    silence: {after: 60, end: late}", "    silence: {goto: r0}")
    edit(folder / "scam.yaml", "我在开会", "a" * 4_900)
    codes = [d.code for d in check_folder(folder, facts)]
    assert codes.count("FT103") == 1
    assert "FT115" in codes


def test_a_value_set_to_nothing_is_found(folder: Path, facts: FactLibrary) -> None:
    edit(folder / "scam.yaml", "truth: scam", "truth: scam\nvalues: {asked: {max: 3}}")
    edit(folder / "scam.yaml", "{id: ask, text", '{id: ask, set: {asked: ""}, text')
    (finding,) = check_folder(folder, facts)
    assert finding.severity == "error"
    assert finding.line == line_of(folder / "scam.yaml", "set: {asked")
