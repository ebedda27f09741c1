"""A rule, and what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.diagnostic import Severity
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a rule found: the file's name in its folder, the value's path, and the words.

    The path is one of the telling as it is played, unless it is `raw`: one of the file as it stands.
    """

    file: str
    path: DataPath
    message: Words
    hint: Words = NOTHING
    raw: bool = False


_MARKS = re.compile(r"[\W_]+")


def letters(text: str) -> str:
    """A sentence without its marks and spaces: what decides whether two say the same."""
    return _MARKS.sub("", text)


Check = Callable[[Subject], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, declared once, in the file that looks for its findings.

    Attributes:
        code: Stable number such as `FT103`; its page in `docs/rules` has the same name.
        severity: What its findings count as.
        title: What is wrong where it finds something, in a few words; the page's heading.
        check: Looks for findings.
    """

    code: str
    severity: Severity
    title: Words
    check: Check
