"""What the transcript shows, row by row, as plain values: they know no scenario and no rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["jade", "amber", "red", "navy", "muted"]
RowKind = Literal["scene", "line", "decision", "dial", "stop"]
Filter = Literal["all", "doubts", "proofs", "missed", "mine"]
SpanKind = Literal["doubt", "proof", "none"]


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """Words of a line that carry a note: `text[start:end]`, and what they speak for."""

    start: int
    end: int
    kind: SpanKind


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A note in the margin: a verdict in words, then what there is to say about it."""

    verdict: str
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True, eq=False)
class TranscriptRow:
    """One row of the transcript.

    Attributes:
        kind: A scene's heading, a line, a decision, a move of the dial, or the stop point.
        meta: Time and who speaks, in small type above the text; of a scene, from when to when.
        text: The words.
        extra: An attachment in words, in small type below the text.
        accessible: The whole row in words, for screen readers.
        spans: Words that carry a note.
        notes: The notes, in the order of the words.
        line: The line's id, "" where the row is none.
        sorts: The filters, besides "all", under which the row is shown.
        recognised: True on the move of the dial that came over to the truth for good.
        restart: Index of the input to restart from, None where there is no decision.
    """

    kind: RowKind
    meta: str
    text: str
    accessible: str
    extra: str = ""
    spans: tuple[MarkedSpan, ...] = ()
    notes: tuple[MarginNote, ...] = ()
    line: str = ""
    sorts: frozenset[Filter] = frozenset()
    recognised: bool = False
    restart: int | None = None

    def passes(self, wanted: Filter) -> bool:
        """True where the row is shown under a filter. The stop point is shown under every one."""
        return wanted == "all" or self.kind == "stop" or wanted in self.sorts


@dataclass(frozen=True, slots=True, eq=False)
class TranscriptScene:
    """A stretch of the transcript in one place, folded or not.

    Attributes:
        head: Its heading.
        rows: What happened there.
    """

    head: TranscriptRow
    rows: tuple[TranscriptRow, ...]
