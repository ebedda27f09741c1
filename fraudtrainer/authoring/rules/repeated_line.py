"""FT122: somebody says one sentence twice in a telling."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule, letters
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.part import PartPath, lines_in, texts_of
from fraudtrainer.scenario.stock import ME, SYSTEM
from fraudtrainer.words import Words

LEAST = 6
"""Shorter sentences (喂？好的。) come again in any talk."""
_BANDS = ("aftermath", "bands")


def check(subject: Subject) -> Iterator[Finding]:
    """Find texts of people and of the narrator that stand twice; an app says the same each time."""
    for file in subject.tellings:
        said: dict[str, tuple[str, PartPath]] = {}
        for path, line in lines_in(file.telling):
            for key, text in texts_of(line):
                short = letters(text)
                if line.by in (ME, SYSTEM) or len(short) < LEAST:
                    continue
                first, at = said.setdefault(short, (line.id, path))
                if first == line.id or path[:2] == at[:2] == _BANDS:
                    continue  # of the answers to a report one alone is ever heard
                yield Finding(
                    file.file, (*path, *key),
                    Words("“{0}”和“{1}”是同一句话：{2}", "{0!r} and {1!r} are one sentence: {2!r}")
                    .fill(first, line.id, text),
                    Words("换一种说法，或删掉一句", "say it in other words, or remove one"),
                )  # fmt: skip


RULE = Rule("FT122", "error", Words("一句话说了两遍", "A sentence is said twice"), check)
