"""Scenarios made from the bundled ones: as sound as those, and each with texts of its own."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from fraudtrainer.scenario.folder import CARD, telling_files
from fraudtrainer.scenario.reading.source import read_source
from fraudtrainer.scenario.translation.overlay import CARD_NAME
from fraudtrainer.scenario.translation.translated import row_hash, units_of
from fraudtrainer.scenario.translation.unit import text_hash

_ROOT: Final = Path(__file__).resolve().parents[1]
_FIRST_LETTER: Final = 0x3400
"""Rare Chinese characters: no rule and no other text knows them, and each scenario has its own."""
_COMMON: Final = "的"
_HASH: Final = re.compile(r'\bwas: "([0-9a-f]{8})"')


def generate(folder: Path, count: int) -> list[Path]:
    """Write as many situations into a folder, the bundled ones by turns.

    Returns:
        Their folders.
    """
    bundled = sorted(p.parent for p in (_ROOT / "scenarios").rglob(CARD))
    return [_one(bundled[n % len(bundled)], folder / f"s{n:04}", n) for n in range(count)]


def _one(source: Path, target: Path, number: int) -> Path:
    """A copy in which the most common character is another one, translations following it."""
    target.mkdir(parents=True)
    before, after = _hashes(source, _COMMON), _hashes(source, chr(_FIRST_LETTER + number))
    fresh = dict(zip(before, after, strict=True))
    for path in source.glob("*.yaml"):
        text = path.read_text(encoding="utf-8").replace(_COMMON, chr(_FIRST_LETTER + number))
        if path.name == CARD:
            text = re.sub(r"(?m)^id: \S+", rf"\g<0>-{number}", text, count=1)
        text = _HASH.sub(lambda m: f'was: "{fresh.get(m[1], m[1])}"', text)
        (target / path.name).write_text(text, encoding="utf-8")
    return target


def _hashes(source: Path, letter: str) -> list[str]:
    """The hash of every translatable text of a situation, `letter` standing in the common one's place."""
    tellings = {path.stem: _tree(path, letter) for path in telling_files(source)}
    card = _tree(source / CARD, letter)
    found = []
    for name in (CARD_NAME, *tellings):
        units = units_of(name, card, tellings)
        found += [text_hash(unit.text) for unit in units]
        found += [row_hash(units, row) for row in dict.fromkeys(unit.of for unit in units)]
    return found


def _tree(path: Path, letter: str) -> Any:  # noqa: ANN401 - a plain YAML tree
    return _replaced(_written(path), letter)


@cache
def _written(path: Path) -> Any:  # noqa: ANN401 - a plain YAML tree
    source, _found = read_source(path)
    assert source is not None
    return source.data


def _replaced(value: Any, letter: str) -> Any:  # noqa: ANN401 - a plain YAML tree
    if isinstance(value, str):
        return value.replace(_COMMON, letter)
    if isinstance(value, dict):
        return {key: _replaced(item, letter) for key, item in value.items()}
    if isinstance(value, list):
        return [_replaced(item, letter) for item in value]
    return value
