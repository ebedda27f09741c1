"""What an attempt consists of: its start, its decisions, its result."""

from dataclasses import dataclass

from fraudtrainer.errors import GoneError, UserError
from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.learners import LearnerId
from fraudtrainer.words import Words


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
class StoredAttempt:
    """One attempt with its decisions.

    Attributes:
        row: How it began and ended.
        decisions: Every decision, in order; those of version 0.1.0 as they were kept then.
    """

    row: AttemptRow
    decisions: tuple[Decision, ...]


class DamagedSittingError(UserError):
    """What is kept of one sitting is damaged; all others can still be read."""


def gone() -> GoneError:
    """Say that a sitting has gone with its learner."""
    return GoneError(
        Words(
            "这一场的学员已经从记录里删除，演到这里为止。",
            "The learner of this sitting has been erased from the records, so it ends here.",
        ),
        kept=Words("其他学员的记录都在。", "The records of all other learners are intact."),
        hint=Words(
            "请离开这一场，从首页重新开始。", "Please leave and begin again from the home page."
        ),
    )


def damaged(row: AttemptRow, details: str) -> DamagedSittingError:
    """Name the sitting of `row`; `details` says what is wrong with it, for whoever helps."""
    return DamagedSittingError(
        Words(
            "{when} 演练的“{what}”在记录里损坏了，读不出来。",
            "The record of “{what}”, played on {when}, is damaged and cannot be read.",
        ).fill(when=_minute(row.start.started_at), what=row.start.situation),
        kept=Words(
            "其他演练的记录都在，可以照常使用。",
            "All other sittings are intact and can be used as before.",
        ),
        hint=Words(
            "请检查磁盘；这个情境可以重新演练。",
            "Please check the disk. The situation itself can be played again.",
        ),
        details=f"{row.id}: {details}",
    )


def _minute(moment: str) -> str:
    """ISO 8601 to the minute, as people read it."""
    return moment[:16].replace("T", " ")
