"""A window that changed its language and look is, to the pixel, one that was opened in them."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.test_accessibility import begin_a_sitting, finish_a_sitting

pytestmark = pytest.mark.slow

CHINESE: dict[str, object] = {"language": "zh", "theme": "light", "text_size": 100}
CHINESE |= {"story_language": "zh", "reduce_motion": True}
ENGLISH: dict[str, str | int] = {"language": "en", "theme": "dark", "text_size": 125}
PAGES: dict[str, Callable[[MainWindow], object]] = {
    "home": lambda window: window.go("practice"),
    "settings": lambda window: window.go("settings"),
    "records": lambda window: window.go("records"),
    "bench": lambda window: window.go("bench"),
    "brief": lambda window: window.flow.begin("s0"),
    "stage": begin_a_sitting,
    "debrief": finish_a_sitting,
}


def picture(window: MainWindow) -> QImage:
    """The window as it stands when nothing moves and nothing has the keyboard."""
    for _round in range(4):
        QApplication.processEvents()
        QTest.qWait(10)
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    QApplication.processEvents()
    return window.grab().toImage()


@pytest.mark.parametrize("page", PAGES)
def test_a_changed_window_looks_like_one_opened_so(
    open_room: OpenRoom, qtbot: QtBot, page: str
) -> None:
    changed = open_room(situations=3, learner="Lin", preferences=CHINESE)
    PAGES[page](changed)
    before = picture(changed)
    for setting, value in ENGLISH.items():
        changed.workplace.preferences.choose(setting, value)
    after = picture(changed)
    changed.close()
    changed.workplace.close()

    opened = open_room(situations=3, reopen=False)
    PAGES[page](opened)
    fresh = picture(opened)

    assert after != before
    assert after == fresh
