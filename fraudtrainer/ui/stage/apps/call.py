"""The phone: who calls, live captions, and the button that ends the call."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.caption import CaptionDelegate
from fraudtrainer.ui.stage.apps.device import AppKind, AppWords, Device
from fraudtrainer.ui.stage.item import StageItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.text import paragraph

_DAY = 24 * 60
_ROOMY = 460
"""Lower than this at the standard text size, number and button give way to the captions."""
_TIGHT_SHARE = 0.5


@guarded
class CallApp(Device):
    """A call as it is heard.

    Signals:
        hang_up_requested: The button was pressed.
    """

    hang_up_requested = Signal()

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(CALL, palette, icons, parent)
        self._began = ""
        self._now = ""
        self._number = ""
        self._claim = ""
        self._transferred = False
        self._over = True
        self.title.setObjectName("call.number")
        self.title.setProperty("role", "figure28")
        self._status = self._quiet_label("call.status")
        self._claimed = self._quiet_label("call.claim")
        self._claimed.setWordWrap(False)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.typing.keep_room(False)
        self._lay_out()
        self.settle()

    # ------------------------------------------------------------------ parts

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.button.setText(self.tr("挂断"))
        super().retranslate()

    def _quiet_label(self, name: str) -> QLabel:
        label = paragraph("", "muted")
        label.setObjectName(name)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _lay_out(self) -> None:
        """Put the call together: status, number, claim, captions, replies, button."""
        column = self.column
        column.setContentsMargins(0, 16, 0, 16)
        column.addWidget(self._status)
        column.addSpacing(2)
        column.addWidget(self.title)
        who = QHBoxLayout()
        who.setSpacing(8)
        who.addStretch(1)
        who.addWidget(self._claimed)
        self.add_links(who)
        who.addStretch(1)
        column.addLayout(who)
        column.addWidget(self.tab_bar)
        column.addSpacing(8)
        column.addWidget(self.lines, 1)
        column.addWidget(self.typing)
        column.addLayout(self.foot)
        column.addWidget(self._make_buttons())

    def _make_buttons(self) -> QFrame:
        frame = QFrame(self)
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 8, 16, 0)
        self.button = QPushButton(frame)
        self.button.setObjectName("call.hang_up")
        self.button.setProperty("kind", "hangup")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(self._hang_up)
        row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        return frame

    # ------------------------------------------------------------------ commands

    def add_item(self, item: StageItem) -> None:
        """Show a caption; what the other side says begins or goes on with the call."""
        if item.side == "theirs":
            self._hear(item)
        super().add_item(item)

    def clear_items(self) -> None:
        """Forget the call."""
        self._began = self._now = self._number = self._claim = ""
        self._transferred = False
        self._over = True
        super().clear_items()

    def set_clock(self, time: str) -> None:
        """Take the scene time, `HH:MM`."""
        if time != self._now:
            self._now = time
            self.refresh()

    def set_over(self, over: bool) -> None:
        """End the call on screen, or let it go on."""
        if over != self._over:
            self._over = over
            self.refresh()

    def refresh(self) -> None:
        """Bring status, number and claim up to date."""
        self.title.setText(self._number or self.model.shown_thread or self.tr("没有通话"))
        claim = self.tr("自称 {0}").format(self._claim) if self._claim else ""
        self._claimed.setText(claim)
        self._give_room()
        self._claimed.setVisible(bool(claim))
        self._status.setText(self._status_words())
        self.button.setEnabled(bool(self._began) and not self._over)
        self.link("number").setVisible(bool(self._number))

    # ------------------------------------------------------------------ Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the captions their room: a low call has a small number and a flat button."""
        super().resizeEvent(event)
        self._give_room()
        tight = self.height() < scaled(_ROOMY, self.rows.face.scale)
        if tight != bool(self.button.property("tight")):
            self.reply_share = _TIGHT_SHARE if tight else CALL.reply_share
            self.column.setContentsMargins(0, 8 if tight else 16, 0, 8 if tight else 16)
            restyle(self.title, role="title20" if tight else "figure28")
            restyle(self.button, tight=tight)

    # ------------------------------------------------------------------ inner

    def _give_room(self) -> None:
        """Let the claim break where it has no room beside its link; else it stands on one line."""
        whole = self._claimed.fontMetrics().horizontalAdvance(self._claimed.text())
        link = self.link("number").sizeHint().width()
        self._claimed.setWordWrap(whole + link + 3 * SPACE[2] > self.width())

    def _hear(self, item: StageItem) -> None:
        if self._over or not self._began:
            self._over = False
            self._began = item.time
            self._transferred = False
        elif item.number and self._number and item.number != self._number:
            self._transferred = True
        self._now = item.time
        self._number = item.number or self._number or item.sender
        self._claim = item.claim or self._claim

    def _status_words(self) -> str:
        if not self._began:
            return self.tr("现在没有来电")
        if self._over:
            return self.tr("通话已结束")
        minutes = (_minutes(self._now) - _minutes(self._began)) % _DAY
        words = self.tr("通话中 · 刚接通")
        if minutes:
            words = self.tr("通话中 · 已 {0} 分钟").format(minutes)
        return self.tr("{0} · 已转接").format(words) if self._transferred else words

    def _hang_up(self) -> None:
        self.set_over(True)
        self.hang_up_requested.emit()


def _minutes(clock: str) -> int:
    hours, _colon, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes) if hours.isdigit() and minutes.isdigit() else 0


def _words() -> AppWords:
    say = QCoreApplication.translate
    return AppWords(
        lines=say("CallApp", "通话字幕"),
        empty="",  # status and number say it already
        typing=say("CallApp", "{0}正在说"),
        somebody=say("CallApp", "对方"),
        links={"number": say("CallApp", "来电号码")},
    )


CALL = AppKind("call", _words, CaptionDelegate, frame="call")
"""The phone among the apps."""
