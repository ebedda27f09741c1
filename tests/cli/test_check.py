"""Checking from the command line: findings with their places, and the exit code."""

import json
import shutil
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main
from fraudtrainer.paths import bundled


@pytest.fixture
def broken(mini: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "mini"
    shutil.copytree(mini, folder)
    telling = folder / "scam.yaml"
    text = telling.read_text(encoding="utf-8")
    telling.write_text(text.replace("goto: after", "goto: aftr"), encoding="utf-8")
    return folder


@pytest.mark.slow
def test_what_comes_with_the_program_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    if not list(bundled("scenarios").rglob("situation.yaml")):
        pytest.skip("no scenario is bundled yet")
    code = main(["check"])
    assert code == 0, capsys.readouterr().out


def test_a_sound_folder_passes(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(mini)]) == 0
    assert capsys.readouterr().out == "检查了 1 个情境，没有问题。\n"


def test_an_error_is_shown_with_its_place(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(broken)]) == 1
    out = capsys.readouterr().out.splitlines()
    wanted = next(
        n for n, line in enumerate((broken / "scam.yaml").read_text().splitlines(), 1)
        if "aftr" in line
    )  # fmt: skip
    assert out[0].startswith(f"{broken / 'scam.yaml'}:{wanted}:")
    assert "FT040 没有叫“aftr”的一幕（是不是 after？）" in out[0]
    assert out[-1] == "检查了 1 个情境：1 处错误，0 处提醒。"


def test_english_is_spoken_where_asked(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--lang", "en", str(broken)]) == 1
    out = capsys.readouterr().out
    assert "nothing is called 'aftr' (did you mean after?)" in out
    assert out.splitlines()[-1] == "1 checked: 1 errors, 0 warnings."


def test_json_holds_every_part_of_a_finding(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--json", str(broken)]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["situations"], report["errors"], report["warnings"]) == (1, 1, 0)
    (finding,) = report["diagnostics"]
    assert finding["code"] == "FT040"
    assert finding["severity"] == "error"
    assert finding["file"] == str(broken / "scam.yaml")
    assert finding["line"] > 1
    assert finding["column"] > 1
    assert finding["message"]


def test_a_path_without_scenarios_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path), str(tmp_path / "missing")]) == 1
    assert capsys.readouterr().out.count("FT062") == 2
