"""What a screen reader is told unasked: what has just come, in the words one would say it in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

_MOST: Final = 8
"""So many things are said in one piece; of more, as when a sitting is resumed, the last ones."""


class Announcer(QObject):
    """Says things through the screen reader; costs one question where there is none.

    What is said within one turn of the event loop is said in one piece: screen readers drop a polite
    sentence when the next one comes right behind it. Whether anybody listens is asked every time, so
    that a screen reader switched on in mid-sitting hears the next line.

    Signals:
        said: Something was handed to the screen reader (words, whether it interrupts).

    Attributes:
        heard: Tells whether anybody listens; Qt's own answer, unless a test gives another.
    """

    said = Signal(str, bool)

    def __init__(self, teller: QObject) -> None:
        """Speak for a widget, which owns this."""
        super().__init__(teller)
        self.heard: Callable[[], bool] = QAccessible.isActive
        self._teller = teller
        self._waiting: deque[str] = deque(maxlen=_MOST)
        self._urgent = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._say)

    def say(self, words: str, *, urgent: bool = False) -> None:
        """Say something after what is being said, or at once where it is `urgent`."""
        if not words or not self.heard():
            return
        self._waiting.append(words)
        self._urgent = self._urgent or urgent
        if not self._turn.isActive():
            self._turn.start()

    def unsay(self, words: str) -> None:
        """Take back what holds no more, where it was not said yet."""
        if words in self._waiting:
            self._waiting.remove(words)

    def hush(self) -> None:
        """Forget what was not said yet."""
        self._turn.stop()
        self._waiting.clear()
        self._urgent = False

    def _say(self) -> None:
        words, urgent = "\n".join(self._waiting), self._urgent
        self.hush()
        if not words:
            return
        ways = QAccessible.AnnouncementPoliteness
        event = QAccessibleAnnouncementEvent(self._teller, words)
        event.setPoliteness(ways.Assertive if urgent else ways.Polite)
        QAccessible.updateAccessibility(event)
        self.said.emit(words, urgent)
