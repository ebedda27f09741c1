"""Small parts that the bench's panels are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QLabel, QVBoxLayout

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import frame, text_label


def combo(name: str) -> QComboBox:
    """A list to choose from that shortens rather than push others out of sight."""
    made = QComboBox()
    made.setObjectName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(6)
    return made


def fill_combo(made: QComboBox, items: list[tuple[str, str]], chosen: str) -> None:
    """Put (words, id) pairs into a list and choose one, without telling anybody."""
    have = [(made.itemText(n), str(made.itemData(n))) for n in range(made.count())]
    made.blockSignals(True)
    if have != items:
        made.clear()
        for words, name in items:
            made.addItem(words, name)
    made.setCurrentIndex(made.findData(chosen))
    made.blockSignals(False)


def bare(layout: QBoxLayout, spacing: int = SPACE[1]) -> QBoxLayout:
    """A layout without margins of its own, its parts `spacing` pixels apart."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def card(frame_of: QFrame) -> QVBoxLayout:
    """Make a frame a white card with a column in it."""
    frame_of.setProperty("kind", "card")
    box = QVBoxLayout(frame_of)
    box.setContentsMargins(SPACE[2], SPACE[2], SPACE[2], SPACE[2])
    box.setSpacing(SPACE[1])
    return box


def hint_card(name: str) -> tuple[QFrame, QLabel]:
    """A quiet amber strip for one sentence, hidden at first."""
    made = frame("note-amber")
    box = QVBoxLayout(made)
    box.setContentsMargins(SPACE[2], SPACE[0], SPACE[0], SPACE[0])
    words = text_label("", "small13", name, wraps=True)
    words.setProperty("tone", "amber")
    box.addWidget(words)
    made.hide()
    return made, words


@guarded
class ShortLabel(Living, QLabel):
    """A label that shortens its text in the middle instead of pushing others aside."""

    def __init__(self, role: str, name: str) -> None:
        """Make an empty one in a role of the style sheet."""
        super().__init__()
        self._whole = ""
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(1)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Ignored)
        self.setSizePolicy(policy)
        self.settle()

    def say(self, text: str) -> None:
        """Show a text, all of it as a tool tip."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.refit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self.refit()

    def refit(self) -> None:
        """Shorten to the present width."""
        mode = Qt.TextElideMode.ElideMiddle
        text = self.fontMetrics().elidedText(self._whole, mode, self.width() - 2)
        if text != self.text():
            self.setText(text)
