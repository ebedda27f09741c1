"""Whether somebody in a story is not who the desk says: written down, or read from the words."""

from __future__ import annotations

from typing import Final

from fraudtrainer.scenario.model import Person

_NOT_THEM: Final = (
    "冒", "假", "非", "不是", "骗", "fake", "posing", "pretend", "imperson", "scam", "not ",
)  # fmt: skip
"""Words that turn a name into its opposite, in the languages that stories are told in."""
_IN_PERSON: Final = ("本人", "himself", "herself", "in person")


def is_disguised(person: Person) -> bool:
    """Whether a person is somebody else than the name on the desk says.

    A telling that does not say `disguised`, as all that were played before there was such a key, is
    read as the debrief has always read it: by the words of `really`.
    """
    if person.disguised is not None:
        return person.disguised
    if person.really in ("", person.shown):
        return False
    really = person.really.replace(",", "，").partition("，")[0]
    return not any(_only_adds(really, own) for own in (*_IN_PERSON, person.shown))


def _only_adds(really: str, own: str) -> bool:
    """Whether `really` only adds to a name, as in 出纳某某本人; 冒充某某 ends alike but is not."""
    return really.endswith(own) and not any(word in really.lower() for word in _NOT_THEM)
