"""One finding about a scenario file: where it is, what is wrong and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Literal

Severity = Literal["error", "warning"]
Language = Literal["zh", "en"]

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
        message: What is wrong, in Chinese.
        message_en: The same in English.
        hint: What to do about it, in Chinese; may be empty.
        hint_en: The same in English; may be empty.
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    message_en: str
    hint: str = ""
    hint_en: str = ""

    def format(self, language: Language = "zh") -> str:
        """Return the finding as one line, ``file:line:column FT001 message（hint）``."""
        place = f"{self.file}:{self.line}:{self.column} {self.code}"
        if language == "en":
            return f"{place} {self.message_en}" + (f" ({self.hint_en})" if self.hint_en else "")
        return f"{place} {self.message}" + (f"（{self.hint}）" if self.hint else "")

    def as_dict(self) -> dict[str, str | int]:
        """Return all attributes by name, ready for JSON."""
        return asdict(self)


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


def suggestion(near: str | None, choices: Sequence[str] = ()) -> tuple[str, str]:
    """The hint, Chinese and English, that asks for the nearest word; without one, lists the choices.

    Both are empty where there is neither.
    """
    if near:
        return f"是不是 {near}？", f"did you mean {near}?"
    if choices:
        return f"可以用：{'、'.join(choices)}", f"one of: {', '.join(choices)}"
    return "", ""


def bounded(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The first findings of one kind of check; a file with more of them is mended step by step."""
    return islice(found, MOST_FINDINGS)
