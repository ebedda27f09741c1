"""What an attempt consists of: its start, its decisions, its result."""

from dataclasses import dataclass
from typing import NewType

from fraudtrainer.records.learners import LearnerId

AttemptId = NewType("AttemptId", str)
"""A UUID as text."""


@dataclass(frozen=True, slots=True)
class NewAttempt:
    """How a sitting begins; none of it ever changes.

    Attributes:
        learner: Who plays.
        situation: Id of the situation.
        telling: Name of the telling within it.
        truth: What the telling is, in the scenario's vocabulary.
        content_hash: Hash under which ``TextStore`` keeps the text that is played.
        seed: The sitting's seed, a signed 64-bit number.
        app_version: Version of the program.
        started_at: ISO 8601, UTC.
        purpose: Id of what the sitting is for.
    """

    learner: LearnerId
    situation: str
    telling: str
    truth: str
    content_hash: str
    seed: int
    app_version: str
    started_at: str
    purpose: str = "learn"


@dataclass(frozen=True, slots=True)
class Result:
    """How a sitting ended.

    Attributes:
        ending: Id of the ending.
        ending_kind: Its kind, in the scenario's vocabulary.
        passed: Whether it counts as passed.
        total: The documented weighting of the four parts.
        judgement: Part of the score; None where it does not apply. So for the next three.
        cues: Part of the score.
        conduct: Part of the score.
        outcome: Part of the score.
        score: The whole score as JSON text.
        ended_at: ISO 8601, UTC.
    """

    ending: str
    ending_kind: str
    passed: bool
    total: float
    judgement: float | None
    cues: float | None
    conduct: float | None
    outcome: float | None
    score: str
    ended_at: str


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One attempt without its decisions.

    Attributes:
        id: The attempt's id.
        start: How it began.
        decisions: How many decisions are stored.
        ended_at: ISO 8601, UTC; None while it is open.
        result: How it ended; None while it is open, and where it was abandoned.
    """

    id: AttemptId
    start: NewAttempt
    decisions: int
    ended_at: str | None
    result: Result | None


@dataclass(frozen=True, slots=True)
class Decision:
    """One input with the events it led to, as they were committed.

    Attributes:
        first_seq: Number of the first of the events in the sitting's log, counted from 0.
        input: JSON text.
        events: JSON texts, in order.
        wall_ms: Wall clock at the commit, in milliseconds since 1970 UTC.
    """

    first_seq: int
    input: str
    events: tuple[str, ...]
    wall_ms: int


@dataclass(frozen=True, slots=True)
class StoredAttempt:
    """One attempt with its decisions.

    Attributes:
        row: How it began and ended.
        decisions: Every decision, in order.
    """

    row: AttemptRow
    decisions: tuple[Decision, ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        """The inputs as JSON texts, in order."""
        return tuple(decision.input for decision in self.decisions)

    @property
    def events(self) -> tuple[str, ...]:
        """The sitting's whole log as JSON texts, in order."""
        return tuple(event for decision in self.decisions for event in decision.events)
