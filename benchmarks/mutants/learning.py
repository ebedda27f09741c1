"""Faults in what is said of many sittings: both errors, review dates, what comes next."""

from __future__ import annotations

from benchmarks.mutants.mutant import Mutant

_DETECTION = (
    ("ENOUGH: Final = 8", "ENOUGH: Final = 7"),
    ("self.fraud / self.judged if self.judged else None", "self.fraud / self.judged if self.judged else 0.0"),
    ("return self.fraud + self.unsure + self.genuine", "return self.fraud + self.genuine"),
    ("return self.genuine.fraud_rate", "return self.scams.fraud_rate"),
    ("min(self.scams.judged, self.genuine.judged)", "max(self.scams.judged, self.genuine.judged)"),
    ("if sitting.judgement is not None", "if True"),
    ("for is_scam, level in judged if not is_scam)", "for is_scam, level in judged)"),
    ("sum(level > _UNSURE for level in given)", "sum(level >= _UNSURE for level in given)"),
    ("sum(level < _UNSURE for level in given)", "sum(level <= _UNSURE for level in given)"),
    ("_UNSURE: Final = 3", "_UNSURE: Final = 4"),
)  # fmt: skip

_REVIEW = (
    ("LONGEST_DAYS: Final = 180", "LONGEST_DAYS: Final = 3650"),
    ("_RECALL: Final = 0.9", "_RECALL: Final = 0.5"),
    ("if not sitting.passed:", "if not sitting.passed and not sitting.cues:"),
    ("if cues < _SAW_LITTLE:", "if cues <= _SAW_LITTLE:"),
    ("cues >= _SAW_ALL", "cues > _SAW_ALL"),
    ("is_sure = sitting.judgement is None or", "is_sure = sitting.judgement is not None and"),
    ("if at.tzinfo is None:", "if at.tzinfo is None and state:"),
    ("\n        learning_steps=(),", ""),
    ("enable_fuzzing=False", "enable_fuzzing=True"),
    ("state = None if before is None else before.state", "state = None"),
    ("grade(sitting), at)", "Grade.GOOD, at)"),
)

_NEXT = (
    ("if one.situation != besides), None)", "if one), None)"),
    ("[situation for situation in library if situation != besides] or list(library)", "list(library)"),
    ("[situation for situation in library if situation != besides] or list(library)", "[situation for situation in library if situation != besides]"),
    ("for situation in overview.due if situation in playable)", "for situation in overview.due)"),
    ("if situation not in overview.finished), None)", "if situation in overview.finished), None)"),
    ("standing.recency if standing.passed else standing.best", "standing.best if standing.passed else standing.recency"),
    ("Reason.REFRESH if finished[situation].passed else Reason.AGAIN", "Reason.AGAIN"),
    ("situation = min(playable", "situation = max(playable"),
    ("return Step(Reason.CONTINUE, waiting.situation, waiting)", "return Step(Reason.CONTINUE, waiting.situation)"),
)  # fmt: skip


def _in(module: str, faults: tuple[tuple[str, str], ...]) -> tuple[Mutant, ...]:
    file, tests = f"fraudtrainer/learning/{module}.py", ("tests/learning",)
    return tuple(Mutant(file, old, new, tests) for old, new in faults)


MUTANTS = (
    *_in("detection", _DETECTION),
    *_in("review", _REVIEW),
    *_in("next_step", _NEXT),
    *_in("standing", (("round(sitting.total) for", "int(sitting.total) for"),)),
)
