"""FT101: nothing a scene offers leads on."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.part import branches_in
from fraudtrainer.words import Words


def check(subject: Subject) -> Iterator[Finding]:
    """Find scenes none of whose own branches lead to another scene or to an ending."""
    for file in subject.tellings:
        for index, scene in enumerate(file.telling.scenes):
            ways = [b for _path, b in branches_in(scene) if b.endings or b.scenes - {scene.id}]
            if not ways:
                yield Finding(
                    file.file, ("scenes", index, "id"),
                    Words(f"“{scene.id}”这一幕没有往下走的路", f"scene {scene.id!r} leads nowhere"),
                    Words("给一个选择或 silence 写上 goto 或 end", "give a choice or silence a way on"),
                )  # fmt: skip


RULE = Rule("FT101", "error", Words("有一幕没有往下走的路", "A scene that leads nowhere"), check)
