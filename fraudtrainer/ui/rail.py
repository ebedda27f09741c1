"""The navy rail at the left: the pages of the program, from the one table of actions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.actions import ActionEntry, action_table
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living

_WIDTH = 88
_ICON = 22


class Rail(Living, QFrame):
    """Chooses the page.

    Signals:
        chosen: A page was asked for (action id).
    """

    chosen = Signal(str)

    def __init__(
        self, appearance: Appearance, icons: IconSet, parent: QWidget | None = None
    ) -> None:
        """Make a button for every action of the rail."""
        super().__init__(parent)
        self._appearance = appearance
        self._icons = icons
        self._buttons: dict[str, QToolButton] = {}
        entries = action_table()
        self.setObjectName("rail")
        self.setProperty("kind", "rail")
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
        for entry in (e for e in entries if e.place == "rail"):
            group.addButton(self._add(entry))
        self._box.addStretch(1)
        for entry in (e for e in entries if e.place == "rail-end"):
            group.addButton(self._add(entry))
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
        for entry in action_table():
            if entry.id in self._buttons:
                self._buttons[entry.id].setText(entry.text)
                self._buttons[entry.id].setToolTip(f"{entry.text}　{entry.keys[0]}")

    def refit(self) -> None:
        """Take width and pictures of the present look; everything else is the style sheet's."""
        colours, side = self._appearance.palette, self._appearance.px(_ICON)
        self.setFixedWidth(self._appearance.px(_WIDTH))
        for entry in action_table():
            if entry.id in self._buttons:
                button = self._buttons[entry.id]
                button.setIconSize(QSize(side, side))
                button.setIcon(
                    self._icons.switch(entry.icon, colours.on_navy_muted, colours.on_navy, side)
                )

    def _add(self, entry: ActionEntry) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"rail.{entry.id}")
        button.setProperty("kind", "rail")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.chosen.emit(entry.id))
        self._buttons[entry.id] = button
        self._box.addWidget(button)
        return button
