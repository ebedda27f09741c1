"""The stage without widgets: everything that can be done in one sitting."""

from __future__ import annotations

from fraudtrainer.errors import GoneError, UserError
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import RefusedInputError
from fraudtrainer.play.sitting import Decision
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.vocabulary import ActionId, EvidenceId, InspectionId, RingEnd
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.item import PaymentItem
from fraudtrainer.ui.stage.pace import Pace
from fraudtrainer.ui.stage.standing import Standing

_TO_110: tuple[ActionId, ...] = ("call_110", "report_account_fast")


class StageModel(Standing):
    """One sitting on the desk: commands, each of them refused or kept before anything moves."""

    # ------------------------------------------------------------------ commands

    def open(self) -> None:
        """Show what has happened so far: at once when resumed, line by line when new."""
        decisions = self._desk.sitting.decisions
        resumed = len(decisions) > 1
        entries = [entry for decision in decisions for entry in self._script.entries(decision)]
        if resumed:
            self._arrivals.place(entries)
            self._arrivals.credit(self._read_before())
            self._unread.clear()
        else:
            self._arrivals.add(entries, asked=True)
        self._at = self._at or self._state.at
        self._announce()
        self._arrivals.go_on()

    def set_pace(self, pace: Pace) -> None:
        """Let lines come at another pace from now on."""
        if self._arrivals.pace.waits:
            self._arrivals.set_pace(pace)

    def look(self, lines: frozenset[str]) -> None:
        """Hear from the view which lines are on screen (line ids)."""
        self._arrivals.look(lines)

    def cover(self, covered: bool) -> None:
        """Hear from the view whether a sheet lies over the desk: nothing comes under it."""
        self._arrivals.cover(covered)

    def reply(self, reply: str) -> None:
        """Say a listed reply."""
        if self.busy:
            self.hurry()
        elif self.ring is not None:
            self._submit(inp.Reply(reply))  # the rules say why not
        elif self._arming.chooses("reply"):
            self._ask(inp.Reply(reply))

    def choose(self, action: ActionId) -> None:
        """Take a protective action, or ask first for what it needs."""
        if self.reporting and action in _TO_110:
            self.report_asked.emit(True)
        elif ACTIONS[action].targeted:
            self.target_asked.emit(action)
        else:
            if action == "hang_up":
                self._calls.hang_up(self._now)
            self.act(action)

    def act(self, action: ActionId, target: str = "") -> None:
        """Take a protective action."""
        self._ask(inp.Act(action, target))

    def hang_up(self) -> None:
        """Put the phone down; in the learner's own call to check something that decides nothing."""
        if self._scene_app == "call" and not self._calls.aside:
            self.choose("hang_up")
            return
        self._calls.rest(self._now)
        self._change_call()
        self.bring_front(self._scene_app)

    def call(self, how: RingEnd) -> None:
        """Answer the phone that rings, decline it, or let it ring until it stops."""
        if self._arming.chooses("ring"):
            self._ask(inp.Call(how))

    def report(self, items: tuple[str, ...]) -> None:
        """Tell 110 these items, in this order."""
        self._ask(inp.Act("report_account_fast", ",".join(items)))

    def inspect(self, target: InspectionId) -> None:
        """Look closer at something."""
        self._ask(inp.Inspect(target))

    def offer_payment(self, payment: PaymentItem | None) -> None:
        """Hear which payment stands on the bank's last page before it is made, None for none."""
        if payment is None:
            self._arming.withdraw("pay")
        else:
            words = (payment.payee, payment.account, payment.purpose, payment.risk)
            self._arming.offer("pay", (payment.id, payment.risk), words)

    def pay(self, payment: PaymentItem) -> None:
        """Confirm a payment."""
        if self._arming.chooses("pay"):
            self._ask(inp.Pay(payment.account, payment.payee, payment.amount))

    def flag(self, line: str, cue: EvidenceId) -> None:
        """Put a line on the evidence board."""
        self._submit(inp.Flag(line, cue))

    def unflag(self, line: str, cue: EvidenceId) -> None:
        """Take a mark back."""
        self._submit(inp.Unflag(line, cue))

    def move_dial(self, level: int) -> None:
        """Set the suspicion dial; where the story waits for it, once it has been read."""
        if self.pending and self.busy:
            self.hurry()
        elif not self.pending or (self._arming.chooses("judgement") and self._tell_unseen()):
            self._submit(inp.Dial(level))

    def wait(self, minutes: int) -> None:
        """Let scene time pass."""
        self._ask(inp.Wait(minutes))

    def leave(self) -> None:
        """Leave the desk; the sitting stays open in the records."""
        self._arrivals.flush()
        if not self._desk.ended and self._tell_unseen():
            self._submit(inp.Leave())

    def retry(self) -> None:
        """Give the input again that the records could not take; nothing where there is none."""
        if self._unkept is not None:
            self._ask(self._unkept)

    def go_on(self) -> None:
        """Bring back what the story waits for."""
        if self.pending and not self.busy:
            self.judgement_asked.emit(True)
            self._offer_judgement()
        elif self.reporting and not self.busy:
            self.report_asked.emit(True)
        else:
            self.bring_front(self._arrivals.home)

    def bring_front(self, app: str) -> None:
        """Show another app; what is unread there counts as read."""
        self._arrivals.open_app(app)
        self._change_choices()

    def follow_knock(self) -> None:
        """Look at what has knocked."""
        if self._knock is not None:
            self.bring_front(self._knock.app)

    def collapse_knock(self) -> None:
        """Put the banner away; what is new waits in the dock."""
        self._set_knock(None)
        self._arrivals.collapse()

    def hurry(self) -> None:
        """Bring the lines that wait for the app in front; where none does, go on."""
        self._arrivals.hurry()

    def halt(self) -> None:
        """Stop what comes, or let it go on; with a line at a click, bring the next."""
        if self._arrivals.pace.by_step:
            self._arrivals.hurry()
        else:
            self._arrivals.halt()

    # ------------------------------------------------------------------ inner

    def _read_before(self) -> set[str]:
        """The lines that were read before: whoever left has told which were not.

        Where the program ended without that, the last lines may have been on screen or not.
        """
        decisions = list(self._desk.sitting.decisions)
        left = isinstance(decisions[-1].input, inp.Leave)
        while not left and decisions and not _lines(decisions.pop()):
            pass
        told = self._state.unseen
        return {n for decision in decisions for n in _lines(decision) if n not in told}

    def _ask(self, value: inp.Input) -> None:
        """Make a decision: what was not on screen long enough is told to the rules before it."""
        if self.busy:
            self._arrivals.flush()
        if self._tell_unseen():
            self._submit(value)
        elif self._unkept is not None:
            self._unkept = value

    def _tell_unseen(self) -> bool:
        """Tell which lines could not be read, where that has changed; False where it was not kept."""
        unseen = self.unseen
        if self._desk.ended or not self._arrivals.pace.waits:
            return True
        return set(unseen) == self._state.unseen or self._keep(inp.Unseen(unseen))

    def _keep(self, value: inp.Input) -> bool:
        """Have an input played and kept; False where it was not, which is told."""
        self._unkept = None
        try:
            self._desk.submit(value)
        except RefusedInputError as refusal:
            self.refused.emit(said(refusal.message))
        except GoneError as failure:
            self.gone.emit(failure)
        except UserError as failure:
            self._unkept = value
            self.failed.emit(failure)
        else:
            return True
        return False

    def _submit(self, value: inp.Input) -> None:
        if not self._keep(value):
            return
        decision = self._desk.sitting.decisions[-1]
        self._end_ring(decision.events)
        self._arrivals.add(
            self._script.entries(decision), asked=not isinstance(decision.done, inp.Reply)
        )
        self._tell(decision.events)
        self._arrivals.go_on()

    def _tell(self, events: tuple[ev.Event, ...]) -> None:
        """Emit what these events changed, apart from lines and the scene."""
        kinds = {type(e) for e in events}
        if kinds & {ev.Flagged, ev.Unflagged}:
            self.flags_changed.emit()
        if ev.DialMoved in kinds:
            self.dial_changed.emit(self.dial or 0)
        if kinds & {ev.PaymentMade, ev.MoneyStopped, ev.MoneyCame}:
            self.money_changed.emit()
        self.clock_changed.emit()


def _lines(decision: Decision) -> list[str]:
    return [event.line for event in decision.events if isinstance(event, ev.LineShown)]
