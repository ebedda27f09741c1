"""FT112: a swindler speaks so long without a decision that the lines could be reused."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject, is_swindler
from fraudtrainer.scenario.part import runs_of_lines
from fraudtrainer.words import Words

MAX_LINES = 6
"""Swindler's lines in a row, without the learner or anybody else in between."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find more swindler's lines in a row than `MAX_LINES`."""
    for file in subject.tellings:
        for path, lines in runs_of_lines(file.telling):
            count = 0
            for index, line in enumerate(lines):
                count = count + 1 if is_swindler(file.telling, line.by) else 0
                if count == MAX_LINES + 1:
                    yield Finding(
                        file.file, (*path, index),
                        Words(f"骗子一口气说了超过 {MAX_LINES} 句，成了可以照搬的话术",
                        f"more than {MAX_LINES} swindler's lines in a row make a reusable script"),
                        Words("拆成两幕，或在中间让学员作一次选择", "split it, or let the learner choose"),
                    )  # fmt: skip


RULE = Rule(
    "FT112", "error", Words("骗子一口气说得太长", "The swindler talks too long at once"), check
)
