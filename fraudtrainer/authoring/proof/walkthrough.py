"""Running a plan against a telling: each step an input, each expectation checked on the way."""

from __future__ import annotations

from dataclasses import dataclass

from fraudtrainer.errors import UserError
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import advance, begin, open_payments
from fraudtrainer.play.state import State
from fraudtrainer.scenario.plan import Plan, Step
from fraudtrainer.scenario.story import Story


class PlanFailedError(UserError):
    """A plan does not lead where its author said. The message names the step, counted from 1.

    Attributes:
        step: The failing step, counted from 1; 0 where all were walked and the ending differs.
    """

    def __init__(self, message: str, *, step: int = 0, details: str = "") -> None:
        super().__init__(message, details=details)
        self.step = step


@dataclass(frozen=True, slots=True)
class Walk:
    """A plan that was played: where it ended and all that happened."""

    state: State
    events: tuple[ev.Event, ...]
    inputs: tuple[inp.Input, ...]


def walk(story: Story, plan: Plan) -> Walk:
    """Play a plan to its end.

    Raises:
        PlanFailedError: A step was refused, an expectation was not met, or the ending differs.
    """
    state, first = begin(story, plan.seed)
    log, inputs = list(first), []
    for number, step in enumerate(plan.steps, start=1):
        if step.expect is not None:
            _expect(number, step, state)
            continue
        value = step_input(number, step, story, state)
        try:
            state, events = advance(story, state, value)
        except UserError as refusal:
            raise PlanFailedError(
                f"第 {number} 步走不通：{refusal.message.zh}",
                step=number,
                details=f"scene={state.scene}",
            ) from refusal
        inputs.append(value)
        log.extend(events)
    if state.ending != plan.ends:
        reached = state.ending or (f"还没有结束（在 {state.scene}）")
        raise PlanFailedError(f"走法应当到结局“{plan.ends}”，实际是“{reached}”。")
    return Walk(state, tuple(log), tuple(inputs))


def step_input(number: int, step: Step, story: Story, state: State) -> inp.Input:
    """The input that a step stands for.

    Raises:
        PlanFailedError: The step says nothing, or names a payment that is not open.
    """
    if step.reply is not None:
        return inp.Reply(step.reply)
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
    """The input of a step that moves no story: a mark, the dial, waiting, leaving."""
    if step.flag is not None:
        return inp.Flag(step.flag.line, step.flag.cue)
    if step.unflag is not None:
        return inp.Unflag(step.unflag.line, step.unflag.cue)
    if step.dial is not None:
        return inp.Dial(step.dial)
    if step.wait is not None:
        return inp.Wait(step.wait)
    if step.leave:
        return inp.Leave()
    raise PlanFailedError(f"第 {number} 步什么也没写。", step=number)


def _payment(number: int, name: str, story: Story, state: State) -> inp.Pay:
    for payment in open_payments(story, state):
        if payment.id == name:
            return inp.Pay(payment.account, payment.payee, payment.amount)
    raise PlanFailedError(f"第 {number} 步：现在没有叫“{name}”的付款。", step=number)


def _expect(number: int, step: Step, state: State) -> None:
    wanted = step.expect
    if wanted is None:
        return
    if wanted.scene is not None and state.scene != wanted.scene:
        raise PlanFailedError(
            f"第 {number} 步：应当在“{wanted.scene}”，实际在“{state.scene}”。", step=number
        )
    if wanted.line is not None and wanted.line not in state.seen:
        raise PlanFailedError(f"第 {number} 步：“{wanted.line}”还没有出现。", step=number)
