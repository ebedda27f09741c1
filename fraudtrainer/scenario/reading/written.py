"""Going through what is written, an opening or a telling's own file, part by part with its path."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.scenario.manuscript import Opening, WrittenTelling
from fraudtrainer.scenario.model import Branch, Line
from fraudtrainer.scenario.part import branches_everywhere, branches_in, runs_of_lines
from fraudtrainer.scenario.reading.source import DataPath


def branches_of(part: Opening | WrittenTelling) -> Iterator[tuple[DataPath, Branch]]:
    """Every branch of it; an opening's that hold in all its scenes come before these."""
    if isinstance(part, WrittenTelling):
        yield from branches_everywhere(part)
        return
    for key in ("actions", "inspect"):
        rules: tuple[Branch, ...] = getattr(part, key)
        for number, rule in enumerate(rules):
            yield (key, number), rule
    for number, scene in enumerate(part.scenes):
        for path, branch in branches_in(scene):
            yield ("scenes", number, *path), branch


def lines_of(part: Opening | WrittenTelling) -> Iterator[tuple[DataPath, Line]]:
    """Every line of it; those of a telling's answers first."""
    for path, lines in _runs(part):
        for number, line in enumerate(lines):
            yield (*path, number), line


def _runs(part: Opening | WrittenTelling) -> Iterator[tuple[DataPath, tuple[Line, ...]]]:
    if isinstance(part, WrittenTelling):
        for name, lines in part.answers.items():
            yield ("answers", name), lines
        yield from runs_of_lines(part)
        return
    for number, scene in enumerate(part.scenes):
        yield ("scenes", number, "lines"), scene.lines
    for path, branch in branches_of(part):
        yield (*path, "lines"), branch.lines
