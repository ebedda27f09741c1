"""The process that test_kill.py kills: goes on with the open sitting, or begins one, for ever.

Usage: python killed_sitting.py DATABASE. After each commit it writes the number of decisions that
are now stored, one a line.
"""

import os
import sys
import time
from pathlib import Path

from fraudtrainer.play.event import LineShown
from fraudtrainer.play.input import Wait
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import open_database
from fraudtrainer.records.entries import NewAttempt
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.texts import TextStore


def decision(turn: int) -> Decision:
    """Return the decision with this number: between 0 and 3 events."""
    line = LineShown(at=turn, line="话" * (turn % 500))
    return Decision(Wait(turn), (line,) * (turn % 4), turn)


def main(path: Path) -> None:
    """Play until killed."""
    records = open_database(path, time.time)
    learners, store = LearnerStore(records), AttemptStore(records)
    learner = learners.current() or learners.create("小林")
    attempts = store.open_attempts(learner.id)
    if attempts:
        stored = store.load(attempts[0].id)
        attempt, turn = attempts[0].id, len(stored.decisions)
    else:
        TextStore(records).keep("hash", "剧本")
        start = NewAttempt(learner.id, "s", "scam", "scam", "hash", 1, "0.1.0", records.now())
        attempt, turn = store.begin(start), 0
    while True:
        store.append(attempt, decision(turn))
        turn += 1
        os.write(1, b"%d\n" % turn)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
