"""Is a card sound by itself? What its kind does without, its lists, and the ways through its opening."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fraudtrainer.scenario.diagnostic import Diagnostic, bounded, suggestion
from fraudtrainer.scenario.manuscript import Opening, WrittenCard
from fraudtrainer.scenario.model import ActionRule, Branch, Reply, Scene, Way
from fraudtrainer.scenario.reading.blank import BLANK
from fraudtrainer.scenario.reading.slip import Slip, choices, paired
from fraudtrainer.scenario.reading.source import DataPath, Source
from fraudtrainer.scenario.reading.wording import UNFIT, line_slips
from fraudtrainer.scenario.reading.written import branches_of, lines_of
from fraudtrainer.scenario.stock import ME, NARRATOR, PEOPLE, SYSTEM, stock_lines
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import UNJUDGED
from fraudtrainer.words import Words

BROKEN_LINK, DUPLICATE_ID, UNKNOWN_PERSON, UNKNOWN_TARGET = "FT040", "FT041", "FT042", "FT045"
NOT_NEEDED, BAD_WAY, BAD_NAME, TWICE = "FT029", "FT067", "FT077", "FT079"
MOST_EXITS = 12
"""Ways out of an opening; each leads somewhere in every telling."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_WORN = ("masks", "given", "values", "excerpts")


def card_problems(card: WrittenCard, source: Source) -> list[Diagnostic]:
    """Everything wrong with a card that shows without its tellings; the first 200."""
    return [source.finding(*slip) for slip in bounded(_slips(card))]


def _slips(card: WrittenCard) -> Iterator[Slip]:
    yield from _needless(card)
    yield from _lists(card)
    if not _NAME.fullmatch(card.id):
        yield Slip(
            BAD_NAME, ("id",), Words(f"情境的 id 不能是“{card.id}”", f"a situation's id cannot be {card.id!r}"),
            Words("用小写英文字母、数字和短横，最多 40 个", "lower-case letters, digits and hyphens, at most 40"),
        )  # fmt: skip
    opening = card.opening
    if opening is None:
        return
    if len(opening.exits) > MOST_EXITS:
        yield Slip(
            BAD_WAY, ("opening", "exits", MOST_EXITS),
            Words(f"出口超过 {MOST_EXITS} 个", f"more than {MOST_EXITS} exits"),
            Words("去处相同的合成一个", "make one of those that lead to the same"),
        )  # fmt: skip
        return
    yield from _Opening(card, opening).slips()


def _needless(card: WrittenCard) -> Iterator[Slip]:
    """What a card holds although nothing can come of it."""
    if card.kind in UNJUDGED:
        for key in ("opening", *_WORN):
            if getattr(card, key):
                yield Slip(
                    NOT_NEEDED, (key,), Words(f"kind: {card.kind} 只有一份剧本，不写 {key}",
                    f"kind: {card.kind} has one telling and no {key}"),
                    Words("删掉，或者把 kind 改成 story", "delete it, or make the kind story"),
                )  # fmt: skip
                return
    elif card.opening is None:
        worn = next((key for key in _WORN[:3] if getattr(card, key)), None)
        if worn is not None:
            yield Slip(
                NOT_NEEDED, (worn,), Words(f"没有 opening，{worn} 用不上", f"{worn} without an opening"),
                Words("写上 opening，或者写到剧本里", "write an opening, or put it into the tellings"),
            )  # fmt: skip


