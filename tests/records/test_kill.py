"""SIGKILL at random points: whatever was acknowledged is there, and the file is sound."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

import fraudtrainer
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerStore

CHILD = Path(__file__).with_name("killed_sitting.py")
POINTS_IN_A_SITTING = 50
POINTS_FROM_THE_START = 20
DECISIONS_PER_SITTING = 1500

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")


def play_until_killed(path: Path, acknowledgements: int, seconds: float) -> tuple[int, int]:
    """Start the child, kill it that long after so many acknowledgements; return first and last."""
    root = str(Path(fraudtrainer.__file__).parents[1])
    site = str(Path(msgspec.__file__).parents[1])
    with subprocess.Popen(
        # -S: no .pth files to look at; starts in half the time.
        [sys.executable, "-S", str(CHILD), str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((root, site))},
    ) as child:
        head = [child.stdout.readline() for _ in range(acknowledgements)]
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        lines = b"".join(head) + child.stdout.read()
    assert child.returncode == -signal.SIGKILL
    numbers = [int(line) for line in lines.split()]
    return (numbers[0], numbers[-1]) if numbers else (0, 0)


def check_sound(path: Path) -> None:
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        connection.close()


def stored_turns(path: Path) -> int:
    """Check every stored decision of the open sitting and return how many there are."""
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("killed_sitting", CHILD)
    child = module_from_spec(spec)
    spec.loader.exec_module(child)
    with open_database(path, time.time) as records:
        assert records.recovery is None
        learner = LearnerStore(records).current()
        store = AttemptStore(records)
        attempts = store.open_attempts(learner.id) if learner else ()
        if not attempts:
            return 0
        stored = store.load(attempts[0].id)
        if len(stored.decisions) > DECISIONS_PER_SITTING:  # keeps the reading short
            store.abandon(attempts[0].id, records.now())
    assert stored.decisions == tuple(map(child.decision, range(len(stored.decisions))))
    return len(stored.decisions)


def test_fifty_kills_in_a_sitting_lose_no_acknowledged_decision(path: Path) -> None:
    points = random.Random(20260101)
    before = 0
    for _ in range(POINTS_IN_A_SITTING):
        first, last = play_until_killed(path, points.randint(1, 60), points.uniform(0, 0.004))

        turns = stored_turns(path)
        check_sound(path)

        assert first == before + 1, "the sitting goes on where it was left"
        # One decision may be committed and not yet acknowledged.
        assert turns in {last, last + 1}
        before = turns if turns <= DECISIONS_PER_SITTING else 0


def test_a_kill_while_the_file_is_being_made_loses_nothing_either(tmp_path: Path) -> None:
    points = random.Random(20260102)
    for number in range(POINTS_FROM_THE_START):
        path = tmp_path / str(number) / "records.sqlite3"

        _, last = play_until_killed(path, 0, points.uniform(0.02, 0.12))

        assert stored_turns(path) in {last, last + 1}
        check_sound(path)
