"""The translators' table: nothing is lost on the way through a spreadsheet, and nothing runs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudtrainer.authoring.translation.table import (
    COLUMNS,
    TableError,
    TableRow,
    guarded,
    plain,
    read_table,
    table_bytes,
)

ROW = TableRow(2, "c1", "mini/scam", "喂，您好。", "Hello.", "已译", "客服", "台词")
HEAD = "key,file,chinese,translation\n"
cells = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))


def problems(data: bytes) -> list[tuple[int, str]]:
    with pytest.raises(TableError) as refused:
        read_table(data)
    return [(p.row, p.words.zh) for p in refused.value.problems]


def test_a_table_comes_back_as_it_went() -> None:
    assert read_table(table_bytes([ROW])) == (ROW,)


@pytest.mark.slow
@given(cells, cells)
def test_any_text_comes_back(chinese: str, translation: str) -> None:
    row = ROW._replace(chinese=chinese, translation=translation)
    assert read_table(table_bytes([row])) == (row,)


def test_spreadsheets_know_the_encoding_and_the_lines() -> None:
    data = table_bytes([ROW])
    assert data.startswith(b"\xef\xbb\xbfkey,file,speaker,context,chinese,translation,status\r\n")
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@SUM(A1)", "＝1", "'=1", "''"])
def test_no_cell_is_a_formula_and_none_is_changed(text: str) -> None:
    data = table_bytes([ROW._replace(translation=text)]).decode("utf-8-sig")
    (_head, row) = csv.reader(io.StringIO(data, newline=""))
    assert row[COLUMNS.index("translation")][0] == "'"
    assert plain(guarded(text)) == text


def test_an_apostrophe_that_somebody_typed_stays() -> None:
    assert plain("'Tis a trick.") == "'Tis a trick."


def test_columns_may_be_moved_added_and_parted_otherwise() -> None:
    data = "note;translation;chinese;file;key\r\nx;Hello;喂;mini/scam;c1\r\n\r\n;;;;\r\n".encode()
    assert read_table(data) == (TableRow(2, "c1", "mini/scam", "喂", "Hello"),)


def test_a_text_of_two_lines_is_one_row() -> None:
    rows = read_table(
        (HEAD + 'c1,mini/scam,"一\r\n二","one\r\ntwo"\r\nc2,mini/scam,三,\r\n').encode()
    )
    assert [(r.number, r.chinese, r.translation) for r in rows] == [
        (2, "一\n二", "one\ntwo"),
        (3, "三", ""),
    ]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("told", ["", "sep=,\r\n", '"sep=,"\r\n', "sep=,,,\r\n", "SEP=,\n"])
def test_a_table_is_read_as_spreadsheets_save_it(encoding: str, told: str) -> None:
    data = (told + HEAD + "c1,mini/scam,喂，您好。,Hello\r\n").encode(encoding)
    assert read_table(data) == (TableRow(2, "c1", "mini/scam", "喂，您好。", "Hello"),)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_table_is_parted_as_its_first_line_says(delimiter: str) -> None:
    row = delimiter.join(["c1", "mini/scam", "喂", "a,b,c,d,e"])
    text = f"sep={delimiter}\r\n{HEAD.replace(',', delimiter)}{row}\r\n"
    assert read_table(text.encode()) == (TableRow(2, "c1", "mini/scam", "喂", "a,b,c,d,e"),)


def test_what_is_in_no_known_encoding_is_told_with_its_row() -> None:
    for broken in (b"c1,mini/scam,\xff\xfe\xff,Hello\n", b"c1,mini/scam,\x81\n"):
        ((row, words),) = problems(HEAD.encode() + broken)
        assert row == 2
        assert "另存为 CSV" in words
    assert problems(b"\xff\xfek")[0][0] in (0, 1)


def test_missing_columns_are_named() -> None:
    ((row, words),) = problems(b"key,chinese,chinese\n")
    assert row == 1
    assert "file、chinese、translation" in words


@pytest.mark.parametrize(
    ("data", "row"),
    [
        (b"", 1),
        (HEAD.encode() + b"c1,mini/scam\n", 2),
        (HEAD.encode() + b'c1,mini/scam,a,"b\n', 0),
        (HEAD.encode() + b"c1,mini/scam,a,b\x07\n", 2),
        (b"x" * (8 * 1024 * 1024 + 1), 0),
    ],
    ids=["empty", "short row", "open quote", "bell", "too big"],
)
def test_what_is_no_table_is_refused_with_its_row(data: bytes, row: int) -> None:
    assert [number for number, _words in problems(data)] == [row]
