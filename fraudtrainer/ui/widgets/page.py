"""What the pages of settled content share: a page that scrolls down, text set in a role, a button.

What the window needs to stand names no enumeration of ``Qt``, here or in what the home page uses:
PySide would build all 171 of them, a hundredth of a second of every start. A property of a widget
takes the enumerator's name as well.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.appearance import Appearance

MARGIN = 32
"""Left and right of every page, at 100 %."""


class Column(QVBoxLayout):
    """Parts below each other; whoever made it hears of the width before they are laid out.

    A widget hears of its size as well, but by an event, and the first event that Python sees makes
    PySide build the enumerations of all of them: a hundredth of a second.
    """

    def __init__(self, parent: QWidget, fit: Callable[[int], None]) -> None:
        """Lay out `parent`, and call `fit` with the width in pixels each time before."""
        super().__init__(parent)
        self._fit = fit

    def setGeometry(self, rect: QRect) -> None:
        """As Qt asks."""
        self._fit(rect.width())
        super().setGeometry(rect)


class ScrollPage(QScrollArea):
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
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        # The page itself takes the keyboard when it comes to the front, so that arrows scroll it.
        self.setProperty("focusPolicy", "ClickFocus")
        # In its place before it is filled: a full page that moves is dressed anew, part by part.
        self.page = QWidget()
        self.page.setProperty("kind", "page")
        self.setWidget(self.page)
        self.column = Column(self.page, self.fit)
        px = appearance.px
        self.column.setContentsMargins(px(MARGIN), px(24), px(MARGIN), px(24))

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


def text_label(text: str, role: str, name: str = "", *, wraps: bool = False) -> QLabel:
    """A label of plain text in a role of the style sheet."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setProperty("textFormat", "PlainText")
    label.setWordWrap(wraps)
    return label


def text_button(text: str, name: str, kind: str = "plain", *, spoken: str = "") -> QPushButton:
    """A button of a kind of the style sheet; `spoken` where its text alone says too little."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    if spoken:
        made.setAccessibleName(spoken)
        made.setToolTip(spoken)
    return made
