"""Whatever Qt calls returns, and whatever it raised is told."""

import sys
from types import TracebackType

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.guard import guarded


@guarded
class Clumsy(QWidget):
    """Raises wherever Qt calls it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        raise ValueError("paint")

    def sizeHint(self) -> QSize:
        raise ValueError("size")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += 1
        raise ValueError("filter")

    def own(self) -> None:
        """Not Qt's: it is called by Python, which may catch what it raises."""
        raise ValueError("own")


@guarded
class ClumsyModel(QStringListModel):
    def data(self, index: object, role: int = 0) -> object:
        raise ValueError("data")


class Told:
    """What was handed to the hook for uncaught exceptions."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.words: list[str] = []
        monkeypatch.setattr(sys, "excepthook", self._take)

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.words.append(str(error))


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    return Told(monkeypatch)


def test_an_exception_in_a_painter_is_told_and_the_widget_lives(
    qapp: QApplication, qtbot: QtBot, told: Told
) -> None:
    widget = Clumsy()
    qtbot.addWidget(widget)
    widget.resize(20, 20)

    widget.grab()

    assert set(told.words) == {"paint"}


def test_an_exception_in_an_event_filter_stops_no_event(
    qapp: QApplication, qtbot: QtBot, told: Told
) -> None:
    filtering, watched = Clumsy(), QWidget()
    qtbot.addWidget(filtering)
    qtbot.addWidget(watched)
    watched.installEventFilter(filtering)

    watched.setObjectName("x")
    watched.resize(30, 30)
    QApplication.sendEvent(watched, QEvent(QEvent.Type.User))

    assert filtering.seen
    assert set(told.words) == {"filter"}


def test_qt_gets_the_answer_of_an_empty_widget(
    qapp: QApplication, qtbot: QtBot, told: Told
) -> None:
    widget, model = Clumsy(), ClumsyModel(["a"])
    qtbot.addWidget(widget)

    assert widget.sizeHint() == QSize()
    assert model.data(model.index(0)) is None
    assert told.words == ["size", "data"]


def test_what_is_not_qts_raises_as_ever(qapp: QApplication, qtbot: QtBot) -> None:
    widget = Clumsy()
    qtbot.addWidget(widget)

    with pytest.raises(ValueError, match="own"):
        widget.own()


def test_a_constructor_that_fails_makes_nothing(qapp: QApplication) -> None:
    @guarded
    class Unmade(QObject):
        def __init__(self) -> None:
            super().__init__()
            raise ValueError("unmade")

    with pytest.raises(ValueError, match="unmade"):
        Unmade()


def test_a_hook_that_fails_itself_changes_nothing(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_told: object) -> None:
        raise RuntimeError

    widget = Clumsy()
    qtbot.addWidget(widget)
    monkeypatch.setattr(sys, "excepthook", fail)

    assert widget.sizeHint() == QSize()


class Speaker(QObject):
    said = Signal()


def test_an_exception_in_a_slot_is_told_by_qts_binding(
    qapp: QApplication, qtbot: QtBot, told: Told
) -> None:
    def clumsy() -> None:
        raise ValueError("slot")

    speaker = Speaker()
    speaker.said.connect(clumsy)
    QTimer.singleShot(0, speaker, clumsy)

    speaker.said.emit()
    qtbot.waitUntil(lambda: len(told.words) == 2)

    assert told.words == ["slot", "slot"]
