"""Does the kind of an ending agree with what was lost, given away and done on the way to it?"""

from __future__ import annotations

from typing import Final

from fraudtrainer.play.state import State
from fraudtrainer.scenario.vocabulary import ENDING_KINDS, EndingKind
from fraudtrainer.words import NOTHING, Words

_UNHARMED: Final = ("safe", "lucky", "exposed", "helped")
_LOST: Final = Words("这里已经转给骗子 {0:,} 元", "{0:,} yuan have gone to a scammer here")
_WRONGED: Final = Words("这里冤枉过人", "somebody was wronged here")
_LEAKED: Final = Words("这里给出过“{0}”", "“{0}” was given away here")
_NOT_LEAKED: Final = Words("这里什么也没有给出去", "nothing was given away here")
_CAREFUL: Final = Words("这里没有一步冒险", "no decision was risky here")
_KEPT: Final = Words("这里没有损失", "nothing was lost here")
_BACK: Final = Words("转走 {0:,} 元，追回 {1:,} 元", "of {0:,} yuan lost, {1:,} came back")
_NOT_WRONGED: Final = Words("这里没有冤枉人", "nobody was wronged here")
DISAGREES: Final = Words("结局“{0}”写的是{1}，可是{2}", "the ending “{0}” says {1}, but {2}")


def disagreement(kind: EndingKind, state: State) -> Words:
    """Why an ending of that kind cannot stand here; nothing where it can."""
    if kind in _UNHARMED:
        return _unharmed(kind, state)
    if kind == "wronged":
        return _WRONGS[state.wrong_weight > 0] or (
            _LOST.fill(state.lost) if state.lost else NOTHING
        )
    if not state.lost:
        return _KEPT
    back = _BACK.fill(state.lost, state.stopped)
    fits = {
        "recovered": state.stopped == state.lost,
        "partial": 0 < state.stopped < state.lost,
        "loss_reported": state.stopped * 2 <= state.lost,
    }[kind]
    return NOTHING if fits else back


_WRONGS: Final = {True: NOTHING, False: _NOT_WRONGED}


def _unharmed(kind: EndingKind, state: State) -> Words:
    if state.lost:
        return _LOST.fill(state.lost)
    if state.wrong_weight:
        return _WRONGED
    if kind == "exposed":
        return NOTHING if state.leaked else _NOT_LEAKED
    if state.leaked:
        return _LEAKED.fill(state.leaked[0])
    return _CAREFUL if kind == "lucky" and not state.bad else NOTHING


def told(ending: str, kind: EndingKind, why: Words) -> Words:
    """The disagreement as a sentence."""
    return DISAGREES.fill(ending, ENDING_KINDS[kind].words, why)
