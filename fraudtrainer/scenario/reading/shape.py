"""From plain values to model values, with every mistake found in one run and put at its place.

`msgspec.convert` stops at the first mistake; where it fails, this walks the type beside the value
and collects them all.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from fraudtrainer.scenario.diagnostic import Diagnostic, bounded, nearest, suggestion
from fraudtrainer.scenario.reading.source import DataPath, Source
from fraudtrainer.scenario.reading.structs import IDENTIFIED
from fraudtrainer.words import Words

T = TypeVar("T", bound=Struct)

UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, NOT_IN_LIST = "FT030", "FT031", "FT032", "FT033"
NO_ID = "FT064"
_WITHOUT_ID = {
    "Line": "这一行", "Reply": "这条答话", "Payment": "这笔付款", "Given": "这个号码",
    "GiveUp": "这条放弃的规则",
}  # fmt: skip
_KINDS = {
    str: Words("文字", "text"),
    int: Words("整数", "a whole number"),
    float: Words("数字", "a number"),
    bool: Words("true 或 false", "true or false"),
}
_TEXT_OR_NUMBER = Words("文字或数字", "text or a number")
_FIRST_CHINESE = 0x2E80
_AND_MORE = Words("{0}，这样的一共 {1} 处", "{0}, {1} in all")
_GROUP = Words("“键: 值”组成的一段", "a mapping of keys to values")
_LIST = Words("一个列表（每项以 - 开头）", "a list")


def convert(
    data: Any,  # noqa: ANN401 - a plain YAML tree
    shape: type[T],
    source: Source,
    at: DataPath = (),
    walk: type[Walk] | None = None,
) -> tuple[T | None, list[Diagnostic]]:
    """Build `shape` from a plain tree.

    Args:
        data: The tree, slots already filled.
        shape: The struct type to build.
        source: Where the tree was read from; gives names and positions.
        at: Where in the file the tree stands.
        walk: What collects the mistakes and puts them into words; `Walk` itself where it is None.

    Returns:
        The value and no diagnostics, or None and at least one.
    """
    try:
        return msgspec.convert(data, shape), []
    except msgspec.ValidationError as error:
        found = list(_one_remedy(bounded((walk or Walk)(source).walk(data, shape, at))))
        return None, found or [_unexplained(source, error)]


def _one_remedy(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Findings with all ids that are missing told at the first: one command writes them."""
    kept = list(found)
    bare = [diagnostic for diagnostic in kept if diagnostic.code == NO_ID]
    for diagnostic in kept:
        if diagnostic.code != NO_ID or len(bare) == 1:
            yield diagnostic
        elif diagnostic is bare[0]:
            message = _AND_MORE.fill(diagnostic.message, len(bare))
            yield replace(diagnostic, message=message)


def _unexplained(source: Source, error: msgspec.ValidationError) -> Diagnostic:
    text = str(error)
    return Diagnostic(WRONG_TYPE, "error", source.name, 1, 1, Words(f"内容不合格式：{text}", text))


@cache
def _fields(shape: type[Struct]) -> tuple[dict[str, Any], frozenset[str]]:
    """The hints of a struct's fields, and the names of those that must be there."""
    required = {f.name for f in msgspec.structs.fields(shape) if f.required}
    return get_type_hints(shape), frozenset(required)


