"""From the YAML parser's events to plain values, in one pass with a stack of its own.

Composing a node tree first would cost more, and libyaml's composer overruns the C stack on
deep nesting, which no ``except`` can catch.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple, Protocol

import yaml

from fraudtrainer.scenario.reading.encoding import SURROGATE, UNSAFE
from fraudtrainer.scenario.reading.problem import Code, Findings, Remark, shown
from fraudtrainer.scenario.reading.syntax import WIDE_SPACE
from fraudtrainer.words import Words

MAX_DEPTH = 40
MAX_NODES = 20_000
"""Ten times the longest telling: what checks compare pair by pair still ends within a second."""
MAX_TEXT = 5_000
"""Characters in one text: every pattern that looks through it stays quick."""


class Place(Protocol):
    """A place in the text; both numbers are counted from 0."""

    line: int
    column: int


class Event(Protocol):
    """What is read of the parser's events; not every kind of event has every attribute."""

    start_mark: Place
    end_mark: Place
    anchor: str | None
    tag: str | None
    value: str
    style: str | None


Container = dict[str, object] | list[object]

# YAML 1.2 core without its spellings in capitals; whatever is not listed stays text.
_CONSTANTS: Mapping[str, bool | None] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}
_NUMBER_START = frozenset("+-0123456789")
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})(?P<fraction>\.[0-9]{1,18})?")
_WIDE_SPACES = "\u3000\xa0"

_DUPLICATE = Remark(
    Words("“{key}”重复了，第 {line} 行已经写过", "“{key}” is already given in line {line}"),
    Words("留下一个，删掉另一个", "keep one of the two"),
)
_KEY_NOT_TEXT = Remark(
    Words("名称必须是文字，“{key}”不是文字", "a key must be text; “{key}” is not"),
    Words("给名称加上引号", "put the key in quotes"),
)
_SPLIT_NUMBER = Remark(
    Words("数字中间不能有逗号", "no commas inside a number"),
    Words("写成 {number}", "write {number}"),
)
_THREE_DIGITS = re.compile(r"[0-9]{3}")
_KEY_IS_NESTED = Remark(
    Words("名称必须是文字，不能是列表或一组内容", "a key must be text, not a list or a mapping"),
    Words(
        "如果这是一段以 [ 或 { 开头的文字，整段加引号",
        "put a text that begins with [ or { in quotes",
    ),
)
_ANCHOR = Remark(
    Words("不能用锚点“&{name}”", "the anchor “&{name}” is not allowed"),
    Words(
        "文字以 & 开头时，整段加引号；要重复的内容，直接再写一遍",
        "quote a text that begins with &; write repeated content out",
    ),
)
_ALIAS = Remark(
    Words("不能用引用“*{name}”", "the alias “*{name}” is not allowed"),
    Words(
        "文字以 * 开头时，整段加引号；要重复的内容，直接再写一遍",
        "quote a text that begins with *; write repeated content out",
    ),
)
_TAG = Remark(
    Words("不能用类型标记“{name}”", "the tag “{name}” is not allowed"),
    Words("删掉它；文字以 ! 开头时，整段加引号", "delete it; quote a text that begins with !"),
)
_MERGE = Remark(
    Words("不能用合并写法“<<”", "the merge key “<<” is not allowed"),
    Words("把要合并的内容直接写出来", "write the merged content out"),
)
_TOO_DEEP = Remark(
    Words(
        f"嵌套超过 {MAX_DEPTH} 层，不再往下读",
        f"nested deeper than {MAX_DEPTH} levels; reading stops",
    ),
    Words("检查括号是否配对、缩进是否一层层多出来", "check brackets and indentation"),
)
_TOO_MANY = Remark(
    Words(f"内容超过 {MAX_NODES} 项，不再往下读", f"more than {MAX_NODES} values; reading stops"),
    Words("把内容分到几个文件里", "split the file"),
)
_TOO_LONG = Remark(
    Words(
        f"一段文字超过 {MAX_TEXT} 个字，后面的没有再读",
        f"one text exceeds {MAX_TEXT} characters; its rest is not read",
    ),
    Words("分成几段写", "split it"),
)
_SEVERAL = Remark(
    Words(
        "一个文件里只能有一份内容，这里又开始了第二份",
        "a file holds one document; a second one starts here",
    ),
    Words(
        "删掉这一行的“---”，或把后面的内容移到另一个文件",
        "delete this “---”, or move what follows to another file",
    ),
)
_CONTROL_ESCAPE = Remark(
    Words(
        "引号里的转义写出了控制字符 U+{code:04X}",
        "an escape in quotes stands for the control character U+{code:04X}",
    ),
    Words("删掉这个转义", "delete the escape"),
)


