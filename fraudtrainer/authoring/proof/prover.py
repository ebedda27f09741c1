"""The prover: every reachable state of a telling, and what must hold in all of them.

Bounded model checking by breadth-first search, so that each refutation comes with a shortest path
(E. M. Clarke et al., "Model Checking", MIT Press 1999, ch. 6). States that differ only in words
already said, or in the clock before any money is gone, behave alike and count as one. Beyond the
bound, seeded random sittings go on, and the result says that it was sampled.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final

from fraudtrainer.authoring.proof.claims import pair_shortfalls, shortfalls
from fraudtrainer.authoring.proof.fairness import Unfairness, unfairness
from fraudtrainer.authoring.proof.ledger import disagreement, told
from fraudtrainer.authoring.proof.players import PLAYERS, Player, play_out
from fraudtrainer.authoring.proof.state_space import Key, StateSpace
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import RefusedInputError, advance
from fraudtrainer.play.score import BANDS, score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State
from fraudtrainer.scenario.part import PartPath
from fraudtrainer.scenario.story import Story
from fraudtrainer.words import AND, NOTHING, Words, joined

MAX_STATES = 20_000
RANDOM_SITTINGS = 300
RANDOM_MOVES = 60
SEEDS = (1, 2, 3)
"""Wordings and the order of replies are drawn: each player is tried with several draws."""
RING_SHOWN = 12
"""Inputs of a player that never ends: enough to see where it goes round."""
Path = tuple[inp.Input, ...]
Watch = Callable[[int], object]
"""Told the states seen so far, before every small piece of work; whoever has to stop the search
raises from here."""
_CLOCK: Final = Words("情境时间倒着走了", "the story's clock runs backwards")
_MONEY: Final = Words("钱数对不上账", "the sums of money do not add up")
_UNREACHED: Final = Words("结局“{0}”怎么也走不到", "nothing leads to the ending “{0}”")
_NO_EXIT: Final = Words("从“{0}”起没有安全的出路", "from “{0}” on there is no safe way out")
_REPLAY: Final = Words("重放和现场不一致", "playing it again leads elsewhere")
_HARM: Final = Words("受损更重，得分反而不低", "more harm does not score lower")
_BLANKET: Final = Words(
    "不用本事也能两边都过：{0}", "both tellings are passed without any skill: {0}"
)
_ENDLESS: Final = Words(
    "{0}：在 {1} 里一直演不到结局，停在“{2}”，给这一幕一条出路",
    "{0}: never at an ending in {1}, staying in “{2}”: give that scene a way on",
)


@dataclass(frozen=True, slots=True)
class Refutation:
    """A claim that does not hold, with the shortest inputs that show it.

    `telling` names the telling that the inputs are for, where a pair of them was asked about; `where`
    is the part of it that is meant, where no inputs show it.
    """

    claim: str
    message: Words
    path: Path = ()
    telling: str = ""
    where: PartPath = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """What the search of one telling found.

    Attributes:
        story: The telling.
        exhaustive: True where every reachable state was seen, False where some were sampled.
        states: Distinct states seen.
        transitions: Inputs tried.
        endings: The shortest path to each ending that was reached.
        refutations: What does not hold; empty where all is proven.
        coverage: How often each line was shown, by line id.
    """

    story: Story
    exhaustive: bool
    states: int
    transitions: int
    endings: dict[str, Path]
    refutations: tuple[Refutation, ...]
    coverage: dict[str, int]

    @property
    def proven(self) -> bool:
        """True where nothing was refuted."""
        return not self.refutations


@dataclass(slots=True)
class _Search:
    """The search tree: for each state its parent, the input that led here, and what follows."""

    space: StateSpace
    parents: dict[Key, tuple[Key, inp.Input] | None] = field(default_factory=dict)
    states: dict[Key, State] = field(default_factory=dict)
    successors: dict[Key, set[Key]] = field(default_factory=dict)
    coverage: dict[str, int] = field(default_factory=dict)
    transitions: int = 0
    found: dict[str, Refutation] = field(default_factory=dict)
    watch: Watch | None = None

    @property
    def story(self) -> Story:
        return self.space.story

    def look(self) -> None:
        """Let whoever watches stop the search here."""
        if self.watch is not None:
            self.watch(len(self.states))

    def path(self, key: Key) -> Path:
        inputs: list[inp.Input] = []
        link = self.parents[key]
        while link is not None:
            key, value = link
            inputs.append(value)
            link = self.parents[key]
        return tuple(reversed(inputs))

    def refute(self, claim: str, message: Words, path: Path) -> None:
        """Keep the first refutation of a claim; breadth first makes it a shortest one."""
        self.found.setdefault(claim, Refutation(claim, message, path))

    def object_to(self, fault: Unfairness, step: tuple[Key, inp.Input]) -> None:
        """Keep what a step does not keep, once for each part of the telling that is meant."""
        name = f"{fault.claim}:{fault.where}"
        if name not in self.found:
            path = (*self.path(step[0]), step[1])
            self.found[name] = Refutation(fault.claim, fault.message, path, where=fault.where)

    def count(self, events: Sequence[ev.Event]) -> None:
        for event in events:
            if isinstance(event, ev.LineShown):
                self.coverage[event.line] = self.coverage.get(event.line, 0) + 1


def prove(
    story: Story,
    max_states: int = MAX_STATES,
    random_sittings: int = RANDOM_SITTINGS,
    watch: Watch | None = None,
) -> Proof:
    """Explore a telling and check every claim that concerns it alone.

    Args:
        story: The telling.
        max_states: Where the search stops to be exhaustive.
        random_sittings: How many seeded random sittings follow beyond that bound.
        watch: Told how many states were seen; whoever has to stop the search raises from it.
    """
    search = _Search(StateSpace(story), watch=watch)
    opened = Sitting.begin(story, 1).played(search.space.opening)
    search.count(opened.events)
    state = opened.state
    first = search.space.key(state)
    search.parents[first], search.states[first] = None, state
    exhaustive = _explore(search, first, max_states)
    if not exhaustive:
        _sample(search, random_sittings)
    endings = _check_endings(search)
    for lack in shortfalls(story.telling, search.look):
        fault = Refutation(lack.claim, lack.message, where=lack.path)
        search.found.setdefault(f"{lack.claim}:{lack.path}", fault)
    _check_exits(search, exhaustive=exhaustive)
    _check_replay(search, endings)
    return Proof(
        story,
        exhaustive,
        len(search.states),
        search.transitions,
        {ending: search.path(key) for ending, key in endings.items()},
        tuple(search.found.values()),
        search.coverage,
    )


def prove_pair(scam: Story, genuine: Story, watch: Watch | None = None) -> tuple[Refutation, ...]:
    """What no pair may allow: players that pass both without skill, and twins that are unlike."""

    def look() -> None:
        if watch is not None:
            watch(0)

    lacks = pair_shortfalls(scam.telling, genuine.telling, look)
    unlike = (Refutation(n.claim, n.message, (), genuine.name, n.path) for n in lacks)
    return (*_beaten_by(scam, genuine, watch), *unlike)


def refuted_pairs(
    proofs: Sequence[Proof], watch: Watch | None = None
) -> tuple[tuple[Refutation, Proof], ...]:
    """What each pair of a scam and a genuine telling allows, with the telling its inputs are for."""
    return tuple(
        (refutation, twin if refutation.telling == twin.story.name else scam)
        for scam in proofs
        if scam.story.telling.truth == "scam"
        for twin in proofs
        if twin.story.telling.truth == "genuine"
        for refutation in prove_pair(scam.story, twin.story, watch)
    )


def _beaten_by(scam: Story, genuine: Story, watch: Watch | None) -> Iterator[Refutation]:
    """Players that pass both, and those that never end; for one fault the first of them says who."""
    faults: dict[tuple[str, str, str], tuple[list[Player], Sitting]] = {}
    for player in PLAYERS:
        for seed in SEEDS:
            runs = [play_out(player, story, watch, seed) for story in (scam, genuine)]
            fault = _fault_of(runs)
            if fault is not None:
                players, _run = faults.setdefault(fault[0], ([], fault[1]))
                players.append(player)
                break
    for (claim, name, scene), (players, run) in faults.items():
        names = joined((player.words for player in players), AND)
        if claim == "every-player-ends":
            message, path = _ENDLESS.fill(names, name, scene), run.inputs[:RING_SHOWN]
        else:
            message, path = _BLANKET.fill(names), run.inputs
        yield Refutation(claim, message, path, name)


def _fault_of(runs: Sequence[Sitting]) -> tuple[tuple[str, str, str], Sitting] | None:
    """What is wrong with how a player came through a pair: the claim, the telling and the scene."""
    if all(score(run).passed for run in runs):
        return ("no-blanket-strategy", runs[0].story.name, ""), runs[0]
    endless = next((run for run in runs if not run.ended), None)
    if endless is None:
        return None
    return ("every-player-ends", endless.story.name, endless.state.scene), endless


def _explore(search: _Search, first: Key, max_states: int) -> bool:
    queue = deque([first])
    while queue:
        key = queue.popleft()
        state = search.states[key]
        following = search.successors.setdefault(key, set())
        if state.ending is not None:
            continue
        for value in search.space.moves(state):
            after = _step(search, key, state, value)
            if after is None:
                continue
            new = search.space.key(after)
            following.add(new)
            if new not in search.states:
                if len(search.states) >= max_states:
                    return False
                search.states[new] = after
                search.parents[new] = (key, value)
                queue.append(new)
    return True


def _step(search: _Search, key: Key, state: State, value: inp.Input) -> State | None:
    """One transition with the claims that hold for every single one."""
    search.transitions += 1
    search.look()
    try:
        after, events = advance(search.story, state, value)
    except RefusedInputError:
        return None
    search.count(events)
    if after.at < state.at:
        search.refute("clock-forward", _CLOCK, (*search.path(key), value))
    money = search.story.situation.money
    if after.balance + after.lost - after.stopped + after.paid - after.gained != money.balance:
        search.refute("money-conserved", _MONEY, (*search.path(key), value))
    for fault in unfairness(search.story, state, value, events):
        search.object_to(fault, (key, value))
    return after


def _sample(search: _Search, sittings: int) -> None:
    """Seeded random sittings beyond the bound; they only add coverage and endings."""
    random = Random("prover")  # noqa: S311 - repeatable sampling, no secret
    for _ in range(sittings):
        key = next(iter(search.states))
        state = search.states[key]
        for _move in range(RANDOM_MOVES):
            if state.ending is not None:
                break
            value = random.choice(search.space.moves(state))
            after = _step(search, key, state, value)
            if after is None:
                continue
            new = search.space.key(after)
            if new not in search.states:
                search.states[new], search.parents[new] = after, (key, value)
            key, state = new, search.states[new]


def _check_endings(search: _Search) -> dict[str, Key]:
    """Where each ending was reached first; breadth first makes that a shortest way."""
    reached: dict[str, Key] = {}
    for key, state in search.states.items():
        search.look()
        if state.ending is not None:
            reached.setdefault(state.ending, key)
            _check_kind(search, key, state.ending, state)
    for ending in search.story.telling.endings:
        if ending.id not in reached:
            search.refute(f"reachable:{ending.id}", _UNREACHED.fill(ending.id), ())
    return reached


def _check_kind(search: _Search, key: Key, ending: str, state: State) -> None:
    """The kind of an ending agrees with the ledger, on every path; format 1 was not held to it."""
    kind = search.story.endings[ending].kind
    why = disagreement(kind, state) if search.story.telling.format > 1 else NOTHING
    if why:
        search.refute(f"ledger:{ending}", told(ending, kind, why), search.path(key))


def _check_exits(search: _Search, *, exhaustive: bool) -> None:
    """From every state a way out: unharmed before a loss, a report after one."""
    if not exhaustive:
        return
    predecessors: dict[Key, set[Key]] = {}
    for key, following in search.successors.items():
        search.look()
        for new in following:
            predecessors.setdefault(new, set()).add(key)
    good = _good_ends(search)
    queue = deque(good)
    while queue:
        search.look()
        for key in predecessors.get(queue.popleft(), ()):
            if key not in good:
                good.add(key)
                queue.append(key)
    for key, state in search.states.items():
        search.look()
        if key not in good and state.ending is None:
            search.refute("safe-exit", _NO_EXIT.fill(state.scene), search.path(key))
            return


def _good_ends(search: _Search) -> set[Key]:
    """The ends that are no harm, or the consequence of one."""
    kinds = {e.id: e.kind for e in search.story.telling.endings}
    good: set[Key] = set()
    for key, state in search.states.items():
        search.look()
        if state.ending is not None and (
            kinds[state.ending] in ("safe", "lucky", "exposed", "helped")
            or state.lost
            or state.wrong_weight
        ):
            good.add(key)
    return good


def _check_replay(search: _Search, endings: dict[str, Key]) -> None:
    """A path played again leads where the search came, and more harm never scores higher."""
    marks = []
    for key in endings.values():
        search.look()
        inputs = (*search.space.opening, *search.path(key))
        *_, sitting = Sitting.begin(search.story, 1).along(inputs)
        if sitting.state != search.states[key]:
            search.refute("replay-equals-live", _REPLAY, inputs)
        marks.append((score(sitting), inputs))
    for worse, inputs in marks:
        for better, _ in marks:
            if _band(worse.outcome) > _band(better.outcome) and worse.total >= better.total:
                search.refute("harm-order", _HARM, inputs)


def _band(outcome: int) -> int:
    return next(i for i, (floor, _, _) in enumerate(BANDS) if outcome >= floor)
