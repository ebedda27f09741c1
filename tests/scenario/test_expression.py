"""The language of conditions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudtrainer.scenario.expression import ExpressionError, evaluate, faults, parse

VALUES = {"trust": 3, "asked": 2, "none": 0}


class Desk:
    def number(self, name: str) -> int:
        return VALUES[name]

    def asked(self, function: str, name: str) -> bool:
        return (function, name) in {("seen", "i-num"), ("did", "call_96110")}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("trust", 3),
        ("-trust + asked * 4", 5),
        ("trust - 1 == asked", 1),
        ("trust > 2 and not did(call_96110)", 0),
        ("trust > 5 or did('call_96110')", 1),
        ("seen(i-num)", 1),
        ("said(i-num)", 0),
        ("0 < asked < trust", 1),
        ("0 < trust < asked", 0),
        ("asked != 2", 0),
        ("none <= 0 and asked >= 2", 1),
        ("true and not false", 1),
        ("  (asked)  ", 2),
    ],
)
def test_an_expression_has_the_value_that_everybody_would_say(text: str, value: int) -> None:
    assert evaluate(text, Desk()) == value


@pytest.mark.parametrize(
    "text",
    [
        "", "trust >", "trust ＞ 2", "trust ** 2", "trust / 2", "trust % 2", "1.5", "'word'",
        "trust if asked else none", "lambda: 1", "trust.real", "[trust]", "open('x', 'y')",
        "f(x=1)", "f()", "seen(1 + x)", "9999999999", "a\nb", "a" * 201, "(" * 150 + ")" * 150,
        "\x00", "trust is asked", "trust in asked", "x := 1", "~trust", "...", "None",
    ],
)  # fmt: skip
def test_whatever_is_not_of_the_language_is_refused_with_a_place(text: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert 0 <= caught.value.fault.column <= max(len(text), 1)
    assert caught.value.fault.message.zh
    assert [f.kind for f in faults(text, {"x"}, {})] == ["form"]


@given(st.text(alphabet="trustand or()<>=!+-*123.'\"[]{}:,\\\n＞é", max_size=60))
def test_any_text_is_an_expression_or_is_refused(text: str) -> None:
    found = list(faults(text, {"trust", "x"}, {}))
    assert all(fault.message.zh and 0 <= fault.column <= max(1, len(text)) for fault in found)


def test_a_refused_part_is_named_at_its_column() -> None:
    (fault,) = faults("trust > 1 and trust / 2", {"trust"}, {})
    assert (fault.column, fault.message.zh) == (14, "条件里不能写“trust / 2”")


def test_unknown_names_functions_and_ids_are_told_with_what_was_meant() -> None:
    known = {"did": {"call_96110"}, "seen": {"c1"}}
    found = list(faults("askd and did(call_9611) and has(c1)", {"asked"}, known))
    assert [(f.message.zh, f.hint.zh) for f in found] == [
        ("条件里不认识的名字“askd”", "是不是 asked？"),
        ("条件里不认识的id“call_9611”", "是不是 call_96110？"),
        ("条件里不认识的问法“has”", "可以用：did、seen"),
    ]


def test_what_it_mentions_is_known_without_running_it() -> None:
    read = parse("trust > 2 and (seen(i-num) or asked)")
    assert read.names == {"trust", "asked"}
    assert read.questions == {("seen", "i-num")}
