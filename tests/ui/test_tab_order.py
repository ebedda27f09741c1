"""The keyboard goes where the eye goes: real Tab keys over every page, and a ring of our own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QWidget

from benchmarks.spoken_tree import nodes
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.room import child
from tests.ui.test_accessibility import PAGES, is_tab_stop, operable, until

pytestmark = pytest.mark.slow

_ROUND = 120
"""No page has more stops."""


def settle() -> None:
    for _turn in range(5):
        QApplication.processEvents()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press_tab(*, back: bool = False) -> QWidget:
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(
        focused(), Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab,
        shift if back else Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    return focused()


def once_round(*, back: bool = False) -> list[QWidget]:
    """What Tab visits until it comes back to where it went first."""
    visited = [press_tab(back=back)]
    for _press in range(_ROUND):
        here = press_tab(back=back)
        if here is visited[0]:
            return visited
        visited.append(here)
    raise AssertionError("Tab never comes back")


def names(widgets: list[QWidget]) -> list[str]:
    return [widget.objectName() for widget in widgets]


def top_of(widget: QWidget) -> QPoint:
    return widget.mapTo(widget.window(), QPoint(0, 0))


def stage_with_replies(open_room: OpenRoom) -> MainWindow:
    window = open_room(situations=4)
    PAGES["stage"](window)
    until(lambda: any(one.object_name == "stage.reply.1" for one in nodes(window)))
    settle()
    return window


def is_tab_page(page: str) -> bool:
    return page not in ("bench", "bench.rule", "bench.trial", "bench.plans", "bench.proof")


@pytest.mark.parametrize("page", [page for page in PAGES if is_tab_page(page)])
def test_tab_visits_all_that_can_be_operated_and_comes_back(open_room: OpenRoom, page: str) -> None:
    window = open_room(situations=13)
    PAGES[page](window)
    settle()
    if QApplication.focusWidget() is None:
        window.setFocus()

    visited = once_round()
    sheets = [one for one in nodes(window) if one.role.name == "Dialog"]
    wanted = [
        widget for widget in operable(window)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]  # fmt: skip
    missed = [w for w in wanted if w not in visited and is_tab_stop(w)]
    assert sheets or names(missed) == []
    assert names(list(reversed(once_round(back=True)))) != []


def test_home_visits_the_name_before_what_comes_next(open_room: OpenRoom) -> None:
    window = open_room(situations=4, learner=None)
    settle()
    visited = names(once_round())

    wanted = ["home.welcome.name", "home.welcome.save", "home.start", "home.cards"]
    start = visited.index("home.welcome.name")
    assert (visited[start:] + visited[:start])[:4] == wanted
    assert window.front == "practice"


def test_from_the_last_line_to_the_first_reply_are_ten_tabs_at_most(open_room: OpenRoom) -> None:
    window = stage_with_replies(open_room)
    child(window, QListView, "app.chat.list").setFocus()

    way = [press_tab().objectName() for _press in range(10)]
    assert "stage.reply.1" in way
    assert way.index("stage.reply.1") <= 2
    assert way[way.index("stage.reply.1") + 1] == "stage.reply.2"


def test_the_stage_is_visited_from_the_header_to_the_dial(open_room: OpenRoom) -> None:
    window = stage_with_replies(open_room)
    child(window, QAbstractButton, "stage.leave").setFocus()
    visited = names(once_round())

    wanted = ("stage.brief", "stage.dock.chat", "chat.inspect.profile", "app.chat.list",
              "stage.reply.1", "stage.action.call_110", "stage.dial.1", "rail.practice",
              "stage.leave")  # fmt: skip
    places = [visited.index(name) for name in wanted]
    assert places == sorted(places)


def test_after_a_click_no_reply_has_the_keyboard(open_room: OpenRoom) -> None:
    window = stage_with_replies(open_room)
    QTest.mouseClick(
        child(window, QListView, "app.chat.list").viewport(), Qt.MouseButton.LeftButton
    )
    until(lambda: window.flow.page is not None and click(window, "stage.reply.1"))
    for _turn in range(60):
        QTest.qWait(5)

    assert not focused().objectName().startswith("stage.reply.")


def click(window: MainWindow, name: str) -> bool:
    """Click a button as soon as a click counts; True once it has gone."""
    button = window.findChild(QAbstractButton, name)
    if button is None or not button.isVisible() or button.property("waiting"):
        return False
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return True


def faces(window: MainWindow) -> Iterator[QAbstractButton]:
    for name in ("stage.reply.2", "stage.action.call_110", "stage.wait", "stage.dial.1"):
        yield child(window, QAbstractButton, name)


def inside(button: QAbstractButton) -> QImage:
    """What is drawn within the room of border and ring."""
    whole = button.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    edge = 4
    return whole.copy(edge, edge, whole.width() - 2 * edge, whole.height() - 2 * edge)


def test_the_ring_is_ours_and_nothing_else_is_drawn_inside(open_room: OpenRoom) -> None:
    window = stage_with_replies(open_room)
    child(window, QAbstractButton, "stage.leave").setFocus()
    until(lambda: not child(window, QAbstractButton, "stage.reply.2").property("waiting"))
    for button in faces(window):
        focused().clearFocus()
        calm = inside(button)
        button.setFocus()
        press_tab()
        press_tab(back=True)
        assert focused() is button
        settle()

        assert inside(button) == calm, button.objectName()
