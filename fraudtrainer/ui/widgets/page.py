"""A page of settled content that scrolls down, its parts beside each other where there is room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living

MARGIN = SPACE[5]
"""Left and right of every page, in pixels."""


@guarded
class Column(QVBoxLayout):
    """Parts below each other; whoever made it hears of the width before they are laid out."""

    def __init__(self, parent: QWidget, fit: Callable[[int], None]) -> None:
        """Lay out `parent`, and call `fit` with the width in pixels each time before."""
        super().__init__(parent)
        self._fit = fit

    def setGeometry(self, rect: QRect) -> None:
        """As Qt asks."""
        self._fit(rect.width())
        super().setGeometry(rect)


class ScrollPage(Living, QScrollArea):
    """A page that scrolls down, and puts parts below each other where there is no room beside.

    Attributes:
        page: What scrolls; its parts go into `column`.
        column: The parts, below each other.
    """

    def __init__(self, name: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Make an empty page of that object name."""
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The page itself takes the keyboard when it comes to the front, so that arrows scroll it.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        # In its place before it is filled: a full page that moves is dressed anew, part by part.
        self.page = QWidget()
        self.page.setProperty("kind", "page")
        self.setWidget(self.page)
        self.column = Column(self.page, self.fit)
        self.column.setContentsMargins(MARGIN, SPACE[4], MARGIN, SPACE[4])

    def fit(self, width: int) -> None:
        """Lay the parts out for a page of `width` pixels, its margins included."""

    def room(self, width: int) -> int:
        """What can be seen of a page of `width` pixels: less, where its parts need more."""
        bar = self.verticalScrollBar()
        seen = self.maximumViewportSize().width() - (bar.width() if bar.isVisible() else 0)
        return min(width, seen)

    def put_beside(self, box: QBoxLayout, *, wide: bool) -> None:
        """Lay a box's parts beside each other where it is wide, else below each other."""
        direction = QBoxLayout.Direction
        box.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
