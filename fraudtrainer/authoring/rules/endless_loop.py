"""FT103: whoever only answers goes round for ever."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.route import reached
from fraudtrainer.authoring.rules.subject import Finding, Rule, Subject
from fraudtrainer.scenario.model import Branch, Scene


def check(subject: Subject) -> Iterator[Finding]:
    """Find rings of scenes out of which no reply, payment or silence of theirs leads."""
    for file in subject.tellings:
        scenes = {s.id: s for s in file.telling.scenes}
        links = {name: {goto for r in s.replies for goto in r.scenes} for name, s in scenes.items()}
        told: set[str] = set()
        for index, scene in enumerate(file.telling.scenes):
            ring = _ring(links, scene.id)
            if ring and not ring & told and not any(_leaves(scenes[s], ring) for s in ring):
                told |= ring
                yield Finding(
                    file.file, ("scenes", index, "id"),
                    f"光靠答话会在这里打转：{'、'.join(sorted(ring))}",
                    f"replies alone go round for ever: {', '.join(sorted(ring))}",
                    "给其中一句答话、付款或 silence 写上出去的路", "let a reply or silence lead out",
                )  # fmt: skip


def _ring(links: dict[str, set[str]], start: str) -> set[str]:
    """The scenes that replies lead to from `start` and back again; empty where there are none."""
    ahead = {s for after in links[start] for s in reached(links, after)}
    return {s for s in ahead if start in reached(links, s)} if start in ahead else set()


def _leaves(scene: Scene, ring: set[str]) -> bool:
    ways: list[Branch] = [*scene.replies, *scene.pay]
    if scene.silence is not None:
        ways.append(scene.silence)
    return any(b.endings or b.scenes - ring for b in ways)


RULE = Rule("FT103", "error", check)
