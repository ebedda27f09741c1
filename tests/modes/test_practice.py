"""Self-study over a real database: kept decisions, resuming, results, what-if."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fraudtrainer.errors import Bug, GoneError, UserError
from fraudtrainer.modes.keeper import CountKeeper
from fraudtrainer.modes.practice import Practice
from fraudtrainer.modes.purpose import ASSESS, BOOTH, LEARN, PURPOSES, known_purpose
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import Decision, Sitting
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.counts import CountStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.entries import DamagedSittingError, NewAttempt
from fraudtrainer.records.learners import LearnerId, LearnerStore
from fraudtrainer.scenario.library import CardEntry, open_library
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.translation.unit import text_hash
from fraudtrainer.scenario.vocabulary import WAIT_DEFAULT

ROOT = Path(__file__).parents[2]
CALL = inp.Act("callback_known_number", "lao")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "records.sqlite3", time.time) as opened:
        yield opened


@pytest.fixture
def attempts(database: Database) -> AttemptStore:
    return AttemptStore(database)


@pytest.fixture
def desk_room(database: Database) -> Any:
    """A practice over a fresh database, the mini card and a learner."""
    library = open_library([ROOT / "tests/fixtures/mini"], ROOT / "seeds", None)
    practice = Practice(database, ROOT / "seeds", "0.1.0", lambda: 1_790_000_000.0)
    learner = LearnerStore(database).create("许敏").id
    return practice, library.cards[0], learner


def test_a_finished_sitting_stands_in_the_history_with_its_score(
    desk_room: Any, attempts: AttemptStore
) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    desk.submit(inp.Dial(4))
    desk.submit(CALL)

    assert desk.ended
    (row,) = attempts.history(learner)
    assert row.result is not None
    assert row.result.ending == "safe"
    assert row.result.total == practice.debrief(desk).score.total
    assert row.result.ended_at.startswith("2026-")
    assert practice.unfinished(learner) == ()


def test_a_sitting_is_taken_up_where_it_was_left(desk_room: Any) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    desk.submit(inp.Reply("ask"))
    desk.submit(inp.Leave())

    (row,) = practice.unfinished(learner, "mini")
    again = practice.resume(row.id)
    assert (again.state, again.events, again.inputs) == (desk.state, desk.events, desk.inputs)
    again.submit(inp.Dial(4))
    again.submit(CALL)
    assert again.ended


def test_an_old_sitting_plays_the_text_it_began_with(desk_room: Any, tmp_path: Path) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    (row,) = practice.unfinished(learner)
    moved = card._replace(folder=tmp_path / "gone")

    assert practice.resume(row.id).story.telling == desk.story.telling
    with pytest.raises(UserError, match="暂时不能演练"):
        practice.start(moved, learner, 5)


def test_every_decision_is_kept_with_its_moment_to_the_millisecond(
    database: Database, attempts: AttemptStore
) -> None:
    card = open_library([ROOT / "tests/fixtures/mini"], ROOT / "seeds", None).cards[0]
    now = [1_790_000_000.25]
    practice = Practice(database, ROOT / "seeds", "0.1.0", lambda: now[0])
    desk = practice.start(card, LearnerStore(database).create("许敏").id, 5, "scam")
    for value in (inp.Reply("ask"), inp.Wait(1)):
        now[0] += 7.25
        desk.submit(value)

    assert desk.attempt is not None
    kept = [decision.at for decision in attempts.load(desk.attempt).decisions]
    assert kept == [1_790_000_000_250, 1_790_000_007_500, 1_790_000_014_750]
    assert [decision.at for decision in desk.sitting.decisions] == kept


def test_a_refused_input_leaves_desk_and_records_alone(desk_room: Any) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    before = desk.events
    with pytest.raises(UserError):
        desk.submit(inp.Reply("nowhere"))

    assert desk.events == before
    (row,) = practice.unfinished(learner)
    assert row.decisions == 1


def test_replaying_the_kept_inputs_gives_the_kept_events(desk_room: Any) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5)
    for value in (inp.Reply("ask"), inp.Inspect("profile"), inp.Wait(5), inp.Dial(3)):
        desk.submit(value)

    (row,) = practice.unfinished(learner)
    kept = practice.resume(row.id)
    again = Sitting.begin(kept.story, 5).played(kept.inputs)
    assert (again.state, again.events) == (kept.state, kept.events)


def test_a_what_if_starts_from_an_old_decision_and_is_kept_nowhere(
    desk_room: Any, attempts: AttemptStore
) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    for value in (inp.Dial(2), inp.Reply("yes"), inp.Wait(20)):
        desk.submit(value)

    other = practice.what_if(desk, 1)
    assert other.state.scene == "hello"
    other.submit(CALL)
    assert other.ended
    assert len(attempts.history(learner)) == 1


@pytest.mark.slow
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


def test_an_open_sitting_can_be_closed_without_a_result(
    desk_room: Any, attempts: AttemptStore
) -> None:
    practice, card, learner = desk_room
    practice.start(card, learner, 5, "scam")
    (row,) = practice.unfinished(learner)
    practice.abandon(row.id)

    assert practice.unfinished(learner) == ()
    assert attempts.history(learner) == ()


def start_of(card: CardEntry, learner: LearnerId, story: Story) -> NewAttempt:
    """How version 0.1.0 began a sitting, without its opening."""
    what = (card.id, story.name, story.telling.truth, story.content_hash)
    return NewAttempt(learner, *what, 5, "0.1.0", "2026-01-01T00:00:00+00:00")


def test_a_kill_of_0_1_0_between_last_decision_and_result_is_made_good(
    desk_room: Any, attempts: AttemptStore
) -> None:
    practice, card, learner = desk_room
    story = practice.start(card, learner, 5, "scam").story
    attempt = attempts.begin(start_of(card, learner, story))
    for decision in Sitting.begin(story, 5).played((inp.Dial(4), CALL)).decisions:
        attempts.append(attempt, decision)

    assert practice.resume(attempt).ended
    assert attempts.history(learner)[0].result is not None
    assert practice.resume(attempt).ended


def test_a_kill_of_0_1_0_before_the_first_commit_simply_begins(
    desk_room: Any, attempts: AttemptStore
) -> None:
    practice, card, learner = desk_room
    story = practice.start(card, learner, 5, "scam").story
    attempt = attempts.begin(start_of(card, learner, story))

    again = practice.resume(attempt)

    assert again.state == Sitting.begin(story, 5).state
    again.submit(inp.Reply("ask"))
    assert practice.unfinished(learner)[0].decisions == 2


def test_one_that_0_1_0_never_opened_and_then_closed_can_still_be_looked_at(
    desk_room: Any, attempts: AttemptStore
) -> None:
    practice, card, learner = desk_room
    story = practice.start(card, learner, 5, "scam").story
    attempt = attempts.begin(start_of(card, learner, story))
    practice.abandon(attempt)

    assert practice.resume(attempt).state == Sitting.begin(story, 5).state
    assert attempts.load(attempt).decisions == ()


def test_leaving_or_what_stayed_unread_alone_is_no_decision(desk_room: Any) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    desk.submit(inp.Unseen(("h1",)))
    desk.submit(inp.Leave())
    assert not desk.decided
    desk.submit(inp.Wait(1))
    assert desk.decided


LAST = (CALL, inp.Dial(4))
"""What ends a sitting: the truth is found out, and then judged."""


@pytest.mark.parametrize("kept", range(len(LAST) + 1))
def test_a_decision_that_cannot_be_kept_can_be_tried_again_the_last_one_too(
    desk_room: Any, database: Database, attempts: AttemptStore, kept: int
) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    told: list[Decision] = []
    desk.keeper.observe(lambda decision, _result: told.append(decision))
    inputs = (inp.Reply("ask"), *LAST)
    for value in inputs[:kept]:
        desk.submit(value)
    before = desk.sitting
    table = "attempts" if kept == len(LAST) else "decisions"
    what = "UPDATE" if kept == len(LAST) else "INSERT"
    database.write(
        f"CREATE TRIGGER full BEFORE {what} ON {table} BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    for _ in range(2):
        with pytest.raises(Bug, match="full"):
            desk.submit(inputs[kept])
        assert (desk.sitting, len(told)) == (before, kept)
        assert len(attempts.load(desk.attempt).decisions) == kept + 1
    database.write("DROP TRIGGER full")

    for value in inputs[kept:]:
        desk.submit(value)

    assert desk.ended
    (row,) = attempts.history(learner)
    assert (row.decisions, len(told)) == (4, 3)
    assert practice.resume(row.id).sitting.decisions == desk.sitting.decisions


@pytest.mark.parametrize("decisions", range(4))
def test_a_learner_erased_in_mid_sitting_ends_it_in_words(
    desk_room: Any, database: Database, decisions: int
) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    inputs: tuple[inp.Input, ...] = (inp.Reply("ask"), *LAST)
    for value in inputs[:decisions]:
        desk.submit(value)
    LearnerStore(database).erase(learner)

    for value in (*inputs[decisions:], inp.Leave()):
        if desk.ended:
            break
        with pytest.raises(GoneError, match="已经从记录里删除"):
            desk.submit(value)
    for doing in (practice.resume, practice.abandon):
        with pytest.raises(GoneError):
            doing(desk.attempt)


NOT_OF_THIS_STORY = [
    ('"line":"h1"', '"line":"h9"'),
    ('"scene":"hello"', '"scene":"hallo"'),
    ('"event":"started"', '"event":"left"'),
    ('"reply":"ask"', '"reply":"ark"'),
    ('"level":4', '"level":6'),
    ('"ending":"safe"', '"ending":"sane"'),
    ('"event":"ended"', '"event":"acted"'),
]


@pytest.mark.parametrize(("was", "now"), NOT_OF_THIS_STORY)
def test_a_damaged_sitting_of_0_1_0_is_told_in_words(
    desk_room: Any, database: Database, was: str, now: str
) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    for value in (inp.Reply("ask"), *LAST):
        desk.submit(value)
    database.write("DROP TRIGGER decisions_never_change")
    database.write("UPDATE decisions SET checksum = NULL")
    assert practice.resume(desk.attempt).ended
    changed = database.write(
        "UPDATE decisions SET events = replace(events, ?, ?) WHERE instr(events, ?)",
        (was, now, was),
    )
    assert changed

    with pytest.raises(DamagedSittingError, match="演练的“mini”在记录里损坏了"):
        practice.resume(desk.attempt)
    other = practice.start(card, learner, 6)
    assert practice.resume(other.attempt).state == other.state


def test_a_result_without_an_end_is_damage(desk_room: Any, database: Database) -> None:
    practice, card, learner = desk_room
    desk = practice.start(card, learner, 5, "scam")
    for value in (inp.Reply("ask"), *LAST):
        desk.submit(value)
    database.write("INSERT INTO erasures SELECT learner FROM attempts")
    database.write("DELETE FROM decisions WHERE turn = 3")

    with pytest.raises(DamagedSittingError):
        practice.resume(desk.attempt)


def test_the_purpose_is_kept_and_decides_what_is_drawn(
    desk_room: Any, attempts: AttemptStore
) -> None:
    practice, card, learner = desk_room
    only_scams = replace(ASSESS, scam_share=1.0)

    desks = [practice.start(card, learner, seed, purpose=only_scams) for seed in range(8)]

    assert {desk.story.name for desk in desks} == {"scam"}
    assert attempts.load(desks[0].attempt).row.start.purpose == "assess"
    assert practice.resume(desks[0].attempt).purpose is ASSESS
    assert practice.unfinished(learner) == ()
    assert practice.resume(practice.start(card, learner, 1).attempt).purpose is LEARN


def test_a_booth_counts_and_keeps_nothing_about_anybody(desk_room: Any, database: Database) -> None:
    practice, card, _learner = desk_room
    story = practice.start(card, _learner, 5, "scam").story
    before = database.rows("SELECT count(*) FROM attempts")
    for inputs in ((), (CALL, inp.Dial(5)), (CALL, inp.Dial(5))):
        sitting = Sitting.begin(story, 1)
        keeper = CountKeeper(CountStore(database), BOOTH.id)
        keeper.keep(sitting, None)
        desk = Desk(sitting, BOOTH, keeper)
        for value in inputs:
            desk.submit(value)

    assert CountStore(database).all() == (
        ("booth", "mini", "scam", "begun", 3),
        ("booth", "mini", "scam", "safe", 2),
    )
    assert database.rows("SELECT count(*) FROM attempts") == before


def test_every_purpose_is_listed_under_its_own_id() -> None:
    assert all(name == purpose.id for name, purpose in PURPOSES.items())
    assert known_purpose("what nobody knows") is LEARN


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
        desk.submit(inp.Wait(1))
        (folder / "scam.en.yaml").unlink()

        again = practice.resume(practice.unfinished(learner)[0].id)

        assert again.story == desk.story
        assert again.story.language == "en"
        assert again.story.lines["h1"].text == "Busy?"
        assert again.story.lines["default.wait"].text == WAIT_DEFAULT.en
        assert again.story.content_hash == desk.story.content_hash
        other = practice.start(card, learner, 5, "scam", language="en")
        assert other.story.language == "zh"
