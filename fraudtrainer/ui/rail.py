"""The navy rail at the left: the pages of the program, from the one table of actions."""

from functools import partial

from PySide6.QtCore import QSize, Signal
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
from fraudtrainer.ui.theme.style import restyle

_WIDTH = 88
_ICON = 22


class Rail(QFrame):
    """Chooses the page.

    Signals:
        chosen: A page was asked for (action id).
    """

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Make a button for every action of the rail."""
        super().__init__(parent)
        self._appearance = appearance
        self._buttons: dict[str, QToolButton] = {}
        self._entries = [e for e in action_table() if e.place in {"rail", "rail-end"}]
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("页面"))
        self.setProperty("kind", "rail")
        self._box = QVBoxLayout(self)
        self._brand = QLabel(self.tr("识"))
        self._brand.setProperty("kind", "brand")
        self._brand.setAccessibleName(self.tr("反诈演练"))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._brand)
        middle.addStretch(1)
        self._box.addLayout(middle)
        self._box.addSpacing(appearance.px(12))
        group = QButtonGroup(self)
        for entry in (e for e in self._entries if e.place == "rail"):
            group.addButton(self._add(entry))
        self._box.addStretch(1)
        for entry in (e for e in self._entries if e.place == "rail-end"):
            group.addButton(self._add(entry))
        self.dress()

    def mark(self, page: str) -> None:
        """Show which page is in front."""
        if page in self._buttons:
            self._buttons[page].setChecked(True)

    def dress(self) -> None:
        """Take the sizes of the present look; colours and icons are the style sheet's."""
        px = self._appearance.px
        self.setFixedWidth(px(_WIDTH))
        self._box.setContentsMargins(px(8), px(16), px(8), px(12))
        self._box.setSpacing(px(4))
        for button in self._buttons.values():
            button.setIconSize(QSize(px(_ICON), px(_ICON)))

    def _add(self, entry: ActionEntry) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"rail.{entry.id}")
        button.setProperty("kind", "rail")
        # Drawn by the style sheet: QIcon knows every themed icon's name, and building those names
        # in Python takes longer than painting the rail.
        button.setProperty("picture", entry.icon)
        button.setText(entry.text)
        button.setToolTip(f"{entry.text}　{entry.keys[0]}")
        button.setProperty("toolButtonStyle", "ToolButtonTextUnderIcon")
        button.setCheckable(True)
        button.setProperty("focusPolicy", "StrongFocus")
        button.toggled.connect(partial(self._light, button))
        button.clicked.connect(lambda: self.chosen.emit(entry.id))
        self._buttons[entry.id] = button
        self._box.addWidget(button)
        return button

    def _light(self, button: QToolButton, on: bool) -> None:
        button.setProperty("lit", on)
        if self.isVisible():  # else the style sheet is yet to be put on
            restyle(button)
