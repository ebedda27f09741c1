"""A line that is indented wrongly is named itself, not the one at which the parser stumbles."""

from pathlib import Path

import pytest

from fraudtrainer.scenario.reading.source import parse_source

SCAM = Path(__file__).parents[1] / "fixtures" / "mini" / "scam.yaml"
TEXT = """format: 1
people:
  a: {shown: 甲}
  b: {shown: 乙}
script:
  ladder:
    - lines:
        - id: one
          by: a
          text: 你好
        - id: two
          by: b
          text: 在吗
    - lines: []
"""


def found(text: str) -> tuple[int, int, str, str]:
    source, problems = parse_source(text.encode(), "scam.yaml")
    assert source is None
    (problem,) = problems
    return problem.line, problem.column, problem.message.zh, problem.hint.zh


@pytest.mark.parametrize(
    ("line", "indent"),
    [
        (3, 1),  # the first of a block: the parser takes it for the block's measure
        (3, 3),
        (3, 4),
        (4, 3),
        (7, 6),
        (8, 10),  # the first of a list within a list
        (8, 7),
        (9, 9),
        (10, 12),
        (11, 6),
        (12, 8),
        (14, 3),
    ],
)
def test_a_line_moved_to_a_wrong_place_is_the_one_that_is_named(line: int, indent: int) -> None:
    lines = TEXT.splitlines()
    lines[line - 1] = " " * indent + lines[line - 1].lstrip()

    where, column, message, hint = found("\n".join(lines) + "\n")

    assert where == line
    assert column >= 1
    assert "缩进" in message
    assert "对齐" in hint


def test_the_place_is_where_the_words_of_the_line_begin() -> None:
    text = TEXT.replace("  a: {shown: 甲}", "    a: {shown: 甲}")

    assert found(text)[:3] == (3, 5, "这一行的缩进没有对齐")


def test_whichever_line_of_a_telling_slips_nearly_always_that_one_is_named() -> None:
    lines = SCAM.read_text(encoding="utf-8").splitlines()
    named, slips = 0, 0
    for number in range(0, len(lines), 3):
        bare = lines[number].lstrip(" ")
        for shift in (-1, 2):
            indent = len(lines[number]) - len(bare) + shift
            moved = [*lines[:number], " " * max(0, indent) + bare, *lines[number + 1 :]]
            source, problems = parse_source("\n".join(moved).encode(), "scam.yaml")
            if source is None:
                slips += 1
                named += problems[0].line == number + 1

    assert slips > 30
    assert named >= 0.97 * slips


def test_a_second_colon_in_a_line_is_no_matter_of_indentation() -> None:
    where, _column, message, _hint = found("a: 1\n b: 2\nc: 说: 好\n".replace(" b", "b"))

    assert where == 3
    assert "冒号" in message


def test_a_text_too_long_for_trials_is_told_as_the_parser_tells_it() -> None:
    long = "# " + "字" * 300_000 + "\n"

    assert found(long + "people:\n    a: 1\n  b: 2\n")[0] == 4
    assert found("people:\n    a: 1\n  b: 2\n")[0] == 2
