"""How hard a telling is to see through, computed from its cues and its premise, never set by hand.

What comes from where:

- Steves, Greene and Theofanos, "Categorizing human phishing difficulty: a Phish Scale", J.
  Cybersecurity 6(1), 2020: difficulty is read off a table of two things, how many cues give a
  message away and how well its premise fits the people it is sent to. Five elements of the premise
  are rated 0, 2, 4, 6 or 8, and the fifth, earlier training or warnings, is taken off; the fit is
  low up to 10, medium from 11, high from 18. Cues are few up to 8, some from 9, many from 15.
- Dawkins and Jacobs, "NIST Phish Scale User Guide", NIST TN 2276, 2023: the same as worksheets, and
  what each element asks. `_TABLE` and the limits are used as they stand; the words of our five
  questions are our own, put to a role in a story in place of a workforce.

The papers were not at hand: the table and the limits of the fit were held against an independent
implementation and a published summary; the limits of the cues and the subtraction were not.

Where we depart, and why:

- The scale is for one e-mail; a telling is a story of many scenes. What counts is what gave it away
  *before it was too late*: the cues on the shortest way, by scenes, from the first scene to one from
  which money can leave to a swindler (that scene's lines included, they are read before paying).
  The shortest way is what somebody sees who asks nothing, and of ways of equal length we take the
  one that shows least. Cues that only turn up when looked for (inspections, questions that lead
  nowhere new) do not count: whoever finds them was already in doubt.
- The scale counts its cues one by one. Ours carry a strength, and a decisive one settles the
  matter, so it counts double. A misleading one counts nothing in a scam: it tells the learner
  nothing about this story, and taking it off would let an author make a scam look harder by adding
  noise.
- The scale knows no genuine messages. Wronging somebody genuine is the other error here, so a
  genuine telling has a difficulty as well, with the cue side of the table turned round: what looks
  like fraud and is none makes it *harder* to keep faith. Counted are the misleading cues on the
  shortest way to where the matter can be settled: a payment to somebody genuine or an ending of the
  kind `helped`. The premise counts as in the scam: the better it fits, the more the two look alike.
- The card shows one level for the whole situation, that of the harder telling. It is the same
  whichever telling is drawn, so it gives nothing away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import heappop, heappush
from typing import Literal, NamedTuple

from fraudtrainer.scenario.model import Branch, Line, Premise, Scene, Situation, Telling
from fraudtrainer.scenario.part import branches_in, lines_in
from fraudtrainer.scenario.vocabulary import DIFFICULTY_LEVELS, TRUE_WEIGHT

Band = Literal[0, 1, 2]
"""Few, some or many cues; or a low, medium or high fit of the premise."""

SOME_CUES, MANY_CUES = 9, 15
MEDIUM_FIT, HIGH_FIT = 11, 18
_MISLEADS = {"decisive": 0.0, "common": 0.0, "misleading": 1.0}
_TABLE = (
    (3, 4, 4),  # few cues: moderately, very, very difficult
    (2, 3, 4),  # some: moderately to least, moderately, very difficult
    (1, 3, 3),  # many: least, moderately, moderately difficult
)
"""Level by band of the cues and band of the fit (low, medium, high)."""


class Difficulty(NamedTuple):
    """How hard a telling is.

    Attributes:
        level: 1 (least difficult) to 4 (very difficult).
        cues: What was counted on the way: points that give a scam away, or cues that make a genuine
            telling look like one.
        premise: How well the premise fits the role, -8 to 32.
    """

    level: int
    cues: int
    premise: int

    @property
    def zh(self) -> str:
        """The level in Chinese."""
        return DIFFICULTY_LEVELS[self.level - 1].zh

    @property
    def en(self) -> str:
        """The level in English."""
        return DIFFICULTY_LEVELS[self.level - 1].en


def difficulty(situation: Situation, telling: Telling) -> Difficulty | None:
    """How hard one telling of a situation is; None where the situation has no `premise`."""
    if situation.premise is None:
        return None
    fit = premise_score(situation.premise)
    cues = cue_score(telling)
    band = _band(cues, SOME_CUES, MANY_CUES)
    row = band if telling.truth == "scam" else 2 - band
    return Difficulty(_TABLE[row][_band(fit, MEDIUM_FIT, HIGH_FIT)], cues, fit)


def situation_difficulty(situation: Situation, tellings: Iterable[Telling]) -> Difficulty | None:
    """The difficulty of the hardest telling; None without a `premise` or without tellings."""
    found = [difficulty(situation, telling) for telling in tellings]
    return max((one for one in found if one is not None), default=None)


def premise_score(premise: Premise) -> int:
    """How well a premise fits: four ratings added up, less what the learner was warned of."""
    fits = premise.process + premise.relevance + premise.events + premise.consequence
    return fits - premise.warned


def cue_score(telling: Telling) -> int:
    """Points of the cues shown before it is too late, or before a genuine matter is settled.

    A telling without such a scene (nobody can pay) is counted up to where something can be leaked,
    and one without that, or where the scene cannot be reached, as a whole.
    """
    for settles in _SETTLES[telling.truth]:
        score = _shown_before(telling, settles)
        if score is not None:
            return score
    return _points((line for _path, line in lines_in(telling)), telling)


Settles = Callable[[Telling, Scene], bool]


def _money_can_leave(telling: Telling, scene: Scene) -> bool:  # noqa: ARG001 - one of `Settles`
    return any(payment.to == "scammer" for payment in scene.pay)


def _can_leak(telling: Telling, scene: Scene) -> bool:  # noqa: ARG001 - one of `Settles`
    return any(branch.leak for _path, branch in branches_in(scene))


def _can_help(telling: Telling, scene: Scene) -> bool:
    helped = {ending.id for ending in telling.endings if ending.kind == "helped"}
    pays = any(payment.to == "genuine" for payment in scene.pay)
    return pays or any(branch.endings & helped for _path, branch in branches_in(scene))


_SETTLES: dict[str, tuple[Settles, ...]] = {
    "scam": (_money_can_leave, _can_leak),
    "genuine": (_can_help,),
}


def _shown_before(telling: Telling, settles: Settles) -> int | None:
    """Least points on the ways of fewest scenes to a scene that settles it; None where none leads.

    Dijkstra over (scenes, points): points are never negative, so the first arrival is the least.
    """
    scenes = {scene.id: scene for scene in telling.scenes}
    queue = [(1, _points(scenes[telling.first].lines, telling), telling.first)]
    seen: set[str] = set()
    while queue:
        steps, points, name = heappop(queue)
        if name in seen:
            continue
        seen.add(name)
        if settles(telling, scenes[name]):
            return points
        for branch in _ways(telling, scenes[name]):
            said = points + _points(branch.lines, telling)
            for target in branch.scenes:
                beyond = said + _points(scenes[target].lines, telling)
                heappush(queue, (steps + 1, beyond, target))
    return None


def _ways(telling: Telling, scene: Scene) -> Iterator[Branch]:
    """What a scene itself offers, and the telling's silence where it has none of its own."""
    yield from (branch for _path, branch in branches_in(scene))
    if scene.silence is None:
        yield telling.silence


def _points(lines: Iterable[Line], telling: Telling) -> int:
    weights = TRUE_WEIGHT if telling.truth == "scam" else _MISLEADS
    return sum(int(weights.get(mark.counts, 0)) for line in lines for mark in line.marks)


def _band(score: int, middle: int, top: int) -> Band:
    return 2 if score >= top else 1 if score >= middle else 0
