"""What people read, in both languages at once: chosen only where it is shown."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def spoken_in(place: str) -> Language:
    """The language for a system's locale (``en_GB.UTF-8``): Chinese where it names none or is Chinese.

    Whoever speaks another language is likelier to read English than Chinese.
    """
    is_silent = place.split(".", maxsplit=1)[0] in {"", "C", "POSIX"}
    return "zh" if is_silent or place.casefold().startswith("zh") else "en"


class Words(NamedTuple):
    """One text in Chinese and in English. Empty in both where there is nothing to say.

    Attributes:
        zh: The Chinese text, with full-width punctuation.
        en: The same in English.
    """

    zh: str
    en: str

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.zh or self.en)

    def said(self, language: Language) -> str:
        """The text in one language."""
        return self.en if language == "en" else self.zh

    def fill(self, *parts: object, **named: object) -> "Words":
        """The same words with every ``{0}`` and ``{name}`` filled in, as `str.format` does.

        A part that is `Words` itself is put into each language in that language.
        """

        def filled(language: Language) -> str:
            return self.said(language).format(
                *(_in(part, language) for part in parts),
                **{name: _in(part, language) for name, part in named.items()},
            )

        return Words(filled("zh"), filled("en"))


NOTHING = Words("", "")
AND = Words("、", ", ")
"""Between the names of a list."""


def plain(text: str) -> Words:
    """A name, a path, a number: what is the same in every language."""
    return Words(text, text)


def joined(parts: Iterable[Words], between: Words) -> Words:
    """Several texts as one, with `between` standing between them; empty ones are left out."""
    said = [part for part in parts if part]
    return Words(
        between.zh.join(part.zh for part in said), between.en.join(part.en for part in said)
    )


def _in(part: object, language: Language) -> object:
    return part.said(language) if isinstance(part, Words) else part
