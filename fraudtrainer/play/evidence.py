"""What became of the evidence on both sides of the board: what was found, and what was taken wrongly.

Only the side of the truth shows anything: doubts in a scam, proofs in a genuine telling. Words that
stand in both tellings prove nothing, so a doubt about them is neither right nor wrong; nor is a doubt
about a fake proof.
"""

from __future__ import annotations

from typing import NamedTuple, cast

from fraudtrainer.play.state import State
from fraudtrainer.scenario.model import Line, Mark
from fraudtrainer.scenario.proof import side_of
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import TRUE_WEIGHT, EvidenceId, Side, Verdict

MarkedSide = tuple[str, Side]
"""A line that is marked on one side of the board."""


class Found(NamedTuple):
    """Lines that show the truth, and marks that do not.

    Attributes:
        hits: Lines that show the truth and are marked on its side.
        misses: Those that are not, though they could be read.
        unseen: Those that are not and were not on screen for long enough.
        false: Marks on lines, by side, that are an error.
    """

    hits: tuple[str, ...]
    misses: tuple[str, ...]
    unseen: tuple[str, ...]
    false: tuple[MarkedSide, ...]


def true_side(story: Story) -> Side:
    """The side of the board that shows what the telling is."""
    return "doubt" if story.telling.truth == "scam" else "proof"


def marked_sides(state: State) -> dict[MarkedSide, None]:
    """Every line that is marked now, with the side, in order."""
    return dict.fromkeys((line, side_of(kind)) for line, kind in state.flags)


def found(story: Story, state: State) -> Found:
    """What became of all that was shown so far."""
    side, marked = true_side(story), marked_sides(state)
    shown = [line for line in dict.fromkeys(state.seen) if line in story.weights]
    rest = [line for line in shown if (line, side) not in marked]
    return Found(
        tuple(line for line in shown if (line, side) in marked),
        tuple(line for line in rest if line not in state.unseen),
        tuple(line for line in rest if line in state.unseen),
        tuple(mark for mark in marked if is_false(story, *mark)),
    )


def is_false(story: Story, line: str, side: Side) -> bool:
    """True where a mark on that side is an error."""
    if side == true_side(story) and line in story.weights:
        return False
    return side == "proof" or not is_open(story.lines[line])


def is_open(line: Line) -> bool:
    """True where a doubt about a line is neither right nor wrong."""
    return any(mark.counts in ("shared", "fake_proof") for mark in line.marks)


def verdict_of(story: Story, state: State, line: Line, mark: Mark) -> Verdict:
    """What became of one mark of a line: of what an author marked, not of what the learner did."""
    side = side_of(mark.evidence)
    marked = (line.id, side) in marked_sides(state)
    if TRUE_WEIGHT.get(mark.counts):
        found_it: Verdict = "found" if side == "proof" else "hit"
        unread: Verdict = "unseen" if line.id in state.unseen else "missed"
        return found_it if marked else unread
    if mark.counts == "fake_proof":
        return "fooled" if marked else "not_fooled"
    if mark.counts == "shared":
        return "shared"
    return "false" if marked and is_false(story, line.id, side) else "innocent"


def unfounded(story: Story, state: State, line: Line) -> tuple[EvidenceId, ...]:
    """What the learner wrongly took a line for, where no mark of an author speaks of that."""
    spoken = {
        side_of(mark.evidence)
        for mark in line.marks
        if verdict_of(story, state, line, mark) in ("false", "fooled")
    }
    kinds = [kind for name, kind in state.flags if name == line.id]
    return tuple(
        cast("EvidenceId", kind)
        for kind in kinds
        if side_of(kind) not in spoken and is_false(story, line.id, side_of(kind))
    )
