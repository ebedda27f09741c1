"""What an author types is checked as if it were saved, and nothing is."""

import os
import shutil
from pathlib import Path

import pytest

from fraudtrainer.modes.bench.unsaved import check_unsaved
from fraudtrainer.modes.bench.workbench import examine
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts

MINI = Path(__file__).parents[1] / "fixtures" / "mini"


@pytest.fixture(scope="module")
def facts() -> FactLibrary:
    return load_facts(bundled("seeds"))[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "mini"))


def test_an_unsaved_slip_is_found_at_its_file_and_line(folder: Path, facts: FactLibrary) -> None:
    path = folder / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    line = text[: text.index("goto: push")].count("\n") + 1

    found = check_unsaved(folder, {path: text.replace("goto: push", "goto: pusch", 1)}, facts)

    assert [(one.file, one.line) for one in found] == [(str(path), line)]
    assert path.read_text(encoding="utf-8") == text
    assert examine(folder, facts).problems == ()


def test_what_mends_a_file_counts_before_it_is_saved(folder: Path, facts: FactLibrary) -> None:
    path = folder / "scam.yaml"
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace("goto: push", "goto: pusch", 1), encoding="utf-8")

    assert check_unsaved(folder, {}, facts) == examine(folder, facts).problems != ()
    assert check_unsaved(folder, {path: sound}, facts) == ()


def test_unsaved_texts_of_other_situations_are_left_alone(folder: Path, facts: FactLibrary) -> None:
    assert check_unsaved(folder, {folder.parent / "other" / "scam.yaml": "?"}, facts) == ()


def test_where_there_are_no_links_the_files_are_copied(
    folder: Path, facts: FactLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_args: object, **_more: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "symlink", no_links)

    assert check_unsaved(folder, {folder / "genuine.yaml": "format: ["}, facts)[0].line == 1