def _lists(card: WrittenCard) -> Iterator[Slip]:
    """Lists that are empty or hold a thing twice, ids that are not one thing's alone."""
    for key in ("audience", "channels"):
        words: tuple[str, ...] = getattr(card, key)
        if not words:
            yield Slip(
                BLANK, (key,), Words(f"{key} 是空的", f"{key} is empty"),
                Words("至少写一个", "write at least one"),
            )  # fmt: skip
        yield from _repeated(words, (key,), TWICE)
    contacts = [c.id for c in card.contacts]
    yield from _repeated(contacts, ("contacts",), DUPLICATE_ID, "id")
    yield from _repeated([e.id for e in card.excerpts], ("excerpts",), DUPLICATE_ID, "id")
    if card.opening is not None:
        yield from _repeated(card.opening.exits, ("opening", "exits"), TWICE)
    for who in card.masks:
        if who in (ME, NARRATOR, SYSTEM):
            yield Slip(
                DUPLICATE_ID, ("masks", who), Words(f"人物不能叫“{who}”，这是程序自己用的",
                f"nobody can be called {who!r}: the program uses it itself"),
                Words("换一个 id", "choose another id"),
            )  # fmt: skip


def _repeated(names: Iterable[str], path: DataPath, code: str, *key: str) -> Iterator[Slip]:
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name in seen:
            yield Slip(
                code, (*path, number, *key), Words(f"“{name}”重复了", f"{name!r} is repeated"),
                Words("换一个 id", "choose another id") if key else Words("删掉一个", "delete one"),
            )  # fmt: skip
        seen.add(name)


