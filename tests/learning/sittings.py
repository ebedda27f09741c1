"""Finished sittings as learning sees them, for tests."""

from datetime import datetime

from fraudtrainer.learning.standing import AttemptId, Practised


def sitting(
    situation: str = "s",
    *,
    truth: str = "scam",
    passed: bool = True,
    total: float = 80,
    judgement: float | None = 94,
    cues: float | None = 50,
    ended_at: str = "2026-03-01T10:00:00+00:00",
    locked: bool = True,
) -> Practised:
    """A sitting in which nothing stands out but what a test says."""
    kind = "safe" if passed else "loss_reported"
    return Practised(
        AttemptId("a"), situation, truth, kind, passed, total, judgement, cues, 60.0, 70.0,
        datetime.fromisoformat(ended_at), locked,
    )  # fmt: skip
