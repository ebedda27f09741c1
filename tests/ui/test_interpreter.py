"""The language of the interface: what was asked for at the start, and no telling twice."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.paths import bundled
from fraudtrainer.records.database import open_database
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.ui.language import Interpreter
from fraudtrainer.ui.preferences import Preferences
from fraudtrainer.words import Language


class _Listener(QWidget):
    """Counts how often it is told of another language."""

    told = 0

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.told += 1


@pytest.fixture
def interpreter(qapp: QApplication) -> Iterator[Callable[[Language | None], Interpreter]]:
    made: list[Interpreter] = []

    def make(asked: Language | None) -> Interpreter:
        made.append(Interpreter(qapp, bundled("assets"), asked))
        return made[-1]

    yield make
    for one in made:
        one.leave()


def test_the_language_asked_for_stays_whatever_is_set(
    interpreter: Callable[[Language | None], Interpreter], tmp_path: Path
) -> None:
    with open_database(tmp_path / "records.sqlite3", lambda: 0.0) as database:
        preferences = Preferences(SettingStore(database))
        preferences.choose("language", "zh")
        interpreter("en").follow(preferences)
        assert QCoreApplication.translate("Language", "zh") == "en"

        preferences.choose("language", "en")
        preferences.choose("language", "zh")
        assert QCoreApplication.translate("Language", "zh") == "zh"


def test_a_window_is_not_told_a_language_that_it_speaks(
    interpreter: Callable[[Language | None], Interpreter], qapp: QApplication, qtbot: QtBot
) -> None:
    speaker = interpreter("en")
    widget = _Listener()
    qtbot.addWidget(widget)
    qapp.sendPostedEvents()
    widget.told = 0

    speaker.speak("en")
    qapp.sendPostedEvents()
    assert widget.told == 0

    speaker.speak("zh")
    qapp.sendPostedEvents()
    assert widget.told > 0
