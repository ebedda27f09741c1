"""What the command line says: English throughout with `--lang en`, and no English of argparse's in Chinese."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fraudtrainer.cli.commands import COMMANDS
from fraudtrainer.cli.main import main

CHINESE = re.compile(r"[一-鿿，。：；？！、（）“”《》]+")
QUOTED = re.compile(r"'[^'\n]*'|“[^”\n]*”")
ARGPARSE = re.compile(
    r"\b(argument|arguments|required|expected|invalid|choice|choose|unrecognized|usage|options|"
    r"positional|show|exit|ignored|explicit)\b"
)
ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "tests" / "fixtures" / "pack"
Say = Callable[..., str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Say:
    """Type a command in a language; gives all that is printed."""

    def say(language: str, line: str, *, code: int | None = None) -> str:
        ended = main(["--lang", language, "--data", str(tmp_path / "data"), *line.split(" ")])
        out, err = capsys.readouterr()
        assert code is None or ended == code, (line, ended, err)
        assert ended in {0, 1, 2}, (line, ended, err)
        return out + err

    return say


@pytest.fixture
def broken(mini: Path, tmp_path: Path) -> Path:
    """A situation with faults that are found while reading, by the rules, and in a plan."""
    folder = Path(shutil.copytree(mini, tmp_path / "broken"))
    telling = folder / "scam.yaml"
    text = telling.read_text(encoding="utf-8")
    telling.write_text(text.replace("goto: after", "goto: aftr"), encoding="utf-8")
    return folder


@pytest.fixture
def refuted(mini: Path, tmp_path: Path) -> Path:
    """A situation that can be read and played, and whose tellings do not hold."""
    folder = Path(shutil.copytree(mini, tmp_path / "refuted"))
    telling = folder / "scam.yaml"
    text = telling.read_text(encoding="utf-8")
    ending = "  - {id: never, kind: safe, title: 看穿, text: 好。}\n"
    text = text.replace("endings:\n", "endings:\n" + ending)
    telling.write_text(text.replace("我在开会", "我在微信里开会"), encoding="utf-8")
    plan = folder / "scam.safe.plan.yaml"
    plan.write_text(plan.read_text().replace("reply: ask", "reply: asks"), encoding="utf-8")
    return folder


def children(name: str) -> tuple[str, ...]:
    """The commands behind a command."""
    known = {
        "texts": ("report", "skeleton", "export", "import"),
        "pack": ("keygen", "build", "verify", "install", "list", "rollback", "remove"),
    }
    return known.get(name, ())


def helps() -> Iterator[str]:
    yield "--help"
    for name in COMMANDS:
        yield f"{name} --help"
        yield from (f"{name} {child} --help" for child in children(name))


MISTYPED = (
    "plya", "play", "play --seed x y", "list --jsno", "list --json=3", "list --data", "schema tellin",
    "schema", "new", "new a --type nope", "new a --role nope", "texts", "texts report --language zh",
    "texts import", "pack", "pack rollback", "pack build x", "graph x --format png",
)  # fmt: skip


@pytest.mark.parametrize("line", list(helps()))
def test_help_is_in_one_language(line: str, said: Say) -> None:
    assert not CHINESE.search(said("en", line, code=0))
    assert not ARGPARSE.search(re.sub(r"--[\w-]+", "", said("zh", line, code=0)))


@pytest.mark.parametrize("line", MISTYPED)
def test_a_mistake_is_told_in_one_language(line: str, said: Say) -> None:
    assert not CHINESE.search(said("en", line, code=2))
    told = said("zh", line, code=2)
    assert not ARGPARSE.search(re.sub(r"--[\w-]+", "", told)), told
    assert CHINESE.search(told.splitlines()[0])


def commands(mini: Path, broken: Path, refuted: Path, place: Path) -> Iterator[str]:
    """Every command, where it works and where it refuses."""
    plan = mini / "scam.safe.plan.yaml"
    yield from ("list", "list --json", "list /nowhere", f"list {broken}")
    yield from ("check", f"check {mini}", "check /nowhere", f"check {broken}", f"check {refuted}")
    yield from (f"prove {mini}", "prove /nowhere", f"prove {broken}", f"prove {refuted}")
    yield from (
        "graph boss-group --telling scam --format mermaid",
        "graph boss-group",
        "graph nope",
    )
    yield from (
        f"graph {mini} --telling scan",
        f"graph {refuted} --telling scam --coverage --out {place}",
    )
    yield from (
        f"new class-fee --in {place}",
        f"new class-fee --in {place}",
        "new Ab",
        "new boss-group",
    )
    yield from (f"new fee --in {place} --title {{x}}", f"new fee --in {mini / 'scam.yaml'}")
    yield from (f"ids {mini}", f"ids --check {mini}", "ids /nowhere", f"ids {broken / 'scam.yaml'}")
    yield from (
        f"texts report {mini}",
        f"texts report {broken}",
        "texts report",
        "texts export nope",
    )
    yield from (
        f"texts skeleton {place / 'class-fee'}",
        "texts import /nowhere",
        f"texts import {plan}",
    )
    yield from ("schema telling", "schema situation", "schema plan", "schema overlay")
    yield from ("play nope", f"play {mini} --telling scan", f"play {mini} --plan /nowhere")
    yield from (
        f"play {mini} --telling genuine --plan {plan}",
        f"play {refuted} --plan {refuted / plan.name}",
    )
    yield from ("pack list", "pack remove nope", "pack remove nope --yes", "pack rollback nope")
    yield from (
        f"pack keygen {place / 'key'}",
        f"pack keygen {place / 'key'}",
        f"pack verify {plan}",
    )
    yield from (
        f"pack build {PACK} --out {place / 'a.ftpack'} --sign {place / 'none'}",
        "pack verify no",
    )


@pytest.mark.slow
def test_every_command_speaks_english_where_it_is_asked_to(
    mini: Path, broken: Path, refuted: Path, tmp_path: Path, said: Say
) -> None:
    place = tmp_path / "made"
    for line in commands(mini, broken, refuted, place):
        told = said("en", line)
        assert told, line
        left = CHINESE.findall(QUOTED.sub("", told))
        assert left == [], (line, told)


def test_what_a_pack_says_of_itself_is_the_only_chinese_around_packs(
    tmp_path: Path, said: Say
) -> None:
    archive = tmp_path / "a.ftpack"
    content = "".join(p.read_text(encoding="utf-8") for p in PACK.rglob("*.yaml"))
    for line in (
        f"pack build {PACK} --out {archive}", f"pack verify {archive}", f"pack install {archive}",
        f"pack install {archive} --yes-unsigned", "pack list", "pack remove pack-mini",
    ):  # fmt: skip
        for words in CHINESE.findall(said("en", line)):
            assert words.strip("“”") in content, (line, words)


def test_a_table_for_translators_explains_itself_in_the_language_asked_for(
    mini: Path, said: Say
) -> None:
    content = "".join(p.read_text(encoding="utf-8") for p in mini.glob("*.yaml"))
    english, chinese = (said(language, f"texts export {mini}") for language in ("en", "zh"))
    assert "未译" in chinese
    assert ",missing" in english
    for words in CHINESE.findall(english):
        assert words in content, words
