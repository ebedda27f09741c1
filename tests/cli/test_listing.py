"""Listing the situations, as a table and as JSON."""

import json
from pathlib import Path

import pytest

from fraudtrainer.cli.layout import display_width
from fraudtrainer.cli.main import main
from fraudtrainer.paths import bundled

FOLDERS = sorted(path.parent for path in bundled("scenarios").rglob("situation.yaml"))


def test_json_has_a_row_for_every_bundled_situation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json"]) == 0
    out, err = capsys.readouterr()
    rows = json.loads(out)
    assert err == ""
    assert len(rows) == len(FOLDERS)
    for row in rows:
        assert row.keys() == {
            "id", "title", "type", "audience", "channels", "minutes", "tellings",
        }  # fmt: skip
        for telling in row["tellings"]:
            assert telling.keys() == {"name", "truth", "plans"}
            assert telling["truth"] in {"scam", "genuine"}
            assert all(Path(plan).is_file() for plan in telling["plans"])


def test_every_plan_file_is_listed_under_its_telling(capsys: pytest.CaptureFixture[str]) -> None:
    main(["list", "--json"])
    rows = json.loads(capsys.readouterr().out)
    listed = sorted(p for row in rows for t in row["tellings"] for p in t["plans"])
    assert listed == sorted(str(p) for f in FOLDERS for p in f.glob("*.plan.yaml"))


def test_the_table_is_aligned(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    if not FOLDERS:
        assert lines == ["还没有可以演练的情境。"]
        return
    assert len(lines) == len(FOLDERS) + 1
    rows = json.loads(_json(capsys))
    for line, row in zip(lines[1:], rows, strict=True):
        before = line.partition(row["title"])[0]
        assert display_width(before) == display_width(lines[0].partition("标题")[0])


def _json(capsys: pytest.CaptureFixture[str]) -> str:
    main(["list", "--json"])
    return capsys.readouterr().out
