"""FT100: no choice leads to a scene."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.route import scenes_reached
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.words import Words


def check(subject: Subject) -> Iterator[Finding]:
    """Find scenes that no branch reaches from the first one."""
    for file in subject.tellings:
        seen = scenes_reached(file.telling)
        for index, scene in enumerate(file.telling.scenes):
            if scene.id not in seen:
                yield Finding(
                    file.file, ("scenes", index, "id"),
                    Words(f"哪条路都走不到“{scene.id}”这一幕", f"no choice leads to scene {scene.id!r}"),
                    Words("让某个选择 goto 到这里，或删掉它", "point a goto at it or remove it"),
                )  # fmt: skip


RULE = Rule("FT100", "error", Words("有一幕走不到", "A scene that cannot be reached"), check)
