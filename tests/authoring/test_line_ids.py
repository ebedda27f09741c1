"""Ids are inserted as text: all else stays byte for byte, whatever a file looks like."""

import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fraudtrainer.authoring.line_ids import files_of, missing_ids, write_ids
from fraudtrainer.authoring.soundness import check_folder
from fraudtrainer.errors import UserError
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.model import Telling
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.reading.source import parse_source
from fraudtrainer.scenario.reading.structs import IDENTIFIED, structs_in

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
BUNDLED = files_of([bundled("scenarios")])
WRITTEN = re.compile(r"[b-z][2-9][b-z][2-9][b-z]")
HEAD = "truth: scam\nscenes:\n  - id: hello\n    lines:\n"


def telling(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "scam.yaml"
    path.write_bytes(text.encode("utf-8"))
    return path


def ids_in(data: bytes) -> list[str]:
    source, _found = parse_source(data, "scam.yaml")
    assert source is not None
    nodes = structs_in(source.data, Telling)
    return [str(n.value["id"]) for n in nodes if issubclass(n.shape, IDENTIFIED)]


def without(data: bytes, names: list[str]) -> bytes:
    """The bytes with these ids cut out again, in whichever way they were put in."""
    text = data.decode("utf-8")
    for name in names:
        text, count = re.subn(
            rf"id: {name}(?:,(?= *[#\r\n])|, |(?:\r\n|\r|\n) *|(?=\}}))", "", text
        )
        assert count == 1, name
    return text.encode("utf-8")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("      - {by: a, text: 好}\n", "      - {id: ID, by: a, text: 好}\n"),
        ("      - { by: a, text: 好 }\n", "      - { id: ID, by: a, text: 好 }\n"),
        (
            "      - {\"by\": a, text: '好'} # 批\n",
            "      - {id: ID, \"by\": a, text: '好'} # 批\n",
        ),
        ("      - {  # 批\n        by: a}\n", "      - {id: ID,  # 批\n        by: a}\n"),
        ("      - {}\n", "      - {id: ID}\n"),
        ("      - by: a\n        text: 好\n", "      - id: ID\n        by: a\n        text: 好\n"),
        (
            "      -   by: a\n          text: 好",
            "      -   id: ID\n          by: a\n          text: 好",
        ),
        ("      -\n         by: a\n", "      -\n         id: ID\n         by: a\n"),
        ("      - # 批\n        by: a\n", "      - # 批\n        id: ID\n        by: a\n"),
        ("      - by: a", "      - id: ID\n        by: a"),
    ],
)
def test_an_id_goes_where_an_author_would_write_it(before: str, after: str, tmp_path: Path) -> None:
    path = telling(tmp_path, HEAD + before)
    (new,) = write_ids(path)
    assert path.read_text(encoding="utf-8") == HEAD + after.replace("ID", new.id)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_and_a_byte_order_mark_stay(end: str, tmp_path: Path) -> None:
    text = f"{HEAD}      - by: a\n        text: 好\n      - {{by: a, text: 嗯}}".replace("\n", end)
    path = telling(tmp_path, f"\ufeff{text}")
    one, two = write_ids(path)
    wanted = text.replace("- by", f"- id: {one.id}{end}        by").replace(
        "{by", f"{{id: {two.id}, by"
    )
    assert path.read_bytes() == f"\ufeff{wanted}".encode()


def test_replies_payments_and_numbers_get_ids_and_scenes_do_not(tmp_path: Path) -> None:
    text = (
        "given:\n  - {name: 专线, number: 尾号 1, line: x}\n"
        "scenes:\n  - on: chat\n    replies:\n      - {text: 好}\n    pay:\n      - {payee: 甲}\n"
        "    silence: {lines: [{by: a, text: 还在吗}]}\n"
        "actions:\n  - {act: call_110, lines: [{by: a, text: 喂}]}\n"
        "temper:\n  ladder: [{lines: [{by: a, text: 快点}]}]\n  gives_up: [{why: 累了}]\n"
    )
    new = write_ids(telling(tmp_path, text))
    assert [n.words for n in new] == ["专线", "好", "甲", "还在吗", "喂", "快点", "累了"]


def test_an_id_depends_on_what_is_said_and_not_on_its_place(tmp_path: Path) -> None:
    one = telling(tmp_path, f"{HEAD}      - {{by: a, text: 好}}\n      - {{by: a, text: 嗯}}\n")
    first = {n.words: n.id for n in missing_ids(one)}
    two = telling(tmp_path, f"{HEAD}      - {{by: a, text: 嗯}}\n      - {{by: a, text: 好}}\n")
    assert {n.words: n.id for n in missing_ids(two)} == first


