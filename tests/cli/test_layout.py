"""Chinese in a terminal: widths, alignment and line breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudtrainer.cli.layout import display_width, padded, wrapped
from fraudtrainer.cli.menu import columns, numbered

TEXTS = st.text(alphabet="你好转账，。！？“”（）—…abc 0123,.\u0301", max_size=120)


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("群聊", 4), ("，", 2), ("Ａ", 2), ("e\u0301", 1), ("", 0)]
)
def test_a_full_width_character_takes_two_columns(text: str, width: int) -> None:
    assert display_width(text) == width


def test_padding_aligns_chinese_and_latin() -> None:
    assert {display_width(padded(text, 8)) for text in ("群聊", "abc", "电话 1", "")} == {8}
    assert padded("很长的一段话", 4) == "很长的一段话"


@given(TEXTS, st.integers(min_value=10, max_value=60))
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    joined = "".join(wrapped(text, width))
    assert joined.replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet="你好转账，。“”（）", max_size=120), st.integers(10, 60))
def test_no_line_is_much_too_long_or_begins_with_a_closing_mark(text: str, width: int) -> None:
    lines = wrapped(text, width)
    for line in lines:
        body = line.rstrip("，。”）")
        assert display_width(body, ambiguous=2) <= width
    for line in lines[1:]:
        assert line[:1] not in set("，。”）")


def test_numbers_and_latin_words_stay_whole() -> None:
    assert wrapped("金额是 376,900 元，请核对", 12) == ["金额是", "376,900 元，", "请核对"]


def test_columns_stand_under_each_other() -> None:
    rows = columns(numbered(["挂断", "拨 96110", "截图留证", "报警"]), 30)
    assert rows == [" 1 挂断       2 拨 96110", " 3 截图留证   4 报警"]
    assert columns([], 30) == []
    assert len(columns(["很长很长很长的名字"] * 3, 5)) == 3
