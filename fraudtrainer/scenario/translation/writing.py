"""Writing overlay files: the same units always give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from fraudtrainer.replacement import replace_file
from fraudtrainer.scenario.translation.overlay import CARD_NAME, ROW_HASH, Entry
from fraudtrainer.scenario.translation.translated import UnitState, row_hash
from fraudtrainer.scenario.translation.unit import TextUnit, text_hash

_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_PLAIN_KEY = re.compile(r"[A-Za-z][\w./~-]*", re.ASCII)
_YAML_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
"""What YAML readers take for something else than text."""
_NEVER_WRAP = 2**31 - 1
Comment = Callable[[TextUnit], str]


def overlay_text(
    of: str,
    language: str,
    states: Sequence[UnitState],
    orphans: Mapping[str, Entry] = MappingProxyType({}),
    comment: Comment | None = None,
) -> str:
    """An overlay file as text.

    Args:
        of: `situation` or a telling's name.
        language: Its language.
        states: Every unit in reading order. A stale translation keeps the hash that tells so.
        orphans: Translations by key whose original is gone; kept at the end.
        comment: Gives a comment to put above each unit; None writes no comments.
    """
    units = [s.unit for s in states]
    lines = ["format: 1", f"language: {language}", f"of: {of}", "texts:"]
    lines += _texts(states, orphans, comment)
    if len(lines) == 4:
        lines[-1] = "texts: {}"
    if of == CARD_NAME:
        lines += _variants(states, units, comment)
    return "\n".join(lines) + "\n"


def write_overlay(path: Path, text: str) -> None:
    """Put an overlay in its place in one step: a reader sees the old file or the new one.

    A link stays one, and a file keeps its rights.

    Raises:
        OSError: The folder or the file cannot be written; the old file is as it was.
    """
    replace_file(path, text.encode("utf-8"))


def _texts(
    states: Sequence[UnitState], orphans: Mapping[str, Entry], comment: Comment | None
) -> Iterator[str]:
    scene = ""
    for state in states:
        unit = state.unit
        if unit.kind == "word":
            continue
        if comment is not None:
            if unit.scene != scene:
                yield ""
                scene = unit.scene
            yield f"  # {_one_line(comment(unit))}"
        was = state.was if state.status == "stale" else text_hash(unit.text)
        yield _entry(unit.key, was, state.translation)
    for key, entry in orphans.items():
        yield _entry(key, entry.was, entry.text)


def _variants(
    states: Sequence[UnitState], units: Sequence[TextUnit], comment: Comment | None
) -> Iterator[str]:
    rows: dict[str, list[UnitState]] = {}
    for state in states:
        if state.unit.kind == "word":
            rows.setdefault(state.unit.of, []).append(state)
    if rows:
        yield "variants:"
    for row in _every_row(rows):
        words = rows.get(row, [])
        stale = next((s.was for s in words if s.status == "stale"), None)
        yield f"  - {ROW_HASH}: {_quoted(stale or row_hash(units, row))}"
        for state in words:
            if comment is not None:
                yield f"    # {_one_line(comment(state.unit))}"
            name = state.unit.key.removeprefix(f"{row}.")
            yield f"    {_key(name)}: {_quoted(state.translation)}"


def _every_row(rows: dict[str, list[UnitState]]) -> Iterator[str]:
    """Rows by position, also one without words between others: positions must stay."""
    last = max((int(row.rpartition(".")[2]) for row in rows), default=-1)
    return (f"variants.{index}" for index in range(last + 1))


def _entry(key: str, was: str, text: str) -> str:
    return f"  {_key(key)}: {{was: {_quoted(was)}, text: {_quoted(text)}}}"


def _key(name: str) -> str:
    plain = _PLAIN_KEY.fullmatch(name) and name.lower() not in _YAML_WORDS
    return name if plain else _quoted(name)


def _quoted(text: str) -> str:
    dumped: str = yaml.dump(
        text, Dumper=_DUMPER, default_style='"', allow_unicode=True, width=_NEVER_WRAP
    )
    return dumped.rstrip("\n")


def _one_line(text: str) -> str:
    """A comment ends with its line, and holds no character that the reader refuses."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
