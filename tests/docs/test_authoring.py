"""The authoring guide: every command in it is run, in order, and says what the guide says.

A ``console`` block holds commands behind ``$ `` and what they print; ``…`` stands for anything,
alone on a line for any lines. ``<!-- file: PATH -->`` writes the next block to a file;
``<!-- edit: PATH -->`` puts the block after next in the place of the next one.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "authoring.md"
TEXT = GUIDE.read_text(encoding="utf-8")
PIECE = re.compile(
    r"<!-- (?P<kind>file|edit): (?P<path>[^\n]+) -->|```(?P<lang>\w+)\n(?P<body>.*?)```", re.S
)


@dataclass(frozen=True)
class Command:
    line: int
    words: list[str]
    printed: list[str]


@dataclass(frozen=True)
class Edit:
    line: int
    path: str
    old: str | None
    new: str


def steps() -> Iterator[Command | Edit]:
    """What a reader does, in the order of the guide."""
    kind = path = ""
    old: str | None = None
    for piece in PIECE.finditer(TEXT):
        line = TEXT.count("\n", 0, piece.start()) + 1
        if piece["kind"]:
            kind, path, old = piece["kind"], piece["path"], None
        elif piece["lang"] == "console":
            yield from commands(piece["body"], line)
        elif kind == "edit" and old is None:
            old = piece["body"]
        elif kind:
            yield Edit(line, path, old, piece["body"])
            kind = ""


def commands(body: str, line: int) -> Iterator[Command]:
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        first, *printed = part.rstrip("\n").split("\n")
        yield Command(line, shlex.split(first), printed)


def fits(shown: list[str], printed: list[str]) -> bool:
    """True where what was printed is what the guide shows, `…` standing for anything."""
    parts = []
    for row in shown:
        words = ".*".join(re.escape(word) for word in row.split("…"))
        parts.append(r"(?:[^\n]*\n)*?" if row == "…" else words.replace(".*", r"[^\n]*") + r"\n")
    return re.fullmatch("".join(parts), "".join(f"{row}\n" for row in printed)) is not None


def apply(edit: Edit) -> None:
    path = Path(edit.path)
    if edit.old is None:
        path.write_text(edit.new, encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    old, new = edit.old.rstrip("\n"), edit.new.rstrip("\n")
    assert text.count(old) == 1, f"line {edit.line}: not just once in {path}: {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.slow
def test_the_guide_says_what_its_commands_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for step in steps():
        if isinstance(step, Edit):
            apply(step)
            continue
        assert step.words[0] == "fraudtrainer"
        code = main(step.words[1:])
        out, err = capsys.readouterr()
        assert fits(step.printed, out.splitlines()), f"line {step.line}: {step.words}\n{out}{err}"
        assert code == (1 if any("FT" in row or "✗" in row for row in step.printed) else 0), err


def test_the_guide_takes_an_author_all_the_way() -> None:
    names = [step.words[1] for step in steps() if isinstance(step, Command)]
    assert set(names) == {"new", "play", "check", "facts", "ids", "prove", "graph", "texts", "pack"}
    assert "pack keygen" in TEXT
    assert len([step for step in steps() if isinstance(step, Edit)]) >= 6


def test_the_guide_links_to_pages_that_are_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", TEXT)
    assert links
    assert [link for link in links if not (GUIDE.parent / link).exists()] == []


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        (["a"], ["a"], True),
        (["a"], ["b"], False),
        (["a"], ["a", "b"], False),
        (["a", "…"], ["a", "b", "c"], True),
        (["…", "c"], ["a", "b"], False),
        (["a…c"], ["abc"], True),
        (["a…c"], ["ab"], False),
    ],
)
def test_a_difference_is_noticed(shown: list[str], printed: list[str], same: bool) -> None:
    assert fits(shown, printed) is same
