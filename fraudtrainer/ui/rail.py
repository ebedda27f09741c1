"""The navy rail at the left: the pages of the program, from their table."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.table import page_table
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as

_WIDTH = 88
_ICON = 22
_TILE, _BRAND = 64, 90
"""What an entry takes, and what stands around them all, at the standard text size."""


@guarded
class Rail(Living, QFrame):
    """Chooses the page.

    Signals:
        chosen: A page was asked for (its id).
    """

    chosen = Signal(str)

    def __init__(
        self, appearance: Appearance, icons: IconSet, parent: QWidget | None = None
    ) -> None:
        """Make a button for every page."""
        super().__init__(parent)
        self._appearance = appearance
        self._icons = icons
        self._buttons: dict[str, QToolButton] = {}
        pages = page_table()
        self.setObjectName("rail")
        self.setProperty("kind", "rail")
        speak_as(self, "tabs")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(SPACE[1], SPACE[3], SPACE[1], SPACE[2])
        self._box.setSpacing(SPACE[0])
        self._brand = QLabel()
        self._brand.setProperty("kind", "brand")
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._brand)
        middle.addStretch(1)
        self._box.addLayout(middle)
        self._box.addSpacing(SPACE[2])
        group = QButtonGroup(self)
        for page in (p for p in pages if p.place == "rail"):
            group.addButton(self._add(page.id))
        self._box.addStretch(1)
        for page in (p for p in pages if p.place == "rail-end"):
            group.addButton(self._add(page.id))
        appearance.restyled.connect(self.refit)
        self.settle()

    def mark(self, page: str) -> None:
        """Show which page is in front."""
        if page in self._buttons:
            self._buttons[page].setChecked(True)

    def retranslate(self) -> None:
        """As the language asks."""
        self.setAccessibleName(self.tr("页面"))
        self._brand.setText(self.tr("识"))
        self._brand.setAccessibleName(self.tr("反诈演练"))
        for page in page_table():
            self._buttons[page.id].setText(page.title)
            self._buttons[page.id].setToolTip(f"{page.title} · {page.key}")

    def refit(self) -> None:
        """Take width and pictures of the present look; everything else is the style sheet's."""
        colours, side = self._appearance.palette, self._appearance.px(_ICON)
        self.setFixedWidth(self._appearance.px(_WIDTH))
        for page in page_table():
            button = self._buttons[page.id]
            button.setIconSize(QSize(side, side))
            button.setIcon(
                self._icons.switch(page.icon, colours.on_navy_muted, colours.on_navy, side)
            )
        if self.isVisible():  # else it has no height of its own yet
            self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """In a low window the brand goes first, then the words below the pictures."""
        px = self._appearance.px
        tiles = px(_TILE) * len(self._buttons)
        roomy = tiles + px(_BRAND) <= self.height()
        if self._brand.isHidden() == roomy:
            self._brand.setVisible(roomy)
        low = tiles + px(SPACE[4]) > self.height()
        words = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for button in self._buttons.values():
            if bool(button.property("low")) != low:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly if low else words)
                restyle(button, low=low)

    def _add(self, page: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"rail.{page}")
        button.setProperty("kind", "rail")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        speak_as(button, "tab")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.chosen.emit(page))
        self._buttons[page] = button
        self._box.addWidget(button)
        return button
