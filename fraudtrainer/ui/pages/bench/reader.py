"""The page of a rule, as high as its text: the sheet around it scrolls, and is no taller than needed."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QSizePolicy, QTextBrowser

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.sheet import text_scale

_ABOVE, _BELOW = SPACE[3], SPACE[0]


@guarded
class RuleReader(QTextBrowser):
    """Shows Markdown with headings that belong to what follows them."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def read(self, markdown: str) -> None:
        """Show a page; its own title is left to the sheet."""
        self.setMarkdown(markdown)
        document = self.document()
        document.setDocumentMargin(0)
        large = QTextCharFormat()
        large.setProperty(QTextFormat.Property.FontSizeAdjustment, 1)
        block = document.begin()
        while block.isValid():
            cursor, form = QTextCursor(block), block.blockFormat()
            if form.headingLevel():
                form.setTopMargin(scaled(_ABOVE, text_scale()) if block.previous().isValid() else 0)
                form.setBottomMargin(scaled(_BELOW, text_scale()))
                cursor.setBlockFormat(form)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(large)
            block = block.next()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Always: a text is higher where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the whole text at `width` pixels."""
        copy = self.document().clone()
        copy.setTextWidth(width - 2 * self.frameWidth())
        height = math.ceil(copy.size().height()) + 2 * self.frameWidth()
        copy.deleteLater()
        return height
