"""Plant every mutant in turn, run the tests that ought to notice, and tell which did not.

``python -m benchmarks.mutants [WORD …]`` takes only mutants whose name holds one of the words. Exit
code 1 where a mutant was missed, or where the tests fail without any.
"""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.mutants.mutant import Mutant
from benchmarks.mutants.planted import MUTANTS

ROOT = Path(__file__).resolve().parents[2]
WORKERS = 2
_FAILED = 1
_KEEP_OUT = shutil.ignore_patterns(
    ".git", ".venv*", "build", "dist", "__pycache__", ".*_cache", ".hypothesis", "*.sqlite3*"
)


def main(words: list[str]) -> int:
    """Run the mutants named by `words`, all where there are none."""
    chosen = [m for m in MUTANTS if not words or any(word in m.name for word in words)]
    with tempfile.TemporaryDirectory(prefix="mutants-") as scratch:
        copies: queue.Queue[Path] = queue.Queue()
        for number in range(WORKERS):
            copy = Path(scratch) / str(number)
            shutil.copytree(ROOT, copy, ignore=_KEEP_OUT)
            copies.put(copy)
        every = sorted({test for mutant in chosen for test in mutant.tests})
        if _run(copies.queue[0], every)[0]:
            print("the tests fail without any mutant: mend them first")
            return 1
        with ThreadPoolExecutor(WORKERS) as pool:
            outcomes = list(pool.map(lambda mutant: _try(mutant, copies), chosen))
    noticed = sum(outcomes)
    print(f"{len(chosen)} mutants, {noticed} noticed, {len(chosen) - noticed} missed")
    return 0 if noticed == len(chosen) else 1


def _try(mutant: Mutant, copies: queue.Queue[Path]) -> bool:
    """Whether the tests of one mutant fail with it."""
    copy = copies.get()
    file = copy / mutant.file
    sound = file.read_text(encoding="utf-8")
    try:
        file.write_text(mutant.planted(copy), encoding="utf-8")
        code, said = _run(copy, mutant.tests)
    finally:
        file.write_text(sound, encoding="utf-8")
        copies.put(copy)
    if code == 0:
        print(f"MISSED  {mutant.name}", flush=True)
    elif code != _FAILED:  # a fault that keeps the tests from running at all was noticed, too
        print(f"(exit {code}) {mutant.name}\n{said[-600:]}", flush=True)
    return code != 0


def _run(copy: Path, tests: list[str] | tuple[str, ...]) -> tuple[int, str]:
    options = ("-x", "-q", "-n", "0", "-p", "no:cacheprovider")
    done = subprocess.run(
        [sys.executable, "-B", "-m", "pytest", *options, *tests],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
