"""Files of format 1 rewritten as format 2, as far as that needs no author; the rest is listed.

Keys get their new names where they stand; comments and everything else stay as they are. What has to
be written anew, an opening above all, nobody but an author can write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from fraudtrainer.errors import UserError
from fraudtrainer.replacement import replace_file, require_writable
from fraudtrainer.scenario.folder import CARD, telling_files
from fraudtrainer.scenario.model import FORMAT
from fraudtrainer.scenario.plan import plan_files
from fraudtrainer.scenario.reading.source import Source, read_source
from fraudtrainer.scenario.vocabulary import UNJUDGED
from fraudtrainer.words import Words

KEPT = ".old"
"""Put behind a file's name: so the file as it was is kept beside it."""
_RENAMED = {"cues": "marks", "strength": "counts"}
_STAMPED = re.compile(r",?\s*stamped:\s*(?:true|false)")


class Left(NamedTuple):
    """What an author has to do by hand: file, line from 1, and a sentence."""

    file: Path
    line: int
    words: Words


class Upgrade(NamedTuple):
    """What became of a folder: the files that were rewritten, and what is left to do."""

    rewritten: tuple[Path, ...]
    left: tuple[Left, ...]


def upgrade(folder: Path) -> Upgrade:
    """Rewrite a situation's folder.

    Args:
        folder: With its `situation.yaml`, tellings and plans; each that is changed is kept as it was
            under its name with `.old` behind it.

    Raises:
        UserError: There is no situation, a file cannot be read, or none can be written.
    """
    if not (folder / CARD).is_file():
        raise UserError(
            Words(f"{folder} 里没有 {CARD}。", f"There is no {CARD} in {folder}."),
            hint=Words("给出情境的文件夹。", "Name a situation's folder."),
        )
    judged = _read(folder / CARD).data.get("kind", "story") not in UNJUDGED
    rewritten, left = [], list[Left]()
    for path in (folder / CARD, *telling_files(folder), *plan_files(folder)):
        source = _read(path)
        if source.data.get("format") != 1:
            continue
        text = path.read_text(encoding="utf-8")
        new = _rewritten(source, text)
        _put(path, text, new)
        rewritten.append(path)
        left.extend(_left(path, source) if judged else _misleading(path, source))
    return Upgrade(tuple(rewritten), tuple(left))


def _put(path: Path, text: str, new: str) -> None:
    """Put the new text in a file's place, and what it was beside it."""
    try:
        require_writable(path)
        replace_file(path.with_name(path.name + KEPT), text.encode())
        replace_file(path, new.encode())
    except OSError as fault:
        raise UserError(
            Words(f"写不进 {path}。", f"Cannot write {path}."),
            kept=Words("这个文件没有改动。", "This file is as it was."),
            hint=Words(
                "看看它是不是只读的，或者把文件夹拷到自己的地方再试。",
                "See whether it is read-only, or copy the folder to a place of your own.",
            ),
            details=str(fault),
        ) from fault


def _read(path: Path) -> Source:
    source, found = read_source(path)
    if (
        source is None
        or not isinstance(source.data, dict)
        or any(d.severity == "error" for d in found)
    ):
        raise UserError(
            Words(f"{path} 读不出来。", f"{path} cannot be read."),
            hint=Words(f"先运行 fraudtrainer check {path.parent}", "Run fraudtrainer check first."),
        )
    return source


def _rewritten(source: Source, text: str) -> str:
    lines = text.splitlines(keepends=True)
    places = sorted(((at, key[-1]) for key, at in source.key_marks.items() if key), reverse=True)
    for (line, column), key in places:
        row = lines[line - 1]
        start = column - 1
        if key in _RENAMED and row.startswith(str(key), start):
            lines[line - 1] = row[:start] + _RENAMED[str(key)] + row[start + len(str(key)) :]
        elif key == "stamped":
            before = row[:start].rstrip()
            begin = len(before) - 1 if before.endswith(",") else start
            lines[line - 1] = row[:begin] + _STAMPED.sub("", row[begin:], count=1)
        elif key == "format" and column == 1:
            lines[line - 1] = re.sub(r"^format:\s*1", f"format: {FORMAT}", row)
    return "".join(row for row in lines if row.strip() or "\n" in row)


def _left(path: Path, source: Source) -> Iterator[Left]:
    data: dict[str, Any] = source.data
    if path.name == CARD:
        if data.get("kind", "story") == "story":
            yield Left(path, 1, Words(
                "还没有开场：把两份剧本开头一样的两幕到四幕移到这里的 opening，开头的人写进 masks（写法见 docs/authoring.md 第五节）",
                "no opening yet: write the beginning of both tellings into opening, with masks",
            ))  # fmt: skip
        return
    if "steps" in data:
        yield Left(path, 1, Words(
            "出开场、付款和揭晓之前会问判断：在那一步后面加一步 dial；改好以后用 check 看走不走得通",
            "the judgement is asked before a payment and the truth: add a step dial there",
        ))  # fmt: skip
        return
    yield Left(path, 1, Words(
        "开头的几幕移走以后，写上 really（面具后面是谁）、exits（出开场去哪一幕）、answers（开场里问的怎么回答）；"
            "真相大白的那句写 reveals: true；再写一句 say",
        "once its first scenes are in the opening: write really, exits, answers, reveals and say",
    ))  # fmt: skip
    yield from _misleading(path, source)


def _misleading(path: Path, source: Source) -> Iterator[Left]:
    data: dict[str, Any] = source.data
    for where, value in _marked(data, ()):
        if value == "misleading" and data.get("truth") == "scam":
            yield Left(path, source.position(where)[0], Words(
                "骗局里没有 misleading：像佐证的写 fake_proof，两边都有的移进开场写 shared",
                "no misleading in a scam: fake_proof, or shared in the opening",
            ))  # fmt: skip


def _marked(tree: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:  # noqa: ANN401
    items = (
        tree.items()
        if isinstance(tree, dict)
        else enumerate(tree)
        if isinstance(tree, list)
        else ()
    )
    for key, value in items:
        if key == "strength" and isinstance(value, str):
            yield (*path, key), value
        else:
            yield from _marked(value, (*path, key))
