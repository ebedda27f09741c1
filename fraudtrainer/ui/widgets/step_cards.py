"""Four cards that say what comes of an empty page: beside each other, or two by two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import text_label

_FOUR_BESIDE: Final = 900
"""From this width on, in pixels at 100 %, they stand in one row."""
_TALLEST: Final = 260
"""Higher than this, at 100 %, a row of them would be a void."""


@guarded
class StepCards(Living, QWidget):
    """Four cards, each with a head, a title and a sentence; `say` fills them."""

    def __init__(self, name: str, heads: Sequence[str], appearance: Appearance) -> None:
        """Make them without words.

        Args:
            name: Begins their object names.
            heads: What stands large above each of the four, in every language.
            appearance: How large text is.
        """
        super().__init__()
        self._appearance = appearance
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE[3])
        self._titles: list[QLabel] = []
        self._texts: list[QLabel] = []
        for first in (0, 2):
            pair = QHBoxLayout()
            pair.setSpacing(SPACE[3])
            for number in (first, first + 1):
                pair.addWidget(self._card(f"{name}.{number}", heads[number]), 1)
            self._rows.addLayout(pair, 1)
        self.settle()

    def say(self, words: Sequence[tuple[str, str]]) -> None:
        """Show title and sentence of each."""
        for title, text, (head, sentence) in zip(self._titles, self._texts, words, strict=True):
            title.setText(head)
            text.setText(sentence)

    def refit(self) -> None:
        """Be as wide and high as the text needs."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, ways = self._appearance.px, QBoxLayout.Direction
        is_wide = self.width() >= px(_FOUR_BESIDE)
        self._rows.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self.setMaximumHeight(px(_TALLEST) * (1 if is_wide else 2))

    def _card(self, name: str, head: str) -> QWidget:
        card = QFrame()
        card.setProperty("kind", "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[3])
        box.setSpacing(SPACE[1])
        if head:
            number = text_label(head, "page24")
            number.setProperty("tone", "navy")
            box.addWidget(number)
        self._titles.append(text_label("", "lead16", wraps=True))
        self._texts.append(text_label("", "body14", name, wraps=True))
        self._texts[-1].setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._titles[-1])
        box.addWidget(self._texts[-1], 1)
        return card
