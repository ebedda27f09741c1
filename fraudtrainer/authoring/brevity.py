"""Is a short as short as people have time for at a booth?"""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.proof.shape import shape_of
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.reading.source import position_in, printable
from fraudtrainer.words import Words

TOO_LONG = "FT027"
MOST_LINES = 15
"""Lines before the truth in a short: one to three minutes."""


def lengthy(scenario: Scenario) -> Iterator[Diagnostic]:
    """The tellings of a short that have too many lines; nothing for any other kind."""
    if scenario.card.get("kind") != "short":
        return
    for name in sorted(scenario.tellings):
        lines = shape_of(scenario.story_variant(name, 0).telling).lines
        if lines > MOST_LINES:
            path = scenario.folder / f"{name}.yaml"
            line, column = position_in(path, ("scenes",))
            yield Diagnostic(
                TOO_LONG, "error", printable(path), line, column,
                Words(f"kind: short 揭晓之前最多 {MOST_LINES} 句，这里最长的一条路有 {lines} 句",
                f"a short has at most {MOST_LINES} lines before the truth, the longest way here has {lines}"),
                Words("删几句，或者把 kind 改成 story", "leave some out, or make the kind story"),
            )  # fmt: skip
