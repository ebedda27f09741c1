"""`make damage`: 400 damaged records files through a start, the lists, every sitting and one more.

Whatever has happened to a file, a start says so or finds it sound: never a traceback, never silently
less than there was, and what comes back is what was written. Cases are drawn by a seed and run in a
child process, so that a crash is a finding, too.
"""

from __future__ import annotations

import argparse
import json
import lzma
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

import msgspec

from fraudtrainer.errors import UserError
from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.modes.practice import Practice
from fraudtrainer.modes.progress import Progress
from fraudtrainer.play import input as inp
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.records.standings import Standings
from fraudtrainer.records.texts import TextStore
from fraudtrainer.scenario.folder import story_from_text, story_text
from fraudtrainer.words import LANGUAGES

CASES: Final = 400
SEED: Final = 20261130
NAME: Final = "records.sqlite3"
_ROOT: Final = Path(__file__).resolve().parents[1]
_SEEDS: Final = _ROOT / "seeds"
_BATCH: Final = 25
_PLAYED_AGAIN: Final = 6
_NOW: Final = 1_790_000_000.0


class Held(NamedTuple):
    """What an undamaged file holds: a digest of every sitting by id, and who there is."""

    sittings: dict[str, str]
    learners: int


# --------------------------------------------------------------------------- the undamaged files


def make_files(place: Path) -> dict[str, Held]:
    """Make the files that are damaged, and return what each of them holds.

    ``closed`` was left in order, ``live`` as a kill leaves it: its newest sittings are in the log.
    ``other`` is another live one, for its log.
    """
    old = lzma.decompress((_ROOT / "tests/fixtures/records-0.1.0/records.xz").read_bytes())
    held = {}
    for number, kind in enumerate(("closed", "live", "other")):
        made = place / "made" / NAME
        made.parent.mkdir(parents=True)
        made.write_bytes(old)
        with open_database(made, lambda: _NOW) as database:
            _play_again(database, range(number * _PLAYED_AGAIN))
        with open_database(made, lambda: _NOW) as database:
            _play_again(database, range(_PLAYED_AGAIN))
            if kind != "closed":
                shutil.copytree(made.parent, place / kind)
        if kind == "closed":
            shutil.copytree(made.parent, place / kind)
        shutil.rmtree(made.parent)
        held[kind] = _held(place / kind, place / "looked-at")
    return held


