"""A seeded share of `make fuzz`, in a process with bounds on its memory and on each case's time."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
GENEROUS = 600
"""Seconds for the whole program: only a process that is truly stuck takes them."""


@pytest.mark.skipif(sys.platform == "win32", reason="its bounds are those of Unix")
def test_mutated_scenarios_and_hostile_folders_give_findings_and_no_failure() -> None:
    command = [sys.executable, "-m", "benchmarks.fuzz", "--cases", "100", "--every", "12"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=GENEROUS, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "100 mutated scenarios" in done.stdout
    assert "0 kinds of failure" in done.stdout
