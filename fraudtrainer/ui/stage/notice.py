"""What the stage tells in passing: a strip under the device, a line that fades, an error banner."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fraudtrainer.errors import UserError
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.said import language, said
from fraudtrainer.ui.stage.item import Need
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import paragraph, text_button

_TOAST_MS = 4_000


class NeedStrip(Living, QFrame):
    """A sentence with one button under the device: what the story waits for.

    Signals:
        pressed: The button was pressed.
        told: Another sentence is shown, or none ("").
    """

    pressed = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._need: tuple[Need, str] = ("", "")
        self._text = paragraph("", "strong14")
        self._button = text_button("", "")
        self._button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[3], SPACE[2], SPACE[2], SPACE[2])
        row.setSpacing(SPACE[2])
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.hide()
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the app's name comes with the need."""
        need, channel = self._need
        back = self.tr("回到{0}").format(channel)
        words = {
            "debrief": (self.tr("这一幕结束了。"), self.tr("看复盘")),
            "judgement": (self.tr("先说说你现在怎么看，再往下走。"), self.tr("给出判断")),
            "report": (self.tr("110 正在等你报清情况。"), self.tr("继续报案")),
            "reply": (self.tr("“{0}”里还等你回话。").format(channel), back),
            "listen": (self.tr("“{0}”里还有话没看完。").format(channel), back),
        }
        text, button = words.get(need, ("", ""))
        self._text.setText(text)
        self._button.setText(button)

    def show_need(self, need: Need, channel: str) -> None:
        """Say what is needed, "" for nothing; `channel` names the app in which the story goes on."""
        if (need, channel) == self._need and self.isHidden() != bool(need):
            return
        self._need = (need, channel)
        self.retranslate()
        self._button.setObjectName("stage.to_debrief" if need == "debrief" else "stage.resume")
        kind = "plain" if need in ("reply", "listen") else "primary"
        if self._button.property("kind") != kind:
            restyle(self._button, kind=kind)
        self.setVisible(bool(need))
        self.told.emit(self._text.text())

    def focus_button(self) -> None:
        """Give the keyboard to the button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)


class Toast(QLabel):
    """One line that goes by itself; a screen reader hears it, too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stage.toast")
        self.setProperty("kind", "toast")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TOAST_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, centre: int, top: int, widest: int) -> None:
        """Show `text` with its middle at `centre`, its upper edge at `top`, in pixels."""
        self.setText(text)
        self.setAccessibleName(text)
        self.ensurePolished()
        padding = 2 * SPACE[4]
        line = self.fontMetrics().horizontalAdvance(text) + padding
        width = min(widest, line)
        self.resize(width, self.heightForWidth(width))
        self.move(centre - width // 2, top)
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._timer.start()


@guarded
class ErrorBanner(Living, QFrame):
    """What could not be kept, what is safe, what to do; nothing on the desk is lost meanwhile.

    Signals:
        retry_requested: 重试 was pressed.
    """

    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage.error")
        self.setProperty("kind", "banner-red")
        self._message = paragraph("", "strong14")
        self._rest = paragraph("", "small13")
        self._details = paragraph("", "small13")
        self._details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._failure: UserError | None = None
        self._more = text_button("", "stage.error.details")
        self._more.setCheckable(True)
        speak_as(self._more, "button")
        self._more.toggled.connect(self._details.setVisible)
        self._retry = text_button("", "stage.error.retry")
        self._retry.clicked.connect(self.retry_requested)
        words = QVBoxLayout()
        words.setSpacing(SPACE[0])
        for label in (self._message, self._rest, self._details):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[3], SPACE[2], SPACE[2], SPACE[2])
        row.setSpacing(SPACE[1])
        row.addLayout(words, 1)
        row.addWidget(self._more)
        row.addWidget(self._retry)
        self.hide()
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._more.setText(self.tr("详情"))
        self._retry.setText(self.tr("重试"))
        failure = self._failure
        if failure is not None:
            self._message.setText(said(failure.message))
            joint = " " if language() == "en" else ""
            rest = [said(part) for part in (failure.kept, failure.hint) if part]
            self._rest.setText(joint.join(rest))
            self._rest.setVisible(bool(rest))

    def say(self, failure: UserError) -> None:
        """Show a failure."""
        self._failure = failure
        self.retranslate()
        self._details.setText(said(failure.details))
        self._details.hide()
        self._more.setChecked(False)
        self._more.setVisible(bool(failure.details))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
