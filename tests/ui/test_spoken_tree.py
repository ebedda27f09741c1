"""The tree that a screen reader walks: known roles, names, nothing that is hidden, reading order."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QToolButton, QWidget

from benchmarks.spoken_tree import Node, faults, nodes
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.room import child
from tests.ui.test_accessibility import PAGES, until

pytestmark = pytest.mark.slow

Role = QAccessible.Role


def opened(open_room: OpenRoom, page: str) -> MainWindow:
    window = open_room(situations=13)
    PAGES[page](window)
    for _turn in range(3):  # a dock's new buttons are shown by the next layout
        QApplication.processEvents()
    return window


def node(window: MainWindow, name: str) -> Node:
    """The node of that object name."""
    found = [one for one in nodes(window) if one.object_name == name]
    assert len(found) == 1, (name, found)
    return found[0]


@pytest.mark.parametrize("page", PAGES)
def test_the_tree_of_every_page_is_sound(open_room: OpenRoom, page: str) -> None:
    window = opened(open_room, page)

    assert faults(window) == []


@pytest.mark.parametrize("page", PAGES)
def test_children_know_their_parents_and_their_places(open_room: OpenRoom, page: str) -> None:
    window = opened(open_room, page)

    def lost(told: QAccessibleInterface) -> Iterator[str]:
        for place in range(told.childCount()):
            part = told.child(place)
            if isinstance(part.object(), QWidget) and isinstance(told.object(), QWidget):
                if part.parent().object() is not told.object() or told.indexOfChild(part) != place:
                    yield repr(part)
                yield from lost(part)

    assert list(lost(QAccessible.queryAccessibleInterface(window))) == []


def test_only_the_page_in_front_is_told(open_room: OpenRoom) -> None:
    window = open_room(situations=4)
    for page in ("records", "settings", "practice"):
        window.go(page)

        told = {one.object_name for one in nodes(window)}
        assert (page == "settings") == ("settings.name" in told)
        assert (page == "practice") == ("home.start" in told)


def test_below_a_sheet_nothing_else_is_told(open_room: OpenRoom) -> None:
    window = opened(open_room, "home.sheet")

    told = list(nodes(window))
    assert [one.role for one in told if one.depth == 2] == [Role.Dialog]
    assert not any(one.object_name == "home.start" for one in told)


def test_tabs_choices_and_pages_have_their_own_roles(open_room: OpenRoom) -> None:
    window = opened(open_room, "stage")

    roles = {name: node(window, name).role for name in ("rail.practice", "stage.dock.chat")}
    assert set(roles.values()) == {Role.PageTab}
    assert node(window, "stage.dial.3").role == Role.RadioButton
    assert node(window, "stage.action.call_110").role == Role.Button
    assert {node(window, "stage").role, node(window, "app.chat").role} == {Role.Pane}
    window.go("settings")
    assert node(window, "settings.theme.dark").role == Role.RadioButton
    assert node(window, "settings").name


def test_a_tab_tells_whether_it_is_in_front_and_can_be_pressed(open_room: OpenRoom) -> None:
    window = open_room(situations=4)
    tab = child(window, QAbstractButton, "rail.settings")
    told = QAccessible.queryAccessibleInterface(tab)
    assert not told.state().selected

    actions = told.actionInterface()
    actions.doAction(actions.pressAction())
    until(lambda: window.front == "settings")
    assert told.state().selected


def test_the_stage_is_read_from_header_to_dial(open_room: OpenRoom) -> None:
    window = opened(open_room, "stage")
    until(lambda: any(one.object_name == "stage.reply.1" for one in nodes(window)))

    met = [one.object_name for one in nodes(window)]
    wanted = ("stage.leave", "stage.dock.chat", "app.chat.list", "stage.reply.1", "stage.reply.2",
              "stage.action.call_110", "stage.dial.1", "stage.dial.5")  # fmt: skip
    assert [met.index(name) for name in wanted] == sorted(met.index(name) for name in wanted)


def test_a_choice_that_a_screen_reader_presses_is_chosen(open_room: OpenRoom) -> None:
    window = opened(open_room, "settings")
    told = QAccessible.queryAccessibleInterface(
        child(window, QAbstractButton, "settings.theme.dark")
    )
    assert (told.state().checkable, told.state().checked) == (1, 0)

    actions = told.actionInterface()
    actions.doAction(actions.actionNames()[0])
    until(lambda: window.workplace.preferences.theme == "dark")
    assert told.state().checked


def test_a_name_that_comes_later_makes_a_group(open_room: OpenRoom) -> None:
    window = opened(open_room, "stage")
    ring = child(window, QWidget, "stage.ring")
    told = QAccessible.queryAccessibleInterface(ring)
    assert told.role() == Role.Client
    ring.setAccessibleName("来电：10086")
    assert told.role() == Role.Grouping


def test_the_button_that_empties_the_search_has_a_name(open_room: OpenRoom) -> None:
    window = open_room(situations=13)
    field = child(window, QLineEdit, "home.search")
    field.setText("群")

    buttons = field.findChildren(QToolButton)
    assert [button.accessibleName() for button in buttons] == ["清空"]
