"""The two families of error: what a user can mend, and what is a bug of ours."""

from __future__ import annotations

from typing import Any

from fraudtrainer.words import NOTHING, Language, Words, joined, plain


class FraudtrainerError(Exception):
    """Root of every error that the program raises on purpose."""


class UserError(FraudtrainerError):
    """Something in the user's world stands in the way: a full disk, a broken file, a second copy.

    Attributes:
        message: What happened, a whole sentence for the person at the screen.
        kept: What was kept or saved all the same; empty where nothing was at risk.
        hint: What to do next; empty where there is nothing to do.
        details: Technical text for whoever helps (a path, SQLite's own words, findings line by
            line); may be empty.
    """

    def __init__(
        self,
        message: Words,
        *,
        kept: Words = NOTHING,
        hint: Words = NOTHING,
        details: Words | str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.kept = kept
        self.hint = hint
        self.details = plain(details) if isinstance(details, str) else details

    @property
    def words(self) -> Words:
        """All of it as one readable text, one part a line, empty parts left out."""
        return joined((self.message, self.kept, self.hint, self.details), plain("\n"))

    def said(self, language: Language) -> str:
        """All of it in one language."""
        return self.words.said(language)

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


class GoneError(UserError):
    """What somebody works on is in the records no more: its learner was erased meanwhile."""


class Bug(FraudtrainerError):  # noqa: N818 - the word says whose fault it is
    """The program broke its own rule: report it, the user can mend nothing."""


class StoppedError(FraudtrainerError):
    """Slow work was asked to stop, and did; there is no result."""


def _rebuild(kind: type[UserError], message: Words, parts: dict[str, Any]) -> UserError:
    return kind(message, **parts)
