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


CHINESE_ROW = "c1,mini/scam,喂，您好。𬱖,Hello — “hi”.\n"
READ = (TableRow(2, "c1", "mini/scam", "喂，您好。𬱖", "Hello — “hi”."),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_table_is_read_as_chinese_spreadsheets_save_it(encoding: str) -> None:
    assert read_table((HEAD + CHINESE_ROW).encode(encoding)) == READ


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_an_exported_table_saved_again_by_a_chinese_excel_comes_back(encoding: str) -> None:
    again = table_bytes([ROW]).decode("utf-8-sig").encode(encoding)

    assert read_table(again) == (ROW,)


@pytest.mark.parametrize(
    ("before", "row"),
    [
        ("sep=,\n", 2),
        ('"sep=,"\n', 2),
        ("SEP=,,,,\r\n", 2),
        ("冒充客服退款 译文表\n", 3),
        ("冒充客服退款 译文表,,,\n,,,\n", 4),
        ("sep=,\n译文表;请译成英文,,,\n", 3),
    ],
)
def test_what_stands_above_the_head_is_passed_over_and_rows_keep_their_numbers(
    before: str, row: int
) -> None:
    assert read_table((before + HEAD + CHINESE_ROW).encode()) == (READ[0]._replace(number=row),)


def test_the_separator_that_a_first_line_names_counts() -> None:
    text = "sep=;\n" + (HEAD + "c1,mini/scam,喂,Hi\n").replace(",", ";").replace("Hi", "a,b,c,d,e")

    assert read_table(text.encode()) == (TableRow(2, "c1", "mini/scam", "喂", "a,b,c,d,e"),)


@pytest.mark.parametrize(
    "head",
    ["编号,文件,中文,译文", "标识,文件名,原文,翻译", "键,剧本,中文原文,英文", "KEY,File,中文,译文"],
)
def test_columns_with_chinese_names_are_understood(head: str) -> None:
    assert read_table(f"{head}\n{CHINESE_ROW}".encode("gb18030")) == READ


def test_an_unknown_encoding_is_told_in_words() -> None:
    ((row, words),) = problems((HEAD + CHINESE_ROW).encode()[:-20] + b"\xff\xff\n")
    assert row == 0
    assert "编码" in words


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
