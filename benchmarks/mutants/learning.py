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
    ("grade(sitting), sitting.ended_at)", "Grade.GOOD, sitting.ended_at)"),
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


_PROGRESS = (
    ("if day <= now)", "if day < now)"),
    ("dates = sorted((day, situation)", "dates = list((day, situation)"),
    ("schedule(self._standings.alike(attempt))", "schedule(self._standings.alike(attempt)[:1])"),
    ("if not practised:", "if practised:"),
)

_STANDINGS = (
    ("ORDER BY passed DESC, total DESC, no DESC", "ORDER BY total DESC, no DESC"),
    ("rank = 1 ORDER BY recency DESC", "rank = 1 ORDER BY recency"),
    ("(learner, situation) = (SELECT learner, situation FROM", "(situation) = (SELECT situation FROM"),
    ('"learner = ? ORDER BY no"', '"learner = ? ORDER BY no DESC"'),
    ("ended_at IS NULL ORDER BY no DESC", "ended_at IS NULL ORDER BY no"),
    ("count(*) FILTER (WHERE ended_at IS NULL)", "count(*)"),
    ("if not sound or", "if"),
    (" or ended_at.tzinfo is None", ""),
    ("range(1971, 3000)", "range(1, 10_000)"),
    ("except (TypeError, ValueError)", "except ValueError"),
)  # fmt: skip

_LEARNERS = (
    ("if others and self._store.current() is None:", "if others:"),
    ("self._store.choose(others[0].id)", "self._store.choose(others[-1].id)"),
    ("(known or self._store.create(name)).id", "self._store.create(name).id"),
)

_PREFERENCES = (
    ("type(value) is type(self.default) and ", ""),
    ("value in self.allowed)", "bool(self.allowed))"),
    ("is_new: bool = self.chosen[name] != value", "is_new: bool = True"),
    ('language = Setting("system"', 'language = Setting("zh"'),
)


def _in(module: str, faults: tuple[tuple[str, str], ...]) -> tuple[Mutant, ...]:
    return _kept(f"learning/{module}", faults, "tests/learning")


def _kept(module: str, faults: tuple[tuple[str, str], ...], tests: str) -> tuple[Mutant, ...]:
    return tuple(Mutant(f"fraudtrainer/{module}.py", old, new, (tests,)) for old, new in faults)


MUTANTS = (
    *_in("detection", _DETECTION),
    *_in("review", _REVIEW),
    *_in("next_step", _NEXT),
    *_kept("modes/progress", _PROGRESS, "tests/modes/test_progress.py"),
    *_kept("records/standings", _STANDINGS, "tests/records/test_standings.py"),
    *_kept("modes/learners", _LEARNERS, "tests/modes/test_learners.py"),
    *_kept("modes/preferences", _PREFERENCES, "tests/modes/test_preferences.py"),
    *_in("standing", (("round(sitting.total) for", "int(sitting.total) for"),)),
)
