"""The states of a telling as the prover tells them apart, and the inputs worth trying in each.

What conditions ask for belongs to a state; what they do not ask for does not, so that a telling
without conditions has no more states than before. Where nothing but the end is left, only that
belongs to it which the end depends on, or which is claimed of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from fraudtrainer.authoring.proof.reach import after_a_loss, general_actions
from fraudtrainer.play import input as inp
from fraudtrainer.play.observation import Observation
from fraudtrainer.play.rules import (
    MAX_WAIT,
    REPORT_DELAY,
    action_rules,
    dial_levels,
    inspection_rule,
    inspection_rules,
    open_numbers,
    open_payments,
    open_replies,
    open_silence,
    ring_end,
    rule_for,
)
from fraudtrainer.play.state import COUNT_LIMIT, State
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.expression import FUNCTIONS, parse
from fraudtrainer.scenario.model import ActionRule, Given, Telling
from fraudtrainer.scenario.part import conditions_in
from fraudtrainer.scenario.stock import DEFAULT
from fraudtrainer.scenario.story import Story, minutes_of
from fraudtrainer.scenario.vocabulary import INSPECTIONS, REPORT_ESSENTIAL, RING_ENDS

Key = tuple[object, ...]
_TAKEN = ("act:", "repl")
_CLEAR = inp.Act("report_account_fast", ",".join(REPORT_ESSENTIAL))
_MUDDLED = inp.Act("report_account_fast", "story," + ",".join(REPORT_ESSENTIAL))
_REPORTS = (len(REPORT_ESSENTIAL), len(REPORT_ESSENTIAL) + 1 + REPORT_DELAY)
"""Minutes that the clear and the muddled report take."""


class StateSpace:
    """The state space of one telling.

    Attributes:
        story: The telling.
        opening: Inputs that every path begins with. The dial moves no story whose conditions do
            not ask for it, so there it is set once.
    """

    def __init__(self, story: Story) -> None:
        """Look through the conditions of `story`."""
        self.story = story
        read = [parse(text) for text in dict.fromkeys(conditions_in(story.telling)) if text]
        self._names = sorted(frozenset[str]().union(*(e.names for e in read)))
        self._questions = sorted(frozenset[tuple[str, str]]().union(*(e.questions for e in read)))
        self._ids = {f: {name for g, name in self._questions if g == f} for f in FUNCTIONS}
        telling, after = story.telling, story.telling.aftermath
        self._limits = [b.within for b in after.bands if b.within is not None] if after else []
        later = after_a_loss(telling) if self._limits else frozenset()
        clocks = [s.clock for s in telling.scenes if s.id in later and s.clock is not None]
        self._latest = max(map(minutes_of, clocks), default=0)
        self._luck = any(e.unguarded or e.kind == "lucky" for e in telling.endings)
        self._purse = any(scene.pay for scene in telling.scenes)
        self._temper = _temper_read(telling)
        self._bands_ask = any(line.when for b in (after.bands if after else ()) for line in b.lines)
        self._lastings: dict[tuple[str, str], bool] = {}
        self._acts: dict[Key, tuple[inp.Input, ...]] = {}
        self._effects: dict[int, bool] = {}
        self.opening: tuple[inp.Input, ...] = (inp.Dial(3),)
        if "dial" in self._names or not story.judged:
            self.opening = ()

    def moves(self, state: State) -> list[inp.Input]:
        """Every input worth trying: choices written for this moment, one of the library's, waits."""
        story = self.story
        if state.reporting:
            return [_CLEAR, _MUDDLED]
        if state.pending is not None or state.held is not None:
            return self._answers()
        found: list[inp.Input] = [inp.Reply(r.id) for r in open_replies(story, state)]
        found += [inp.Pay(p.account, p.payee, p.amount) for p in open_payments(story, state)]
        found += self._actions(state)
        if state.lost and story.telling.aftermath is not None:
            found.append(inp.Act("call_110"))
        looks = self._ids["looked"].union(r.target for r in inspection_rules(story, state))
        found += [inp.Inspect(t) for t in INSPECTIONS if t in looks]  # type: ignore[arg-type]  # closed ids
        found += map(inp.Call, RING_ENDS) if state.ringing else self._waits(state)
        found += self._judgements(state)
        return list(dict.fromkeys(found))

    def _answers(self) -> list[inp.Input]:
        """What to say where the judgement is asked: one level stands for all where none is read."""
        levels = dial_levels(self.story) if "dial" in self._names else range(3, 4)
        return [inp.Dial(level) for level in levels]

    def _waits(self, state: State) -> Iterator[inp.Input]:
        """Until the silence is broken and, before that, until the next band has just passed.

        The latter comes first in a scene: whether one waits before or after acting is the same.
        """
        patience = open_silence(self.story, state).after - state.waited
        yield inp.Wait(max(1, min(MAX_WAIT, patience)))
        # Marks multiply the states; minutes on top of them would be too many to see them all.
        if {"hits", "false_flags"} & set(self._names):
            return
        if state.paid_at is None or state.waited or any(u[:4] in _TAKEN for u in state.used):
            return
        elapsed = state.at - state.paid_at
        minutes = [limit + 1 - elapsed for limit in self._limits if limit >= elapsed]
        yield from (inp.Wait(m) for m in minutes[:1] if m < min(patience, MAX_WAIT))

    def _actions(self, state: State) -> tuple[inp.Input, ...]:
        """The actions worth trying: worked out once for what is written and known at a moment."""
        rules, given = action_rules(self.story, state), open_numbers(self.story, state)
        moment = (state.ringing, tuple([id(rule) for rule in rules]), tuple([g.id for g in given]))
        if moment not in self._acts:
            self._acts[moment] = tuple(self._written_actions(state, rules, given))
        return self._acts[moment]

    def _written_actions(
        self, state: State, written: Sequence[ActionRule], given: Sequence[Given]
    ) -> Iterator[inp.Input]:
        story = self.story
        targets = ["", *(c.id for c in story.situation.contacts), *(g.id for g in given)]
        asked = self._ids["did"]
        rules: dict[str, list[ActionRule]] = {}
        for rule in written:
            rules.setdefault(rule.act, []).append(rule)
        for action, term in ACTIONS.items():
            # Whatever means an end to the ringing is tried as just that.
            if ring_end(story, state, action) or (action not in rules and action not in asked):
                continue
            for target in targets:
                found = rule_for(rules.get(action, ()), target)
                own = found is not None and (found.target or "") == target
                # What holds for every number happens once for each of them.
                again = found is not None and term.targeted and self._has_effect(found)
                if own or again or (action in asked and not target):
                    yield inp.Act(action, target)  # type: ignore[arg-type]  # a closed id

    def _judgements(self, state: State) -> Iterator[inp.Input]:
        """Dial and flags, where a condition asks for them.

        Conditions see how many lines are marked rightly or wrongly, not which, so the next line of
        each kind stands for all of them.
        """
        if "dial" in self._names and self.story.judged:
            yield from (inp.Dial(level) for level in dial_levels(self.story))
        marked = {line for line, _cue in state.flags}
        fresh = [line for line in dict.fromkeys(state.seen) if line not in marked]
        for name, right in (("hits", True), ("false_flags", False)):
            if name not in self._names:
                continue
            line = next((n for n in fresh if (n in self.story.weights) is right), None)
            if line is not None:
                yield inp.Flag(line, "unsolicited_contact")
            elif not right:
                yield from self._plain_looks(state)
            mark = next((f for f in state.flags if (f[0] in self.story.weights) is right), None)
            if mark is not None:
                yield inp.Unflag(*mark)  # type: ignore[arg-type]  # a closed id

    def _plain_looks(self, state: State) -> Iterator[inp.Input]:
        """A look that brings the library's own words: a line to mark wrongly where none is left."""
        if f"{DEFAULT}.inspect" in state.seen:
            return
        plain = (t for t in INSPECTIONS if inspection_rule(self.story, state, t) is None)
        yield from (inp.Inspect(t) for t in islice(plain, 1))  # type: ignore[arg-type]  # a closed id

    def key(self, state: State) -> Key:
        """What decides the future of a sitting: states with equal keys behave alike.

        At the end nothing follows: there it is what is claimed of an end, and what its kind and the
        score's harm are made of.
        """
        end = (
            state.ending, state.lost, state.stopped, state.wrong_weight > 0, bool(state.leaked),
            self._luck and state.bad > 0,
        )  # fmt: skip
        if state.ending is not None:
            return end
        elapsed = self._elapsed(state)
        if state.reporting:
            bands = tuple(self._band(elapsed + minutes) for minutes in _REPORTS)
            return (*end, bands, *(self._asked(state) if self._bands_ask else ()))
        lasting = frozenset(u for u in state.used if self._lasting(state.scene, u))
        seen = tuple(g.id for g in self.story.telling.given if g.line in state.seen)
        return (
            *end, state.scene, state.ringing, lasting, self._purse and state.balance, elapsed,
            state.waited, state.pending, state.held, state.first is None, state.locked is None, seen,
            self._clock(state), *self._asked(state),
        )  # fmt: skip

    def _elapsed(self, state: State) -> int:
        """Minutes since the money left, up to where no band depends on them any more."""
        if state.paid_at is None or self.story.telling.aftermath is None:
            return 0
        return min(state.at - state.paid_at, max(self._limits, default=0) + 1)

    def _band(self, elapsed: int) -> int:
        """How many bands a report has missed that comes after so many minutes."""
        return sum(elapsed > limit for limit in self._limits)

    def _clock(self, state: State) -> int:
        """The time of day, as far as the clock of a scene can make it jump after a loss.

        How far it jumps decides which band a report falls in, and depends on the minutes before.
        """
        return min(state.at, self._latest)

    def _asked(self, state: State) -> Iterator[object]:
        """The answers to all that the telling's conditions ask, and what its temper goes by."""
        look = Observation(self.story, state)
        yield tuple([state.values.get(name, 0) for name in self._temper])
        yield tuple([look.number(name) for name in self._names])
        yield tuple([look.asked(*question) for question in self._questions])
        # How many more could be marked decides what the counts can still become.
        for name, right in (("hits", True), ("false_flags", False)):
            if name in self._names:
                marks = (line in self.story.weights for line in set(state.seen))
                yield min(COUNT_LIMIT, sum(mark is right for mark in marks))

    def _lasting(self, scene_id: str, used: str) -> bool:
        """False for a spent choice that only said something: saying it again changes nothing."""
        place = (scene_id, used)
        if place not in self._lastings:
            self._lastings[place] = self._lasts(scene_id, used)
        return self._lastings[place]

    def _lasts(self, scene_id: str, used: str) -> bool:
        kind, _, name = used.partition(":")
        if kind != "act":
            return kind != "inspect"
        action, _, target = name.partition(":")
        rules = (
            *self.story.scenes[scene_id].actions,
            *general_actions(self.story.telling, scene_id),
        )
        fitting = (r for r in rules if r.act == action and r.target in (None, target))
        return any(self._has_effect(r) for r in fitting)

    def _has_effect(self, rule: ActionRule) -> bool:
        """True where an action taken once more would not only be told of in other words."""
        known = self._effects.get(id(rule))
        if known is None:
            known = self._effects[id(rule)] = self._changes(rule) or self._counts(rule)
        return known

    def _changes(self, rule: ActionRule) -> bool:
        told = rule.leak or rule.wrong is not None or rule.pays is not None
        changed = rule.set or rule.patience or rule.trust or rule.push or rule.income is not None
        return bool(told or changed)

    def _counts(self, rule: ActionRule) -> bool:
        asked = self._ids["seen"]
        counted = rule.conduct is not None and bool({"good", "bad"} & set(self._names))
        risked = self._luck and rule.conduct in ("risky", "harmful")
        return counted or risked or any(line.id in asked for line in rule.lines)


def _temper_read(telling: Telling) -> tuple[str, ...]:
    """What the other side's temper goes by itself, whatever conditions ask."""
    temper = telling.temper
    if temper is None:
        return ()
    given_up = ("gave_up",) if temper.gives_up else ()
    return ("rung", *given_up) if temper.ladder else given_up
