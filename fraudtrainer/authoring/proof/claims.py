"""What is claimed of a telling, and of a pair, by its shape: openings, temptation, freedom, excerpts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil
from typing import Final, NamedTuple

from fraudtrainer.authoring.proof.shape import shape_of
from fraudtrainer.scenario.model import Scene, Telling
from fraudtrainer.scenario.part import PartPath, branches_in, lines_in
from fraudtrainer.words import Words

MOST_LINES = 40
TEMPTING = 0.4
"""The least misleading weight of a genuine telling, as a share of its twin's evidence."""
ALIKE = 0.25
"""By so much of the scam's length may the genuine telling's differ."""
PROOFS = 2
_LONG: Final = Words(
    "揭晓之前最长的一条路有 {0} 句，最多 {1} 句", "{0} lines before the reveal, at most {1}"
)
_UNTOLD: Final = Words(
    "没有一句话写着 reveals：真相在哪里揭晓，判断就在哪里之前锁定",
    "no line reveals: where the truth is told, the judgement is locked before",
)
_CORRIDORS: Final = Words(
    "从第三个决定起，{1} 幕里有 {0} 幕怎么答都一样（{2}），最多三分之一",
    "from the third decision on, {0} of {1} scenes lead on alike ({2}), at most a third",
)
_UNANSWERED: Final = Words(
    "行动“{0}”一做故事就完了，对方没有接招",
    "the action {0!r} ends the story, and nobody answers it",
)
_TEMPTS: Final = Words(
    "真实版的迷惑分量是 {0}，要有骗局证据分量 {1} 的四成，还差 {2}",
    "the genuine telling misleads by {0}, of the scam's evidence {1} it should be 40 %: {2} short",
)
_LENGTHS: Final = Words(
    "揭晓之前，骗局 {0} 句，真实版 {1} 句，最多相差四分之一（{2} 句）",
    "before the reveal, {0} lines in the scam and {1} in the genuine telling: a quarter ({2}) apart at most",
)
_PROOFS: Final = Words(
    "真实版有 {0} 处佐证，至少 {1} 处", "{0} proofs in the genuine telling, at least {1}"
)
_FAKES: Final = Words(
    "骗局有 {0} 处假佐证，至少 {1} 处", "{0} fake proofs in the scam, at least {1}"
)


class Shortfall(NamedTuple):
    """A claim that a telling does not meet, and where in the telling."""

    claim: str
    message: Words
    path: PartPath = ()


def shortfalls(telling: Telling, look: Callable[[], object] = lambda: None) -> Iterator[Shortfall]:
    """What one telling lacks; those of format 1, and without an opening, are held to nothing."""
    if telling.format == 1 or not telling.opening:
        return
    shape = shape_of(telling, look)
    if not any(line.reveals for _path, line in lines_in(telling)):
        yield Shortfall("truth-told", _UNTOLD, ("scenes", len(telling.opening)))
    if shape.lines > MOST_LINES:
        yield Shortfall("short-enough", _LONG.fill(shape.lines, MOST_LINES))
    if len(shape.corridors) * 3 > shape.decisions:
        names = "、".join(shape.corridors)
        yield Shortfall(
            "free-choices",
            _CORRIDORS.fill(len(shape.corridors), shape.decisions, names),
            ("scenes", [scene.id for scene in telling.scenes].index(shape.corridors[0])),
        )
    if telling.truth == "scam":
        yield from _unanswered(telling)


def _unanswered(telling: Telling) -> Iterator[Shortfall]:
    """Protective acts of a scam that end it at once, with nobody of the other side coming back."""
    parts: list[tuple[PartPath, Scene | Telling]] = [((), telling)]
    parts += [(("scenes", n), s) for n, s in enumerate(telling.scenes) if not _reveals(s)]
    for where, part in parts:
        for path, branch in branches_in(part):
            act = getattr(branch, "act", None)
            if (
                act is not None
                and path[0] != "aftermath"
                and branch.end
                and not branch.ways
                and not branch.when
            ):
                yield Shortfall("act-answered", _UNANSWERED.fill(act), (*where, *path))


def _reveals(scene: Scene) -> bool:
    return any(line.reveals for line in scene.lines)


def pair_shortfalls(
    scam: Telling, genuine: Telling, look: Callable[[], object] = lambda: None
) -> Iterator[Shortfall]:
    """What a pair lacks."""
    if 1 in (scam.format, genuine.format) or not scam.opening:
        return
    one, other = shape_of(scam, look), shape_of(genuine, look)
    if other.misleading < TEMPTING * one.evidence:
        yield Shortfall(
            "genuine-tempts",
            _TEMPTS.fill(
                other.misleading, one.evidence, ceil(TEMPTING * one.evidence) - other.misleading
            ),
        )
    if abs(one.lines - other.lines) > ALIKE * one.lines:
        yield Shortfall(
            "alike-in-length", _LENGTHS.fill(one.lines, other.lines, int(ALIKE * one.lines))
        )
    for name, telling, counts, message in (
        ("proofs", genuine, "proof", _PROOFS), ("fake-proofs", scam, "fake_proof", _FAKES),
    ):  # fmt: skip
        number = _count(telling, counts)
        if number < PROOFS:
            yield Shortfall(name, message.fill(number, PROOFS))


def _count(telling: Telling, counts: str) -> int:
    return sum(mark.counts == counts for _path, line in lines_in(telling) for mark in line.marks)
