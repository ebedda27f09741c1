"""Folders made to hurt: what `check`, the library and the fact reader must all survive in a second.

Each is a function that fills an empty folder. The sizes stand just below or far beyond the bounds of
reading, where whatever grows faster than its input shows.
"""

from __future__ import annotations

import copy
import functools
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from fraudtrainer.scenario.reading.source import read_source

Make = Callable[[Path], None]
_ROOT: Final = Path(__file__).resolve().parents[1]
_MINI: Final = _ROOT / "tests" / "fixtures" / "mini"
_UNRELATED: Final = 5_000


def hostile_folders() -> Iterator[tuple[str, Make]]:
    """Every case by its name."""
    for name, data in _BYTES.items():
        for file in ("scam.yaml", "situation.yaml", "scam.safe.plan.yaml"):
            yield f"{name} as {file}", functools.partial(_with_bytes, file, data)
    for name, (file, change) in _trees().items():
        yield name, functools.partial(_with_tree, file, change)
    for make in (
        _unrelated, _unrelated_beside_a_scenario, _empty_folders, _deep_folders, _loops, _odd_names,
        _no_files,
    ):  # fmt: skip
        yield make.__name__.strip("_").replace("_", " "), make


_BYTES: Final = {
    "alias bomb": b"a: &a [x, x]\n"
    + b"".join(b"%c: &%c [*%c, *%c, *%c]\n" % (98 + i, 98 + i, *[97 + i] * 3) for i in range(20)),
    "2,000 levels in brackets": b"a: " + b"[" * 2_000 + b"]" * 2_000,
    "2,000 levels of indentation": b"".join(b" " * i + b"a:\n" for i in range(1_000))
    + b" " * 2_000,
    "100,000 nested keys": b"? " * 100_000,
    "a line of 10 MB": b"a: " + b"x" * 10_000_000,
    "a line of 1 MB": b"a: " + b"x" * 1_000_000,
    "a comment of 1 MB": b"format: 1 #" + b"x" * 1_000_000,
    "a key of 1 MB": b"k" * 1_000_000 + b": 1",
    "an open quote": b'a: "' + b"x\n" * 500_000,
    "tabs": b"\t\n" * 500_000,
    "full-width colons": "标题：甲\n".encode() * 60_000,
    "control characters": b"\x01" * 1_000_000,
    "no text at all": b"\xff" * 1_000_000,
    "GBK": "格式: 字\n".encode("gbk") * 60_000,
    "UTF-16": ("格式: 字\n" * 60_000).encode("utf-16"),
    "UTF-32": ("格式: 字\n" * 20_000).encode("utf-32"),
    "anchors": b"- &a x\n" * 100_000,
    "tags": b"- !!str x\n" * 100_000,
    "one key again and again": b"a: 1\n" * 200_000,
    "documents": b"---\n" * 200_000,
    "directives": b"%a\n" * 300_000,
    "carriage returns": b"\r" * 1_000_000,
    "commas": b"[" + b"a," * 500_000 + b"]",
    "quotes": b"- '" * 300_000,
    "nothing": b"",
    "zeros": b"\0" * 1_000_000,
}

Change = Callable[[dict[str, Any]], object]
_CARD, _SCAM, _PLAN = "situation.yaml", "scam.yaml", "scam.safe.plan.yaml"


def _trees() -> dict[str, tuple[str, Change]]:
    """Trees of the right shape that are too much of something, by name."""
    found: dict[str, tuple[str, Change]] = {
        f"texts of {name}": (_SCAM, functools.partial(_say, text)) for name, text in _TEXTS.items()
    }
    return found | {
        "a chain of scenes": (_SCAM, lambda t: _scenes(t, 2_400, lambda i: _silent(i + 1))),
        "a ring of scenes": (_SCAM, lambda t: _scenes(t, 1_700, lambda i: _reply(f"s{i + 1}"))),
        "broken links": (_SCAM, lambda t: _scenes(t, 2_400, lambda i: _silent(f"x{i}"))),
        "scenes of one id": (
            _SCAM,
            lambda t: t["scenes"].extend([{"id": "s", "on": "chat"}] * 3_000),
        ),
        "general actions": (_SCAM, _general),
        "unknown keys": (_SCAM, lambda t: t.update({f"frist{i}": 1 for i in range(9_000)})),
        "unknown words": (_SCAM, lambda t: t.update(inspect=[{"target": "profil"}] * 6_000)),
        "unknown facts": (_SCAM, lambda t: t.update(facts=[f"S2-{i}" for i in range(15_000)])),
        "unknown people": (_SCAM, lambda t: _lines(t, 2_400, "laoo{}")),
        "many people": (_SCAM, _people),
        "wrong types": (_SCAM, lambda t: t["scenes"][0].update(lines=[1] * 15_000)),
        "slots": (_SCAM, lambda t: t.update(lesson="{who}" * 900)),
        "slots that nothing fills": (_SCAM, lambda t: _say("{nobody}" * 100, t)),
        "rows of variants": (_CARD, lambda t: t.update(variants=t["variants"] * 2_000)),
        "wide variants": (_CARD, lambda t: _widen(t, 500)),
        "a long value": (_CARD, lambda t: t["variants"][0].update(who="字" * 4_000)),
        "contacts": (_CARD, lambda t: _contacts(t, 2_000)),
        "a long plan": (_PLAN, lambda t: t.update(steps=[{"inspect": "profile"}] * 6_000)),
        "a plan of unknown steps": (_PLAN, lambda t: t.update(steps=[{"dail": 4}] * 6_000)),
        "a plan of empty steps": (_PLAN, lambda t: t.update(steps=[{}] * 9_000)),
    }


