"""Reading one scenario file: strict, bounded, located, and never a traceback.

Bytes become text (``source_encoding``), the YAML parser's events become plain values
(``source_tree``), and what the parser refuses is put in plain words (``source_syntax``).
"""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from fraudtrainer.paths import is_stray
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.reading.encoding import decoded
from fraudtrainer.scenario.reading.problem import Code, Findings, Remark
from fraudtrainer.scenario.reading.syntax import report_colons, report_syntax
from fraudtrainer.scenario.reading.tree import Place, TreeBuilder
from fraudtrainer.words import NOTHING, Words

MAX_BYTES = 1024 * 1024

DataPath = tuple[str | int, ...]
Position = tuple[int, int]

# Same events either way; the pure one is for wheels that were built without libyaml.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_MISSING = Remark(
    Words("找不到这个文件", "no such file"), Words("检查文件名和所在的文件夹", "check the path")
)
_NOT_A_FILE = Remark(
    Words("这是文件夹或设备，不是文件", "this is a folder or a device, not a file"),
    Words("指定文件夹里的 .yaml 文件", "name a .yaml file inside it"),
)
_NO_PERMISSION = Remark(
    Words("没有权限读取这个文件", "no permission to read this file"),
    Words("请管理员开放读取权限", "ask for read permission"),
)
_UNREADABLE = Remark(
    Words("读不出这个文件", "the file cannot be read"),
    Words("检查磁盘或网络盘后再试", "check the disk"),
)
_TOO_BIG = Remark(
    Words("文件超过 1 MiB，不再读取", "the file exceeds 1 MiB and is not read"),
    Words(
        "一个文件只写一个情形，图片和附件另存", "keep one telling to a file and pictures outside it"
    ),
)
_CUT = re.compile(r"\s*#(?=[^\s#])")
"""A `#` with a word right behind it; what is meant as a comment has a space there."""
_CUT_SHORT = Remark(
    Words(
        "从这个 # 起，后面的字都不算", "from this # on nothing counts: YAML takes it for a comment"
    ),
    Words("整句加引号；真要写注释，# 后面空一格", "quote the text; a comment has a space after #"),
)
_EMPTY = Remark(
    Words("文件里没有内容", "the file is empty"), Words("至少写一行“名称: 内容”", "write something")
)


@dataclass(frozen=True, eq=False)
class Source:
    """One file as read: plain values, and the place of each of them.

    Attributes:
        name: Name of the file as given.
        sha256: Hex digest of the file's bytes.
        data: Nested dict, list, str, int, float, bool and None; keys are always str.
            Of a key given twice the first value is kept.
    """

    name: str
    sha256: str
    data: Any
    _trail: list[Place] = field(repr=False)

    @cached_property
    def _places(self) -> tuple[Mapping[DataPath, Position], Mapping[DataPath, Position]]:
        """Positions of values and of keys, worked out only when one is asked for."""
        values: dict[DataPath, Position] = {}
        keys: dict[DataPath, Position] = {}
        trail = iter(self._trail)
        for path, is_key in _walk(self.data, ()):
            mark = next(trail)
            (keys if is_key else values)[path] = (mark.line + 1, mark.column + 1)
        return MappingProxyType(values), MappingProxyType(keys)

    @property
    def marks(self) -> Mapping[DataPath, Position]:
        """The 1-based (line, column) of every value, by its path such as ``("scenes", 0)``."""
        return self._places[0]

    @property
    def key_marks(self) -> Mapping[DataPath, Position]:
        """The 1-based (line, column) of every key, by the path of its value."""
        return self._places[1]

    def position(self, path: DataPath) -> Position:
        """Return the 1-based (line, column) of a value, or of its nearest ancestor there is."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks[path]

    def key_position(self, path: DataPath) -> Position:
        """Return where the key at ``path`` stands; where there is none, as ``position``."""
        return self.key_marks.get(path) or self.position(path)

    def finding(
        self, code: str, path: DataPath, message: Words, hint: Words = NOTHING
    ) -> Diagnostic:
        """An error at the value there, or at its nearest ancestor."""
        line, column = self.position(path)
        return Diagnostic(code, "error", self.name, line, column, message, hint)

    def key_finding(
        self, code: str, path: DataPath, message: Words, hint: Words = NOTHING
    ) -> Diagnostic:
        """An error at the key there; where there is none, as ``finding``."""
        line, column = self.key_position(path)
        return Diagnostic(code, "error", self.name, line, column, message, hint)


def yaml_files(folder: Path, ending: str = ".yaml") -> list[Path]:
    """A folder's files of that ending, by name, without what programs leave beside them."""
    return sorted(path for path in folder.glob(f"*{ending}") if not is_stray(path.name))


