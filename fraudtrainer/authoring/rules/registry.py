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
    odd_stake,
    reading_time,
    real_identifier,
    repeated_line,
    same_reply,
    short_balance,
    telltale_card,
    typed_figure,
    unanswered_call,
    undrawn_character,
    uneven_opening,
    ungraded_choice,
    unreachable_scene,
    unwritten,
)
from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.folder import CARD, Scenario
from fraudtrainer.scenario.reading.source import printable
from fraudtrainer.words import Words

RULES: tuple[Rule, ...] = tuple(
    rule_file.RULE
    for rule_file in (
        unreachable_scene,
        dead_end,
        far_exit,
        endless_loop,
        missing_telling,
        uneven_opening,
        telltale_card,
        longest_best,
        fixed_place,
        empty_note,
        typed_figure,
        real_identifier,
        long_script,
        named_tool,
        bank_evasion,
        long_line,
        reading_time,
        forbidden_name,
        missing_content_note,
        missing_premise,
        unanswered_call,
        same_reply,
        repeated_line,
        ungraded_choice,
        odd_stake,
        short_balance,
        undrawn_character,
        unwritten,
    )
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
        found.append(replace(_diagnostic(rule, subject, _broke(rule, fault)), severity="error"))
    return found


def _broke(rule: Rule, fault: Exception) -> Finding:
    what = f"{type(fault).__name__}: {fault}"
    return Finding(
        CARD, (),
        Words("“{0}”这条规则检查到一半自己出了错（{1}）", "the rule “{0}” itself failed ({1})").fill(
            rule.title, what
        ),
        Words(
            "别的规则照常检查过了；请把这个情境发给维护者",
            "the other rules went on; please send this situation to the maintainers",
        ),
    )  # fmt: skip


def _diagnostic(rule: Rule, subject: Subject, finding: Finding) -> Diagnostic:
    file, (line, column) = subject.place(finding.file, finding.path, raw=finding.raw)
    return Diagnostic(
        rule.code, rule.severity, printable(subject.scenario.folder / file), line, column,
        finding.message, finding.hint,
    )  # fmt: skip
