"""A fixture scenario, typing at the command, and plans retold as what a person types."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fraudtrainer.cli.main import main
from fraudtrainer.scenario.plan import Plan, Step

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"


@pytest.fixture(autouse=True)
def _known_library(indexed: None) -> None:
    """Commands are typed where the program was in use before; test_listing.py has one without an index."""


@pytest.fixture
def mini() -> Path:
    return MINI


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let standard input hold these lines, and then end."""

    def give(*lines: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return give


@pytest.fixture
def played(
    typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> Callable[..., dict[str, Any]]:
    """Play with `--json`, typing these lines; gives the result."""

    def play(arguments: list[str], *lines: str) -> dict[str, Any]:
        typed(*lines)
        code = main(["play", *arguments, "--json"])
        out, err = capsys.readouterr()
        assert code == 0, err
        result: dict[str, Any] = json.loads(out)
        return result

    return play


@pytest.fixture
def as_typed() -> Callable[[Plan], list[str]]:
    """What a person would type to do what a plan does."""
    return lambda plan: [line for step in plan.steps for line in _typed(step)]


def _typed(step: Step) -> list[str]:
    match step:
        case Step(reply=str(reply)):
            return [f"r {reply}"]
        case Step(act=str(action)):
            return [f"a {action} {step.target}"]
        case Step(inspect=str(target)):
            return [f"i {target}"]
        case Step(pay=str(payment)):
            return [f"p {payment} y y"]
        case Step(dial=int(level)):
            return [f"d {level}"]
        case _:
            return _typed_quietly(step)


def _typed_quietly(step: Step) -> list[str]:
    if step.flag is not None:
        return [f"f {step.flag.line} {step.flag.cue}"]
    if step.unflag is not None:
        return [f"u {step.unflag.line}"]
    if step.call is not None:
        return [f"r {step.call}"]
    if step.wait is not None:
        return [f"w {step.wait}"]
    return [" ".join(step.report)] if step.report else []
