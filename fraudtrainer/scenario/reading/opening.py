"""Does a telling fit the card it belongs to? Masks, exits, questions, debts, names; and its own lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from fraudtrainer.scenario.assembly import OWED
from fraudtrainer.scenario.diagnostic import Diagnostic, bounded, suggestion
from fraudtrainer.scenario.manuscript import Opening, WrittenCard, WrittenTelling
from fraudtrainer.scenario.model import Branch, Way
from fraudtrainer.scenario.reading.slip import Slip, choices, paired
from fraudtrainer.scenario.reading.source import DataPath, Source
from fraudtrainer.scenario.reading.wording import UNFIT, line_slips
from fraudtrainer.scenario.reading.written import branches_of, lines_of
from fraudtrainer.words import Words

DUPLICATE_ID, BAD_VALUE, OPENING_ONLY = "FT041", "FT054", "FT069"
_MOST_NAMES = 40
"""So many exits, masks or answers a telling has at most; with more, the first too many is told."""


def opening_problems(
    card: WrittenCard, written: WrittenTelling, source: Source
) -> list[Diagnostic]:
    """Everything in which a telling of format 2 and its card do not fit; the first 200."""
    if written.format == 1:
        return []
    return [source.finding(*slip) for slip in bounded(_Fit(card, written).slips())]


class _Fit:
    def __init__(self, card: WrittenCard, written: WrittenTelling) -> None:
        self._card, self._written = card, written
        opening = card.opening
        self._opening = (
            frozenset(s.id for s in opening.scenes) if opening is not None else frozenset()
        )
        self._scenes = {scene.id for scene in written.scenes}

    def slips(self) -> Iterator[Slip]:
        """All of it, in the order of the keys."""
        written, opening = self._written, self._card.opening
        yield from self._beginning(opening)
        yield from self._names()
        masks = [who for who in self._card.masks if who not in written.people]
        yield from self._paired("really", written.really, masks, _MASK)
        for who, wearer in written.really.items():
            if wearer.same_as and wearer.same_as not in written.people:
                yield Slip(
                    UNFIT, ("really", who, "same_as"), Words(f"people 里没有“{wearer.same_as}”",
                    f"people has no {wearer.same_as!r}"), choices(wearer.same_as, written.people),
                )  # fmt: skip
        yield from self._exits(opening)
        branches = list(branches_of(opening)) if opening is not None else []
        asked = [b.asks for _path, b in branches if b.asks]
        yield from self._paired("answers", written.answers, asked, _QUESTION)
        for name, lines in written.answers.items():
            if not lines:
                yield Slip(
                    UNFIT, ("answers", name), Words(f"问题“{name}”的回答是空的", f"{name!r} has no answer"),
                    Words("至少写一句", "write at least one line"),
                )  # fmt: skip
        yield from self._paired(
            "owed", written.owed, [b.owes for _p, b in branches if b.owes], _DEBT
        )
        yield from self._owed()
        for path, line in lines_of(written):
            yield from line_slips(line, path, written.truth)
        for path, branch in branches_of(written):
            yield from self._branch(branch, path)

    def _beginning(self, opening: Opening | None) -> Iterator[Slip]:
        missing = [key for key in ("start", "first") if not getattr(self._written, key)]
        if opening is None and missing:
            keys = "、".join(missing)
            yield Slip(
                UNFIT, (), Words(f"没有开场的剧本要写 {keys}",
                f"a telling without an opening needs {' and '.join(missing)}"),
                Words("或者在卡片上写 opening", "or write an opening on the card"),
            )  # fmt: skip
        for key in {"start", "first"} - {*missing} if opening is not None else ():
            yield Slip(
                UNFIT, (key,), Words(f"有开场的情境，{key} 写在卡片的 opening 里",
                f"{key} stands in the card's opening"), Words("这里的删掉", "delete it here"),
            )  # fmt: skip

    def _names(self) -> Iterator[Slip]:
        """Names that the card has given to something else already."""
        written, card = self._written, self._card
        for key, other in (("people", "masks"), ("values", "values")):
            taken = getattr(card, other)
            for name in getattr(written, key):
                if name in taken:
                    yield Slip(
                        DUPLICATE_ID, (key, name), Words(f"“{name}”在卡片的 {other} 里已经有了",
                        f"{name!r} stands in the card's {other} already"),
                        Words("删掉这里的，或换一个名字", "delete it here, or choose another name"),
                    )  # fmt: skip
        for name in written.values:
            if name.startswith(OWED):
                yield Slip(
                    BAD_VALUE, ("values", name), Words(f"变量不能叫“{name}”", f"no value may be {name!r}"),
                    Words(f"{OWED} 开头的名字程序自己要用", f"names that begin with {OWED} are the program's"),
                )  # fmt: skip

    def _exits(self, opening: Opening | None) -> Iterator[Slip]:
        exits = self._written.exits
        yield from self._paired("exits", exits, opening.exits if opening is not None else (), _EXIT)
        places = self._scenes | {ending.id for ending in self._written.endings}
        for name, target in exits.items():
            if target not in places:
                yield Slip(
                    UNFIT, ("exits", name), Words(f"这份剧本里没有叫“{target}”的幕或结局",
                    f"this telling has no scene or ending {target!r}"), choices(target, places),
                )  # fmt: skip

    def _owed(self) -> Iterator[Slip]:
        for name, owed in self._written.owed.items():
            for key in ("after", "goto"):
                scene = getattr(owed, key)
                if scene not in self._scenes:
                    yield Slip(
                        UNFIT, ("owed", name, key), Words(f"这份剧本里没有叫“{scene}”的幕",
                        f"this telling has no scene {scene!r}"), choices(scene, self._scenes),
                    )  # fmt: skip
            if owed.after == owed.goto:
                yield Slip(
                    UNFIT, ("owed", name, "goto"), Words("after 和 goto 不能是同一幕",
                    "after and goto cannot be one scene"),
                    Words("goto 写回话来的那一幕", "goto is the scene in which it comes"),
                )  # fmt: skip

    def _branch(self, branch: Branch, path: DataPath) -> Iterator[Slip]:
        """What only an opening has, and ways back into it."""
        own = Way(goto=branch.goto, exit=branch.exit)
        ways = [(path, own), *(((*path, "ways", n), way) for n, way in enumerate(branch.ways))]
        for where, way in ways:
            if way.exit is not None:
                hint = Words("写 goto 或 end", "write goto or end")
                yield _misplaced((*where, "exit"), "exit", hint)
            if way.goto in self._opening - self._scenes:
                yield Slip(
                    OPENING_ONLY, (*where, "goto"), Words(f"“{way.goto}”是开场的一幕，走出去就回不去了",
                    f"{way.goto!r} is a scene of the opening, and nothing leads back there"),
                    Words("去这份剧本自己的幕", "go to a scene of this telling's own"),
                )  # fmt: skip
        for key in ("asks", "owes"):
            if getattr(branch, key):
                yield _misplaced(
                    (*path, key),
                    key,
                    Words("结果直接写在 lines 里", "write what comes of it in lines"),
                )

    def _paired(
        self, key: str, given: Collection[str], wanted: Iterable[str], what: Words
    ) -> Iterator[Slip]:
        """Names that stand only here or only on the card; a mistyped one is told once."""
        if len(given) > _MOST_NAMES:
            many = list(given)[_MOST_NAMES]
            yield Slip(
                UNFIT, (key, many), Words(f"{key} 超过 {_MOST_NAMES} 项", f"{key} has more than {_MOST_NAMES}"),
                Words("只写开场里有的", "write those that the opening has"),
            )  # fmt: skip
            return
        for name, other in paired(given, wanted):
            if name is None:
                yield Slip(
                    UNFIT, (key,), Words(f"{key} 里少了{what.zh}“{other}”", f"{key} lacks the {what.en} {other!r}"),
                    Words("卡片的开场里有，这里补上", "the card's opening has it: add it here"),
                )  # fmt: skip
            else:
                yield Slip(
                    UNFIT, (key, name), Words(f"开场里没有叫“{name}”的{what.zh}", f"the opening has no {what.en} {name!r}"),
                    suggestion(other) or Words("删掉它", "delete it"),
                )  # fmt: skip


_MASK = Words("面具", "mask")
_EXIT = Words("出口", "exit")
_QUESTION = Words("问题", "question")
_DEBT = Words("欠下的回话", "debt")


def _misplaced(path: DataPath, key: str, hint: Words) -> Slip:
    return Slip(
        OPENING_ONLY, path, Words(f"{key} 只写在开场里", f"{key} belongs in an opening"), hint
    )
