"""Degenerate players: strategies that need no skill, and that a sound pair of tellings must defeat.

Each player sees what a learner sees (the state and the open choices) and returns its next input.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import (
    RefusedInputError,
    action_rule,
    dial_levels,
    open_payments,
    open_replies,
)
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import REPORT_ESSENTIAL, EvidenceId, RingEnd
from fraudtrainer.words import Words

Choose = Callable[[Story, State], inp.Input | None]
MAX_MOVES = 200
_NOT_SURE = 3
_REPORT = inp.Act("report_account_fast", ",".join(REPORT_ESSENTIAL))


@dataclass(frozen=True, slots=True)
class Player:
    """A strategy.

    Attributes:
        name: Its id.
        words: What it is called.
        dial: Where it sets the dial, None for nowhere of its own.
        choose: How it moves.
        marks: What it marks every line as, None where it marks none.
        phone: What a ringing phone gets.
    """

    name: str
    words: Words
    dial: int | None
    choose: Choose
    marks: EvidenceId | None = None
    phone: RingEnd = "answer"


def _pay(story: Story, state: State) -> inp.Input | None:
    payments = open_payments(story, state)
    if not payments:
        return None
    first = payments[0]
    return inp.Pay(first.account, first.payee, first.amount)


def comply(story: Story, state: State) -> inp.Input | None:
    """Pay what can be paid, else say the most obliging reply (the riskiest by its conduct)."""
    payment = _pay(story, state)
    if payment is not None:
        return payment
    replies = open_replies(story, state)
    order = {"harmful": 0, "risky": 1, None: 2, "fine": 3, "best": 4}
    if story.telling.truth == "genuine":
        # Obliging means going along, which in a genuine telling is what does no harm.
        replies = tuple(sorted(replies, key=lambda r: r.wrong is not None))
        return inp.Reply(replies[0].id) if replies else None
    return inp.Reply(min(replies, key=lambda r: order[r.conduct]).id) if replies else None


def refuse(story: Story, state: State) -> inp.Input | None:
    """Hang up, leave, report as fraud: whatever ends contact, without ever checking."""
    for action in ("hang_up", "refuse_friend_request", "call_110", "stop_operation"):
        rule = action_rule(story, state, action, "")
        # One that was tried and left the scene open will not lead out of it now.
        tried = f"act:{action}:" in state.used
        if rule is not None and rule.exits and not tried:
            return inp.Act(action)
    return inp.Wait(30)


def silent(_story: Story, _state: State) -> inp.Input | None:
    """Never answer."""
    return inp.Wait(30)


def first_option(story: Story, state: State) -> inp.Input | None:
    """The first listed reply, else the payment."""
    replies = open_replies(story, state)
    return inp.Reply(replies[0].id) if replies else _pay(story, state)


def longest_option(story: Story, state: State) -> inp.Input | None:
    """The longest listed reply, else the payment."""
    replies = open_replies(story, state)
    if replies:
        return inp.Reply(max(replies, key=lambda r: len(r.text)).id)
    return _pay(story, state)


def call_110_first(story: Story, state: State) -> inp.Input | None:
    """Dial 110 once in every scene, then do what is obliging."""
    if "act:call_110:" not in state.used:
        return inp.Act("call_110")
    return comply(story, state)


PLAYERS = (
    Player("always-comply", Words("句句照办", "always comply"), 1, comply),
    Player("always-trust", Words("一律相信", "always trust"), 1, first_option),
    Player("always-refuse", Words("一律拒绝", "always refuse"), 5, refuse, phone="decline"),
    Player(
        "always-suspect", Words("一律怀疑", "always suspect"), 5, refuse,
        marks="unsolicited_contact", phone="decline",
    ),
    Player("first-option", Words("总选第一个", "always the first"), 3, first_option),
    Player("longest-option", Words("总选最长的", "always the longest"), 3, longest_option),
    Player("silent", Words("一声不吭", "always silent"), None, silent, phone="ignore"),
    Player("all-doubts", Words("句句标疑点", "all doubts"), 5, comply, marks="unsolicited_contact"),
    Player("all-proofs", Words("句句标佐证", "all proofs"), 1, comply, marks="old_trace"),
    Player("first-110", Words("先打 110 再说肯定诈骗", "110 first, surely fraud"), 5, call_110_first),
)  # fmt: skip


@dataclass(slots=True)
class _Run:
    """One player's sitting as it goes."""

    player: Player
    sitting: Sitting
    flagged: set[str] = field(default_factory=set)

    @property
    def state(self) -> State:
        """Where it stands."""
        return self.sitting.state

    def give(self, value: inp.Input) -> bool:
        """Play an input; False where it was refused."""
        try:
            self.sitting = self.sitting.after(value)
        except RefusedInputError:
            return False
        return True

    def move(self) -> None:
        """One move: what the moment demands, else the strategy's choice, else a wait."""
        if self.player.marks is not None:
            self._flag_new_lines()
        if self.state.pending is not None or self.state.held is not None:
            self.give(inp.Dial(self._level))
        elif self.state.reporting:
            self.give(_REPORT)
        elif self.state.ringing:
            self.give(inp.Call(self.player.phone))
        else:
            choice = self.player.choose(self.sitting.story, self.state)
            if choice is None or not self.give(choice):
                self.give(inp.Wait(30))

    @property
    def _level(self) -> int:
        """Where the player sets the dial, as near as the story's steps allow."""
        levels = dial_levels(self.sitting.story)
        return min(max(self.player.dial or _NOT_SURE, levels[0]), levels[-1])

    def _flag_new_lines(self) -> None:
        for line in self.state.seen:
            if line not in self.flagged:
                self.flagged.add(line)
                self.give(inp.Flag(line, self.player.marks or "unsolicited_contact"))


def play_out(
    player: Player, story: Story, watch: Callable[[int], object] | None = None, seed: int = 1
) -> Sitting:
    """Let a player play a telling to its end, or to the bound of moves.

    A move that is refused, or no move at all, becomes a wait, so that every player ends. `watch` is
    told the number of each move; whoever has to stop it raises from there.
    """
    run = _Run(player, Sitting.begin(story, seed))
    if player.dial is not None:
        run.give(inp.Dial(player.dial))
    for number in range(MAX_MOVES):
        if watch is not None:
            watch(number)
        if run.sitting.ended:
            break
        run.move()
    return run.sitting
