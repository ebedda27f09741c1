"""The look that the preferences ask for, put on the whole program and kept up to date."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from fraudtrainer.ui.preferences import Preferences
from fraudtrainer.ui.theme.fonts import faces
from fraudtrainer.ui.theme.rare import RareCharacters
from fraudtrainer.ui.theme.style import apply_theme, scaled
from fraudtrainer.ui.theme.tokens import LIGHT, Palette


class Appearance(QObject):
    """Theme and text size in use.

    Signals:
        restyled: The look changed; whoever holds pictures in its colours draws them anew.

    Attributes:
        palette: The colours in use.
    """

    restyled = Signal()

    def __init__(
        self, app: QApplication, preferences: Preferences, family: str, assets: Path
    ) -> None:
        """Dress the program now, and again whenever a preference or the desktop's theme changes."""
        super().__init__()
        self._app = app
        self._preferences = preferences
        self._family = family
        self._assets = assets
        self.palette: Palette = LIGHT
        self._rare = RareCharacters(app, assets)
        self._rare.added.connect(self.speak)
        self._desktop_dark = _is_dark_desktop(app)
        self._dress()
        preferences.changed.connect(self._on_preference)
        app.styleHints().colorSchemeChanged.connect(self._on_desktop)

    @property
    def scale(self) -> float:
        """1.0, 1.25, 1.6 or 2.0."""
        return self._preferences.text_size / 100

    @property
    def dark(self) -> bool:
        """True where the dark set is on."""
        if self._preferences.theme != "system":
            return self._preferences.theme == "dark"
        return self._desktop_dark

    def px(self, length: int) -> int:
        """A length of the design in pixels at the present text size."""
        return scaled(length, self.scale)

    def font(self, size: int, *, bold: bool = False) -> QFont:
        """A font of the program for painting by hand, `size` in pixels at 100 %."""
        font = QFont(self._app.font())
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font

    def speak(self) -> None:
        """Set everything in the faces of the language that is spoken now, and of what texts need."""
        if self._app.font().families() != faces(self._family, self._assets):
            self._dress()
            self.restyled.emit()

    def _on_preference(self, name: str) -> None:
        if name in {"theme", "text_size"}:
            self._dress()
            self.restyled.emit()

    def _on_desktop(self, scheme: Qt.ColorScheme) -> None:
        self._desktop_dark = scheme == Qt.ColorScheme.Dark
        if self._preferences.theme == "system":
            self._dress()
            self.restyled.emit()

    def _dress(self) -> None:
        self.palette = apply_theme(self._app, self.dark, self.scale, self._family, self._assets)


def _is_dark_desktop(app: QApplication) -> bool:
    """Whether the desktop writes light on dark; not every one answers the style hints."""
    app.setPalette(QPalette())  # the desktop's own, where an earlier window left another
    present = app.palette()
    return present.window().color().lightness() < present.windowText().color().lightness()
