"""FT103: whoever only answers goes round for ever."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.ringing import ring_branches
from fraudtrainer.authoring.subject.route import rings
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.model import Branch, Scene
from fraudtrainer.words import Words

_NAMED = 12
"""As many scenes of a ring as a message can hold."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find rings of scenes out of which no reply, payment or silence of theirs leads."""
    for file in subject.tellings:
        scenes = {s.id: s for s in file.telling.scenes}
        links = {name: {goto for r in s.replies for goto in r.scenes} for name, s in scenes.items()}
        places = {scene.id: index for index, scene in enumerate(file.telling.scenes)}
        closed = (r for r in rings(links) if not any(_leaves(scenes[s], r) for s in r))
        for ring in sorted(closed, key=lambda r: min(places[s] for s in r)):
            names = sorted(ring)[:_NAMED]
            yield Finding(
                file.file, ("scenes", min(places[s] for s in ring), "id"),
                Words(f"光靠答话会在这里打转：{'、'.join(names)}",
                f"replies alone go round for ever: {', '.join(names)}"),
                Words("给其中一句答话、付款或 silence 写上出去的路", "let a reply or silence lead out"),
            )  # fmt: skip


def _leaves(scene: Scene, ring: frozenset[str]) -> bool:
    ways: list[Branch] = [*scene.replies, *scene.pay, *ring_branches(scene)]
    if scene.silence is not None:
        ways.append(scene.silence)
    return any(b.endings or b.scenes - ring for b in ways)


RULE = Rule("FT103", "error", Words("光靠答话会打转", "Replies alone go round for ever"), check)
