"""FT120: a call that is not answered leads nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.ringing import RingFallback, written_for
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.model import Branch
from fraudtrainer.scenario.vocabulary import RING_ENDS, RingEnd
from fraudtrainer.words import Words

_REFUSALS: tuple[RingEnd, ...] = ("decline", "ignore")


def check(subject: Subject) -> Iterator[Finding]:
    """Find scenes on call that stay where they are once the call is declined, or left to ring."""
    for file in subject.tellings:
        for index, scene in enumerate(file.telling.scenes):
            for how in _REFUSALS if scene.rings_first else ():
                if not _leads_on(written_for(file.telling, scene, how)):
                    told = RING_ENDS[how].words
                    yield Finding(
                        file.file, ("scenes", index, "ring"),
                        Words("“{0}”的电话，{1}之后没有往下走的路", "the call of {0!r} leads nowhere: {1}")
                        .fill(scene.id, told),
                        Words("给 {0} 写上 goto 或 end", "write goto or end in {0}").fill(how),
                    )  # fmt: skip


def _leads_on(fallbacks: RingFallback) -> bool:
    """True where whichever of the branches is in force leads out of the scene."""
    for branch in fallbacks:
        if not _always_leads(branch):
            return False
        if not branch.when:
            return True
    return False


def _always_leads(branch: Branch) -> bool:
    exits: Iterable[str] = (way.when for way in branch.exits)
    return any(not when for when in exits)


RULE = Rule(
    "FT120", "error", Words("不接电话就没有路走", "A call that must be answered to go on"), check
)
