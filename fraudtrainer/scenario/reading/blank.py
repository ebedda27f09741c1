"""Texts that are empty although people are to read them, and texts that are too long for their place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_type_hints

from msgspec import Struct
from msgspec.structs import fields

from fraudtrainer.scenario.reading.slip import Slip
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.scenario.reading.structs import structs_in
from fraudtrainer.words import Words

BLANK, TOO_LONG = "FT026", "FT027"
_TOLD_ELSEWHERE = {("Mark", "note")}  # FT109 says better what is missing there
_LONGEST = {
    "WrittenCard": {"title": 30, "teaser": 60, "brief": 300, "content_note": 120},
    "Role": {"name": 20, "job": 30, "place": 30},
    "Money": {"label": 30},
    "Contact": {"name": 40, "number": 40, "source": 40},
    "Given": {"name": 40, "number": 40},
    "Mask": {"shown": 30, "claim": 40, "number": 40, "badge": 2},
    "Person": {"shown": 30, "claim": 40, "number": 40, "badge": 2, "really": 60},
    "Wearer": {"who": 60},
    "Excerpt": {"lead_in": 120},
    "Scene": {"title": 40},
    "Line": {"thread": 40},
    "Card": {"title": 40, "rows": 60},
    "Mark": {"span": 60, "note": 120},
    "Wording": {"span": 60},
    "Payment": {"payee": 60, "account": 60, "bank": 60, "purpose": 60, "risk": 100},
    "Income": {"label": 40},
    "Wrong": {"who": 40, "what": 60},
    "Ring": {"area": 40, "before": 40},
    "Ending": {"title": 30, "text": 250, "say": 60},
    "WrittenTelling": {"real": 600, "lesson": 200, "say": 60},
}
"""The most characters of each text, or of each item of a list; lines have a rule of their own."""
_MOST_ROWS = 12
"""Rows of a card, as many as are seen at once."""


def blank_slips(tree: Any, shape: type[Struct]) -> Iterator[Slip]:  # noqa: ANN401 - a plain tree
    """Texts of a tree that must not be empty and are.

    Args:
        tree: A file's tree that has the shape, slots filled.
        shape: What it is.
    """
    for path, part, value in structs_in(tree, shape):
        single, several = _texts(part)
        for key in single & value.keys():
            if not str(value[key]).strip():
                yield _blank((*path, key), key)
        for key in several & value.keys():
            for number, item in enumerate(value[key]):
                if not str(item).strip():
                    yield _blank((*path, key, number), key)


def _blank(path: DataPath, key: str) -> Slip:
    return Slip(
        BLANK, path, Words(f"{key} 是空的", f"{key} is empty"),
        Words("写上内容，用不着的整项删掉", "write something, or delete the whole entry"),
    )  # fmt: skip


def long_slips(tree: Any, shape: type[Struct]) -> Iterator[Slip]:  # noqa: ANN401 - a plain tree
    """Texts of a tree that are longer than there is room for; see `blank_slips`."""
    for path, part, value in structs_in(tree, shape):
        for key, most in _LONGEST.get(part.__name__, {}).items():
            texts = value.get(key)
            several = enumerate(texts) if isinstance(texts, list) else ()
            for place, text in [((*path, key), texts), *(((*path, key, n), t) for n, t in several)]:
                if isinstance(text, str) and len(text) > most:
                    yield _long(place, f"{key} 有 {len(text)} 个字，超过 {most}",
                                f"{key} has {len(text)} characters, more than {most}")  # fmt: skip
        rows = value.get("rows")
        if isinstance(rows, list) and len(rows) > _MOST_ROWS:
            zh, en = f"rows 超过 {_MOST_ROWS} 行", f"more than {_MOST_ROWS} rows"
            yield _long((*path, "rows", _MOST_ROWS), zh, en)


def _long(path: DataPath, zh: str, en: str) -> Slip:
    return Slip(
        TOO_LONG, path, Words(zh, en), Words("写短些，屏幕上放不下", "shorten it: there is no room")
    )


@cache
def _texts(shape: type[Struct]) -> tuple[frozenset[str], frozenset[str]]:
    """The fields of a struct that must hold a text, and those that hold a list of texts."""
    hints = get_type_hints(shape)
    single = {
        f.name for f in fields(shape)
        if f.required and hints[f.name] is str and (shape.__name__, f.name) not in _TOLD_ELSEWHERE
    }  # fmt: skip
    several = {name for name, hint in hints.items() if hint == tuple[str, ...]}
    return frozenset(single), frozenset(several)
