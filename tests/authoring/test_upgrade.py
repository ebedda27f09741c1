"""Folders of the old format: what is rewritten, what is kept beside it, and what is left to do."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from fraudtrainer.authoring.upgrade import KEPT, upgrade
from fraudtrainer.cli.main import main
from fraudtrainer.errors import UserError
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.reading.fact import load_facts

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
DRILL = MINI.with_name("drill")
FACTS = load_facts(bundled("seeds"))[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(MINI, tmp_path / "mini"))


def test_what_is_rewritten_is_read_as_the_present_format(folder: Path) -> None:
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    old, _found = read_scenario(folder, FACTS)
    made = upgrade(folder)
    assert {path.name for path in made.rewritten} == set(before)
    for name, data in before.items():
        assert (folder / (name + KEPT)).read_bytes() == data
    scenario, found = read_scenario(folder, FACTS)
    assert scenario is not None, found
    assert old is not None
    for name in ("scam", "genuine"):
        was, now = old.story_variant(name, 0), scenario.story_variant(name, 0)
        assert {i: n.marks for i, n in was.lines.items()} == {
            i: n.marks for i, n in now.lines.items()
        }
        assert (was.locks, now.locks) == (False, True)


def test_keys_alone_are_renamed_and_stamps_are_gone(folder: Path) -> None:
    scam = folder / "scam.yaml"
    text = scam.read_text(encoding="utf-8")
    text = text.replace("text: 小许，在忙吗？", 'text: "cues: strength: stamped: true"')
    text = text.replace(
        "rows: [户名 某某, 尾号 3306]}", "rows: [户名 某某, 尾号 3306], stamped: true}"
    )
    scam.write_text(text, encoding="utf-8")
    upgrade(folder)
    new = scam.read_text(encoding="utf-8")
    assert 'text: "cues: strength: stamped: true"' in new
    assert "尾号 3306]}" in new
    assert "marks:\n" in new
    assert "counts: decisive" in new


def test_the_rest_is_listed_with_its_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["upgrade", str(folder)]) == 1
    out = capsys.readouterr().out
    assert f"{folder / 'situation.yaml'}:1  还没有开场" in out
    assert main(["upgrade", str(folder)]) == 0
    assert "已经是新格式" in capsys.readouterr().out


def test_a_drill_has_no_opening_and_no_judgement_left_to_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(copytree(DRILL, tmp_path / "drill"))
    for path in folder.iterdir():
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("format: 2", "format: 1", 1), encoding="utf-8")
    assert main(["upgrade", str(folder)]) == 0
    assert "改好了" in capsys.readouterr().out
    for path in DRILL.iterdir():
        assert (folder / path.name).read_bytes() == path.read_bytes()


def test_a_file_that_cannot_be_read_stops_it_before_anything_is_written(folder: Path) -> None:
    (folder / "situation.yaml").write_text("format: 1\nformat: 1\n", encoding="utf-8")
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    with pytest.raises(UserError):
        upgrade(folder)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
    with pytest.raises(UserError):
        upgrade(folder.parent)


FIRST = Path(__file__).parents[1] / "fixtures" / "first-format"


def test_what_new_made_in_format_1_is_rewritten_and_what_is_left_is_told_in_words(
    tmp_path: Path,
) -> None:
    folder = Path(copytree(FIRST, tmp_path / "first-format"))
    done = upgrade(folder)
    assert {path.name for path in done.rewritten} == {path.name for path in FIRST.iterdir()}
    assert {left.file for left in done.left} == set(done.rewritten)
    told = "".join(left.words.zh for left in done.left)
    for key, meant in (("really", "面具后面是谁"), ("exits", "出开场"), ("answers", "怎么回答")):
        assert f"{key}（" in told
        assert meant in told


def test_a_file_that_may_not_be_written_is_told_and_stays(tmp_path: Path) -> None:
    folder = Path(copytree(FIRST, tmp_path / "first-format"))
    card = folder / "situation.yaml"
    before = card.read_bytes()
    card.chmod(0o444)
    with pytest.raises(UserError, match="写不进"):
        upgrade(folder)
    assert card.read_bytes() == before
    assert not card.with_name("situation.yaml.old").exists()


def test_fact_cards_are_found_by_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facts", "止付"]) == 0
    out = capsys.readouterr().out
    assert "S0-06" in out
    assert "{S0-06.recovered_yuan} = 390,000,000" in out
    assert main(["facts", "没有这个词的"]) == 1
    assert "没有写到" in capsys.readouterr().out
    assert main(["facts", "96110", "--json"]) == 0
    assert '"figures"' in capsys.readouterr().out


@pytest.mark.parametrize("word", ["390,000,000", "390000000", "３.９亿", "间接避免经济损失"])
def test_fact_cards_are_found_by_a_figure_however_typed_and_by_part_of_a_title(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["facts", word]) == 0
    assert "S0-06" in capsys.readouterr().out
