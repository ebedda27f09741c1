"""Words from below the user interface, in the language that the interface speaks now."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from fraudtrainer.words import Language, Words, joined, plain


def language() -> Language:
    """The language of the interface: what the installed translation says of itself."""
    return "en" if QCoreApplication.translate("Language", "zh") == "en" else "zh"


def said(words: Words) -> str:
    """The words in the language of the interface."""
    return words.said(language())


def listed(parts: Iterable[str]) -> str:
    """Parts of a sentence in a row, with the language's own comma; empty ones are left out."""
    return said(joined(map(plain, parts), Words("，", ", ")))
