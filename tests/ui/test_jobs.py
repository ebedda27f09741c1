"""The one runner of slow work: what ends is told, whatever else broke in the same moment."""

import sys
import time
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from fraudtrainer.errors import UserError
from fraudtrainer.ui.jobs import Jobs, Watch
from fraudtrainer.words import plain


def broken(_watch: Watch) -> None:
    raise ValueError("schief")


def nothing(_result: object) -> None:
    pass


def start_both(jobs: Jobs, first: Callable[[Watch], object], told: list[object]) -> None:
    """Two jobs, both ended before the runner looks at either: they end in one tick of its timer."""
    jobs.start("first", first, nothing)
    jobs.start("second", lambda _watch: "sound", told.append)
    QThreadPool.globalInstance().waitForDone()


def test_a_job_that_raises_takes_no_other_along_and_frees_its_lane(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append(error))
    jobs, told = Jobs(), list[object]()

    start_both(jobs, broken, told)
    qtbot.waitUntil(lambda: not jobs.busy)

    assert [str(error) for error in caught] == ["schief"]
    assert told == ["sound"]
    assert jobs.task("first") is None
    assert jobs.task("second") is None


def test_what_breaks_on_being_told_takes_no_other_along(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append(error))
    jobs, told = Jobs(), list[object]()

    def break_again(_error: object) -> None:
        raise LookupError("noch schiefer")

    jobs.start("then", lambda _watch: 1, break_again)
    jobs.start("failed", broken, nothing, break_again)
    start_both(jobs, broken, told)
    qtbot.waitUntil(lambda: not jobs.busy)

    assert [str(error) for error in caught] == ["noch schiefer", "noch schiefer", "schief"]
    assert told == ["sound"]


def test_whoever_asked_is_told_what_a_job_raised(qtbot: QtBot) -> None:
    jobs, told = Jobs(), list[BaseException]()
    error = UserError(plain("Die Platte ist voll."))

    def full(_watch: Watch) -> None:
        raise error

    jobs.start("lane", full, nothing, told.append)
    jobs.settle("lane")

    assert told == [error]
    assert not jobs.busy


def test_a_cancelled_job_tells_nothing_and_one_asked_to_stop_tells_what_it_had_done(
    qtbot: QtBot,
) -> None:
    jobs, told, begun, go = Jobs(), list[object](), Event(), Event()

    def deaf(_watch: Watch) -> str:
        begun.set()
        go.wait()
        return "done all the same"

    jobs.start("lane", deaf, lambda _result: told.append("cancelled"))
    begun.wait()
    jobs.cancel("lane")
    begun.clear()
    jobs.start("lane", deaf, told.append)
    begun.wait()
    jobs.stop("lane")
    go.set()
    jobs.settle("lane")
    qtbot.waitUntil(lambda: not jobs.busy)

    assert told == ["done all the same"]


def test_progress_is_what_the_work_counts(qtbot: QtBot) -> None:
    jobs, counted, go = Jobs(), Event(), Event()

    def count(watch: Watch) -> None:
        watch(3, 7)
        counted.set()
        go.wait()

    jobs.start("lane", count, nothing)
    counted.wait()

    task = jobs.task("lane")
    assert task is not None
    assert task.progress == (3, 7)
    go.set()
    jobs.settle("lane")


def test_a_drained_runner_stops_its_work_and_begins_no_more(qtbot: QtBot) -> None:
    jobs, told, begun = Jobs(), list[object](), Event()

    def endless(watch: Watch) -> None:
        begun.set()
        while True:
            watch(0)
            time.sleep(0.001)

    jobs.start("lane", endless, told.append, told.append)
    begun.wait()
    jobs.drain()
    jobs.start("lane", endless, told.append, told.append)

    assert QThreadPool.globalInstance().activeThreadCount() == 0
    assert not jobs.busy
    assert jobs.task("lane") is None
    assert told == []
