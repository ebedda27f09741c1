"""What the pages of settled content share: a page that scrolls down, and text set in a role.

What the window needs to stand names no enumeration of ``Qt``, here or in what the home page uses:
PySide would build all 171 of them, a hundredth of a second of every start. A property of a widget
takes the enumerator's name as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QWidget

from fraudtrainer.ui.appearance import Appearance

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class ScrollPage(QScrollArea):
    """A page that scrolls down, and puts parts below each other where there is no room beside."""

    def __init__(self, name: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Make an empty page of that object name."""
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        # The page itself takes the keyboard when it comes to the front, so that arrows scroll it.
        self.setProperty("focusPolicy", "ClickFocus")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts out for the new width."""
        super().resizeEvent(event)
        # The event is the viewport's; asking for that widget loads every widget class, 10 ms.
        self.fit(event.size().width())

    def fit(self, width: int) -> None:
        """Lay the parts out for a viewport of `width` pixels."""

    def put_beside(self, box: QBoxLayout, *, wide: bool) -> None:
        """Lay a box's parts beside each other where it is wide, else below each other."""
        direction = QBoxLayout.Direction
        box.setDirection(direction.LeftToRight if wide else direction.TopToBottom)


def text_label(text: str, role: str, name: str = "", *, wraps: bool = False) -> QLabel:
    """A label of plain text in a role of the style sheet."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setProperty("textFormat", "PlainText")
    label.setWordWrap(wraps)
    return label
