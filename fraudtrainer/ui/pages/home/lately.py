"""The last sittings of a learner as the home page tells them."""

from typing import NamedTuple

from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.scenario.vocabulary import ENDING_KINDS
from fraudtrainer.words import Words, plain

_ENDINGS = {term.id: term.words for term in ENDING_KINDS.values()}


class Lately(NamedTuple):
    """One finished sitting; `tone` is "jade" where it was passed, else "amber"."""

    attempt: AttemptId
    title: str
    when: str
    state: str
    tone: str


def ending_words(kind: str) -> Words:
    """A kind of ending as people call it; one that a newer program wrote as it is."""
    return _ENDINGS.get(kind, plain(kind))
