"""An open records file, and the short way to a learner, a text and an attempt in it."""

import itertools
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fraudtrainer.play.event import LineShown
from fraudtrainer.play.input import Leave
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.entries import NewAttempt, Result, StoredAttempt
from fraudtrainer.records.learners import Learner, LearnerStore
from fraudtrainer.records.texts import TextStore

START = 1_767_225_600.0  # 2026-01-01T00:00:00Z


@pytest.fixture
def clock() -> Callable[[], float]:
    """Give one second more each time."""
    return itertools.count(START).__next__


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "records.sqlite3"


@pytest.fixture
def records(path: Path, clock: Callable[[], float]) -> Iterator[Database]:
    with open_database(path, clock) as database:
        yield database


@pytest.fixture
def learner(records: Database) -> Learner:
    TextStore(records).keep("hash-1", "剧本")
    return LearnerStore(records).create("小林")


@pytest.fixture
def store(records: Database) -> AttemptStore:
    return AttemptStore(records)


@pytest.fixture
def new_attempt(learner: Learner) -> Callable[..., NewAttempt]:
    def make(
        situation: str = "boss-group", content_hash: str = "hash-1", owner: Learner = learner
    ) -> NewAttempt:
        return NewAttempt(
            learner=owner.id,
            situation=situation,
            telling="scam",
            truth="scam",
            content_hash=content_hash,
            seed=-(2**63),
            app_version="0.1.0",
            started_at="2026-01-01T00:00:00Z",
        )

    return make


@pytest.fixture
def result() -> Callable[..., Result]:
    def make(total: float = 72.5, ending: str = "stopped") -> Result:
        return Result(
            ending=ending,
            ending_kind="safe",
            passed=True,
            total=total,
            judgement=None,
            cues=50.0,
            conduct=80.0,
            outcome=100.0,
            score='{"total": 72.5}',
            ended_at="2026-01-01T00:10:00Z",
        )

    return make


@pytest.fixture
def decided() -> Callable[..., Decision]:
    """A decision after which these lines stand on the desk."""

    def make(*lines: str) -> Decision:
        events = tuple(LineShown(at=number, line=line) for number, line in enumerate(lines))
        return Decision(Leave(), events, 1_767_225_600_000)

    return make


@pytest.fixture
def shown() -> Callable[[StoredAttempt], tuple[str, ...]]:
    """The lines that stand on the desk after all stored decisions."""

    def of(stored: StoredAttempt) -> tuple[str, ...]:
        events = (event for decision in stored.decisions for event in decision.events)
        return tuple(event.line for event in events if isinstance(event, LineShown))

    return of


Mount = Callable[[str], Path]
"""Mounts a small disk with the given options, and says where."""


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Mount]:
    """Mount a tmpfs; skip where that is not allowed."""
    places: list[Path] = []

    def mount(options: str) -> Path:
        place = tmp_path / f"mounted{len(places)}"
        place.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        if not shutil.which("mount") or subprocess.call(command, stderr=subprocess.DEVNULL):
            pytest.skip("may not mount a tmpfs here: not root, or a locked-down container")
        places.append(place)
        return place

    try:
        yield mount
    finally:
        for place in places:
            # Lazily: a test that failed may have left a file open on it, and it must go all the same.
            subprocess.run(["umount", "--lazy", str(place)], check=True)
