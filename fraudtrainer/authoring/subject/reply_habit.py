"""Where the best replies of a situation stand, and how long they are beside the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.reading.source import DataPath

MIN_SCENES = 4
"""Fewer scenes with a best reply say nothing of a habit."""
MAX_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class BestReply:
    """A best reply among others: where it is written, its place from 0, and if it is longest."""

    file: str
    path: DataPath
    place: int
    longest: bool


def best_replies(subject: Subject) -> Iterator[BestReply]:
    """Every best reply that stands among others, over all tellings of a situation."""
    for file in subject.tellings:
        for number, scene in enumerate(file.telling.scenes):
            if len(scene.replies) < 2:  # no choice, no habit
                continue
            longest = max(len(r.text) for r in scene.replies)
            for place, reply in enumerate(scene.replies):
                if reply.conduct == "best":
                    path: DataPath = ("scenes", number, "replies", place, "text")
                    yield BestReply(file.file, path, place, len(reply.text) == longest)
