"""The rows of a debrief, as plain values: lines, decisions, moves of the dial."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from fraudtrainer.scenario.vocabulary import Conduct, JudgementStage, Verdict
from fraudtrainer.words import Words

DialStage = Literal[JudgementStage, "", "after"]


class CueNote(Struct, frozen=True, kw_only=True):
    """A margin note. `start` and `end` bound the span in the line's text (characters)."""

    cue: str
    cue_name: Words
    start: int
    end: int
    verdict: Verdict
    strength: str
    note: str


class DebriefLine(Struct, frozen=True, kw_only=True, tag="line"):
    """A line as it stood on the desk, with its notes. `dial` is the level when it was shown.

    `disguised` says whether its sender is somebody else than the name on the desk.
    """

    at: int
    line: str
    scene: str
    by: str
    shown: str
    really: str
    disguised: bool
    text: str
    notes: tuple[CueNote, ...]
    dial: int | None


class DebriefDecision(Struct, frozen=True, kw_only=True, tag="decision"):
    """A decision with its conduct, and the best one that was open there.

    `input_index` counts the sitting's inputs from 0: this one, or the one that led to it. `said` is
    True where the learner spoke, and `text` is what. It is `narrated` where a reply was done or
    thought: `text` tells it as a sentence of its own.
    """

    at: int
    scene: str
    text: Words
    conduct: Conduct | None
    why: Words
    best: Words
    said: bool = False
    narrated: bool = False
    input_index: int
    dial: int | None


class DebriefDial(Struct, frozen=True, kw_only=True, tag="dial"):
    """The dial was moved to `level`; `stage` is what that was for.

    It is `after` once the judgement that counts was locked, and "" where nothing was asked.
    """

    at: int
    level: int
    stage: DialStage = ""


Row = DebriefLine | DebriefDecision | DebriefDial
