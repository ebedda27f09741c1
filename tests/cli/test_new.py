"""`fraudtrainer new`: what it makes goes through every other command."""

import json
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def made(tmp_path: Path, capsys: Capture) -> Path:
    assert main(["new", "class-fee", "--in", str(tmp_path)]) == 0
    capsys.readouterr()
    return tmp_path / "class-fee"


def test_check_and_prove_find_nothing(made: Path, capsys: Capture) -> None:
    assert main(["check", str(made)]) == 0
    assert capsys.readouterr().out == "检查了 1 个情境，没有问题。\n"
    assert main(["prove", str(made)]) == 0
    out = capsys.readouterr().out
    assert out.count("成立  穷尽") == 2
    assert "✗" not in out


def test_it_can_be_listed_drawn_and_has_all_ids(made: Path, capsys: Capture) -> None:
    assert main(["list", str(made.parent), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["id"] == "class-fee"
    assert {t["name"]: len(t["plans"]) for t in row["tellings"]} == {"genuine": 2, "scam": 4}
    assert main(["graph", str(made), "--out", str(made.parent / "graphs")]) == 0
    assert len(list((made.parent / "graphs").iterdir())) == 2
    assert main(["ids", "--check", str(made)]) == 0


@pytest.mark.slow
def test_every_plan_plays_to_its_ending(made: Path, capsys: Capture) -> None:
    plans = sorted(made.glob("*.plan.yaml"))
    assert len(plans) == 6
    for plan in plans:
        assert main(["play", str(made), "--plan", str(plan), "--json", "--no-record"]) == 0
        result = json.loads(capsys.readouterr().out)
        assert result["ending"]["id"] == plan.name.split(".")[1]


def test_it_says_what_it_made_and_what_comes_next(tmp_path: Path, capsys: Capture) -> None:
    assert main(["new", "demo", "--in", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"新情境建好了：{tmp_path / 'demo'}\n")
    assert "  scam.yaml\n" in out
    assert f"  fraudtrainer check {tmp_path / 'demo'}\n" in out


def test_json_names_the_folder_and_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    options = ["--title", "一张借条：先别转", "--type", "fake_loan", "--audience", "student"]
    assert main(["new", "loan-note", *options, "--audience", "general", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["id"], report["folder"]) == ("loan-note", "loan-note")
    assert sorted(p.name for p in (tmp_path / "loan-note").iterdir()) == report["files"]
    card = (tmp_path / "loan-note" / "situation.yaml").read_text(encoding="utf-8")
    assert 'title: "一张借条：先别转"' in card
    assert "type: fake_loan" in card
    assert "audience: [student, general]" in card


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["new"], "还缺少"),
        (["new", "Class Fee"], "例如 class-fee"),
        (["new", "demo", "--type", "fake_lone"], "是不是 fake_loan？"),
        (["new", "demo", "--role", "judge"], "可以用：victim、helper、supervisor"),
        (["nwe", "demo"], "是不是 new？"),
    ],
)
def test_a_mistake_is_told_with_a_way_out(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_second_one_of_that_name_is_refused(made: Path, capsys: Capture) -> None:
    before = {p: p.read_bytes() for p in made.iterdir()}
    assert main(["new", "class-fee", "--in", str(made.parent)]) == 2
    assert "已经有了，没有改动它。" in capsys.readouterr().err
    assert {p: p.read_bytes() for p in made.iterdir()} == before
