"""Practising: choose a situation, play it decision by decision, keep every one, see the debrief."""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.errors import UserError
from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.modes.keeper import RecordKeeper
from fraudtrainer.modes.purpose import LEARN, WHAT_IF, Purpose, known_purpose
from fraudtrainer.modes.sitting import Clock, Desk, millis, moment, result_of
from fraudtrainer.play.debrief import Debrief, debrief
from fraudtrainer.play.sitting import Sitting, UnfitLogError
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database
from fraudtrainer.records.entries import AttemptRow, NewAttempt, damaged
from fraudtrainer.records.learners import LearnerId
from fraudtrainer.records.texts import TextStore
from fraudtrainer.scenario.folder import (
    draw_telling,
    read_scenario,
    story_from_text,
    story_text,
)
from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.scenario.reading.pack_facts import facts_around
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.translation.overlay import ORIGINAL
from fraudtrainer.words import Words


class Practice:
    """The use case over one database: what is kept in it is begun and taken up here."""

    def __init__(self, database: Database, seeds: Path, version: str, clock: Clock) -> None:
        """Work on `database`; `clock` gives seconds since 1970, `seeds` holds the fact cards."""
        self._database = database
        self._attempts = AttemptStore(database)
        self._texts = TextStore(database)
        self._seeds = seeds
        self._version = version
        self._clock = clock

    def start(
        self,
        card: CardEntry,
        learner: LearnerId,
        seed: int,
        telling: str | None = None,
        language: str = ORIGINAL,
        purpose: Purpose = LEARN,
    ) -> Desk:
        """Begin a sitting; `seed` draws telling and variant unless `telling` names one.

        A situation that is not translated to `language` is played in Chinese. The records keep the
        text, so the sitting stays in its language whatever is chosen or translated later.

        Raises:
            UserError: The scenario became unreadable, or the records cannot be written.
        """
        scenario, problems = read_scenario(card.folder, self.facts(None))
        if scenario is None:
            details = "\n".join(d.format() for d in problems)
            raise UserError(
                Words(
                    "这个情境的文件有错误，暂时不能演练。",
                    "The files of this situation have errors, so it cannot be played for now.",
                ),
                hint=Words("请换一个情境。", "Please choose another situation."),
                details=details,
            )
        name = telling or draw_telling(scenario.truths, seed, purpose.scam_share)
        story = scenario.story(name, seed, scenario.spoken(language))
        return self.start_story(card.id, story, learner, seed, purpose)

    def start_story(
        self,
        situation: str,
        story: Story,
        learner: LearnerId,
        seed: int,
        purpose: Purpose = LEARN,
    ) -> Desk:
        """Begin a sitting of a story that is already drawn."""
        sitting = Sitting.begin(story, seed, millis(self._clock))
        start = NewAttempt(
            learner=learner,
            situation=situation,
            telling=story.name,
            truth=story.telling.truth,
            content_hash=story.content_hash,
            seed=seed,
            app_version=self._version,
            started_at=moment(self._clock),
            purpose=purpose.id,
        )
        with self._database.transaction():
            self._texts.keep(story.content_hash, story_text(story))
            attempt = self._attempts.begin(start)
            self._attempts.append(attempt, sitting.decisions[0])
        return self._desk(sitting, attempt, purpose.id)

    def resume(self, attempt: AttemptId) -> Desk:
        """Take up a sitting where its last decision left it, with the text it began with.

        Raises:
            UserError: It is in the records no more, or what is kept of it is damaged.
        """
        stored = self._attempts.load(attempt)
        start, result = stored.row.start, stored.row.result
        try:
            story = story_from_text(self._texts.get(start.content_hash))
            if stored.decisions:
                sitting = Sitting.restored(story, stored.decisions)
            else:  # 0.1.0 could be killed between the start and its first commit
                sitting = Sitting.begin(story, start.seed, millis(self._clock))
                if stored.row.ended_at is None:
                    self._attempts.append(attempt, sitting.decisions[0])
            if result is not None and not sitting.ended:
                raise UnfitLogError("a result without an end")
        except ValueError as fault:
            raise damaged(stored.row, str(fault)) from fault
        if sitting.ended and stored.row.ended_at is None:
            # 0.1.0 could be killed between the last decision and its result.
            self._attempts.finish(attempt, result_of(sitting, self._clock))
        return self._desk(sitting, attempt, start.purpose)

    def what_if(self, desk: Desk, decisions: int) -> Desk:
        """A new unscored desk as `desk` stood after its first `decisions` inputs."""
        return Desk(desk.sitting.back_to(decisions), WHAT_IF)

    def debrief(self, desk: Desk) -> Debrief:
        """The debrief of a finished desk."""
        return debrief(desk.sitting)

    def facts(self, card: CardEntry | None) -> FactLibrary:
        """What a debrief can cite: the facts of the program, and those of the situation's pack.

        Args:
            card: The situation; None where it is in the library no more.
        """
        facts, _problems = load_facts(self._seeds)
        return facts if card is None else facts_around(card.folder, facts)

    def unfinished(
        self, learner: LearnerId, situation: str | None = None
    ) -> tuple[AttemptRow, ...]:
        """Open sittings of a learner that can be taken up, newest first."""
        rows = self._attempts.open_attempts(learner)
        return tuple(
            r
            for r in rows
            if situation in (None, r.start.situation) and known_purpose(r.start.purpose).resumable
        )

    def abandon(self, attempt: AttemptId) -> None:
        """Close an open sitting without a result; its decisions stay in the records."""
        self._attempts.abandon(attempt, moment(self._clock))

    def _desk(self, sitting: Sitting, attempt: AttemptId, purpose: str) -> Desk:
        keeper = RecordKeeper(self._attempts, attempt)
        return Desk(sitting, known_purpose(purpose), keeper, self._clock)
