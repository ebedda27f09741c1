"""The processes that test_kill.py kills. They are forked: a kill then costs no start of Python.

Usage: killed_records.py play DATABASE N...   kill a sitting after N acknowledged decisions, each
       killed_records.py open START PLACE N   open a copy of START's folder N times below PLACE, and
                                              die at one of the steps that an opening takes
Each kill prints one line of JSON.
"""

import json
import os
import shutil
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from fraudtrainer.play.event import LineShown
from fraudtrainer.play.input import Wait
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import open_database
from fraudtrainer.records.entries import NewAttempt
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.texts import TextStore

NAME = "records.sqlite3"
DECISIONS_PER_SITTING = 1500


def decision(turn: int) -> Decision:
    """The decision with this number: between 0 and 3 events."""
    line = LineShown(at=turn, line="话" * (turn % 500))
    return Decision(Wait(turn), (line,) * (turn % 4), turn)


def play(path: Path, acknowledge: Callable[[int], object]) -> None:
    """Go on with the open sitting, or begin one, for ever."""
    records = open_database(path, time.time)
    learners, store = LearnerStore(records), AttemptStore(records)
    learner = learners.current() or learners.create("小林")
    attempts = store.open_attempts(learner.id)
    if attempts:
        attempt, turn = attempts[0].id, len(store.load(attempts[0].id).decisions)
    else:
        TextStore(records).keep("hash", "剧本")
        start = NewAttempt(learner.id, "s", "scam", "scam", "hash", 1, "0.1.0", records.now())
        attempt, turn = store.begin(start), 0
    while True:
        store.append(attempt, decision(turn))
        turn += 1
        acknowledge(turn)


def kill_in_play(path: Path, acknowledgements: int) -> tuple[int, int]:
    """Kill a sitting after so many acknowledgements; the first number and the last."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        play(path, lambda turn: os.write(writing, b"%d\n" % turn))
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        lines = [pipe.readline() for _ in range(acknowledgements)]
        os.kill(child, signal.SIGKILL)
        lines += pipe.readlines()
    os.waitpid(child, 0)
    numbers = [int(line) for line in lines]
    return numbers[0], numbers[-1]


def stored_turns(path: Path) -> int:
    """Check every stored decision of the open sitting and return how many there are."""
    with open_database(path, time.time) as records:
        assert records.recovery is None, records.recovery
        learner = LearnerStore(records).current()
        store = AttemptStore(records)
        attempts = store.open_attempts(learner.id) if learner else ()
        stored = store.load(attempts[0].id)
        if len(stored.decisions) > DECISIONS_PER_SITTING:  # keeps the reading short
            store.abandon(attempts[0].id, records.now())
    assert stored.decisions == tuple(map(decision, range(len(stored.decisions))))
    return len(stored.decisions)


def is_sound(path: Path) -> bool:
    """Ask SQLite itself."""
    with closing(sqlite3.connect(path)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and not connection.execute("PRAGMA foreign_key_check").fetchall()


def count_steps(fatal: int) -> Callable[[], int]:
    """Die at that step: each call of a function and each operation within SQLite is one."""
    steps = 0

    def step(*_event: object) -> None:
        nonlocal steps
        steps += 1
        if steps == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    class Counted(sqlite3.Connection):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self.set_progress_handler(step, 10)

    # What opens a file asks the module for it, so this reaches every connection.
    vars(sqlite3)["connect"] = partial(sqlite3.connect, factory=Counted)
    sys.setprofile(step)
    return lambda: steps


def open_counted(folder: Path, fatal: int) -> int:
    """Open a file in a child that dies at a step; how many steps it took, 0 where it died."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        taken = count_steps(fatal)
        open_database(folder / NAME, lambda: 0.0).close()
        sys.setprofile(None)
        os.write(writing, b"%d" % taken())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        steps = int(pipe.read() or b"0")
    os.waitpid(child, 0)
    return steps


def kill_in_opening(start: Path, place: Path, kills: int) -> None:
    """Kill so many openings, each at another step and one at the very last, and say where."""
    whole = place / "whole"
    shutil.copytree(start, whole)
    steps = open_counted(whole, 0)
    points = [*sorted(Random(start.name).sample(range(1, steps - 1), kills - 1)), steps - 1]
    for number, fatal in enumerate(points):
        shutil.copytree(start, place / str(number))
        survived = open_counted(place / str(number), fatal)
        print(json.dumps({"step": fatal, "of": steps, "survived": survived}), flush=True)


def main(what: str, *arguments: str) -> None:
    """Do what test_kill.py asks for."""
    if what == "open":
        start, place, kills = arguments
        kill_in_opening(Path(start), Path(place), int(kills))
        return
    path = Path(arguments[0])
    for number in arguments[1:]:
        first, last = kill_in_play(path, int(number))
        turns = stored_turns(path)
        print(json.dumps({"first": first, "last": last, "turns": turns, "sound": is_sound(path)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
