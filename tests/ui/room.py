"""The real window over a records file, for tests: opened at a fixed hour, closed with its database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.stage_clock import HurriedClock
from fraudtrainer.records.database import Database
from fraudtrainer.records.learners import Learner
from fraudtrainer.ui.app import open_window
from fraudtrainer.ui.pages.bench.view import BenchPage
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.window import MainWindow

Child = TypeVar("Child", bound=QObject)
Value = TypeVar("Value")
AFTERNOON = 1_790_000_000.0


def database_of(window: MainWindow) -> Database:
    """The records of a window: it knows no store, only how to close them."""
    database = getattr(window.workplace.close, "args", (None,))[0]
    assert isinstance(database, Database)
    return database


def present(value: Value | None) -> Value:
    """A value that has to be there by now."""
    assert value is not None
    return value


def child(window: QWidget, kind: type[Child], name: str | None = None) -> Child:
    """The part of a window with that object name, or the only one of its kind."""
    return present(window.findChild(kind) if name is None else window.findChild(kind, name))


def stage_of(window: MainWindow) -> StagePage:
    """The stage that is on."""
    page = window.flow.page
    assert isinstance(page, StagePage)
    return page


def learner_of(window: MainWindow) -> Learner:
    """Whoever sits there."""
    return present(window.workplace.seat.learner)


class Room:
    """Opens windows and remembers them."""

    def __init__(self, qapp: QApplication, qtbot: QtBot) -> None:
        self._qapp = qapp
        self._qtbot = qtbot
        self.opened: list[MainWindow] = []

    def window(
        self, data: Path, library: Path | None, seed: int, size: tuple[int, int]
    ) -> MainWindow:
        """A window of that size, shown and in front; every sitting in it is drawn by `seed`.

        Without a library it has what everybody has: the bundled one and installed packs.
        """
        window = open_window(
            self._qapp,
            data,
            scenarios=None if library is None else [library],
            clock=lambda: AFTERNOON,
            draw_seed=lambda: seed,
            bundled_font=True,
        )
        assert window is not None
        window.flow.stage_clock = HurriedClock  # nothing is waited for longer than Qt takes
        window.workplace.shelf.settle()
        self._qtbot.addWidget(window, before_close_func=_let_go)
        self.opened.append(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        return window


def _let_go(window: MainWindow) -> None:
    """What a test typed and did not save is nobody's: else the window asks about it and stays open."""
    if window.findChild(BenchPage) is not None:
        window.bench.bench.forget_drafts()
    window.workplace.close()


@contextmanager
def room_for(qapp: QApplication, qtbot: QtBot) -> Iterator[Room]:
    """A room that closes its databases and gives the application its look back."""
    look = (qapp.styleSheet(), qapp.palette(), qapp.font())
    room = Room(qapp, qtbot)
    yield room
    for window in room.opened:
        window.workplace.interpreter.leave()
        window.workplace.sweeper.stop()
        window.workplace.close()
    # Else every closed window would take up the look that is given back.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet(look[0])
    qapp.setPalette(look[1])
    qapp.setFont(look[2])
