"""The score of a sitting: four separate parts, and a total that says how it is made.

*Judgement* is the quadratic (Brier) score of the dial read as a probability of fraud (Brier,
"Verification of forecasts expressed in terms of probability", Mon. Weather Rev. 78, 1950).
*Outcome* counts harm, and luck as no guard: where nothing happened though nobody was on guard, it stays
below the band that passes, so that the same conduct is graded alike however it comes out. The total is banded: the outcome sets the band, skill sets the place in
it, so that more harm can never score higher than less harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from fraudtrainer.play import event as ev
from fraudtrainer.play.evidence import Found, found
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State
from fraudtrainer.scenario.story import Story

FRAUD_PROBABILITY = (0.02, 0.25, 0.5, 0.75, 0.98)
"""What each dial level says, as a probability that this is fraud."""
CUE_SHARE = 2 / 3
"""Full marks at two thirds of the cue weight seen: naming every single one is no aim."""
FALSE_FLAG_COST = 15
CONDUCT_POINTS = {"best": 100, "fine": 75, "risky": 35, "harmful": 0}
LEAK_COST = 5
SCARE_COST = 20
"""Outcome points lost where money left, even if all of it came back."""
UNGUARDED = {"lucky": 90, "exposed": 85}
"""The most outcome points by the kind of the ending: not on guard and nothing lost, or data gone."""
SKILL_WEIGHTS = {"judgement": 0.4, "cues": 0.25, "conduct": 0.35}
BANDS = ((95, 60, 100), (70, 40, 59), (35, 20, 39), (0, 0, 19))
"""(least outcome, least total, greatest total), best first."""
PASS_TOTAL = 60
FULL = 100


class Score(Struct, frozen=True, kw_only=True):
    """Four parts and a total, each 0 to 100.

    `judgement` is None in a drill or a quiz, where nothing is judged and the total alone decides.
    `unseen` counts lines that gave it away and were neither marked nor on screen long enough to be
    read: they are no misses. `passed` asks for a total of at least 60 and a judgement on the right side; in a quiz, for
    answers that are fine on the whole (a conduct of at least 75). `trusting_payment`
    is True where a payment to a scammer stood in for a dial that was never moved. `locked` is True
    where the judgement was given before the truth, so that it counts towards telling apart.
    """

    judgement: int | None
    cues: int
    conduct: int
    outcome: int
    total: int
    passed: bool
    hits: int
    misses: int
    false_flags: int
    unseen: int = 0
    trusting_payment: bool = False
    locked: bool = False


def score(sitting: Sitting) -> Score:
    """Score a sitting; of an unfinished one, what stands so far."""
    story, state = sitting.story, sitting.state
    level, truth = judged_level(story, state), story.telling.truth
    judgement = judgement_points(level, is_scam=truth == "scam") if story.judged else None
    made = found(story, state)
    cues = _evidence_points(story, made)
    conduct = conduct_points(conducts(sitting.events))
    harm = outcome_points(state) if story.telling.before is None else rescued(story, state)
    outcome = min(harm, most_points(story, state))
    parts = {"judgement": judgement, "cues": cues, "conduct": conduct}
    total = banded(outcome, skill_points(parts))
    return Score(
        judgement=judgement,
        cues=cues,
        conduct=conduct,
        outcome=outcome,
        total=total,
        passed=total >= PASS_TOTAL and _right(story, level, conduct),
        hits=len(made.hits),
        misses=len(made.misses),
        false_flags=len(made.false),
        unseen=len(made.unseen),
        locked=state.locked is not None and story.situation.kind == "story",
        trusting_payment=story.judged
        and not story.locks
        and state.paid_at is not None
        and not state.dial_when_paid,
    )


def _right(story: Story, level: int, conduct: int) -> bool:
    """True where the judgement is right; in a quiz, where nothing is judged, the answers have to be."""
    if story.situation.kind == "quiz" and story.written.format > 1:
        return conduct >= CONDUCT_POINTS["fine"]
    return not story.judged or right_side(level, story.telling.truth)


def judged_level(story: Story, state: State) -> int:
    """The dial level that counts: the locked one; of an unfinished sitting where the dial stands.

    What was kept of format 1 locked nothing: there it is where the dial stood when money left to a
    scammer, else at the end. Judging after the loss is hindsight. Paying with a dial never moved
    counts there as "probably genuine" (2); a dial never moved as "not sure" (3).
    """
    if story.locks:
        return state.locked or state.dial or 3
    if state.paid_at is not None:
        return state.dial_when_paid or 2
    return state.dial or 3


def judgement_points(level: int, *, is_scam: bool) -> int:
    """Quadratic score, 0 to 100, of a dial level against the truth."""
    probability = FRAUD_PROBABILITY[level - 1]
    return round(100 * (1 - (probability - float(is_scam)) ** 2))


def right_side(level: int, truth: str) -> bool:
    """True where the dial leans towards the truth; "not sure" leans nowhere."""
    return level > 3 if truth == "scam" else level < 3


def _evidence_points(story: Story, made: Found) -> int:
    """Points, 0 to 100, for what was found; what could not be read cannot be missed."""
    weight = sum(story.weights[line] for line in made.hits)
    wanted = CUE_SHARE * (weight + sum(story.weights[line] for line in made.misses))
    share = min(1.0, weight / wanted) if wanted else 1.0
    return max(0, round(100 * share) - FALSE_FLAG_COST * len(made.false))


def conducts(events: Iterable[ev.Event]) -> list[str]:
    """The conduct of every decision that has one, in order."""
    kinds = ev.Replied | ev.Acted | ev.PaymentMade | ev.SilenceBroken | ev.RingEnded
    return [e.conduct for e in events if isinstance(e, kinds) and e.conduct is not None]


def conduct_points(values: Sequence[str]) -> int:
    """Mean points of decisions, 0 to 100; 50 where none was taken."""
    if not values:
        return 50
    return round(sum(CONDUCT_POINTS[v] for v in values) / len(values))


def outcome_points(state: State) -> int:
    """Points for what came of it, 0 to 100: money kept, data kept, nobody wronged."""
    points = 100 - LEAK_COST * len(state.leaked) - state.wrong_weight
    if state.lost:
        net = max(0, state.lost - state.stopped - state.gained)
        share = min(1.0, net / state.at_stake) if state.at_stake else 1.0
        points -= max(SCARE_COST, round(100 * share))
    return max(0, points)


def most_points(story: Story, state: State) -> int:
    """The most outcome points of how it ended, 0 to 100: 100 of what has not."""
    ending = story.endings.get(state.ending or "")
    return FULL if ending is None else UNGUARDED.get(ending.kind, FULL)


def rescued(story: Story, state: State) -> int:
    """Outcome points of a drill, 0 to 100: the share stopped of the most that could be.

    The loss came before the story, so it does not count against the learner; leaks and wrongs do.
    """
    aftermath = story.telling.aftermath
    best = max((b.stopped for b in aftermath.bands), default=0.0) if aftermath is not None else 0.0
    possible = state.lost * best
    share = min(1.0, state.stopped / possible) if possible else 1.0
    return max(0, round(100 * share) - LEAK_COST * len(state.leaked) - state.wrong_weight)


def skill_points(parts: Mapping[str, int | None]) -> float:
    """The weighted mean of the parts of skill that apply, 0 to 100."""
    weights = {name: SKILL_WEIGHTS[name] for name, points in parts.items() if points is not None}
    return sum(weights[n] * (parts[n] or 0) for n in weights) / sum(weights.values())


def banded(outcome: int, skill: float) -> int:
    """The total, 0 to 100: the outcome's band, and skill's (0 to 100) place within it."""
    least, greatest = next((lo, hi) for floor, lo, hi in BANDS if outcome >= floor)
    return round(least + (greatest - least) * skill / 100)
