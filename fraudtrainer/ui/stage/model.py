"""The stage without widgets: one sitting, its lines arriving one by one, its choices and clocks."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject, Signal

from fraudtrainer.errors import GoneError, UserError
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import RefusedInputError
from fraudtrainer.play.state import State
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.story import clock_text
from fraudtrainer.scenario.vocabulary import CHANNELS, ActionId, CueId, InspectionId
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.arrivals import Arrivals, Pace
from fraudtrainer.ui.stage.item import (
    AppItem,
    CardItem,
    ContactItem,
    FlagItem,
    Need,
    PaymentItem,
    ReplyItem,
    Side,
    StageItem,
)
from fraudtrainer.ui.stage.offers import contact_items, flag_items, payment_items, reply_items

APPS = ("chat", "call", "sms", "mail", "page", "bank", "paper", "face", "directory")
"""Dock order. Group chats and private chats are threads of one app."""
_TO_110: tuple[ActionId, ...] = ("call_110", "report_account_fast")


class StageModel(QObject):
    """One sitting on the desk.

    Signals:
        item_arrived: A line stands on the desk now (StageItem).
        typing_changed: Who is typing in which app; both "" when nobody is.
        front_changed: Another app is in front (app id).
        call_changed: The call has ended (True), or another has begun (False).
        choices_changed: Replies, payments, contacts or open moves changed.
        clock_changed: The scene clock or the golden minutes moved.
        money_changed: The balance moved.
        flags_changed: The evidence board changed.
        dial_changed: The suspicion dial moved (level 1 to 5).
        apps_changed: The dock's apps or their unread dots changed.
        target_asked: An action needs to know whom it is for (action id).
        report_asked: 110 waits for the report card (True where the learner asks for it again).
        judgement_asked: The story is over; the dial must be set (True as above).
        ended: The sitting is over and kept.
        refused: An input was not open (message).
        failed: The records could not be written; nothing was shown or lost (UserError).
        gone: Its learner was erased, so that it cannot go on (UserError).
    """

    item_arrived = Signal(object)
    typing_changed = Signal(str, str)
    front_changed = Signal(str)
    call_changed = Signal(bool)
    choices_changed = Signal()
    clock_changed = Signal()
    money_changed = Signal()
    flags_changed = Signal()
    dial_changed = Signal(int)
    apps_changed = Signal()
    target_asked = Signal(str)
    report_asked = Signal(bool)
    judgement_asked = Signal(bool)
    ended = Signal()
    refused = Signal(str)
    failed = Signal(object)
    gone = Signal(object)

    def __init__(
        self,
        desk: Desk,
        pace: Pace | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Put `desk` on the stage; call `open` once the views are connected."""
        super().__init__(parent)
        self._desk = desk
        self._items: list[StageItem] = []
        self._apps: set[str] = set()
        self._arrivals = Arrivals(pace or Pace(), self)
        self._arrivals.arrived.connect(self._arrive)
        self._arrivals.typing.connect(self.typing_changed)
        self._arrivals.paused.connect(self.choices_changed)
        self._arrivals.rested.connect(self._settle)
        self._unkept: inp.Input | None = None
        self._unread: Counter[str] = Counter()
        self._front = ""
        self._scene = ""
        self._awaiting_answer = False

    # ------------------------------------------------------------------ reading

    @property
    def desk(self) -> Desk:
        """The sitting itself, for the debrief."""
        return self._desk

    @property
    def title(self) -> str:
        """The situation's title."""
        return self._desk.story.situation.title

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
    def clock(self) -> str:
        """Scene time, `HH:MM`."""
        return clock_text(self._state.at)

    @property
    def money_label(self) -> str:
        """What the balance is of, such as 公司账户余额."""
        return self._desk.story.situation.money.label

    @property
    def balance(self) -> int:
        """Yuan left in the account."""
        return self._state.balance

    @property
    def golden_minutes(self) -> int | None:
        """Scene minutes since money left to a scammer, None while none has."""
        paid_at = self._state.paid_at
        return None if paid_at is None else self._state.at - paid_at

    @property
    def lost(self) -> int:
        """Yuan sent to scammers and not stopped."""
        return self._state.lost - self._state.stopped

    @property
    def items(self) -> tuple[StageItem, ...]:
        """Every line that has arrived, in order."""
        return tuple(self._items)

    @property
    def busy(self) -> bool:
        """True while lines are still arriving."""
        return self._arrivals.busy

    @property
    def replies(self) -> tuple[ReplyItem, ...]:
        """The listed replies, none while lines are still arriving."""
        return () if self.busy else reply_items(self._desk.story, self._state)

    @property
    def replies_here(self) -> tuple[ReplyItem, ...]:
        """The listed replies where the app in front is the one they are said in."""
        return self.replies if self._front in ("", self._scene_app) else ()

    @property
    def need(self) -> Need:
        """What the story waits for that is not in front, the most pressing thing first."""
        if self._desk.ended:
            return "debrief"
        if self.busy:
            return ""
        if self.pending:
            return "judgement"
        if self.reporting:
            return "report"
        return "reply" if self.replies and not self.replies_here else ""

    @property
    def scene_channel(self) -> str:
        """Name of the app in which the story goes on."""
        return said(CHANNELS[self._scene_app].words) if self._scene else ""

    @property
    def _scene_app(self) -> str:
        return _app(self._desk.story.scenes[self._scene].on) if self._scene else ""

    @property
    def payments(self) -> tuple[PaymentItem, ...]:
        """The payments the bank form can make."""
        return () if self.busy else payment_items(self._desk.story, self._state)

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
    def reporting(self) -> bool:
        """True while 110 waits for the report card."""
        return self._state.reporting

    @property
    def pending(self) -> bool:
        """True while only the judgement is missing."""
        return self._state.pending is not None

    @property
    def apps(self) -> tuple[AppItem, ...]:
        """The dock: the situation's apps, those that have spoken, and the directory."""
        situation = self._desk.story.situation
        wanted = {_app(c) for c in situation.channels} | self._apps | {"directory"}
        return tuple(
            AppItem(a, said(CHANNELS[a].words), self._unread[a]) for a in APPS if a in wanted
        )

    @property
    def front(self) -> str:
        """The app in front."""
        return self._front

    @property
    def _state(self) -> State:
        return self._desk.state

    # ------------------------------------------------------------------ commands

    def open(self) -> None:
        """Show what has happened so far: at once when resumed, line by line when new."""
        resumed = bool(self._desk.inputs)
        items = list(self._items_of(self._desk.events, 0))
        if resumed:
            for item in items:
                self._arrive(item)
        else:
            self._arrivals.add(items)
        self._enter_scene()
        self._announce()
        self._arrivals.go_on()

    def reply(self, reply: str) -> None:
        """Say a listed reply."""
        self._ask(inp.Reply(reply))

    def choose(self, action: ActionId) -> None:
        """Take a protective action, or ask first for what it needs."""
        if self.reporting and action in _TO_110:
            self.report_asked.emit(True)
        elif ACTIONS[action].targeted:
            self.target_asked.emit(action)
        else:
            self.act(action)
            if action == "hang_up":
                self.call_changed.emit(True)

    def act(self, action: ActionId, target: str = "") -> None:
        """Take a protective action."""
        self._ask(inp.Act(action, target))

    def hang_up(self) -> None:
        """Put the phone down; in the learner's own call to check something that decides nothing."""
        if self._scene_app == "call":
            self.choose("hang_up")
        else:
            self.call_changed.emit(True)
            self.bring_front(self._scene_app)

    def report(self, items: tuple[str, ...]) -> None:
        """Tell 110 these items, in this order."""
        self._ask(inp.Act("report_account_fast", ",".join(items)))

    def inspect(self, target: InspectionId) -> None:
        """Look closer at something."""
        self._ask(inp.Inspect(target))

    def pay(self, payment: PaymentItem) -> None:
        """Confirm a payment."""
        self._ask(inp.Pay(payment.account, payment.payee, payment.amount))

    def flag(self, line: str, cue: CueId) -> None:
        """Put a line on the evidence board."""
        self._submit(inp.Flag(line, cue))

    def unflag(self, line: str, cue: CueId) -> None:
        """Take a mark back."""
        self._submit(inp.Unflag(line, cue))

    def move_dial(self, level: int) -> None:
        """Set the suspicion dial."""
        self._submit(inp.Dial(level))

    def wait(self, minutes: int) -> None:
        """Let scene time pass."""
        self._ask(inp.Wait(minutes))

    def leave(self) -> None:
        """Leave the desk; the sitting stays open in the records."""
        self.skip_pauses()
        if not self._desk.ended:
            self._submit(inp.Leave())

    def retry(self) -> None:
        """Give the input again that the records could not take; nothing where there is none."""
        if self._unkept is not None:
            self._ask(self._unkept)

    def go_on(self) -> None:
        """Bring back what the story waits for."""
        if self.pending:
            self.judgement_asked.emit(True)
        elif self.reporting:
            self.report_asked.emit(True)
        else:
            self.bring_front(self._scene_app)

    def bring_front(self, app: str) -> None:
        """Show another app; what is unread there counts as read."""
        self._show_front(app)
        self.choices_changed.emit()

    def skip_pauses(self) -> None:
        """Let everything that is still being typed arrive now."""
        self._arrivals.skip()

    # ------------------------------------------------------------------ inner

    def _ask(self, value: inp.Input) -> None:
        """Give an input whose answer should come to the front, wherever it arrives."""
        self._awaiting_answer = True
        self._submit(value)

    def _submit(self, value: inp.Input) -> None:
        if self.busy:
            self.skip_pauses()
        before = len(self._items)
        try:
            events = self._desk.submit(value)
        except RefusedInputError as refusal:
            self._awaiting_answer = False
            self.refused.emit(said(refusal.message))
            return
        except GoneError as failure:
            self.gone.emit(failure)
            return
        except UserError as failure:
            self._awaiting_answer = False
            self._unkept = value
            self.failed.emit(failure)
            return
        self._unkept = None
        self._arrivals.add(self._items_of(events, before))
        self._tell(events)
        self._enter_scene()
        self._arrivals.go_on()

    def _tell(self, events: tuple[ev.Event, ...]) -> None:
        """Emit what these events changed, apart from lines and the scene."""
        kinds = {type(e) for e in events}
        if kinds & {ev.Flagged, ev.Unflagged}:
            self.flags_changed.emit()
        if ev.DialMoved in kinds:
            self.dial_changed.emit(self.dial or 0)
        if kinds & {ev.PaymentMade, ev.MoneyStopped}:
            self.money_changed.emit()
        self.clock_changed.emit()

    def _announce(self) -> None:
        """Emit everything once, for views that were just connected."""
        self.clock_changed.emit()
        self.money_changed.emit()
        self.flags_changed.emit()
        self.apps_changed.emit()
        if self.dial is not None:
            self.dial_changed.emit(self.dial)

    def _show_front(self, app: str) -> None:
        self._front = app
        self._unread[app] = 0
        self.apps_changed.emit()
        self.front_changed.emit(app)

    def _enter_scene(self) -> None:
        scene = self._state.scene
        if scene != self._scene:
            self._scene = scene
            self._show_front(self._scene_app)
            if self._scene_app == "call":
                self.call_changed.emit(False)

    def _settle(self) -> None:
        """Everything has arrived: open the choices, or ask for what is missing."""
        self.choices_changed.emit()
        if self._scene_app != "call":
            self.call_changed.emit(True)
        if self._desk.ended:
            self.ended.emit()
        elif self.pending:
            self.judgement_asked.emit(False)
        elif self.reporting:
            self.report_asked.emit(False)

    def _arrive(self, item: StageItem) -> None:
        self._items.append(item)
        known = item.app in self._apps
        self._apps.add(item.app)
        hidden = item.app != self._front
        if hidden:
            self._unread[item.app] += 1
        self.item_arrived.emit(item)
        if hidden or not known:
            self.apps_changed.emit()
        if self._awaiting_answer and item.side != "mine":
            self._awaiting_answer = False
            if hidden:
                self.bring_front(item.app)

    def _items_of(self, events: tuple[ev.Event, ...], serial: int) -> list[StageItem]:
        """The lines of a run of events as items, numbered from `serial`."""
        shown = (e for e in events if isinstance(e, ev.LineShown))
        return [self._item(event, number) for number, event in enumerate(shown, start=serial)]

    def _item(self, event: ev.LineShown, serial: int) -> StageItem:
        """A line; its scene's own app and title hold where it has none of its own."""
        story = self._desk.story
        scene = story.scenes[event.scene]
        line = story.lines[event.line]
        person = story.person(line.by)
        side: Side = "mine" if line.by == "me" else "theirs"
        if line.by == "system":
            side = "system"
        card = line.card
        app = _app(line.on or scene.on)
        own_app = line.on is None or _app(line.on) == _app(scene.on)
        return StageItem(
            serial=serial,
            line=line.id,
            app=app,
            thread=line.thread or (scene.title if own_app else "") or person.shown,
            side=side,
            sender=person.shown,
            badge=person.badge or person.shown[:1],
            text=line.text,
            time=clock_text(event.at),
            card=None if card is None else CardItem(card.kind, card.title, card.rows, card.stamped),
            number=person.number,
            claim=person.claim,
            delay=line.delay,
        )


def _app(channel: str) -> str:
    return "chat" if channel == "group" else channel
