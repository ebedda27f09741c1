"""Where a sitting takes place: kept in the records, or nowhere."""

from __future__ import annotations

import argparse
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from fraudtrainer import __version__
from fraudtrainer.cli.library import read_card
from fraudtrainer.cli.terminal import Terminal
from fraudtrainer.errors import UserError
from fraudtrainer.modes.learners import Learners
from fraudtrainer.modes.practice import Practice
from fraudtrainer.modes.purpose import LEARN
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.paths import bundled, data_dir
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.entries import AttemptRow
from fraudtrainer.records.learners import LearnerId, LearnerStore
from fraudtrainer.records.standings import Standings
from fraudtrainer.scenario.folder import draw_telling
from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.words import Words

DATABASE = "records.sqlite3"
_SEED_BITS = 31
_UNRECORDED: Final = Words(
    "这一场照样可以演，只是不存进记录。", "You can play all the same; it is just not recorded."
)
_GO_ON: Final = Words(
    "上次没有演完。接着演吗？（回车接着演，n 重新开始）> ",
    "You did not finish last time. Go on? (Enter: go on, n: start anew) > ",
)


@contextmanager
def laid_desk(
    options: argparse.Namespace,
    card: CardEntry,
    facts: FactLibrary,
    terminal: Terminal,
) -> Iterator[Desk]:
    """A desk for one sitting; the records are open as long as it stands.

    Where the records cannot be opened, say why and play all the same, unrecorded.

    Raises:
        UserError: The scenario has become unreadable, or the records cannot be written any more.
    """
    database = None if options.no_record else _opened(options, terminal)
    if database is None:
        seed = _seed(options)
        scenario = read_card(card, facts)
        name = options.telling or draw_telling(scenario.truths, seed, LEARN.scam_share)
        language = scenario.spoken(options.language)
        yield Desk(Sitting.begin(scenario.story(name, seed, language), seed), LEARN)
        return
    with database:
        practice = Practice(database, bundled("seeds"), __version__, time.time)
        learner = Learners(LearnerStore(database), Standings(database)).seated()
        yield _desk(options, card, practice, learner.id, terminal)


def _opened(options: argparse.Namespace, terminal: Terminal) -> Database | None:
    try:
        database = open_database(data_dir(options.data) / DATABASE, time.time)
    except UserError as refusal:
        terminal.say(refusal.words)
        terminal.say(_UNRECORDED)
        return None
    if database.recovery is not None:
        recovery = database.recovery
        for words in (recovery.message, recovery.kept, recovery.hint):
            terminal.say(words)
    return database


def _desk(
    options: argparse.Namespace,
    card: CardEntry,
    practice: Practice,
    learner: LearnerId,
    terminal: Terminal,
) -> Desk:
    """The unfinished sitting where the learner wants to go on with it, else a new one."""
    for row in practice.unfinished(learner, card.id):
        if not _is_wanted(options, row):
            continue
        if _goes_on(terminal):
            return practice.resume(row.id)
        practice.abandon(row.id)
        break
    return practice.start(card, learner, _seed(options), options.telling, options.language)


def _is_wanted(options: argparse.Namespace, row: AttemptRow) -> bool:
    """True where a sitting is what was asked for: whoever names a telling wants that one."""
    return options.telling in (None, row.start.telling) and options.seed in (None, row.start.seed)


def _goes_on(terminal: Terminal) -> bool:
    try:
        answer = terminal.answer(_GO_ON)
    except EOFError:  # nothing is begun anew without being asked to
        return True
    return answer not in {"n", "no", "否", "不", "重新开始"}


def _seed(options: argparse.Namespace) -> int:
    seed: int | None = options.seed
    return secrets.randbits(_SEED_BITS) if seed is None else seed
