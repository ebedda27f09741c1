"""A button whose face is a small layout of labels instead of one line of text."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import PlainLabel


@guarded
class FaceButton(QPushButton):
    """A push button that is as high as its labels need; the labels take no clicks."""

    def __init__(
        self, margins: QMargins, parent: QWidget | None = None, *, across: bool = False
    ) -> None:
        """Make an empty face.

        Args:
            margins: Room around the labels, in pixels.
            parent: The widget it lies on.
            across: Labels beside each other instead of below each other.
        """
        super().__init__(parent)
        speak_as(self, "button")
        ways = QBoxLayout.Direction
        self._face = QBoxLayout(ways.LeftToRight if across else ways.TopToBottom, self)
        self._face.setContentsMargins(margins)
        self._face.setSpacing(12 if across else 2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_margins(self, margins: QMargins) -> None:
        """Leave other room around the labels, in pixels."""
        self._face.setContentsMargins(margins)
        self.updateGeometry()

    def set_gap(self, gap: int) -> None:
        """Leave another room between the labels, in pixels."""
        self._face.setSpacing(gap)
        self.updateGeometry()

    def set_across(self, *, across: bool) -> None:
        """Put the labels beside each other, or below each other."""
        ways = QBoxLayout.Direction
        self._face.setDirection(ways.LeftToRight if across else ways.TopToBottom)
        self.updateGeometry()

    def add_column(self) -> QVBoxLayout:
        """Put a column after the labels there are, which takes what room is left."""
        column = QVBoxLayout()
        column.setSpacing(2)
        self._face.addLayout(column, 1)
        return column

    def add_label(
        self, text: str, role: str, *, wrap: bool = False, into: QBoxLayout | None = None
    ) -> QLabel:
        """Put a label after the ones there are, or `into` a part of the face.

        `role` names its type in the style sheet.
        """
        label = PlainLabel(text, self)
        label.setProperty("role", role)
        label.setWordWrap(wrap)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        (into or self._face).addWidget(label)
        return label

    def hasHeightForWidth(self) -> bool:
        """Where a label wraps: it needs more height where it has less width.

        Else Qt would ask the layout within, which has no answer, and take the least height.
        """
        return self._face.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """The height of the face at `width` pixels."""
        if self._face.hasHeightForWidth():
            return self._face.totalHeightForWidth(width)
        return self._face.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        """What the labels ask for."""
        self.ensurePolished()
        return self._face.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least that shows every label whole."""
        self.ensurePolished()
        return self._face.totalMinimumSize()
