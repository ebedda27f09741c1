"""What the stage tells in passing: a strip under the device, a line that fades, an error banner."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fraudtrainer.errors import UserError
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.sheet import paragraph

_TOAST_MS = 4_000


class Strip(QFrame):
    """A sentence with one button under the device: what the story waits for.

    Signals:
        pressed: The button was pressed.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._text = paragraph("", "strong14")
        self._button = QPushButton()
        self._button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[3], SPACE[2], SPACE[2], SPACE[2])
        row.setSpacing(SPACE[2])
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.hide()

    def say(self, text: str, button: str, name: str, *, urgent: bool) -> None:
        """Show a sentence; `name` is the button's object name, `urgent` draws it as the next step."""
        self._text.setText(text)
        self._button.setText(button)
        self._button.setObjectName(name)
        self._button.setProperty("kind", "primary" if urgent else "plain")
        self._button.style().unpolish(self._button)
        self._button.style().polish(self._button)
        self.show()

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


class ErrorBanner(QFrame):
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
        self._more = self._button("stage.error.details", self.tr("详情"))
        self._more.setCheckable(True)
        self._more.toggled.connect(self._details.setVisible)
        retry = self._button("stage.error.retry", self.tr("重试"))
        retry.clicked.connect(self.retry_requested)
        words = QVBoxLayout()
        words.setSpacing(SPACE[0])
        for label in (self._message, self._rest, self._details):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[3], SPACE[2], SPACE[2], SPACE[2])
        row.setSpacing(SPACE[1])
        row.addLayout(words, 1)
        row.addWidget(self._more)
        row.addWidget(retry)
        self.hide()

    def say(self, failure: UserError) -> None:
        """Show a failure."""
        self._message.setText(said(failure.message))
        rest = [said(part) for part in (failure.kept, failure.hint) if part]
        self._rest.setText("".join(rest))
        self._rest.setVisible(bool(rest))
        self._details.setText(said(failure.details))
        self._details.hide()
        self._more.setChecked(False)
        self._more.setVisible(bool(failure.details))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "plain")
        return button