class Walk:
    """One collecting walk over a source's tree."""

    def __init__(self, source: Source) -> None:
        """Prepare a walk over the tree of `source`."""
        self.source = source

    def walk(self, value: Any, shape: Any, path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        """Every mistake in `value`, which is meant to be a `shape` and stands at `path`."""
        origin = get_origin(shape)
        if isinstance(shape, type) and issubclass(shape, Struct):
            yield from self._struct(value, shape, path)
        elif origin is tuple:
            yield from self._sequence(value, get_args(shape)[0], path)
        elif origin in (dict, Mapping):
            yield from self._mapping(value, get_args(shape)[1], path)
        elif origin in (types.UnionType, Union):
            yield from self._union(value, get_args(shape), path)
        elif origin is Literal:
            yield from self._literal(value, get_args(shape), path)
        elif shape is not Any:
            yield from self._leaf(value, shape, path)

    def _union(self, value: Any, shapes: tuple[Any, ...], path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        options = [a for a in shapes if a is not type(None)]
        if value is None and len(options) < len(shapes):
            return
        if len(options) == 1:
            yield from self.walk(value, options[0], path)
        elif isinstance(value, bool) or not isinstance(value, tuple(options)):
            yield self.wrong_type(path, _TEXT_OR_NUMBER if str in options else _KINDS[float])

    def _struct(self, value: Any, shape: type[Struct], path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        if not isinstance(value, dict):
            yield self.wrong_type(path, _GROUP)
            return
        hints, required = _fields(shape)
        for key, item in value.items():
            if key in hints:
                yield from self.walk(item, hints[key], (*path, key))
            else:
                yield self.unknown_key(path, str(key), list(hints))
        for key in sorted(required - value.keys()):
            if key == "id" and issubclass(shape, IDENTIFIED):
                yield self._no_id(path, shape)
            else:
                yield self.missing_key(path, key)

    def _sequence(self, value: Any, item_shape: Any, path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        if not isinstance(value, list):
            yield self.wrong_type(path, _LIST)
            return
        for index, item in enumerate(value):
            yield from self.walk(item, item_shape, (*path, index))

    def _mapping(self, value: Any, item_shape: Any, path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        if not isinstance(value, dict):
            yield self.wrong_type(path, _GROUP)
            return
        for key, item in value.items():
            yield from self.walk(item, item_shape, (*path, key))

    def _literal(
        self,
        value: Any,  # noqa: ANN401
        options: tuple[Any, ...],
        path: DataPath,
    ) -> Iterator[Diagnostic]:
        if any(value == option and type(value) is type(option) for option in options):
            return
        names = [str(o) for o in options]
        # A number is like another one only by chance: no guess then, the whole list instead.
        near = nearest(str(value), names) if all(isinstance(o, str) for o in options) else None
        hint = suggestion(near, names if len(names) <= 12 else ())
        yield self.source.finding(
            NOT_IN_LIST, path, Words(f"不认识“{value}”", f"unknown word {value!r}"), hint
        )

    def _leaf(self, value: Any, shape: type, path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        right = isinstance(value, shape) and not (isinstance(value, bool) and shape is not bool)
        if right or (shape is float and type(value) is int):
            return
        yield self.wrong_type(path, _KINDS[shape])

    def _no_id(self, path: DataPath, shape: type[Struct]) -> Diagnostic:
        what = _WITHOUT_ID[shape.__name__]
        return self.source.finding(
            NO_ID, path, Words(f"{what}还没有 id", f"this {shape.__name__.lower()} has no id yet"),
            Words(f"运行 fraudtrainer ids {self.source.name}", f"run fraudtrainer ids {self.source.name}"),
        )  # fmt: skip

    def unknown_key(self, path: DataPath, key: str, known: list[str]) -> Diagnostic:
        """A key that is not one of those `known`."""
        message = Words(f"不认识的键“{key}”", f"unknown key {key!r}")
        hint = suggestion(nearest(key, known), known)
        if any(ord(letter) >= _FIRST_CHINESE for letter in key):
            hint = Words(
                "这像是一句话的下半截：文字里有半角逗号时，整句加引号",
                "this looks like half a sentence: quote a text with a comma in it",
            )
        return self.source.key_finding(UNKNOWN_KEY, (*path, key), message, hint)

    def missing_key(self, path: DataPath, key: str) -> Diagnostic:
        """A key that must be there and is not."""
        return self.source.finding(MISSING_KEY, path, Words(f"缺少 {key}", f"missing key {key}"))

    def wrong_type(self, path: DataPath, kind: Words) -> Diagnostic:
        """A value that should be of another `kind`."""
        where = f"{path[-1]} " if path and isinstance(path[-1], str) else ""
        message = Words("{0}应当是{1}", "{0}should be {1}").fill(where, kind)
        return self.source.finding(WRONG_TYPE, path, message)
