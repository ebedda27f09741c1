"""What a condition may ask of a sitting: the names and questions of the expression language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from fraudtrainer.play.evidence import found
from fraudtrainer.play.state import COUNT_LIMIT, State
from fraudtrainer.scenario.expression import parse
from fraudtrainer.scenario.story import Story

LEAK_LIMIT, WRONG_LIMIT = 5, 100


class _Conditional(Protocol):
    @property
    def when(self) -> str: ...


C = TypeVar("C", bound=_Conditional)


class Observation:
    """A sitting at one moment, as conditions see it."""

    def __init__(self, story: Story, state: State) -> None:
        """Look at `state`, a moment of a sitting of `story`."""
        self._story = story
        self._state = state

    def number(self, name: str) -> int:
        """The value of a name; 0 for one that is not set."""
        value = self._state.values.get(name)
        if value is not None:
            return value
        return self._counted(name)

    def _counted(self, name: str) -> int:
        """The value of a name that stands in no telling's values: no telling may take one of these."""
        state = self._state
        match name:
            case "hits" | "false_flags":
                made = found(self._story, state)
                return min(COUNT_LIMIT, len(made.hits if name == "hits" else made.false))
            case "leaks":
                return min(LEAK_LIMIT, len(state.leaked))
            case "wronged":
                return min(WRONG_LIMIT, state.wrong_weight)
            case "dial":
                return state.dial or 0
            case "lost" | "paid" | "good" | "bad":
                return int(getattr(state, name))
        return 0

    def asked(self, function: str, name: str) -> bool:
        """The answer of `seen`, `said`, `did` or `looked` for one id."""
        state = self._state
        match function:
            case "seen":
                return name in state.seen
            case "said":
                return any(line in state.seen for line in self._story.own_lines.get(name, ()))
            case "did":
                return f"act:{name}" in state.done
        return f"inspect:{name}" in state.done

    def holds(self, when: str) -> bool:
        """True where a condition holds; no condition always does."""
        return not when or parse(when).value(self) != 0

    def open(self, parts: Iterable[C]) -> tuple[C, ...]:
        """The parts whose condition holds, in their order."""
        return tuple([p for p in parts if not p.when or self.holds(p.when)])
