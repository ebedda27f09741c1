"""`fraudtrainer review`: printed without a folder, else a page for each situation."""

from pathlib import Path

import pytest

from fraudtrainer.cli.main import main

TWINS = str(Path(__file__).parents[1] / "fixtures" / "twins")


def test_without_a_folder_what_is_covered_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", TWINS]) == 0
    assert "还空着" in capsys.readouterr().out


def test_it_speaks_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "review", TWINS]) == 0
    assert "Still empty: " in capsys.readouterr().out


def test_with_a_folder_each_situation_gets_its_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", TWINS, "--out", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out" / "review" / "twins.html").is_file()
    assert (tmp_path / "out" / "coverage.md").is_file()
    assert "coverage.md" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_said_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert main(["review", TWINS, "--out", str(tmp_path / "file")]) == 2
    assert "写不进" in capsys.readouterr().err
