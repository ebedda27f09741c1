"""Who sits here: taking a seat, changing it, and what an erasure takes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fraudtrainer.errors import UserError
from fraudtrainer.modes.learners import ANONYMOUS, Kept, Learners
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.standings import Standings


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "records.sqlite3", lambda: 1_790_000_000.0) as opened:
        yield opened


@pytest.fixture
def learners(database: Database) -> Learners:
    return Learners(LearnerStore(database), Standings(database))


def seated(learners: Learners) -> str:
    current = learners.current()
    return "" if current is None else current.name


def test_before_the_first_learner_nobody_sits_here(learners: Learners) -> None:
    assert learners.current() is None
    assert learners.everyone() == ()


def test_a_name_that_is_known_sits_down_again_and_a_new_one_joins(learners: Learners) -> None:
    learners.sit("小林")
    learners.sit("小赵")
    learners.sit("  小林 ")

    assert seated(learners) == "小林"
    assert [one.name for one in learners.everyone()] == ["小林", "小赵"]


def test_where_nobody_said_who_they_are_somebody_without_a_name_sits_down(
    learners: Learners,
) -> None:
    first = learners.seated()

    assert first.name == ANONYMOUS.zh
    assert learners.seated() == first
    learners.sit("小林")
    assert learners.seated().name == "小林"


def test_a_name_can_be_created_only_once(learners: Learners) -> None:
    learners.create(ANONYMOUS.zh)

    with pytest.raises(UserError):
        learners.create(ANONYMOUS.zh)


def test_whoever_is_chosen_sits_and_keeps_the_seat_under_another_name(learners: Learners) -> None:
    learners.create("小林")
    learners.create("小赵")
    first = learners.everyone()[0].id

    learners.choose(first)
    learners.rename(first, "老林")

    assert seated(learners) == "老林"


def test_after_an_erasure_the_oldest_other_one_sits_down(learners: Learners) -> None:
    for name in ("小林", "小赵", "小孙"):
        learners.create(name)

    learners.erase(learners.everyone()[-1].id)
    assert seated(learners) == "小林"

    for one in learners.everyone():
        learners.erase(one.id)
    assert learners.current() is None


def test_erasing_somebody_else_leaves_the_seat_alone(learners: Learners) -> None:
    for name in ("小孙", "小林", "小赵"):
        learners.create(name)

    learners.erase(learners.everyone()[0].id)

    assert seated(learners) == "小赵"


def test_somebody_new_has_nothing_to_lose(learners: Learners) -> None:
    learners.create("小林")

    assert learners.kept(learners.everyone()[0].id) == Kept(0, 0)
