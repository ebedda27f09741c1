"""FT122: somebody says one sentence twice in a telling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.model import Line
from fraudtrainer.scenario.part import PartPath, lines_in
from fraudtrainer.scenario.stock import ME, SYSTEM
from fraudtrainer.words import Words

LEAST = 6
"""Shorter sentences (喂？好的。) come again in any talk."""
_MARKS = re.compile(r"[\W_]+")
_BANDS = ("aftermath", "bands")


def check(subject: Subject) -> Iterator[Finding]:
    """Find texts of people and of the narrator that stand twice; an app says the same each time."""
    for file in subject.tellings:
        said: dict[str, tuple[str, PartPath]] = {}
        for path, line in lines_in(file.telling):
            for key, text in _texts(line):
                short = _MARKS.sub("", text)
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


def _texts(line: Line) -> Iterator[tuple[PartPath, str]]:
    """A line's texts with their paths in it."""
    if not line.wordings:
        yield ("text",), line.text
    for number, wording in enumerate(line.wordings):
        yield ("wordings", number, "text"), wording.text


RULE = Rule("FT122", "error", Words("一句话说了两遍", "A sentence is said twice"), check)
