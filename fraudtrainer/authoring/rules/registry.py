"""All rules in the order of their codes, and running them over a scenario."""

from __future__ import annotations

from collections.abc import Sequence

from fraudtrainer.authoring.rules import (
    bank_evasion,
    dead_end,
    empty_note,
    endless_loop,
    far_exit,
    fixed_place,
    forbidden_name,
    long_line,
    long_script,
    longest_best,
    missing_content_note,
    missing_premise,
    missing_telling,
    named_tool,
    reading_time,
    real_identifier,
    telltale_card,
    typed_figure,
    uneven_opening,
    unreachable_scene,
)
from fraudtrainer.authoring.rules.subject import Rule, Subject
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.reading.source import printable

RULES: tuple[Rule, ...] = (
    unreachable_scene.RULE,
    dead_end.RULE,
    far_exit.RULE,
    endless_loop.RULE,
    missing_telling.RULE,
    uneven_opening.RULE,
    telltale_card.RULE,
    longest_best.RULE,
    fixed_place.RULE,
    empty_note.RULE,
    typed_figure.RULE,
    real_identifier.RULE,
    long_script.RULE,
    named_tool.RULE,
    bank_evasion.RULE,
    long_line.RULE,
    reading_time.RULE,
    forbidden_name.RULE,
    missing_content_note.RULE,
    missing_premise.RULE,
)


def check_rules(scenario: Scenario, rules: Sequence[Rule] = RULES) -> list[Diagnostic]:
    """What the rules find in a scenario that was read without errors.

    A fault that shows in several variants is told once: the first finding of each code and place.
    """
    subject = Subject(scenario)
    found: dict[tuple[str, str, int, int], Diagnostic] = {}
    for rule in rules:
        for finding in rule.check(subject):
            line, column = subject.position(finding.file, finding.path)
            file = printable(scenario.folder / finding.file)
            diagnostic = Diagnostic(
                rule.code, rule.severity, file, line, column,
                finding.message, finding.message_en, finding.hint, finding.hint_en,
            )  # fmt: skip
            found.setdefault((rule.code, file, line, column), diagnostic)
    return list(found.values())