def _play_again(database: Database, seeds: range) -> None:
    """Play old sittings again, so that their decisions carry today's checks; leave the last open."""
    practice = _practice(database)
    learner = LearnerStore(database).list()[0]
    rows = AttemptStore(database).history(learner.id)
    for seed in seeds:
        old = practice.resume(rows[seed % len(rows)].id)
        story = story_from_text(story_text(old.story))  # in today's form, under its own hash
        desk = practice.start_story(story.situation.id, story, learner.id, seed)
        inputs = old.inputs if seed + 1 < len(seeds) else old.inputs[: len(old.inputs) // 2]
        for value in inputs:
            desk.submit(value)


def _held(folder: Path, scratch: Path) -> Held:
    shutil.copytree(folder, scratch)
    with open_database(scratch / NAME, lambda: _NOW) as database:
        found = Held(dict(_sittings(database)), len(LearnerStore(database).list()))
    shutil.rmtree(scratch)
    return found


def _practice(database: Database) -> Practice:
    return Practice(database, _SEEDS, "0.2.0", lambda: _NOW)


def _sittings(database: Database) -> Iterator[tuple[str, str]]:
    """Every attempt with a digest of its debrief or its log; "" where it is told to be damaged."""
    practice = _practice(database)
    for (name,) in database.rows("SELECT id FROM attempts ORDER BY no"):
        try:
            desk = practice.resume(AttemptId(name))
            shown = msgspec.json.encode(practice.debrief(desk)) if desk.ended else b""
        except UserError:
            yield name, ""
        else:
            log = msgspec.json.encode((desk.events, desk.inputs))
            yield name, sha256(shown + log).hexdigest()


# ------------------------------------------------------------------------------- the damages

Damage = Callable[[Path, Random, Path], None]
"""Spoils the file in a folder; the third is the folder of another live file."""


def _flip(path: Path, random: Random, begin: int, end: int, count: int) -> None:
    data = bytearray(path.read_bytes())
    end = min(end, len(data))
    for _ in range(count):
        at = random.randrange(min(begin, end - 1), end)
        data[at] ^= 1 << random.randrange(8)
    path.write_bytes(data)


def flip_anywhere(folder: Path, random: Random, _other: Path) -> None:
    """Some bits anywhere."""
    _flip(folder / NAME, random, 0, sys.maxsize, random.choice((1, 1, 1, 8, 64)))


def flip_the_header(folder: Path, random: Random, _other: Path) -> None:
    """Some bits of the first hundred bytes."""
    _flip(folder / NAME, random, 0, 100, random.choice((1, 2, 4)))


def flip_the_schema(folder: Path, random: Random, _other: Path) -> None:
    """Some bits of the first two pages."""
    _flip(folder / NAME, random, 100, 2 * 4096, random.choice((1, 4, 16)))


def flip_what_was_said(folder: Path, random: Random, _other: Path) -> None:
    """One byte within the text of a decision."""
    _flip_near(folder, random, b'"event":', 40)


def flip_a_result(folder: Path, random: Random, _other: Path) -> None:
    """Some bits of what a sitting came to, around the time when it ended."""
    _flip_near(folder, random, b"2026-", 60)


def flip_a_setting(folder: Path, random: Random, _other: Path) -> None:
    """Some bits of a setting; which learner sits here is one, too."""
    _flip_near(folder, random, random.choice((b"current_learner", b"text_size", b"theme")), 30)


def _flip_near(folder: Path, random: Random, word: bytes, reach: int) -> None:
    data = (folder / NAME).read_bytes()
    places = [at for at in range(len(data)) if data.startswith(word, at)]
    at = random.choice(places) if places else 0
    _flip(folder / NAME, random, at, at + reach, random.choice((1, 2, 5)))


def cut(folder: Path, random: Random, _other: Path) -> None:
    """Only a beginning is left."""
    data = (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(data[: random.randrange(len(data))])


def empty(folder: Path, _random: Random, _other: Path) -> None:
    """Nothing is left in the file."""
    (folder / NAME).write_bytes(b"")


def remove(folder: Path, _random: Random, _other: Path) -> None:
    """Only what lay beside the file is left."""
    (folder / NAME).unlink()


def blank_pages(folder: Path, random: Random, _other: Path) -> None:
    """Whole pages say something else."""
    data = bytearray((folder / NAME).read_bytes())
    page = random.randrange(len(data) // 4096)
    count = random.choice((1, 1, 2, 8))
    fill = random.choice((b"\x00", b"\xff", b"\xa5"))
    data[page * 4096 : (page + count) * 4096] = fill * len(
        data[page * 4096 : (page + count) * 4096]
    )
    (folder / NAME).write_bytes(data)


def other_version(folder: Path, random: Random, _other: Path) -> None:
    """A version that no program wrote."""
    _sql(folder, f"PRAGMA user_version = {random.choice((0, -1, -7, 2**31 - 1, 40_000, 3))}")


def other_owner(folder: Path, random: Random, _other: Path) -> None:
    """Another program's number."""
    _sql(folder, f"PRAGMA application_id = {random.randrange(2**31)}")


def spoiled_schema(folder: Path, random: Random, _other: Path) -> None:
    """A table, index or trigger that is gone, or says something else."""
    name = random.choice(
        ("attempts", "decisions", "texts", "learners", "settings", "attempts_end_once",
         "decisions_only_while_open", "attempts_by_learner")
    )  # fmt: skip
    change = random.choice(
        ("DELETE FROM sqlite_master",
         "UPDATE sqlite_master SET sql = replace(sql, 'attempt', 'attemqt')",
         "UPDATE sqlite_master SET sql = substr(sql, 1, 40)",
         "UPDATE sqlite_master SET rootpage = 3")
    )  # fmt: skip
    _sql(folder, "PRAGMA writable_schema = ON", f"{change} WHERE name = '{name}'")


def orphans(folder: Path, random: Random, _other: Path) -> None:
    """Rows that other rows speak of are gone, as a program without our rules would leave it."""
    table = random.choice(("texts", "learners"))
    _sql(
        folder,
        "DROP TRIGGER IF EXISTS texts_stay",
        f"DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} LIMIT 1)",  # noqa: S608
    )


def _sql(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def _log(folder: Path) -> Path:
    return folder / f"{NAME}-wal"


def log_missing(folder: Path, random: Random, _other: Path) -> None:
    """The log is gone, with its index or without."""
    _log(folder).unlink(missing_ok=True)
    if random.random() < 0.5:
        (folder / f"{NAME}-shm").unlink(missing_ok=True)


def log_foreign(folder: Path, random: Random, other: Path) -> None:
    """The log is another file's."""
    shutil.copy(_log(other), _log(folder))
    if random.random() < 0.5:
        (folder / f"{NAME}-shm").unlink(missing_ok=True)


def log_flipped(folder: Path, random: Random, _other: Path) -> None:
    """Noise in the log, or a log that is nothing but noise."""
    if _log(folder).exists():
        _flip(_log(folder), random, 0, sys.maxsize, random.choice((1, 8)))
    else:
        _log(folder).write_bytes(random.randbytes(random.choice((1, 40, 9000))))


def log_cut(folder: Path, random: Random, _other: Path) -> None:
    """Only a beginning of the log is left."""
    data = _log(folder).read_bytes() if _log(folder).exists() else b""
    _log(folder).write_bytes(data[: random.randrange(len(data) + 1)])


def mark_spoiled(folder: Path, random: Random, _other: Path) -> None:
    """The mark is gone, or says something else."""
    mark = folder / f"{NAME}.mark"
    random.choice(
        (mark.unlink, lambda: mark.write_bytes(b""),
         lambda: _flip(mark, random, 0, 60, 2), lambda: mark.write_bytes(random.randbytes(64)))
    )()  # fmt: skip


DAMAGES: Final[tuple[Damage, ...]] = (
    flip_anywhere, flip_anywhere, flip_the_header, flip_the_schema, flip_what_was_said, flip_a_result, flip_a_setting, cut, cut,
    empty, remove, blank_pages, blank_pages, other_version, other_owner, spoiled_schema,
    spoiled_schema, orphans, log_missing, log_foreign, log_flipped, log_flipped, log_cut,
    mark_spoiled,
)  # fmt: skip


_ROWS_UNTOUCHED: Final = (other_version, other_owner, flip_the_header)
"""Damages that leave every row as it was: each sitting must come back."""


# ----------------------------------------------------------------------------------- one case


def judge(place: Path, held: dict[str, Held], number: int) -> tuple[str, list[str]]:
    """Damage one file and start with it.

    Args:
        place: Where the undamaged files are.
        held: What they hold.
        number: The case; it draws the file and the damage.

    Returns:
        How it came out in a word or two, and what is wrong with that.
    """
    random = Random(f"{SEED} {number}")
    damage = DAMAGES[number % len(DAMAGES)]
    kind = random.choice(("closed", "live"))
    folder = place / "case"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(place / kind, folder)
    damage(folder, random, place / "other")
    before = (folder / NAME).read_bytes() if (folder / NAME).exists() else None
    name = f"{damage.__name__} of a {kind} file"
    try:
        outcome, wrong = _start(folder / NAME, held[kind], before)
        if damage in _ROWS_UNTOUCHED and outcome == "told, nothing to rescue":
            wrong.append("sittings were given up although their rows were sound")
    except Exception:  # noqa: BLE001 - whatever it is, it is the finding
        outcome, wrong = "failed", [traceback.format_exc()]
    return outcome, [f"case {number}, {name}: {line}" for line in wrong]


def _start(path: Path, held: Held, before: bytes | None) -> tuple[str, list[str]]:
    try:
        database = open_database(path, lambda: _NOW)
    except UserError as refusal:
        told = all(refusal.said(language).strip() for language in LANGUAGES)
        return "refused in words", [] if told else ["a refusal without a word"]
    with database:
        _look(database)
        found = dict(_sittings(database))
        learners = len(LearnerStore(database).list())
        wrong = list(_untold(database, held, found, learners))
        recovery = database.recovery
        aside = recovery.files[0] if recovery is not None and recovery.files else None
        if aside is not None and not aside.name.endswith("-wal") and aside.read_bytes() != before:
            wrong.append("the damaged file was not put aside whole")
        spoiled = [name for name, digest in found.items() if not digest]
        if not wrong:
            wrong += _goes_on(database)
    if recovery is not None:
        return "told, and rescued" if found else "told, nothing to rescue", wrong
    return "told of a sitting" if spoiled else "sound", wrong


def _look(database: Database) -> None:
    SettingStore(database).all()
    for learner in LearnerStore(database).list():
        progress = Progress(Standings(database), lambda: _NOW)
        progress.overview(learner.id)
        progress.due(learner.id)
        for sitting in progress.history(learner.id):
            progress.review_on(sitting.attempt)
        _practice(database).unfinished(learner.id)
        AttemptStore(database).history(learner.id)


def _untold(database: Database, held: Held, found: dict[str, str], learners: int) -> Iterator[str]:
    """What is less than there was, or other than it was, without a word about it."""
    changed = [
        name
        for name, digest in found.items()
        if digest and name in held.sittings and digest != held.sittings[name]
    ]
    if changed and database.recovery is None and _checked(database, changed):
        yield f"sittings came back changed: {changed}"
    missing = held.sittings.keys() - found.keys()
    if (missing or learners < held.learners) and database.recovery is None:
        yield f"{len(missing)} sittings are gone, {learners} learners are left, without a word"


def _checked(database: Database, names: list[str]) -> bool:
    """Whether one of the sittings was written with checks; what 0.1.0 wrote has none."""
    sql = (
        "SELECT count(*) FROM attempts JOIN decisions ON attempt = no "
        "WHERE attempts.id = ? AND checksum IS NOT NULL"
    )
    return any(database.rows(sql, (name,))[0][0] for name in names)


def _goes_on(database: Database) -> Iterator[str]:
    """Play on with what is there, and see that it is kept."""
    learners = LearnerStore(database)
    learner = next(iter(learners.list()), None) or learners.create("来者")
    texts = TextStore(database)
    for (name,) in database.rows("SELECT hash FROM texts"):
        try:
            story = story_from_text(story_text(story_from_text(texts.get(name))))
        except (UserError, ValueError):
            continue
        practice = _practice(database)
        desk = practice.start_story("damage", story, learner.id, 1)
        desk.submit(inp.Leave())
        assert desk.attempt is not None
        if practice.resume(desk.attempt).events != desk.events:
            yield "what is played afterwards is not kept"
        return


# ------------------------------------------------------------------------------------ all of them


def run_batch(place: Path, held: dict[str, Held], numbers: range) -> Iterator[dict[str, object]]:
    """Run cases in a child process; a child that dies is a finding of its last case."""
    (place / "held.json").write_text(json.dumps(held))
    command = [sys.executable, "-m", "benchmarks.damage", "--child", str(place)]
    command += [str(numbers.start), str(numbers.stop)]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    yield from lines
    if done.returncode or len(lines) != len(numbers):
        at = numbers.start + len(lines)
        yield {"outcome": "died", "wrong": [f"case {at}: the process ended\n{done.stderr}"]}


def _child(place: Path, numbers: range) -> None:
    raw = json.loads((place / "held.json").read_text())
    held = {kind: Held(sittings, learners) for kind, (sittings, learners) in raw.items()}
    for number in numbers:
        outcome, wrong = judge(place, held, number)
        print(json.dumps({"outcome": outcome, "wrong": wrong}), flush=True)


def findings(cases: int) -> tuple[Counter[str], list[str]]:
    """Run so many cases; how each came out, counted, and everything that is wrong."""
    outcomes: Counter[str] = Counter()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        held = make_files(Path(scratch))
        for begin in range(0, cases, _BATCH):
            numbers = range(begin, min(cases, begin + _BATCH))
            for found in run_batch(Path(scratch), held, numbers):
                outcomes[str(found["outcome"])] += 1
                wrong += found["wrong"] if isinstance(found["wrong"], list) else []
    return outcomes, wrong


def main() -> int:
    """Run the cases and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=CASES)
    parser.add_argument("--child", nargs=3, metavar=("PLACE", "BEGIN", "END"))
    options = parser.parse_args()
    if options.child:
        place, begin, end = options.child
        _child(Path(place), range(int(begin), int(end)))
        return 0
    outcomes, wrong = findings(options.cases)
    for line in wrong:
        print(line)
    total = sum(outcomes.values())
    print(
        f"{total} damaged files: " + ", ".join(f"{n} {what}" for what, n in outcomes.most_common())
    )
    print(f"{len(wrong)} findings")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
