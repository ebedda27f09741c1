"""Are the lines that a plan cuts an excerpt from lines of its telling?"""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.scenario.diagnostic import Diagnostic, nearest, suggestion
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.plan import Plan
from fraudtrainer.scenario.reading.source import read_source
from fraudtrainer.words import Words

NO_SUCH_LINE = "FT066"


def cut_problems(scenario: Scenario, plan: Plan, path: Path) -> list[Diagnostic]:
    """The ends of a plan's cut that are no lines of its telling; nothing where it cuts nothing."""
    cut = plan.cut
    if cut is None or plan.telling not in scenario.tellings:
        return []
    lines = scenario.story(plan.telling, plan.seed).lines
    wrong = [key for key in ("first", "last") if getattr(cut, key) not in lines]
    source = read_source(path)[0] if wrong else None
    if source is None:
        return []
    found = []
    for key in wrong:
        name = getattr(cut, key)
        found.append(
            source.finding(
                NO_SUCH_LINE, (*plan.cut_path, "cut", key),
                Words(f"这份剧本里没有叫“{name}”的线", f"this telling has no line {name!r}"),
                suggestion(nearest(name, lines)) or Words("写一句台词的 id", "write the id of a line"),
            )
        )  # fmt: skip
    return found
