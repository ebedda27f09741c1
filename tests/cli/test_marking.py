"""Both sides of the board in the terminal: by numbers, by ids and by names, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.proof import PROOFS

Typed = Callable[..., None]
MARKS = ("f 2 2 3", "f 2 payee_mismatch", "f", "1", "1", "1")


def told(mini: Path, capsys: pytest.CaptureFixture[str], *, language: str = "zh") -> str:
    arguments = ["play", str(mini), "--telling", "scam", "--seed", "1", "--no-record"]
    assert main(["--lang", language, *arguments]) == 0
    return capsys.readouterr().out


def test_a_line_is_marked_on_both_sides_and_the_board_lists_them(
    typed: Typed, mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(*MARKS, "b", "l")
    out = told(mini, capsys)
    proof, first = list(PROOFS.values())[2], next(iter(CUES.values()))
    assert f"〔已标佐证，第 2 句：{proof.zh}〕" in out
    assert "〔已标疑点，第 2 句：收款人不符〕" in out
    board = out.partition("证据板，两边都要找。\n")[2]
    doubts, _, proofs = board.partition("  佐证 1\n")
    assert doubts.startswith("  疑点 2\n     1 收款人不符，第 2 句“")
    assert f"\n     2 {first.zh}，第 1 句“" in doubts
    assert proofs.startswith(f"     3 {proof.zh}，第 2 句“")
    assert "标错也扣分，随时可以撤回" in proofs


def test_both_sides_stand_on_an_empty_board(
    typed: Typed, mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("证据板", "l")
    assert "  疑点 0\n    还没有。\n  佐证 0\n    还没有。\n" in told(mini, capsys)


def test_a_mark_is_taken_back_by_its_number_on_the_board(
    typed: Typed, mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(*MARKS, "u", "3", "撤回 1", "b", "l")
    out = told(mini, capsys)
    assert "〔已撤回佐证，第 2 句：" in out
    assert "〔已撤回疑点，第 2 句：收款人不符〕" in out
    board = out.rpartition("证据板，两边都要找。\n")[2]
    assert board.startswith("  疑点 1\n")
    assert "  佐证 0\n    还没有。\n" in board


def test_every_kind_is_offered_on_its_own_side_only(
    typed: Typed, mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("f 1", "1", "", "f 1", "2", "", "l")
    doubts, _, proofs = told(mini, capsys).partition("是哪一种疑点")
    assert all(cue.zh in doubts for cue in CUES.values())
    assert all(proof.zh in proofs and proof.zh not in doubts for proof in PROOFS.values())


def test_the_board_speaks_english(
    typed: Typed, mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("mark 2 proof canwait", "f 2 2 99", "f 2 3", "board", "u 1", "u", "l")
    out = told(mini, capsys, language="en")
    assert "[line 2 marked as proof: Can wait]" in out
    assert "There is no “99” here." in out
    assert "There is no “3” here." in out
    assert "  Doubt 0\n    None yet.\n  Proof 1\n     1 Can wait, line 2 “" in out
    assert "[line 2 is no proof any more: Can wait]" in out
    assert "Nothing is marked yet." in out
