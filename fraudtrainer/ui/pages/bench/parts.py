"""Small parts that the bench's panels are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.pages.page import text_label


def button(text: str, name: str, kind: str = "plain", *, spoken: str = "") -> QPushButton:
    """A button of a kind of the style sheet; `spoken` where its text alone says too little."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    if spoken:
        made.setAccessibleName(spoken)
        made.setToolTip(spoken)
    return made


def combo(name: str, spoken: str) -> QComboBox:
    """A list to choose from that shortens rather than push others out of sight."""
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(spoken)
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


def card(appearance: Appearance) -> tuple[QFrame, QVBoxLayout]:
    """A white card with a column in it."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    box = QVBoxLayout(frame)
    px = appearance.px
    box.setContentsMargins(px(12), px(12), px(12), px(12))
    box.setSpacing(px(8))
    return frame, box


class Waiting(QWidget):
    """What is being done, how far it has come, and a button that stops it."""

    def __init__(self, name: str, stop: str, appearance: Appearance) -> None:
        """Hidden until `show_work`; `name` begins its object names."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance.px(8))
        self._words = text_label("", "small13", f"{name}.progress")
        self._words.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setProperty("tone", "navy")
        self._bar.setTextVisible(False)
        self.stop = button(stop, f"{name}.cancel")
        column = QVBoxLayout()
        column.setSpacing(appearance.px(4))
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row.addLayout(column, 1)
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_work(self, words: str, done: int = 0, of: int = 0) -> None:
        """Say what is being done; `of` 0 where nobody knows how much there is."""
        if self._words.text() != words:
            self._words.setText(words)
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self.show()


def hint_card(appearance: Appearance, name: str) -> tuple[QFrame, QLabel, QVBoxLayout]:
    """A quiet amber strip for one sentence, hidden at first."""
    frame = QFrame()
    frame.setProperty("kind", "note-amber")
    box = QVBoxLayout(frame)
    px = appearance.px
    box.setContentsMargins(px(12), px(4), px(4), px(4))
    words = text_label("", "small13", name, wraps=True)
    words.setProperty("tone", "amber")
    box.addWidget(words)
    frame.hide()
    return frame, words, box
