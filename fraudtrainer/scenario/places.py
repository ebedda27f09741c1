"""Where the parts of an assembled telling are written: on the card, or in the telling's own file."""

from __future__ import annotations

from typing import NamedTuple

from fraudtrainer.scenario.manuscript import Opening, WrittenCard, WrittenTelling
from fraudtrainer.scenario.model import Branch
from fraudtrainer.scenario.part import PartPath

_OPENING = {"opening_actions": "actions", "opening_inspect": "inspect"}
_OLD_KEYS = {"marks": "cues", "counts": "strength"}
"""Keys of format 1 by what they are called today."""


class Written(NamedTuple):
    """A path in one of the two files."""

    on_card: bool
    path: PartPath


class Places:
    """Finds out where a part of an assembled telling is written."""

    def __init__(self, card: WrittenCard, written: WrittenTelling) -> None:
        """Learn how the two were put together."""
        self._card = card
        self._old = written.format == 1
        self._given = 0 if card.opening is None else len(card.given)

    def written(self, path: PartPath) -> Written:
        """Where `path` of the assembled telling is written."""
        if self._old:
            return _own(*(_OLD_KEYS.get(str(step), step) for step in path))
        opening = self._card.opening
        if opening is None or not path:
            return _own(*path)
        match path:
            case ("scenes", int(number), *rest) if number >= len(opening.scenes):
                return _own("scenes", number - len(opening.scenes), *rest)
            case ("given", int(number), *rest) if number >= self._given:
                return _own("given", number - self._given, *rest)
            case ("scenes" | "opening_actions" | "opening_inspect", *rest):
                return _opened(("opening", _OPENING.get(str(path[0]), "scenes"), *rest), opening)
        return self._named(path)

    def _named(self, path: PartPath) -> Written:
        """A part that goes by its name, or that there is one of."""
        key, name = path[0], path[1] if len(path) > 1 else ""
        if key in ("start", "first"):
            return _card("opening", *path)
        if key == "people" and name in self._card.masks:
            return _card("masks", *path[1:])
        if key == "given" or (key == "values" and name in self._card.values):
            return _card(*path)
        return _own(*path)


def _card(*path: str | int) -> Written:
    return Written(on_card=True, path=path)


def _own(*path: str | int) -> Written:
    return Written(on_card=False, path=path)


def _opened(path: PartPath, opening: Opening) -> Written:
    """A path in the opening; the lines of an answer are the telling's."""
    part: object = opening
    for depth, step in enumerate(path[1:], 1):
        if isinstance(part, Branch) and part.asks and path[depth : depth + 1] == ("lines",):
            number, rest = (*path[depth + 1 : depth + 2], 0)[0], path[depth + 2 :]
            if isinstance(number, int) and number >= len(part.lines):
                return _own("answers", part.asks, number - len(part.lines), *rest)
        part = _inside(part, step)
    return _card(*path)


def _inside(part: object, step: str | int) -> object:
    if isinstance(step, int):
        return part[step] if isinstance(part, tuple) and step < len(part) else None
    return getattr(part, step, None)
