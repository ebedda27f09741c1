"""FT116: the card's `minutes` are far from what playing takes."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.ringing import ring_branches
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.scenario.model import Branch, Scene
from fraudtrainer.scenario.story import Story
from fraudtrainer.words import Words

CHARACTERS_PER_MINUTE = 300
MINUTES_PER_DECISION = 0.25
TIMES_OFF = 2.0


def check(subject: Subject) -> Iterator[Finding]:
    """Find `minutes` under half the quickest way through, or over twice all there is to read."""
    stories = [file.stories[0] for file in subject.tellings]
    minutes = stories[0].situation.minutes
    brief = len(stories[0].situation.brief) / CHARACTERS_PER_MINUTE
    quickest = brief + max(_quickest(story) for story in stories)
    longest = brief + max(sum(map(_scene_minutes, s.telling.scenes)) for s in stories)
    if minutes * TIMES_OFF < quickest or minutes > max(1, longest * TIMES_OFF):
        yield Finding(
            CARD, ("minutes",),
            Words(f"写的是 {minutes} 分钟，照字数和选择估算在 {quickest:.0f} 到 {longest:.0f} 分钟之间",
            f"{minutes} minutes given, {quickest:.0f} to {longest:.0f} expected"),
            Words("按实际演一遍的时间写", "write how long it takes to play"),
        )  # fmt: skip


def _scene_minutes(scene: Scene) -> float:
    """Reading a scene's lines and replies, and deciding once where there is something to decide."""
    characters = sum(len(line.text) for line in scene.lines)
    characters += sum(len(reply.text) for reply in scene.replies)
    decision = MINUTES_PER_DECISION if scene.replies or scene.pay else 0
    return characters / CHARACTERS_PER_MINUTE + decision


def _quickest(story: Story) -> float:
    """The least time from the first scene to an ending by what scenes offer (Dijkstra)."""
    queue = [(_scene_minutes(story.scenes[story.telling.first]), story.telling.first)]
    seen: set[str] = set()
    while queue:
        spent, name = heappop(queue)
        if name in seen:
            continue
        seen.add(name)
        ways = _ways(story.scenes[name])
        if any(b.endings for b in ways):
            return spent
        for goto in {goto for branch in ways for goto in branch.scenes} - seen:
            heappush(queue, (spent + _scene_minutes(story.scenes[goto]), goto))
    return 0.0


def _ways(scene: Scene) -> list[Branch]:
    ways: list[Branch] = [*scene.replies, *scene.pay, *ring_branches(scene)]
    return [*ways, scene.silence] if scene.silence is not None else ways


RULE = Rule("FT116", "warning", Words("分钟数和实际相差太多", "The minutes are far off"), check)
