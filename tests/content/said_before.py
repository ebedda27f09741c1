"""What is shown of a telling on every way to a line: worked out on the graph of its scenes.

A line with a condition may be left out, so that only what stands without one counts as shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fraudtrainer.scenario.expression import parse
from fraudtrainer.scenario.model import (
    ActionRule,
    Branch,
    InspectionRule,
    Line,
    Payment,
    Reply,
    Scene,
    Telling,
)
from fraudtrainer.scenario.part import branches_in, lines_in, runs_of_lines

Figures = frozenset[str]
NONE: Figures = frozenset()
HOTLINES = {"110", "96110", "12381", "962110"}
_NUMBER = re.compile(r"(?<![\d:.])(\d[\d,]*(?:\.\d+)?)( 万)?(?![\d:])")
_DIGITS = 3
"""Shorter numbers are counts and house numbers, which say nothing."""
_PROMISED = {"后天": 2, "明天": 1}
_COMES = r".{0,6}(?:到|送)"
_DELIVERED = re.compile(r"收着了|送到了|敲半天|没人应|没人签收|没签成")


class Quoted(NamedTuple):
    """A line in which somebody quotes a figure that not every way to it has shown."""

    line: str
    figure: str


def figures(text: str) -> Figures:
    """The figures of a text, written alike: 37.69 万 is 376900."""
    found = set()
    for number, wan in _NUMBER.findall(text):
        plain = number.replace(",", "")
        plain = str(round(float(plain) * 10_000)) if wan else plain
        if len(plain) >= _DIGITS and plain not in HOTLINES:
            found.add(plain)
    return frozenset(found)


def texts(line: Line) -> tuple[str, ...]:
    """What a line may say: its text, or each of its wordings."""
    return tuple(w.text for w in line.wordings) or (line.text,)


class Shown:
    """The figures that are surely on the desk when a scene begins, and who has each of them first."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._scenes = {scene.id: scene for scene in telling.scenes}
        # What stands in one run is said in one go: who has seen a line of it has seen them all.
        self._runs = {line.id: run for _path, run in runs_of_lines(telling) for line in run}
        self._owner = self._owners()
        self._entry = self._entries()

    def quoted(self) -> list[Quoted]:
        """Every quotation that comes too early on some way."""
        found: dict[Quoted, None] = {}
        for scene in self._telling.scenes:
            for line, before in self._said(scene):
                early = {f for text in texts(line) for f in figures(text)} - before
                for figure in early - self._recalled(line.when):
                    if self._owner[figure] != line.by:
                        found[Quoted(line.id, figure)] = None
        return list(found)

    def _owners(self) -> dict[str, str]:
        """Who says each figure first, as the file is read; cards are shown by who shows them."""
        owner: dict[str, str] = {}
        for _path, line in lines_in(self._telling):
            for figure in frozenset().union(*map(figures, texts(line))) | self._card(line):
                owner.setdefault(figure, line.by)
        for scene in self._telling.scenes:
            for reply in scene.replies:
                for figure in figures(reply.text):
                    owner.setdefault(figure, "me")
        return owner

    def _said(self, scene: Scene) -> Iterator[tuple[Line, Figures]]:
        """Every line that can be said in a scene, each with what was surely shown before it."""
        before = self._entry[scene.id] | self._numbers(scene)
        for line in scene.lines:
            yield line, before
            before |= self._shows(line)
        for branch in self._branches(scene):
            shown = self._at(scene, branch)
            if isinstance(branch, Reply):
                yield Line(id=f"{scene.id}/{branch.id}", by="me", text=branch.text), shown
            for line in branch.lines:
                yield line, shown
                shown |= self._shows(line)

    def _branches(self, scene: Scene) -> list[Branch]:
        telling = self._telling
        opening = (*telling.opening_actions, *telling.opening_inspect)
        general = opening if scene.id in telling.opening else (*telling.actions, *telling.inspect)
        return [*(branch for _path, branch in branches_in(scene)), *general, *self._silences(scene)]

    def _silences(self, scene: Scene) -> list[Branch]:
        return [self._telling.silence] if scene.silence is None else []

    def _at(self, scene: Scene, branch: Branch) -> Figures:
        """What is shown once a branch of a scene is taken; before a call is answered nothing is said."""
        ring = scene.ring
        unheard = ring is not None and scene.rings_first and branch in (ring.decline, ring.ignore)
        start = self._entry[scene.id] | self._numbers(scene)
        said = () if unheard else scene.lines
        known = self._recalled(branch.when) | self._left(branch)
        return start.union(known, *map(self._shows, said))

    def _numbers(self, scene: Scene) -> Figures:
        """The number of whoever calls, which the phone shows."""
        people = {line.by for line in scene.lines} | ({scene.ring.by} if scene.ring else set())
        known = (self._telling.people.get(person) for person in people)
        return NONE.union(*(figures(person.number) for person in known if person is not None))

    def _shows(self, line: Line) -> Figures:
        """What a line surely shows: what all its wordings have, and its card."""
        if line.when:
            return NONE
        said = [figures(text) for text in texts(line)]
        return said[0].intersection(*said[1:]) | self._card(line)

    @staticmethod
    def _card(line: Line) -> Figures:
        card = line.card
        return NONE if card is None else NONE.union(*map(figures, (card.title, *card.rows)))

    def _recalled(self, when: str) -> Figures:
        """What a condition says was seen; a condition with `or` or `not` says nothing."""
        if not when or re.search(r"\b(?:or|not)\b", when):
            return NONE
        asked = (name for question, name in parse(when).questions if question == "seen")
        lines = (line for name in asked for line in self._runs.get(name, ()))
        return NONE.union(*map(self._shows, lines))

    def _left(self, branch: Branch) -> Figures:
        """What was seen where a rule is in force: an earlier one of its kind held until then."""
        telling, found = self._telling, NONE
        for rules in (telling.actions, telling.inspect):
            for rule in rules[: rules.index(branch)] if branch in rules else ():
                until = re.fullmatch(r"not (seen\(\S+\))", rule.when)
                if until is not None and _kind(rule) == _kind(branch):
                    found |= self._recalled(until[1])
        return found

    def _entries(self) -> dict[str, Figures]:
        """What is shown on all ways to each scene, the greatest solution."""
        everything = frozenset(self._owner)
        entry = dict.fromkeys(self._scenes, everything)
        entry[self._telling.first] = NONE
        self._entry, changed = entry, True
        while changed:
            changed = False
            for scene in self._telling.scenes:
                for target, shown in self._ways(scene):
                    if not entry[target] <= shown:
                        entry[target], changed = entry[target] & shown, True
        return entry

    def _ways(self, scene: Scene) -> Iterator[tuple[str, Figures]]:
        for branch in self._branches(scene):
            shown = self._at(scene, branch).union(*map(self._shows, branch.lines))
            if isinstance(branch, Reply):
                shown |= figures(branch.text)
            for target in branch.scenes & self._scenes.keys():
                yield target, shown


