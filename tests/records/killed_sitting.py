"""The process that test_kill.py kills: goes on with the open sitting, or begins one, for ever.

Usage: python killed_sitting.py DATABASE. After each commit it writes the number of decisions that
are now stored, one a line.
"""

import os
import sys
import time
from pathlib import Path

from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import open_database
from fraudtrainer.records.entries import NewAttempt
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.texts import TextStore


def events_of(turn: int) -> tuple[str, ...]:
    """Return what the decision with this number stores: between 0 and 3 events."""
    return tuple(f'{{"turn":{turn},"text":"{"话" * (turn % 500)}"}}' for _ in range(turn % 4))


def main(path: Path) -> None:
    """Play until killed."""
    records = open_database(path, time.time)
    learners, store = LearnerStore(records), AttemptStore(records)
    learner = learners.current() or learners.create("小林")
    attempts = store.open_attempts(learner.id)
    if attempts:
        stored = store.load(attempts[0].id)
        attempt, turn, seq = attempts[0].id, len(stored.decisions), len(stored.events)
    else:
        TextStore(records).keep("hash", "剧本")
        start = NewAttempt(learner.id, "s", "scam", "scam", "hash", 1, "0.1.0", records.now())
        attempt, turn, seq = store.begin(start), 0, 0
    while True:
        events = events_of(turn)
        store.append(attempt, seq, events, f'{{"turn":{turn}}}')
        turn += 1
        seq += len(events)
        os.write(1, b"%d\n" % turn)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
