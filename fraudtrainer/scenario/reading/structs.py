"""Where in a plain tree the parts of a scenario stand, found by walking its type beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from msgspec import Struct

from fraudtrainer.scenario.model import Given, GiveUp, Line, Payment, Reply
from fraudtrainer.scenario.reading.source import DataPath

IDENTIFIED: tuple[type[Struct], ...] = (Line, Reply, Payment, Given, GiveUp)
"""What gets an id of its own, written once and never changed; `fraudtrainer ids` writes it."""


class Node(NamedTuple):
    """A part of a tree: where it stands, what it is meant to be, and its keys and values."""

    path: DataPath
    shape: type[Struct]
    value: Mapping[str, Any]


@cache
def _hints(shape: type[Struct]) -> dict[str, Any]:
    return get_type_hints(shape)


def structs_in(value: Any, shape: Any, path: DataPath = ()) -> Iterator[Node]:  # noqa: ANN401
    """Every mapping of a tree that stands for a struct, in the order written.

    Args:
        value: A plain tree, faults and all; what does not fit its type is passed over.
        shape: The type that the tree is meant to have.
        path: Where `value` stands.
    """
    if isinstance(shape, type) and issubclass(shape, Struct):
        if isinstance(value, dict):
            yield Node(path, shape, value)
            hints = _hints(shape)
            for key, item in value.items():
                yield from structs_in(item, hints.get(key), (*path, key))
    elif get_origin(shape) is tuple and isinstance(value, list):
        for index, item in enumerate(value):
            yield from structs_in(item, get_args(shape)[0], (*path, index))
    elif get_origin(shape) is dict and isinstance(value, dict):
        for key, item in value.items():
            yield from structs_in(item, get_args(shape)[1], (*path, key))
    else:
        for option in get_args(shape):  # of X | None, and of nothing else a struct stands in
            yield from structs_in(value, option, path)
