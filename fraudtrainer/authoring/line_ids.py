"""Line ids: written into a telling once, as text, and never changed afterwards.

Comments, order, quoting, layout and line ends stay byte for byte; only the ids are inserted. An id
comes from a hash of what is said, by whom and where, so that it tells nothing of its place: lines
may be moved about and reworded, the id stays with them.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fraudtrainer.authoring.soundness import is_file, situation_folders
from fraudtrainer.errors import Bug, UserError
from fraudtrainer.replacement import replace_file
from fraudtrainer.scenario.diagnostic import listed
from fraudtrainer.scenario.folder import CARD, telling_files
from fraudtrainer.scenario.model import Telling
from fraudtrainer.scenario.reading.source import (
    DataPath,
    Position,
    Source,
    parse_source,
    read_source,
)
from fraudtrainer.scenario.reading.structs import IDENTIFIED, Node, structs_in
from fraudtrainer.words import Words

# Letters and digits by turns: no word comes of it, and no YAML number, date or constant.
_LETTERS, _DIGITS = "bcdfghjkmnpqrstvwxz", "23456789"
_ALPHABETS = (_LETTERS, _DIGITS, _LETTERS, _DIGITS, _LETTERS)
_LINE_END = re.compile("\r\n|\r|\n")
_INDENT = re.compile("[ \t]*")
_UNCHANGED = Words("文件没有改动。", "The file was not changed.")


@dataclass(frozen=True, slots=True)
class NewId:
    """An id for a line, a reply, a payment or a number that has none.

    Attributes:
        id: The id, not yet used in the telling.
        path: Where the part stands in the file's tree.
        position: Its 1-based line and column.
        words: What is said or meant, to know it by.
    """

    id: str
    path: DataPath
    position: Position
    words: str


def new_ids(source: Source, taken: Iterable[str] = ()) -> list[NewId]:
    """An id for each part of a telling that lacks one, in the order written.

    Args:
        source: The telling as read.
        taken: Ids that may not be given again though the telling does not hold them.
    """
    nodes = list(structs_in(source.data, Telling))
    used = {str(n.value["id"]) for n in nodes if "id" in n.value} | set(taken)
    found = []
    for node in nodes:
        if issubclass(node.shape, IDENTIFIED) and "id" not in node.value:
            words = _words(node.value)
            name = _fresh(f"{_scene(source.data, node)}\n{_speaker(node)}\n{words}", used)
            used.add(name)
            found.append(NewId(name, node.path, source.position(node.path), words))
    return found


def text_with_ids(text: str, ids: Iterable[NewId]) -> str:
    """The text of a telling with the ids inserted and nothing else changed."""
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    places = {}
    for new in ids:
        line, column = new.position
        places[starts[line - 1] + column - 1] = (new.id, column - 1)
    for place in sorted(places, reverse=True):  # from the end, so that earlier places stay true
        name, column = places[place]
        text = _in_flow(text, place, name) if text[place] == "{" else _in_block(
            text, place, column, name
        )  # fmt: skip
    return text


def missing_ids(path: Path) -> list[NewId]:
    """The ids that a telling's file lacks; nothing is written.

    Raises:
        UserError: The file cannot be read, or has errors that must be mended first.
    """
    return _read(path)[2]


def write_ids(path: Path) -> list[NewId]:
    """Write the ids that a telling's file lacks, all or none.

    Returns:
        The ids written; empty where none was missing, and then the file was not touched.

    Raises:
        UserError: The file has errors, cannot be written, changed meanwhile, or an id cannot be
            inserted without changing anything else. The file is as it was.
    """
    data, source, ids = _read(path)
    if not ids:
        return []
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data[len(mark) :].decode("utf-8")
    _replace(path.resolve(), data, mark + text_with_ids(text, ids).encode("utf-8"), source, ids)
    return ids


def _read(path: Path) -> tuple[bytes, Source, list[NewId]]:
    source, found = read_source(path)
    if source is None or any(d.severity == "error" for d in found):
        raise UserError(
            Words(
                f"{path} 还有读不懂的地方，没有补写 id。",
                f"{path} has errors that keep it from being read; no id was written.",
            ),
            kept=_UNCHANGED,
            hint=Words("先改正下面的错误：", "Mend these first:"),
            details=listed(found),
        )
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != source.sha256:
        raise _changed(path)
    return data, source, new_ids(source, _card_ids(path))


def _card_ids(path: Path) -> list[str]:
    """The ids of the learner's contacts: the numbers of a telling stand among them."""
    card, _found = read_source(path.parent / CARD)
    contacts = card.data.get("contacts") if card and isinstance(card.data, dict) else None
    entries = contacts if isinstance(contacts, list) else []
    return [str(c["id"]) for c in entries if isinstance(c, dict) and "id" in c]