def test_the_same_words_twice_get_two_ids(tmp_path: Path) -> None:
    path = telling(tmp_path, HEAD + "      - {by: a, text: 好}\n" * 3)
    assert len({n.id for n in write_ids(path)}) == 3


def test_an_id_that_is_taken_is_not_given_again(tmp_path: Path) -> None:
    path = telling(tmp_path, f"{HEAD}      - {{by: a, text: 好}}\n")
    (wanted,) = missing_ids(path)
    path = telling(
        tmp_path, f"{HEAD}      - {{by: a, text: 好}}\n      - {{id: {wanted.id}, by: b}}\n"
    )
    assert missing_ids(path)[0].id != wanted.id
    path = telling(tmp_path, f"{HEAD}      - {{by: a, text: 好}}\n")
    (tmp_path / "situation.yaml").write_text(f"contacts:\n  - {{id: {wanted.id}}}\n")
    assert missing_ids(path)[0].id != wanted.id


def test_ids_stay_when_words_change(tmp_path: Path) -> None:
    path = telling(tmp_path, f"{HEAD}      - {{by: a, text: 好}}\n")
    (new,) = write_ids(path)
    path.write_text(path.read_text(encoding="utf-8").replace("好", "不好"), encoding="utf-8")
    assert write_ids(path) == []
    assert ids_in(path.read_bytes()) == [new.id]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "      - {by: a, text: 好\n",
        HEAD + "      - {by: a, by: b, text: 好}\n",
        HEAD + "      - &x {by: a, text: 好}\n",
        HEAD + "      - !!map {by: a, text: 好}\n",
    ],
)
def test_a_file_with_errors_is_left_alone(text: str, tmp_path: Path) -> None:
    path = telling(tmp_path, text)
    with pytest.raises(UserError, match="读不懂"):
        write_ids(path)
    assert path.read_bytes() == text.encode("utf-8")


def test_a_layout_that_takes_no_id_is_left_alone(tmp_path: Path) -> None:
    text = "scenes:\n  - id: hello\n    lines: [by: a]\n"
    path = telling(tmp_path, text)
    with pytest.raises(UserError) as caught:
        write_ids(path)
    assert "写法太少见" in caught.value.message.zh
    assert caught.value.details.zh == f"{path}:3:13"
    assert path.read_bytes() == text.encode("utf-8")
    assert [p.name for p in tmp_path.iterdir()] == ["scam.yaml"]


def test_rights_and_links_stay(tmp_path: Path) -> None:
    path = telling(tmp_path, HEAD + "      - {by: a, text: 好}\n")
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    write_ids(link)
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert len(ids_in(path.read_bytes())) == 1


def test_a_file_that_changes_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = telling(tmp_path, HEAD + "      - {by: a, text: 好}\n")

    def save_in_an_editor(_from: object, _to: object) -> None:
        path.write_text("新的内容", encoding="utf-8")

    monkeypatch.setattr(shutil, "copymode", save_in_an_editor)
    with pytest.raises(UserError, match="刚刚被别的程序改过"):
        write_ids(path)
    assert path.read_text(encoding="utf-8") == "新的内容"
    assert [p.name for p in tmp_path.iterdir()] == ["scam.yaml"]


def stripped(data: bytes) -> tuple[bytes, int]:
    """A telling without the ids of lines, replies, payments and numbers, and how many it had."""
    source, _found = parse_source(data, "scam.yaml")
    assert source is not None
    lines = data.decode("utf-8").splitlines(keepends=True)
    count = 0
    for node in reversed(list(structs_in(source.data, Telling))):
        if not issubclass(node.shape, IDENTIFIED):
            continue
        line, column = source.position(node.path)
        row, at = lines[line - 1], column - 1
        if row[at] == "{":
            new = re.sub(r"^\{id: [^,}]+, ", "{", row[at:])
            assert new != row[at:]
            lines[line - 1] = row[:at] + new
        else:
            assert row[at:].startswith("id: ")
            lines[line - 1] = row[:at] + lines.pop(line).lstrip(" ")
        count += 1
    return "".join(lines).encode("utf-8"), count


