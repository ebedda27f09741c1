"""FT121: two replies of a scene are one choice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from fraudtrainer.authoring.rules.rule import Finding, Rule, letters
from fraudtrainer.authoring.subject.scenario import Subject, TellingFile
from fraudtrainer.scenario.model import Reply, Scene
from fraudtrainer.words import Words

_OWN = ("id", "text", "why", "aloud", "to", "lines")
"""What a reply has of its own without leading elsewhere or leaving another trace."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find replies that say, in whichever variant, or do the same as one before them."""
    for file in subject.tellings:
        for number, scene in enumerate(file.telling.scenes):
            for index, first, alike in _twins(file, number, scene):
                reply = scene.replies[index]
                yield Finding(
                    file.file, ("scenes", number, "replies", index),
                    Words("“{0}”这一幕里，答话“{1}”和“{2}”{3}", "in scene {0!r}, the reply {1!r} {3} {2!r}")
                    .fill(scene.id, reply.id, first, alike),
                    Words("换一句，或让它带来不同的回话、去处或评价", "change one, or let it bring another answer, way or grade"),
                )  # fmt: skip


_SAID = Words("是同一句话", "says the same as")
_DONE = Words("除了字面没有分别", "does just the same as")


def _twins(file: TellingFile, number: int, scene: Scene) -> Iterator[tuple[int, str, Words]]:
    """Each reply that is like an earlier one: its place, that one's id, and how they are alike."""
    for index in range(1, len(scene.replies)):
        for before in range(index):
            alike = _alike(file, number, before, index)
            if alike is not None:
                yield index, scene.replies[before].id, alike
                break


def _alike(file: TellingFile, number: int, one: int, other: int) -> Words | None:
    for story in file.stories:
        replies = story.telling.scenes[number].replies
        if len({letters(replies[n].text) for n in (one, other)}) == 1:
            return _SAID
    replies = file.telling.scenes[number].replies
    if replies[one].conduct is None:
        return None  # that is FT123
    return _DONE if _effect(replies[one]) == _effect(replies[other]) else None


def _effect(reply: Reply) -> dict[str, Any]:
    """What comes of a reply: its grade, its trace, what is answered, and where it leads."""
    found = {k: v for k, v in msgspec.structs.asdict(reply).items() if k not in _OWN}
    answers = [(line.by, line.text, line.wordings) for line in reply.lines]
    return {**found, "answers": answers}


RULE = Rule("FT121", "error", Words("两句答话是一个选择", "Two replies are one choice"), check)
