"""The list of planted faults keeps up with the program; running it is `make mutants`."""

from pathlib import Path

import pytest

from benchmarks.mutants.__main__ import main
from benchmarks.mutants.mutant import Mutant
from benchmarks.mutants.planted import MUTANTS

ROOT = Path(__file__).parents[2]
AREAS = ("play", "learning", "records", "authoring/proof", "modes", "scenario")


def test_there_are_at_least_eighty_and_every_area_has_some() -> None:
    assert len(MUTANTS) >= 80
    assert [area for area in AREAS if not any(area in mutant.file for mutant in MUTANTS)] == []


def test_every_fault_can_be_planted_and_is_one() -> None:
    for mutant in MUTANTS:
        mutant.planted(ROOT)
        assert [
            test for test in mutant.tests if not (ROOT / test.partition("::")[0]).exists()
        ] == []


@pytest.mark.parametrize(
    ("old", "new"), [("nowhere", "x = 1"), ("x = 1", "x ="), ("x = 1", "x = (1)"), ("x", "y")]
)
def test_a_fault_that_is_none_is_refused(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "a.py").write_text("x = 1\nz = x\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"a\.py"):
        Mutant("a.py", old, new, ()).planted(tmp_path)


def _project(folder: Path) -> tuple[Mutant, Mutant]:
    """A program of two functions, of which one is tested: a fault in each."""
    source = "def tested():\n    return 1\n\n\ndef untested():\n    return 2\n"
    (folder / "a.py").write_text(source, encoding="utf-8")
    test = "import a\n\n\ndef test_one():\n    assert a.tested() == 1\n"
    (folder / "test_a.py").write_text(test, encoding="utf-8")
    settings = "[pytest]\nmarkers = slow\naddopts = -p no:pytest-qt -p no:hypothesispytest\n"
    (folder / "pytest.ini").write_text(settings, encoding="utf-8")
    seen = Mutant("a.py", "return 1", "return 0", ("test_a.py",))
    return seen, Mutant("a.py", "return 2", "return 0", ("test_a.py",))


@pytest.mark.slow
def test_what_the_tests_miss_is_named_last_and_makes_the_command_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mutants = _project(tmp_path)

    assert main(["--jobs", "1"], root=tmp_path, mutants=mutants) == 1

    said = capsys.readouterr().out.splitlines()
    assert said[-2:] == ["2 planted, 1 missed:", f"  {mutants[1].name}"]
    assert [line for line in said if "noticed by test_a.py::test_one" in line] != []


@pytest.mark.slow
def test_words_narrow_the_list_and_what_noticed_last_time_is_asked_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mutants = _project(tmp_path)
    (tmp_path / "build").mkdir()
    memory = f'{{"{mutants[0].key}": "test_a.py::test_gone"}}'
    (tmp_path / "build" / "mutants.json").write_text(memory, encoding="utf-8")

    assert main(["--jobs", "1", "return 1"], root=tmp_path, mutants=mutants) == 0

    assert capsys.readouterr().out.splitlines()[-1] == "1 planted, none missed"
    known = (tmp_path / "build" / "mutants.json").read_text(encoding="utf-8")
    assert "test_a.py::test_one" in known


@pytest.mark.slow
def test_tests_that_fail_without_a_fault_are_named_and_nothing_is_planted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mutants = _project(tmp_path)
    (tmp_path / "a.py").write_text("def tested():\n    return 3 or (1, 2)\n", encoding="utf-8")

    assert main(["--jobs", "1"], root=tmp_path, mutants=mutants) == 1

    said = "mend this first, it fails without any fault: test_a.py::test_one\n"
    assert capsys.readouterr().out == said
