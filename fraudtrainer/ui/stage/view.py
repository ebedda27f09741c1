"""The stage page: a sitting bound to the desk around its apps. It binds, and decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from fraudtrainer.errors import UserError
from fraudtrainer.scenario.proof import evidence_id
from fraudtrainer.ui.announcer import Announcer
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.actions import action_id, inspection_id
from fraudtrainer.ui.stage.arming import Kind
from fraudtrainer.ui.stage.frame import StageFrame
from fraudtrainer.ui.stage.gaze import Gaze
from fraudtrainer.ui.stage.item import Hint, RingItem
from fraudtrainer.ui.stage.keys import StageKeys
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.notice import Toast
from fraudtrainer.ui.stage.ringing import ring_end
from fraudtrainer.ui.stage.stage_sheets import StageSheets
from fraudtrainer.ui.stage.voice import StageVoice
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.sheet import press_on_enter

_BEAT_MS = 600
_BEEPS = (0, 3, 6)
"""The seconds of ringing at which it can be heard."""


@guarded
class StagePage(StageFrame):
    """The stage.

    Attributes:
        announcer: What a screen reader is told unasked.

    Signals:
        leave_requested: The learner left; everything is kept.
        finished: The learner has seen the end and wants the debrief.
    """

    leave_requested = Signal()
    finished = Signal()
    _story_wanted = Signal()

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget | None = None) -> None:
        """Build an empty stage; `set_model` puts a sitting on it."""
        super().__init__(palette, icons, parent)
        self._model: StageModel | None = None
        self._wires: list[QMetaObject.Connection] = []
        self._by_keyboard = False
        self._over = False
        self._begun = self._leaving = False
        self._sound = True
        self._actions, self._evidence = self._side.moves, self._side.evidence
        self._dial = self._side.dial
        self._toast = Toast(self)
        self.announcer = Announcer(self)
        self._voice = StageVoice(self.announcer)
        self._strip.told.connect(self._voice.need)
        self._sheets = StageSheets(self)
        self._gaze = Gaze(self._apps, self)
        self._keys = StageKeys(
            self,
            self._press_reply,
            {
                "flag": self._flag_selected,
                "dial": self._dial.focus_level,
                "act": self._actions.focus_first,
                "leave": self.ask_leave,
                "skip": self._hurry,
                "pause": self._halt,
            },
        )
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._show_end)
        self._connect_parts()
        self.settle()

    # ------------------------------------------------------------------ for the window

    @property
    def model(self) -> StageModel:
        """The sitting on the stage.

        Raises:
            LookupError: There is none.
        """
        if self._model is None:
            raise LookupError("no sitting on the stage")
        return self._model

    def set_model(self, model: StageModel, *, brief: bool = True) -> None:
        """Put a sitting on the stage.

        Args:
            model: The sitting.
            brief: False lets a new one begin at once; an old one goes on in any case.
        """
        self._clear()
        self._model = model
        self._connect_model(model)
        model.cover(self._gaze.covered)
        self._show_title()
        self._apps.set_part(model.part)
        self._show_clocks()
        self._show_flags()
        self._show_dial()
        self._dial.setVisible(model.judged)
        if model.desk.inputs or not brief:
            self._begin()
        else:
            self._show_apps()
            self._sheets.ask_begin(model)

    def ask_leave(self) -> None:
        """Ask whether to leave; before the story has begun there is nothing to ask about."""
        if self._begun:
            self._sheets.ask_leave(self.model)
        else:
            self.leave_requested.emit()

    def set_sound(self, *, on: bool) -> None:
        """Let the phone be heard when it rings."""
        self._sound = on

    # ------------------------------------------------------------------ building

    def _connect_parts(self) -> None:
        self._header.leave_requested.connect(self.ask_leave)
        self._header.brief_requested.connect(lambda: self._sheets.show_brief(self.model))
        self._actions.action_chosen.connect(lambda action: self.model.choose(action_id(action)))
        self._actions.inspection_chosen.connect(self._inspect)
        self._actions.sheet_asked.connect(self._sheets.build)
        self._evidence.sheet_asked.connect(self._sheets.build)
        self._evidence.remove_requested.connect(
            lambda line, cue: self.model.unflag(line, evidence_id(cue))
        )
        self._strip.pressed.connect(self._follow_strip)
        self._banner.retry_requested.connect(self._retry)
        apps = self._apps
        apps.reply_chosen.connect(self._reply)
        apps.flag_requested.connect(lambda line: self._sheets.ask_mark(self.model, line))
        apps.call_requested.connect(lambda who: self.model.act("callback_known_number", who))
        apps.inspect_requested.connect(self._inspect)
        self._connect_sheets()

    def _connect_sheets(self) -> None:
        sheets = self._sheets
        sheets.changed.connect(self._open_keys)
        sheets.begun.connect(self._begin)
        sheets.put_aside.connect(self.leave_requested)
        sheets.left.connect(self._leave)
        sheets.target_chosen.connect(lambda act, who: self.model.act(action_id(act), who))
        sheets.kind_chosen.connect(lambda line, cue: self.model.flag(line, evidence_id(cue)))

    def _connect_model(self, model: StageModel) -> None:
        self._wires = [
            self._story_wanted.connect(model.open),
            self._dock.app_chosen.connect(model.bring_front),
            self._actions.wait_chosen.connect(model.wait),
            self._dial.level_chosen.connect(model.move_dial),
            self._apps.pay_confirmed.connect(model.pay),
            self._apps.hang_up_requested.connect(model.hang_up),
            self._apps.payment_shown.connect(model.offer_payment),
            self._apps.skip_requested.connect(model.hurry),
            self._apps.ring_ended.connect(lambda how: model.call(ring_end(how))),
            self._apps.knock_followed.connect(model.follow_knock),
            self._apps.knock_collapsed.connect(model.collapse_knock),
            self._gaze.looked.connect(model.look),
            self._gaze.covered_changed.connect(model.cover),
            self._sheets.report_sent.connect(model.report),
            self._sheets.level_chosen.connect(model.move_dial),
            model.item_arrived.connect(self._apps.add_item),
            model.typing_changed.connect(self._show_typing),
            model.front_changed.connect(self._apps.show_app),
            model.hint_changed.connect(self._show_hint),
            model.knock_changed.connect(self._apps.set_knock),
            model.call_changed.connect(self._apps.set_call),
            model.ring_changed.connect(self._show_ring),
            model.ring_ticked.connect(self._count_ring),
            model.receipt_changed.connect(self._apps.set_receipt),
            model.armed_changed.connect(self._show_armed),
            model.choices_changed.connect(self._show_choices),
            model.clock_changed.connect(self._show_clocks),
            model.money_changed.connect(self._show_clocks),
            model.flags_changed.connect(self._show_flags),
            model.dial_changed.connect(self._show_level),
            model.apps_changed.connect(self._show_apps),
            *self._hear_asking(model),
            *self._voice.follow(model),
        ]

    def _hear_asking(self, model: StageModel) -> tuple[QMetaObject.Connection, ...]:
        """Be there for what the sitting asks, refuses, or cannot keep."""
        return (
            model.target_asked.connect(lambda act: self._sheets.ask_target(model, act)),
            model.report_asked.connect(self._ask_report),
            model.judgement_asked.connect(self._ask_judgement),
            model.ended.connect(self._end),
            model.refused.connect(self._refuse),
            model.failed.connect(self._fail),
        )

    def _clear(self) -> None:
        for wire in self._wires:
            QObject.disconnect(wire)
        self._wires = []
        self._sheets.clear()
        self._beat.stop()
        self._strip.hide()
        self._banner.hide()
        self._toast.hide()
        self._apps.clear_items()
        self._apps.set_knock(None)
        self._apps.set_ring(None)
        self._apps.set_hint("")
        self._apps.set_replies(())
        self._begun = self._by_keyboard = self._over = self._leaving = False

    # ------------------------------------------------------------------ from the model

    def _begin(self) -> None:
        self._begun = True
        self._show_choices()
        self._story_wanted.emit()
        if not self._sheets.is_open:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_typing(self, app: str, sender: str) -> None:
        self._apps.set_typing(app, sender)
        self._open_keys()

    def _show_hint(self, hint: Hint) -> None:
        self._apps.set_hint(hint)
        self._open_keys()

    def _show_armed(self, kind: Kind) -> None:
        armed = self.model.armed(kind)
        self._apps.set_armed(kind, armed=armed)
        self._sheets.set_armed(kind, armed=armed)

    def _show_ring(self, item: RingItem | None) -> None:
        self._apps.set_ring(item)
        self._show_strip()
        if item is not None:
            self._show_armed("ring")

    def _count_ring(self, seconds: int) -> None:
        self._apps.ring.set_seconds(seconds)
        if self._sound and seconds in _BEEPS:
            QApplication.beep()

    def _show_choices(self) -> None:
        model = self.model
        replies = model.replies_here
        self._apps.set_replies(replies)
        self._show_armed("reply")
        self._apps.set_payments(model.payments, model.money_label, model.balance)
        self._apps.set_contacts(model.contacts)
        self._actions.set_reporting(reporting=model.reporting)
        self._show_strip()
        if self._by_keyboard and replies:
            self._by_keyboard = False
            self._apps.focus_replies()

    def _show_strip(self) -> None:
        need = self.model.need
        if (need == "debrief" and not self._over) or self._apps.ring.is_open:
            need = ""
        self._strip.show_need(need, self.model.scene_channel)

    def _show_title(self) -> None:
        self._header.set_story(self.model.title, self.model.role)
        self.setAccessibleName(self.model.title)

    def _show_clocks(self) -> None:
        model = self.model
        self._banner.hide()
        self._header.set_figures(model.clock, model.money_out, (model.money_label, model.balance))

    def _show_flags(self) -> None:
        self._apps.set_flags(self.model.flags)
        self._evidence.set_flags(self.model.flags)

    def _show_apps(self) -> None:
        self._dock.set_apps(self.model.apps, self.model.front)

    def _refuse(self, message: str) -> None:
        device = self._apps.mapTo(self, QPoint(self._apps.width() // 2, SPACE[3]))
        self._toast.say(message, device.x(), device.y(), self._apps.width() - 2 * SPACE[3])

    def _fail(self, failure: UserError) -> None:
        self._banner.say(failure)

    def _end(self) -> None:
        if not self._over and not self._beat.isActive():
            self._beat.start()

    def _show_end(self) -> None:
        self._over = True
        self._show_strip()
        if not self._sheets.is_open:
            self._strip.focus_button()

    # ------------------------------------------------------------------ to the model

    def _reply(self, reply: str) -> None:
        if self._apps.is_replying:
            self._by_keyboard = True
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.model.reply(reply)

    def _hurry(self) -> None:
        if not self._apps.catch_up():
            self.model.hurry()

    def _halt(self) -> None:
        self.model.halt()

    def _inspect(self, inspection: str) -> None:
        self.model.inspect(inspection_id(inspection))

    def _retry(self) -> None:
        self._banner.hide()
        self.model.retry()

    def _follow_strip(self) -> None:
        if self._over:
            self.finished.emit()
            return
        self.model.go_on()
        if not self._sheets.is_open:
            self._apps.focus_replies()

    def _leave(self) -> None:
        self._leaving = True
        self.model.leave()
        self.leave_requested.emit()

    def _flag_selected(self) -> None:
        line = self._apps.selected_line
        if line:
            self._sheets.ask_mark(self.model, line)

    def _ask_report(self, again: bool) -> None:
        if not self._leaving:
            self._sheets.ask_report(self.model, again=again)

    def _show_dial(self) -> None:
        model = self.model
        self._dial.show_place(model.dial, model.dial_before, locked=model.locked is not None)

    def _show_level(self, _level: int) -> None:
        hindsight = self._dial.is_locked
        self._show_dial()
        if hindsight and not self._dial.says_lock:
            self._refuse(self.tr("已锁定，再改不计分"))
        self._sheets.end_judgement()

    def _ask_judgement(self, again: bool) -> None:
        if not self._leaving:
            self._sheets.ask_judgement(self.model, again=again)

    def _open_keys(self) -> None:
        model = self._model
        free = model is not None and not self._sheets.is_open
        self._keys.set_open(keys=free, skip=model is not None and model.busy)

    # ------------------------------------------------------------------ keys and size

    def _press_reply(self, number: int) -> None:
        if self._apps.ring.press(number):
            return
        name = f"stage.reply.{number}"
        for button in self._apps.findChildren(QAbstractButton, name):
            if button.isVisible() and button.isEnabled():
                button.click()
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        if not press_on_enter(event):
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the present language; the panels do so by themselves."""
        if self._model is not None:
            self._show_title()
            if self._begun:  # else there is nothing to say yet: the brief is still being read
                self._show_choices()
            self._show_flags()
            self._show_apps()
