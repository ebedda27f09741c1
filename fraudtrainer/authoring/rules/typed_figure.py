"""FT110: a fact's figure typed by hand, where it can drift away from the source."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.authoring.subject.written_number import written_numbers
from fraudtrainer.scenario.reading.fill import SLOT
from fraudtrainer.words import Words

NEAR = 0.05
"""A number this close to a figure (as a share of it) is that figure, rounded."""


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
                    Words(f"“{written}”是手打的，事实卡里有这个数", f"{written!r} is typed, not cited"),
                    Words(f"写成 {{{slot}}}，要“万”就写 {{{slot}|wan}}", f"cite it as {{{slot}}}"),
                )  # fmt: skip


def _typed(text: str, figures: dict[str, float]) -> Iterator[tuple[str, str]]:
    for written, value in written_numbers(SLOT.sub("、", text)):
        for slot, figure in figures.items():
            if abs(value - figure) <= NEAR * abs(figure):
                yield written, slot
                break


RULE = Rule("FT110", "error", Words("数字是手打的", "A figure typed by hand"), check)
