"""Saying no to a pack: in words, with what to do, and with nothing changed."""

from __future__ import annotations

from fraudtrainer.errors import UserError
from fraudtrainer.words import Words

UNCHANGED = Words(
    "已经安装的情境包没有任何改动。", "Nothing was changed in the packs that are installed."
)
_ASK_AGAIN = Words(
    "请向提供情境包的人重新要一份。", "Ask whoever gave you the pack for another copy."
)


class PackRefusedError(UserError):
    """A pack is not let in, or not built; whatever was installed is as it was."""


def refused(
    message: Words, *, hint: Words = _ASK_AGAIN, details: Words | str = ""
) -> PackRefusedError:
    """Make the refusal.

    Args:
        message: Why, a whole sentence.
        hint: What to do next.
        details: Technical text for whoever helps.
    """
    return PackRefusedError(message, kept=UNCHANGED, hint=hint, details=details)
