"""Played in English, the terminal says nothing in Chinese."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main
from fraudtrainer.paths import bundled
from tests.sound_scenarios import thinned

pytestmark = pytest.mark.slow

CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
ENGLISH = [
    folder
    for folder in sorted(bundled("scenarios").iterdir())
    if len(list(folder.glob("*.en.yaml"))) > 1  # not its card alone
]
PLANS = thinned([plan for folder in ENGLISH for plan in sorted(folder.glob("*.plan.yaml"))])
TYPED = [
    "?", "nonsense", "a", "1", "", "a 3", "i", "1", "i 2", "p", "f", "1", "1", "1", "f", "1", "2",
    "3", "b", "u", "1", "u", "1", "u", "d",
    "4", "w 5", "w", "x", "f 99", "d 9", "2", "1", "1", "1", "1", "1", "1", "p 1", "y", "y", "1",
    "1", "a 7", "1 9", "1 2 3", "3 2 5 4", "5", "l",
]  # fmt: skip


ADDRESS = "示例.invalid"
"""The one address that is shown, in every language."""


def no_chinese(text: str) -> list[str]:
    return [line for line in text.splitlines() if CHINESE.search(line.replace(ADDRESS, ""))]


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_plan_is_told_in_english(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "play", plan.parent.name, "--plan", str(plan)]) == 0

    out, err = capsys.readouterr()
    assert no_chinese(out + err) == []
    excerpt = "excerpt:" in plan.read_text(encoding="utf-8")
    assert ("── Debrief ──" in out) is not excerpt
    assert ("The excerpt stops here" in out) is excerpt


@pytest.mark.parametrize("telling", ["scam", "genuine"])
@pytest.mark.parametrize("situation", ["boss-group", "police-warrant", "refund-call"])
def test_what_is_typed_is_answered_in_english(
    typed: Callable[..., None], capsys: pytest.CaptureFixture[str], situation: str, telling: str
) -> None:
    for _again in range(2):  # left, and taken up again
        typed(*TYPED)
        assert main(["--lang", "en", "play", situation, "--telling", telling]) == 0
        out, err = capsys.readouterr()
        assert no_chinese(out + err) == []
        assert "Type ? for help" in out


def test_commands_and_names_are_understood_in_both_languages(
    typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    for language in ("en", "zh"):
        for command in ("inspect viewprofile", "查看 看对方资料", "i 1"):
            typed(command, "3")  # the opening asks for the judgement before it answers
            arguments = ["play", "boss-group", "--telling", "scam", "--no-record"]
            assert main(["--lang", language, *arguments]) == 0
            noted = "[View profile]" if language == "en" else "〔看对方资料〕"
            assert noted in capsys.readouterr().out


def test_a_plan_that_fails_says_so_in_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = {
        "reply: nowhere": "Step 1: in “forward” no reply “nowhere” is open; open: ",
        "pay: nowhere": "Step 1: no payment called “nowhere” is open here",
        "expect: {scene: nowhere}": "Step 1: expected to be in “nowhere”, but is in “forward”.",
        "expect: {line: nowhere}": "Step 1: “nowhere” has not appeared yet.",
        "dial: 4": "should reach the ending “nowhere”, but: “not over yet (in forward)”.",
    }
    for step, message in steps.items():
        plan = tmp_path / "a.plan.yaml"
        plan.write_text(f"format: 2\ntelling: scam\nsteps:\n  - {step}\nends: nowhere\n")
        assert main(["--lang", "en", "play", "boss-group", "--plan", str(plan)]) != 0
        assert message in capsys.readouterr().err
