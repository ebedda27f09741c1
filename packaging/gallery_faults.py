"""What can be wrong with a picture: no room for text, no shape for a character, a foreign word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

_CHINESE = re.compile("[\u3001-\u303f\u3400-\u9fff\uff00-\uffef]+")
_ENGLISH = re.compile("[A-Za-z]{2,}(?: [A-Za-z]{2,})+")
_SPOKEN_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_LANGUAGES = ("中文", "English")
"""A language is called by its own name in every language."""


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


def foreign(window: QWidget, language: str, own: str) -> Iterator[str]:
    """What is said in the language that the window does not speak, seen or told to a screen reader.

    Args:
        window: The window; only what is visible in it counts.
        language: What it should speak, zh or en.
        own: Words that may stand in it all the same: names, what authors wrote.
    """
    pattern = _ENGLISH if language == "zh" else _CHINESE
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        for text in _spoken(widget):
            for found in pattern.findall(text):
                if found not in own and found not in _LANGUAGES:
                    yield f"{widget.objectName() or type(widget).__name__} “{found}” in “{text[:40]}”"


def _spoken(widget: QWidget) -> Iterator[str]:
    """All that a widget says of itself."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget)
    if widget.isWindow():
        yield widget.windowTitle()


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount(QModelIndex())
    for row in range(model.rowCount(QModelIndex())):
        for column in range(columns):
            for role in _SPOKEN_ROLES:
                said = model.index(row, column).data(role)
                if isinstance(said, str):
                    yield said
