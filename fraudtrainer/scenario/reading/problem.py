"""The codes FT001 to FT019 of reading, and the list in which one file's findings gather."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from fraudtrainer.scenario.diagnostic import Diagnostic, Severity
from fraudtrainer.words import NOTHING, Words

MAX_DIAGNOSTICS = 200


class Code(StrEnum):
    """Every code that reading a file can give; the member's name is its short meaning."""

    UNREADABLE = "FT001"
    TOO_BIG = "FT002"
    EMPTY = "FT003"
    NOT_UTF8 = "FT004"
    BYTE_ORDER_MARK = "FT005"
    CONTROL_CHARACTER = "FT006"
    LONE_SURROGATE = "FT007"
    INDENTED_WITHOUT_SPACES = "FT008"
    FULL_WIDTH_COLON = "FT009"
    NO_SPACE_AFTER_COLON = "FT010"
    SYNTAX = "FT011"
    DUPLICATE_KEY = "FT012"
    KEY_NOT_TEXT = "FT013"
    ANCHOR_OR_ALIAS = "FT014"
    EXPLICIT_TAG = "FT015"
    MERGE_KEY = "FT016"
    TOO_DEEP = "FT017"
    TOO_MANY = "FT018"
    SEVERAL_DOCUMENTS = "FT019"
    CUT_BY_COMMENT = "FT025"

    @property
    def slug(self) -> str:
        """Short English name, such as ``duplicate-key``."""
        return self.name.lower().replace("_", "-")


class Remark(NamedTuple):
    """What to say about a finding, and what to do; ``{name}`` marks what is filled in."""

    message: Words
    hint: Words = NOTHING

    def fill(self, **values: object) -> Remark:
        """Return the same words with every ``{name}`` replaced."""
        return Remark(self.message.fill(**values), self.hint.fill(**values))


_REST_LEFT_OUT = Remark(
    Words(
        f"问题超过 {MAX_DIAGNOSTICS} 处，后面的没有再列",
        f"more than {MAX_DIAGNOSTICS} findings, the rest are left out",
    ),
    Words("先改前面的，再检查一次", "fix these first, then check again"),
)


class Findings:
    """The findings of one file, in the order met, bounded by ``MAX_DIAGNOSTICS``."""

    def __init__(self, file: str) -> None:
        """Start an empty list for the file named ``file``."""
        self.file = file
        self.diagnostics: list[Diagnostic] = []

    def add(
        self, code: Code, line: int, column: int, words: Remark, severity: Severity = "error"
    ) -> None:
        """Add one finding at a 1-based line and column; silently full beyond the bound."""
        if len(self.diagnostics) > MAX_DIAGNOSTICS:
            return
        if len(self.diagnostics) == MAX_DIAGNOSTICS:
            code, words, severity = Code.TOO_MANY, _REST_LEFT_OUT, "error"
        self.diagnostics.append(Diagnostic(str(code), severity, self.file, line, column, *words))

    @property
    def full(self) -> bool:
        """Whether further findings would be left out."""
        return len(self.diagnostics) > MAX_DIAGNOSTICS


def shown(text: str) -> str:
    """Return ``text`` fit for a message: one printable line of at most 30 characters."""
    short = text if len(text) <= 30 else text[:29] + "…"
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in short
    )
