"""The three lessons of a debrief, one sentence each: what would have told, which step, what to say."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from fraudtrainer.play.board import strongest
from fraudtrainer.play.evidence import true_side
from fraudtrainer.play.move import StopPoint, known_from
from fraudtrainer.play.row import DebriefDecision, Row
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario import retelling as told
from fraudtrainer.scenario import sentence
from fraudtrainer.scenario.story import moment
from fraudtrainer.words import NOTHING, Words, joined, plain


class Lesson(Struct, frozen=True, kw_only=True):
    """One lesson: its heading, the sentence, what stands below it, and the line it is about."""

    title: Words
    main: Words
    below: Words
    line: str = ""


def lessons_of(
    sitting: Sitting, rows: Sequence[Row], stop: StopPoint | None, recognised_at: int | None
) -> tuple[Lesson, Lesson, Lesson]:
    """The three lessons of a finished sitting, the same whether it went well or not."""
    story = sitting.story
    decisions = [row for row in rows if isinstance(row, DebriefDecision)]
    if not story.judged:
        second = _astray(decisions)
    elif story.telling.truth == "scam":
        second = _aside(sitting, decisions, stop)
    else:
        second = _sure(sitting, recognised_at)
    return _telling(sitting), second, _saying(sitting)


def _telling(sitting: Sitting) -> Lesson:
    """The words that count most: of those met, else of those on the way not taken."""
    story, title = sitting.story, told.WOULD_TELL
    hidden = [n for n in story.weights if not story.lines[n].reveals]
    met = [n for n in dict.fromkeys(sitting.state.seen) if n in hidden]
    name = max(met or hidden, key=story.weights.__getitem__, default="")
    mark = strongest(story.lines[name], true_side(story)) if name else None
    if mark is None:
        return Lesson(title=title, main=plain(story.telling.lesson), below=NOTHING)
    note = plain(mark.note)
    return Lesson(
        title=title,
        main=told.QUOTED.fill(mark.span or story.lines[name].text),
        below=note if met else told.NOT_MET.fill(note),
        line=name if met else "",
    )


def _aside(
    sitting: Sitting, decisions: Sequence[DebriefDecision], stop: StopPoint | None
) -> Lesson:
    """From when a scam could be told, the step to take then, and the learner's own."""
    story = sitting.story
    known = known_from(story, sitting.events)
    parts = []
    if known is None:
        main = told.NEVER_KNOWN
    elif story.lines[known.line].reveals:
        main = told.KNOWN_LATE.fill(moment(known.at))
    else:
        main = told.KNOWN_FROM.fill(moment(known.at))
    if stop is None:
        parts.append(told.BEFORE_THAT)
    else:
        parts += [
            told.THE_STEP.fill(told.unended(stop.action)),
            _own(_before_loss(sitting, decisions), stop),
        ]
    return Lesson(
        title=told.STEP_ASIDE,
        main=main,
        below=joined(parts, told.GAP),
        line="" if known is None else known.line,
    )


def _before_loss(
    sitting: Sitting, decisions: Sequence[DebriefDecision]
) -> Sequence[DebriefDecision]:
    """What was decided while the money was still there: a report afterwards steps out of nothing."""
    paid = sitting.state.paid_at
    return [row for row in decisions if paid is None or row.at < paid]


def _own(decisions: Sequence[DebriefDecision], stop: StopPoint) -> Words:
    """The learner's own step beside the one that was open."""
    best = [row for row in decisions if row.conduct == "best"]
    same = [row for row in best if stop.action in (row.text, sentence.SPOKEN.fill(row.text))]
    next_one = next((row for row in decisions if row.conduct and row.at >= stop.at), None)
    for row in same[:1]:
        late = row.at >= stop.at and row is not next_one
        return (told.TOOK_LATE if late else told.TOOK_AT_ONCE).fill(moment(row.at))
    later = [row for row in best if row.at >= stop.at]
    for row in later[:1]:
        text = told.QUOTED.fill(row.text) if row.said else row.text
        return told.TOOK_OTHER.fill(moment(row.at), told.unended(text))
    return told.TOOK_NONE


def _sure(sitting: Sitting, recognised_at: int | None) -> Lesson:
    """From when one could be sure that it was genuine, and when the learner was."""
    known = known_from(sitting.story, sitting.events)
    turned = told.NOT_TURNED
    if recognised_at is not None:
        turned = told.TURNED.fill(moment(recognised_at))
    if known is None:
        return Lesson(title=told.COULD_TELL, main=told.NEVER_KNOWN, below=turned)
    late = sitting.story.lines[known.line].reveals
    main = (told.KNOWN_LATE if late else told.REAL_FROM).fill(moment(known.at))
    return Lesson(title=told.COULD_TELL, main=main, below=turned, line=known.line)


def _astray(decisions: Sequence[DebriefDecision]) -> Lesson:
    """Where nothing is judged: the first step that was not sound, and a better one."""
    title = told.WENT_ASTRAY
    for row in decisions:
        if row.conduct in ("risky", "harmful"):
            main = told.QUOTED.fill(row.text) if row.said else row.text
            below = told.BETTER.fill(told.unended(row.best)) if row.best else row.why
            return Lesson(title=title, main=main, below=below)
    return Lesson(title=title, main=told.NONE_ASTRAY, below=told.ALL_SOUND)


def _saying(sitting: Sitting) -> Lesson:
    """The one sentence to take home."""
    telling, ending = sitting.story.telling, sitting.story.endings[str(sitting.state.ending)]
    lesson = plain(telling.lesson)
    say = telling.say or next(iter(ending.say), "")
    if not say:
        return Lesson(title=told.NEXT_TIME, main=lesson, below=NOTHING)
    return Lesson(title=told.NEXT_TIME, main=told.QUOTED.fill(say.strip(told.QUOTES)), below=lesson)
