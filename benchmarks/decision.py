"""One committed decision against a bare INSERT + commit: same pragmas, same disk, same bytes."""

import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.play.event import LineShown, encode_events
from fraudtrainer.play.input import Reply, encode_input
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.entries import NewAttempt
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.texts import TextStore

LIMIT: Final = 1.3
ROUNDS: Final = 40
DECISIONS_PER_ROUND: Final = 50
_FOLDER: Final = Path(__file__).resolve().parents[1] / "build"

_DECISION: Final = Decision(
    Reply("ask-for-the-number"),
    tuple(LineShown(at=number * 12, line="boss-line-" * 20) for number in range(4)),
    1_767_225_600_000,
)


def measure() -> tuple[float, str]:
    """Time both, interleaved, on the disk that the checkout is on.

    Returns:
        The ratio of the medians, and a line to print.
    """
    _FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_FOLDER) as name:
        folder = Path(name)
        with (
            open_database(folder / "records.db", time.time) as records,
            open_database(folder / "bare.db", time.time) as bare,
        ):
            ours, theirs = _interleave(records, bare)
    ratio = statistics.median(ours) / statistics.median(theirs)
    line = (
        f"one committed decision: {statistics.median(ours) * 1e6:.1f} µs, "
        f"bare INSERT + commit: {statistics.median(theirs) * 1e6:.1f} µs, "
        f"ratio {ratio:.2f} (limit {LIMIT}); {len(ours)} of each"
    )
    return ratio, line


def _interleave(records: Database, bare: Database) -> tuple[list[float], list[float]]:
    # The plain table sits in a file opened by the same function: its pragmas cannot differ.
    connection = bare._connection
    connection.execute("CREATE TABLE bare (body TEXT)")
    body = encode_input(_DECISION.input) + encode_events(_DECISION.events)
    store = AttemptStore(records)
    attempt = _begin(records, store)
    ours: list[float] = []
    theirs: list[float] = []
    gc.disable()
    for number in range(ROUNDS * DECISIONS_PER_ROUND):
        if number % DECISIONS_PER_ROUND == 0:  # a sitting has some fifty decisions
            attempt = _begin(records, store)
        started = time.perf_counter()
        store.append(attempt, _DECISION)
        between = time.perf_counter()
        connection.execute("INSERT INTO bare (body) VALUES (?)", (body,))
        connection.commit()
        ended = time.perf_counter()
        ours.append(between - started)
        theirs.append(ended - between)
    gc.enable()
    return ours, theirs


def _begin(records: Database, store: AttemptStore) -> AttemptId:
    learners = LearnerStore(records)
    learner = learners.current() or learners.create("测速")
    TextStore(records).keep("hash", "text")
    start = NewAttempt(learner.id, "boss-group", "scam", "scam", "hash", 7, "0.1.0", records.now())
    return store.begin(start)


if __name__ == "__main__":
    reached, text = measure()
    print(text)
    sys.exit(reached > LIMIT)
