"""The settings page by real clicks: every choice holds at once and after the next start."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fraudtrainer.modes.preferences import Choices
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.settings import JsonValue, SettingStore
from fraudtrainer.ui.pages.settings.view import SettingsPage
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.room import child, database_of, learner_of, present


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = present(window.stack.currentWidget()).findChild(QPushButton, name)
    button = button or child(window, QPushButton, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def kept(window: MainWindow) -> dict[str, JsonValue]:
    return SettingStore(database_of(window)).all()


def names(window: MainWindow) -> list[str]:
    return [one.name for one in LearnerStore(database_of(window)).list()]


def test_a_larger_text_holds_at_once_and_is_kept(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    window.go("settings")
    before = QApplication.font().pixelSize()

    press(qtbot, window, "settings.text_size.160")
    qtbot.waitUntil(lambda: window._rail.width() == 141)

    assert QApplication.font().pixelSize() == round(before * 1.6)
    assert kept(window)["text_size"] == 160
    assert window.front == "settings"


def test_the_keyboard_stays_on_the_choice_that_was_made(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    window.go("settings")
    child(window, QPushButton, "settings.text_size.125").setFocus()

    press(qtbot, window, "settings.text_size.125")

    qtbot.waitUntil(lambda: window._rail.width() == 110)
    qtbot.waitUntil(lambda: window.focusWidget().objectName() == "settings.text_size.125")
    assert child(window, QPushButton, "settings.text_size.125").isChecked()


def test_dark_colours_hold_at_once_and_are_kept(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林", preferences={"theme": "light"})
    window.go("settings")

    press(qtbot, window, "settings.theme.dark")

    assert window.workplace.appearance.dark
    assert QApplication.palette().window().color().lightness() < 60
    assert kept(window)["theme"] == "dark"


def test_pauses_and_motion_are_kept(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林", preferences={"pace": "normal"})
    window.go("settings")

    press(qtbot, window, "settings.pace.fast")
    press(qtbot, window, "settings.reduce_motion.true")

    assert (kept(window)["pace"], kept(window)["reduce_motion"]) == ("fast", True)


def test_a_setting_that_nobody_can_have_chosen_counts_as_not_set(open_room: OpenRoom) -> None:
    window = open_room(preferences={"text_size": 9000, "theme": ["x"]})

    assert window.workplace.preferences.text_size == 100
    assert window.workplace.preferences.theme == "system"


def test_a_new_name_is_greeted_by_and_kept(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    window.go("settings")
    field = child(window, QLineEdit, "settings.name")
    field.setText("小林二")

    press(qtbot, window, "settings.rename")

    assert names(window) == ["小林二"]
    assert child(window, QLabel, "home.greeting").text().startswith("小林二，")


def test_a_name_that_is_taken_is_told_and_changes_nothing(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    window.workplace.seat.create("小赵")
    window.go("settings")
    child(window, QLineEdit, "settings.name").setText("小林")

    press(qtbot, window, "settings.rename")

    assert names(window) == ["小林", "小赵"]
    assert "已经有一位叫" in child(window, QLabel, "notice.message").text()


def test_what_failed_is_put_away_by_what_works_and_by_another_page(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    window.go("settings")
    field = child(window, QLineEdit, "settings.name")
    field.setText("长" * 60)
    press(qtbot, window, "settings.rename")
    notice = child(window, QWidget, "notice")
    assert notice.isVisible()

    field.setText("小林二")
    press(qtbot, window, "settings.rename")
    assert not notice.isVisible()

    field.setText("长" * 60)
    press(qtbot, window, "settings.rename")
    assert notice.isVisible()
    QTest.mouseClick(child(window, QToolButton, "rail.records"), Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


def test_what_was_told_besides_waits_until_it_was_read(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    window.tell_recovery("记录修好了。", "", "", "")

    for page in ("settings", "records", "practice"):
        QTest.mouseClick(child(window, QToolButton, f"rail.{page}"), Qt.MouseButton.LeftButton)

    assert child(window, QWidget, "notice").isVisible()
    press(qtbot, window, "notice.close")
    assert not child(window, QWidget, "notice").isVisible()


def wheel_down(window: MainWindow, target: QWidget) -> None:
    """Turn the wheel by three notches over the middle of a widget."""
    middle = QPointF(target.mapTo(window, target.rect().center()))
    QTest.wheelEvent(window.windowHandle(), middle, QPoint(0, -360))


@pytest.mark.parametrize("part", ["ground", "bar", "learner"])
def test_the_wheel_scrolls_the_page_wherever_the_pointer_is_and_switches_nobody(
    open_room: OpenRoom, part: str
) -> None:
    window = open_room(learner="小林", size=(1024, 720))
    window.workplace.seat.create("小赵")
    window.go("settings")
    page = child(window, SettingsPage)
    bar = page.verticalScrollBar()
    assert bar.maximum() > 0
    combo = child(window, QComboBox, "settings.learner")
    targets: dict[str, QWidget] = {"ground": page.viewport(), "bar": bar, "learner": combo}

    wheel_down(window, targets[part])

    assert bar.value() > 0
    assert learner_of(window).name == "小赵"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(1024, 720), (1280, 800), (1920, 1080)])
def test_the_cards_fill_the_width_in_one_column_or_in_two(
    open_room: OpenRoom, qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    window = open_room(learner="小林", size=size, preferences={"language": language})
    window.go("settings")

    page = child(window, SettingsPage)
    qtbot.waitUntil(lambda: page.page.width() <= page.viewport().width())
    ends = []
    for name in ("settings.create", "settings.erase"):
        card = present(child(window, QPushButton, name).parentWidget())
        while card.property("kind") != "card":
            card = present(card.parentWidget())
        ends.append(card.mapTo(page.page, QPoint(card.width(), 0)).x())
    assert max(ends) > 0.9 * page.viewport().width()
    assert (ends[0] == ends[1]) is (size[0] < 1900)


def test_another_learner_is_added_and_then_switched_back(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    window.go("settings")
    combo = child(window, QComboBox, "settings.learner")
    assert not combo.isVisible()
    child(window, QLineEdit, "settings.name").setText("小赵")

    press(qtbot, window, "settings.create")
    assert learner_of(window).name == "小赵"
    assert combo.isVisible()

    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert learner_of(window).name == "小林"


def test_erasing_asks_first_and_says_what_goes_and_what_stays(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    window.go("settings")

    press(qtbot, window, "settings.erase")

    sheet = child(window, Sheet, "settings.erase.sheet")
    words = "".join(label.text() for label in sheet.findChildren(QLabel))
    assert "会删除：“小林”这个名字，0 次演完的演练" in words
    assert "会留下：其他学员的记录" in words
    assert child(window, QPushButton, "settings.erase.cancel").hasFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert names(window) == ["小林"]


def test_the_second_click_erases_only_the_current_learner(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    window.workplace.seat.create("小赵")
    window.go("settings")

    press(qtbot, window, "settings.erase")
    press(qtbot, window, "settings.erase.confirm")

    assert names(window) == ["小林"]
    assert learner_of(window).name == "小林"
    assert child(window, QLabel, "notice.message").text() == "“小赵”的记录已经删除。"


def test_after_the_last_learner_the_home_page_welcomes_again(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    window = open_room(learner="小林")
    window.go("settings")

    press(qtbot, window, "settings.erase")
    press(qtbot, window, "settings.erase.confirm")
    window.go("practice")

    assert child(window, QLabel, "home.greeting").text() == "欢迎"
    assert child(window, QLineEdit, "home.welcome.name").isVisible()


def test_the_language_of_new_sittings_is_kept(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    window.go("settings")

    press(qtbot, window, "settings.story_language.en")

    assert window.workplace.preferences.story_language == "en"
    assert kept(window)["story_language"] == "en"


def test_every_declared_choice_can_be_made_on_the_page(open_room: OpenRoom) -> None:
    window = open_room(learner="小林")
    window.go("settings")

    for name, setting in Choices.declared.items():
        for value in setting.allowed:
            button = window.findChild(QPushButton, f"settings.{name}.{str(value).lower()}")
            assert button is not None, (name, value)
            assert button.isChecked() == (window.workplace.preferences.chosen[name] == value)


def test_what_was_told_is_told_in_the_language_that_is_spoken_now(
    open_room: OpenRoom, qtbot: QtBot, speak_english: Callable[[], None]
) -> None:
    window = open_room(learner="Lin")
    window.go("settings")
    press(qtbot, window, "settings.erase")
    press(qtbot, window, "settings.erase.confirm")
    assert child(window, QLabel, "notice.message").text() == "“Lin”的记录已经删除。"

    speak_english()

    assert child(window, QLabel, "notice.message").text() == "The records of “Lin” are erased."
