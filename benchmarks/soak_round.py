"""The round before the soak: everything is seen once in every look, before anything is counted.

Qt keeps glyphs and pictures for each face, size and colour that it has drawn. A monkey comes upon the
last of them long after its first 2,000 events, and what is then filled for the first time looks like
something that leaks.
"""

from __future__ import annotations

from itertools import product
from time import sleep
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from fraudtrainer.ui.window import MainWindow

PAGES: Final = ("practice", "records", "bench", "settings")
_LOOK: Final = ("theme", "language", "text_size")
_TAB: Final = "bench.tab."
_TRIAL: Final = "bench.trial.start"
_PAUSE: Final = 0.01
"""Seconds between two looks whether the pool is done."""


class Sight(NamedTuple):
    """What stood in the window once, read off the window itself.

    Attributes:
        front: The page in front.
        sitting: "stage" or "" as `PlayFlow.kind` tells it.
        look: Palette, language and text size in per cent.
    """

    front: str
    sitting: str
    look: tuple[object, ...]


def go_round(window: MainWindow) -> set[Sight]:
    """Show every page, and a sitting, in every look, and leave all as it was found.

    Args:
        window: An open window, nothing of it played yet.

    Returns:
        What was seen.
    """
    preferences = window.workplace.preferences
    found = {name: preferences.chosen[name] for name in _LOOK}
    fresh = window.workplace.seat.learner is None
    allowed = ([v for v in preferences.declared[name].allowed if v != "system"] for name in _LOOK)
    seen: set[Sight] = set()
    for values in product(*allowed):
        for name, value in zip(_LOOK, values, strict=True):
            preferences.choose(name, value)
        seen |= _see_pages(window) | _see_sitting(window)  # with a trial on: more is never there
    for name, value in found.items():
        preferences.choose(name, value)
    if fresh and window.workplace.seat.learner is not None:
        window.workplace.seat.erase()
    come_home(window)
    return seen


def come_home(window: MainWindow) -> None:
    """Put away the sitting, the debrief and the trial that are on, and show the home page."""
    from fraudtrainer.ui.stage.view import StagePage

    stage = window.flow.page
    if isinstance(stage, StagePage):
        stage.leave_requested.emit()
    window.flow.close_debrief()
    window.bench.story.end_trial()
    window.go("practice")
    _rest(window)


def _see_pages(window: MainWindow) -> set[Sight]:
    from PySide6.QtWidgets import QAbstractButton

    seen = set()
    for page in PAGES:
        window.go(page)
        seen.add(_sight(window))
    window.go("bench")
    _rest(window)
    # Picked first: what a tab shows may take other buttons away.
    buttons = window.findChildren(QAbstractButton)
    for tab in [b for b in buttons if b.objectName().startswith(_TAB) and b.isVisible()]:
        tab.click()
        _rest(window)
        _try_out(window)
    return seen


def _try_out(window: MainWindow) -> None:
    """Begin to play on the bench, where its tab is in front, and stay."""
    from PySide6.QtWidgets import QAbstractButton

    start = window.findChild(QAbstractButton, _TRIAL)
    if start is not None and start.isVisible() and start.isEnabled():
        start.click()
        _rest(window)


def _see_sitting(window: MainWindow) -> set[Sight]:
    """Begin a situation, and leave it before anything was decided."""
    from fraudtrainer.ui.stage.view import StagePage

    window.go("practice")
    window.flow.begin(window.workplace.shelf.library.cards[0].id)
    seen = {_sight(window)}
    stage = window.flow.page
    if isinstance(stage, StagePage):
        stage.leave_requested.emit()
    _rest(window)
    return seen


def _sight(window: MainWindow) -> Sight:
    _rest(window)
    chosen = window.workplace.preferences.chosen
    return Sight(window.front, window.flow.kind, tuple(chosen[name] for name in _LOOK))


def _rest(window: MainWindow) -> None:
    """Let everything be drawn that was asked for, and let go what was put away."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    while window.workplace.jobs.busy:
        QApplication.processEvents()
        sleep(_PAUSE)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
