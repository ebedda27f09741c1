"""Self-study: choose a situation, play it decision by decision, keep every one, see the debrief.

The order that makes it safe: the next state is computed, the decision is committed, and only then
is anything shown. A sitting killed at any instant is taken up at its last decision.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from fraudtrainer.errors import UserError
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import Debrief, debrief
from fraudtrainer.play.sitting import advance, begin
from fraudtrainer.play.state import State, fold
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database
from fraudtrainer.records.entries import AttemptId, AttemptRow, NewAttempt, Result
from fraudtrainer.records.learners import LearnerId
from fraudtrainer.records.texts import TextStore
from fraudtrainer.scenario.folder import (
    draw_telling,
    read_scenario,
    story_from_text,
    story_text,
)
from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.translation.overlay import ORIGINAL

_BEGIN = '{"do":"begin"}'
"""The first decision of every sitting: it opened. Its events are those of `begin`."""
WHAT_IF = "what-if"
"""Mode of a sitting that restarts from an old decision: played and kept nowhere."""


@dataclass(slots=True)
class Desk:
    """A sitting in progress.

    Attributes:
        story: What is played.
        state: Where it stands.
        events: The whole log so far.
        inputs: Every input so far.
        attempt: Its id in the records; None for a what-if, which is never scored or kept.
        seed: The sitting's seed.
    """

    story: Story
    state: State
    events: tuple[ev.Event, ...]
    inputs: tuple[inp.Input, ...]
    attempt: AttemptId | None
    seed: int

    @property
    def ended(self) -> bool:
        """True once the ending is reached and the judgement given."""
        return self.state.ending is not None


class Practice:
    """The self-study use case over one database."""

    def __init__(
        self, database: Database, seeds: Path, version: str, clock: Callable[[], float]
    ) -> None:
        """Work on `database`; `clock` gives seconds since 1970, `seeds` holds the fact cards."""
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
    ) -> Desk:
        """Begin a sitting; `seed` draws telling and variant unless `telling` names one.

        A situation that is not translated to `language` is played in Chinese. The records keep the
        text, so the sitting stays in its language whatever is chosen or translated later.

        Raises:
            UserError: The scenario became unreadable, or the records cannot be written.
        """
        facts, _problems = load_facts(self._seeds)
        scenario, problems = read_scenario(card.folder, facts)
        if scenario is None:
            details = "\n".join(d.format() for d in problems)
            raise UserError(
                "这个情境的文件有错误，暂时不能演练。", hint="请换一个情境。", details=details
            )
        name = telling or draw_telling(scenario.truths, seed)
        story = scenario.story(name, seed, scenario.spoken(language))
        return self.start_story(card.id, story, learner, seed)

    def start_story(self, situation: str, story: Story, learner: LearnerId, seed: int) -> Desk:
        """Begin a sitting of a story that is already drawn."""
        self._texts.keep(story.content_hash, story_text(story))
        attempt = self._attempts.begin(
            NewAttempt(
                learner=learner,
                situation=situation,
                telling=story.name,
                truth=story.telling.truth,
                content_hash=story.content_hash,
                seed=seed,
                app_version=self._version,
                started_at=self._now(),
            )
        )
        state, events = begin(story, seed)
        self._attempts.append(attempt, 0, [ev.encode_event(e) for e in events], _BEGIN)
        return Desk(story, state, events, (), attempt, seed)

    def submit(self, desk: Desk, value: inp.Input) -> tuple[ev.Event, ...]:
        """Play one input: commit it, then move the desk.

        Returns:
            The events of this input, already safe on disk.

        Raises:
            UserError: The input is not open now, or the records cannot be written. The desk is as
                it was and the same input can be given again.
        """
        state, events = advance(desk.story, desk.state, value)
        if desk.attempt is not None:
            encoded = [ev.encode_event(e) for e in events]
            self._attempts.append(desk.attempt, len(desk.events), encoded, inp.encode_input(value))
        desk.state = state
        desk.events = (*desk.events, *events)
        desk.inputs = (*desk.inputs, value)
        if desk.ended and desk.attempt is not None:
            self._finish(desk)
        return events

    def resume(self, attempt: AttemptId) -> Desk:
        """Take up a sitting where its last decision left it, with the text it began with."""
        stored = self._attempts.load(attempt)
        story = story_from_text(self._texts.get(stored.row.start.content_hash))
        seed = stored.row.start.seed
        if not stored.decisions:
            # Killed between the start and its first commit: it simply begins.
            state, first = begin(story, seed)
            self._attempts.append(attempt, 0, [ev.encode_event(e) for e in first], _BEGIN)
            return Desk(story, state, first, (), attempt, seed)
        events = tuple(ev.decode_event(text) for text in stored.events)
        inputs = tuple(inp.decode_input(text) for text in stored.inputs[1:])
        desk = Desk(story, fold(events), events, inputs, attempt, seed)
        if desk.ended and stored.row.result is None:
            # Killed between the last decision and its result.
            self._finish(desk)
        return desk

    def what_if(self, desk: Desk, decisions: int) -> Desk:
        """A new unscored desk with the first `decisions` inputs played again."""
        state, first = begin(desk.story, desk.seed)
        log = list(first)
        for value in desk.inputs[:decisions]:
            state, events = advance(desk.story, state, value)
            log.extend(events)
        inputs = desk.inputs[:decisions]
        return Desk(desk.story, state, tuple(log), inputs, None, desk.seed)

    def debrief(self, desk: Desk) -> Debrief:
        """The debrief of a finished desk."""
        return debrief(desk.story, desk.events)

    def ended_at(self, desk: Desk) -> datetime | None:
        """When a desk's sitting ended, UTC; None where it has not, or is in no records."""
        if desk.attempt is None:
            return None
        text = self._attempts.load(desk.attempt).row.ended_at
        return None if text is None else datetime.fromisoformat(text)

    def unfinished(
        self, learner: LearnerId, situation: str | None = None
    ) -> tuple[AttemptRow, ...]:
        """Open sittings of a learner, newest first."""
        rows = self._attempts.open_attempts(learner)
        return tuple(r for r in rows if situation in (None, r.start.situation))

    def abandon(self, attempt: AttemptId) -> None:
        """Close an open sitting without a result; its decisions stay in the records."""
        self._attempts.abandon(attempt, self._now())

    def history(self, learner: LearnerId) -> tuple[AttemptRow, ...]:
        """Finished sittings of a learner, newest first."""
        return self._attempts.history(learner)

    def best(self, learner: LearnerId, situation: str) -> AttemptRow | None:
        """The learner's best finished sitting of a situation."""
        return self._attempts.best(learner, situation)

    def _finish(self, desk: Desk) -> None:
        if desk.attempt is None:
            return
        value = self.debrief(desk)
        marks = value.score
        self._attempts.finish(
            desk.attempt,
            Result(
                ending=value.ending.id,
                ending_kind=value.ending.kind,
                passed=marks.passed,
                total=marks.total,
                judgement=marks.judgement,
                cues=marks.cues,
                conduct=marks.conduct,
                outcome=marks.outcome,
                score=msgspec.json.encode(marks).decode(),
                ended_at=self._now(),
            ),
        )

    def _now(self) -> str:
        return datetime.fromtimestamp(self._clock(), tz=UTC).isoformat(timespec="seconds")
