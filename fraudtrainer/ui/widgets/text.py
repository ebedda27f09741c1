"""Text and buttons in the roles of the style sheet. Nothing in them is ever read as HTML."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.rare import see
from fraudtrainer.ui.theme.tokens import SPACE


@guarded
class PlainLabel(QLabel):
    """A label of plain text, whoever has written it: what no face can show is a box with its code."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show a text."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        see(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        see(text)
        super().setText(text)


def text_label(text: str, role: str, name: str = "", *, wraps: bool = False) -> QLabel:
    """A label of plain text in a role of the style sheet."""
    label = PlainLabel(text)
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setWordWrap(wraps)
    return label


def paragraph(text: str, role: str) -> QLabel:
    """A plain text that wraps."""
    return text_label(text, role, wraps=True)


def text_button(text: str, name: str, kind: str = "plain", *, spoken: str = "") -> QPushButton:
    """A button of a kind of the style sheet; `spoken` where its text alone says too little."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    if spoken:
        made.setAccessibleName(spoken)
        made.setToolTip(spoken)
    return made


def name_clear_button(field: QLineEdit, words: str) -> None:
    """Give the button that empties a field its name: Qt gives it none."""
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(words)


def frame(kind: str) -> QFrame:
    """A frame of a kind of the style sheet."""
    made = QFrame()
    made.setProperty("kind", kind)
    return made


class Card(QFrame):
    """A card with its title; what it holds goes into `box`."""

    def __init__(self, spacing: int = SPACE[2]) -> None:
        """Make an empty card whose parts stand `spacing` pixels apart."""
        super().__init__()
        self.setProperty("kind", "card")
        self.title = text_label("", "lead16")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[3])
        self.box.setSpacing(spacing)
        self.box.addWidget(self.title)
