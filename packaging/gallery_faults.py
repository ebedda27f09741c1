"""What can be wrong with a picture: text without room, characters without a shape."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView, QPushButton, QWidget


def clipped(window: QWidget) -> Iterator[str]:
    """Labels and buttons whose text needs more room than they have."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QPushButton):
            continue
        text = widget.text()
        if not text or (isinstance(widget, QPushButton) and widget.layout() is not None):
            continue
        need, room = widget.minimumSizeHint(), widget.size()
        high = need.height()
        if isinstance(widget, QLabel) and widget.wordWrap():
            high = widget.heightForWidth(room.width())
        short_of = max(need.width() - room.width(), high - room.height())
        if short_of > 1:
            name = widget.objectName() or type(widget).__name__
            yield f"{name} “{text[:16]}” lacks {short_of} px"


def texts(window: QWidget) -> Iterator[str]:
    """Every text of labels, buttons and lists."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QListView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                yield str(model.index(row, 0).data() or "")


def missing(characters: set[str], face: Path) -> str:
    """Characters that a font file cannot draw."""
    font = QRawFont(str(face), 16)
    drawn = (c for c in sorted(characters) if c.isprintable() and not c.isspace())
    return "".join(c for c in drawn if not font.supportsCharacter(ord(c)))
