"""Faults in what is kept: decisions, results, resuming, and the sitting that goes on."""

from __future__ import annotations

from benchmarks.mutants.mutant import Mutant

_STORE = ("tests/records/test_attempts.py", "tests/records/test_database.py")
_RESUME = (
    "tests/modes/test_practice.py",
    "tests/play/test_sitting.py",
    "tests/play/test_log.py",
    "tests/records/test_attempts.py",
    "tests/records/test_version_0_1_0.py",
)
_FILES = ("tests/test_replacement.py",)

_ATTEMPTS = (
    ("                self.finish(attempt_id, result)\n", "                pass\n"),
    ("with self._database.transaction():\n                self._insert", "if True:\n                self._insert"),
    ("self._tails.pop(attempt_id, None)  # it", "pass  # it"),
    ("tail.turn += 1", "tail.turn += 2"),
    ("tail.seq += len(decision.events)", "tail.seq += 1"),
    ("seq += len(decisions[-1].events)", "seq += 1"),
    ("if checksum not in (None, _checksum(written)):", "if checksum is None:"),
    ("if checksum not in (None, _checksum(written)):", "if checksum != _checksum(written):"),
    ("if (its_turn, its_seq) != (turn, seq):", "if its_turn != turn:"),
    ("AND ended_at IS NULL ORDER BY no DESC", "ORDER BY no DESC"),
    ("AND ending IS NOT NULL ORDER BY no DESC\", learner", "ORDER BY no DESC\", learner"),
    ("bool(passed), total", "True, total"),
)  # fmt: skip

_DESK = (
    ("        self.keeper.keep(following, result)\n", "        self.keeper.tell(following.decisions[-1], result)\n"),
    ("result = result_of(following, self.clock) if following.ended else None", "result = None"),
    ("        self.keeper.tell(decision, result)\n", ""),
    ("        self.sitting = following\n", ""),
    ("return int(clock() * 1000)", "return int(clock())"),
)  # fmt: skip

_PRACTICE = (
    ("if sitting.ended and stored.row.ended_at is None:", "if False:"),
    ("if result is not None and not sitting.ended:", "if False:"),
    ("if stored.row.ended_at is None:\n                    self._attempts.append", "if False:\n                    self._attempts.append"),
    ("known_purpose(r.start.purpose).resumable", "True"),
    ("desk.sitting.back_to(decisions), WHAT_IF", "desk.sitting, WHAT_IF"),
    ("purpose=purpose.id,", 'purpose="learn",'),
    ("seed, purpose.scam_share)", "seed)"),
)  # fmt: skip

_SITTING = (
    ("event = replace(event, scene=scene)  # noqa: PLW2901 - 0.1.0 left it out", "pass"),
    ("is (number == 0), \"opening\")", "in (True, False), \"opening\")"),
    ("_require(check is None or check(story, event), repr(event))", "_require(True, repr(event))"),
    ("self.decisions[: inputs + 1]", "self.decisions[:inputs]"),
    ("if not isinstance(value, inp.Begin))", "if value)"),
    ("(*self.decisions, Decision(value, events, at)), state)", "(*self.decisions, Decision(value, events)), state)"),
)  # fmt: skip

_REPLACEMENT = (
    ("file.flush()\n        os.fsync(descriptor)", "file.flush()"),
    ("    try:\n        os.fsync(descriptor)\n", "    try:\n        pass\n"),
)

_MARK = (
    ("% (1 << 32) >= _RESTARTS", ">= _RESTARTS"),
    ("% (1 << 32) >= _RESTARTS", "% (1 << 32) > _RESTARTS"),
    ("return (salt - int(self.log, 16)) % (1 << 32) >= _RESTARTS", "return False"),
    ("if self._size() == 0 or self.log == OPEN:", "if self._size() == 0:"),
    ("if self.log == CLOSED or salt is None:", "if salt is None:"),
    ("if self.log == CLOSED or salt is None:", "if self.log == CLOSED:"),
)
_BY_MARK = ("tests/records/test_mark.py", "tests/records/test_damage.py")
_DAMAGE = ("tests/records/test_damage.py",)
_OPENING = (
    ("if all(now >= before for now, before in zip(held, mark.extent, strict=True)):", "if True:"),
    ('if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:', "if False:"),
    ("        mark.expect_log()\n", "        pass\n"),
)
_ASIDE = (("path.with_name(path.name + part).unlink(missing_ok=True)", "pass"),)
_RESCUE = (
    (
        '"DELETE FROM decisions WHERE turn > (SELECT',
        '"SELECT 1 FROM decisions WHERE turn > (SELECT',
    ),
)
_DATABASE = (
    ("                self._mark.expect_log()", "                pass"),
    ("self._mark.note(self._extent(), sync=True)", "pass"),
)
_PATHS = (("            path.chmod(mode)", "            pass"),)


def _in(file: str, faults: tuple[tuple[str, str], ...], tests: tuple[str, ...]) -> list[Mutant]:
    return [Mutant(f"fraudtrainer/{file}.py", old, new, tests) for old, new in faults]


MUTANTS = (
    *_in("records/attempts", _ATTEMPTS, (*_STORE, "tests/modes/test_practice.py")),
    *_in("modes/sitting", _DESK, _RESUME),
    *_in("modes/practice", _PRACTICE, _RESUME),
    *_in("play/sitting", _SITTING, _RESUME),
    *_in("replacement", _REPLACEMENT, _FILES),
    *_in("records/mark", _MARK, _BY_MARK),
    *_in("records/opening", _OPENING, _DAMAGE),
    *_in("records/aside", _ASIDE, _DAMAGE),
    *_in("records/rescue", _RESCUE, _DAMAGE),
    *_in("records/database", _DATABASE, _DAMAGE),
    *_in("paths", _PATHS, _DAMAGE),
)