@pytest.mark.slow
@pytest.mark.parametrize("path", BUNDLED, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_bundled_telling_without_ids_gets_them_and_nothing_else(
    path: Path, tmp_path: Path
) -> None:
    bare, count = stripped(path.read_bytes())
    copy = tmp_path / "scam.yaml"
    copy.write_bytes(bare)
    new = write_ids(copy)
    assert len(new) == count > 10
    names = ids_in(copy.read_bytes())
    assert names == [n.id for n in new]
    assert len(set(names)) == count
    assert all(WRITTEN.fullmatch(name) for name in names)
    assert without(copy.read_bytes(), names) == bare


def test_a_telling_whose_ids_were_written_passes_check(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(MINI, tmp_path / "mini"))
    for plan in folder.glob("*.plan.yaml"):
        plan.unlink()
    (folder / "scam.yaml").write_bytes(stripped((MINI / "scam.yaml").read_bytes())[0])
    facts = load_facts(bundled("seeds"))[0]
    assert {d.code for d in check_folder(folder, facts)} == {"FT064"}
    write_ids(folder / "scam.yaml")
    assert check_folder(folder, facts) == []


SCALARS = st.sampled_from(
    [
        "好",
        "'it''s: #1'",
        '"a: {b}\\n"',
        "嗯 # 批注",
        "12",
        "真的吗？",
        "true",
        "“引号”，逗号",
        '"id: x"',
    ]
)
COMMENTS = st.sampled_from(["", "", "  # 批注", "  # id: 旧的"])


@st.composite
def part(draw: st.DrawFn, indent: int) -> str:
    """One list item in any layout, with or without an id."""
    keys = ["by", "text", *draw(st.lists(st.sampled_from(["minutes", "why", "on"]), unique=True))]
    rows = [f"{key}: {draw(SCALARS)}" for key in keys]
    if draw(st.booleans()):
        rows.insert(
            draw(st.integers(0, len(rows))), f"id: {draw(st.sampled_from('abcdef'))}{indent}"
        )
    style = draw(st.sampled_from(["flow", "wide", "tall", "block", "below"]))
    rows = [row.partition(" # ")[0] for row in rows] if style in ("flow", "wide") else rows
    pad, comment = " " * indent, draw(COMMENTS)
    if style == "flow":
        return f"{pad}- {{{', '.join(r.replace('，', '。') for r in rows)}}}{comment}\n"
    if style == "wide":
        return f"{pad}-  {{  {' ,  '.join(rows)}  }}{comment}\n"
    if style == "tall":
        body = ",\n".join(f"{pad}     {row.partition(' # ')[0]}" for row in rows)
        return f"{pad}- {{{comment}\n{body},\n{pad}  }}\n"
    if style == "below":
        return f"{pad}-{comment}\n" + "".join(f"{pad}   {row}\n" for row in rows)
    return f"{pad}- {rows[0]}\n" + "".join(f"{pad}  {row}\n" for row in rows[1:])


@st.composite
def layout(draw: st.DrawFn) -> str:
    indent = draw(st.sampled_from([4, 6, 9]))
    text = "# 开头\nscenes:\n"
    for number in range(draw(st.integers(1, 3))):
        text += f"  - id: s{number}\n    on: chat\n"
        for key in draw(st.lists(st.sampled_from(["lines", "replies", "pay"]), unique=True)):
            items = draw(st.lists(part(indent), min_size=1, max_size=4))
            blank = draw(st.sampled_from(["", "\n", "      # 空\n"]))
            text += f"    {key}:{draw(COMMENTS)}\n{blank}{blank.join(items)}"
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(layout())
def test_any_layout_gets_its_ids_and_nothing_else(text: str) -> None:
    data = text.encode("utf-8")
    source, found = parse_source(data, "scam.yaml")
    assert source is not None, found
    assert found == []
    with tempfile.TemporaryDirectory() as folder:
        path = telling(Path(folder), text)
        new = [n.id for n in write_ids(path)]
        after = path.read_bytes()
        assert without(after, new) == data
        assert len(ids_in(after)) == len(ids_in_or_none(data))
        assert len(set(new)) == len(new)
        assert not set(new) & {i for i in ids_in_or_none(data) if i is not None}
        assert write_ids(path) == []
        assert path.read_bytes() == after


def ids_in_or_none(data: bytes) -> list[str | None]:
    source, _found = parse_source(data, "scam.yaml")
    assert source is not None
    nodes = structs_in(source.data, Telling)
    return [n.value.get("id") for n in nodes if issubclass(n.shape, IDENTIFIED)]


def test_a_file_that_is_read_only_is_left_alone(tmp_path: Path) -> None:
    path = telling(tmp_path, HEAD + "      - {by: a, text: 好}\n")
    before = path.read_bytes()
    path.chmod(0o444)

    with pytest.raises(UserError, match="写不进") as refusal:
        write_ids(path)
    assert refusal.value.kept.zh == "文件没有改动。"
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_that_no_disk_takes_is_no_telling(tmp_path: Path) -> None:
    assert files_of([Path("a" * 300), tmp_path / "there is none"]) == []
