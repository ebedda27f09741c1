"""The list of planted faults keeps up with the program; running it is `make mutants`."""

from pathlib import Path

import pytest

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