class _Opening:
    """One opening, looked through branch by branch."""

    def __init__(self, card: WrittenCard, opening: Opening) -> None:
        self._card, self._opening = card, opening
        self._scenes = {scene.id for scene in opening.scenes}
        self._people = {*card.masks, *PEOPLE}
        self._targets = {*(c.id for c in card.contacts), *(g.id for g in card.given)}
        self._branches = [(("opening", *path), b) for path, b in branches_of(opening)]
        self._asked: set[str] = set()

    def slips(self) -> Iterator[Slip]:
        """Everything that is wrong in it."""
        opening = self._opening
        if opening.first not in self._scenes:
            yield Slip(
                BROKEN_LINK, ("opening", "first"), Words(f"开场里没有叫“{opening.first}”的幕",
                f"the opening has no scene {opening.first!r}"), choices(opening.first, self._scenes),
            )  # fmt: skip
        astray = [s for path, branch in self._branches for s in self._branch(branch, path)]
        yield from astray or self._exits()  # what leads astray may be meant for an exit
        for number, scene in enumerate(opening.scenes):
            yield from self._scene(scene, ("opening", "scenes", number))
        lines = [(("opening", *path), line) for path, line in lines_of(opening)]
        for path, line in lines:
            yield from self._person(line.by, (*path, "by"), saying=True)
            yield from line_slips(line, path, "opening")
        yield from self._given({line.id for _path, line in lines})

    def _exits(self) -> Iterator[Slip]:
        """Exits that are used and not listed, and the other way round."""
        used = {
            way.exit: path
            for path, branch in reversed(self._branches)
            for way in branch.exits
            if way.exit is not None
        }
        listed = self._opening.exits
        for name, other in paired(used, listed):
            if name is not None:
                yield Slip(
                    BAD_WAY, (*used[name], "exit"), Words(f"出口“{name}”没有列在 exits 里",
                    f"the exit {name!r} is not listed in exits"),
                    suggestion(other) or choices(name, listed),
                )  # fmt: skip
            elif other is not None:
                yield Slip(
                    BAD_WAY, ("opening", "exits", listed.index(other)),
                    Words(f"没有一处通向出口“{other}”", f"nothing leads to the exit {other!r}"),
                    Words("给一个选择写上 exit，或删掉它", "let a choice lead there, or delete it"),
                )  # fmt: skip

    def _branch(self, branch: Branch, path: DataPath) -> Iterator[Slip]:
        own = Way(goto=branch.goto, end=branch.end, exit=branch.exit)
        yield from self._way(own, path, least=0)
        for number, way in enumerate(branch.ways):
            yield from self._way(way, (*path, "ways", number), least=1)
        if branch.asks in self._asked:
            yield Slip(
                BAD_WAY, (*path, "asks"), Words(f"“{branch.asks}”已经有一处问了", f"{branch.asks!r} is asked already"),
                Words("一个问题只在一处问；这里另起一个名字", "ask each in one place, and name this one otherwise"),
            )  # fmt: skip
        self._asked |= {branch.asks} - {""}
        target = branch.target if isinstance(branch, ActionRule) else None
        if target is not None and target not in self._targets:
            yield Slip(
                UNKNOWN_TARGET, (*path, "target"), Words(f"卡片上没有叫“{target}”的联系人",
                f"the card has no contact {target!r}"), choices(target, self._targets),
            )  # fmt: skip
        if isinstance(branch, Reply):
            yield from self._person(branch.to, (*path, "to"))

    def _way(self, way: Way, path: DataPath, *, least: int) -> Iterator[Slip]:
        given = [key for key in ("goto", "end", "exit") if getattr(way, key) is not None]
        if way.end is not None:
            yield Slip(
                BAD_WAY, (*path, "end"), Words("开场里不写 end", "an opening has no end"),
                Words("写 exit，由每份剧本的 exits 通向结局", "write exit, and let each telling's exits lead to an ending"),
            )  # fmt: skip
        elif len(given) > 1:
            yield Slip(
                BAD_WAY, (*path, "exit"), Words("goto 和 exit 只写一个", "either goto or exit"),
                Words("留在开场里写 goto，走出去写 exit", "goto stays in the opening, exit leaves it"),
            )  # fmt: skip
        elif len(given) < least:
            yield Slip(
                BAD_WAY, path, Words("每条 ways 写一个 goto 或一个 exit", "a way has either goto or exit"),
                Words("留在开场里写 goto，走出去写 exit", "goto stays in the opening, exit leaves it"),
            )  # fmt: skip
        elif way.goto is not None and way.goto not in self._scenes:
            yield Slip(
                BROKEN_LINK, (*path, "goto"), Words(f"开场里没有叫“{way.goto}”的幕",
                f"the opening has no scene {way.goto!r}"),
                choices(way.goto, self._scenes) or Words("走出开场写 exit", "exit leads out of it"),
            )  # fmt: skip

    def _scene(self, scene: Scene, path: DataPath) -> Iterator[Slip]:
        silence = scene.silence
        if silence is None or all(way.when for way in silence.exits):
            yield Slip(
                UNFIT, path, Words("开场的每一幕都要有 silence，而且通向别处",
                "each scene of an opening needs a silence that leads on"),
                Words("例如 silence: {after: 20, goto: 下一幕}", "such as silence: {after: 20, goto: next}"),
            )  # fmt: skip
        if scene.pay:
            yield Slip(
                UNFIT, (*path, "pay"), Words("开场里不能付款", "nothing is paid in an opening"),
                Words("付款写在剧本自己的幕里", "write it in a scene of the telling's own"),
            )  # fmt: skip
        yield from self._person(scene.to, (*path, "to"))
        if scene.ring is not None:
            yield from self._person(scene.ring.by, (*path, "ring", "by"))

    def _person(self, who: str, path: DataPath, *, saying: bool = False) -> Iterator[Slip]:
        known = self._people | ({ME, NARRATOR, SYSTEM} if saying else set())
        if who and who not in known:
            yield Slip(
                UNKNOWN_PERSON, path, Words(f"masks 里没有叫“{who}”的人物", f"masks has nobody called {who!r}"),
                choices(who, known) or Words("开场里露面的人都写进 masks", "whoever shows in an opening is a mask"),
            )  # fmt: skip

    def _given(self, ids: set[str]) -> Iterator[Slip]:
        known = ids | {line.id for line in stock_lines()}
        known |= {Story.reply_line_id(s.id, r.id) for s in self._opening.scenes for r in s.replies}
        for number, given in enumerate(self._card.given):
            if given.line not in known:
                yield Slip(
                    BROKEN_LINK, ("given", number, "line"), Words(f"开场里没有叫“{given.line}”的线",
                    f"the opening has no line {given.line!r}"),
                    choices(given.line, ids) or Words("后来才给的号码写在剧本的 given 里",
                    "a number given later stands in the telling's given"),
                )  # fmt: skip