def _number(text: str) -> str | int | float:
    found = _NUMBER.fullmatch(text)
    if found is None:
        return text
    return float(text) if found["fraction"] else int(text)


class _Frame(NamedTuple):
    """What to return to when a nested container ends."""

    mapping: dict[str, object] | None
    items: list[object]
    first: dict[str, Place]
    key: str | None
    drop: int


class TreeBuilder:
    """Builds plain values from events; keeps the start mark of everything kept, in order.

    Attributes:
        roots: The one document's value, once there is any.
        trail: Start marks in the order of the events: of a mapping, then of its first key,
            then of that key's value, and so on. What was refused leaves none.
        complete: Whether a whole document has been read.
        stopped: Whether reading ended early, at a bound or a second document.
        root_is_plain: Whether the document is one single text without quotes.
        plain_ends: Where each text without quotes ends.
    """

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.roots: list[object] = []
        self.trail: list[Place] = []
        self.complete = False
        self.stopped = False
        self.root_is_plain = False
        self.plain_ends: list[Place] = []
        self._stack: list[_Frame] = []
        self._nodes = 0
        self._mapping: dict[str, object] | None = None  # None while inside a list
        self._items: list[object] = self.roots
        self._first: dict[str, Place] = {}  # where each key of this mapping stood first
        self._key: str | None = None  # None while a key is expected
        self._drop = -1  # length to cut the trail to, where the coming value is not kept

    def read(self, next_event: Callable[[], Event | None]) -> None:
        """Take all events; stops by itself at a bound. Raises what the parser raises."""
        handlers: dict[type, Callable[[Event], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open_mapping,
            yaml.SequenceStartEvent: self._open_sequence,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._open_document,
            yaml.DocumentEndEvent: self._close_document,
        }
        handler_of = handlers.get
        while not self.stopped and (event := next_event()) is not None:
            if handler := handler_of(type(event)):
                handler(event)

    def _scalar(self, event: Event) -> None:
        mark = event.start_mark
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        text = event.value
        if self._key is None and self._mapping is not None:
            self._take_key(text, event.style, mark)
            return
        self._count(mark)
        if len(text) > MAX_TEXT:
            text = self._cut(text, mark)
        value: object = text
        if not event.style:
            if text in _CONSTANTS:
                value = _CONSTANTS[text]
            elif text[0] in _NUMBER_START:
                value = _number(text)
        elif event.style == '"':
            value = self._checked(text, mark)
        if not event.style and value is text and len(text) > 1:
            self.plain_ends.append(event.end_mark)
        self.trail.append(mark)
        self._attach(value)
        if not self._stack:
            self.root_is_plain = not event.style

    def _attach(self, value: object) -> None:
        """Put a finished scalar where it belongs, or forget it where its key is refused."""
        mapping = self._mapping
        if mapping is None:
            self._items.append(value)
        elif self._drop < 0:
            mapping[self._key] = value  # type: ignore[index]  # a key is there: see _scalar
            self._key = None
        else:
            self._forget()

    def _forget(self) -> None:
        del self.trail[self._drop :]
        self._key, self._drop = None, -1

    def _take_key(self, value: str, style: str | None, mark: Place) -> None:
        self._count(mark)
        if len(value) > MAX_TEXT:
            value = self._cut(value, mark)
        if style == '"':
            value = self._checked(value, mark)
        elif not style and (value in _CONSTANTS or value[0] in _NUMBER_START or value == "<<"):
            self._check_plain_key(value, mark)
        if value[:1] in _WIDE_SPACES and value:
            self._add(Code.INDENTED_WITHOUT_SPACES, mark, WIDE_SPACE)
            value = value.lstrip()
        earlier = self._first.setdefault(value, mark)
        if earlier is not mark:
            words = _DUPLICATE.fill(key=shown(value), line=earlier.line + 1)
            self._add(Code.DUPLICATE_KEY, mark, words)
            self._drop = len(self.trail)
        elif value == "<<" and not style:
            self._drop = len(self.trail)
        self._key = value
        self.trail.append(mark)

    def _check_plain_key(self, value: str, mark: Place) -> None:
        if self._is_rest_of_number(value):
            self._join_number(value, mark)
        elif value == "<<":
            self._add(Code.MERGE_KEY, mark, _MERGE)
        elif value in _CONSTANTS or not isinstance(_number(value), str):
            self._add(Code.KEY_NOT_TEXT, mark, _KEY_NOT_TEXT.fill(key=shown(value)))

    def _is_rest_of_number(self, value: str) -> bool:
        """True for 800 in `{amount: 6,800}`, which YAML takes for a key without a value."""
        mapping = self._mapping
        if not mapping or not _THREE_DIGITS.fullmatch(value):
            return False
        return type(next(reversed(mapping.values()))) is int

    def _join_number(self, value: str, mark: Place) -> None:
        """Put both halves together, so that nothing else is found wrong about them."""
        if self._mapping is None:
            return
        name = next(reversed(self._mapping))
        whole = f"{self._mapping[name]}{value}"
        self._mapping[name] = int(whole)
        self._add(Code.KEY_NOT_TEXT, mark, _SPLIT_NUMBER.fill(number=whole))
        self._drop = len(self.trail)

    def _open_mapping(self, event: Event) -> None:
        mapping: dict[str, object] = {}
        self._open(event, mapping)
        self._mapping, self._first = mapping, {}

    def _open_sequence(self, event: Event) -> None:
        items: list[object] = []
        self._open(event, items)
        self._mapping, self._items = None, items

    def _open(self, event: Event, container: Container) -> None:
        mark = event.start_mark
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        self._count(mark)
        mapping, key, drop = self._mapping, self._key, self._drop
        if mapping is None:
            self._items.append(container)
        elif key is None:  # a container as a key: read on, keep neither it nor its value
            self._add(Code.KEY_NOT_TEXT, mark, _KEY_IS_NESTED)
            key, drop = "", len(self.trail)
        else:
            if drop < 0:
                mapping[key] = container
            key = None
        self._stack.append(_Frame(mapping, self._items, self._first, key, drop))
        self._key, self._drop = None, -1
        self.trail.append(mark)
        if len(self._stack) > MAX_DEPTH:
            self._stop(Code.TOO_DEEP, mark, _TOO_DEEP)

    def _close(self, _event: Event) -> None:
        self._mapping, self._items, self._first, self._key, self._drop = self._stack.pop()
        if self._key is None and self._drop >= 0:
            self._forget()

    def _alias(self, event: Event) -> None:
        mark = event.start_mark
        self._count(mark)
        self._add(Code.ANCHOR_OR_ALIAS, mark, _ALIAS.fill(name=shown(event.anchor or "")))
        if self._mapping is not None and self._key is None:
            self._key, self._drop = "", len(self.trail)
            return
        self.trail.append(mark)
        self._attach(None)

    def _open_document(self, event: Event) -> None:
        if self.complete:
            self._stop(Code.SEVERAL_DOCUMENTS, event.start_mark, _SEVERAL)

    def _close_document(self, _event: Event) -> None:
        self.complete = True

    def _refuse_properties(self, event: Event) -> None:
        if event.anchor is not None:
            words = _ANCHOR.fill(name=shown(event.anchor))
            self._add(Code.ANCHOR_OR_ALIAS, event.start_mark, words)
        if event.tag is not None:
            short = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._add(Code.EXPLICIT_TAG, event.start_mark, _TAG.fill(name=shown(short)))

    def _checked(self, value: str, mark: Place) -> str:
        found = UNSAFE.search(value)
        if found is None:
            return value
        letter = found.group()
        if "\ud800" <= letter <= "\udfff":
            self._add(Code.LONE_SURROGATE, mark, SURROGATE)
        else:
            self._add(Code.CONTROL_CHARACTER, mark, _CONTROL_ESCAPE.fill(code=ord(letter)))
        return UNSAFE.sub("\N{REPLACEMENT CHARACTER}", value)

    def _cut(self, text: str, mark: Place) -> str:
        self._add(Code.TOO_MANY, mark, _TOO_LONG)
        return text[:MAX_TEXT]

    def _count(self, mark: Place) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(Code.TOO_MANY, mark, _TOO_MANY)

    def _stop(self, code: Code, mark: Place, words: Remark) -> None:
        self._add(code, mark, words)
        self.stopped = True

    def _add(self, code: Code, mark: Place, words: Remark) -> None:
        self.findings.add(code, mark.line + 1, mark.column + 1, words)
        if self.findings.full:
            self.stopped = True
