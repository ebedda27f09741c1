"""A phone that rings in a terminal, who is answered there, and what is narrated."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fraudtrainer.cli.main import main

Played = Callable[..., dict[str, Any]]
Typed = Callable[..., None]

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
RING = """\
    ring:
      by: lao
      area: 本地
      before: 上周打来过
      answer: {lines: [{id: told, by: lao, on: call, text: 喂，小许？}]}
      decline: {conduct: risky, why: 老熟人的电话，接一下又何妨。, goto: push}
      ignore: {lines: [{id: lets, by: narrator, text: 铃声停了。}]}
"""
THOUGHT = (
    "      - {id: think, aloud: false, text: 你放下手机，想了想。, conduct: risky, why: 想归想。}\n"
    "      - {id: aside, to: bank, text: 请帮我查一下。}\n"
)


@pytest.fixture
def ringing(tmp_path: Path) -> Path:
    """The first scene lets the phone ring; in it one can think, and ask somebody else."""
    folder = tmp_path / "mini"
    shutil.copytree(MINI, folder, ignore=shutil.ignore_patterns("*.plan.yaml"))
    path = folder / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    silence = "    silence: {after: 10, goto: push}\n"
    assert text.count(silence) == 1
    path.write_text(text.replace(silence, THOUGHT + silence + RING), encoding="utf-8")
    return folder


def arguments(folder: Path) -> list[str]:
    return [str(folder), "--telling", "scam", "--seed", "1", "--no-record"]


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("1", "answer"),
        ("r 2", "decline"),
        ("r ignore", "ignore"),
        ("3", "ignore"),
        ("答 挂断", "decline"),
    ],
)
def test_each_way_to_end_the_ringing_can_be_typed(
    played: Played, ringing: Path, words: str, how: str
) -> None:
    result = played(arguments(ringing), "w 5", words, "l")
    ends = [e["how"] for e in result["events"] if e["event"] == "ring_ended"]
    assert ends == [how]


def test_the_phone_shows_who_calls_and_asks(
    typed: Typed, ringing: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("1", "1", "l")
    assert main(["play", *arguments(ringing)]) == 0
    out = capsys.readouterr().out

    out = "".join(
        line.strip() if line.startswith("         ") else f"\n{line}" for line in out.splitlines()
    )
    card = out.index("电话响了：通讯录原号（归属地 本地，通讯录里没有，以前打来过：上周打来过）")
    question = out.index("电话在响，你怎么办？\n   1 接听\n   2 挂断\n   3 先不理\n")
    answered = out.index("〔接听〕")
    assert card < question < answered < out.index("喂，小许？")


def test_it_says_to_whom_one_speaks_and_what_is_no_speech(
    typed: Typed, ringing: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("ignore", "3", "3", "l")
    assert main(["play", *arguments(ringing)]) == 0
    out = capsys.readouterr().out

    assert "对钱姐说：\n  1  你先说说是什么事？\n" in out
    assert "  3  〔你放下手机，想了想。〕\n  4  （对银行客服）请帮我查一下。\n" in out
    assert "  旁白    铃声停了。\n" in out
    assert "  旁白    你放下手机，想了想。\n" in out


def test_the_debrief_tells_of_the_call_and_of_a_thought(
    typed: Typed, ringing: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("3", "3", "a 1 1", "4")
    assert main(["play", *arguments(ringing)]) == 0
    debrief = capsys.readouterr().out.partition("── 复盘 ──\n")[2]

    assert "▸ 你：先不理（钱姐来电）\n" in debrief
    assert "▸ 你放下手机，想了想。（冒险）\n" in debrief


def test_it_rings_in_english(
    typed: Typed, ringing: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("2", "l")
    assert main(["--lang", "en", "play", *arguments(ringing)]) == 0
    out = capsys.readouterr().out

    assert (
        "The phone is ringing. What do you do?\n   1 Answer\n   2 Decline\n   3 Let it ring" in out
    )
    assert "[Decline]" in out
    assert "To 钱姐:" in out
