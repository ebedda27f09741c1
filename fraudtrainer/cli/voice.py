"""Which of the two languages the command line speaks. The stories have a language of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fraudtrainer.words import LANGUAGES, Language, Words, spoken_in


@dataclass(frozen=True, slots=True)
class Voice:
    """The edge where words are said in the chosen language."""

    language: Language

    def __call__(self, zh: str, en: str) -> str:
        """What is worded on the spot, in the chosen language."""
        return Words(zh, en).said(self.language)

    def said(self, words: Words) -> str:
        """Words from elsewhere, in the chosen language."""
        return words.said(self.language)


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language to speak, known before the arguments are parsed: a mistake in them is told too.

    Args:
        arguments: What stands behind the program's name.
        environment: The environment variables.

    Returns:
        What `--lang` says; else what the system speaks, as far as we do: see `spoken_in`.
    """
    for index, argument in enumerate(arguments):
        value = argument.removeprefix("--lang=")
        if argument == "--lang":
            value = arguments[index + 1] if index + 1 < len(arguments) else ""
        for language in LANGUAGES:
            if argument.startswith("--lang") and value == language:
                return language
    system = environment.get("LC_ALL") or environment.get("LANG") or ""
    return spoken_in(system)
