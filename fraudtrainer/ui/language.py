"""The language of the interface, changed while the program runs: Qt then tells every widget."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from fraudtrainer.ui.preferences import Preferences
from fraudtrainer.words import LANGUAGES, Language, spoken_in

_QTS_OWN: Final[dict[Language, str]] = {"zh": "qtbase_zh_CN", "en": "qtbase_en"}


class Interpreter(QObject):
    """Keeps the translations of one language installed: ours, and Qt's own for its dialogs.

    Signals:
        spoken: Another language is spoken, or the same one again.
    """

    spoken = Signal()

    def __init__(self, app: QApplication, assets: Path, asked: Language | None = None) -> None:
        """Speak from now on.

        Args:
            app: Whose windows are told.
            assets: ``i18n`` in there holds our catalogue.
            asked: The language of this run until another is chosen; None takes the desktop's.
        """
        super().__init__()
        self._app = app
        self._folder = assets / "i18n"
        self._loaded: dict[Language, tuple[QTranslator, ...]] = {}
        self._installed: tuple[QTranslator, ...] = ()
        self._spoken: Language | None = None
        self._asked = asked
        self.speak(asked or desktop_language())

    def follow(self, preferences: Preferences) -> None:
        """Speak what is chosen there: now, unless a language was asked for, and when it changes."""

        def choose(name: str) -> None:
            if name == "language":
                chosen = preferences.language
                known = next((one for one in LANGUAGES if one == chosen), None)
                self.speak(known or desktop_language())

        preferences.changed.connect(choose)
        if self._asked is None:
            choose("language")

    def leave(self) -> None:
        """Take every translation away again."""
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed, self._spoken = (), None

    def speak(self, language: Language) -> None:
        """Speak a language until another is chosen; the one that is spoken is not told again."""
        if language == self._spoken:
            return
        self.leave()
        self._spoken = language
        if language not in self._loaded:
            self._loaded[language] = self._load(language)
        self._installed = self._loaded[language]
        for one in self._installed:
            self._app.installTranslator(one)
        self._app.setApplicationDisplayName(QApplication.translate("App", "反诈演练"))
        self.spoken.emit()

    def _load(self, language: Language) -> tuple[QTranslator, ...]:
        qts_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        places = [(_QTS_OWN[language], qts_folder)]
        if language != "zh":  # Chinese stands in the source
            places.append((language, str(self._folder)))
        made = [(QTranslator(self), name, folder) for name, folder in places]
        return tuple(one for one, name, folder in made if one.load(name, folder))


def desktop_language() -> Language:
    """What the desktop speaks, as far as we do."""
    return spoken_in(QLocale.system().name())
