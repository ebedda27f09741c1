"""A telling with its situation, indexed for play: every id resolves in one step."""

from __future__ import annotations

from dataclasses import dataclass, field
from dataclasses import replace as replace_field
from functools import lru_cache
from typing import Final

from msgspec.structs import replace

from fraudtrainer.scenario.draw import drawn
from fraudtrainer.scenario.model import (
    Ending,
    Line,
    Person,
    Reply,
    Scene,
    Situation,
    Telling,
)
from fraudtrainer.scenario.part import branches_everywhere, lines_in
from fraudtrainer.scenario.stock import ME, NARRATOR, SYSTEM, stock_lines, stock_people
from fraudtrainer.scenario.vocabulary import TRUE_WEIGHT, UNJUDGED
from fraudtrainer.words import Language, Words, plain

DAY = 24 * 60
"""Minutes of a day."""


@lru_cache(maxsize=DAY)
def minutes_of(clock: str) -> int:
    """Minutes since midnight of a clock text `HH:MM`.

    Raises:
        ValueError: The text is no clock time.
    """
    hours, minutes = clock.split(":")
    value = int(hours) * 60 + int(minutes)
    if not (0 <= int(minutes) < 60 and 0 <= value < DAY):
        raise ValueError(clock)
    return value


def clock_text(minutes: int) -> str:
    """Minutes since midnight as `HH:MM`, past midnight from 00:00 again."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def moment(minutes: int) -> Words:
    """Scene time for people: the clock, from the second day on with the day."""
    day, clock = minutes // DAY + 1, clock_text(minutes)
    return plain(clock) if day == 1 else _LATER.fill(day, clock)


_LATER: Final = Words("第 {0} 天 {1}", "day {0}, {1}")


@dataclass(frozen=True, slots=True)
class Story:
    """A telling ready to be played.

    Attributes:
        situation: The card, with the drawn variant already filled in.
        telling: The telling, filled likewise.
        name: The telling's file stem, such as `scam`.
        content_hash: SHA-256 (hex) of the story as it is kept (`folder.story_text`): its card and
            telling with the slots filled, not the bytes of any file.
        variant: Index of the drawn variant row.
        own_lines: The learner's own lines by reply id; scenes may share one.
        answers: Ids of the lines that answer what the opening asks.
        judged: True where the learner must judge what it is: not in a drill or a quiz.
        locks: True where the judgement is locked before the truth: not in what was kept of format 1.
        people: Everybody in it by id, those among them whom every telling has.
        weights: The weight of each line that shows the truth (its strongest mark's).
        language: What it is told in: `zh`, or `en` with the library's own words in English.
    """

    situation: Situation
    telling: Telling
    name: str
    content_hash: str
    variant: int = 0
    language: str = "zh"
    scenes: dict[str, Scene] = field(init=False)
    endings: dict[str, Ending] = field(init=False)
    lines: dict[str, Line] = field(init=False)
    own_lines: dict[str, tuple[str, ...]] = field(init=False)
    people: dict[str, Person] = field(init=False)
    weights: dict[str, float] = field(init=False)
    answers: frozenset[str] = field(init=False)
    judged: bool = field(init=False)
    locks: bool = field(init=False)
    _written: Telling | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Index scenes, endings and lines, the learner's own replies among them."""
        fill = object.__setattr__
        fill(self, "scenes", {s.id: s for s in self.telling.scenes})
        fill(self, "endings", {e.id: e for e in self.telling.endings})
        language: Language = "en" if self.language == "en" else "zh"
        fill(self, "people", {**stock_people(language), **self.telling.people})
        lines = {line.id: line for line in stock_lines(language)}
        for _path, line in lines_in(self.telling):
            lines[line.id] = line
        own: dict[str, tuple[str, ...]] = {}
        for scene in self.telling.scenes:
            for reply in scene.replies:
                line_id = self.reply_line_id(scene.id, reply.id)
                lines[line_id] = self._own_line(scene, reply)
                own[reply.id] = (*own.get(reply.id, ()), line_id)
        fill(self, "lines", lines)
        fill(self, "own_lines", own)
        asked = (branch for _path, branch in branches_everywhere(self.telling) if branch.asks)
        fill(self, "judged", self.situation.kind not in UNJUDGED)
        fill(self, "locks", self.judged and self.written.format > 1)
        fill(self, "answers", frozenset(line.id for b in asked for line in b.lines))
        weights = {
            name: max((TRUE_WEIGHT.get(m.counts, 0.0) for m in line.marks), default=0.0)
            for name, line in lines.items()
        }
        fill(self, "weights", {name: weight for name, weight in weights.items() if weight})

    def drawn(self, seed: int) -> Story:
        """The story as a sitting with that seed plays it.

        Of the wordings of each line one is drawn, and the order of each scene's replies. What was
        kept of format 1 stays as it was written.
        """
        if self.written.format == 1:
            return self
        return replace_field(self, telling=drawn(self.written, seed), _written=self.written)

    @property
    def written(self) -> Telling:
        """The telling before wordings and the order of replies were drawn: that is what is kept."""
        return self.telling if self._written is None else self._written

    def _own_line(self, scene: Scene, reply: Reply) -> Line:
        """The line of a reply, where it is heard: with whom it is said to, else in the scene's app."""
        whom = reply.to or scene.to
        line = Line(
            id=self.reply_line_id(scene.id, reply.id),
            by=ME if reply.aloud else NARRATOR,
            text=reply.text,
            on=scene.on,
        )
        heard = [said for said in scene.lines if said.by == whom and reply.aloud]
        if not heard or heard[-1].on in (None, scene.on):
            return line
        thread = heard[-1].thread or self.person(whom).shown
        return replace(line, on=heard[-1].on, thread=thread)

    @staticmethod
    def reply_line_id(scene: str, reply: str) -> str:
        """The line id of the learner's own words for a reply."""
        return f"{scene}.{reply}"

    def person(self, who: str) -> Person:
        """The person behind a line's `by`; `me` is the learner's role, `narrator`, `system` nobody."""
        if who == ME:
            role = self.situation.role
            return Person(shown=role.name, really=role.job, badge=role.name[:1], disguised=False)
        if who in (NARRATOR, SYSTEM):
            return Person(shown="", really="")
        return self.people[who]

    def reply(self, scene: str, reply: str) -> Reply | None:
        """The reply of that id in a scene, or None."""
        for found in self.scenes[scene].replies:
            if found.id == reply:
                return found
        return None

    def number_name(self, number: str) -> str | None:
        """Whose number an id means: one that the telling gives, or the learner's own contact."""
        given = next((g.name for g in self.telling.given if g.id == number), None)
        own = (c.name for c in self.situation.contacts if c.id == number)
        return next(own, None) if given is None else given
