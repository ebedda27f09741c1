"""The stage without widgets: one sitting, its lines arriving one by one, its choices and clocks."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from fraudtrainer.errors import UserError
from fraudtrainer.modes.practice import Desk, Practice
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import RefusedInputError, open_numbers, open_payments, open_replies
from fraudtrainer.play.state import State
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.story import clock_text
from fraudtrainer.scenario.vocabulary import CHANNELS, ActionId, CueId, InspectionId
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.item import (
    AppItem,
    CardItem,
    ContactItem,
    FlagItem,
    PaymentItem,
    ReplyItem,
    Side,
    StageItem,
)

APPS = ("chat", "call", "sms", "mail", "page", "bank", "paper", "face", "directory")
"""Dock order. Group chats and private chats are threads of one app."""
_EXCERPT = 22


@dataclass(frozen=True, slots=True)
class Pace:
    """Typing pauses in milliseconds: `base` and `per_character`, at most `longest`."""

    base: int = 350
    per_character: int = 22
    longest: int = 1400

    def pause(self, item: StageItem, written: int | None) -> int:
        """How long to wait before a line arrives; the learner's own words arrive at once."""
        if item.side == "mine" or self.longest == 0:
            return 0
        if written is not None:
            return min(written, self.longest)
        return min(self.longest, self.base + self.per_character * len(item.text))


