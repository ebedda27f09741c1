"""Actions, the evidence board and the dial: beside the app, or folded into one bar below it."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from fraudtrainer.ui.stage.actions import ActionsPanel
from fraudtrainer.ui.stage.evidence import DialPanel, EvidencePanel
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.living import Living

_UNBOUND = 16_777_215
"""What Qt takes for no greatest size."""
_DOWN, _UP = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop
_LEFTWARD = QBoxLayout.Direction.RightToLeft


class StageSide(Living, QFrame):
    """Nothing in here ever scrolls away but the marks of the board.

    The same panels in both shapes, and always in the same layouts: these only change direction. In
    the bar the dial stands first, then the count, then what can be done.
    """

    def __init__(self, icons: IconSet, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar-part")
        self._icons = icons
        self._folded = False
        self.moves = ActionsPanel()
        self.evidence = EvidencePanel()
        self.evidence.draw(icons, palette)
        self.dial = DialPanel()
        self._upper = QBoxLayout(_DOWN)
        self._upper.addWidget(self.moves)
        self._upper.addWidget(self.evidence, 1)
        self._column = QBoxLayout(_DOWN, self)
        self._column.addLayout(self._upper, 1)
        self._column.addWidget(self.dial)
        self._frame()

    def set_theme(self, palette: Palette) -> None:
        """Take other colours, for what is painted by hand."""
        self.evidence.draw(self._icons, palette)

    def set_width(self, width: int) -> None:
        """Stand beside the app, `width` pixels wide."""
        self.setFixedWidth(width)

    def least_height(self, width: int) -> int:
        """What the panels take at least beside the app, `width` pixels wide."""
        parts = (
            self.moves.least_height(width),
            self.evidence.least_height(),
            self.dial.least_height(width),
        )
        return sum(parts) + 2 * SPACE[2]

    def set_folded(self, *, folded: bool) -> None:
        """Be a bar below the app."""
        if folded == self._folded:
            return
        self._folded = folded
        for panel in (self.moves, self.evidence, self.dial):
            panel.set_folded(folded=folded)
        self._frame()
        restyle(self, kind="bar" if folded else "bar-part")

    def fit_bar(self, width: int) -> None:
        """Take one row of `width` pixels, or two where the words need them: the dial above."""
        self.setMinimumWidth(0)
        self.setMaximumWidth(_UNBOUND)
        lower = self.moves.sizeHint().width() + 2 * SPACE[2] + SPACE[1]
        upper = self.dial.width_across() + SPACE[1]
        needed = upper + lower + self.evidence.fit_bar(width - upper - lower, width - lower)
        self._column.setDirection(_LEFTWARD if needed <= width else _UP)
        room = width - needed if needed <= width else width - self.dial.width_across()
        self.dial.show_question(shown=self.dial.question_width + 2 * SPACE[2] <= room)
        self._upper.setDirection(_LEFTWARD)

    def _frame(self) -> None:
        edge = (SPACE[2], SPACE[1], SPACE[2], SPACE[1]) if self._folded else (0, 0, 0, 0)
        self._column.setContentsMargins(*edge)
        gap = SPACE[1] if self._folded else SPACE[2]
        for box in (self._column, self._upper):
            box.setSpacing(gap)
        self._upper.setStretch(1, 0 if self._folded else 1)
        self._column.setStretch(0, 0 if self._folded else 1)
        self._column.setStretch(1, 1 if self._folded else 0)
        if not self._folded:
            self._column.setDirection(_DOWN)
            self._upper.setDirection(_DOWN)