def _scene(data: Any, node: Node) -> str:  # noqa: ANN401 - a plain tree
    """The id of the scene that a part stands in; `*` outside all scenes."""
    if len(node.path) > 1 and node.path[0] == "scenes":
        scene = data["scenes"][node.path[1]]
        return str(scene.get("id", "*"))
    return "*"


def _speaker(node: Node) -> str:
    return str(node.value.get("by", node.shape.__name__.lower()))


def _words(value: Mapping[str, Any]) -> str:
    known = (value.get(key) for key in ("text", "payee", "name", "why"))
    return next((str(words) for words in known if words is not None), "")


def _fresh(content: str, used: set[str]) -> str:
    for step in range(1_000_000):
        digest = hashlib.sha256(f"{content}\n{step}".encode()).digest()
        number = int.from_bytes(digest[:8], "big")
        letters = []
        for alphabet in _ALPHABETS:
            number, place = divmod(number, len(alphabet))
            letters.append(alphabet[place])
        name = "".join(letters)
        if name not in used:
            return name
    raise Bug("no id is left")  # 439,000 names for at most 50,000 parts


def _in_flow(text: str, place: int, name: str) -> str:
    """Into `{by: …}`: behind the bracket, and behind the spaces that the author put there."""
    after = place + 1
    behind = _INDENT.match(text, after).end()  # type: ignore[union-attr]  # matches anything
    rest = text[behind : behind + 1]
    if rest in ("\r", "\n", "#", ""):
        return f"{text[:after]}id: {name},{text[after:]}"
    comma = "" if rest == "}" else ", "
    return f"{text[:behind]}id: {name}{comma}{text[behind:]}"


def _in_block(text: str, place: int, column: int, name: str) -> str:
    """Before `by: …`: on a line of its own, the rest indented as it stood."""
    end = _LINE_END.search(text, place) or _LINE_END.search(text)
    return f"{text[:place]}id: {name}{end[0] if end else chr(10)}{' ' * column}{text[place:]}"


def _replace(path: Path, old: bytes, new: bytes, source: Source, ids: list[NewId]) -> None:
    """Put the new bytes in the file's place, once what lies on the disk has proved right."""

    def prove(written: bytes) -> None:
        _prove(written, source, ids)
        if path.read_bytes() != old:
            raise _changed(path)

    try:
        replace_file(path, new, prove)
    except OSError as fault:
        raise UserError(
            Words(f"写不进 {path}。", f"Cannot write {path}."),
            kept=_UNCHANGED,
            hint=Words(
                "检查磁盘空间，以及文件和文件夹的写权限。",
                "Check the free space, and who may write the file and its folder.",
            ),
            details=str(fault),
        ) from fault


def _prove(data: bytes, source: Source, ids: list[NewId]) -> None:
    """The new text must read as the old tree with the ids in front, and nothing else."""
    written, _found = parse_source(data, source.name)
    wanted = _with_ids(source.data, {new.path: new.id for new in ids})
    # repr also tells 1 from 1.0 and from true, and shows the order of the keys.
    if written is None or repr(written.data) != repr(wanted):
        line, column = ids[0].position
        raise UserError(
            Words(
                f"{source.name} 的写法太少见，补写 id 会动到别的内容。",
                f"{source.name} is written so unusually that an id would change something else.",
            ),
            kept=_UNCHANGED,
            hint=Words(
                "给这些行换成“- by: …”或“- {by: …}”的写法，再试一次。",
                "Write these lines as “- by: …” or “- {by: …}” and try again.",
            ),
            details=f"{source.name}:{line}:{column}",
        )


def _with_ids(value: Any, ids: Mapping[DataPath, str], path: DataPath = ()) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        inner = {key: _with_ids(item, ids, (*path, key)) for key, item in value.items()}
        return {"id": ids[path], **inner} if path in ids else inner
    if isinstance(value, list):
        return [_with_ids(item, ids, (*path, index)) for index, item in enumerate(value)]
    return value


def _changed(path: Path) -> UserError:
    return UserError(
        Words(f"{path} 刚刚被别的程序改过。", f"Another program has just changed {path}."),
        kept=_UNCHANGED,
        hint=Words("请再运行一次。", "Run the command once more."),
    )


def files_of(paths: Iterable[Path]) -> list[Path]:
    """The tellings that paths name: a file itself, else all of the situations in a folder."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.name != CARD and is_file(path):
            found[path] = None
            continue
        for folder in situation_folders([path]):
            found.update(dict.fromkeys(telling_files(folder)))
    return list(found)
