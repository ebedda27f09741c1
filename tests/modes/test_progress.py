"""What was practised, read back for the pages: standings, history and due reviews."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fraudtrainer.learning.standing import Standing
from fraudtrainer.modes.practice import Practice
from fraudtrainer.modes.progress import Progress
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import input as inp
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.entries import NewAttempt, Result
from fraudtrainer.records.learners import LearnerId, LearnerStore
from fraudtrainer.records.standings import Kept, Standings
from fraudtrainer.records.texts import TextStore
from fraudtrainer.scenario.library import open_library

ROOT = Path(__file__).parents[2]
START = datetime(2026, 9, 1, 12, tzinfo=UTC)


class Days:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> float:
        return self.now.timestamp()

    def pass_by(self, days: float) -> None:
        """Let days go by."""
        self.now += timedelta(days=days)


@pytest.fixture
def clock() -> Days:
    return Days()


@pytest.fixture
def database(tmp_path: Path, clock: Days) -> Iterator[Database]:
    with open_database(tmp_path / "records.sqlite3", clock) as opened:
        yield opened


@pytest.fixture
def learner(database: Database) -> LearnerId:
    return LearnerStore(database).create("许敏").id


@pytest.fixture
def progress(database: Database, clock: Days) -> Progress:
    return Progress(Standings(database), clock)


@pytest.fixture
def practice(database: Database, clock: Days) -> Practice:
    return Practice(database, ROOT / "seeds", "0.1.0", clock)


def played(practice: Practice, learner: LearnerId) -> Desk:
    """The small situation, seen through, judged "probably fraud" and played to its safe end."""
    card = open_library([ROOT / "tests/fixtures/mini"], ROOT / "seeds", None).cards[0]
    desk = practice.start(card, learner, 5, "scam")
    desk.submit(inp.Flag("h2", "lookalike_identity"))
    desk.submit(inp.Dial(4))
    desk.submit(inp.Act("callback_known_number", "lao"))
    assert desk.ended
    return desk


def test_nobody_who_never_practised_has_anything_due(
    progress: Progress, learner: LearnerId
) -> None:
    assert progress.due(learner) == ()
    assert progress.history(learner) == ()
    assert progress.overview(learner).finished == {}


def test_a_finished_sitting_stands_in_the_overview_and_the_history(
    progress: Progress, practice: Practice, learner: LearnerId
) -> None:
    desk = played(practice, learner)
    total = practice.debrief(desk).score.total

    (sitting,) = progress.history(learner)
    assert sitting.attempt == desk.attempt
    assert (sitting.situation, sitting.truth, sitting.passed) == ("mini", "scam", True)
    assert (sitting.total, sitting.judgement) == (total, 94)
    assert sitting.ended_at == START
    (standing,) = progress.overview(learner).finished.values()
    assert standing == Standing(1, True, total, standing.recency, "safe")


def test_an_open_sitting_waits_with_as_many_decisions_as_are_kept(
    progress: Progress, practice: Practice, learner: LearnerId
) -> None:
    card = open_library([ROOT / "tests/fixtures/mini"], ROOT / "seeds", None).cards[0]
    desk = practice.start(card, learner, 5, "scam")
    desk.submit(inp.Dial(4))

    (waiting,) = progress.overview(learner).waiting
    assert (waiting.attempt, waiting.situation, waiting.decisions) == (desk.attempt, "mini", 2)
    assert progress.due(learner) == ()
    assert desk.attempt is not None
    assert progress.review_on(desk.attempt) is None


def test_a_good_sitting_is_due_again_two_days_later_and_not_before(
    progress: Progress, practice: Practice, learner: LearnerId, clock: Days
) -> None:
    desk = played(practice, learner)

    assert desk.attempt is not None
    assert progress.review_on(desk.attempt) == START + timedelta(days=2)
    clock.pass_by(1.9)
    assert progress.due(learner) == ()
    clock.pass_by(0.1)
    assert progress.due(learner) == ("mini",)


def test_a_second_good_sitting_moves_the_date_of_the_first_one_too(
    progress: Progress, practice: Practice, learner: LearnerId, clock: Days
) -> None:
    first = played(practice, learner)
    clock.pass_by(3)
    second = played(practice, learner)

    assert first.attempt is not None
    assert second.attempt is not None
    moved = progress.review_on(first.attempt)
    assert moved == progress.review_on(second.attempt)
    assert moved is not None
    assert moved - clock.now > timedelta(days=2)


def test_the_longest_overdue_review_comes_first(
    progress: Progress, learner: LearnerId, database: Database, clock: Days
) -> None:
    TextStore(database).keep("h", "text")
    store = AttemptStore(database)
    for situation, days_ago in (("a", 5), ("later", 1), ("b", 9), ("c", 7)):
        end = (START - timedelta(days=days_ago)).isoformat()
        start = NewAttempt(learner, situation, "scam", "scam", "h", 1, "0", end)
        result = Result("e", "safe", passed=True, total=80, judgement=94, cues=50, conduct=60,
                        outcome=100, score="{}", ended_at=end)  # fmt: skip
        store.finish(store.begin(start), result)

    assert progress.due(learner) == ("b", "c", "a")


def test_each_learner_has_their_own_progress(
    progress: Progress, practice: Practice, learner: LearnerId, database: Database, clock: Days
) -> None:
    other = LearnerStore(database).create("小赵").id
    played(practice, other)
    clock.pass_by(30)

    assert progress.due(other) == ("mini",)
    assert progress.due(learner) == ()
    assert Standings(database).kept(other) == Kept(1, 0)
    assert Standings(database).kept(learner) == Kept(0, 0)
