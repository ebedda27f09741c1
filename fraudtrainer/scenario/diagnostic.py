"""One finding about a scenario file: where it is, what is wrong and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeVar

from fraudtrainer.words import NOTHING, Language, Words, joined, plain

T = TypeVar("T")
Severity = Literal["error", "warning"]

MOST_FINDINGS = 200
"""As many findings as one kind of check gives for one file; reading has a bound of its own."""
_LONGEST_WORD = 64  # difflib is quadratic: nobody means a known word with a longer one
_MOST_CHOICES = 300  # each is compared; a file with more ids has them by number anyway
_SHORT_WORD = 3  # one slip in a two-character Chinese word already halves the likeness


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding that an author can act on.

    Attributes:
        code: Stable number such as ``FT012``.
        severity: ``error`` keeps the file from being used, ``warning`` does not.
        file: Name of the file as it was given to the reader.
        line: Line, counted from 1.
        column: Column in characters, counted from 1.
        message: What is wrong.
        hint: What to do about it; may be empty.
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: Words
    hint: Words = NOTHING

    def format(self, language: Language = "zh") -> str:
        """Return the finding as one line, ``file:line:column FT001 message（hint）``."""
        return self.words.said(language)

    @property
    def words(self) -> Words:
        """The finding as one line in both languages, see `format`."""
        place = plain(f"{self.file}:{self.line}:{self.column} {self.code} ")
        return joined((place, with_hint(self.message, self.hint)), NOTHING)

    def as_dict(self) -> dict[str, str | int]:
        """Return all attributes by name, ready for JSON; the English ones end in ``_en``."""
        return {
            "code": self.code, "severity": self.severity,
            "file": self.file, "line": self.line, "column": self.column,
            "message": self.message.zh, "message_en": self.message.en,
            "hint": self.hint.zh, "hint_en": self.hint.en,
        }  # fmt: skip


def listed(found: Iterable[Diagnostic]) -> Words:
    """Findings as text in both languages, one a line."""
    found = list(found)
    return Words("\n".join(d.format() for d in found), "\n".join(d.format("en") for d in found))


def with_hint(message: Words, hint: Words) -> Words:
    """A message with its hint in brackets behind it, where there is one."""
    return Words("{0}（{1}）", "{0} ({1})").fill(message, hint) if hint else message


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that the author most likely meant by ``word``, or None.

    Upper and lower case are not told apart. Words beyond 64 characters match nothing, and nothing is
    sought among more than 300 choices.
    """
    choices = list(choices)
    if len(word) > _LONGEST_WORD or len(choices) > _MOST_CHOICES:
        return None
    folded = {choice.casefold(): choice for choice in choices}
    cutoff = 0.5 if len(word) <= _SHORT_WORD else 0.6
    found = difflib.get_close_matches(word.casefold(), list(folded), n=1, cutoff=cutoff)
    return folded[found[0]] if found else None


def suggestion(near: str | None, choices: Sequence[str] = ()) -> Words:
    """The hint that asks for the nearest word; without one, lists the choices; empty without both."""
    if near:
        return Words(f"是不是 {near}？", f"did you mean {near}?")
    if choices:
        return Words(f"可以用：{'、'.join(choices)}", f"one of: {', '.join(choices)}")
    return NOTHING


def question(near: str | None, choices: Sequence[str] = ()) -> Words:
    """`suggestion` as a sentence of its own."""
    if near:
        return Words(f"是不是 {near}？", f"Did you mean {near}?")
    if choices:
        return Words(f"可以用：{'、'.join(choices)}。", f"Use one of: {', '.join(choices)}.")
    return NOTHING


def bounded(found: Iterable[T]) -> Iterator[T]:
    """The first findings of one kind of check; a file with more of them is mended step by step."""
    return islice(found, MOST_FINDINGS)
