"""`fraudtrainer new`: what it makes goes through every other command."""

import argparse
import io
import json
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main
from fraudtrainer.cli.new import ask
from fraudtrainer.cli.terminal import Terminal
from fraudtrainer.cli.voice import Voice

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def made(tmp_path: Path, capsys: Capture) -> Path:
    assert main(["new", "class-fee", "--in", str(tmp_path)]) == 0
    capsys.readouterr()
    return tmp_path / "class-fee"


def test_check_counts_what_is_to_be_written_and_prove_finds_it_sound(
    made: Path, capsys: Capture
) -> None:
    assert main(["check", str(made)]) == 1
    rows = capsys.readouterr().out.splitlines()
    assert all(" FT142 " in row for row in rows[:-1])
    assert rows[-1].startswith("检查了 1 个情境：6 处错误")
    assert main(["prove", str(made)]) == 0
    out = capsys.readouterr().out
    assert out.count("成立  穷尽") == 2
    assert "✗" not in out


def test_it_can_be_listed_drawn_and_has_all_ids(made: Path, capsys: Capture) -> None:
    assert main(["list", str(made.parent), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["id"] == "class-fee"
    assert {t["name"]: len(t["plans"]) for t in row["tellings"]} == {"genuine": 8, "scam": 10}
    assert main(["graph", str(made), "--out", str(made.parent / "graphs")]) == 0
    assert len(list((made.parent / "graphs").iterdir())) == 2
    assert main(["ids", "--check", str(made)]) == 0


@pytest.mark.slow
def test_every_plan_plays_to_its_ending(made: Path, capsys: Capture) -> None:
    plans = sorted(made.glob("*.plan.yaml"))
    assert len(plans) == 18
    cut = {"pressing", "paying", "doubting", "again"}
    for plan in (p for p in plans if p.name.split(".")[1] not in cut):
        assert main(["play", str(made), "--plan", str(plan), "--json", "--no-record"]) == 0
        result = json.loads(capsys.readouterr().out)
        assert result["ending"]["id"] == plan.name.split(".")[1]


def test_it_says_what_it_made_and_what_comes_next(tmp_path: Path, capsys: Capture) -> None:
    assert main(["new", "demo", "--in", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"新情境建好了：{tmp_path / 'demo'}\n")
    assert "  scam.yaml\n" in out
    assert f"  fraudtrainer check {tmp_path / 'demo'}\n" in out
    assert "没有说是哪一类骗局，先写成了“刷单返利”" in out


def test_on_a_terminal_it_asks_for_what_was_not_said(tmp_path: Path) -> None:
    options = argparse.Namespace(type=None, role="helper", kind=None, title=None, name="", job=None)
    sink = io.StringIO()
    answers = "99\n５\n\nMy Title, 1\n出纳\n"
    ask(options, Terminal(io.StringIO(answers), sink, Voice("zh")))
    said = sink.getvalue()
    assert (options.type, options.role, options.kind) == ("fake_loan", "helper", "story")
    assert (options.title, options.name, options.job) == ("My Title, 1", "", "出纳")
    assert "冒充公检法" in said
    assert "没有“99”这一项" in said
    assert "劝的人" not in said


def test_who_stops_answering_has_nothing_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    class Gone(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Gone(""))
    monkeypatch.setattr("sys.stdout", Gone())
    assert main(["new", "demo", "--in", str(tmp_path)]) != 0
    assert "什么也没有建" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


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
