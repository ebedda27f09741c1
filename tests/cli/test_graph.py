"""`fraudtrainer graph`: pictures in a folder, text on the terminal, mistakes in words."""

import shutil
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main

MINI = str(Path(__file__).parents[1] / "fixtures" / "mini")


def test_all_tellings_are_drawn_into_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["graph", MINI, "--out", str(tmp_path / "g"), "--coverage"]) == 0
    names = {p.name for p in (tmp_path / "g").iterdir()}
    assert names == {"mini-scam.svg", "mini-genuine.svg"}
    assert "mini-scam.svg" in capsys.readouterr().out


def test_one_telling_is_printed_as_mermaid(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", MINI, "--telling", "scam", "--format", "mermaid"]) == 0
    assert "flowchart LR" in capsys.readouterr().out


def test_several_tellings_without_a_folder_ask_for_a_choice(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["graph", MINI]) == 2
    assert "--telling" in capsys.readouterr().err


def test_an_unknown_telling_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", MINI, "--telling", "nowhere"]) == 2
    assert "genuine、scam" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_said_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    out = str(tmp_path / "file" / "below")
    assert main(["graph", MINI, "--telling", "scam", "--out", out]) == 2
    assert "写不进" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["x" * 5_000, "~nobody-of-this-name/x"])
def test_a_name_that_can_be_no_path_is_an_unknown_situation(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["graph", name]) == 2
    assert "没有叫" in capsys.readouterr().err


@pytest.mark.parametrize("telling", ["scam", "genuine"])
def test_coverage_that_misses_a_scene_ends_with_one_and_names_it(
    telling: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(MINI, tmp_path / "mini")
    path = folder / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    lost = "  - {id: lost, on: chat, lines: [{id: z, by: me, text: 喂}], silence: {end: safe}}\nendings:\n"
    path.write_text(text.replace("endings:\n", lost, 1), encoding="utf-8")
    wanted = ["graph", str(folder), "--telling", telling]
    assert main(wanted) == 0
    capsys.readouterr()
    assert main([*wanted, "--coverage"]) == (1 if telling == "scam" else 0)
    said = capsys.readouterr().err
    assert said == ("scam.yaml  哪条路都走不到：lost\n" if telling == "scam" else "")
