"""FT105: tellings that have no opening in common, or one that is too little of a beginning.

What was written before tellings had one is compared by its first scene.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import GENUINE, SCAM, Subject
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.scenario.model import Scene
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.scenario.story import Story
from fraudtrainer.words import Words

LEAST_SCENES, MOST_SCENES = 2, 4
LENGTH_GAP = 0.25
"""First scenes may differ in length by this share of the longer one."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look for the opening on the card; without one, compare the first scenes in every variant."""
    if (
        subject.of_truth(SCAM)
        and subject.of_truth(GENUINE)
        and subject.tellings[0].telling.format > 1
    ):
        yield from _opening_on_card(subject.tellings[0].stories[0])
        return
    for scam, genuine in product(subject.of_truth(SCAM), subject.of_truth(GENUINE)):
        for pair in zip(scam.stories, genuine.stories, strict=True):
            found = next(_differences(*pair), None)
            if found is not None:
                path, what, what_en = found
                yield Finding(
                    genuine.file, path,
                    Words(f"光看开场就能和 {scam.file} 区分开：{what}不一样",
                    f"the opening alone differs from {scam.file}: {what_en}"),
                    Words("两份剧本的第一幕要写成一样的", "let both tellings open alike"),
                )  # fmt: skip
                break


def _opening_on_card(story: Story) -> Iterator[Finding]:
    opening = [scene for scene in story.telling.scenes if scene.id in story.telling.opening]
    free = sum(len(scene.replies) > 1 for scene in opening)
    if story.judged and not opening:
        yield Finding(
            CARD, ("id",),
            Words("两份剧本没有共同的开场，看开头就能和另一份区分开", "the tellings have no opening in common: their beginnings tell them apart"),
            Words("把开头 2 到 4 幕写进卡片的 opening", "write the first 2 to 4 scenes into the card's opening"),
        )  # fmt: skip
    elif story.judged and not (LEAST_SCENES <= len(opening) <= MOST_SCENES and free):
        yield Finding(
            CARD, ("opening", "scenes"),
            Words("开场有 {0} 幕，其中 {1} 幕有得选：要 {2} 到 {3} 幕，至少一幕有得选",
                  "the opening has {0} scenes, {1} of them with a choice: {2} to {3} are needed, and a choice")
            .fill(len(opening), free, LEAST_SCENES, MOST_SCENES),
            Words("加减几幕，或给一幕写上两句答话", "add or remove scenes, or give one two replies"),
        )  # fmt: skip


def _differences(scam: Story, genuine: Story) -> Iterator[tuple[DataPath, str, str]]:
    one, two = _first(scam), _first(genuine)
    at: DataPath = ("scenes", genuine.telling.scenes.index(two))
    if scam.telling.start != genuine.telling.start:
        yield ("start",), "开始时间", "start"
    if one.on != two.on:
        yield (*at, "on"), "渠道", "channel"
    if _call(scam, one) != _call(genuine, two):
        yield (*at, "ring"), "来电显示", "what the ringing phone shows"
    if one.title != two.title:
        yield (*at, "title"), "标题", "title"
    if len(one.lines) != len(two.lines):
        yield (*at, "lines"), "句数", "number of lines"
    if len(one.replies) != len(two.replies):
        yield (*at, "replies"), "答话的条数", "number of replies"
    if _opening(scam, one) != _opening(genuine, two):
        yield (*at, "lines", 0), "第一句话", "opening line"
    lengths = [sum(len(line.text) for line in scene.lines) for scene in (one, two)]
    if abs(lengths[0] - lengths[1]) > LENGTH_GAP * max(lengths):
        yield (*at, "lines"), "长短", "length"


def _first(story: Story) -> Scene:
    return story.scenes[story.telling.first]


def _call(story: Story, scene: Scene) -> tuple[str, ...]:
    """What the phone shows where it rings; nothing where it does not."""
    ring = scene.ring
    return () if ring is None else (story.person(ring.by).number, ring.area, ring.before)


def _opening(story: Story, scene: Scene) -> tuple[str, str]:
    if not scene.lines:
        return "", ""
    line = scene.lines[0]
    return story.person(line.by).shown, line.text


RULE = Rule(
    "FT105", "error", Words("光看开场就分得出真假", "The opening alone gives it away"), check
)
