"""A widget that takes another language, text size or palette where it stands, and is never rebuilt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from fraudtrainer.ui.guard import shielded
from fraudtrainer.ui.theme.style import text_size_changed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object


class Living(_Widget):
    """Stands before the Qt class, as in ``class Rail(Living, QFrame)``.

    The constructor ends with ``self.settle()``. From then on `retranslate` is called with every
    change of the language, `refit` with every change of text size or style sheet.
    """

    _settled = False

    def settle(self) -> None:
        """Set words and sizes for the first time; the last line of the constructor."""
        self._settled = True
        self.retranslate()
        self.refit()

    def retranslate(self) -> None:
        """Set every text that the widget shows, in the present language."""

    def refit(self) -> None:
        """Set every length that depends on the size of the text."""

    @shielded
    def changeEvent(self, event: QEvent) -> None:
        """As Qt tells."""
        super().changeEvent(event)
        if not self._settled:
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refit()
        elif text_size_changed(event):
            self.refit()
