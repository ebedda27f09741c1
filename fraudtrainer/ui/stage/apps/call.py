"""The phone: who calls, live captions, and the button that ends the call."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.caption import CaptionDelegate
from fraudtrainer.ui.stage.apps.device import AppKind, AppWords, Device
from fraudtrainer.ui.stage.item import CallItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.text import paragraph

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
        self._call: CallItem | None = None
        self._small = False
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
        """Put the call together: status, number, claim, captions, replies, and room for the button."""
        column = self.column
        column.setContentsMargins(0, 16, 0, 16)
        self._names = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._names.setSpacing(2)
        self._names.addWidget(self._status)
        self._names.addWidget(self.title)
        column.addLayout(self._names)
        self._who = who = QHBoxLayout()
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
        self._ground = QWidget(self)
        column.addWidget(self._ground)
        self.button = self._make_button()

    def _make_button(self) -> QPushButton:
        """The button that ends the call; it has no place of its own in a layout."""
        button = QPushButton(self)
        button.setObjectName("call.hang_up")
        button.setProperty("kind", "hangup")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._hang_up)
        return button

    def _place_button(self) -> None:
        """Put the button below everything, or in a small window beside who calls."""
        self.button.ensurePolished()
        size = self.button.minimumSize()
        if not self._small:
            self._ground.setFixedHeight(size.height() + SPACE[1])
        place = QRect(QPoint(), size)
        if self._small:
            place.moveCenter(self._who.geometry().center())
            place.moveRight(self.width() - SPACE[2])
        else:
            place.moveCenter(self._ground.geometry().center())
            place.moveBottom(self._ground.geometry().bottom())
        if place != self.button.geometry():
            self.button.setGeometry(place)

    # ------------------------------------------------------------------ commands

    def clear_items(self) -> None:
        """Forget the call."""
        self._call = None
        super().clear_items()

    def set_call(self, call: CallItem | None) -> None:
        """Show another call, or how the same one goes on; None before the first."""
        self._call = call
        self.refresh()

    def refresh(self) -> None:
        """Bring status, number and claim up to date."""
        call = self._call
        number = "" if call is None else call.number
        self.title.setText(number or self.tr("没有通话"))
        claim = self._claim_words(call)
        self._claimed.setText(claim)
        self._give_room()
        self._claimed.setVisible(bool(claim))
        self._status.setText(self._status_words(call))
        self.button.setEnabled(call is not None and not call.over)
        self.link("number").setVisible(bool(number))
        out = call is not None and call.out
        self.name_link("number", self.tr("拨出的号码") if out else self.tr("来电号码"))

    # ------------------------------------------------------------------ Qt

    def set_small(self, *, small: bool) -> None:
        """Be one line of who calls, another of who they say they are, with the button at its right."""
        self._small = small
        ways, align = QBoxLayout.Direction, Qt.AlignmentFlag
        self._names.setDirection(ways.LeftToRight if small else ways.TopToBottom)
        self._names.setSpacing(SPACE[2] if small else 2)
        for place, (part, side) in enumerate(
            ((self._status, align.AlignRight), (self.title, align.AlignLeft))
        ):
            part.setAlignment((side if small else align.AlignHCenter) | align.AlignVCenter)
            self._names.setStretch(place, int(small))
        self._ground.setVisible(not small)
        self._dress()
        super().set_small(small=small)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the captions their room: a low call has a small number and a flat button."""
        super().resizeEvent(event)
        self._give_room()
        self._dress()

    def event(self, event: QEvent) -> bool:
        """Put the button where the parts have come to stand."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self._place_button()
        return done

    def _dress(self) -> None:
        """Take the sizes that the height asks for."""
        tight = self._small or self.height() < scaled(_ROOMY, self.rows.face.scale)
        role = "lead16" if self._small else "title20" if tight else "figure28"
        if role == self.title.property("role"):
            return
        self.reply_share = _TIGHT_SHARE if tight else CALL.reply_share
        edge = SPACE[0] if self._small else SPACE[1] if tight else SPACE[3]
        self.column.setContentsMargins(0, edge, 0, edge)
        restyle(self.title, role=role)
        restyle(self.button, tight=tight, small=self._small)
        self._place_button()

    # ------------------------------------------------------------------ inner

    def _give_room(self) -> None:
        """Let the claim break where it has no room beside its link; else it stands on one line."""
        whole = self._claimed.fontMetrics().horizontalAdvance(self._claimed.text())
        link = self.link("number").sizeHint().width()
        room = self.width()
        if self._small:  # in the middle, and the button at its right
            room -= 2 * (self.button.minimumWidth() + SPACE[2])
        self._claimed.setWordWrap(whole + link + 3 * SPACE[2] > room)

    def _claim_words(self, call: CallItem | None) -> str:
        """Who the other side says they are; whoever writes 自称 into the claim is not told twice."""
        if call is None or not call.claim:
            return ""
        words = self.tr("自称 {0}")
        said = words.format("").strip()
        return words.format(call.claim.removeprefix("自称").removeprefix(said).strip())

    def _status_words(self, call: CallItem | None) -> str:
        if call is None:
            return self.tr("现在没有来电")
        way = self.tr("你打出的电话") if call.out else self.tr("来电")
        if call.over:
            return self.tr("{0} · 通话已结束").format(way)
        lasts = self.tr("刚接通")
        if call.minutes:
            lasts = self.tr("已 {0} 分钟").format(call.minutes)
        words = self.tr("{0} · {1}").format(way, lasts)
        return self.tr("{0} · 已转接").format(words) if call.transferred else words

    def _hang_up(self) -> None:
        self.hang_up_requested.emit()


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
