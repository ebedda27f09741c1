"""What came of it and how the points came about: a number and one line for each part."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from fraudtrainer.ui.pages.debrief.label import readable
from fraudtrainer.ui.pages.debrief.model import DebriefModel, ScorePart
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import frame, text_label

_PARTS = ("judgement", "cues", "conduct", "outcome")


@dataclass(frozen=True, slots=True)
class _Row:
    """The labels of one part, and the line above it."""

    line: QFrame
    name: QLabel
    points: QLabel
    why: QLabel

    def show(self, part: ScorePart | None) -> None:
        """Show a part, or nothing."""
        for widget in (self.line, self.name, self.points, self.why):
            widget.setVisible(part is not None)
        if part is not None:
            self.name.setText(part.name)
            self.points.setText(str(part.points))
            self.why.setText(part.detail)


class ResultCard(Living, QFrame):
    """The headline, the total, and the four parts."""

    def __init__(self) -> None:
        """Make an empty card."""
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName("debrief.outcome")
        self._headline = readable("", "title20", "debrief.figure")
        self._total = text_label("", "title20", "debrief.total")
        self._passed = text_label("", "small13", "debrief.passed")
        self._passed.setProperty("kind", "chip-jade")
        self._lines = [readable("", role) for role in ("strong14", "small13")]
        self._why = readable("", "muted", "debrief.total_words")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 12)
        box.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._headline, 1)
        head.addWidget(self._total)
        head.addWidget(self._passed)
        box.addLayout(head)
        for label in self._lines:
            box.addWidget(label)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        self._rows = {name: self._row(grid, number, name) for number, name in enumerate(_PARTS)}
        box.addLayout(grid)
        box.addWidget(self._why)
        box.addStretch(1)
        self.settle()

    def show_model(self, model: DebriefModel) -> None:
        """Show another sitting's result."""
        outcome = model.outcome
        self._headline.setText(outcome.headline)
        restyle(self._headline, tone=outcome.tone)
        for number, label in enumerate(self._lines[2 - len(outcome.lines) :]):
            label.setText(outcome.lines[number])
        self._lines[0].setVisible(len(outcome.lines) == 2)
        total = self.tr("{0} 分") if model.scored else self.tr("{0} 分 · 重来不计分")
        self._total.setText(total.format(model.total))
        self._passed.setText(self.tr("达标") if model.passed else self.tr("未达标"))
        self._passed.setVisible(model.scored)
        restyle(self._passed, kind="chip-jade" if model.passed else "chip-amber")
        parts = {part.id: part for part in model.scores}
        for name, row in self._rows.items():
            row.show(parts.get(name))
        self._why.setText(model.total_words)

    def _row(self, grid: QGridLayout, number: int, name: str) -> _Row:
        top = Qt.AlignmentFlag.AlignTop
        row = _Row(
            frame("hairline"),
            text_label("", "strong14"),
            text_label("", "strong14", f"debrief.score.{name}"),
            readable("", "small13", f"debrief.why.{name}"),
        )
        grid.addWidget(row.line, 2 * number, 0, 1, 3)
        grid.addWidget(row.name, 2 * number + 1, 0, top)
        grid.addWidget(row.points, 2 * number + 1, 1, top | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(row.why, 2 * number + 1, 2)
        return row
