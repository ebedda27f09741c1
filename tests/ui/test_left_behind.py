"""Nothing of a page, a sheet or a sitting outlives it: counted, so that no soak is needed to see it."""

import gc
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.soak import measured
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.room import stage_of

_TIMES = 4
"""As many as the home page shows of what was played lately: it is full then, and grows no more."""
_PASSING = (StagePage, StageModel, DebriefPage, DebriefModel, Desk, Sheet)
"""What is made for one sitting or one question, and has to go with it."""


def _sit_and_leave(window: MainWindow) -> None:
    window.flow.begin("s0")
    stage_of(window).leave_requested.emit()


def _sit_to_the_debrief(window: MainWindow) -> None:
    window.flow.begin("s0")
    model = stage_of(window).model
    model.move_dial(4)
    model.act("callback_known_number", "lao")
    if not model.desk.ended:
        model.act("call_110")
    stage_of(window).finished.emit()
    page = window.flow.page
    assert isinstance(page, DebriefPage)
    page.home_requested.emit()


def _open_a_card(window: MainWindow) -> None:
    window.open_card("s0")
    window.go("practice")


def _ask_for_help(window: MainWindow) -> None:
    window.show_help()
    window.go("practice")


def _passing() -> list[object]:
    return [one for one in gc.get_objects() if isinstance(one, _PASSING)]


def _remaining(other: set[int]) -> Counter[str]:
    """How many widgets there are, and how many of each passing kind, once the event loop has run.

    What earlier tests, failed ones above all, keep alive is `other`, by identity.
    """
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    passing = [type(one).__name__ for one in _passing() if id(one) not in other]
    return Counter(passing) + Counter(widgets=len(QApplication.allWidgets()))


@pytest.mark.parametrize(
    "doing", [_sit_and_leave, _sit_to_the_debrief, _open_a_card, _ask_for_help]
)
def test_what_was_left_is_gone(
    open_room: OpenRoom, qtbot: QtBot, doing: Callable[[MainWindow], None]
) -> None:
    earlier = _passing()  # held, so that no identity is given anew
    other = {id(one) for one in earlier}
    window = open_room(learner="小林")
    for _ in range(_TIMES):
        doing(window)
    before = _remaining(other)

    for _ in range(_TIMES):
        doing(window)

    assert _remaining(other) == before
    assert set(before) == {"widgets"}


def test_the_monkeys_measuring_leaves_the_pool_open(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")
    told: list[int] = []

    measured(window)
    window.workplace.jobs.start("after", lambda _watch: 7, told.append)
    measured(window)

    assert told == [7]


def test_a_look_that_comes_back_brings_no_palette_of_its_own(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    preferences = open_room(learner="小林").workplace.preferences

    def key(theme: str) -> int:
        preferences.choose("theme", theme)
        return QApplication.palette().cacheKey()

    # Qt files under this key what it has drawn and resolved, and empties no file of a key gone by.
    assert [key("dark"), key("light")] == [key("dark"), key("light")]
