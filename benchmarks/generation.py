"""Scenarios made from the bundled ones: as sound as those, and each with ids and texts of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from fraudtrainer.scenario.source import read_source

_ROOT: Final = Path(__file__).resolve().parents[1]
_NAMED: Final = re.compile(
    r'\b((?:id|goto|first|line|scene|reply|pay|end|ends): "?)([A-Za-z][\w-]*)'
)
_FIRST_LETTER: Final = 0x3400
"""Rare Chinese characters: no rule and no other text knows them, and each file gets one of its own."""


def generate(folder: Path, count: int) -> list[Path]:
    """Write as many situations into a folder, the bundled ones by turns.

    Returns:
        Their folders.
    """
    bundled = sorted(p.parent for p in (_ROOT / "scenarios").rglob("situation.yaml"))
    return [_one(bundled[n % len(bundled)], folder / f"s{n:04}", n) for n in range(count)]


def _one(source: Path, target: Path, number: int) -> Path:
    target.mkdir(parents=True)
    tellings = [p for p in source.glob("*.yaml") if "." not in p.stem and p.stem != "situation"]
    names = {name for path in tellings for name in _names(read_source(path)[0])}
    for path in source.glob("*.yaml"):
        text = path.read_text(encoding="utf-8").replace("的", chr(_FIRST_LETTER + number))
        if path.stem == "situation":
            text = re.sub(r"(?m)^id: \S+", rf"\g<0>-{number}", text, count=1)
        else:
            text = _NAMED.sub(lambda m: _renamed(m, names, number), text)
        (target / path.name).write_text(text, encoding="utf-8")
    return target


def _renamed(match: re.Match[str], names: set[str], number: int) -> str:
    return f"{match[0]}-{number}" if match[2] in names else match[0]


def _names(source: Any) -> Iterator[str]:  # noqa: ANN401 - a plain YAML tree
    """Ids of scenes, lines, replies, payments and endings; those of numbers given are targets too."""
    tree = {key: value for key, value in source.data.items() if key != "given"}
    given = {one["id"] for one in source.data.get("given", ())}
    return (name for name in _ids(tree) if name not in given)


def _ids(value: Any) -> Iterator[str]:  # noqa: ANN401 - a plain YAML tree
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for item in value.values():
            yield from _ids(item)
    elif isinstance(value, list):
        for item in value:
            yield from _ids(item)
