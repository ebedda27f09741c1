"""Records made by version 0.1.0 open, resume and debrief as they did: tests/fixtures/records-0.1.0.

What 0.1.0 showed is compared by name and may only be added to. Where a text has become `Words` since,
its Chinese is what 0.1.0 said. That 110 answers a report in words is such an addition.
"""

import json
import lzma
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.modes.practice import Practice
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.input import Input
from fraudtrainer.play.row import DebriefLine
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.learners import LearnerId, LearnerStore
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.records.standings import Standings
from fraudtrainer.words import Words

ROOT = Path(__file__).parents[2]
FIXTURE = ROOT / "tests/fixtures/records-0.1.0"
NOW = 1_790_000_000.0

Shown = dict[str, Any]
"""What 0.1.0 showed of one thing, as JSON."""


@pytest.fixture(scope="module")
def shown() -> Shown:
    """Everything that 0.1.0 showed."""
    value: Shown = json.loads(lzma.decompress((FIXTURE / "shown.json.xz").read_bytes()))
    return value


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Database]:
    """The database of 0.1.0, opened by today's program."""
    path = tmp_path / "records.sqlite3"
    path.write_bytes(lzma.decompress((FIXTURE / "records.xz").read_bytes()))
    with open_database(path, lambda: NOW) as database:
        assert database.recovery is None
        yield database


@pytest.fixture
def practice(old: Database) -> Practice:
    return Practice(old, ROOT / "seeds", "0.2.0", lambda: NOW)


def _answers_a_report(row: object) -> bool:
    return isinstance(row, DebriefLine) and row.line.startswith("default.report.")


def differences(expected: object, actual: object, where: str) -> Iterator[str]:
    """Where `actual` is not what 0.1.0 showed; what it has besides does not count."""
    if isinstance(expected, Mapping):
        for name, part in expected.items():
            if name == "type":  # msgspec's tag of a row, which is its class by now
                continue
            found = actual[name] if isinstance(actual, Mapping) else getattr(actual, name, None)
            yield from differences(part, found, f"{where}.{name}")
    elif isinstance(expected, list):
        if isinstance(actual, Sequence):
            actual = [one for one in actual if not _answers_a_report(one)]
        if not isinstance(actual, Sequence) or len(actual) != len(expected):
            yield f"{where}: {expected!r} became {actual!r}"
            return
        for number, (part, found) in enumerate(zip(expected, actual, strict=True)):
            yield from differences(part, found, f"{where}[{number}]")
    elif expected != (actual.zh if isinstance(actual, Words) else actual):
        yield f"{where}: {expected!r} became {actual!r}"


def given(values: Sequence[Mapping[str, Any]]) -> tuple[Input, ...]:
    """The inputs that JSON values stand for."""
    return tuple(msgspec.convert(value, Input) for value in values)


def play_on(practice: Practice, desk: Desk, inputs: Sequence[Mapping[str, Any]]) -> None:
    """Play a desk on to its ending."""
    for value in given(inputs):
        desk.submit(value)
    assert desk.ended


def test_the_learners_their_settings_and_standings_are_as_they_were(
    old: Database, shown: Shown
) -> None:
    learners, standings = LearnerStore(old), Standings(old)
    ids = [LearnerId(one["id"]) for one in shown["learners"]]
    found = {
        "settings": SettingStore(old).all(),
        "learners": learners.list(),
        "current": getattr(learners.current(), "id", None),
        "standings": {one: standings.finished(one) for one in ids},
        "unfinished": {one: standings.waiting(one) for one in ids},
        "history": {one: [row.id for row in AttemptStore(old).history(one)] for one in ids},
    }

    assert list(differences({name: shown[name] for name in found}, found, "")) == []


def test_every_finished_sitting_has_the_debrief_and_result_it_had(
    old: Database, practice: Practice, shown: Shown
) -> None:
    for attempt, was in shown["finished"].items():
        desk = practice.resume(AttemptId(attempt))
        row = AttemptStore(old).load(AttemptId(attempt)).row
        found = {"debrief": practice.debrief(desk), "result": row.result}

        assert list(differences({name: was[name] for name in found}, found, attempt)) == []
        assert (row.decisions, len(desk.events)) == (was["decisions"], was["events"])


def test_a_what_if_from_the_middle_of_an_old_sitting_begins_and_ends_as_it_did(
    practice: Practice, shown: Shown
) -> None:
    for attempt, was in shown["finished"].items():
        desk = practice.resume(AttemptId(attempt))
        middle = was["what_if"]["inputs"]
        other = practice.what_if(desk, middle)

        assert list(differences(was["what_if"]["state"], other.state, attempt)) == []
        for value in desk.inputs[middle:]:
            other.submit(value)
        assert list(differences(was["debrief"], practice.debrief(other), attempt)) == []


def test_every_open_sitting_is_taken_up_where_it_was_left(practice: Practice, shown: Shown) -> None:
    for attempt, was in (shown["open"] | shown["abandoned"]).items():
        desk = practice.resume(AttemptId(attempt))

        assert list(differences(was["state"], desk.state, attempt)) == []
        assert desk.inputs == given(was["inputs"])


def test_every_open_sitting_played_on_ends_as_it_would_have(
    old: Database, practice: Practice, shown: Shown
) -> None:
    for attempt, was in shown["open"].items():
        desk = practice.resume(AttemptId(attempt))
        play_on(practice, desk, was["rest"])

        assert list(differences(was["debrief"], practice.debrief(desk), attempt)) == []
        result = AttemptStore(old).load(AttemptId(attempt)).row.result
        assert result is not None
        assert result.total == was["debrief"]["score"]["total"]


def test_what_was_played_on_is_debriefed_the_same_after_a_restart(
    old: Database, practice: Practice, shown: Shown
) -> None:
    for attempt, was in shown["open"].items():
        play_on(practice, practice.resume(AttemptId(attempt)), was["rest"])
    old.close()

    with open_database(old.path, lambda: NOW) as again:
        later = Practice(again, ROOT / "seeds", "0.2.0", lambda: NOW)
        for attempt, was in shown["open"].items():
            desk = later.resume(AttemptId(attempt))
            assert list(differences(was["debrief"], later.debrief(desk), attempt)) == []


def test_erasing_a_learner_leaves_the_others_as_they_were(
    old: Database, practice: Practice, shown: Shown
) -> None:
    gone = LearnerId(shown["learners"][0]["id"])
    erasure = LearnerStore(old).erase(gone)

    everything = (*shown["finished"].values(), *shown["open"].values())
    assert erasure.attempts == sum(was["learner"] == gone for was in everything)
    for attempt, was in shown["finished"].items():
        if was["learner"] != gone:
            found = practice.debrief(practice.resume(AttemptId(attempt)))
            assert list(differences(was["debrief"], found, attempt)) == []
