"""What the stage shows of a sitting as it stands, for reading only."""

from __future__ import annotations

from PySide6.QtCore import QObject

from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import event as ev
from fraudtrainer.play.state import State
from fraudtrainer.scenario.story import moment
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.item import ContactItem, FlagItem, ReceiptItem
from fraudtrainer.ui.stage.offers import contact_items, flag_items


class StageFacts(QObject):
    """A sitting's card, learner, money, marks and dial."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    @property
    def desk(self) -> Desk:
        """The sitting itself, for the debrief."""
        return self._desk

    @property
    def title(self) -> str:
        """The situation's title; what counts for nothing says so."""
        title = self._desk.story.situation.title
        return title if self.scored else self.tr("{0}（不计分）").format(title)

    @property
    def role(self) -> str:
        """Who the learner is: name and job."""
        role = self._desk.story.situation.role
        return f"{role.name} · {role.job}"

    @property
    def judged(self) -> bool:
        """True where the learner must judge what it is: not in a drill or a quiz."""
        return self._desk.story.judged

    @property
    def part(self) -> str:
        """The learner's part: `victim`, `helper` or `supervisor`."""
        return self._desk.story.situation.role.part

    @property
    def brief(self) -> str:
        """What the learner knows before the story begins."""
        return self._desk.story.situation.brief

    @property
    def content_note(self) -> str:
        """A word of care before the story, "" where none is needed."""
        return self._desk.story.situation.content_note

    @property
    def scored(self) -> bool:
        """False in a what-if, which is kept nowhere."""
        return self._desk.purpose.scored

    @property
    def money_label(self) -> str:
        """What the balance is of, such as 公司账户余额."""
        return self._desk.story.situation.money.label

    @property
    def balance(self) -> int:
        """Yuan left in the account."""
        return self._state.balance

    @property
    def lost(self) -> int:
        """Yuan sent to scammers and not stopped."""
        return self._state.lost - self._state.stopped

    @property
    def receipt(self) -> ReceiptItem | None:
        """The last payment that the learner made, None before the first."""
        balance, found = 0, None
        for event in self._desk.events:
            match event:
                case ev.Started():
                    balance = event.balance
                case ev.MoneyStopped() | ev.MoneyCame():
                    balance += event.amount
                case ev.PaymentMade():
                    balance -= event.amount
                    if event.by == "me":
                        found = ReceiptItem(
                            event.payment,
                            event.payee,
                            event.account,
                            event.amount,
                            said(moment(event.at)),
                            balance,
                        )
                case _:
                    pass
        return found

    @property
    def contacts(self) -> tuple[ContactItem, ...]:
        """Numbers the learner had before, then those the other side has given."""
        return contact_items(self._desk.story, self._state)

    def targets(self, action: str) -> tuple[ContactItem, ...]:
        """Whom an action can be for. Numbers that the other side gave are no friends to ask."""
        friends = action == "ask_family_or_teacher"
        return tuple(c for c in self.contacts if c.known or not friends)

    @property
    def flags(self) -> tuple[FlagItem, ...]:
        """The evidence board, oldest first."""
        return flag_items(self._desk.story, self._state)

    @property
    def dial(self) -> int | None:
        """The suspicion dial, 1 to 5, None while it was never moved."""
        return self._state.dial

    @property
    def locked(self) -> int | None:
        """The judgement that counts, 1 to 5; None while it is not locked."""
        return self._state.locked

    @property
    def dial_before(self) -> int | None:
        """Where the dial stood before: what was locked, else its last other place; None for nowhere."""
        levels = [e.level for e in self._desk.events if isinstance(e, ev.DialMoved)]
        places = levels if self.locked is None else [self.locked]
        return next((level for level in reversed(places) if level != self.dial), None)

    @property
    def reporting(self) -> bool:
        """True while 110 waits for the report card."""
        return self._state.reporting

    @property
    def pending(self) -> bool:
        """True while the judgement is asked, and nothing goes on without it."""
        return self._state.pending is not None or self._state.held is not None

    @property
    def over(self) -> bool:
        """True where the story is told and only the judgement is missing, as in format 1."""
        return self._state.pending is not None

    @property
    def _state(self) -> State:
        return self._desk.state