class StageModel(QObject):
    """One sitting on the desk.

    Signals:
        item_arrived: A line stands on the desk now (StageItem).
        typing_changed: Who is typing in which app; both "" when nobody is.
        scene_changed: A new scene began; its app should come to the front (app id).
        choices_changed: Replies, payments, contacts or open moves changed.
        clock_changed: The scene clock or the golden minutes moved.
        money_changed: The balance moved.
        flags_changed: The evidence board changed.
        dial_changed: The suspicion dial moved (level 1 to 5).
        apps_changed: The dock's apps or their unread dots changed.
        report_opened: 110 waits for the report card.
        judgement_asked: The story is over; the dial must be set.
        ended: The sitting is over and kept.
        refused: An input was not open (message).
        failed: The records could not be written; nothing was shown or lost (UserError).
    """

    item_arrived = Signal(object)
    typing_changed = Signal(str, str)
    scene_changed = Signal(str)
    choices_changed = Signal()
    clock_changed = Signal()
    money_changed = Signal()
    flags_changed = Signal()
    dial_changed = Signal(int)
    apps_changed = Signal()
    report_opened = Signal()
    judgement_asked = Signal()
    ended = Signal()
    refused = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        practice: Practice,
        desk: Desk,
        pace: Pace | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Put `desk` on the stage; call `open` once the views are connected."""
        super().__init__(parent)
        self._practice = practice
        self._desk = desk
        self._pace = pace or Pace()
        self._items: list[StageItem] = []
        self._queue: deque[StageItem] = deque()
        self._unkept: inp.Input | None = None
        self._unread: Counter[str] = Counter()
        self._front = ""
        self._scene = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._deliver_next)

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
        return self._desk.attempt is not None

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
        return bool(self._queue)

    @property
    def replies(self) -> tuple[ReplyItem, ...]:
        """The listed replies, none while lines are still arriving."""
        if self.busy:
            return ()
        return tuple(ReplyItem(r.id, r.text) for r in open_replies(self._desk.story, self._state))

    @property
    def payments(self) -> tuple[PaymentItem, ...]:
        """The payments the bank form can make."""
        found = () if self.busy else open_payments(self._desk.story, self._state)
        return tuple(
            PaymentItem(p.id, p.payee, p.account, p.bank, p.amount, p.purpose, p.risk, p.listed)
            for p in found
        )

    @property
    def contacts(self) -> tuple[ContactItem, ...]:
        """Numbers the learner had before, then those the other side has given."""
        story = self._desk.story
        known = tuple(
            ContactItem(c.id, c.name, c.number, c.source, known=True)
            for c in story.situation.contacts
        )
        given = tuple(
            ContactItem(g.id, g.name, g.number, "对方给的", known=False)
            for g in open_numbers(story, self._state)
        )
        return known + given

    @property
    def flags(self) -> tuple[FlagItem, ...]:
        """The evidence board, oldest first."""
        lines = self._desk.story.lines
        return tuple(
            FlagItem(line, cue, CUES[cue].zh, _excerpt(lines[line].text))
            for line, cue in self._state.flags
        )

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
        wanted = {_app(c) for c in situation.channels} | {i.app for i in self._items}
        wanted.add("directory")
        return tuple(AppItem(a, CHANNELS[a].zh, self._unread[a]) for a in APPS if a in wanted)

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
            self._queue.extend(items)
        self._enter_scene()
        self._announce()
        self._deliver_next()

    def reply(self, reply: str) -> None:
        """Say a listed reply."""
        self._submit(inp.Reply(reply))

    def act(self, action: ActionId, target: str = "") -> None:
        """Take a protective action."""
        self._submit(inp.Act(action, target))

    def report(self, items: tuple[str, ...]) -> None:
        """Tell 110 these items, in this order."""
        self._submit(inp.Act("report_account_fast", ",".join(items)))

    def inspect(self, target: InspectionId) -> None:
        """Look closer at something."""
        self._submit(inp.Inspect(target))

    def pay(self, payment: PaymentItem) -> None:
        """Confirm a payment."""
        self._submit(inp.Pay(payment.account, payment.payee, payment.amount))

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
        self._submit(inp.Wait(minutes))

    def leave(self) -> None:
        """Leave the desk; the sitting stays open in the records."""
        self.skip_pauses()
        if not self._desk.ended:
            self._submit(inp.Leave())

    def retry(self) -> None:
        """Give the input again that the records could not take; nothing where there is none."""
        if self._unkept is not None:
            self._submit(self._unkept)

    def bring_front(self, app: str) -> None:
        """Show another app; what is unread there counts as read."""
        self._front = app
        self._unread[app] = 0
        self.apps_changed.emit()

    def skip_pauses(self) -> None:
        """Let everything that is still being typed arrive now."""
        self._timer.stop()
        while self._queue:
            self._arrive(self._queue.popleft())
        self._settle()

    # ------------------------------------------------------------------ inner

    def _submit(self, value: inp.Input) -> None:
        if self._queue:
            self.skip_pauses()
        before = len(self._items)
        try:
            events = self._practice.submit(self._desk, value)
        except RefusedInputError as refusal:
            self.refused.emit(said(refusal.message))
            return
        except UserError as failure:
            self._unkept = value
            self.failed.emit(failure)
            return
        self._unkept = None
        self._queue.extend(self._items_of(events, before))
        self._tell(events)
        self._enter_scene()
        self._deliver_next()

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

    def _enter_scene(self) -> None:
        scene = self._state.scene
        if scene != self._scene:
            self._scene = scene
            app = _app(self._desk.story.scenes[scene].on)
            self.bring_front(app)
            self.scene_changed.emit(app)

    def _deliver_next(self) -> None:
        """Let lines arrive until one needs a pause, then wait for it."""
        if self._timer.isActive():
            return
        while self._queue:
            item = self._queue[0]
            pause = self._pace.pause(item, self._desk.story.lines[item.line].delay)
            if pause and not self._timer.property("waited"):
                self._timer.setProperty("waited", True)
                self.typing_changed.emit(item.app, item.sender)
                self._timer.start(pause)
                self.choices_changed.emit()
                return
            self._timer.setProperty("waited", False)
            self._arrive(self._queue.popleft())
        self._settle()

    def _settle(self) -> None:
        """Everything has arrived: open the choices, or ask for what is missing."""
        self._timer.setProperty("waited", False)
        self.typing_changed.emit("", "")
        self.choices_changed.emit()
        if self._desk.ended:
            self.ended.emit()
        elif self.pending:
            self.judgement_asked.emit()
        elif self.reporting:
            self.report_opened.emit()

    def _arrive(self, item: StageItem) -> None:
        self._items.append(item)
        if item.app != self._front:
            self._unread[item.app] += 1
        self.item_arrived.emit(item)
        self.apps_changed.emit()

    def _items_of(self, events: tuple[ev.Event, ...], serial: int) -> list[StageItem]:
        """The lines of a run of events as items. A scene's own app and title hold until the next."""
        story = self._desk.story
        scene_id = next(
            (e.scene for e in events if isinstance(e, ev.SceneEntered)), self._state.scene
        )
        if not isinstance(events[0], ev.Started):
            scene_id = self._scene
        items: list[StageItem] = []
        for event in events:
            if isinstance(event, ev.SceneEntered):
                scene_id = event.scene
            elif isinstance(event, ev.LineShown):
                scene = story.scenes[scene_id]
                items.append(self._item(event, scene.on, scene.title, serial + len(items)))
        return items

    def _item(self, event: ev.LineShown, on: str, title: str, serial: int) -> StageItem:
        story = self._desk.story
        line = story.lines[event.line]
        person = story.person(line.by)
        side: Side = "mine" if line.by == "me" else "theirs"
        if line.by == "system":
            side = "system"
        card = line.card
        app = _app(line.on or on)
        own_app = line.on is None or _app(line.on) == _app(on)
        return StageItem(
            serial=serial,
            line=line.id,
            app=app,
            thread=line.thread or (title if own_app else "") or person.shown,
            side=side,
            sender=person.shown,
            badge=person.badge or person.shown[:1],
            text=line.text,
            time=clock_text(event.at),
            card=None if card is None else CardItem(card.kind, card.title, card.rows, card.stamped),
            number=person.number,
            claim=person.claim,
        )


def _app(channel: str) -> str:
    return "chat" if channel == "group" else channel


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…"