_TEXTS: Final = {
    "letters": "a" * 4_900,
    "Chinese": "字" * 1_600,
    "letters and points": "a." * 2_400 + "@",
    "digits": "1" * 4_900,
    "digits and a year": "9" * 4_890 + " " * 5 + "年",
    "spaces": "qq" + " " * 4_890,
    "numerals": "一千" * 800,
    "advice": "银行问" * 540,
    "braces": "{" * 4_900,
}


def _say(text: str, tree: dict[str, Any]) -> None:
    """As many lines of a text as a file can hold."""
    size = len(json.dumps(text, ensure_ascii=False).encode()) + 60
    tree["scenes"][0]["lines"] += [
        {"id": f"q{i}", "by": "fake", "text": text} for i in range(min(1_000_000 // size, 2_400))
    ]
    tree["real"] = text


def _lines(tree: dict[str, Any], count: int, by: str) -> None:
    tree["scenes"][0]["lines"] += [
        {"id": f"q{i}", "by": by.format(i), "text": "好"} for i in range(count)
    ]


def _people(tree: dict[str, Any]) -> None:
    tree["people"] |= {f"p{i}": {"shown": "甲", "really": "乙"} for i in range(1_500)}
    _lines(tree, 1_500, "p{}x")


def _silent(target: object) -> dict[str, Any]:
    return {"silence": {"goto": target if isinstance(target, str) else f"s{target}"}}


def _reply(target: str) -> dict[str, Any]:
    return {"replies": [{"id": "a", "text": "好", "goto": target}]}


def _scenes(tree: dict[str, Any], count: int, rest: Callable[[int], dict[str, Any]]) -> None:
    tree["scenes"] += [{"id": f"s{i}", "on": "chat", **rest(i)} for i in range(count)]
    tree["scenes"].append({"id": f"s{count}", "on": "chat", **_reply("s0")})


def _general(tree: dict[str, Any]) -> None:
    _scenes(tree, 1_200, lambda i: _silent(i + 1))
    tree["actions"] += [{"act": "call_110", "goto": f"s{i}"} for i in range(1_200)]


def _widen(tree: dict[str, Any], count: int) -> None:
    for row in tree["variants"]:
        row.update({f"k{i}": "字" for i in range(count)})
    tree["variants"] *= 8


def _contacts(tree: dict[str, Any], count: int) -> None:
    tree["contacts"] += [
        {"id": f"c{i}", "name": "甲", "number": "乙", "source": "丙"} for i in range(count)
    ]


def _with_bytes(file: str, data: bytes, folder: Path) -> None:
    shutil.copytree(_MINI, folder, dirs_exist_ok=True)
    (folder / file).write_bytes(data)


def _with_tree(file: str, change: Change, folder: Path) -> None:
    shutil.copytree(_MINI, folder, dirs_exist_ok=True)
    source, _found = read_source(folder / file)
    assert source is not None
    tree = copy.deepcopy(source.data)
    change(tree)
    (folder / file).write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")


def _unrelated(folder: Path) -> None:
    for number in range(_UNRELATED):
        ending = ("txt", "yaml", "py", "png", "yml")[number % 5]
        (folder / f"{number}.{ending}").write_bytes(bytes(range(256)))


def _unrelated_beside_a_scenario(folder: Path) -> None:
    _unrelated(folder)
    shutil.copytree(_MINI, folder, dirs_exist_ok=True)


def _empty_folders(folder: Path) -> None:
    for number in range(_UNRELATED):
        (folder / str(number)).mkdir()


def _deep_folders(folder: Path) -> None:
    """Deeper than Python's own stack; made step by step, for no path may be this long."""
    before = Path.cwd()
    try:
        os.chdir(folder)
        for _ in range(1_500):
            Path("d").mkdir()
            os.chdir("d")
    finally:
        os.chdir(before)


def _loops(folder: Path) -> None:
    (folder / "round").symlink_to(folder)
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")
    (folder / _CARD).symlink_to("one")


def _odd_names(folder: Path) -> None:
    for name in (b"\xff\xfe", b"a\nb", b" ", b"-", b"a'b\"c", "名".encode() * 80):
        inner = folder / os.fsdecode(name)
        shutil.copytree(_MINI, inner)
        shutil.copy(inner / _SCAM, inner / f"{os.fsdecode(name)}.yaml")


def _no_files(folder: Path) -> None:
    """Pipes and folders where files are expected: opening a pipe would wait for ever."""
    shutil.copytree(_MINI, folder, dirs_exist_ok=True)
    os.mkfifo(folder / "pipe.yaml")
    os.mkfifo(folder / "pipe.plan.yaml")
    (folder / "folder.yaml").mkdir()
    (folder / "below" / _CARD).mkdir(parents=True)
