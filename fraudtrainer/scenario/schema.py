"""JSON Schema of the three kinds of scenario file, so that an editor completes and checks them."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from fraudtrainer.scenario.model import Situation, Telling
from fraudtrainer.scenario.plan import Plan

SchemaName = Literal["situation", "telling", "plan"]
_SHAPES: dict[SchemaName, type[msgspec.Struct]] = {
    "situation": Situation,
    "telling": Telling,
    "plan": Plan,
}
_SLOT = {"type": "string", "pattern": r"^\{[A-Za-z].*\}$"}


def schema(name: SchemaName) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of file.

    Numbers also admit a slot such as `"{amount}"`, since files are written before slots are filled.
    """
    written: dict[str, Any] = msgspec.json.schema(_SHAPES[name])
    written["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    written["title"] = f"fraudtrainer {name}"
    return dict(_admit_slots(written))


def _admit_slots(node: Any) -> Any:  # noqa: ANN401 - a JSON tree
    if isinstance(node, list):
        return [_admit_slots(item) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") in {"integer", "number"}:
        return {"anyOf": [node, _SLOT]}
    return {key: _admit_slots(value) for key, value in node.items()}
