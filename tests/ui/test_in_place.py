"""A change of language, palette or text size reaches what stands, and builds nothing anew."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom

pytestmark = pytest.mark.slow


def text_of(window: MainWindow, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def button(window: MainWindow, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def parts(window: MainWindow) -> list[int]:
    return [id(part) for part in window.findChildren(QWidget)]


def test_a_new_look_builds_no_page_anew(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(situations=7, learner="小林")
    for page in ("records", "settings", "practice"):
        window.go(page)
    QApplication.processEvents()
    before = parts(window)

    for size, theme in ((160, "dark"), (125, "light"), (100, "dark")):
        window.workplace.preferences.choose("text_size", size)
        window.workplace.preferences.choose("theme", theme)
        QApplication.processEvents()

    assert parts(window) == before


def test_text_grows_where_it_stands(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(situations=3, learner="小林")
    window.go("settings")
    greeting = window.findChild(QLabel, "home.greeting")
    assert isinstance(greeting, QLabel)
    before = greeting.fontMetrics().height()

    window.workplace.preferences.choose("text_size", 160)
    window.go("practice")
    QApplication.processEvents()

    assert greeting.fontMetrics().height() > before * 1.5


def test_another_language_reaches_rail_home_and_settings_at_once(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(situations=3, learner="小林")
    for page in ("records", "settings", "practice"):
        window.go(page)

    window.workplace.preferences.choose("language", "en")
    qtbot.waitUntil(lambda: button(window, "rail.practice").text() == "Practise")

    assert button(window, "rail.settings").text() == "Settings"
    assert text_of(window, "home.heading") == "All situations"
    assert button(window, "settings.erase").text() == "Erase my records…"
    assert window.windowTitle() == "Fraud Trainer"

    window.workplace.preferences.choose("language", "zh")
    qtbot.waitUntil(lambda: button(window, "rail.practice").text() == "演练")
    assert text_of(window, "home.heading") == "全部情境"


def test_qts_own_dialogs_speak_the_language_of_the_program(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林", preferences={"language": "zh"})
    assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"

    window.workplace.preferences.choose("language", "en")

    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
