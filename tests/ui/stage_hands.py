"""A stage whose time is moved by hand, for tests: lines to be told, and hands that click."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.stage_clock import HandClock
from fraudtrainer.play.input import Input
from fraudtrainer.scenario.model import Line, Scene
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.stage.pace import Pace
from tests.ui.stage_room import find, mini, sit

NORMAL = Pace()


def told(*lines: Line, on: str = "chat") -> Story:
    """The small story with these lines at its beginning."""
    story = mini()
    first = replace(story.telling.scenes[0], lines=lines, on=on)
    scenes: tuple[Scene, ...] = (first, *story.telling.scenes[1:])
    return Story(story.situation, replace(story.telling, scenes=scenes), "scam", "told")


def says(name: str, text: str, by: str = "fake", minutes: int = 0) -> Line:
    """A line of the other side's."""
    return Line(id=name, by=by, text=text, minutes=minutes)


class Desk:
    """A stage whose time is moved by hand; the page is painted before each look."""

    def __init__(
        self, qtbot: QtBot, story: Story, pace: Pace = NORMAL, inputs: tuple[Input, ...] = ()
    ) -> None:
        self.clock = HandClock()
        self.page, self.model = sit(qtbot, story, inputs, pace, self.clock)
        paint()

    @property
    def lines(self) -> list[str]:
        return [item.line for item in self.model.items]

    def pass_by(self, ms: int) -> None:
        """Let time pass in small steps, painting between them."""
        for _step in range(0, ms, 50):
            self.clock.pass_by(50)
            paint()

    def until(self, done: Callable[[], bool]) -> int:
        """Let time pass until something is so, and tell how long that took."""
        start = self.clock.now()
        for _step in range(4_000):
            if done():
                return self.clock.now() - start
            self.pass_by(50)
        raise AssertionError("it never comes")

    def rest(self) -> int:
        return self.until(lambda: not self.model.busy)

    def ready(self) -> None:
        """Until replies can be made."""
        self.rest()
        self.until(lambda: self.model.armed("reply"))

    def sees(self, name: str) -> bool:
        return any(w.isVisible() for w in self.page.findChildren(QWidget, name))

    def click(self, name: str) -> None:
        QTest.mouseClick(find(self.page, name), Qt.MouseButton.LeftButton)
        paint()

    def click_at(self, place: QPoint, times: int, apart_ms: int = 120) -> None:
        """Click whatever lies there, so often, in quick succession."""
        for _click in range(times):
            under = self.page.childAt(place) or self.page
            QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(self.page, place))
            paint()
            self.clock.pass_by(apart_ms)
            paint()

    def middle(self, name: str) -> QPoint:
        """Where the middle of a part is, from the page's corner."""
        part = find(self.page, name)
        return part.mapTo(self.page, part.rect().center())

    def strike(self, key: Qt.Key) -> None:
        self.page.setFocus()
        QTest.keyClick(self.page, key)
        paint()


def paint() -> None:
    for _turn in range(3):
        QApplication.processEvents()
