"""The dock: one button per app with icon and name, the one in front marked, a dot for what is new."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QMargins, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.item import AppItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.face_button import FaceButton
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.sheet import scroll_area, text_scale
from fraudtrainer.ui.widgets.text import text_button

ICONS: Final = frozenset(
    ("chat", "call", "sms", "mail", "bank", "page", "paper", "face", "story", "directory")
)
"""The apps that have an icon, which is called as they are."""
_OTHER_ICON: Final = "page"
_ICON: Final = 22
_TAB_ICON: Final = 18
WIDTH: Final = 80
"""How wide the column is at the standard text size, in pixels."""
_HEIGHT: Final = 68
"""What a tile takes in full, at the standard text size."""
_TAB_HEIGHT: Final = 40
_TAB_LINE: Final = 26
"""A tab is never lower than the first, nor than the second at the standard text size."""
_DOT: Final = 8
_UNBOUND: Final = 16_777_215
"""What Qt takes for no greatest size."""


@guarded
class DockButton(FaceButton):
    """One app: its icon, its name, and a dot while something there is unread."""

    def __init__(
        self, app: AppItem, icons: IconSet, palette: Palette, parent: QWidget | None = None
    ) -> None:
        """Show `app`; its object name is `stage.dock.<app id>`."""
        super().__init__(QMargins(), parent)
        self._app, self._icons, self._palette = app, icons, palette
        self._tab = self._slim = False
        self.setObjectName(f"stage.dock.{app.id}")
        self.setProperty("kind", "dock")
        self.setCheckable(True)
        speak_as(self, "tab")
        self._glyph = self.add_label("", "dock-glyph")
        self._name = self.add_label("", "dock-name", wrap=True)
        for label in (self._glyph, self._name):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._dot = QLabel(self)
        self._dot.setProperty("kind", "dot")
        self._dot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._tint)
        self.show_app(app)
        self._frame()

    def show_app(self, app: AppItem) -> None:
        """Show the unread count in the dot and in words for a screen reader."""
        self._app = app
        self._dot.setVisible(app.unread > 0)
        self._name.setText(app.name)
        name = app.name
        if app.unread:
            name = self.tr("{0}，有新内容 {1} 条").format(app.name, app.unread)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_palette(self, palette: Palette) -> None:
        """Draw the icon in other colours."""
        self._palette = palette
        self.draw()

    def draw(self) -> None:
        """Draw the icon at the present text size, navy where the app is in front."""
        self._frame()
        side = scaled(_TAB_ICON if self._tab else _ICON, text_scale())
        colour = self._palette.navy_text if self.isChecked() else self._palette.muted
        name = self._app.id if self._app.id in ICONS else _OTHER_ICON
        self._glyph.setPixmap(self._icons.icon(name, colour, side).pixmap(side, side))

    def set_shape(self, *, tab: bool, slim: bool) -> None:
        """Be a tile of the column or a tab of the row.

        Args:
            tab: A tab: the name beside the icon.
            slim: Give up room around the words, where not all apps fit otherwise.
        """
        if (tab, slim) == (self._tab, self._slim):
            return
        turned = tab != self._tab
        self._tab, self._slim = tab, slim
        self._frame()
        if turned:
            self.set_across(across=tab)
            self._name.setWordWrap(not tab)
            self.draw()
        restyle(self, kind="dock-tab" if tab else "dock", slim=slim)
        self._tint(self.isChecked())

    def name_width(self) -> int:
        """The width of the name on one line, in pixels."""
        self._name.ensurePolished()
        return self._name.fontMetrics().horizontalAdvance(self._app.name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the dot in the upper right corner, or behind the name on a tab."""
        super().resizeEvent(event)
        self._dot.adjustSize()
        middle = (self.height() - self._dot.height()) // 2
        top = middle if self._tab else SPACE[1]
        self._dot.move(self.width() - self._dot.width() - SPACE[1], top)
        self._dot.raise_()

    def _frame(self) -> None:
        if self._tab:
            left = SPACE[1] if self._slim else SPACE[2]
            right = left + SPACE[0] + scaled(_DOT, text_scale())
            self.set_margins(QMargins(left, 0, right, 0))
        else:
            edge = SPACE[0] if self._slim else SPACE[2]
            self.set_margins(QMargins(SPACE[0], edge, SPACE[0], edge))
        self.set_gap(SPACE[1] if self._tab else SPACE[0])

    def _tint(self, checked: bool) -> None:
        restyle(self._name, tone="navy" if checked else "")
        self.draw()


