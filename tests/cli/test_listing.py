"""Listing the situations, as a table and as JSON."""

import json
import shutil
from pathlib import Path

import pytest

from fraudtrainer.cli.layout import display_width
from fraudtrainer.cli.main import main
from fraudtrainer.paths import bundled, cache_dir
from fraudtrainer.scenario.library import INDEX

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
FOLDERS = sorted(path.parent for path in bundled("scenarios").rglob("situation.yaml"))


def test_json_has_a_row_for_every_bundled_situation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json"]) == 0
    out, err = capsys.readouterr()
    rows = json.loads(out)
    assert err == ""
    assert len(rows) == len(FOLDERS)
    for row in rows:
        assert row.keys() == {
            "id", "title", "type", "audience", "channels", "minutes", "difficulty", "tellings",
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


def test_the_first_list_in_a_home_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    main(["list", "--json"])
    known = capsys.readouterr().out
    (cache_dir() / INDEX).unlink()
    main(["list", "--json"])
    assert capsys.readouterr().out == known
    assert (cache_dir() / INDEX).is_file()


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A library of two situations with ids and titles of different widths."""
    for name, title in (("a", "借钱"), ("somewhat-longer", "老同事 Zhao 借钱")):
        folder = Path(shutil.copytree(MINI, tmp_path / name))
        card = folder / "situation.yaml"
        text = card.read_text(encoding="utf-8")
        text = text.replace("id: mini", f"id: {name}").replace("老同事借钱", title)
        card.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_table_is_aligned(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", str(shelf)]) == 0
    head, first, second = capsys.readouterr().out.splitlines()
    for column, cells in (
        ("标题", ("借钱", "老同事 Zhao 借钱")),
        ("类型", ("冒充领导、熟人",) * 2),
        ("剧本", ("genuine(0) scam(2)",) * 2),
    ):
        wanted = display_width(head.partition(column)[0])
        for line, cell in zip((first, second), cells, strict=True):
            assert display_width(line.partition(cell)[0]) == wanted


def test_folders_of_ones_own_are_listed(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json", str(shelf / "a")]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row == {
        "id": "a",
        "title": "借钱",
        "type": "fake_leader_acquaintance",
        "audience": ["general"],
        "channels": ["chat", "call", "bank"],
        "minutes": 2,
        "difficulty": 4,
        "tellings": [
            {"name": "genuine", "truth": "genuine", "plans": []},
            {
                "name": "scam",
                "truth": "scam",
                "plans": [str(shelf / "a" / f"scam.{kind}.plan.yaml") for kind in ("late", "safe")],
            },
        ],
    }


def test_a_broken_one_is_told_beside_the_list(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shelf / "a" / "scam.yaml").write_text("format: 1\n", encoding="utf-8")
    assert main(["list", "--json", str(shelf)]) == 0
    out, err = capsys.readouterr()
    assert [row["id"] for row in json.loads(out)] == ["somewhat-longer"]
    assert str(shelf / "a") in err
    assert "FT031" in err


def test_an_empty_library_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "还没有可以演练的情境。\n"


@pytest.mark.slow
def test_thousands_of_unrelated_files_are_passed_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(5_000):
        ending = ("txt", "yml", "py", "png")[number % 4]
        (tmp_path / f"{number}.{ending}").write_bytes(b"\xff\0:\t{[")
    shutil.copytree(MINI, tmp_path / "mini")
    for command in ("check", "list"):
        assert main([command, str(tmp_path)]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        assert ("mini" in said.out) == (command == "list")
