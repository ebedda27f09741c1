"""The two sides of the board as the debrief shows them: what stood on the desk, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from fraudtrainer.play.evidence import true_side, unfounded, verdict_of
from fraudtrainer.play.state import State
from fraudtrainer.scenario.model import Line, Mark
from fraudtrainer.scenario.proof import evidence_words, side_of
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import TRUE_WEIGHT, Side, Verdict
from fraudtrainer.words import Words

GOOD: tuple[Verdict, ...] = ("hit", "found", "not_fooled")
"""Verdicts that the learner earned."""
_FOUND = ("hit", "found")
_SIDES: tuple[Side, Side] = ("doubt", "proof")


class BoardEntry(Struct, frozen=True, kw_only=True):
    """One line on one side: what it looks like, its words, and the verdict."""

    line: str
    name: Words
    quote: str
    verdict: Verdict
    note: str


class BoardSide(Struct, frozen=True, kw_only=True):
    """One side of the board.

    `found` and `total` count the lines that show the truth; `total` is 0 on the side that does not.
    """

    side: Side
    entries: tuple[BoardEntry, ...]
    found: int
    total: int


def both_sides(story: Story, state: State) -> tuple[BoardSide, BoardSide]:
    """Doubts and proofs, each in the order in which they were met.

    Words that stand in both tellings are there only where the learner marked them.
    """
    doubts, proofs = (_side(story, state, side) for side in _SIDES)
    return doubts, proofs


def _side(story: Story, state: State, side: Side) -> BoardSide:
    entries = tuple(
        entry
        for name in dict.fromkeys(state.seen)
        for entry in _entries(story, state, story.lines[name], side)
    )
    true = side == true_side(story)
    weighty = [e for e in entries if true and e.line in story.weights]
    found = sum(e.verdict in _FOUND for e in weighty)
    return BoardSide(side=side, entries=entries, found=found, total=len(weighty))


def _entries(story: Story, state: State, line: Line, side: Side) -> Iterator[BoardEntry]:
    mark = strongest(line, side)
    if mark is not None:
        verdict = verdict_of(story, state, line, mark)
        if verdict != "shared" or any(n == line.id and side_of(k) == side for n, k in state.flags):
            yield BoardEntry(
                line=line.id,
                name=evidence_words(mark.evidence),
                quote=mark.span,
                verdict=verdict,
                note=mark.note,
            )
    wrong = [kind for kind in unfounded(story, state, line) if side_of(kind) == side]
    for kind in wrong[:1]:
        name = evidence_words(kind)
        yield BoardEntry(line=line.id, name=name, quote=line.text, verdict="false", note="")


def strongest(line: Line, side: Side) -> Mark | None:
    """The mark of a line that counts most on one side, the first of equals."""
    marks = [mark for mark in line.marks if side_of(mark.evidence) == side]
    return max(marks, key=lambda mark: TRUE_WEIGHT.get(mark.counts, 0.0), default=None)
