"""Labels of the debrief: everything in them can be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from fraudtrainer.ui.widgets.text import text_label


def readable(text: str, role: str, name: str = "") -> QLabel:
    """A wrapping label of plain text that a mouse can select."""
    label = text_label(text, role, name, wraps=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def pair(name: str, value: str, object_name: str) -> QHBoxLayout:
    """A name at the left and its value at the right, both on one line where they fit."""
    row = QHBoxLayout()
    row.setSpacing(12)
    figure = readable(value, "strong14", object_name)
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    row.addWidget(text_label(name, "body14"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(figure, 1)
    return row
