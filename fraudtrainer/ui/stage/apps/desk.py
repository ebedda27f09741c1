"""All simulated apps on top of each other, one in front, with the replies at its foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.bank import BankApp
from fraudtrainer.ui.stage.apps.call import CallApp
from fraudtrainer.ui.stage.apps.device import Device
from fraudtrainer.ui.stage.apps.directory import DirectoryApp
from fraudtrainer.ui.stage.apps.plain import PLAIN, PlainApp
from fraudtrainer.ui.stage.apps.replies import ReplyTray
from fraudtrainer.ui.stage.apps.ring_card import RingCard
from fraudtrainer.ui.stage.apps.ring_place import RingPlace
from fraudtrainer.ui.stage.item import (
    CallItem,
    ContactItem,
    FlagItem,
    Hint,
    KnockItem,
    PaymentItem,
    ReceiptItem,
    ReplyItem,
    RingItem,
    StageItem,
)
from fraudtrainer.ui.stage.knock import KnockBanner
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import Palette
from fraudtrainer.ui.widgets.sheet import text_scale

_LINES_LEAST = 72
"""What the lines keep in a small window beside many replies, at the standard text size."""


@guarded
class AppStack(QStackedWidget):
    """The desk's apps.

    Signals:
        reply_chosen: A listed reply was chosen (reply id).
        flag_requested: A line is to be marked (line id).
        pay_confirmed: A payment was confirmed in the bank form (PaymentItem).
        payment_shown: A payment can be confirmed there now (PaymentItem), or none can (None).
        knock_followed: The learner wants to see what has knocked.
        knock_collapsed: The learner put the banner away.
        sight_changed: Other lines may be on screen.
        ring_ended: The learner decided about the call that rings (RingEnd).
        hang_up_requested: The call's button was pressed.
        call_requested: A number of the directory is to be called (contact id).
        inspect_requested: Something is to be looked at more closely (inspection id).
        skip_requested: The learner does not want to wait for what is being typed.
    """

    reply_chosen = Signal(str)
    flag_requested = Signal(str)
    pay_confirmed = Signal(object)
    payment_shown = Signal(object)
    knock_followed = Signal()
    knock_collapsed = Signal()
    sight_changed = Signal()
    ring_ended = Signal(str)
    hang_up_requested = Signal()
    call_requested = Signal(str)
    inspect_requested = Signal(str)
    skip_requested = Signal()

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._small = False
        self.call = CallApp(palette, icons, self)
        self.bank = BankApp(palette, icons, self)
        self.directory = DirectoryApp(palette, icons, self)
        others = [PlainApp(kind, palette, icons, self) for kind in PLAIN]
        self._devices: dict[str, Device] = {
            device.app: device for device in (*others, self.call, self.bank, self.directory)
        }
        self._knock = KnockBanner(palette, icons, self)
        self._knock.followed.connect(self.knock_followed)
        self._knock.collapsed.connect(self.knock_collapsed)
        self.ring = RingCard(palette, icons, self)
        self.ring.chosen.connect(self.ring_ended)
        self._ring_place = RingPlace(self)
        self._ring_place.shifted.connect(self._cover)
        self._tray = ReplyTray(self)
        self._tray.chosen.connect(self.reply_chosen)
        for device in self._devices.values():
            self.addWidget(device)
            device.flag_requested.connect(self.flag_requested)
            device.inspect_requested.connect(self.inspect_requested)
            device.skip_requested.connect(self.skip_requested)
            device.lines.sight_changed.connect(self.sight_changed)
        self.call.hang_up_requested.connect(self.hang_up_requested)
        self.bank.pay_confirmed.connect(self.pay_confirmed)
        self.bank.payment_shown.connect(self.payment_shown)
        self.directory.call_requested.connect(self.call_requested)
        self.show_app("chat")

    # ------------------------------------------------------------------ commands

    def add_item(self, item: StageItem) -> None:
        """Show a line in its app; what a call of the learner's found out, in the log they come from.

        Raises:
            KeyError: There is no such app.
        """
        self._devices[item.app].add_item(item)
        if item.home:
            self._devices[item.home].add_found(item)
        self._fold_ring()

    def clear_items(self) -> None:
        """Empty every app, for another sitting."""
        for device in self._devices.values():
            device.clear_items()

    def show_app(self, app: str) -> None:
        """Bring an app to the front; the replies go with it.

        Raises:
            KeyError: There is no such app.
        """
        device = self._devices[app]
        if device is not self.currentWidget():
            self.ring.fold()
        self.setCurrentWidget(device)
        device.foot.addWidget(self._ring_place)
        device.foot.addWidget(self._knock)
        device.foot.addWidget(self._tray)
        self._tray.set_dark(app == "call")
        self._knock.set_dark(app == "call")
        self._tray.setVisible(bool(self._tray.replies))
        self._seat_ring()
        self.ring.raise_()  # the stack puts what it shows on top
        self._cover()
        self.sight_changed.emit()

    def set_typing(self, app: str, sender: str) -> None:
        """Show who is typing in which app; an empty app means nobody is."""
        for name, device in self._devices.items():
            device.set_typing(sender if name == app else None)

    def set_hint(self, hint: Hint) -> None:
        """Say why nothing comes by itself, in whichever app is in front."""
        for device in self._devices.values():
            device.set_hint(hint)

    def set_knock(self, knock: KnockItem | None) -> None:
        """Show what is new in another app, None where nothing is."""
        self._knock.show_knock(knock)
        self._share()

    def set_armed(self, kind: str, *, armed: bool) -> None:
        """Let replies or a payment count, or not yet."""
        if kind == "reply":
            self._tray.set_armed(armed)
        elif kind == "pay":
            self.bank.set_armed(armed)
        elif kind == "ring":
            self.ring.set_armed(armed)

    def set_ring(self, item: RingItem | None) -> None:
        """Let the phone ring over whatever is in front, or be quiet."""
        self.ring.show_ring(item)
        self._tray.set_ringing(ringing=item is not None)
        self._seat_ring()
        self.sight_changed.emit()

    def catch_up(self) -> bool:
        """Go to the newest line in front where the reader left it; True where that was so."""
        return self._front.catch_up()

    def in_sight(self) -> frozenset[str]:
        """Ids of the lines that can be read now in the app in front."""
        over = self.ring.is_open and not self.ring.is_folded
        return self._front.in_sight(self.ring.card if over else None)

    def set_flags(self, flags: tuple[FlagItem, ...]) -> None:
        """Show the evidence board's marks on their lines."""
        for device in self._devices.values():
            device.set_flags(flags)

    def set_part(self, part: str) -> None:
        """Let the bank speak to the learner's part: `victim`, `helper` or `supervisor`."""
        self.bank.set_part(part)

    def set_payments(
        self, payments: tuple[PaymentItem, ...], balance_label: str, balance: int
    ) -> None:
        """Show what the bank form can pay now, and the balance in yuan."""
        self.bank.set_payments(payments, balance_label, balance)

    def set_contacts(self, contacts: tuple[ContactItem, ...]) -> None:
        """Show the numbers that the learner had before; given numbers are not listed."""
        self.directory.set_contacts(contacts)

    def set_replies(self, replies: tuple[ReplyItem, ...]) -> None:
        """Show the listed replies in the app in front."""
        self._tray.set_replies(replies)
        self._share()

    def set_small(self, *, small: bool) -> None:
        """Save height, as a small window asks: replies in two columns where they fit."""
        self._small = small
        self._tray.set_small(small=small)
        restyle(self._knock, small=small)
        for device in self._devices.values():
            device.set_small(small=small)
        self._share()

    def focus_replies(self) -> None:
        """Give the first reply the keyboard."""
        self._tray.focus_first()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Stop what moves."""
        for device in self._devices.values():
            device.set_reduced_motion(reduced)

    def set_call(self, call: CallItem | None) -> None:
        """Show which call is on."""
        self.call.set_call(call)

    def set_receipt(self, receipt: ReceiptItem | None) -> None:
        """Show the bank's page after a payment."""
        self.bank.set_receipt(receipt)

    def set_theme(self, palette: Palette) -> None:
        """Take other colours, for what is painted by hand."""
        self.ring.set_theme(palette)
        self._knock.set_theme(palette)
        for device in self._devices.values():
            device.set_theme(palette)

    # ------------------------------------------------------------------ reading

    @property
    def is_replying(self) -> bool:
        """True while a reply has the keyboard, which no click gives it."""
        return self._tray.isAncestorOf(QApplication.focusWidget() or self)

    @property
    def app(self) -> str:
        """The app in front."""
        return self._front.app

    @property
    def selected_line(self) -> str:
        """The selected line of the app in front, else the other side's last one, else ""."""
        return self._front.selected_line

    @property
    def _front(self) -> Device:
        device = self.currentWidget()
        if not isinstance(device, Device):
            raise TypeError(device)
        return device

    # ------------------------------------------------------------------ Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height between lines and replies anew."""
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        """Let the ringing card follow the app that it lies over."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            if self.ring.is_folded:
                self._seat_ring()
            self._cover()
        return done

    def _fold_ring(self) -> None:
        """Let what opens while the phone rings be seen."""
        if self.ring.fold():
            self._seat_ring()
            self._cover()
            self.sight_changed.emit()

    def _seat_ring(self) -> None:
        """Keep room for the strip, where the ringing card is one, and share out the rest."""
        height = 0
        if self.ring.is_folded:
            lines = scaled(_LINES_LEAST, text_scale())
            most = self._front.free_height() - lines - self._tray.minimumSizeHint().height()
            height = self.ring.strip_height(self.width() - 2, most)
        self._ring_place.keep(height)
        self._share()

    def _share(self) -> None:
        """Leave the lines their part of the device: many replies scroll."""
        front = self._front
        free = front.free_height() - self._ring_place.taken
        most = round(free * front.reply_share)
        if self._small:
            most = max(most, free - scaled(_LINES_LEAST, text_scale()))
        self._tray.set_limit(most)

    def _cover(self) -> None:
        """Lay the ringing card over the app in front, between its head and the replies."""
        if not self.ring.is_open:
            return
        if self.ring.is_folded:
            place = self._ring_place
            self.ring.cover(QRect(place.mapTo(self, QPoint(0, 0)), place.size()))
            return
        front = self._front
        top = front.veil_top()
        foot = self._knock if self._knock.isVisible() else self._tray
        bottom = foot.mapTo(self, QPoint(0, 0)).y() if foot.isVisible() else self.height()
        self.ring.cover(QRect(0, top, self.width(), max(1, bottom - top)))
