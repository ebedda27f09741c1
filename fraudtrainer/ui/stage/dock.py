"""The dock: one button per app, the one in front marked, a dot where something new is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QMargins, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.said import language
from fraudtrainer.ui.stage.item import AppItem
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.face_button import FaceButton
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import scroll_area, text_scale

GLYPHS = {
    "chat": "聊",
    "call": "话",
    "sms": "信",
    "mail": "邮",
    "bank": "银",
    "page": "页",
    "paper": "文",
    "face": "面",
    "directory": "录",
}
_WIDTH = 78
_COMPACT_WIDTH = 52
_HEIGHT = 71
_COMPACT_HEIGHT = 52
"""What a tile takes in full, at the standard text size."""
_SLIM_EDGE = 5


@guarded
class DockButton(FaceButton):
    """One app: a character, its name, and a dot while something there is unread."""

    def __init__(self, app: AppItem, parent: QWidget | None = None) -> None:
        """Show `app`; its object name is `stage.dock.<app id>`."""
        super().__init__(QMargins(SPACE[0], SPACE[2], SPACE[0], SPACE[2]), parent)
        self._app = app
        self.setObjectName(f"stage.dock.{app.id}")
        self.setProperty("kind", "dock")
        self.setCheckable(True)
        self._glyph = self.add_label("", "dock-glyph")
        self._name = self.add_label("", "dock-name", wrap=True)
        for label in (self._glyph, self._name):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._dot = QLabel(self)
        self._dot.setProperty("kind", "dot")
        self._dot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._tint)
        self.show_app(app)

    def show_app(self, app: AppItem) -> None:
        """Show the unread count in the dot and in words for a screen reader."""
        self._app = app
        self._dot.setVisible(app.unread > 0)
        self._name.setText(app.name)
        if app.id not in GLYPHS or language() != "zh":
            self._glyph.setText(app.name[:1])
        else:
            self._glyph.setText(GLYPHS[app.id])
        name = app.name
        if app.unread:
            name = self.tr("{0}，有新内容 {1} 条").format(app.name, app.unread)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_compact(self, *, compact: bool) -> None:
        """Show the character alone; the name stays in the tool tip and for a screen reader."""
        self._name.setVisible(not compact)
        restyle(self, compact=compact)

    def set_slim(self, *, slim: bool) -> None:
        """Give up the room above and below the words, for a dock of many apps."""
        if bool(self.property("slim")) != slim:
            edge = _SLIM_EDGE if slim else SPACE[2]
            self.set_margins(QMargins(SPACE[0], edge, SPACE[0], edge))
            restyle(self, slim=slim)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the dot in the upper right corner."""
        super().resizeEvent(event)
        self._dot.adjustSize()
        self._dot.move(self.width() - self._dot.width() - SPACE[1], SPACE[1])
        self._dot.raise_()

    def _tint(self, checked: bool) -> None:
        for label in (self._glyph, self._name):
            restyle(label, tone="navy" if checked else "")


@guarded
class Dock(Living, QWidget):
    """The column of apps.

    Signals:
        app_chosen: The learner wants to see an app (app id).
    """

    app_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, DockButton] = {}
        self._compact = False
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE[1])
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = scroll_area(content)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._scroll)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the apps' names come with them."""
        self.setAccessibleName(self.tr("应用"))

    def refit(self) -> None:
        """Be as wide as the present text needs, and make the tiles slimmer where not all fit."""
        self.setFixedWidth(scaled(_COMPACT_WIDTH if self._compact else _WIDTH, text_scale()))
        tile = scaled(_COMPACT_HEIGHT if self._compact else _HEIGHT, text_scale()) + SPACE[1]
        slim = len(self._buttons) * tile - SPACE[1] > self.height()
        for button in self._buttons.values():
            button.set_slim(slim=slim)
        self._column.setSpacing(SPACE[0] + 2 if slim else SPACE[1])
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

    def set_compact(self, *, compact: bool) -> None:
        """Be narrow: characters without names."""
        if compact == self._compact:
            return
        self._compact = compact
        for button in self._buttons.values():
            button.set_compact(compact=compact)
        self.refit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the tiles slimmer where not all of them fit."""
        super().resizeEvent(event)
        self.refit()

    def _show_front(self) -> None:
        """Scroll to the app in front, where even slim tiles do not fit."""
        for button in self._buttons.values():
            if button.isChecked():
                QTimer.singleShot(
                    0, button, partial(self._scroll.ensureWidgetVisible, button, 0, 0)
                )

    def _rebuild(self, apps: tuple[AppItem, ...]) -> None:
        for button in self._buttons.values():
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for place, app in enumerate(apps):
            button = DockButton(app)
            button.set_compact(compact=self._compact)
            button.clicked.connect(lambda _checked=False, name=app.id: self._choose(name))
            self._column.insertWidget(place, button)
            self._buttons[app.id] = button

    def _choose(self, app: str) -> None:
        # The model says what is in front; a click on the front app must not take its mark away.
        for name, button in self._buttons.items():
            button.setChecked(name == app)
        self.app_chosen.emit(app)
