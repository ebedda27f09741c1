"""All rules in the order of their codes, and running them over a scenario."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
from fraudtrainer.authoring.rules.subject import Finding, Rule, Subject
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.folder import CARD, Scenario
from fraudtrainer.scenario.reading.source import printable
from fraudtrainer.words import Words

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
    A rule that fails itself is one finding about that rule, and the others go on.
    """
    subject = Subject(scenario)
    found: dict[tuple[str, str, int, int], Diagnostic] = {}
    for rule in rules:
        for diagnostic in _kept(rule, subject):
            place = (rule.code, diagnostic.file, diagnostic.line, diagnostic.column)
            found.setdefault(place, diagnostic)
    return list(found.values())


def _kept(rule: Rule, subject: Subject) -> list[Diagnostic]:
    """What a rule finds; where it breaks on the way, what it found so far and that it broke."""
    found: list[Diagnostic] = []
    try:
        found.extend(_diagnostic(rule, subject, finding) for finding in rule.check(subject))
    except Exception as fault:  # noqa: BLE001 - whatever it is, it concerns this rule alone
        # An error whatever the rule counts for: nobody knows what it would have found.
        found.append(replace(_diagnostic(rule, subject, _broke(fault)), severity="error"))
    return found


def _broke(fault: Exception) -> Finding:
    what = f"{type(fault).__name__}: {fault}"
    return Finding(
        CARD, (),
        Words(f"这条规则检查到一半自己出了错（{what}）", f"this rule itself failed ({what})"),
        Words(
            "别的规则照常检查过了；请把这个情境发给维护者",
            "the other rules went on; please send this situation to the maintainers",
        ),
    )  # fmt: skip


def _diagnostic(rule: Rule, subject: Subject, finding: Finding) -> Diagnostic:
    line, column = subject.position(finding.file, finding.path)
    return Diagnostic(
        rule.code, rule.severity, printable(subject.scenario.folder / finding.file), line, column,
        finding.message, finding.hint,
    )  # fmt: skip
