"""FT110: a fact's figure typed by hand, where it can drift away from the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fraudtrainer.authoring.rules.subject import Finding, Rule, Subject
from fraudtrainer.scenario.fill import SLOT

FEW_DIGITS = 4
NEAR = 0.05
"""A number this close to a figure (as a share of it) is that figure, rounded."""
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)[ \t]*([万亿])?(?![ \t]*年)(?!\d)")
_UNITS = {"": 1, "万": 10_000, "亿": 100_000_000}


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbers in `real` and `lesson` that are a cited fact's figure but no slot."""
    for file in subject.tellings:
        figures = {
            f"{name}.{key}": float(value)
            for name in file.telling.facts
            if (fact := subject.facts.get(name)) is not None
            for key, value in fact.figures.items()
        }
        for part in ("real", "lesson"):
            for written, slot in _typed(str(file.raw.get(part, "")), figures):
                yield Finding(
                    file.file, (part,),
                    f"“{written}”是手打的，事实卡里有这个数", f"{written!r} is typed, not cited",
                    f"写成 {{{slot}}}，要“万”就写 {{{slot}|wan}}", f"cite it as {{{slot}}}",
                )  # fmt: skip


def _typed(text: str, figures: dict[str, float]) -> Iterator[tuple[str, str]]:
    for match in _NUMBER.finditer(SLOT.sub("、", text)):
        digits, unit = match[1].replace(",", ""), match[2] or ""
        if not unit and len(digits.partition(".")[0]) < FEW_DIGITS:
            continue
        value = float(digits) * _UNITS[unit]
        for slot, figure in figures.items():
            if abs(value - figure) <= NEAR * abs(figure):
                yield match[0].strip(), slot
                break


RULE = Rule("FT110", "error", check)
