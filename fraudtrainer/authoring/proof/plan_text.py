"""Inputs written down as a plan file, so that a path the prover found can be run by anybody."""

from __future__ import annotations

from collections.abc import Sequence

from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import asked_payment
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State
from fraudtrainer.scenario.model import FORMAT
from fraudtrainer.scenario.story import Story

_Written = (
    inp.Reply | inp.Act | inp.Inspect | inp.Pay | inp.Flag | inp.Unflag
    | inp.Dial | inp.Wait | inp.Call | inp.Leave
)  # fmt: skip
"""What a step can stand for; that a line stayed unread is no step."""


def plan_text(story: Story, inputs: Sequence[inp.Input]) -> str:
    """A plan file that gives these inputs, ending where they end ("" where they reach no end)."""
    written = [value for value in inputs if not isinstance(value, inp.Unseen)]
    states = [sitting.state for sitting in Sitting.begin(story, 1).along(written)]
    steps = [_step(story, state, value) for state, value in zip(states, written, strict=False)]
    head = [f"format: {FORMAT}", f"telling: {story.name}", "steps:"]
    ends = f'ends: "{states[-1].ending or ""}"'
    return "\n".join([*head, *(f"  - {step}" for step in steps), ends]) + "\n"


def _step(story: Story, state: State, value: _Written) -> str:
    match value:
        case inp.Act():
            return _action(value)
        case inp.Pay():
            payment = asked_payment(story, state, value)
            return f'pay: "{payment.id if payment is not None else ""}"'
        case inp.Flag() | inp.Unflag():
            kind = "flag" if isinstance(value, inp.Flag) else "unflag"
            return f'{kind}: {{line: "{value.line}", cue: {value.cue}}}'
        case inp.Reply():
            return f'reply: "{value.id}"'
        case _:
            return _plain(value)


def _action(value: inp.Act) -> str:
    if not value.target:
        return f"act: {value.action}"
    if value.action == "report_account_fast":
        return f"report: [{value.target.replace(',', ', ')}]"
    return f'{{act: {value.action}, target: "{value.target}"}}'


def _plain(value: inp.Inspect | inp.Dial | inp.Wait | inp.Call | inp.Leave) -> str:
    match value:
        case inp.Inspect():
            return f"inspect: {value.target}"
        case inp.Dial():
            return f"dial: {value.level}"
        case inp.Wait():
            return f"wait: {value.minutes}"
        case inp.Call():
            return f"call: {value.how}"
        case _:
            return "leave: true"
