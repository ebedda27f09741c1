"""Are the numbers of a telling such as can be, and does its time go forward?"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from fraudtrainer.scenario.model import Branch, Line, Scene, Silence, Telling
from fraudtrainer.scenario.part import branches_everywhere, branches_in, lines_in
from fraudtrainer.scenario.reading.slip import Slip
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.scenario.story import DAY, minutes_of, moment
from fraudtrainer.words import Words

BAD_NUMBER, TIME_BACK = "FT048", "FT028"
MOST_MINUTES = 30 * DAY
MOST_DELAY = 60_000
"""Milliseconds that anybody can be seen to type for."""
_ANYWHERE = ""
"""Stands for being in any of a telling's scenes."""


def measure_slips(telling: Telling) -> Iterator[Slip]:
    """Numbers out of bounds, and scenes that begin before what goes before them."""
    for path, line in lines_in(telling):
        yield from _line(line, path)
    for path, branch in branches_everywhere(telling):
        yield from _branch(branch, path)
    for number, scene in enumerate(telling.scenes):
        if scene.day is not None and scene.day < 1:
            yield _outside(("scenes", number, "day"), "day 从 1 数起", "day is counted from 1")
    yield from _times(telling)


def _line(line: Line, path: DataPath) -> Iterator[Slip]:
    if line.minutes > MOST_MINUTES:
        yield _outside((*path, "minutes"), *_TOO_LATE)
    if line.delay is not None and not 0 <= line.delay <= MOST_DELAY:
        yield _outside(
            (*path, "delay"), f"delay 是毫秒，要在 0 到 {MOST_DELAY} 之间",
            f"delay is in milliseconds, 0 to {MOST_DELAY}",
        )  # fmt: skip


def _branch(branch: Branch, path: DataPath) -> Iterator[Slip]:
    if branch.minutes > MOST_MINUTES:
        yield _outside((*path, "minutes"), *_TOO_LATE)
    if branch.income is not None and branch.income.amount < 1:
        yield _outside((*path, "income", "amount"), "进账至少 1 元", "at least 1 yuan comes in")
    if isinstance(branch, Silence) and not 1 <= branch.after <= MOST_MINUTES:
        yield _outside(
            (*path, "after"), "after 至少 1 分钟，最多 30 天", "after is 1 minute to 30 days"
        )


_TOO_LATE = ("minutes 最多 30 天", "minutes is at most 30 days")


def _outside(path: DataPath, zh: str, en: str) -> Slip:
    return Slip(BAD_NUMBER, path, Words(zh, en), Words("改这个数字", "change the number"))


def _times(telling: Telling) -> Iterator[Slip]:
    """Scenes whose day and clock have passed on every way that leads to them."""
    entered = _entered(telling)
    for number, scene in enumerate(telling.scenes):
        at, now = begins(scene), entered.get(scene.id)
        if at is None or now is None or at >= now or not _right(scene):
            continue
        key = "day" if scene.clock is None else "clock"
        yield Slip(
            TIME_BACK, ("scenes", number, key),
            Words("写的是 {0}，可走到这一幕最早已经是 {1}", "it says {0}, but it is {1} at the earliest here").fill(
                moment(at), moment(now)
            ),
            Words("隔了天要写 day", "write the day where one has passed")
            if scene.day is None
            else Words("时间只往前走", "time goes forward only"),
        )  # fmt: skip


def begins(scene: Scene) -> int | None:
    """The earliest that a scene begins, minutes since the first day's midnight; None where it is open."""
    if scene.day is None and scene.clock is None:
        return None
    return DAY * ((scene.day or 1) - 1) + clock_minutes(scene.clock or "0:00")


def _right(scene: Scene) -> bool:
    """False where day or clock are wrong by themselves, which is told elsewhere."""
    try:
        return (scene.day is None or scene.day >= 1) and minutes_of(scene.clock or "0:00") >= 0
    except ValueError:
        return False


def clock_minutes(clock: str) -> int:
    """Minutes of a clock text, 0 for one that is reported elsewhere."""
    try:
        return minutes_of(clock)
    except ValueError:
        return 0


def _entered(telling: Telling) -> dict[str, int]:
    """The earliest time at which each scene can be entered, by the clocks alone."""
    scenes = {scene.id: scene for scene in telling.scenes}
    ahead = {
        name: {t for _p, b in branches_in(scene) for t in b.scenes}
        for name, scene in scenes.items()
    }
    general = {target for _path, branch in branches_in(telling) for target in branch.scenes}
    entered: dict[str, int] = {}
    queue = [(clock_minutes(telling.start), telling.first)]
    while queue:
        now, name = heappop(queue)
        if name in entered or (name not in scenes and name != _ANYWHERE):
            continue
        entered[name] = now
        left = now if name == _ANYWHERE else max(now, begins(scenes[name]) or 0)
        for target in general if name == _ANYWHERE else (*ahead[name], _ANYWHERE):
            heappush(queue, (left, target))
    return entered
