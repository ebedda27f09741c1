"""Self-study over a real database: kept decisions, resuming, results, what-if."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fraudtrainer.errors import UserError
from fraudtrainer.modes.practice import Practice
from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import replay
from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.scenario.library import open_library
from fraudtrainer.scenario.translation.unit import text_hash
from fraudtrainer.scenario.vocabulary import WAIT_DEFAULT

ROOT = Path(__file__).parents[2]
CALL = inp.Act("callback_known_number", "lao")


@pytest.fixture
def desk_room(tmp_path: Path) -> Iterator[Any]:
    """A practice over a fresh database, the mini card and a learner."""
    database = open_database(tmp_path / "records.sqlite3", time.time)
    library = open_library([ROOT / "tests/fixtures/mini"], ROOT / "seeds", None)
    practice = Practice(database, ROOT / "seeds", "0.1.0", lambda: 1_790_000_000.0)
    learner = LearnerStore(database).create("许敏").id
    yield practice, library.cards[0], learner
    database.close()


def test_a_finished_sitting_stands_in_the_history_with_its_score(desk_room: Any) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    practice.submit(desk, inp.Dial(4))
    practice.submit(desk, CALL)

    assert desk.ended
    (row,) = practice.history(learner)
    assert row.result is not None
    assert row.result.ending == "safe"
    assert row.result.total == practice.debrief(desk).score.total
    assert row.result.ended_at.startswith("2026-")
    assert practice.best(learner, "mini") == row
    assert practice.unfinished(learner) == ()


def test_a_sitting_is_taken_up_where_it_was_left(desk_room: Any) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    practice.submit(desk, inp.Reply("ask"))
    practice.submit(desk, inp.Leave())

    (row,) = practice.unfinished(learner, "mini")
    again = practice.resume(row.id)
    assert (again.state, again.events, again.inputs) == (desk.state, desk.events, desk.inputs)
    practice.submit(again, inp.Dial(4))
    practice.submit(again, CALL)
    assert again.ended


def test_an_old_sitting_plays_the_text_it_began_with(desk_room: Any, tmp_path: Path) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    (row,) = practice.unfinished(learner)
    moved = card._replace(folder=tmp_path / "gone")

    assert practice.resume(row.id).story.telling == desk.story.telling
    with pytest.raises(UserError, match="暂时不能演练"):
        practice.start(moved, learner, 5)


def test_a_refused_input_leaves_desk_and_records_alone(desk_room: Any) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    before = desk.events
    with pytest.raises(UserError):
        practice.submit(desk, inp.Reply("nowhere"))

    assert desk.events == before
    (row,) = practice.unfinished(learner)
    assert row.decisions == 1


def test_replaying_the_kept_inputs_gives_the_kept_events(desk_room: Any) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5)
    for value in (inp.Reply("ask"), inp.Inspect("profile"), inp.Wait(5), inp.Dial(3)):
        practice.submit(desk, value)

    (row,) = practice.unfinished(learner)
    kept = practice.resume(row.id)
    assert replay(kept.story, 5, kept.inputs) == (kept.state, kept.events)


def test_a_what_if_starts_from_an_old_decision_and_is_kept_nowhere(desk_room: Any) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    for value in (inp.Dial(2), inp.Reply("yes"), inp.Wait(20)):
        practice.submit(desk, value)

    other = practice.what_if(desk, 1)
    assert other.state.scene == "hello"
    practice.submit(other, CALL)
    assert other.ended
    assert len(practice.history(learner)) == 1


def test_seeds_draw_both_tellings_about_evenly(desk_room: Any) -> None:
    practice, card, learner = desk_room
    names = [practice.start(card, learner, seed).story.name for seed in range(200)]
    assert 70 < names.count("scam") < 130


def test_seeds_draw_every_variant(desk_room: Any) -> None:
    practice, card, learner = desk_room
    who = {
        practice.start(card, learner, seed, "scam").story.situation.contacts[0].name
        for seed in range(20)
    }
    assert who == {"赵姐", "钱姐"}


def test_an_open_sitting_can_be_closed_without_a_result(desk_room: Any) -> None:
    practice, card, learner = desk_room
    practice.start(card, learner, 5, "scam")
    (row,) = practice.unfinished(learner)
    practice.abandon(row.id)

    assert practice.unfinished(learner) == ()
    assert practice.history(learner) == ()


def test_a_kill_between_last_decision_and_result_is_made_good(desk_room: Any) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    practice.submit(desk, inp.Dial(4))
    finish, practice._finish = practice._finish, lambda _desk: None
    practice.submit(desk, CALL)
    practice._finish = finish

    (row,) = practice.unfinished(learner)
    assert practice.resume(row.id).ended
    assert practice.history(learner)[0].result is not None


def test_a_kill_before_the_first_commit_simply_begins(desk_room: Any) -> None:
    practice, card, learner = desk_room
    append, practice._attempts.append = practice._attempts.append, lambda *_a: None
    desk = practice.start(card, learner, 5, "scam")
    practice._attempts.append = append

    again = practice.resume(desk.attempt)
    assert again.state == desk.state
    practice.submit(again, inp.Reply("ask"))
    assert practice.unfinished(learner)[0].decisions == 2


def test_a_situation_with_one_kind_of_telling_still_draws() -> None:
    from fraudtrainer.scenario.folder import draw_telling

    assert {draw_telling({"drill": "scam"}, seed) for seed in range(20)} == {"drill"}


def test_a_sitting_begun_in_english_goes_on_in_english(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "tests/fixtures/mini", tmp_path / "mini"))
    for name in ("situation", "scam", "genuine"):
        text = f"format: 1\nlanguage: en\nof: {name}\n"
        if name == "scam":
            text += f'texts:\n  h1: {{was: "{text_hash("小许，在忙吗？")}", text: "Busy?"}}\n'
        (folder / f"{name}.en.yaml").write_text(text, encoding="utf-8")
    with open_database(tmp_path / "records.sqlite3", time.time) as database:
        (card,) = open_library([folder], ROOT / "seeds", None).cards
        practice = Practice(database, ROOT / "seeds", "0.1.0", lambda: 1_790_000_000.0)
        learner = LearnerStore(database).create("许敏").id
        desk = practice.start(card, learner, 5, "scam", language="en")
        practice.submit(desk, inp.Wait(1))
        (folder / "scam.en.yaml").unlink()

        again = practice.resume(practice.unfinished(learner)[0].id)

        assert again.story == desk.story
        assert again.story.language == "en"
        assert again.story.lines["h1"].text == "Busy?"
        assert again.story.lines["default.wait"].text == WAIT_DEFAULT.en
        assert again.story.content_hash == desk.story.content_hash
        other = practice.start(card, learner, 5, "scam", language="en")
        assert other.story.language == "zh"
