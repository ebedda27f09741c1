"""What stands on the stage: lines as they arrive, the app in front, the call, and what is open."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject, Signal

from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.scenario.story import moment
from fraudtrainer.scenario.vocabulary import CHANNELS, DIAL_LEVELS
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.arming import Arming, Kind
from fraudtrainer.ui.stage.arrivals import Arrivals
from fraudtrainer.ui.stage.calls import Calls
from fraudtrainer.ui.stage.clock import StageClock, WallClock
from fraudtrainer.ui.stage.entries import Entrance, PageTurn, Rings, Script, app_of
from fraudtrainer.ui.stage.facts import StageFacts
from fraudtrainer.ui.stage.item import (
    AppItem,
    CallItem,
    KnockItem,
    MoneyOut,
    Need,
    PaymentItem,
    ReplyItem,
    RingItem,
    StageItem,
)
from fraudtrainer.ui.stage.offers import payment_items, reply_items
from fraudtrainer.ui.stage.pace import Pace
from fraudtrainer.ui.stage.ringing import Ringing, ring_item
from fraudtrainer.ui.stage.sight import Sight

APPS = ("story", "chat", "call", "sms", "mail", "page", "bank", "paper", "face", "directory")
"""Dock order. Group chats and private chats are threads of one app."""


class Standing(StageFacts):
    """A sitting as it stands on the desk; `model.StageModel` lets it be played.

    Signals:
        item_arrived: A line stands on the desk now (StageItem).
        typing_changed: Who is typing in which app; both "" when nobody is.
        hint_changed: Why nothing comes by itself (Hint).
        front_changed: Another app is in front (app id).
        knock_changed: Something is new in another app (KnockItem), or that was looked at (None).
        call_changed: What the phone's screen shows of its call (CallItem, or None).
        ring_changed: The phone rings (RingItem), or no more (None).
        ring_ticked: For how many seconds it has rung.
        receipt_changed: The bank's page after a payment (ReceiptItem, or None).
        choices_changed: Replies, payments, contacts or open moves changed.
        armed_changed: Choices of a kind can be made now, or not yet (kind).
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
    hint_changed = Signal(str)
    front_changed = Signal(str)
    knock_changed = Signal(object)
    call_changed = Signal(object)
    ring_changed = Signal(object)
    ring_ticked = Signal(int)
    receipt_changed = Signal(object)
    choices_changed = Signal()
    armed_changed = Signal(str)
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
        clock: StageClock | None = None,
    ) -> None:
        """Put `desk` on the stage; call `open` once the views are connected.

        Args:
            desk: The sitting.
            pace: How fast lines come; the normal pace where it is left out.
            parent: The owner in Qt's sense.
            clock: What waits go by; the wall's where it is left out.
        """
        super().__init__(desk, parent)
        pace, clock = pace or Pace(), clock or WallClock()
        self._script = Script(desk.story)
        self._items: list[StageItem] = []
        self._apps: set[str] = set()
        self._unkept: inp.Input | None = None
        self._unread: Counter[str] = Counter()
        self._knock: KnockItem | None = None
        self._offered: tuple[PaymentItem, ...] = ()
        self._calls = Calls()
        self._call: CallItem | None = None
        self._scene = ""
        self._at = 0
        self._sight = Sight(clock)
        self._arming = Arming(clock, waits=pace.waits, parent=self)
        self._arming.changed.connect(self.armed_changed)
        self._ringing = Ringing(clock, self)
        self._ringing.changed.connect(self.ring_changed)
        self._ringing.ticked.connect(self.ring_ticked)
        self._arrivals = Arrivals(pace, clock, self._sight, self)
        self._connect_arrivals(self._arrivals)

    def _connect_arrivals(self, arrivals: Arrivals) -> None:
        arrivals.arrived.connect(self._arrive)
        arrivals.entered.connect(self._enter)
        arrivals.rang.connect(self._hear_ring)
        arrivals.turned.connect(self._turn_page)
        arrivals.fronted.connect(self._show_front)
        arrivals.knocked.connect(self._hear_knock)
        arrivals.typing.connect(self.typing_changed)
        arrivals.hinted.connect(self.hint_changed)
        arrivals.paused.connect(self._change_choices)
        arrivals.rested.connect(self._settle)

    # ------------------------------------------------------------------ reading

    @property
    def clock(self) -> str:
        """Scene time: that of the last line on the desk while more are on their way."""
        return said(moment(self._now))

    @property
    def _now(self) -> int:
        return self._at if self.busy and self._at else self._state.at

    @property
    def money_out(self) -> MoneyOut | None:
        """Money that has left, to whomever; None while none has."""
        state = self._state
        if state.left_at is None:
            return None
        minutes = max(0, self._now - state.left_at)
        return MoneyOut(minutes, state.lost - state.stopped + state.paid, self._truth_out)

    @property
    def _truth_out(self) -> bool:
        """True once a line that has arrived tells, or the learner has reported."""
        lines, events = self._desk.story.lines, self._desk.events
        told = any(lines[item.line].reveals for item in self._items)
        return told or any(isinstance(e, ev.ReportOpened | ev.Ended) for e in events)

    @property
    def items(self) -> tuple[StageItem, ...]:
        """Every line that has arrived, in order."""
        return tuple(self._items)

    @property
    def busy(self) -> bool:
        """True while lines are still arriving, or the last ones have not had their time."""
        return self._arrivals.busy

    @property
    def paused(self) -> bool:
        """True while the learner has stopped what comes."""
        return self._arrivals.halted

    @property
    def by_step(self) -> bool:
        """True where each line waits for a click."""
        return self._arrivals.pace.by_step

    @property
    def unseen(self) -> tuple[str, ...]:
        """The lines on the desk that were not on screen for their reading time, in order."""
        if not self._arrivals.pace.waits:
            return ()
        return self._arrivals.unseen(self._state.seen)

    def visible_ms(self, line: str) -> int:
        """For how long a line was on screen so far, in milliseconds."""
        return self._sight.had(line)

    @property
    def replies(self) -> tuple[ReplyItem, ...]:
        """The listed replies, none while lines are still arriving."""
        return () if self.busy else reply_items(self._desk.story, self._state)

    @property
    def replies_here(self) -> tuple[ReplyItem, ...]:
        """The listed replies where the app in front is the one they are said in."""
        return self.replies if self.front in ("", self._scene_app) else ()

    def armed(self, kind: Kind) -> bool:
        """Whether choices of a kind count yet: they were on screen for a moment."""
        return self._arming.armed(kind)

    @property
    def call_item(self) -> CallItem | None:
        """The call that is on, or the last one; None before the first."""
        return self._call

    @property
    def ring(self) -> RingItem | None:
        """The call that rings, None while none does."""
        return self._ringing.item

    @property
    def need(self) -> Need:
        """What the story waits for that is not in front, the most pressing thing first."""
        if self.busy:
            return "listen" if self._arrivals.held and self._knock is None else ""
        if self._desk.ended:
            return "debrief"
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
        return app_of(self._desk.story.scenes[self._scene].on) if self._scene else ""

    @property
    def payments(self) -> tuple[PaymentItem, ...]:
        """The payments the bank form can make; none that nobody has told of yet."""
        open_now = payment_items(self._desk.story, self._state)
        if not self.busy:
            self._offered = open_now
        return tuple(p for p in self._offered if p in open_now)

    @property
    def apps(self) -> tuple[AppItem, ...]:
        """The dock: the situation's apps, those that have spoken, and the directory."""
        situation = self._desk.story.situation
        wanted = {app_of(c) for c in situation.channels} | self._apps | {"directory"}
        return tuple(
            AppItem(a, said(CHANNELS[a].words), self._unread[a]) for a in APPS if a in wanted
        )

    @property
    def front(self) -> str:
        """The app in front."""
        return self._arrivals.front

    # ------------------------------------------------------------------ from what arrives

    def _announce(self) -> None:
        """Emit everything once, for views that were just connected."""
        self.clock_changed.emit()
        self.money_changed.emit()
        self.flags_changed.emit()
        self.apps_changed.emit()
        self.receipt_changed.emit(self.receipt)
        if self.dial is not None:
            self.dial_changed.emit(self.dial)

    def _enter(self, entrance: Entrance) -> None:
        """A scene begins on the desk."""
        self._scene, self._at = entrance.scene, entrance.at
        self._calls.enter(entrance.app, entrance.at, linked=entrance.linked)
        self._change_call()

    def _hear_ring(self, rings: Rings) -> None:
        self._at = rings.at
        item = ring_item(self._desk.story, self._state)
        if item is None:  # it was over before it could be heard
            self._arrivals.ringing = False
            return
        self._arming.offer("ring", (item.key,), (item.number, item.area, item.known, item.before))
        self._ringing.ring(item)

    def _end_ring(self, events: tuple[ev.Event, ...]) -> None:
        """Put the phone's card away where it rings no more, or where another call rings."""
        if not self._state.ringing or any(isinstance(e, ev.Rang) for e in events):
            self._arrivals.ringing = False
            self._arming.withdraw("ring")
            self._ringing.stop()

    def _turn_page(self, page: PageTurn) -> None:
        self._at = page.at
        self.receipt_changed.emit(self.receipt)

    def _show_front(self, app: str) -> None:
        self._unread[app] = 0
        if self._knock is not None and self._knock.app == app:
            self._set_knock(None)
        self.apps_changed.emit()
        self.front_changed.emit(app)

    def _hear_knock(self, item: StageItem) -> None:
        words = item.words.strip().partition("\n")[0]
        self._set_knock(KnockItem(item.app, said(CHANNELS[item.app].words), item.sender, words))

    def _set_knock(self, knock: KnockItem | None) -> None:
        if knock != self._knock:
            self._knock = knock
            self.knock_changed.emit(knock)

    def _change_call(self) -> None:
        call = self._calls.item(self._now)
        if call != self._call:
            self._call = call
            self.call_changed.emit(call)

    def _change_choices(self) -> None:
        """Say that other choices are on screen; they can be made a moment later."""
        here = self.replies_here
        if here and self.ring is None:
            self._arming.offer("reply", tuple(r.id for r in here), [r.text for r in here])
        else:
            self._arming.withdraw("reply")
        self.choices_changed.emit()

    def _offer_judgement(self) -> None:
        steps = [said(term.words) for term in DIAL_LEVELS]
        self._arming.withdraw("judgement")  # asked again, it is on screen anew
        self._arming.offer("judgement", tuple(steps), steps)

    def _settle(self) -> None:
        """Everything has arrived: open the choices, or ask for what is missing."""
        if not self.reporting:  # else 110 is still on the line
            self._calls.rest(self._state.at)
        self._change_call()
        self.clock_changed.emit()
        self._change_choices()
        if self._desk.ended:
            self.ended.emit()
        elif self.pending:
            self.judgement_asked.emit(False)
            self._offer_judgement()
        elif self.reporting:
            self.report_asked.emit(False)

    def _arrive(self, item: StageItem) -> None:
        self._items.append(item)
        self._at = item.at
        known = item.app in self._apps
        self._apps.add(item.app)
        news = item.app != self.front and item.side not in ("mine", "narrator")
        if news:
            self._unread[item.app] += 1
        self._calls.hear(item)
        self.item_arrived.emit(item)
        self._change_call()
        self.clock_changed.emit()
        if news or not known:
            self.apps_changed.emit()
