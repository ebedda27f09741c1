"""Reading scenario files: values, positions, findings, bounds."""

import json
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudtrainer.scenario.diagnostic import Diagnostic, nearest
from fraudtrainer.scenario.reading import source as source_module
from fraudtrainer.scenario.reading.problem import MAX_DIAGNOSTICS, Code
from fraudtrainer.scenario.reading.source import MAX_BYTES, Source, parse_source, read_source
from fraudtrainer.scenario.reading.tree import MAX_DEPTH, MAX_NODES, MAX_TEXT
from fraudtrainer.words import Words

GOOD = """\
format: 1
title: 领导建了个新群
scenes:
  - id: s1
    lines:
      - {id: a, text: "小李，在吗？", delay: 1.5}
      - id: b
        text: |
          先别转账。
          打个电话问问。
  - id: s2
    lines: []
"""


@pytest.fixture(params=["libyaml", "pure"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a test once with each parser that an installed copy may have."""
    name = str(request.param)
    loader = yaml.CSafeLoader if name == "libyaml" else yaml.SafeLoader
    monkeypatch.setattr(source_module, "_LOADER", loader)
    return name


def found(text: str | bytes) -> list[tuple[str, int, int]]:
    data = text if isinstance(text, bytes) else text.encode()
    return [(one.code, one.line, one.column) for one in parse_source(data, "x.yaml")[1]]


def read(text: str) -> Source:
    source, diagnostics = parse_source(text.encode(), "x.yaml")
    assert not diagnostics
    assert source is not None
    return source


def test_good_file_gives_the_same_values_as_pyyaml(parser: str) -> None:
    assert read(GOOD).data == yaml.safe_load(GOOD)


def test_sha256_is_that_of_the_bytes() -> None:
    assert read("a: 1\n").sha256 == (
        "37b128c59f1f5097f73f82691cb519f1f568667faab5ced1b4ab979d36837eae"
    )


def test_every_value_and_key_knows_its_place(parser: str) -> None:
    source = read(GOOD)
    assert source.position(("title",)) == (2, 8)
    assert source.key_position(("title",)) == (2, 1)
    assert source.position(("scenes", 0, "lines", 0, "text")) == (6, 23)
    assert source.key_position(("scenes", 0, "lines", 0, "text")) == (6, 17)
    assert source.position(("scenes", 1)) == (11, 5)
    assert source.position(()) == (1, 1)


def test_unknown_path_falls_back_to_the_nearest_ancestor() -> None:
    source = read(GOOD)
    assert source.position(("scenes", 1, "lines", 7, "text")) == (12, 12)
    assert source.key_position(("scenes", 1, "channel")) == (11, 5)
    assert source.position(("nothing",)) == (1, 1)


def test_places_stay_true_after_refused_parts(parser: str) -> None:
    text = "a: {x: [1, 2]}\na: {x: [3, {y: 4}]}\n<<: {b: 1}\n? [k, {l: m}]\n: [v]\n*n : 5\nc: 6\n"
    source, _ = parse_source(text.encode(), "x")
    assert source is not None
    assert source.data == {"a": {"x": [1, 2]}, "c": 6}
    assert source.position(("a", "x", 1)) == (1, 12)
    assert source.position(("c",)) == (7, 4)
    assert source.key_position(("c",)) == (7, 1)


@pytest.mark.parametrize(
    "text",
    [
        *["no", "yes", "on", "off", "NO", "True", "NULL", "22:22", "012", "00", "1_000"],
        *["2026-11-22", ".nan", ".inf", "0x1F", "0o17", "1e5", "1.", ".5", "+", "-", "1" * 19],
        *["9" * 300 + ".0", "\N{FULLWIDTH DIGIT ONE}", "\N{ARABIC-INDIC DIGIT ONE}", "1.2.3"],
    ],
)
def test_what_yaml_1_2_core_does_not_name_stays_text(parser: str, text: str) -> None:
    assert read(f"[{text}, x]").data[0] == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *[("true", True), ("false", False), ("null", None), ("~", None), ("", None)],
        *[("0", 0), ("12", 12), ("-3", -3), ("+4", 4), ("9" * 18, 10**18 - 1)],
        *[("1.5", 1.5), ("-0.25", -0.25), ("'12'", "12"), ('"true"', "true"), ("''", "")],
    ],
)
def test_core_scalars_and_quoted_text(parser: str, text: str, value: object) -> None:
    got = read(f"a: {text}\n").data["a"]
    assert (got, type(got)) == (value, type(value))


def test_duplicate_key_points_at_the_second_and_names_the_first(parser: str) -> None:
    source, diagnostics = parse_source("x:\n  标题: 1\n  b: 2\n  标题: 3\n".encode(), "x")
    assert [(d.code, d.line, d.column) for d in diagnostics] == [("FT012", 4, 3)]
    assert "第 2 行" in diagnostics[0].message.zh
    assert "line 2" in diagnostics[0].message.en
    assert source is not None
    assert source.data == {"x": {"标题": 1, "b": 2}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1: a\n", ("FT013", 1, 1)),
        ("true: a\n", ("FT013", 1, 1)),
        ("? [a]\n: b\n", ("FT013", 1, 3)),
        ("a: &x 1\n", ("FT014", 1, 4)),
        ("a: *x\n", ("FT014", 1, 4)),
        ("a: !!binary aGk=\n", ("FT015", 1, 4)),
        ("a: !x {b: 1}\n", ("FT015", 1, 4)),
        ("a: 1\n<<: {b: 2}\n", ("FT016", 2, 1)),
        ("a: 1\n---\nb: 2\n", ("FT019", 2, 1)),
        ("\ta: 1\n", ("FT008", 1, 1)),
        ("a:\n  b: 1\n\tc: 2\n", ("FT008", 3, 1)),
        ("a:\n\u3000\u3000b: 1\n", ("FT008", 2, 1)),
        ("标题：甲\n正文: 乙\n", ("FT009", 1, 3)),
        ("标题: 甲\n正文：乙\n角色: 丙\n", ("FT009", 2, 3)),
        ("标题:甲\n正文: 乙\n", ("FT010", 1, 3)),
        ("标题: 甲\n正文:乙\n", ("FT010", 2, 3)),
        ("", ("FT003", 1, 1)),
        ("# 只有注释\n", ("FT003", 1, 1)),
        ("---\n", ("FT003", 1, 1)),
        ("a: 1\nb: x\x07y\n", ("FT006", 2, 5)),
        ("a: x\u2028y\n", ("FT006", 1, 5)),
        ("a: x\ufeffy\n", ("FT006", 1, 5)),
        ('a: "\\0"\n', ("FT006", 1, 4)),
    ],
)
def test_one_slip_gives_one_finding_at_its_place(
    parser: str, text: str, expected: tuple[str, int, int]
) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("a: '未完\nb: 1\n", 1, 4, "引号没有配对"),
        ('a: "未完\nb: 1\n', 1, 4, "引号没有配对"),
        ("a: [1, 2\nb: 3\n", 1, 4, "括号没有配对"),
        ("a: @群主\n", 1, 4, "“@”"),
        ("a: `甲`\n", 1, 4, "“`”"),
        ("a: %甲\n", 1, 4, "“%”"),
        ("a: *重要* 通知\n", 1, 4, "* 或 &"),
        ("a: !重要\n", 1, 4, "感叹号"),
        ("a: 时间: 三点\n", 1, 6, "冒号"),
        ("a: {甲}，你好\n", 1, 7, "括号已经结束"),
        ('a: "你好"，他说\n', 1, 8, "引号已经结束"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "缩进没有对齐"),
        ("a: - 1\n", 1, 4, "列表项"),
        ("a: |文字\n", 1, 5, "| 或 >"),
        ("a: 1\n标题\nb: 2\n", 2, 1, "缺少半角冒号"),
    ],
)
def test_syntax_errors_are_put_in_words(
    parser: str, text: str, line: int, column: int, word: str
) -> None:
    source, [only] = parse_source(text.encode(), "x")
    assert source is None
    assert (only.code, only.line, only.column) == ("FT011", line, column)
    assert word in only.message.zh
    assert only.hint
    assert only.message.en.isascii() or "“" in only.message.en


def test_all_findings_come_in_one_run(parser: str) -> None:
    codes = [code for code, _, _ in found("a: 1\na: 2\n<<: {}\n3: x\nb: &q 1\nc: !t 2\nd: \x07\n")]
    assert codes == ["FT006", "FT012", "FT016", "FT013", "FT014", "FT015"]


def test_every_line_of_a_file_with_full_width_colons_is_named() -> None:
    assert found("标题：甲\n正文：乙\n") == [("FT009", 1, 3), ("FT009", 2, 3)]


def test_prose_with_a_full_width_colon_is_no_slip() -> None:
    assert read("提醒: 记住：不转账\n正文: |\n  步骤：先挂断\n").data["提醒"] == "记住：不转账"


def test_byte_order_mark_is_a_warning_and_the_file_is_read() -> None:
    source, [only] = parse_source(b"\xef\xbb\xbf" + GOOD.encode(), "x")
    assert (only.code, only.severity) == ("FT005", "warning")
    assert source is not None
    assert source.key_position(("format",)) == (1, 1)


def test_byte_order_mark_alone_is_an_empty_file() -> None:
    assert found(b"\xef\xbb\xbf") == [("FT005", 1, 1), ("FT003", 1, 1)]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("gbk", "GBK"),
        ("gb18030", "GBK"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
@pytest.mark.parametrize("text", [GOOD, "标题: 领导建了个新群\n正文: 请核对账号\n" * 20])
def test_other_encodings_are_named_with_advice(encoding: str, name: str, text: str) -> None:
    source, [only] = parse_source(text.encode(encoding), "x")
    assert source is None
    assert (only.code, name in only.message.zh) == ("FT004", True)
    assert "用 UTF-8 另存" in only.hint.zh


def test_plain_ascii_in_utf16_is_named_although_it_decodes_as_utf8() -> None:
    _, [only] = parse_source("title: abc\nrole: victim\n".encode("utf-16-le"), "x")
    assert only.code == "FT004"
    assert "UTF-16" in only.message.zh


def test_one_damaged_character_is_not_called_gbk() -> None:
    data = "标题: 领导建了个新群\n正文: 请核".encode()[:-1]
    assert found(data) == [("FT004", 2, 6)]
    assert "损坏" in parse_source(data, "x")[1][0].message.zh


def test_lone_surrogates_are_found_as_bytes_and_as_escapes(parser: str) -> None:
    assert found(b"a: \xed\xa0\x80\n") == [("FT007", 1, 4)]
    [(code, line, _)] = found('a: "\\uD800"\n')
    assert (code, line) == ("FT007", 1)


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


def test_depth_is_bounded_to_the_level(parser: str) -> None:
    assert found(nested(MAX_DEPTH)) == []
    assert found(nested(MAX_DEPTH + 1)) == [("FT017", 1, MAX_DEPTH + 1)]


@pytest.mark.parametrize(
    "bomb", ["[" * 60_000, "- " * 100_000, "{a: " * 60_000, "? " * 60_000, "a: [" * 60_000]
)
def test_nesting_bombs_end_at_the_bound(parser: str, bomb: str) -> None:
    source, diagnostics = parse_source(bomb.encode(), "x")
    assert source is None
    assert [one.code for one in diagnostics][-1] == "FT017"


def test_alias_bomb_is_refused_without_being_unfolded(parser: str) -> None:
    lines = ["a0: &a0 [x, x]"] + [
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)
    ]
    source, diagnostics = parse_source("\n".join(lines).encode(), "x")
    assert {one.code for one in diagnostics} == {"FT014"}
    assert source is not None
    assert source.data["a9"] == [None] * 9


@pytest.mark.slow
def test_node_count_is_bounded(parser: str) -> None:
    assert found("[" + "x," * (MAX_NODES - 1) + "]") == []
    assert [code for code, _, _ in found("[" + "x," * MAX_NODES + "]")] == ["FT018"]


def test_one_text_is_bounded_and_cut_there(parser: str) -> None:
    text = "字" * MAX_TEXT
    assert found(f"a: {text}") == []
    source, diagnostics = parse_source(f"a: {text}多\nb: 1".encode(), "x")
    assert [(d.code, d.line, d.column) for d in diagnostics] == [("FT018", 1, 4)]
    assert source is not None
    assert source.data == {"a": text, "b": 1}
    assert found("? " + "k" * (MAX_TEXT + 1) + "\n: 1") == [("FT018", 1, 3)]


def test_size_is_bounded_for_bytes_and_files(tmp_path: Path) -> None:
    line = b"a: " + b"x" * (10 * 1024 * 1024)
    assert found(line) == [("FT002", 1, 1)]
    assert found((b"a: 1\n#" + line)[:MAX_BYTES]) == []
    big = tmp_path / "big.yaml"
    big.write_bytes(line)
    assert [one.code for one in read_source(big)[1]] == ["FT002"]


def test_findings_are_bounded_and_say_so() -> None:
    _, diagnostics = parse_source(b"a: 1\n" * 5_000, "x")
    assert len(diagnostics) == MAX_DIAGNOSTICS + 1
    assert diagnostics[-1].code == "FT018"


def test_files_that_cannot_be_read_are_findings(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, tmp_path / "none.yaml", pipe, Path("a\0b"), Path("/etc/passwd/x")):
        source, [only] = read_source(path)
        assert source is None
        assert only.code == "FT001"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_missing_permission_is_named(tmp_path: Path) -> None:
    path = tmp_path / "locked.yaml"
    path.write_text("a: 1\n")
    path.chmod(0)
    assert "权限" in read_source(path)[1][0].message.zh


def test_read_source_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "剧本.yaml"
    path.write_text(GOOD, encoding="utf-8")
    source, diagnostics = read_source(path)
    assert not diagnostics
    assert source is not None
    assert (source.name, source.data["title"]) == (str(path), "领导建了个新群")


def test_diagnostic_formats_in_both_languages_and_as_json() -> None:
    one = Diagnostic(
        "FT012", "error", "a.yaml", 3, 5, Words("重复", "twice"), Words("删掉", "delete")
    )
    assert one.format() == "a.yaml:3:5 FT012 重复（删掉）"
    assert one.format("en") == "a.yaml:3:5 FT012 twice (delete)"
    bare = Diagnostic("FT012", "error", "a.yaml", 3, 5, Words("重复", "twice"))
    assert (bare.format(), bare.format("en")) == ("a.yaml:3:5 FT012 重复", "a.yaml:3:5 FT012 twice")
    assert json.loads(json.dumps(one.as_dict())) == {
        "code": "FT012",
        "severity": "error",
        "file": "a.yaml",
        "line": 3,
        "column": 5,
        "message": "重复",
        "message_en": "twice",
        "hint": "删掉",
        "hint_en": "delete",
    }


def test_nearest_names_the_likely_word_or_none() -> None:
    choices = ["scenes", "title", "标题", "Cues"]
    assert nearest("scnes", choices) == "scenes"
    assert nearest("cues", choices) == "Cues"
    assert nearest("标提", choices) == "标题"
    assert nearest("banana", choices) is None
    assert nearest("x" * 1_000_000, choices) is None


def test_codes_are_unique_and_in_the_range_of_reading() -> None:
    assert [str(code) for code in Code] == [f"FT{number:03}" for number in range(1, 20)] + ["FT025"]
    assert Code.DUPLICATE_KEY.slug == "duplicate-key"


def check_any(data: bytes) -> None:
    """Whatever the bytes: no exception, a reason wherever there is no source, places that fit."""
    source, diagnostics = parse_source(data, "x")
    assert source is not None or any(one.severity == "error" for one in diagnostics)
    for one in diagnostics:
        assert one.line >= 1
        assert one.column >= 1
        (one.format() + one.format("en")).encode("utf-8")
    if source is not None:
        assert len(source.marks) + len(source.key_marks) == len(source._trail)
        json.dumps(source.data, ensure_ascii=False, allow_nan=False).encode("utf-8")


PIECES = st.sampled_from(
    [
        *["a", "b", "标题", "：", ":", ": ", "- ", "? ", "\n", "\n  ", "\n\t", "\u3000", " ", "#"],
        *["[", "]", "{", "}", ",", "'", '"', "|", ">", "|2\n", "&x ", "*x", "!t ", "!!str ", "<<"],
        *["%YAML 1.", "%TAG ! !\n", "---\n", "...\n", "1", "012", "true", "~", "@", "`", "\\"],
        *['"\\uD800"', '"\\UFFFFFFFF"', "\\x", "\r", "\x85", "\ufeff", "\0", "😀", "!<", "!%ff "],
    ]
)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    check_any(data)


@pytest.mark.slow
@settings(deadline=None, max_examples=300)
@given(pieces=st.lists(PIECES, max_size=40), pure=st.booleans())
def test_no_yaml_like_text_raises(pieces: list[str], pure: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        if pure:
            patch.setattr(source_module, "_LOADER", yaml.SafeLoader)
        check_any("".join(pieces).encode())


@settings(deadline=None)
@given(at=st.integers(0, len(GOOD)), cut=st.integers(0, 6), piece=PIECES)
def test_no_mutation_of_a_good_file_raises(at: int, cut: int, piece: str) -> None:
    check_any((GOOD[:at] + piece + GOOD[at + cut :]).encode())
    check_any(GOOD.encode()[:at] + piece.encode() + GOOD.encode()[at + cut :])


SCALARS = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.text("甲a1:-#' \n\"?")
TREES = st.recursive(
    SCALARS,
    lambda child: st.lists(child, max_size=4) | st.dictionaries(st.text("ab甲", min_size=1), child),
    max_leaves=20,
)


@pytest.mark.slow
@settings(deadline=None)
@given(st.dictionaries(st.text("ab甲", min_size=1), TREES, min_size=1), st.booleans())
def test_what_pyyaml_writes_is_read_back(tree: dict[str, object], flow: bool) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow)
    assert read(text).data == tree
