"""Garbage is collected on the main thread and nowhere else while a window stands."""

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.sweeper import Sweeper
from tests.ui.conftest import OpenRoom


@pytest.fixture
def threads() -> Iterator[set[str]]:
    """The names of the threads on which garbage was collected."""
    seen: set[str] = set()

    def note(phase: str, info: dict[str, Any]) -> None:
        seen.add(threading.current_thread().name)

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def litter() -> None:
    """Cycles enough for Python to collect several times by itself."""
    for _number in range(20_000):
        ring: list[object] = []
        ring.append(ring)


def test_work_on_the_pool_collects_nothing_while_a_window_stands(
    open_room: OpenRoom, qtbot: QtBot, threads: set[str]
) -> None:
    window = open_room(learner="小林")
    threads.clear()

    QThreadPool.globalInstance().start(litter)
    QThreadPool.globalInstance().waitForDone()
    assert threads == set()

    window.workplace.sweeper.sweep()
    assert threads == {threading.main_thread().name}


def test_the_timer_sweeps(qapp: QApplication, qtbot: QtBot, threads: set[str]) -> None:
    sweeper = Sweeper()
    litter()

    qtbot.waitUntil(lambda: bool(threads))

    sweeper.stop()
    assert gc.isenabled()
    assert threads == {threading.main_thread().name}


def test_a_closed_window_hands_collecting_back(open_room: OpenRoom) -> None:
    window = open_room(learner="小林")
    assert not gc.isenabled()

    window.close()

    assert gc.isenabled()
