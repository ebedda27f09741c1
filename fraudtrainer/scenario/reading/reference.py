"""Do the names in a telling lead anywhere? Play relies on every one of these being right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from fraudtrainer.scenario.diagnostic import Diagnostic, bounded, nearest, suggestion
from fraudtrainer.scenario.model import Branch, Line, Scene, Situation, Telling, Way
from fraudtrainer.scenario.part import branches_in
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.reading.joint import JointSource
from fraudtrainer.scenario.reading.measure import clock_minutes
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.scenario.stock import ME, NARRATOR, PEOPLE, SYSTEM, stock_lines
from fraudtrainer.scenario.story import Story, minutes_of
from fraudtrainer.words import Words

BROKEN_LINK, DUPLICATE_ID, UNKNOWN_PERSON = "FT040", "FT041", "FT042"
SPAN_NOT_IN_LINE, UNKNOWN_FACT, UNKNOWN_TARGET = "FT043", "FT044", "FT045"
BAD_CLOCK, BAD_BANDS, BAD_NUMBER, NO_WAY_ON = "FT046", "FT047", "FT048", "FT049"
BAD_KIND, BAD_RING = "FT057", "FT058"
_ANOTHER_ID = Words("换一个 id", "choose another id")


class ReferenceCheck:
    """Checks one telling against itself, its card and the fact cards."""

    def __init__(
        self, telling: Telling, situation: Situation, facts: FactLibrary, source: JointSource
    ) -> None:
        """Prepare a check; `run` does it."""
        self._telling = telling
        self._situation = situation
        self._facts = facts
        self._source = source
        self._scenes = dict.fromkeys(s.id for s in telling.scenes)
        self._endings = dict.fromkeys(e.id for e in telling.endings)
        self._people = dict.fromkeys((*telling.people, *PEOPLE))
        self._speakers = dict.fromkeys((*self._people, ME, NARRATOR, SYSTEM))
        self._targets = dict.fromkeys(c.id for c in situation.contacts)
        self._targets.update(dict.fromkeys(g.id for g in telling.given))
        # Lines that nobody writes have ids, too: the learner's own words and the library's.
        own = {Story.reply_line_id(s.id, r.id) for s in telling.scenes for r in s.replies}
        self._line_ids = Counter({*own, *(line.id for line in stock_lines())})

    def run(self) -> Iterator[Diagnostic]:
        """Every broken reference, in file order as far as it can be; the first 200."""
        return bounded(self._everything())

    def _everything(self) -> Iterator[Diagnostic]:
        telling = self._telling
        yield from self._link(("first",), telling.first, self._scenes, "一幕")
        yield from self._clock(("start",), telling.start)
        yield from self._before()
        yield from self._reserved()
        yield from self._duplicates([s.id for s in telling.scenes], "scenes")
        yield from self._duplicates([e.id for e in telling.endings], "endings")
        for index, scene in enumerate(telling.scenes):
            yield from self._scene(index)
            if scene.clock is not None:
                yield from self._clock(("scenes", index, "clock"), scene.clock)
        yield from self._general()
        yield from self._fact_ids()
        yield from self._given()
        rules = telling.temper.gives_up if telling.temper is not None else ()
        yield from self._duplicates([r.id for r in rules], "temper", "gives_up")

    def _reserved(self) -> Iterator[Diagnostic]:
        """People of the names that mean the learner, nobody, and the app."""
        for who in self._telling.people:
            if who in (ME, NARRATOR, SYSTEM):
                yield self._source.finding(
                    DUPLICATE_ID, ("people", who), Words(f"人物不能叫“{who}”，这是程序自己用的",
                    f"nobody can be called {who!r}: the program uses it itself"), _ANOTHER_ID,
                )  # fmt: skip

    def _scene(self, index: int) -> Iterator[Diagnostic]:
        scene, path = self._telling.scenes[index], ("scenes", index)
        for number, line in enumerate(scene.lines):
            yield from self._line(line, (*path, "lines", number))
        for where, branch in branches_in(scene):
            yield from self._branch(branch, (*path, *where))
        yield from self._heard(scene, path)
        for number, payment in enumerate(scene.pay):
            yield from self._link(
                (*path, "pay", number, "by"), payment.by, self._speakers, "人物", UNKNOWN_PERSON
            )
            if payment.amount < 1:
                yield self._source.finding(
                    BAD_NUMBER, (*path, "pay", number, "amount"), Words("付款至少 1 元",
                    "a payment is at least 1 yuan"),
                )  # fmt: skip
        for name in ("replies", "pay"):
            ids = Counter(b.id for b in getattr(scene, name))
            for repeated in [i for i, n in ids.items() if n > 1]:
                yield self._source.finding(
                    DUPLICATE_ID,
                    (*path, name),
                    Words(f"“{repeated}”重复了", f"{repeated!r} is repeated"),
                    _ANOTHER_ID,
                )

    def _heard(self, scene: Scene, path: DataPath) -> Iterator[Diagnostic]:
        """Who calls in a scene, and who is answered; both are people."""
        told: list[tuple[DataPath, str]] = [((*path, "to"), scene.to)]
        told += [((*path, "replies", n, "to"), reply.to) for n, reply in enumerate(scene.replies)]
        for where, who in told:
            if who:
                yield from self._link(where, who, self._people, "人物", UNKNOWN_PERSON)
        ring, where = scene.ring, (*path, "ring")
        if ring is None:
            return
        yield from self._link((*where, "by"), ring.by, self._people, "人物", UNKNOWN_PERSON)
        if scene.rings_first and ring.answer is not None:
            yield self._source.finding(
                BAD_RING, (*where, "answer"), Words("电话这一幕接通之后就是 lines，不写 answer",
                "a scene on call has no answer: its lines are what is heard then"),
            )  # fmt: skip
        if not scene.rings_first and ring.answer is None:
            yield self._source.finding(
                BAD_RING, where, Words("这一幕不在电话里，要用 answer 写明接起来会怎样",
                "this scene is not on call: write in answer what answering brings"),
            )  # fmt: skip

    def _general(self) -> Iterator[Diagnostic]:
        telling = self._telling
        for where, branch in branches_in(telling):
            yield from self._branch(branch, where)
        for index, rung in enumerate(telling.temper.ladder if telling.temper is not None else ()):
            for number, line in enumerate(rung.lines):
                yield from self._line(line, ("temper", "ladder", index, "lines", number))
        if telling.silence.goto is None and telling.silence.end is None:
            yield self._source.finding(
                NO_WAY_ON, ("silence",), Words("整份剧本的 silence 要有 goto 或 end，否则沉默会没有尽头",
                "the telling's silence needs goto or end"),
            )  # fmt: skip
        if telling.silence.when:
            yield self._source.finding(
                NO_WAY_ON, ("silence", "when"), Words("整份剧本的 silence 不能带 when，否则沉默会没有尽头",
                "the telling's silence takes no when"), Words("条件写在本幕的 silence 里",
                "write it in a scene's silence"),
            )  # fmt: skip
        yield from self._bands()

    def _bands(self) -> Iterator[Diagnostic]:
        after = self._telling.aftermath
        if after is None:
            return
        for number, band in enumerate(after.bands):
            where = ("aftermath", "bands", number, "end")
            yield from self._link(where, band.end, self._endings, "结局")
            if not 0 <= band.stopped <= 1:
                yield self._source.finding(
                    BAD_NUMBER, ("aftermath", "bands", number, "stopped"),
                    Words("stopped 是比例，要在 0 到 1 之间", "stopped is a share, 0 to 1"),
                )  # fmt: skip
            for place, line in enumerate(band.lines):
                yield from self._line(line, ("aftermath", "bands", number, "lines", place))
        limits = [b.within for b in after.bands]
        closed = [-1 if limit is None else limit for limit in limits[:-1]]
        rising = closed == sorted(set(closed)) and all(limit >= 0 for limit in closed)
        if not limits or limits[-1] is not None or not rising:
            yield self._source.finding(
                BAD_BANDS, ("aftermath", "bands"),
                Words("黄金时间各档要按 within 从小到大排，最后一档不写 within",
                "bands must rise by within, the last one open"),
            )  # fmt: skip

    def _branch(self, branch: Branch, path: DataPath) -> Iterator[Diagnostic]:
        for number, line in enumerate(branch.lines):
            yield from self._line(line, (*path, "lines", number))
        ways = [((*path, "ways", n), way) for n, way in enumerate(branch.ways)]
        for where, way in [*ways, (path, Way(goto=branch.goto, end=branch.end))]:
            if way.goto is not None:
                yield from self._link((*where, "goto"), way.goto, self._scenes, "一幕")
            if way.end is not None:
                yield from self._link((*where, "end"), way.end, self._endings, "结局")
        target = getattr(branch, "target", None)
        if hasattr(branch, "act") and target is not None:
            yield from self._link(
                (*path, "target"), target, self._targets, "联系人", UNKNOWN_TARGET
            )
        if branch.minutes < 0:
            yield self._source.finding(
                BAD_NUMBER, (*path, "minutes"), Words("minutes 不能是负数", "minutes below zero")
            )
        if branch.wrong is not None and not 1 <= branch.wrong.weight <= 100:
            yield self._source.finding(
                BAD_NUMBER,
                (*path, "wrong"),
                Words("weight 要在 1 到 100 之间", "weight is 1 to 100"),
            )

    def _line(self, line: Line, path: DataPath) -> Iterator[Diagnostic]:
        self._line_ids[line.id] += 1
        if self._line_ids[line.id] == 2:
            yield self._source.finding(
                DUPLICATE_ID,
                (*path, "id"),
                Words(f"线的 id“{line.id}”重复了", f"line id {line.id!r} repeated"),
                _ANOTHER_ID,
            )
        yield from self._link((*path, "by"), line.by, self._speakers, "人物", UNKNOWN_PERSON)
        if line.minutes < 0:
            yield self._source.finding(
                BAD_NUMBER, (*path, "minutes"), Words("minutes 不能是负数", "minutes below zero")
            )
        for number, mark in enumerate(line.marks):
            said = [(w.text, mark.span or w.span) for w in line.wordings]
            if any(not span or span not in text for text, span in said or [(line.text, mark.span)]):
                yield self._source.finding(
                    SPAN_NOT_IN_LINE, (*path, "marks", number, "span"),
                    Words(f"“{mark.span}”不在这句话里", f"{mark.span!r} is not in its line") if mark.span
                    else Words("这处标记少了 span", "this mark has no span"),
                    Words("span 要从 text 里原样复制", "copy the span from the text as it stands"),
                )  # fmt: skip

    def _before(self) -> Iterator[Diagnostic]:
        """A drill, and nothing else, begins after a payment of its first scene."""
        before, path = self._telling.before, ("before",)
        if before is None:
            if self._situation.kind == "drill":
                yield self._source.finding(
                    BAD_KIND, path, Words("drill 要用 before 写明钱是哪一笔、多久以前转走的",
                    "a drill says in before which payment was made"), Words("见剧本格式里的“演练和问答”",
                    "see the format's page"),
                )  # fmt: skip
            return
        if self._situation.kind != "drill":
            yield self._source.finding(
                BAD_KIND,
                path,
                Words("只有 kind: drill 的情境才从损失之后开始", "only a drill has before"),
            )
        first = [s for s in self._telling.scenes if s.id == self._telling.first]
        yield from self._link(
            (*path, "pay"), before.pay, [p.id for s in first for p in s.pay], "付款"
        )
        made = next((p for s in first for p in s.pay if p.id == before.pay), None)
        if made is not None and made.to != "scammer":
            yield self._source.finding(
                BAD_KIND, (*path, "pay"), Words("演练从损失之后开始，这笔付款要转给骗子（to: scammer）",
                "a drill begins after a loss: this payment goes to a scammer"),
            )  # fmt: skip
        if made is not None and made.amount > self._situation.money.balance:
            yield self._source.finding(
                BAD_NUMBER,
                (*path, "pay"),
                Words("转走的钱比 balance 还多", "more is gone than balance"),
            )
        if not 0 <= before.minutes <= clock_minutes(self._telling.start):
            yield self._source.finding(
                BAD_NUMBER,
                (*path, "minutes"),
                Words("minutes 要在同一天之内", "minutes within the day"),
            )

    def _fact_ids(self) -> Iterator[Diagnostic]:
        for number, fact in enumerate(self._telling.facts):
            yield from self._link(
                ("facts", number), fact, self._facts.facts, "事实卡", UNKNOWN_FACT
            )

    def _given(self) -> Iterator[Diagnostic]:
        """Numbers given in the story: each from a line, and no two of one id with the contacts'."""
        contacts = {c.id for c in self._situation.contacts}
        ids = [g.id for g in self._telling.given]
        yield from self._duplicates(ids, "given")
        for number, name in enumerate(ids):
            if name in contacts:
                yield self._source.finding(
                    DUPLICATE_ID, ("given", number, "id"),
                    Words(f"“{name}”和通讯录里的重复了", f"{name!r} is a contact's id as well"),
                    _ANOTHER_ID,
                )  # fmt: skip
        for number, given in enumerate(self._telling.given):
            path = ("given", number, "line")
            yield from self._link(path, given.line, self._line_ids, "线")

    def _link(
        self, path: DataPath, name: str, known: Collection[str], kind: str, code: str = BROKEN_LINK
    ) -> Iterator[Diagnostic]:
        if name in known:
            return
        hint = suggestion(nearest(name, known))
        yield self._source.finding(
            code, path, Words(f"没有叫“{name}”的{kind}", f"nothing is called {name!r}"), hint
        )

    def _clock(self, path: DataPath, text: str) -> Iterator[Diagnostic]:
        try:
            minutes_of(text)
        except ValueError:
            yield self._source.finding(
                BAD_CLOCK,
                path,
                Words(f"“{text}”不是时间", f"{text!r} is no time"),
                Words("写成 09:40", "like 09:40"),
            )

    def _duplicates(self, ids: list[str], *key: str) -> Iterator[Diagnostic]:
        seen: set[str] = set()
        for index, name in enumerate(ids):
            if name in seen:
                yield self._source.finding(
                    DUPLICATE_ID,
                    (*key, index, "id"),
                    Words(f"“{name}”重复了", f"{name!r} is repeated"),
                    _ANOTHER_ID,
                )
            seen.add(name)
