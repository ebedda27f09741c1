"""The two families of error: what a user can mend, and what is a bug of ours."""


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

    def __init__(self, message: str, *, kept: str = "", hint: str = "", details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.kept = kept
        self.hint = hint
        self.details = details

    def __str__(self) -> str:
        """Join the parts into one readable text, one part a line, empty parts left out."""
        return "\n".join(
            part for part in (self.message, self.kept, self.hint, self.details) if part
        )

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the keyword parts when the error crosses a process or is copied.

        Returns:
            The reconstruction recipe that :mod:`pickle` and :mod:`copy` expect.
        """
        parts = {"kept": self.kept, "hint": self.hint, "details": self.details}
        return _rebuild, (type(self), self.message, parts)


class Bug(FraudtrainerError):  # noqa: N818 - the word says whose fault it is
    """The program broke its own rule: report it, the user can mend nothing."""


def _rebuild(kind: type[UserError], message: str, parts: dict[str, str]) -> UserError:
    return kind(message, **parts)
