"""A scroller whose bar stands in a gutter: what it shows keeps its width, bar or no bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from fraudtrainer.ui.guard import guarded

GUTTER = 12
"""Pixels at the right that the content leaves free, to be added to the area's width."""


@guarded
class GutterArea(QScrollArea):
    """Scrolls vertically; its content's layout keeps `GUTTER` pixels free at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give back to the content what the scroll bar took, or the reverse."""
        super().resizeEvent(event)
        self.keep_gutter()

    def keep_gutter(self) -> None:
        """Set the content's right margin; needed where another content was put in."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is None:
            return
        margins = layout.contentsMargins()
        right = max(0, GUTTER - (self.width() - self.viewport().width()))
        if margins.right() != right:
            margins.setRight(right)
            layout.setContentsMargins(margins)
