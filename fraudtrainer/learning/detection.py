"""Both errors over many sittings: scams seen through, and genuine matters taken for fraud.

A sitting is one trial of a yes-or-no detection task (Green & Swets, *Signal Detection Theory and
Psychophysics*, 1966): "yes, fraud" is a judgement of "probably fraud" or stronger. On a scam it is a
hit, on a genuine matter a false alarm. "Not sure" is neither and counted by itself, and what asks
for no judgement at all (a drill, a quiz) is no trial.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fraudtrainer.learning.standing import Practised
from fraudtrainer.play.score import FRAUD_PROBABILITY, judgement_points

ENOUGH: Final = 8
"""Judged sittings of each kind from which on a rate says more than the plain counts; with fewer,
one sitting more would move it by more than an eighth."""
_UNSURE: Final = 3
"""The dial's middle step."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was said of one kind of matter, as numbers of sittings.

    Attributes:
        fraud: Judged "probably fraud" or stronger.
        unsure: Judged "not sure".
        genuine: Judged "probably genuine" or stronger.
    """

    fraud: int
    unsure: int
    genuine: int

    @property
    def judged(self) -> int:
        """How many there are."""
        return self.fraud + self.unsure + self.genuine

    @property
    def fraud_rate(self) -> float | None:
        """The share that was called fraud, 0 to 1; None where nothing was judged."""
        return self.fraud / self.judged if self.judged else None


@dataclass(frozen=True, slots=True)
class Detection:
    """The two-by-two, and those who were not sure.

    Attributes:
        scams: What was said of scams; their `fraud` are the hits.
        genuine: What was said of genuine matters; their `fraud` are the false alarms.
    """

    scams: Answers
    genuine: Answers

    @property
    def hit_rate(self) -> float | None:
        """Scams seen through, 0 to 1; None where none was judged."""
        return self.scams.fraud_rate

    @property
    def false_alarm_rate(self) -> float | None:
        """Genuine matters taken for fraud, 0 to 1; None where none was judged."""
        return self.genuine.fraud_rate

    @property
    def is_enough(self) -> bool:
        """True where there is enough of both kinds for rates to be told."""
        return min(self.scams.judged, self.genuine.judged) >= ENOUGH


def detection(sittings: Iterable[Practised]) -> Detection:
    """Count the answers of finished sittings.

    Those without a judgement, or with one that was not locked before the truth, count for neither kind.
    """
    judged = [
        (sitting.truth == "scam", level_of(sitting.judgement, is_scam=sitting.truth == "scam"))
        for sitting in sittings
        if sitting.judgement is not None and sitting.locked
    ]
    return Detection(
        _answers(level for is_scam, level in judged if is_scam),
        _answers(level for is_scam, level in judged if not is_scam),
    )


def level_of(points: float, *, is_scam: bool) -> int:
    """The dial level, 1 to 5, that judgement points, 0 to 100, were given for."""
    levels = range(1, len(FRAUD_PROBABILITY) + 1)
    return min(levels, key=lambda level: abs(judgement_points(level, is_scam=is_scam) - points))


def _answers(levels: Iterable[int]) -> Answers:
    given = list(levels)
    return Answers(
        fraud=sum(level > _UNSURE for level in given),
        unsure=given.count(_UNSURE),
        genuine=sum(level < _UNSURE for level in given),
    )
