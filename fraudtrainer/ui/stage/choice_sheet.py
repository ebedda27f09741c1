"""A sheet with a short list to choose one thing from, under headings where it has several parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fraudtrainer.ui.stage.button_grid import ButtonGrid
from fraudtrainer.ui.widgets.sheet import WIDE, Sheet
from fraudtrainer.ui.widgets.text import paragraph, text_button

_FEW = 9
"""More choices than these stand in three columns on a wider sheet, where their words fit."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: the object name of its button, its words, and what choosing it gives."""

    name: str
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class ChoicePart:
    """Choices under a heading; the heading may be empty."""

    heading: str
    choices: tuple[Choice, ...]


class ChoiceSheet(Sheet):
    """A list of choices; one click closes it.

    Signals:
        chosen: The value of the choice.
    """

    chosen = Signal(str)

    def __init__(
        self, title: str, note: str, parts: Sequence[ChoicePart], cancel: str, parent: QWidget
    ) -> None:
        """Ask `title` over `parent`.

        Args:
            title: The question.
            note: A sentence under it, may be empty.
            parts: What to choose from.
            cancel: Words of the button that chooses nothing.
            parent: The stage.
        """
        many = sum(len(part.choices) for part in parts) > _FEW
        super().__init__(title, parent, *((WIDE,) if many else ()))
        if note:
            self.add_text(note, "muted")
        for part in parts:
            if part.heading:
                self.body.addWidget(paragraph(part.heading, "strong14"))
            grid = ButtonGrid(most=3 if many else 2)
            for choice in part.choices:
                grid.add(self._button(choice))
            self.body.addWidget(grid)
        self.body.addStretch(1)
        self.add_cancel(cancel)

    def _button(self, choice: Choice) -> QPushButton:
        button = text_button(choice.text, choice.name, "action")
        button.clicked.connect(lambda _checked=False, value=choice.value: self._choose(value))
        return button

    def _choose(self, value: str) -> None:
        self.close_sheet()
        self.chosen.emit(value)
