"""Numbers as texts write them: what is one, what it means, and what only looks like one."""

import pytest

from fraudtrainer.authoring.subject.written_number import chinese_number, written_numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("六万八千", 68_000), ("三十七万六千九百", 376_900), ("两万", 20_000), ("六万八", 68_000),
        ("三千五", 3_500), ("一亿零三百", 100_000_300), ("三十七点六九万", 376_900),
        ("七亿四千万", 740_000_000), ("一千零五", 1_005), ("十二万", 120_000), ("二十万", 200_000),
        ("九千九百九十九", 9_999), ("一万零八十", 10_080), ("叁拾柒万陆仟玖佰", 376_900),
        ("376,900", 376_900), ("37.69 万", 376_900), ("7.4亿", 740_000_000), ("83000000", 83_000_000),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_meant(text: str, value: int) -> None:
    assert list(written_numbers(f"转了{text}元，")) == [(text, value)]


def test_a_number_that_begins_with_its_unit_counts_only_with_what_it_counts() -> None:
    assert list(written_numbers("损失百万元")) == [("百万", 1_000_000)]
    assert list(written_numbers("千万余人次")) == [("千万", 10_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "一个", "第二", "第三千", "三言两语", "十分", "一五一十", "万一", "千万别转账", "千方百计",
        "成千上万", "十万火急", "几十万", "数百万", "上百万元", "好几千", "两三万", "三五万", "七八千人",
        "一万个不放心", "二〇一九年", "2019 年", "2,019年", "一千年", "零", "万", "亿", "十", "三百五十",
        "一百二", "911", "3.14", "一心一意", "九牛一毛", "万亿", "百百", "一一",
    ],
)  # fmt: skip
def test_sayings_ordinals_rough_and_small_numbers_and_years_are_none(text: str) -> None:
    assert list(written_numbers(text)) == []


@pytest.mark.parametrize("text", ["二三", "万一", "一百百", "一万二亿", "百十千"])
def test_what_breaks_the_order_of_units_is_no_number(text: str) -> None:
    assert chinese_number(text) is None
