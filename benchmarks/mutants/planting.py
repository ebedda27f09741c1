"""A copy of the program with one fault in it, and the tests that ought to notice, quickest first."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.mutants.mutant import Mutant

PATIENCE_S = 900
"""Seconds that one run of tests may take; a fault that makes it take longer goes round for ever."""

_KEEP_OUT = shutil.ignore_patterns(
    ".git", ".venv*", "build", "dist", "__pycache__", ".*_cache", ".hypothesis", "*.sqlite3*"
)
_PASSED = 0
_FAILED = 1
_NO_TESTS = 5
_HUNG = -1
_FAILURE = re.compile(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", re.MULTILINE)


class Outcome(NamedTuple):
    """What became of one fault.

    Attributes:
        by: The test that failed, or how the run ended where none is named; empty if none noticed.
    """

    by: str

    @property
    def noticed(self) -> bool:
        """Whether the tests failed with it."""
        return self.by != ""


def copied(root: Path, place: Path) -> Path:
    """A copy of the project in `place`, without what is made or kept there."""
    shutil.copytree(root, place, ignore=_KEEP_OUT)
    return place


def unfaulted(copy: Path, tests: Iterable[str], jobs: int) -> Outcome:
    """Which of `tests`, run by `jobs` processes, fails without any fault: none ought to."""
    code, said = _run(copy, ["-n", str(jobs) if jobs > 1 else "0", *tests])
    return Outcome("" if code == _PASSED else _first(code, said))


def tried(copy: Path, mutant: Mutant, likely: str = "") -> Outcome:
    """Plant `mutant`, run its tests up to the first failure, and take it out again.

    Args:
        copy: A copy of the project that nobody else uses meanwhile.
        mutant: The fault.
        likely: The test that noticed last time, tried before all others; empty for none.
    """
    file = copy / mutant.file
    before = file.read_bytes()
    file.write_text(mutant.planted(copy), encoding="utf-8")
    try:
        return _outcome(copy, mutant, likely)
    finally:
        file.write_bytes(before)


def _outcome(copy: Path, mutant: Mutant, likely: str) -> Outcome:
    if likely.startswith(mutant.tests):
        code, said = _run(copy, ["-n", "0", likely])
        if code == _FAILED:  # anything else may only mean that the test has another name now
            return Outcome(_first(code, said))
    for quick in ("not slow", "slow"):
        code, said = _run(copy, ["-n", "0", "-m", quick, *mutant.tests])
        if code not in (_PASSED, _NO_TESTS):
            return Outcome(_first(code, said))
    return Outcome("")


def _first(code: int, said: str) -> str:
    """Who noticed: a fault that keeps the tests from running, or from ending, is noticed, too."""
    failure = _FAILURE.search(said)
    if failure is not None:
        return failure[1]
    last = said.rstrip().rpartition("\n")[2]
    return f"no end after {PATIENCE_S} s" if code == _HUNG else f"exit code {code}: {last}"


def _run(copy: Path, arguments: list[str]) -> tuple[int, str]:
    """Run pytest; once more where it failed and names no test, which is the machine's doing."""
    code, said = _run_once(copy, arguments)
    if code == _FAILED and _FAILURE.search(said) is None:
        return _run_once(copy, arguments)
    return code, said


def _run_once(copy: Path, arguments: list[str]) -> tuple[int, str]:
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        run = subprocess.Popen(
            [
                sys.executable,
                "-B",
                "-m",
                "pytest",
                "-x",
                "-q",
                "-p",
                "no:cacheprovider",
                *arguments,
            ],
            cwd=copy,
            env=os.environ | {"PYTHONPATH": str(copy)},
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that what the tests started goes with them
        )
        try:
            code = run.wait(PATIENCE_S)
        except BaseException as stop:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
            if not isinstance(stop, subprocess.TimeoutExpired):
                raise
            code = _HUNG
        said.seek(0)
        return code, said.read()
