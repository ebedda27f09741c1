"""`fraudtrainer texts`: from a skeleton or a table to a translated situation, and back."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from fraudtrainer.cli.main import main
from fraudtrainer.scenario.translation.unit import text_hash

Rows = list[list[str]]
Run = Callable[..., tuple[int, str, str]]
KEY, FILE, SPEAKER, CONTEXT, CHINESE, TRANSLATION, STATUS = range(7)


@pytest.fixture
def folder(mini: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(mini, tmp_path / "mini"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["texts", *(str(word) for word in words), "--lang", "zh"])
        return (code, *capsys.readouterr())

    return run


def rows_of(path: Path) -> Rows:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def put_rows(path: Path, rows: Rows) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    path.write_bytes(out.getvalue().encode("utf-8-sig"))


def row_of(rows: Rows, key: str, file: str = "mini/scam") -> list[str]:
    return next(r for r in rows if (r[KEY], r[FILE]) == (key, file))


def overlay(folder: Path, *lines: str) -> Path:
    path = folder / "scam.en.yaml"
    text = "format: 1\nlanguage: en\nof: scam\ntexts:\n" + "".join(f"  {x}\n" for x in lines)
    path.write_text(text, encoding="utf-8")
    return path


H1 = f'h1: {{was: "{text_hash("小许，在忙吗？")}", text: "Busy?"}}'
STALE = 'h2: {was: "0f0f0f0f", text: "Send {amount|yuan} yuan."}'
ORPHAN = 'h9: {was: "0f0f0f0f", text: "Gone"}'


def test_a_skeleton_names_what_it_wrote_and_the_report_counts_it(folder: Path, run: Run) -> None:
    code, out, _err = run("skeleton", folder)
    assert code == 0
    assert [Path(p).name for p in out.split()] == [
        "situation.en.yaml", "genuine.en.yaml", "scam.en.yaml",
    ]  # fmt: skip
    code, out, _err = run("report", folder, "--json")
    report = {row["file"]: row for row in json.loads(out)}
    assert code == 0
    assert report["scam"]["missing"] == report["scam"]["units"] > 50
    assert report["situation"]["missing_keys"][0] == "title"


def test_the_report_tells_stale_and_orphaned_texts(folder: Path, run: Run) -> None:
    overlay(folder, H1, STALE, ORPHAN)
    code, out, _err = run("report", folder)
    assert code == 0
    assert "已译 1，" in out
    assert "过时 1，" in out
    assert "多余 1\n" in out
    assert "FT071" in out
    _code, out, _err = run("report", folder, "--json")
    (scam,) = [row for row in json.loads(out) if row["file"] == "scam"]
    assert (scam["stale_keys"], scam["orphans"]) == (["h2"], ["h9"])


def test_the_report_fails_on_errors_only(folder: Path, run: Run) -> None:
    overlay(folder, f'h1: {{was: "{text_hash("小许，在忙吗？")}", text: "{{x}}"}}')
    assert run("report", folder)[0] == 1


def test_a_skeleton_tells_in_which_scene_of_the_opening_a_text_stands(
    tmp_path: Path, run: Run
) -> None:
    twins = Path(__file__).parents[1] / "fixtures" / "twins"
    folder = Path(shutil.copytree(twins, tmp_path / "twins"))
    assert run("skeleton", folder)[0] == 0
    card = (folder / "situation.en.yaml").read_text(encoding="utf-8")
    opening = yaml.safe_load((folder / "situation.yaml").read_text(encoding="utf-8"))["opening"]
    assert all(f" {scene['id']}] " in card for scene in opening["scenes"])


def test_a_table_is_in_reading_order_with_speaker_and_context(folder: Path, run: Run) -> None:
    out = folder / "mini.csv"
    overlay(folder, H1)
    assert run("export", folder, "--out", out)[0] == 0
    rows = rows_of(out)
    assert row_of(rows, "h1") == [
        "h1", "mini/scam", "{who}", "台词·聊天 hello", "小许，在忙吗？", "Busy?", "已译",
    ]  # fmt: skip
    assert row_of(rows, "hello/ask")[SPEAKER] == "学员"
    keys = [r[KEY] for r in rows if r[FILE] == "mini/scam"]
    assert keys.index("h1") < keys.index("hello/ask") < keys.index("p1") < keys.index("real")
    assert rows[1][FILE] == "mini/situation"


def test_without_a_file_the_table_is_printed(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["texts", "export", str(folder)]) == 0
    assert capfdbinary.readouterr().out.startswith(b"\xef\xbb\xbfkey,file,")


def test_out_and_in_and_out_again_changes_nothing(folder: Path, run: Run) -> None:
    path = overlay(folder, H1, STALE, ORPHAN)
    first, second = folder / "1.csv", folder / "2.csv"
    before = path.read_bytes()
    run("export", folder, "--out", first)
    code, out, _err = run("import", first, folder)
    assert (code, out) == (0, "收进 0 条译文。\n")
    run("export", folder, "--out", second)
    assert first.read_bytes() == second.read_bytes()
    assert path.read_bytes() == before


def test_what_a_translator_fills_in_arrives_and_the_rest_stays(folder: Path, run: Run) -> None:
    path = overlay(folder, H1, STALE, ORPHAN)
    file = folder / "mini.csv"
    run("export", folder, "--out", file)
    rows = rows_of(file)
    row_of(rows, "p1")[TRANSLATION] = 'Don\'t call: "meeting".'
    row_of(rows, "h1")[TRANSLATION] = ""
    row_of(rows, "h2")[STATUS] = "已译"
    row_of(rows, "variants.0.who", "mini/situation")[TRANSLATION] = "Zhao"
    put_rows(file, [r for r in rows if r[KEY] not in {"a1", "real"}])
    code, out, _err = run("import", file, folder)
    assert code == 0
    assert "收进 3 条译文。" in out
    run("export", folder, "--out", file)
    rows = rows_of(file)
    assert row_of(rows, "p1")[TRANSLATION] == 'Don\'t call: "meeting".'
    assert row_of(rows, "h1")[TRANSLATION] == "Busy?"
    assert row_of(rows, "h2")[STATUS] == "已译"
    assert row_of(rows, "variants.0.who", "mini/situation")[TRANSLATION] == "Zhao"
    text = path.read_text(encoding="utf-8")
    assert 'h9: {was: "0f0f0f0f", text: "Gone"}' in text
    assert text.index("  h1:") < text.index("  h2:") < text.index("  p1:")


@pytest.mark.parametrize(
    ("told", "encoding"), [("", "gbk"), ("sep=,\r\n", "utf-8-sig"), ("sep=,\r\n", "utf-16")]
)
def test_a_table_that_a_spreadsheet_saved_in_its_own_way_arrives(
    told: str, encoding: str, folder: Path, run: Run
) -> None:
    file = folder / "mini.csv"
    run("export", folder, "--out", file)
    rows = rows_of(file)
    row_of(rows, "p1")[TRANSLATION] = "I am in a meeting."
    put_rows(file, rows)
    text = file.read_bytes().decode("utf-8-sig")
    file.write_bytes((told + text).encode(encoding))
    code, out, err = run("import", file, folder)
    assert (code, err) == (0, "")
    assert "收进 1 条译文。" in out


@pytest.mark.parametrize(
    ("key", "column", "value", "words"),
    [
        ("p1", KEY, "p2", "没有“p2”这一条"),
        ("p1", FILE, "mini/scan", "没有“mini/scan”这份文件"),
        ("p1", KEY, "h1", "重复"),
        ("p1", CHINESE, "改了", "中文一栏和剧本不一样"),
        ("p1", TRANSLATION, "{x}", "原文里没有 {x}"),
    ],
)
def test_a_wrong_cell_is_told_with_its_row_and_nothing_changes(
    folder: Path,
    run: Run,
    key: str,
    column: int,
    value: str,
    words: str,
) -> None:
    file = folder / "mini.csv"
    run("export", folder, "--out", file)
    rows = rows_of(file)
    number = rows.index(row_of(rows, key)) + 1
    rows[number - 1][column] = value
    row_of(rows, "h2")[TRANSLATION] = "Send {amount|yuan} yuan."
    put_rows(file, rows)
    code, _out, err = run("import", file, folder)
    assert code == 2
    assert f"第 {number} 行：" in err
    assert words in err
    assert not (folder / "scam.en.yaml").exists()


def test_a_lost_figure_is_told_and_the_text_taken(folder: Path, run: Run) -> None:
    file = folder / "mini.csv"
    run("export", folder, "--out", file)
    rows = rows_of(file)
    row_of(rows, "h2")[TRANSLATION] = "Send money."
    put_rows(file, rows)
    code, out, _err = run("import", file, folder)
    assert code == 0
    assert "译文漏了 {amount}" in out
    assert "收进 1 条译文。" in out


def test_a_table_without_a_situation_named_is_found_by_its_id(
    folder: Path,
    run: Run,
) -> None:
    file = folder / "mini.csv"
    run("export", folder, "--out", file)
    code, _out, err = run("import", file)
    assert code == 2  # mini is not among the bundled situations
    assert "没有叫“mini”的情境" in err


def test_a_table_that_is_not_there_and_a_broken_overlay_are_told(folder: Path, run: Run) -> None:
    code, _out, err = run("import", folder / "none.csv", folder)
    assert code == 2
    assert "打不开" in err
    path = folder / "scam.en.yaml"
    path.write_text("texts: [", encoding="utf-8")
    for command in ("skeleton", "export"):
        code, _out, err = run(command, folder)
        assert code == 2
        assert "文件没有改动" in err
    assert path.read_text(encoding="utf-8") == "texts: ["


def test_a_situation_is_played_and_listed_in_english(
    folder: Path,
    run: Run,
    played: Callable[..., dict[str, Any]],
    typed: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    overlay(folder, H1)
    scam = ["--telling", "scam", "--seed", "1", "--no-record", "--fast"]
    english = played([str(folder), *scam, "--language", "en"], "d 4", "a callback_known_number lao")
    assert english["ending"]["id"] == "safe"
    run("skeleton", folder)
    path = folder / "situation.en.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('", text: ""}', '", text: "A loan"}', 1), encoding="utf-8")
    assert main(["list", str(folder), "--language", "en", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["title"] == "A loan"
    typed()
    assert main(["play", str(folder), *scam, "--language", "en", "--lang", "zh"]) == 0
    assert "Busy?" in capsys.readouterr().out
