"""JSON Schema of the four kinds of scenario file, so that an editor completes and checks them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, get_args

import msgspec

from fraudtrainer.scenario.manuscript import WrittenCard, WrittenTelling
from fraudtrainer.scenario.model import FORMAT
from fraudtrainer.scenario.plan import Plan
from fraudtrainer.scenario.schema_help import ENUM_HELP, KEY_HELP
from fraudtrainer.scenario.translation.overlay import (
    OVERLAY_FORMAT,
    OVERLAY_LANGUAGES,
    OverlayFile,
)
from fraudtrainer.scenario.vocabulary import DIAL_LEVELS, REPORT_ITEMS
from fraudtrainer.words import Language

SchemaName = Literal["situation", "telling", "plan", "overlay"]
SCHEMAS: tuple[SchemaName, ...] = get_args(SchemaName)
Node = dict[str, Any]

_SHAPES: Mapping[SchemaName, type[msgspec.Struct]] = MappingProxyType(
    {"situation": WrittenCard, "telling": WrittenTelling, "plan": Plan, "overlay": OverlayFile}
)
_SLOT: Node = {
    "type": "string",
    "pattern": r"^\{[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z_][A-Za-z0-9_]*)?\}$",
}
_CLOCK: Node = {"type": "string", "pattern": r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$"}
_NARROWER: Mapping[str, Node] = MappingProxyType(
    {
        "Scene.clock": _CLOCK,
        "Opening.start": _CLOCK,
        "WrittenTelling.start": _CLOCK,
        "Wrong.weight": {"type": "integer", "minimum": 1, "maximum": 100},
        "Band.stopped": {"type": "number", "minimum": 0, "maximum": 1},
        "OverlayFile.language": {"enum": list(OVERLAY_LANGUAGES)},
        "Step.dial": {"type": "integer", "minimum": 1, "maximum": len(DIAL_LEVELS)},
        "Step.report": {"type": "array", "items": {"enum": list(REPORT_ITEMS)}},
    }
)
"""What the reader checks beyond types, as far as a schema can say it."""
_VARIED = frozenset({("Mark", "cue"), ("Mark", "kind")})
"""Closed words that a variant may choose, so that not the same ones mislead each time."""
_TARGET = "target"
_SLOTTED = frozenset({"situation", "telling"})


def schema(name: SchemaName, language: Language = "zh") -> Node:
    """The JSON Schema (draft 2020-12) of one kind of file.

    Numbers of a situation or telling also admit a slot such as `"{amount}"`, since files are
    written before slots are filled. Every key says what it is for, and every closed word what it
    means; editors show both while one types.
    """
    written: Node = msgspec.json.schema(_SHAPES[name])
    shapes: dict[str, Node] = written["$defs"]
    slots = name in _SLOTTED
    built = {title: _object(title, shape, language, slots=slots) for title, shape in shapes.items()}
    # The root is written out: some editors offer no completions behind a reference at the top.
    root = built.pop(_SHAPES[name].__name__)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"fraudtrainer {name}",
    }
    body = {key: value for key, value in root.items() if key != "title"}
    return {**head, **body, "$defs": built}


def _object(title: str, shape: Node, language: Language, *, slots: bool) -> Node:
    """One struct: its keys narrowed, explained, and open to slots."""
    properties: dict[str, Node] = {}
    for key, node in shape["properties"].items():
        name = f"{title}.{key}"
        kept = OVERLAY_FORMAT if title == "OverlayFile" else FORMAT
        value = (
            {"const": kept} if key == "format" else _NARROWER.get(name) or _plain(node, language)
        )
        varied = slots and (title, key) in _VARIED
        value = _admit_slots(value, varied=varied) if slots else dict(value)
        words = KEY_HELP.get(name) or KEY_HELP.get(key)
        properties[key] = {**value, "description": words.said(language)} if words else value
    # Without what the program's source says of the struct: that is in English and for programmers.
    result = {key: value for key, value in shape.items() if key != "description"}
    result["properties"] = properties
    if title == "Step":
        # Exactly one thing to a step; `target` goes with `act`.
        result["oneOf"] = [{"required": [key]} for key in properties if key != _TARGET]
        result["dependentRequired"] = {_TARGET: ["act"]}
    return result


def _plain(node: Node, language: Language) -> Node:
    """Without `null` and defaults: an optional key is left out, never written empty."""
    options = [o for o in node.get("anyOf", ()) if o != {"type": "null"}]
    if len(options) == 1:
        node = options[0]
    plain = {key: value for key, value in node.items() if key != "default"}
    if "items" in plain:
        plain["items"] = _plain(plain["items"], language)
    words = plain.get("enum")
    if words and all(word in ENUM_HELP for word in words):
        plain["enumDescriptions"] = [ENUM_HELP[word].said(language) for word in words]
    return plain


def _admit_slots(node: Node, *, varied: bool) -> Node:
    if varied or node.get("type") in ("integer", "number"):
        return {"anyOf": [node, _SLOT]}
    return dict(node)
