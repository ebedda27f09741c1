"""Slow work on a page: what is being done, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.text import text_button, text_label


class Waiting(QWidget):
    """What is being done, how far it has come, and a button that stops it."""

    def __init__(self, name: str, stop: str, appearance: Appearance | None = None) -> None:  # noqa: ARG002 - until the bench no longer gives it
        """Hidden until `show_work`; `name` begins its object names."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[1])
        self._words = text_label("", "small13", f"{name}.progress", wraps=True)
        self._bar = QProgressBar()
        self._bar.setProperty("tone", "navy")
        self._bar.setTextVisible(False)
        self.stop = text_button(stop, f"{name}.cancel")
        column = QVBoxLayout()
        column.setSpacing(SPACE[0])
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
