"""Checking whole folders: every scenario read, every reference followed, every plan walked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fraudtrainer.authoring.walkthrough import PlanFailedError, walk
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.fact import FactLibrary
from fraudtrainer.scenario.plan import plan_files, read_plan
from fraudtrainer.scenario.reading import CARD, Scenario, read_scenario

PLAN_FAILS, PLAN_TELLING, NO_SCENARIO = "FT060", "FT061", "FT062"


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
        start = path.parent if path.is_file() else path
        found = [start] if (start / CARD).is_file() else sorted(p.parent for p in start.rglob(CARD))
        folders.update(dict.fromkeys(found))
    return list(folders)


def check(paths: Iterable[Path], facts: FactLibrary) -> CheckResult:
    """Check every situation that the paths name, their plans included."""
    wanted = list(paths)
    diagnostics: list[Diagnostic] = []
    count = 0
    for path in wanted:
        folders = situation_folders([path])
        count += len(folders)
        if not folders:
            diagnostics.append(
                Diagnostic(
                    NO_SCENARIO,
                    "error",
                    str(path),
                    1,
                    1,
                    f"这里没有 {CARD}",
                    f"there is no {CARD} here",
                    "给出情境文件夹，或它上面的文件夹",
                    "name a situation's folder or one above it",
                )
            )
        for folder in folders:
            diagnostics.extend(check_folder(folder, facts))
    return CheckResult(count, tuple(diagnostics))


def check_folder(folder: Path, facts: FactLibrary) -> list[Diagnostic]:
    """Everything that is wrong with one situation folder."""
    scenario, found = read_scenario(folder, facts)
    for path in plan_files(folder):
        plan, diagnostics = read_plan(path)
        found.extend(diagnostics)
        if plan is None or scenario is None:
            continue
        found.extend(_check_plan(scenario, path))
    return found


def _check_plan(scenario: Scenario, path: Path) -> Iterable[Diagnostic]:
    plan, _ = read_plan(path)
    if plan is None:
        return
    if plan.telling not in scenario.tellings:
        yield Diagnostic(
            PLAN_TELLING,
            "error",
            str(path),
            1,
            1,
            f"没有叫“{plan.telling}”的剧本",
            f"there is no telling {plan.telling!r}",
        )
        return
    try:
        walk(scenario.story(plan.telling, plan.seed), plan)
    except PlanFailedError as failure:
        yield Diagnostic(
            PLAN_FAILS,
            "error",
            str(path),
            1,
            1,
            str(failure.message),
            "the plan fails",
            failure.details,
            failure.details,
        )
