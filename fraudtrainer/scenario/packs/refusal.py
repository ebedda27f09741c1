"""Saying no to a pack: in words, with what to do, and with nothing changed."""

from __future__ import annotations

from fraudtrainer.errors import UserError

UNCHANGED = "已经安装的情境包没有任何改动。"
_ASK_AGAIN = "请向提供情境包的人重新要一份。"


class PackRefusedError(UserError):
    """A pack is not let in, or not built; whatever was installed is as it was."""


def refused(message: str, *, hint: str = _ASK_AGAIN, details: str = "") -> PackRefusedError:
    """Make the refusal.

    Args:
        message: Why, a whole sentence.
        hint: What to do next.
        details: Technical text for whoever helps.
    """
    return PackRefusedError(message, kept=UNCHANGED, hint=hint, details=details)
