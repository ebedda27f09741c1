"""Words from below the user interface, in the language that the interface speaks now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fraudtrainer.words import Language, Words


def language() -> Language:
    """The language of the interface: what the installed translation says of itself."""
    return "en" if QCoreApplication.translate("Language", "zh") == "en" else "zh"


def said(words: Words) -> str:
    """The words in the language of the interface."""
    return words.said(language())
