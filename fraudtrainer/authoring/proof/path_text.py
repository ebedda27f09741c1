"""A path of inputs in words, for people who read what the prover found."""

from __future__ import annotations

from collections.abc import Sequence

from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import DIAL_LEVELS, INSPECTIONS, REPORT_ITEMS, RING_ENDS
from fraudtrainer.words import AND, Words, joined, plain

_STEP = Words("{0}：{1}", "{0}: {1}")
_SAY = Words("说“{0}”", "say “{0}”")
_PAY = Words("付 {0:,} 元给{1}（{2}）", "pay ¥{0:,} to {1} ({2})")
_FLAG = Words("把 {0} 标成“{1}”", "mark {0} as “{1}”")
_UNFLAG = Words("取消 {0} 的“{1}”", "take “{1}” back from {0}")
_DIAL = Words("判断放到“{0}”", "set the dial to “{0}”")
_WAIT = Words("等 {0} 分钟", "wait {0} min")
_CALL = Words("电话响了：{0}", "the phone rings: {0}")
_UNSEEN = Words("有些话没来得及看", "some lines were not read")
_LEAVE = Words("离开", "leave")
_REPORT = Words("{0}，先后报：{1}", "{0}, telling in order: {1}")
_WHOM = Words("{0}（{1}）", "{0} ({1})")


def path_words(story: Story, inputs: Sequence[inp.Input]) -> tuple[Words, ...]:
    """Each input as a short sentence of its own, with the scene it is given in."""
    scenes = (sitting.state.scene for sitting in Sitting.begin(story, 1).along(inputs))
    return tuple(
        _STEP.fill(scene, _words(story, scene, value))
        for scene, value in zip(scenes, inputs, strict=False)
    )


def _words(story: Story, scene: str, value: inp.Input) -> Words:
    match value:
        case inp.Reply():
            reply = story.reply(scene, value.id)
            if reply is None or reply.aloud:
                return _SAY.fill(value.id if reply is None else reply.text)
            return plain(reply.text)
        case inp.Act():
            return _action(story, value)
        case inp.Pay():
            return _PAY.fill(value.amount, value.payee, value.account)
        case inp.Inspect():
            return INSPECTIONS[value.target].words
        case _:
            return _quiet(value)


_Marking = inp.Flag | inp.Unflag | inp.Dial
_Quiet = _Marking | inp.Wait | inp.Call | inp.Unseen | inp.Leave


def _quiet(value: _Quiet) -> Words:
    match value:
        case inp.Wait():
            return _WAIT.fill(value.minutes)
        case inp.Call():
            return _CALL.fill(RING_ENDS[value.how].words)
        case inp.Unseen():
            return _UNSEEN
        case inp.Leave():
            return _LEAVE
        case _:
            return _marking(value)


def _marking(value: _Marking) -> Words:
    match value:
        case inp.Flag():
            return _FLAG.fill(value.line, CUES[value.cue].words)
        case inp.Unflag():
            return _UNFLAG.fill(value.line, CUES[value.cue].words)
        case _:
            return _DIAL.fill(DIAL_LEVELS[value.level - 1].words)


def _action(story: Story, value: inp.Act) -> Words:
    name = ACTIONS[value.action].words
    if not value.target:
        return name
    if value.action == "report_account_fast":
        items = (REPORT_ITEMS.get(item) for item in value.target.split(","))
        told = joined((i.words for i in items if i is not None), AND)
        return _REPORT.fill(name, told)
    whom = story.number_name(value.target)
    return _WHOM.fill(name, plain(value.target if whom is None else whom))
