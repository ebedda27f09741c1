"""How the points of a sitting came about, one line for each part, and why it is a pass or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from fraudtrainer.play.board import BoardSide
from fraudtrainer.play.judgement import Judgement
from fraudtrainer.play.score import BANDS, FULL, PASS_TOTAL, Score, conducts, most_points
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario import retelling as told
from fraudtrainer.scenario.story import moment
from fraudtrainer.scenario.vocabulary import CONDUCT, DIAL_LEVELS, ENDING_KINDS
from fraudtrainer.words import AND, NOTHING, Words, joined, plain

PartId = Literal["judgement", "cues", "conduct", "outcome"]


class Part(Struct, frozen=True, kw_only=True):
    """One of the four parts: its points, 0 to 100, and the line that says why."""

    id: PartId
    name: Words
    points: int
    why: Words


class Account(Struct, frozen=True, kw_only=True):
    """What came of it, the parts that apply, and why the total is a pass or none."""

    headline: Words
    parts: tuple[Part, ...]
    total_why: Words


def account_of(
    sitting: Sitting,
    score: Score,
    judgement: Judgement | None,
    board: Sequence[BoardSide],
    wronged: Sequence[Words],
) -> Account:
    """The account of a finished sitting."""
    parts = []
    if judgement is not None and score.judgement is not None:
        why = _judgement(judgement, score, sitting.story.telling.truth)
        parts.append(_part("judgement", score.judgement, why))
    return Account(
        headline=_headline(sitting),
        parts=(
            *parts,
            _part("cues", score.cues, _evidence(score, board)),
            _part("conduct", score.conduct, _conduct(sitting)),
            _part("outcome", score.outcome, _outcome(sitting, score, wronged)),
        ),
        total_why=_total(sitting, score, judgement),
    )


def _part(name: PartId, points: int, why: Words) -> Part:
    return Part(id=name, name=told.PARTS[name], points=points, why=why)


def _headline(sitting: Sitting) -> Words:
    state, ending = sitting.state, sitting.story.endings[str(sitting.state.ending)]
    lost = state.lost - state.stopped
    kept = max(0, state.at_stake - lost)
    stopped = state.stopped
    amounts = {"safe": kept, "recovered": stopped, "partial": stopped, "loss_reported": lost}
    name, amount = ENDING_KINDS[ending.kind].words, amounts.get(ending.kind, 0)
    return told.AMOUNT.fill(name, amount) if amount else name


def _level(level: int) -> Words:
    return DIAL_LEVELS[level - 1].words


def _judgement(judgement: Judgement, score: Score, truth: str) -> Words:
    if judgement.at is None:
        old = told.TRUSTED if score.trusting_payment else told.STOOD.fill(_level(judgement.level))
        return joined((_stopped(old), told.OLD_RULE), told.GAP)
    why = told.WHY_LOCKED.get(judgement.before, NOTHING)
    counts = told.COUNTS.fill(moment(judgement.at), _level(judgement.level), why)
    full = 5 if truth == "scam" else 1
    if judgement.level != full:
        counts = joined((counts, told.WOULD_BE_FULL.fill(_level(full))), NOTHING)
    after = NOTHING
    if judgement.hindsight is not None:
        after = told.HINDSIGHT.fill(_level(judgement.hindsight))
    return joined((_stopped(counts), after), told.GAP)


def _evidence(score: Score, board: Sequence[BoardSide]) -> Words:
    """What was found on the side that shows the truth, and what was taken wrongly on both."""
    true = max(board, key=lambda side: side.total)
    verdicts = Counter(entry.verdict for side in board for entry in side.entries)
    parts = [told.FOUND[true.side].fill(true.found, true.total)] if true.total else []
    if not parts:
        parts.append(told.NO_EVIDENCE)
    if score.unseen:
        parts.append(told.UNSEEN.fill(score.unseen))
    for words, count in (
        (told.FALSE, verdicts["false"]),
        (told.FOOLED, verdicts["fooled"]),
        (told.SHARED, verdicts["shared"]),
    ):
        if count:
            parts.append(words.fill(count))
    return _sentence(parts)


def _conduct(sitting: Sitting) -> Words:
    counts = Counter(conducts(sitting.events))
    parts = [
        told.STEPS.fill(Words(term.zh, term.en.lower()), counts[name])
        for name, term in CONDUCT.items()
        if counts[name]
    ]
    if not parts:
        return _sentence([told.NO_STEPS])
    if not counts["risky"] + counts["harmful"]:
        parts.append(told.NO_RISK)
    return _sentence(parts)


def _outcome(sitting: Sitting, score: Score, wronged: Sequence[Words]) -> Words:
    state = sitting.state
    parts = []
    if state.stopped:
        parts.append(told.STOPPED.fill(state.lost, state.stopped))
    elif state.lost:
        parts.append(told.LOST.fill(state.lost))
    if state.gained:
        honest = sitting.story.telling.truth == "genuine"
        parts.append((told.GAINED_HONESTLY if honest else told.GAINED).fill(state.gained))
    if state.leaked:
        parts.append(told.LEAKED.fill(joined(map(plain, dict.fromkeys(state.leaked)), AND)))
    if wronged:
        parts.append(told.WRONGED.fill(joined(wronged, AND)))
    if not state.lost + len(state.leaked) + len(wronged):
        parts.append(told.UNHARMED)
    share = told.TEACHING if state.stopped else NOTHING
    kind, most = sitting.story.endings[str(state.ending)].kind, most_points(sitting.story, state)
    limit = told.UNGUARDED[kind].fill(most) if score.outcome == most < FULL else NOTHING
    return joined((_sentence(parts), share, limit), told.GAP)


def _total(sitting: Sitting, score: Score, judgement: Judgement | None) -> Words:
    """Why it is a pass, or what it fails by."""
    least, most = next((lo, hi) for floor, lo, hi in BANDS if score.outcome >= floor)
    if score.total >= PASS_TOTAL and not score.passed and judgement is not None:
        side = told.SIDES[sitting.story.telling.truth]
        return told.WRONG_SIDE.fill(_level(judgement.level), side)
    words = told.PASSED if score.total >= PASS_TOTAL else told.TOO_LOW
    return words.fill(score.outcome, least, most)


def _sentence(parts: Sequence[Words]) -> Words:
    """Parts as one sentence; in English it begins with a capital."""
    zh, en = joined(parts, told.COMMA)
    return _stopped(Words(zh, en[:1].upper() + en[1:]))


def _stopped(words: Words) -> Words:
    return told.SENTENCE.fill(words)
