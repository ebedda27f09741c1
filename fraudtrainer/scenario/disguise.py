"""Whether somebody in a story is not who the desk says: written down, or read from the words."""

from __future__ import annotations

from typing import Final

from fraudtrainer.scenario.model import Person

_NOT_THEM: Final = (
    "冒", "假", "非", "不是", "骗", "伙", "fake", "posing", "pretend", "imperson", "scam", "not ", "accomplice",
)  # fmt: skip
"""Words that turn a name into its opposite, in the languages that stories are told in."""
_IN_PERSON: Final = ("本人", "himself", "herself", "in person")


def is_disguised(person: Person, *, unless_said: bool = True) -> bool:
    """Whether a person is somebody else than the name on the desk says.

    A telling that does not say `disguised`, as all that were played before there was such a key, is
    read as the debrief has always read it: by the words of `really`.

    Args:
        person: The person.
        unless_said: What somebody is taken for whose words neither repeat the name nor speak of
            fraud. Stories of today are read with False: an honest person is not unmasked.
    """
    if person.disguised is not None:
        return person.disguised
    if person.really in ("", person.shown):
        return False
    really = person.really.replace(",", "，").partition("，")[0]
    if any(word in really.lower() for word in _NOT_THEM):
        return True
    return unless_said and not any(really.endswith(own) for own in (*_IN_PERSON, person.shown))
