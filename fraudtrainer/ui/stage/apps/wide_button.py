"""A button with a layout of labels in it, as high as its wrapped words need."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget


class WideButton(QPushButton):
    """A button over the whole width whose labels wrap; a click on a label is a click on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "reply")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_label(self, text: str, role: str = "body14") -> QLabel:
        """Make a label of plain text that lets the mouse through; lay it out yourself."""
        label = QLabel(text, self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def sizeHint(self) -> QSize:
        """Return the room that the labels ask for."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room: the labels may wrap."""
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Return True: wrapped words need more height in less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the labels need at a width, in pixels."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else super().heightForWidth(width)
