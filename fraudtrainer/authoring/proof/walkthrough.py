"""Running a plan against a telling: each step an input, each expectation checked on the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fraudtrainer.errors import UserError
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import RefusedInputError, open_payments, open_replies
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State
from fraudtrainer.scenario.plan import Expectation, Plan, Step
from fraudtrainer.scenario.story import Story
from fraudtrainer.words import AND, Words, joined, plain

_STEP_REFUSED: Final = Words("第 {0} 步走不通：{1}", "Step {0} is not possible: {1}")
_OTHER_ENDING: Final = Words(
    "走法应当到结局“{0}”，实际是“{1}”。", "The plan should reach the ending “{0}”, but: “{1}”."
)
_NOT_ENDED: Final = Words("还没有结束（在 {0}）", "not over yet (in {0})")
_EMPTY_STEP: Final = Words("第 {0} 步什么也没写。", "Step {0} says nothing.")
_NO_PAYMENT: Final = Words(
    "第 {0} 步：现在没有叫“{1}”的付款，能付的：{2}。",
    "Step {0}: no payment called “{1}” is open here; open: {2}.",
)
_NO_REPLY: Final = Words(
    "第 {0} 步：“{1}”这一幕现在没有答话“{2}”，能说的：{3}。",
    "Step {0}: in “{1}” no reply “{2}” is open; open: {3}.",
)
_NONE: Final = Words("没有", "none")
_OTHER_SCENE: Final = Words(
    "第 {0} 步：应当在“{1}”，实际在“{2}”。", "Step {0}: expected to be in “{1}”, but is in “{2}”."
)
_LINE_NOT_SHOWN: Final = Words(
    "第 {0} 步：“{1}”还没有出现。", "Step {0}: “{1}” has not appeared yet."
)


class PlanFailedError(UserError):
    """A plan does not lead where its author said. The message names the step, counted from 1.

    Attributes:
        step: The failing step, counted from 1; 0 where all were walked and the ending differs.
    """

    def __init__(self, message: Words, *, step: int = 0, details: str = "") -> None:
        super().__init__(message, details=details)
        self.step = step


def walk(story: Story, plan: Plan) -> Sitting:
    """Play a plan to its end, or through its excerpt.

    Raises:
        PlanFailedError: A step was refused, an expectation was not met, or the ending differs.
    """
    sitting = Sitting.begin(story, plan.seed)
    for number, step in enumerate(plan.steps, start=1):
        state = sitting.state
        if step.expect is not None:
            _expect(number, step.expect, state)
            continue
        if step.cut is not None:
            for line in (step.cut.first, step.cut.last):
                _expect(number, Expectation(line=line), state)
            continue
        try:
            sitting = sitting.after(step_input(number, step, sitting.story, state))
        except RefusedInputError as refusal:
            raise PlanFailedError(
                _STEP_REFUSED.fill(number, refusal.message),
                step=number,
                details=f"scene={state.scene}",
            ) from refusal
    ending, scene = sitting.state.ending, sitting.state.scene
    if ending != plan.ends and not plan.excerpt:
        reached = _NOT_ENDED.fill(scene) if ending is None else plain(ending)
        raise PlanFailedError(_OTHER_ENDING.fill(plan.ends, reached))
    return sitting


def step_input(number: int, step: Step, story: Story, state: State) -> inp.Input:
    """The input that a step stands for.

    Raises:
        PlanFailedError: The step says nothing, or names a payment that is not open.
    """
    if step.reply is not None:
        return _reply(number, step.reply, story, state)
    if step.act is not None:
        return inp.Act(step.act, step.target)
    if step.inspect is not None:
        return inp.Inspect(step.inspect)
    if step.pay is not None:
        return _payment(number, step.pay, story, state)
    if step.report:
        return inp.Act("report_account_fast", ",".join(step.report))
    return _quiet_input(number, step)


def _quiet_input(number: int, step: Step) -> inp.Input:
    """The input of a step that says nothing: a mark, the dial, waiting, the phone, leaving."""
    if step.flag is not None:
        return inp.Flag(step.flag.line, step.flag.cue)
    if step.unflag is not None:
        return inp.Unflag(step.unflag.line, step.unflag.cue)
    if step.dial is not None:
        return inp.Dial(step.dial)
    if step.wait is not None:
        return inp.Wait(step.wait)
    if step.call is not None:
        return inp.Call(step.call)
    if step.leave:
        return inp.Leave()
    raise PlanFailedError(_EMPTY_STEP.fill(number), step=number)


def _reply(number: int, name: str, story: Story, state: State) -> inp.Reply:
    """The reply that a step says; one that waits for something else is refused by play itself."""
    ready = [reply.id for reply in open_replies(story, state)]
    waits = state.held is not None or state.pending is not None or state.reporting
    if name not in ready and not (waits or state.ringing or state.ending):
        message = _NO_REPLY.fill(number, state.scene, name, _listed(ready))
        raise PlanFailedError(message, step=number)
    return inp.Reply(name)


def _listed(names: Sequence[str]) -> Words:
    return joined(map(plain, names), AND) if names else _NONE


def _payment(number: int, name: str, story: Story, state: State) -> inp.Pay:
    for payment in open_payments(story, state):
        if payment.id == name:
            return inp.Pay(payment.account, payment.payee, payment.amount)
    ready = [payment.id for payment in open_payments(story, state)]
    raise PlanFailedError(_NO_PAYMENT.fill(number, name, _listed(ready)), step=number)


def _expect(number: int, wanted: Expectation, state: State) -> None:
    if wanted.scene is not None and state.scene != wanted.scene:
        raise PlanFailedError(_OTHER_SCENE.fill(number, wanted.scene, state.scene), step=number)
    if wanted.line is not None and wanted.line not in state.seen:
        raise PlanFailedError(_LINE_NOT_SHOWN.fill(number, wanted.line), step=number)
