"""Who is typing, under the lines, or why nobody is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from fraudtrainer.ui.stage.item import Hint
from fraudtrainer.ui.widgets.living import Living

_DOT_MS = 400


class TypingStrip(Living, QPushButton):
    """Says who is typing; a click lets the words arrive at once. Its room is kept, as a rule."""

    def __init__(self, app: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{app}.skip")
        self.setProperty("kind", "typing")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.keep_room(True)
        self._words = ""
        self._hint: Hint = ""
        self._dots = 3
        self._beat = QTimer(self)
        self._beat.setInterval(_DOT_MS)
        self._beat.timeout.connect(self._step)
        self.hide()
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setToolTip(self.tr("点一下，不等了"))
        if self._hint:
            self.hint(self._hint)

    def keep_room(self, kept: bool) -> None:
        """Keep the strip's room while nobody is typing, so that the lines above stand still."""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(kept)
        self.setSizePolicy(policy)

    def hint(self, hint: Hint) -> None:
        """Say what lets things go on."""
        words = {
            "paused": self.tr("已暂停。按空格继续"),
            "step": self.tr("点一下，出下一句（空格、回车也行）"),
            "below": self.tr("下面还有没看的，点一下往下看"),
        }
        self.say(words.get(hint, ""), moving=False)
        self._hint = hint
        self.setText(self._words)

    def say(self, words: str, *, moving: bool) -> None:
        """Show words with dots after them, "" hides the strip."""
        if words == self._words and self._beat.isActive() == bool(words and moving):
            return
        self._hint = ""
        self._words, self._dots = words, 3
        self.setVisible(bool(words))
        self.setAccessibleName(words)
        self._write()
        if words and moving:
            self._beat.start()
        else:
            self._beat.stop()

    def _step(self) -> None:
        self._dots = self._dots % 3 + 1
        self._write()

    def _write(self) -> None:
        self.setText(self._words + "·" * self._dots if self._words else "")
