"""Going through what is written, an opening or a telling's own file, part by part with its path."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.scenario.manuscript import Opening, WrittenTelling
from fraudtrainer.scenario.model import Branch, Line
from fraudtrainer.scenario.part import branches_in
from fraudtrainer.scenario.reading.source import DataPath


def branches_of(part: Opening | WrittenTelling) -> Iterator[tuple[DataPath, Branch]]:
    """Every branch of it: what holds in all its scenes, then scene by scene."""
    for key in ("actions", "inspect"):
        rules: tuple[Branch, ...] = getattr(part, key)
        for number, rule in enumerate(rules):
            yield (key, number), rule
    if isinstance(part, WrittenTelling):
        yield ("silence",), part.silence
        after, temper = part.aftermath, part.temper
        for number, action in enumerate(after.actions if after is not None else ()):
            yield ("aftermath", "actions", number), action
        for number, leaving in enumerate(temper.gives_up if temper is not None else ()):
            yield ("temper", "gives_up", number), leaving
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
        for number, rung in enumerate(part.temper.ladder if part.temper is not None else ()):
            yield ("temper", "ladder", number, "lines"), rung.lines
        for number, band in enumerate(part.aftermath.bands if part.aftermath is not None else ()):
            yield ("aftermath", "bands", number, "lines"), band.lines
    for number, scene in enumerate(part.scenes):
        yield ("scenes", number, "lines"), scene.lines
    for path, branch in branches_of(part):
        yield (*path, "lines"), branch.lines