def _kind(branch: object) -> tuple[str, str | None]:
    """What two rules have to share for the first of them to take the other's place."""
    if isinstance(branch, ActionRule):
        return branch.act, branch.target
    return (branch.target, "") if isinstance(branch, InspectionRule) else ("", None)


def too_soon(telling: Telling) -> list[tuple[str, str]]:
    """Scenes that promise a delivery, each with a scene on the way on where it comes before its day."""
    scenes = {scene.id: scene for scene in telling.scenes}
    found = []
    for scene in telling.scenes:
        offset = max(map(_offset, _scene_texts(scene)), default=0)
        if offset:
            days = _earliest(telling, scenes, scene)
            due = days[scene.id] + offset
            found += [
                (scene.id, name)
                for name, day in days.items()
                if day < due and any(map(_DELIVERED.search, _scene_texts(scenes[name])))
            ]
    return found


def _offset(text: str) -> int:
    return max((n for word, n in _PROMISED.items() if re.search(word + _COMES, text)), default=0)


def _scene_texts(scene: Scene) -> Iterable[str]:
    return [text for line in scene.lines for text in texts(line)]


def _earliest(telling: Telling, scenes: dict[str, Scene], first: Scene) -> dict[str, int]:
    """The earliest day on which each scene can begin that lies on the way on from one."""
    days, ahead = {first.id: first.day or 1}, [first.id]
    while ahead:
        scene = scenes[ahead.pop()]
        general = (*telling.actions, *((telling.silence,) if scene.silence is None else ()))
        branches = (*(b for _path, b in branches_in(scene)), *general)
        for target in {t for b in branches if not isinstance(b, Payment) for t in b.scenes}:
            day = max(days[scene.id], scenes[target].day or 1)
            if day < days.get(target, day + 1):
                days[target] = day
                ahead.append(target)
    return days
