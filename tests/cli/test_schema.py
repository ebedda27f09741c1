"""The JSON Schemas: current, valid, accepting what is right and refusing what is not."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fraudtrainer.cli.main import main
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.kept import upgraded
from fraudtrainer.scenario.reading.source import read_source
from fraudtrainer.scenario.schema import SCHEMAS, SchemaName, schema

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
MINI, TWINS = FIXTURES / "mini", FIXTURES / "twins"
KEPT = bundled("assets") / "schema"
FILES = sorted([*MINI.glob("*.yaml"), *TWINS.glob("*.yaml"), *bundled("scenarios").rglob("*.yaml")])


def kind_of(path: Path) -> SchemaName:
    if path.name == "situation.yaml":
        return "situation"
    if path.name.endswith(".en.yaml"):
        return "overlay"
    return "plan" if path.name.endswith(".plan.yaml") else "telling"


def data_of(path: Path) -> Any:
    source, diagnostics = read_source(path)
    assert source is not None, diagnostics
    data = copy.deepcopy(source.data)
    old = kind_of(path) != "overlay" and data["format"] == 1
    return {**upgraded(data), "format": 2} if old else data


def errors(name: SchemaName, data: Any) -> list[str]:
    found = Draft202012Validator(schema(name)).iter_errors(data)
    return [f"{e.json_path}: {e.message}" for e in found]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_valid_itself(name: SchemaName) -> None:
    Draft202012Validator.check_schema(schema(name))


def test_the_kept_files_are_current(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--out", str(tmp_path)]) == 0
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert capsys.readouterr().out.split() == [
        str(tmp_path / f"{name}.schema.json") for name in SCHEMAS
    ]
    kept = {path.name: path.read_bytes() for path in KEPT.glob("*.schema.json")}
    assert kept == made, "run: fraudtrainer schema --out assets/schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_one_schema_is_printed_as_it_is_kept(
    name: SchemaName, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", name]) == 0
    assert capsys.readouterr().out.encode() == (KEPT / f"{name}.schema.json").read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_scenario_file_is_accepted(path: Path) -> None:
    assert errors(kind_of(path), data_of(path)) == []


@pytest.mark.parametrize("path", sorted(MINI.glob("*.yaml")), ids=lambda p: p.name)
def test_an_unknown_key_is_refused_wherever_it_stands(path: Path) -> None:
    def places(node: Any) -> list[dict[str, Any]]:
        if isinstance(node, list):
            return [place for item in node for place in places(item)]
        if not isinstance(node, dict):
            return []
        inner = [p for key, v in node.items() if key != "variants" for p in places(v)]
        return [node, *inner]

    data = data_of(path)
    # `people` maps ids of the author's own choosing, so any key is right there.
    spots = [p for p in places(data) if p is not data.get("people")]
    assert len(spots) > 2
    for spot in spots:
        spot["surprise"] = 1
        assert errors(kind_of(path), data), spot
        del spot["surprise"]


WRONG: list[tuple[SchemaName, str, dict[str, Any]]] = [
    ("situation", "situation.yaml", {"format": 1}),
    ("situation", "situation.yaml", {"minutes": "two"}),
    ("situation", "situation.yaml", {"type": "fake_boss"}),
    ("situation", "situation.yaml", {"role": {"name": "x", "job": "y"}}),
    ("telling", "scam.yaml", {"start": "25:00"}),
    ("telling", "scam.yaml", {"truth": "maybe"}),
    ("telling", "scam.yaml", {"silence": {"after": "soon", "end": "safe"}}),
    ("telling", "scam.yaml", {"aftermath": {"bands": [{"stopped": 2, "end": "late"}]}}),
    ("plan", "scam.safe.plan.yaml", {"steps": [{"dial": 6}]}),
    ("plan", "scam.safe.plan.yaml", {"steps": [{"dial": 3, "wait": 5}]}),
    ("plan", "scam.safe.plan.yaml", {"steps": [{}]}),
    ("plan", "scam.safe.plan.yaml", {"steps": [{"wait": 5, "target": "lao"}]}),
    ("plan", "scam.safe.plan.yaml", {"steps": [{"report": ["everything"]}]}),
]


@pytest.mark.parametrize(("name", "file", "change"), WRONG)
def test_a_wrong_value_is_refused(name: SchemaName, file: str, change: dict[str, Any]) -> None:
    assert errors(name, {**data_of(MINI / file), **change})


def test_a_slot_may_stand_for_a_number_but_words_may_not() -> None:
    data = data_of(MINI / "situation.yaml")
    for value, accepted in (("{amount}", True), ("{S2-06.transfer_yuan}", True), ("many", False)):
        data["money"]["at_stake"] = value
        assert (not errors("situation", data)) is accepted, value


def explained(node: dict[str, Any]) -> list[str]:
    return [key for key, value in node.get("properties", {}).items() if "description" not in value]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_and_word_is_explained_to_the_author(name: SchemaName) -> None:
    written = schema(name)
    shapes = {name: written, **written["$defs"]}
    assert {title: explained(s) for title, s in shapes.items() if explained(s)} == {}
    if name == "telling":
        cue = written["$defs"]["Mark"]["properties"]["cue"]["anyOf"][0]
        assert len(cue["enumDescriptions"]) == len(cue["enum"]) == 30
        assert cue["enumDescriptions"][cue["enum"].index("safe_account")] == "安全账户"


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert main(["schema", "plan", "--out", str(tmp_path / "file")]) == 2
    assert "写不进" in capsys.readouterr().err


def test_the_kept_files_are_json_that_people_can_read() -> None:
    text = (KEPT / "telling.schema.json").read_text(encoding="utf-8")
    assert json.loads(text)["$schema"].endswith("2020-12/schema")
    assert "破绽" in text
