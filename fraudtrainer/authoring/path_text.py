"""A path of inputs in words, for people who read what the prover found."""

from __future__ import annotations

from collections.abc import Sequence

from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import RefusedInputError, advance, begin
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import ACTIONS, CUES, INSPECTIONS, REPORT_ITEMS

_LEVELS = ("肯定正常", "多半正常", "说不准", "多半诈骗", "肯定诈骗")


def path_words(story: Story, inputs: Sequence[inp.Input]) -> tuple[str, ...]:
    """Each input as a short sentence of its own, with the scene it is given in."""
    state, _events = begin(story, 1)
    found = []
    for value in inputs:
        found.append(f"{state.scene}：{_words(story, state.scene, value)}")
        try:
            state, _events = advance(story, state, value)
        except RefusedInputError:
            break
    return tuple(found)


def _words(story: Story, scene: str, value: inp.Input) -> str:
    match value:
        case inp.Reply():
            reply = story.reply(scene, value.id)
            return f"说“{reply.text if reply is not None else value.id}”"
        case inp.Act():
            return _action(story, value)
        case inp.Pay():
            return f"付 {value.amount:,} 元给{value.payee}（{value.account}）"
        case inp.Inspect():
            return INSPECTIONS[value.target].zh
        case _:
            return _quiet(value)


def _quiet(value: inp.Flag | inp.Unflag | inp.Dial | inp.Wait | inp.Leave) -> str:
    match value:
        case inp.Flag():
            return f"把 {value.line} 标成“{CUES[value.cue].zh}”"
        case inp.Unflag():
            return f"取消 {value.line} 的“{CUES[value.cue].zh}”"
        case inp.Dial():
            return f"判断放到“{_LEVELS[value.level - 1]}”"
        case inp.Wait():
            return f"等 {value.minutes} 分钟"
        case _:
            return "离开"


def _action(story: Story, value: inp.Act) -> str:
    name = ACTIONS[value.action].zh
    if not value.target:
        return name
    if value.action == "report_account_fast":
        items = (REPORT_ITEMS.get(item) for item in value.target.split(","))
        said = "、".join(item.zh for item in items if item is not None)
        return f"{name}，先后报：{said}"
    names = {c.id: c.name for c in story.situation.contacts}
    names |= {g.id: g.name for g in story.telling.given}
    return f"{name}（{names.get(value.target, value.target)}）"
