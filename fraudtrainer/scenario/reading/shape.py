"""From plain values to model values, with every mistake found in one run and put at its place.

`msgspec.convert` stops at the first mistake; where it fails, this walks the type beside the value
and collects them all.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
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
_KIND_ZH = {str: "文字", int: "整数", float: "数字", bool: "true 或 false"}


def convert(data: Any, shape: type[T], source: Source) -> tuple[T | None, list[Diagnostic]]:  # noqa: ANN401
    """Build `shape` from a plain tree.

    Args:
        data: The tree, slots already filled.
        shape: The struct type to build.
        source: Where the tree was read from; gives names and positions.

    Returns:
        The value and no diagnostics, or None and at least one.
    """
    try:
        return msgspec.convert(data, shape), []
    except msgspec.ValidationError as error:
        found = list(bounded(_Walk(source).walk(data, shape, ())))
        return None, found or [_unexplained(source, error)]


def _unexplained(source: Source, error: msgspec.ValidationError) -> Diagnostic:
    text = str(error)
    return Diagnostic(WRONG_TYPE, "error", source.name, 1, 1, Words(f"内容不合格式：{text}", text))


@cache
def _fields(shape: type[Struct]) -> tuple[dict[str, Any], frozenset[str]]:
    """The hints of a struct's fields, and the names of those that must be there."""
    required = {f.name for f in msgspec.structs.fields(shape) if f.required}
    return get_type_hints(shape), frozenset(required)


class _Walk:
    """One collecting walk over a source's tree."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def walk(self, value: Any, shape: Any, path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        origin = get_origin(shape)
        if isinstance(shape, type) and issubclass(shape, Struct):
            yield from self._struct(value, shape, path)
        elif origin is tuple:
            yield from self._sequence(value, get_args(shape)[0], path)
        elif origin is dict:
            yield from self._mapping(value, get_args(shape)[1], path)
        elif origin in (types.UnionType, Union):
            yield from self._union(value, get_args(shape), path)
        elif origin is Literal:
            yield from self._literal(value, get_args(shape), path)
        else:
            yield from self._leaf(value, shape, path)

    def _union(self, value: Any, shapes: tuple[Any, ...], path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        options = [a for a in shapes if a is not type(None)]
        if value is None and len(options) < len(shapes):
            return
        if len(options) == 1:
            yield from self.walk(value, options[0], path)
        elif isinstance(value, bool) or not isinstance(value, tuple(options)):
            yield self._wrong_type(path, "文字或数字", "text or a number")

    def _struct(self, value: Any, shape: type[Struct], path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        if not isinstance(value, dict):
            yield self._wrong_type(path, "“键: 值”组成的一段", "a mapping of keys to values")
            return
        hints, required = _fields(shape)
        for key, item in value.items():
            if key in hints:
                yield from self.walk(item, hints[key], (*path, key))
            else:
                yield self._unknown_key(path, str(key), list(hints))
        for key in sorted(required - value.keys()):
            if key == "id" and issubclass(shape, IDENTIFIED):
                yield self._no_id(path, shape)
            else:
                yield self._source.finding(
                    MISSING_KEY, path, Words(f"缺少 {key}", f"missing key {key}")
                )

    def _sequence(self, value: Any, item_shape: Any, path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        if not isinstance(value, list):
            yield self._wrong_type(path, "一个列表（每项以 - 开头）", "a list")
            return
        for index, item in enumerate(value):
            yield from self.walk(item, item_shape, (*path, index))

    def _mapping(self, value: Any, item_shape: Any, path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        if not isinstance(value, dict):
            yield self._wrong_type(path, "“键: 值”组成的一段", "a mapping")
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
        yield self._source.finding(
            NOT_IN_LIST, path, Words(f"不认识“{value}”", f"unknown word {value!r}"), hint
        )

    def _leaf(self, value: Any, shape: type, path: DataPath) -> Iterator[Diagnostic]:  # noqa: ANN401
        right = isinstance(value, shape) and not (isinstance(value, bool) and shape is not bool)
        if right or (shape is float and type(value) is int):
            return
        yield self._wrong_type(path, _KIND_ZH.get(shape, shape.__name__), shape.__name__)

    def _unknown_key(self, path: DataPath, key: str, known: list[str]) -> Diagnostic:
        hint = suggestion(nearest(key, known), known)
        zh, en = f"不认识的键“{key}”", f"unknown key {key!r}"
        return self._source.key_finding(UNKNOWN_KEY, (*path, key), Words(zh, en), hint)

    def _no_id(self, path: DataPath, shape: type[Struct]) -> Diagnostic:
        what = _WITHOUT_ID[shape.__name__]
        return self._source.finding(
            NO_ID, path, Words(f"{what}还没有 id", f"this {shape.__name__.lower()} has no id yet"),
            Words(f"运行 fraudtrainer ids {self._source.name}", f"run fraudtrainer ids {self._source.name}"),
        )  # fmt: skip

    def _wrong_type(self, path: DataPath, zh: str, en: str) -> Diagnostic:
        where = f"{path[-1]} " if path and isinstance(path[-1], str) else ""
        return self._source.finding(
            WRONG_TYPE, path, Words(f"{where}应当是{zh}", f"{where}should be {en}")
        )
