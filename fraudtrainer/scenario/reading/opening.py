"""Does a telling fit the opening of its card? Masks, exits, questions, debts, and what marks may stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from fraudtrainer.scenario.diagnostic import Diagnostic, bounded
from fraudtrainer.scenario.manuscript import Opening, WrittenCard, WrittenTelling
from fraudtrainer.scenario.model import Branch, Line, Mark, Scene
from fraudtrainer.scenario.part import branches_in
from fraudtrainer.scenario.reading.source import DataPath, Source
from fraudtrainer.words import Words

UNFIT = "FT065"
_ALLOWED = {
    "scam": ("decisive", "common", "fake_proof"),
    "genuine": ("misleading", "proof"),
}
_PROVING = ("proof", "fake_proof")


def opening_problems(
    card: WrittenCard, written: WrittenTelling, card_source: Source, source: Source
) -> list[Diagnostic]:
    """Everything in which a telling of format 2 and its card do not fit; the first 200."""
    if written.format == 1:
        return []
    return list(bounded(_Fit(card, written, card_source, source).run()))


class _Fit:
    def __init__(
        self, card: WrittenCard, written: WrittenTelling, card_source: Source, source: Source
    ) -> None:
        self._card, self._written = card, written
        self._sources = {"card": card_source, "telling": source}

    def run(self) -> Iterator[Diagnostic]:
        opening, written = self._card.opening, self._written
        yield from self._beginning(opening)
        yield from self._paired("really", written.really, self._card.masks, "面具", "mask")
        for who, wearer in written.really.items():
            if wearer.same_as and wearer.same_as not in written.people:
                yield self._finding(
                    ("really", who, "same_as"),
                    f"people 里没有“{wearer.same_as}”",
                    f"people has no {wearer.same_as!r}",
                )
        if opening is not None:
            yield from self._opened(opening)
        for scene_number, scene in enumerate(written.scenes):
            for path, line in _lines(scene):
                yield from self._own_marks(line, ("scenes", scene_number, *path))
        for name, lines in written.answers.items():
            for number, line in enumerate(lines):
                yield from self._own_marks(line, ("answers", name, number))

    def _beginning(self, opening: Opening | None) -> Iterator[Diagnostic]:
        for key in ("start", "first"):
            there = bool(getattr(self._written, key))
            if opening is not None and there:
                yield self._finding(
                    (key,),
                    f"有开场的情境，{key} 写在卡片的 opening 里",
                    f"{key} stands in the card's opening",
                )
            if opening is None and not there:
                yield self._finding(
                    (), f"没有开场的剧本要写 {key}", f"a telling without an opening needs {key}"
                )

    def _opened(self, opening: Opening) -> Iterator[Diagnostic]:
        written = self._written
        places = {s.id for s in written.scenes} | {e.id for e in written.endings}
        yield from self._paired("exits", written.exits, opening.exits, "出口", "exit")
        for name, target in written.exits.items():
            if target not in places:
                yield self._finding(
                    ("exits", name), f"没有叫“{target}”的幕或结局", f"no scene or ending {target!r}"
                )
        branches = list(_branches(opening))
        used = {w.exit for b in branches for w in b.exits if w.exit}
        for name in sorted(used ^ set(opening.exits)):
            words = (
                f"出口“{name}”没有列在 exits 里，或者没有一处通向它",
                f"exit {name!r} is not listed, or nothing leads to it",
            )
            yield self._finding(("opening", "exits"), *words, on="card")
        yield from self._paired(
            "answers", written.answers, {b.asks for b in branches if b.asks}, "问题", "question"
        )
        yield from self._paired(
            "owed", written.owed, {b.owes for b in branches if b.owes}, "欠下的回话", "debt"
        )
        for name, owed in written.owed.items():
            for key in ("after", "goto"):
                if getattr(owed, key) not in {s.id for s in written.scenes}:
                    yield self._finding(
                        ("owed", name, key),
                        f"没有叫“{getattr(owed, key)}”的幕",
                        f"no scene {getattr(owed, key)!r}",
                    )
        for number, scene in enumerate(opening.scenes):
            yield from self._opening_scene(scene, ("opening", "scenes", number))

    def _opening_scene(self, scene: Scene, path: DataPath) -> Iterator[Diagnostic]:
        if scene.silence is None or not scene.silence.exits:
            yield self._finding(
                path,
                "开场的每一幕都要有 silence，而且通向别处",
                "each scene of an opening needs a silence that leads on",
                on="card",
            )
        if scene.pay:
            yield self._finding(
                (*path, "pay"), "开场里不能付款", "nothing is paid in an opening", on="card"
            )
        for where, line in _lines(scene):
            if line.reveals or any(mark.counts != "shared" for mark in line.marks):
                yield self._finding(
                    (*path, *where),
                    "开场里只能标 shared，也不能揭晓",
                    "an opening has shared marks only, and reveals nothing",
                    on="card",
                )

    def _own_marks(self, line: Line, path: DataPath) -> Iterator[Diagnostic]:
        if bool(line.text) is bool(line.wordings) or len(line.wordings) == 1:
            yield self._finding(
                path,
                "一句话写 text，或者写两种以上的 wordings",
                "a line has a text, or at least two wordings",
            )
        for number, mark in enumerate(line.marks):
            where = (*path, "marks", number)
            if mark.counts not in _ALLOWED[self._written.truth]:
                allowed = "、".join(_ALLOWED[self._written.truth])
                yield self._finding(
                    where, f"这份剧本里只能标 {allowed}", f"this telling may mark: {allowed}"
                )
            elif not _fits(mark):
                yield self._finding(
                    where,
                    "疑点写 cue，佐证写 kind，只写一样",
                    "a doubt has a cue, a proof a kind, and nothing else",
                )

    def _paired(
        self, key: str, given: Collection[str], wanted: Iterable[str], zh: str, en: str
    ) -> Iterator[Diagnostic]:
        for name in sorted(set(wanted) - set(given)):
            yield self._finding(
                (key,), f"{key} 里少了{zh}“{name}”", f"{key} lacks the {en} {name!r}"
            )
        for name in sorted(set(given) - set(wanted)):
            yield self._finding(
                (key, name), f"开场里没有叫“{name}”的{zh}", f"the opening has no {en} {name!r}"
            )

    def _finding(self, path: DataPath, zh: str, en: str, on: str = "telling") -> Diagnostic:
        return self._sources[on].finding(UNFIT, path, Words(zh, en))


def _fits(mark: Mark) -> bool:
    proving = mark.counts in _PROVING
    return (mark.kind is not None) is proving and (mark.cue is None) is proving


def _branches(opening: Opening) -> Iterator[Branch]:
    yield from (*opening.actions, *opening.inspect)
    for scene in opening.scenes:
        yield from (branch for _path, branch in branches_in(scene))


def _lines(scene: Scene) -> Iterator[tuple[DataPath, Line]]:
    for number, line in enumerate(scene.lines):
        yield ("lines", number), line
    for path, branch in branches_in(scene):
        for number, line in enumerate(branch.lines):
            yield (*path, "lines", number), line
