"""The right side of the stage: actions, the evidence board, and the dial, always in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fraudtrainer.ui.stage.actions import ActionsPanel
from fraudtrainer.ui.stage.evidence import DialPanel, EvidencePanel
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.gutter import GUTTER, GutterArea


class StageSide(QWidget):
    """Actions and evidence scroll together where the window is low; the dial stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.moves = ActionsPanel()
        self.evidence = EvidencePanel()
        self.dial = DialPanel()
        panels = QWidget()
        upper = QVBoxLayout(panels)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(SPACE[3])
        upper.addWidget(self.moves)
        upper.addWidget(self.evidence, 1)
        area = GutterArea()
        area.setWidget(panels)
        lower = QVBoxLayout()
        lower.setContentsMargins(0, 0, GUTTER, 0)
        lower.addWidget(self.dial)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[3])
        column.addWidget(area, 1)
        column.addLayout(lower)

    def set_width(self, width: int) -> None:
        """Make the panels `width` pixels wide; the gutter comes on top."""
        self.setFixedWidth(width + GUTTER)
