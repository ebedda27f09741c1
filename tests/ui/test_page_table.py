"""The pages of the window stand in one table."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from fraudtrainer.ui.pages import table
from fraudtrainer.ui.pages.table import Page
from tests.ui.conftest import OpenRoom
from tests.ui.room import child


def test_a_line_in_the_table_is_a_page_with_a_place_on_the_rail_and_a_key(
    open_room: OpenRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[QWidget] = []

    def note(_window: object, page: QWidget) -> None:
        seen.append(page)

    more = Page("more", "更多", "Ctrl+9", "help", "rail-end", lambda _window: QLabel("更多"), note)
    before = table.page_table()
    for module in ("fraudtrainer.ui.rail", "fraudtrainer.ui.window", "fraudtrainer.ui.pages.table"):
        monkeypatch.setattr(f"{module}.page_table", lambda: (*before, more))
    window = open_room(learner="小林")

    child(window, QAbstractButton, "rail.more").click()
    window.go("practice")
    window.go("more")

    assert len(seen) == 2
    assert window.front == "more"
    action = next(a for a in window.actions() if a.objectName() == "action.more")
    assert (action.text(), action.shortcut().toString()) == ("更多", "Ctrl+9")
