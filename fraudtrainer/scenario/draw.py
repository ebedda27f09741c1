"""What the seed of a sitting draws in a telling: the wording of lines, and the order of replies."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from fraudtrainer.scenario.model import Line, Reply, Telling


def drawn(telling: Telling, seed: int) -> Telling:
    """A telling with one wording for each line and its replies in an order, drawn by `seed`.

    The draw of a line hangs on its id alone, so that what else is in the story does not change it.
    """
    return _drawn(telling, seed)  # type: ignore[no-any-return]  # the same shape as it was given


def _drawn(part: Any, seed: int) -> Any:  # noqa: ANN401 - any part of a telling
    if isinstance(part, tuple):
        return _several(part, seed)
    if not isinstance(part, Struct) or not _speaks(type(part)):
        return part
    if isinstance(part, Line):
        return worded(part, seed)
    changes = {}
    for name in _speaking_fields(type(part)):
        value = getattr(part, name)
        new = _drawn(value, seed)
        if new is not value:
            changes[name] = new
    return replace(part, **changes) if changes else part


def _several(parts: tuple[Any, ...], seed: int) -> tuple[Any, ...]:
    new = tuple(_drawn(part, seed) for part in parts)
    if len(new) > 1 and isinstance(new[0], Reply):
        order = list(new)
        _random(seed, ",".join(sorted(reply.id for reply in new))).shuffle(order)
        return tuple(order)
    return parts if all(a is b for a, b in zip(new, parts, strict=True)) else new


def worded(line: Line, seed: int) -> Line:
    """A line with its drawn wording as its text."""
    if not line.wordings:
        return line
    chosen = line.wordings[_random(seed, line.id).randrange(len(line.wordings))]
    marks = tuple(m if m.span else replace(m, span=chosen.span) for m in line.marks)
    return replace(line, text=chosen.text, wordings=(), marks=marks)


def _random(seed: int, name: str) -> Random:
    return Random(f"words:{seed}:{name}")  # noqa: S311 - a fair draw, no secret


@cache
def _speaking_fields(shape: type[Struct]) -> tuple[str, ...]:
    """The fields of a struct in which something can be drawn."""
    hints = get_type_hints(shape)
    return tuple(name for name, hint in hints.items() if any(map(_speaks, _structs(hint))))


@cache
def _speaks(shape: type[Struct]) -> bool:
    return issubclass(shape, Line) or bool(_speaking_fields(shape))


def _structs(hint: Any) -> list[type[Struct]]:  # noqa: ANN401 - a type hint
    if isinstance(hint, type) and issubclass(hint, Struct):
        return [hint]
    if get_origin(hint) is None:
        return []
    return [found for inner in get_args(hint) for found in _structs(inner)]