@guarded
class Dock(Living, QWidget):
    """The column of apps; in a small window a row of tabs.

    Signals:
        app_chosen: The learner wants to see an app (app id).
    """

    app_chosen = Signal(str)

    def __init__(self, icons: IconSet, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._palette = icons, palette
        self._buttons: dict[str, DockButton] = {}
        self._folded = False
        content = QWidget()
        speak_as(content, "tabs")
        self._tiles = QBoxLayout(QBoxLayout.Direction.TopToBottom, content)
        self._tiles.setContentsMargins(0, 0, 0, 0)
        self._tiles.addStretch(1)
        self._scroll = scroll_area(content)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._back, self._on = self._arrow("stage.dock.back", -1), self._arrow("stage.dock.on", 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._back)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._on)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the apps' names come with them."""
        self.setAccessibleName(self.tr("应用"))
        for arrow, text, words in (
            (self._back, "‹", self.tr("前面的应用")),
            (self._on, "›", self.tr("后面的应用")),
        ):
            arrow.setText(text)
            arrow.setAccessibleName(words)
            arrow.setToolTip(words)

    def refit(self) -> None:
        """Be as large as the present text needs, and slimmer where not all apps fit."""
        slim = self._fit_row() if self._folded else self._fit_column()
        for button in self._buttons.values():
            button.set_shape(tab=self._folded, slim=slim)
            button.draw()
        self._show_front()

    def set_apps(self, apps: tuple[AppItem, ...], front: str) -> None:
        """Show these apps in this order, `front` marked."""
        if tuple(self._buttons) != tuple(a.id for a in apps):
            self._rebuild(apps)
        for app in apps:
            button = self._buttons[app.id]
            button.show_app(app)
            button.setChecked(app.id == front)
        self.refit()

    def set_palette(self, palette: Palette) -> None:
        """Draw the icons in other colours."""
        self._palette = palette
        for button in self._buttons.values():
            button.set_palette(palette)

    def set_folded(self, *, folded: bool) -> None:
        """Be a row of tabs instead of a column of tiles."""
        if folded == self._folded:
            return
        self._folded = folded
        ways = QBoxLayout.Direction
        self._tiles.setDirection(ways.LeftToRight if folded else ways.TopToBottom)
        self.refit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the tiles slimmer where not all of them fit."""
        super().resizeEvent(event)
        self.refit()

    def _fit_column(self) -> bool:
        """Take the column's width; returns whether the tiles have to be slim."""
        self.setMinimumHeight(0)
        self.setMaximumHeight(_UNBOUND)
        self.setFixedWidth(scaled(WIDTH, text_scale()))
        self._show_arrows(shown=False)
        tile = scaled(_HEIGHT, text_scale()) + SPACE[1]
        slim = len(self._buttons) * tile - SPACE[1] > self.height()
        self._tiles.setSpacing(SPACE[0] if slim else SPACE[1])
        return slim

    def _fit_row(self) -> bool:
        """Take the row's height; returns whether the tabs have to be slim."""
        self.setMinimumWidth(0)
        self.setMaximumWidth(_UNBOUND)
        self.setFixedHeight(max(_TAB_HEIGHT, scaled(_TAB_LINE, text_scale())))
        self._tiles.setSpacing(0)
        full, slim = self._row_width(slim=False), self._row_width(slim=True)
        self._show_arrows(shown=slim > self.width())
        return full > self.width()

    def _row_width(self, *, slim: bool) -> int:
        """What all tabs take beside each other, in pixels."""
        around = 2 * (SPACE[1] if slim else SPACE[2]) + scaled(_DOT, text_scale()) + SPACE[3]
        icon = scaled(_TAB_ICON, text_scale())
        return sum(around + icon + button.name_width() for button in self._buttons.values())

    def _show_arrows(self, *, shown: bool) -> None:
        for arrow in (self._back, self._on):
            if arrow.isHidden() == shown:
                arrow.setVisible(shown)

    def _arrow(self, name: str, step: int) -> QPushButton:
        arrow = text_button("", name, "dock-tab")
        arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        arrow.clicked.connect(partial(self._turn, step))
        arrow.hide()
        return arrow

    def _turn(self, step: int, *_checked: object) -> None:
        """Show tabs further left or right."""
        bar = self._scroll.horizontalScrollBar()
        bar.setValue(bar.value() + step * max(1, self._scroll.viewport().width() // 2))

    def _show_front(self) -> None:
        """Scroll to the app in front, where even slim tiles do not fit."""
        for button in self._buttons.values():
            if button.isChecked():
                QTimer.singleShot(
                    0, button, partial(self._scroll.ensureWidgetVisible, button, 0, 0)
                )

    def _rebuild(self, apps: tuple[AppItem, ...]) -> None:
        for button in self._buttons.values():
            self._tiles.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for place, app in enumerate(apps):
            button = DockButton(app, self._icons, self._palette)
            button.clicked.connect(partial(self._choose, app.id))
            self._tiles.insertWidget(place, button)
            self._buttons[app.id] = button

    def _choose(self, app: str, *_checked: object) -> None:
        # The model says what is in front; a click on the front app must not take its mark away.
        for name, button in self._buttons.items():
            button.setChecked(name == app)
        self.app_chosen.emit(app)
