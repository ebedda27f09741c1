"""The closed lists hold together: every id has its term, every cue its principles."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.cue import CUES, PRINCIPLES, PrincipleId
from fraudtrainer.scenario.stock import ANSWERS, DEFAULT_TEXTS, PEOPLE
from fraudtrainer.scenario.vocabulary import (
    CHANNELS,
    RING_ENDS,
    TYPES,
    ActionId,
    Channel,
    CueId,
    RingEnd,
    ScamType,
)


def test_every_closed_word_has_its_term_and_no_other_has_one() -> None:
    assert tuple(CUES) == get_args(CueId)
    assert tuple(ACTIONS) == get_args(ActionId)
    assert tuple(CHANNELS) == get_args(Channel)
    assert tuple(RING_ENDS) == get_args(RingEnd)
    assert tuple(TYPES) == get_args(ScamType)
    assert tuple(PRINCIPLES) == get_args(PrincipleId)


def test_every_term_has_a_name_of_its_own_in_both_languages() -> None:
    for terms in (CUES, ACTIONS, PRINCIPLES):
        assert all(term.words.zh and term.words.en for term in terms.values())
        assert len({term.zh for term in terms.values()}) == len(terms)
        assert len({term.en for term in terms.values()}) == len(terms)


def test_a_cue_carries_the_principles_of_the_list_that_it_was_taken_from() -> None:
    carried = Counter(principle for cue in CUES.values() for principle in cue.principles)
    assert carried == {
        "deception": 7, "distraction": 5, "authority": 5, "social_compliance": 5, "time": 3,
        "scarcity": 2, "commitment": 3, "need_greed": 2, "liking": 2, "social_proof": 1, "herd": 1,
        "reciprocity": 1, "unity": 1, "dishonesty": 1,
    }  # fmt: skip
    assert CUES["lookalike_identity"].principles == ("deception", "liking")
    assert CUES["bypass_approval"].principles == ("authority", "time")
    assert CUES["leverage_shame"].principles == ("dishonesty",)


def test_what_the_library_says_by_itself_is_said_in_both_languages() -> None:
    assert set(DEFAULT_TEXTS) == {*ACTIONS, "inspect", "wait"}
    answers = (words for _by, said in ANSWERS.values() for words in said)
    names = (name for name, _number in PEOPLE.values())
    assert all(words.zh and words.en for words in (*DEFAULT_TEXTS.values(), *answers, *names))
