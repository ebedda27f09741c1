"""On a console that lacks a mark, another one stands for it, and marks that differ go on differing."""

import io
import re
import sys
from pathlib import Path

import pytest

from fraudtrainer.cli import printing
from fraudtrainer.cli.main import main

CLI = Path(printing.__file__).parent
MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"


def console(monkeypatch: pytest.MonkeyPatch, encoding: str) -> io.BytesIO:
    """Let standard output be a console of that encoding."""
    sink = io.BytesIO()
    stream = io.TextIOWrapper(sink, encoding=encoding, write_through=True)
    monkeypatch.setattr(sys, "stdout", stream)
    printing.make_streams_safe()
    return sink


def marks() -> str:
    """Every sign that the command line writes and that GBK has not."""
    text = "".join(path.read_text(encoding="utf-8") for path in CLI.glob("*.py"))
    text = "".join(re.findall(r'"[^"]*"', text))
    return "".join(sorted({char for char in text if not char.encode("gbk", "ignore")} - {"鿿"}))


@pytest.mark.parametrize("encoding", ["gbk", "gb2312", "cp437", "latin-1", "cp1252"])
def test_every_mark_becomes_another_of_its_own(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    wanted = "▸✓✗" + marks()
    sink = console(monkeypatch, encoding)
    for mark in wanted:
        print(mark, end="|")

    shown = sink.getvalue().decode(encoding).rstrip("|").split("|")

    assert "?" not in shown
    assert len(set(shown)) == len(set(wanted))


def test_on_a_gbk_console_a_caught_cue_and_an_own_act_look_different(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sink = console(monkeypatch, "gbk")
    plan = MINI / "scam.safe.plan.yaml"
    code = main(["--lang", "zh", "--data", str(tmp_path), "play", str(MINI), "--plan", str(plan)])

    told = sink.getvalue().decode("gbk")
    assert code == 0
    assert "→ 你：" in told
    assert "? 你" not in told


def test_what_has_no_stand_in_is_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    sink = console(monkeypatch, "gbk")
    print("好😀")

    assert sink.getvalue().decode("gbk").strip() == "好?"
