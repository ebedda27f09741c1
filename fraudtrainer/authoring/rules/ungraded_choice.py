"""FT123: a choice without a grade."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.model import Payment, Reply, Scene
from fraudtrainer.words import Words


def check(subject: Subject) -> Iterator[Finding]:
    """Find scenes in which something is to be chosen and a choice has no conduct."""
    for file in subject.tellings:
        for number, scene in enumerate(file.telling.scenes):
            choices = _choices(scene)
            bare = [(key, index, c.id) for key, index, c in choices if c.conduct is None]
            if len(choices) > 1 and bare:
                key, index, _name = bare[0]
                yield Finding(
                    file.file, ("scenes", number, key, index),
                    Words("“{0}”这一幕的 {1} 个选择有 {2} 个没有写 conduct：{3}",
                          "in scene {0!r}, {2} of {1} choices have no conduct: {3}")
                    .fill(scene.id, len(choices), len(bare), "、".join(n for *_, n in bare)),
                    Words("写上 best、fine、risky 或 harmful，和一句 why", "write best, fine, risky or harmful, and a why"),
                )  # fmt: skip


def _choices(scene: Scene) -> list[tuple[str, int, Reply | Payment]]:
    """Replies, and payments on the learner's form; one that a reply makes is graded with it."""
    found: list[tuple[str, int, Reply | Payment]] = [
        ("replies", index, reply) for index, reply in enumerate(scene.replies)
    ]
    made = {reply.pays for reply in scene.replies}
    for index, payment in enumerate(scene.pay):
        if payment.by == "me" and payment.on_form and payment.id not in made:
            found.append(("pay", index, payment))
    return found


RULE = Rule("FT123", "error", Words("选择没有评价", "A choice without a grade"), check)
