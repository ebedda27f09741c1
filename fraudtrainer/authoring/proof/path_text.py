"""A path of inputs in words, for people who read what the prover found."""

from __future__ import annotations

from collections.abc import Sequence

from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import DIAL_LEVELS, INSPECTIONS, REPORT_ITEMS


def path_words(story: Story, inputs: Sequence[inp.Input]) -> tuple[str, ...]:
    """Each input as a short sentence of its own, with the scene it is given in."""
    scenes = (sitting.state.scene for sitting in Sitting.begin(story, 1).along(inputs))
    return tuple(
        f"{scene}：{_words(story, scene, value)}"
        for scene, value in zip(scenes, inputs, strict=False)
    )


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
            return f"判断放到“{DIAL_LEVELS[value.level - 1].zh}”"
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
    whom = story.number_name(value.target)
    return f"{name}（{value.target if whom is None else whom}）"
