"""Scenarios and facts that many tests look at and none changes: each is read once in a process."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import Scenario, read_scenario
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts

FIXTURES = Path(__file__).parent / "fixtures"


@cache
def bundled_facts() -> FactLibrary:
    """The facts that come with the program."""
    facts, problems = load_facts(bundled("seeds"))
    assert not problems, "\n".join(d.format() for d in problems)
    return facts


@cache
def sound(folder: Path) -> Scenario:
    """The scenario of a folder that no test writes to; its stories are built once, too."""
    scenario, found = read_scenario(folder, bundled_facts())
    assert scenario is not None, "\n".join(d.format() for d in found)
    return scenario


def fixture_scenario(name: str) -> Scenario:
    """A scenario of `tests/fixtures`."""
    return sound(FIXTURES / name)


FOUNDING = ("boss-group", "police-warrant", "refund-call")
"""The first three situations: what takes long is done with all that they have."""


def thinned(plans: Iterable[Path]) -> list[Path]:
    """All plans of the first three situations and of fixtures; of each other telling the first one."""
    kept: dict[tuple[Path, str], Path] = {}
    for plan in plans:
        folder, telling = plan.parent, plan.name.partition(".")[0]
        whole = folder.name in FOUNDING or folder.parent.name != "scenarios"
        kept.setdefault((folder, plan.name if whole else telling), plan)
    return list(kept.values())
