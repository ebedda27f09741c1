"""FT104: a situation that can only turn out one way teaches blanket suspicion or blanket trust."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import GENUINE, SCAM, Subject
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.words import Words

_NAMES = {SCAM: "骗局版", GENUINE: "真实版"}


def check(subject: Subject) -> Iterator[Finding]:
    """Find situations without a scam telling or without a genuine one, drills and quizzes aside."""
    if subject.situations[0].kind != "story":
        return  # a drill or a quiz has one telling, whose truth is no secret
    for truth, name in _NAMES.items():
        if not subject.of_truth(truth):
            yield Finding(
                CARD, ("id",),
                Words(f"这个情境没有{name}剧本", f"there is no {truth} telling"),
                Words(f"加一份 {truth}.yaml，开场和另一份一样", f"add {truth}.yaml, opening alike"),
            )  # fmt: skip


RULE = Rule(
    "FT104", "error", Words("缺骗局版或真实版", "The scam or the genuine telling is missing"), check
)
