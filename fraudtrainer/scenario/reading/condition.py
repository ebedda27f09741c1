"""Do the conditions, values and the temper of a telling make sense?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from keyword import iskeyword

from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.expression import FUNCTIONS, NUMBERS, TEMPER, Fault, faults
from fraudtrainer.scenario.model import TEMPER_LIMIT, Branch, Line, Scene, Telling
from fraudtrainer.scenario.part import branches_in, lines_in
from fraudtrainer.scenario.reading.joint import JointSource
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import INSPECTIONS
from fraudtrainer.words import Words

BAD_CONDITION, UNKNOWN_NAME = "FT052", "FT053"
BAD_VALUE, BAD_TEMPER, BAD_PAYS = "FT054", "FT055", "FT056"


class ConditionCheck:
    """Checks one telling; its links were checked before."""

    def __init__(self, telling: Telling, source: JointSource) -> None:
        """Prepare a check; `run` does it."""
        self._telling = telling
        self._source = source
        temper = set() if telling.temper is None else set(TEMPER)
        self._names = {*NUMBERS, *temper, *telling.values}
        replies = {r.id for s in telling.scenes for r in s.replies}
        own = {Story.reply_line_id(s.id, r.id) for s in telling.scenes for r in s.replies}
        self._known = {
            "seen": {line.id for _path, line in lines_in(telling)} | own,
            "said": replies,
            "did": set(ACTIONS),
            "looked": set(INSPECTIONS),
        }

    def run(self) -> Iterator[Diagnostic]:
        """Every fault, values first."""
        telling = self._telling
        yield from self._values()
        for index, scene in enumerate(telling.scenes):
            yield from self._lines(scene.lines, ("scenes", index, "lines"))
            for path, branch in branches_in(scene):
                yield from self._branch(branch, ("scenes", index, *path), scene)
        for path, branch in branches_in(telling):
            yield from self._branch(branch, path, None)
        after = telling.aftermath
        for index, band in enumerate(after.bands if after is not None else ()):
            yield from self._lines(band.lines, ("aftermath", "bands", index, "lines"))
        yield from self._temper()

    def _values(self) -> Iterator[Diagnostic]:
        taken = {*NUMBERS, *TEMPER, *FUNCTIONS, "true", "false"}
        for name, value in self._telling.values.items():
            word = name.isascii() and name.isidentifier() and not iskeyword(name)
            if name in taken or not word:
                yield self._source.finding(
                    BAD_VALUE, ("values", name), Words(f"变量不能叫“{name}”", f"no value may be {name!r}"),
                    Words("用小写字母起一个还没有用过的名字", "choose another name in letters"),
                )  # fmt: skip
            if not value.min <= value.start <= value.max:
                yield self._source.finding(
                    BAD_VALUE, ("values", name), Words("start 要在 min 和 max 之间",
                    "start must lie between min and max"),
                )  # fmt: skip

    def _temper(self) -> Iterator[Diagnostic]:
        temper = self._telling.temper
        if temper is None:
            return
        for name in ("patience", "trust"):
            if not 0 <= getattr(temper, name) <= TEMPER_LIMIT:
                yield self._source.finding(
                    BAD_TEMPER, ("temper", name), Words(f"{name} 要在 0 到 {TEMPER_LIMIT} 之间",
                    f"{name} is 0 to {TEMPER_LIMIT}"),
                )  # fmt: skip
        if temper.who not in self._telling.people:
            yield self._source.finding(
                BAD_TEMPER, ("temper", "who"), Words(f"没有叫“{temper.who}”的人物",
                f"nobody is called {temper.who!r}"),
            )  # fmt: skip
        for index, rung in enumerate(temper.ladder):
            yield from self._lines(rung.lines, ("temper", "ladder", index, "lines"))
        for index, rule in enumerate(temper.gives_up):
            if rule.conduct is not None:
                yield self._source.finding(
                    BAD_TEMPER, ("temper", "gives_up", index, "conduct"),
                    Words("放弃的是对方，不是学员的决定，不写 conduct", "giving up is no decision to judge"),
                )  # fmt: skip
            if not rule.when:
                yield self._source.finding(
                    BAD_TEMPER, ("temper", "gives_up", index), Words("要用 when 写明什么时候放弃",
                    "say when it gives up"),
                )  # fmt: skip

    def _branch(self, branch: Branch, path: DataPath, scene: Scene | None) -> Iterator[Diagnostic]:
        yield from self._condition(branch.when, (*path, "when"))
        yield from self._lines(branch.lines, (*path, "lines"))
        for index, way in enumerate(branch.ways):
            where = (*path, "ways", index)
            yield from self._condition(way.when, (*where, "when"))
            if (way.goto is None) == (way.end is None):
                yield self._source.finding(
                    BAD_CONDITION, where, Words("每条 ways 写一个 goto 或一个 end",
                    "a way has either goto or end"),
                )  # fmt: skip
        if branch.goto is not None and branch.end is not None:
            yield self._source.finding(
                BAD_CONDITION, (*path, "end"), Words("goto 和 end 只写一个", "either goto or end"),
                Words("按情况分路用 ways", "ways leads to one or the other"),
            )  # fmt: skip
        for name, text in branch.set.items():
            if name not in self._telling.values:
                yield self._source.finding(
                    UNKNOWN_NAME, (*path, "set", name), Words(f"没有叫“{name}”的变量",
                    f"no value is called {name!r}"), Words("先写进 values", "declare it in values"),
                )  # fmt: skip
            # An empty condition always holds, but an empty value is none.
            yield from self._condition(str(text) or " ", (*path, "set", name))
        if self._telling.temper is None and (branch.patience or branch.trust or branch.push):
            yield self._source.finding(
                BAD_TEMPER, path, Words("剧本没有 temper，这里写的 patience、trust、push 不起作用",
                "there is no temper to change"),
            )  # fmt: skip
        yield from self._pays(branch, path, scene)

    def _pays(self, branch: Branch, path: DataPath, scene: Scene | None) -> Iterator[Diagnostic]:
        if branch.pays is None:
            return
        payments = {p.id: p for p in (scene.pay if scene is not None else ())}
        payment = payments.get(branch.pays)
        if payment is None or payment is branch:
            yield self._source.finding(
                BAD_PAYS, (*path, "pays"), Words(f"这一幕没有叫“{branch.pays}”的付款",
                f"no payment is called {branch.pays!r} here"),
                Words("在本幕的 pay 里写好", "write it in the scene's pay"),
            )  # fmt: skip

    def _lines(self, lines: Iterable[Line], path: DataPath) -> Iterator[Diagnostic]:
        for index, line in enumerate(lines):
            yield from self._condition(line.when, (*path, index, "when"))

    def _condition(self, text: str, path: DataPath) -> Iterator[Diagnostic]:
        if not text:
            return
        for fault in faults(text, self._names, self._known):
            yield self._fault(fault, path)

    def _fault(self, fault: Fault, path: DataPath) -> Diagnostic:
        file, line, column = self._source.place(path)
        code = BAD_CONDITION if fault.kind == "form" else UNKNOWN_NAME
        return Diagnostic(
            code, "error", file, line, column + fault.column,
            fault.message, fault.hint,
        )  # fmt: skip
