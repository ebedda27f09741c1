"""Slots: `{name}` in a scenario's texts, filled from a variant row or from a fact card.

`{amount|yuan}` is written 376,900 and `{amount|wan}` 37.69 万. A value that is one slot and nothing
else keeps its type, so that `at_stake: "{amount}"` is a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from fraudtrainer.scenario.reading.fact import FIGURE_STYLES, FactLibrary, format_figure
from fraudtrainer.scenario.reading.source import DataPath

SLOT = re.compile(r"\{([A-Za-z][\w-]*(?:\.[A-Za-z_]\w*)?)(?:\|([a-z]+))?\}")
BRACES = re.compile(r"\{[^{}]*\}")
"""Anything in braces; what is no slot would be shown to the learner as it stands."""
STRAY = re.compile(r"[{}\uff5b\uff5d]")
"""A brace that belongs to no slot: half of one, or a full-width one from a Chinese keyboard."""
Resolve = Callable[[str], "str | int | float | None"]


def resolver(row: dict[str, Any], facts: FactLibrary) -> Resolve:
    """A function from a slot's name to its value, None where it is unknown."""

    def resolve(name: str) -> str | int | float | None:
        if "." in name:
            fact, _, key = name.partition(".")
            return facts.figure(fact, key)
        value = row.get(name)
        known = isinstance(value, str | int | float) and not isinstance(value, bool)
        return value if known else None

    return resolve


def fill(value: Any, resolve: Resolve) -> Any:  # noqa: ANN401 - a plain YAML tree
    """The same tree with every known slot filled; unknown slots stay as written."""
    if isinstance(value, str):
        return _fill_text(value, resolve) if "{" in value else value
    if isinstance(value, dict):
        return {k: fill(v, resolve) for k, v in value.items()}
    if isinstance(value, list):
        return [fill(v, resolve) for v in value]
    return value


class Template:
    """A tree to be filled many times: whatever holds no slot is shared by all its fillings."""

    def __init__(self, tree: Any) -> None:  # noqa: ANN401 - a plain YAML tree
        """Look for the slots once."""
        self._tree = tree
        self._slots = _slots(tree)

    def fill(self, resolve: Resolve) -> Any:  # noqa: ANN401 - a plain YAML tree
        """The same as `fill` of the tree; nothing in it may be changed."""
        return _filled(self._tree, self._slots, resolve)


def _slots(value: Any) -> Any:  # noqa: ANN401 - a plain YAML tree
    """True for a text with braces, what `_slots` gives by key for what holds some, else None."""
    if isinstance(value, str):
        return True if "{" in value else None
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        return {key: found for key, item in items if (found := _slots(item)) is not None} or None
    return None


def _filled(value: Any, slots: Any, resolve: Resolve) -> Any:  # noqa: ANN401 - plain YAML trees
    if slots is None:
        return value
    if slots is True:
        return _fill_text(value, resolve)
    copy = value.copy()
    for key, inside in slots.items():
        copy[key] = _filled(value[key], inside, resolve)
    return copy


def _fill_text(text: str, resolve: Resolve) -> str | int | float:
    whole = SLOT.fullmatch(text)
    if whole is not None and whole[2] is None:
        value = resolve(whole[1])
        return text if value is None else value

    def substitute(match: re.Match[str]) -> str:
        value = resolve(match[1])
        if value is None or match[2] not in (None, *FIGURE_STYLES):
            return match[0]
        if isinstance(value, str):
            return value
        return format_figure(value, match[2] or "")

    return SLOT.sub(substitute, text)


def unknown_slots(
    value: Any,  # noqa: ANN401 - a plain YAML tree
    resolve: Resolve,
    path: DataPath = (),
) -> Iterator[tuple[DataPath, str]]:
    """Every slot of a tree that nothing fills, with the path of its text."""
    if isinstance(value, str):
        stray = STRAY.search(BRACES.sub("", value))
        if stray is not None:
            yield path, stray.group()
        for braces in BRACES.findall(value):
            match = SLOT.fullmatch(braces)
            if match is None:
                yield path, braces[1:-1]
            elif resolve(match[1]) is None or match[2] not in (None, *FIGURE_STYLES):
                yield path, match[1]
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from unknown_slots(item, resolve, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from unknown_slots(item, resolve, (*path, index))
