"""Small parts that the bench's panels are made of."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QVBoxLayout,
)

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.widgets.page import text_label


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
