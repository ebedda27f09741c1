"""The three lessons beside each other, the sentence to say in navy and the largest on the page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fraudtrainer.ui.pages.debrief.label import readable
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.said import said
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import frame, text_label


@dataclass(frozen=True, slots=True)
class _Panel:
    """One lesson's frame and its labels."""

    frame: QFrame
    title: QLabel
    main: QLabel
    below: QLabel


class LessonCards(QWidget):
    """Three cards with a sentence each."""

    def __init__(self) -> None:
        """Make them empty."""
        super().__init__()
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        self._panels = tuple(self._panel(number) for number in (1, 2, 3))

    def show_model(self, model: DebriefModel) -> None:
        """Show the lessons of a sitting."""
        for panel, lesson in zip(self._panels, model.lessons, strict=True):
            title, main, below = said(lesson.title), said(lesson.main), said(lesson.below)
            panel.title.setText(title)
            panel.main.setText(main)
            panel.below.setText(below)
            panel.below.setVisible(bool(below))
            panel.frame.setAccessibleName(title)

    def set_wide(self, *, wide: bool) -> None:
        """The cards beside each other, or below each other."""
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _panel(self, number: int) -> _Panel:
        last = number == 3
        card = frame("banner-navy" if last else "card")
        card.setObjectName(f"debrief.lesson.{number}")
        speak_as(card, "group")
        box = QVBoxLayout(card)
        box.setContentsMargins(20, 12, 20, 12)
        box.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        count = text_label(str(number), "small13")
        count.setProperty("kind", "lesson-number")
        title = text_label("", "muted")
        head.addWidget(count)
        head.addWidget(title, 1)
        role = "title20" if last else "lead16"
        panel = _Panel(
            card, title, readable("", role, f"debrief.say.{number}"), readable("", "small13")
        )
        box.addLayout(head)
        box.addWidget(panel.main)
        box.addWidget(panel.below)
        box.addStretch(1)
        self._box.addWidget(card, 6 if last else 5)
        return panel
