"""Checking whole folders: every scenario read, held against the rules, its plans walked."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from fraudtrainer.authoring.brevity import lengthy
from fraudtrainer.authoring.cutting import cut_problems
from fraudtrainer.authoring.excerpts import WalkedPlan, check_excerpts
from fraudtrainer.authoring.pack_words import check_pack_words
from fraudtrainer.authoring.proof.walkthrough import PlanFailedError, walk
from fraudtrainer.authoring.rules.registry import check_rules
from fraudtrainer.scenario.diagnostic import Diagnostic, nearest, suggestion
from fraudtrainer.scenario.folder import CARD, Scenario, read_scenario
from fraudtrainer.scenario.library import card_folders
from fraudtrainer.scenario.plan import Plan, plan_files, read_plan
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.reading.pack_facts import MANIFEST, SEEDS, load_pack_facts, pack_root
from fraudtrainer.scenario.reading.source import (
    DataPath,
    position_in,
    printable,
    yaml_files,
)
from fraudtrainer.scenario.translation.check import check_overlays
from fraudtrainer.words import Words

PLAN_FAILS, PLAN_TELLING, NO_SCENARIO = "FT060", "FT061", "FT062"
DUPLICATE_SITUATION = "FT063"
"""The library hides the second of the two under the same code."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found: how many situations it read, and every diagnostic."""

    situations: int
    diagnostics: tuple[Diagnostic, ...]

    @property
    def sound(self) -> bool:
        """True where nothing is an error."""
        return not any(d.severity == "error" for d in self.diagnostics)


def situation_folders(paths: Iterable[Path]) -> list[Path]:
    """The situation folders that paths name: a folder itself, those below it, or a file's own."""
    folders: dict[Path, None] = {}
    for path in paths:
        start = path.parent if is_file(path) else path
        found = [start] if is_file(start / CARD) else card_folders(start)
        folders.update(dict.fromkeys(found))
    return list(folders)


def is_file(path: Path) -> bool:
    """As `Path.is_file`, which raises where a name is too long or a folder is closed to us."""
    try:
        return path.is_file()
    except OSError:
        return False


def check(paths: Iterable[Path], facts: FactLibrary) -> CheckResult:
    """Check every situation that the paths name, their plans included, each folder once."""
    diagnostics: list[Diagnostic] = []
    folders: dict[Path, None] = {}
    for path in paths:
        found = situation_folders([path])
        folders.update(dict.fromkeys(found))
        if not found:
            diagnostics.append(_nothing_here(path))
    for root in dict.fromkeys(filter(None, map(pack_root, folders))):
        diagnostics.extend(load_pack_facts(root, facts)[1])
        diagnostics.extend(_check_words(root))
    owners: dict[str, Path] = {}
    for folder in folders:
        scenario, about = read_and_check(folder, facts)
        diagnostics.extend(about)
        if scenario is None:
            continue
        owner = owners.setdefault(scenario.id, folder)
        if owner != folder:
            diagnostics.append(_id_taken(scenario.id, folder, owner))
    return CheckResult(len(folders), tuple(diagnostics))


def _check_words(root: Path) -> list[Diagnostic]:
    """What may not stand in the head and the facts of a pack's folder."""
    files = {}
    for path in (root / MANIFEST, *yaml_files(root / SEEDS)):
        with suppress(OSError):
            files[path.relative_to(root).as_posix()] = path.read_bytes()
    found = check_pack_words(files)
    return [replace(d, file=printable(root / d.file)) for d in found]


def check_folder(folder: Path, facts: FactLibrary) -> list[Diagnostic]:
    """Everything that is wrong with one situation folder."""
    return read_and_check(folder, facts)[1]


def check_scenario(scenario: Scenario) -> list[Diagnostic]:
    """What the rules and its translations say of a scenario that was read; no plan is walked."""
    overlays = check_overlays(scenario.folder, scenario.card, scenario.tellings)
    return [*lengthy(scenario), *check_rules(scenario), *overlays]


def read_and_check(folder: Path, facts: FactLibrary) -> tuple[Scenario | None, list[Diagnostic]]:
    """One situation folder as read, and everything that is wrong with it, its plans walked.

    Returns:
        The scenario, None where anything keeps it from being played, and all diagnostics.
    """
    scenario, found = read_scenario(folder, facts)
    if scenario is not None:
        found.extend(check_scenario(scenario))
    paths, walked = plan_files(folder), list[WalkedPlan]()
    for path in paths:
        plan, diagnostics = read_plan(path)
        found.extend(diagnostics)
        if plan is not None and scenario is not None:
            wrong = cut_problems(scenario, plan, path)
            found.extend(wrong or _check_plan(scenario, plan, path, walked))
    if scenario is not None:
        found.extend(check_excerpts(scenario, walked, whole=len(walked) == len(paths)))
    return scenario, found


def _check_plan(
    scenario: Scenario, plan: Plan, path: Path, walked: list[WalkedPlan]
) -> Iterable[Diagnostic]:
    """What keeps a plan from being walked; one that can be is added to `walked`."""
    if plan.telling not in scenario.tellings:
        hint = suggestion(nearest(plan.telling, scenario.tellings))
        line, column = position_in(path, ("telling",))
        yield Diagnostic(
            PLAN_TELLING, "error", printable(path), line, column,
            Words(f"没有叫“{plan.telling}”的剧本", f"there is no telling {plan.telling!r}"),
            hint,
        )  # fmt: skip
        return
    try:
        sitting = walk(scenario.story(plan.telling, plan.seed), plan)
    except PlanFailedError as failure:
        where: DataPath = ("steps", failure.step - 1) if failure.step else ("ends",)
        line, column = position_in(path, where)
        yield Diagnostic(
            PLAN_FAILS, "error", printable(path), line, column,
            failure.message, failure.details,
        )  # fmt: skip
    else:
        walked.append(WalkedPlan(path, plan, sitting))


def _nothing_here(path: Path) -> Diagnostic:
    return Diagnostic(
        NO_SCENARIO, "error", printable(path), 1, 1,
        Words(f"这里没有 {CARD}", f"there is no {CARD} here"),
        Words("给出情境文件夹，或它上面的文件夹", "name a situation's folder or one above it"),
    )  # fmt: skip


def _id_taken(name: str, folder: Path, owner: Path) -> Diagnostic:
    line, column = position_in(folder / CARD, ("id",))
    return Diagnostic(
        DUPLICATE_SITUATION, "error", printable(folder / CARD), line, column,
        Words(f"id“{name}”和 {printable(owner)} 的重复了", f"the id {name!r} is taken by {printable(owner)}"),
        Words("换一个 id", "choose another id"),
    )  # fmt: skip
