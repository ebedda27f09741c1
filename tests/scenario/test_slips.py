"""Slips of people who write with an office program, a stick, or a Chinese keyboard, each told once."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import read_scenario, telling_files
from fraudtrainer.scenario.reading.fact import load_facts

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
FACTS = load_facts(bundled("seeds"))[0]
LINE = "text: 我换号了，急用 {amount|yuan} 元，今天就还。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(MINI, tmp_path / "mini"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(folder: Path) -> list[tuple[str, str]]:
    return [(d.code, d.words.zh) for d in read_scenario(folder, FACTS)[1]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (LINE, "text: 我换号了，急用 #1 元。"),
        ("note: 不给核实的时间。", "note: 不给核实的时间 #核实。"),
        ("title: 收款账户", "title: 收款 #账户"),
        ("尾号 3306]", "尾号 #3306 的那张]"),
    ],
    ids=["line", "note", "card", "row"],
)
def test_a_text_cut_by_a_comment_sign_is_found_at_the_sign(
    folder: Path, old: str, new: str
) -> None:
    change(folder / "scam.yaml", old, new)
    found = read_scenario(folder, FACTS)[1]
    text = (folder / "scam.yaml").read_text(encoding="utf-8").splitlines()
    assert [text[d.line - 1][d.column - 1] for d in found if d.code == "FT025"] == ["#"]


def test_a_comment_with_a_space_and_a_quoted_sign_are_none(folder: Path) -> None:
    change(folder / "scam.yaml", LINE, 'text: "我换号了，急用 #1 元。"   # 换号')
    assert "FT025" not in [code for code, _words in told(folder)]


@pytest.mark.parametrize(
    "name", ["scam - 副本.yaml", "scam (1).yaml", "scam 2.yaml", "scam-copy.yaml",
             "scam.sync-conflict-20260101.yaml", "复件 scam.yaml"],
)  # fmt: skip
def test_a_copy_is_no_telling_and_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes((folder / "scam.yaml").read_bytes())
    scenario, found = read_scenario(folder, FACTS)
    assert scenario is not None
    assert sorted(scenario.tellings) == ["genuine", "scam"]
    assert [path.name for path in telling_files(folder)] == ["genuine.yaml", "scam.yaml"]
    assert [(d.code, d.severity) for d in found] == [("FT039", "warning")]
    assert name in found[0].words.zh


@pytest.mark.parametrize("name", ["._scam.yaml", ".#scam.yaml", "~$scam.yaml"])
def test_what_a_system_leaves_is_passed_over(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"\x00\x01")
    assert told(folder) == []


@pytest.mark.parametrize("ending", [".yaml.txt", ".yml", ".YAML", ".yml.txt"])
@pytest.mark.parametrize("part", ["scam", "situation"])
def test_a_wrong_ending_is_the_one_thing_that_is_told(folder: Path, part: str, ending: str) -> None:
    (folder / f"{part}.yaml").rename(folder / f"{part}{ending}")
    ((code, words),) = told(folder)
    assert code == "FT038"
    assert f"{part}.yaml" in words


@pytest.mark.parametrize("sign", ["\u200b", "\u2060", "\u00ad", "\u202e", "\u200f"])
def test_an_invisible_character_is_named_with_its_place(folder: Path, sign: str) -> None:
    change(folder / "scam.yaml", "replies:", f"rep{sign}lies:")
    ((code, words),) = told(folder)
    assert code == "FT006"
    assert f"U+{ord(sign):04X}" in words


@pytest.mark.parametrize("slot", ["｛who｝", "{who", "who}", "{who}｝"])
def test_a_brace_that_fills_nothing_is_found(folder: Path, slot: str) -> None:
    change(folder / "scam.yaml", "小许，在忙吗？", f'"{slot}，在忙吗？"')
    assert [code for code, _words in told(folder)] == ["FT035"]


def test_half_a_sentence_behind_a_comma_is_to_be_quoted(folder: Path) -> None:
    change(folder / "scam.yaml", "text: 行，账号发我。", "text: 行,账号发我。")
    change(folder / "scam.yaml", "text: 行,账号发我。", "text: 行, 账号发我。")
    ((code, words),) = told(folder)
    assert code == "FT030"
    assert "加引号" in words


@pytest.mark.parametrize(("written", "meant"), [("5,000", 5000), ("1,286,430", 1286430)])
def test_a_number_with_commas_is_one_finding_that_says_the_number(
    folder: Path, written: str, meant: int
) -> None:
    text = (folder / "situation.yaml").read_text(encoding="utf-8")
    number = next(word for word in ("amount: 5000", "amount: 3000") if word in text)
    change(folder / "situation.yaml", number, f"amount: {written}")
    found = told(folder)
    assert {code for code, _words in found} == {"FT013"}
    assert f"写成 {meant}" in found[-1][1]
