"""The two families of error: what a user can mend, and what is a bug of ours."""

from __future__ import annotations

from typing import Any

from fraudtrainer.words import NOTHING, Language, Words, plain


class FraudtrainerError(Exception):
    """Root of every error that the program raises on purpose."""


class UserError(FraudtrainerError):
    """Something in the user's world stands in the way: a full disk, a broken file, a second copy.

    Attributes:
        message: What happened, a whole sentence for the person at the screen.
        kept: What was kept or saved all the same; empty where nothing was at risk.
        hint: What to do next; empty where there is nothing to do.
        details: Technical text for whoever helps (a path, SQLite's own words); may be empty.
    """

    def __init__(
        self,
        message: Words | str,
        *,
        kept: Words | str = NOTHING,
        hint: Words | str = NOTHING,
        details: str = "",
    ) -> None:
        super().__init__(message)
        self.message = _words(message)
        self.kept = _words(kept)
        self.hint = _words(hint)
        self.details = details

    def said(self, language: Language) -> str:
        """Join the parts into one readable text, one part a line, empty parts left out."""
        parts = (self.message, self.kept, self.hint)
        lines = [*(part.said(language) for part in parts), self.details]
        return "\n".join(line for line in lines if line)

    def __str__(self) -> str:
        """The whole text in Chinese, for logs; whoever shows it chooses the language by `said`."""
        return self.said("zh")

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the keyword parts when the error crosses a process or is copied.

        Returns:
            The reconstruction recipe that :mod:`pickle` and :mod:`copy` expect.
        """
        parts = {"kept": self.kept, "hint": self.hint, "details": self.details}
        return _rebuild, (type(self), self.message, parts)


class Bug(FraudtrainerError):  # noqa: N818 - the word says whose fault it is
    """The program broke its own rule: report it, the user can mend nothing."""


class StoppedError(FraudtrainerError):
    """Slow work was asked to stop, and did; there is no result."""


def _rebuild(kind: type[UserError], message: Words, parts: dict[str, Any]) -> UserError:
    return kind(message, **parts)


def _words(text: Words | str) -> Words:
    return plain(text) if isinstance(text, str) else text
