"""The listed replies at the foot of the app in front."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.reply_grid import ReplyGrid
from fraudtrainer.ui.stage.item import ReplyItem
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.widgets.face_button import FaceButton
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import text_label

_LEAST_ROOM = 64
_MIXED = 2
_SMALL_EDGE = 6
_LOW = 6
"""Where the replies have no more than so many lines of height, all of it is theirs."""


def set_armed(button: QWidget, *, armed: bool) -> None:
    """Draw a choice that counts, or one that is still too new to: calm, and as legible."""
    if bool(button.property("waiting")) is armed:
        restyle(button, waiting=not armed)


class ReplyButton(FaceButton):
    """One reply: its number as a keycap and its words, wrapped at any width."""

    def __init__(self, number: int, reply: ReplyItem, parent: QWidget | None = None) -> None:
        super().__init__(QMargins(14, 9, 14, 9), parent, across=True)
        self.setProperty("kind", "reply")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._number = number
        keycap = self.add_label(str(number), "keycap")
        keycap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # A click leaves the keyboard where it is: else the next first reply would look chosen.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = self.add_column()
        self._whom = self.add_label("", "muted", into=column)
        self._words = self.add_label("", "body14", wrap=True, into=column)
        self.offer(reply)

    def offer(self, reply: ReplyItem, *, told: bool = False) -> None:
        """Offer a reply in place of the one before; `told` says above it to whom it goes."""
        self.reply = reply
        whom = self.tr("对{0}说").format(reply.to) if reply.to else self.tr("只在心里，或动手做")
        self._whom.setText(whom)
        self._whom.setVisible(told)
        self.setObjectName(f"stage.reply.{self._number}")
        self.setAccessibleName(self.tr("回复 {0}：{1}").format(self._number, reply.text))
        self._words.setText(reply.text)

    def retire(self) -> None:
        """Offer nothing: out of sight, and not to be found, until the next reply."""
        self.hide()
        self.setObjectName("")
        self.setAccessibleName("")
        self._whom.clear()
        self._words.clear()


@guarded
class ReplyArea(QScrollArea):
    """Asks for the height it is told, and can do with less."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = 1
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def want(self, height: int) -> None:
        """Ask for a height in pixels, and take no more."""
        if height != self._wanted:
            self._wanted = height
            self.setMaximumHeight(height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height asked for."""
        return QSize(super().sizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        """Return a height in which one reply can be reached."""
        return QSize(super().minimumSizeHint().width(), min(self._wanted, _LEAST_ROOM))


@guarded
class ReplyTray(Living, QFrame):
    """The question, the hint and the reply buttons; hidden while there is nothing to say.

    Signals:
        chosen: A reply was chosen (reply id).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "device-footer")
        self.setObjectName("stage.replies")
        self._replies: tuple[ReplyItem, ...] = ()
        self._buttons: list[ReplyButton] = []
        self._made: list[ReplyButton] = []
        self._limit = 400
        self._small = False
        self._question_words = ""
        self._ringing = self._unfolded = False
        self._question = question = text_label("", "muted")
        self._hint = hint = text_label("", "muted")
        question.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(question, 1)
        head.addWidget(hint)
        self._inner = ReplyGrid(self)
        self._area = ReplyArea(self)
        self._area.setWidget(self._inner)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(16, 12, 16, 12)
        self._outer.setSpacing(8)
        self._fold = QPushButton(self)
        self._fold.setObjectName("stage.replies.fold")
        self._fold.setProperty("kind", "fold")
        self._fold.clicked.connect(self._turn_fold)
        self._fold.hide()
        self._outer.addLayout(head)
        self._outer.addWidget(self._area)
        self._outer.addWidget(self._fold)
        self.hide()
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._hint.setText(self.tr("长按一句：标疑点 / 标佐证"))
        for button in self._buttons:
            button.offer(button.reply, told=self._whom is None)
        self._ask()
        self._fit()

    @property
    def replies(self) -> tuple[ReplyItem, ...]:
        """What can be said now."""
        return self._replies

    def set_replies(self, replies: tuple[ReplyItem, ...]) -> None:
        """Show other replies; the same ones keep their buttons and the focus."""
        if replies == self._replies:
            return
        self._replies = replies
        whom = self._whom
        for old in self._made[len(replies) :]:
            old.retire()
        for made, reply in zip(self._made, replies, strict=False):
            made.offer(reply, told=whom is None)
        for number in range(len(self._made) + 1, len(replies) + 1):
            self._add_button(number, replies[number - 1])
        self._buttons = self._made[: len(replies)]
        for button in self._buttons:
            button.show()
        self._ask()
        self._inner.refresh()
        self.setVisible(bool(replies))
        self._area.verticalScrollBar().setValue(0)
        self._fit()

    @property
    def _whom(self) -> str | None:
        """To whom all replies are said, "" where to nobody; None where it is one this, one that."""
        told = {reply.to for reply in self._replies}
        return next(iter(told), "") if len(told) < _MIXED else None

    def _ask(self) -> None:
        """Ask the question: whom one answers, or what one will do."""
        whom = self._whom
        self._question_words = self.tr("你打算怎么办？")
        if whom:
            self._question_words = self.tr("你对{0}怎么说？").format(whom)
        count = len(self._replies)
        words = self.tr("还能回 {0} 句，电话过后再说").format(count)
        turn = self.tr("收起") if self._unfolded else self.tr("展开")
        self._fold.setText(f"{words}  ·  {turn}")

    def set_ringing(self, *, ringing: bool) -> None:
        """Fold into one line while the phone rings; what was on offer comes back after it."""
        if ringing != self._ringing:
            self._ringing, self._unfolded = ringing, False
            self._show_fold()

    @property
    def _is_folded(self) -> bool:
        return self._ringing and not self._unfolded

    def _turn_fold(self) -> None:
        self._unfolded = not self._unfolded
        self._show_fold()

    def _show_fold(self) -> None:
        self._ask()
        self._fold.setVisible(self._ringing)
        self._area.setVisible(not self._is_folded)
        if self._replies:
            self._fit()

    def set_small(self, *, small: bool) -> None:
        """In a small window the replies stand in two columns where they fit, closer to the edge."""
        if small != self._small:
            self._small = small
            self._inner.set_pairs(pairs=small)
            self.setProperty("small", small)
            self._frame()

    def set_armed(self, armed: bool) -> None:
        """Let the replies count, or not yet: they came a moment ago."""
        for button in self._made:
            set_armed(button, armed=armed)

    def set_dark(self, dark: bool) -> None:
        """Stand on a call's dark ground, or on the device's own."""
        kind = "call-footer" if dark else "device-footer"
        if self.property("kind") != kind:
            restyle(self, kind=kind)
            self._frame()

    def set_limit(self, height: int) -> None:
        """Let the buttons scroll beyond a height of the whole tray in pixels."""
        around = self._outer.totalMinimumSize().height() - self._area.minimumSizeHint().height()
        limit = max(_LEAST_ROOM, height - around)
        if limit != self._limit:
            self._limit = limit
            self._fit()

    def focus_first(self) -> None:
        """Give the first reply the keyboard."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the wrapped words anew."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Measure anew when the text size, or anything else inside, changes."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return done

    def _frame(self) -> None:
        """Leave room around the buttons, as the ground and the window ask."""
        side = 40 if self.property("kind") == "call-footer" else 16
        edge = _SMALL_EDGE if self._small else 12
        side = 12 if self._small else side
        self._outer.setContentsMargins(side, edge, side, edge)
        self._outer.setSpacing(4 if self._small else 8)
        self._fit()

    def _fit(self) -> None:
        margins = self._outer.contentsMargins()
        width = max(1, self.width() - margins.left() - margins.right())
        metrics = self._question.fontMetrics()
        # Whom one answers comes before how to mark a line, where both have no room.
        both = metrics.horizontalAdvance(self._question_words) <= width - self._hint_width()
        words = metrics.elidedText(self._question_words, Qt.TextElideMode.ElideRight, width)
        if self._question.text() != words:
            self._question.setText(words)
        low = self._small and self._limit < _LOW * self._hint.sizeHint().height()
        here = not low and not self._is_folded
        for part, seen in ((self._question, here), (self._hint, both and here)):
            if part.isHidden() == seen:
                part.setVisible(seen)
        if self._is_folded:
            return
        tall = self._inner.heightForWidth(width)
        if tall > self._limit:
            width -= self._area.verticalScrollBar().sizeHint().width()
            tall = self._inner.heightForWidth(width)
        self._area.want(max(1, min(tall, self._limit)))

    def _hint_width(self) -> int:
        return self._hint.sizeHint().width() + 12

    def _add_button(self, number: int, reply: ReplyItem) -> None:
        """Making and dressing a button takes milliseconds: once made, it is kept for later."""
        button = ReplyButton(number, reply, self._inner)
        button.offer(reply, told=self._whom is None)
        button.clicked.connect(self._choose)
        self._inner.add(button)
        self._made.append(button)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, ReplyButton):
            self.chosen.emit(button.reply.id)