def printable(path: Path) -> str:
    """The path as text; file names may hold bytes that are no UTF-8, a message must not."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def read_source(path: Path) -> tuple[Source | None, list[Diagnostic]]:
    """Read a file; see ``parse_source``. What cannot be opened is a finding, not an exception."""
    name = printable(path)
    words = _UNREADABLE
    try:
        if stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            with path.open("rb") as file:
                return parse_source(file.read(MAX_BYTES + 1), name)
        words = _NOT_A_FILE
    except (FileNotFoundError, NotADirectoryError):
        words = _MISSING
    except PermissionError:
        words = _NO_PERMISSION
    except (OSError, ValueError):  # ValueError: a zero byte in the name
        words = _UNREADABLE
    findings = Findings(name)
    findings.add(Code.UNREADABLE, 1, 1, words)
    return None, findings.diagnostics


def position_in(path: Path, where: DataPath) -> Position:
    """Where something stands in a file, read once more: only a finding costs that."""
    source, _found = read_source(path)
    return (1, 1) if source is None else source.position(where)


def parse_source(data: bytes, name: str) -> tuple[Source | None, list[Diagnostic]]:
    """Turn the bytes of one YAML file into a ``Source`` and all that is wrong with it.

    Args:
        data: The file's bytes, any bytes at all.
        name: Name to put into the findings.

    Returns:
        The source, None where no complete document could be read, and the findings. A source
        may come with errors (a duplicate key, say), so that its content can be checked in the
        same run; a file is sound only if no finding has the severity ``error``.
    """
    findings = Findings(name)
    if len(data) > MAX_BYTES:
        findings.add(Code.TOO_BIG, 1, 1, _TOO_BIG)
        return None, findings.diagnostics
    text = decoded(data, findings)
    if text is None:
        return None, findings.diagnostics
    builder = TreeBuilder(findings)
    try:
        builder.read(_LOADER(text).get_event)
    # Numbers out of range in escapes and directives come as these two from the pure parser.
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        before = len(findings.diagnostics)
        _report_cut_texts(builder, text, findings)
        # A closing bracket behind the # is lost with the rest: that is no fault of its own.
        if len(findings.diagnostics) == before:
            report_syntax(error, text, findings)
        return None, findings.diagnostics
    if not _holds_content(builder, text, findings):
        return None, findings.diagnostics
    _report_cut_texts(builder, text, findings)
    digest = hashlib.sha256(data).hexdigest()
    return Source(name, digest, builder.roots[0], builder.trail), findings.diagnostics


def _report_cut_texts(builder: TreeBuilder, text: str, findings: Findings) -> None:
    """Find texts without quotes that a `#` cuts short: YAML takes the rest for a comment."""
    if "#" not in text:
        return
    lines = text.splitlines()
    for mark in builder.plain_ends:
        rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
        cut = _CUT.match(rest)
        if cut is not None:
            column = mark.column + cut.end()
            findings.add(Code.CUT_BY_COMMENT, mark.line + 1, column, _CUT_SHORT)


def _holds_content(builder: TreeBuilder, text: str, findings: Findings) -> bool:
    if builder.stopped:
        return builder.complete
    root = builder.roots[0] if builder.roots else None
    if root is None:
        findings.add(Code.EMPTY, 1, 1, _EMPTY)
    elif builder.root_is_plain and isinstance(root, str):
        return not report_colons(text, findings)
    return root is not None


def _walk(value: object, path: DataPath) -> Iterator[tuple[DataPath, bool]]:
    """Yield (path, is key) in the order of the parser's events; at most MAX_DEPTH deep."""
    yield path, False
    if isinstance(value, dict):
        for key, child in value.items():
            yield (*path, key), True
            yield from _walk(child, (*path, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _walk(child, (*path, index))
