"""Nothing that opens on the stage lies unseen under something else."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.play.input import Call
from fraudtrainer.scenario.model import Branch, Ring
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.stage.apps.line_list import LineList
from fraudtrainer.ui.widgets.sheet import Sheet
from tests.ui.room import child
from tests.ui.stage_hands import Desk, paint, says
from tests.ui.stage_room import dress, english, find, mini, speak

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
HEARD = replace(says("r1", "喂？", by="lao"), on="call")
SMALL, LARGE = (911, 512), (1280, 800)


def ringing() -> Story:
    """The small story, in which 赵姐 herself calls once the first scene is told."""
    story = mini()
    ring = Ring(by="lao", area="上海", answer=Branch(lines=(HEARD,), conduct="fine"))
    first = replace(story.telling.scenes[0], ring=ring)
    scenes = (first, *story.telling.scenes[1:])
    return Story(story.situation, replace(story.telling, scenes=scenes), "scam", "ring")


def rings(qtbot: QtBot, size: tuple[int, int] = LARGE) -> Desk:
    desk = Desk(qtbot, ringing())
    desk.page.resize(*size)
    paint()
    desk.until(lambda: desk.sees("stage.ring"))
    desk.until(lambda: desk.model.armed("ring"))
    return desk


def place(desk: Desk, part: QWidget) -> QRect:
    return QRect(part.mapTo(desk.page, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_closer_look_while_it_rings_can_be_read(
    qapp: QApplication, qtbot: QtBot, size: tuple[int, int]
) -> None:
    desk = rings(qtbot, size)
    desk.model.inspect("order")
    desk.rest()
    line = desk.model.items[-1]
    desk.pass_by(4_000)
    assert desk.model.front == line.app
    assert desk.model.visible_ms(line.line) >= 3_000, "what was found lies under the ringing card"
    lines = desk.page.findChild(LineList, f"app.{line.app}.list")
    assert lines is not None
    assert not place(desk, find(desk.page, "stage.ring")).intersects(place(desk, lines))


@pytest.mark.parametrize("app", ["bank", "directory"])
def test_an_app_that_is_opened_while_it_rings_lies_bare(
    qapp: QApplication, qtbot: QtBot, app: str
) -> None:
    desk = rings(qtbot)
    desk.click(f"stage.dock.{app}")
    desk.pass_by(100)
    shown = find(desk.page, f"app.{app}")
    card = place(desk, find(desk.page, "stage.ring"))
    assert card.height() < shown.height() // 3, "it covers the app that was opened"
    middle = shown.mapTo(desk.page, shown.rect().center())
    under = desk.page.childAt(middle)
    assert under is not None
    assert shown is under or shown.isAncestorOf(under)


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize("how", ["answer", "decline", "ignore"])
def test_the_folded_call_still_says_whose_it_is_and_is_answered(
    qapp: QApplication, qtbot: QtBot, size: tuple[int, int], how: str
) -> None:
    desk = rings(qtbot, size)
    desk.click("stage.dock.directory")
    short = find(desk.page, "stage.ring.short")
    assert short.isVisible()
    assert "上海" in str(short.property("text"))
    way = find(desk.page, f"stage.ring.{how}")
    assert place(desk, find(desk.page, "stage.ring")).contains(place(desk, way))
    desk.click(f"stage.ring.{how}")
    assert desk.model.desk.inputs[-1] == Call(how)  # type: ignore[arg-type]  # one of the three
    assert not desk.sees("stage.ring")


def test_the_next_call_rings_as_a_card_again(qapp: QApplication, qtbot: QtBot) -> None:
    desk = rings(qtbot)
    desk.click("stage.dock.directory")
    assert not desk.sees("stage.ring.number")
    item, apps = desk.model.ring, child(desk.page, AppStack)
    apps.set_ring(None)
    apps.set_ring(item)
    paint()
    assert desk.sees("stage.ring.number")
    assert not desk.sees("stage.ring.short")


def test_the_phone_rings_only_once_a_sheet_over_the_stage_is_closed(
    qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, ringing())
    desk.click("stage.leave")
    desk.pass_by(20_000)
    assert not desk.sees("stage.ring")
    assert desk.model.ring is None, "it rings under a sheet"
    desk.click("stage.sheet.cancel")
    desk.until(lambda: desk.sees("stage.ring"))


def test_under_a_sheet_of_the_window_nothing_comes_and_nothing_is_being_read(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """The help lies over the whole window, and is none of the stage's own sheets."""
    desk = Desk(qtbot, ringing())
    house = QWidget()
    qtbot.addWidget(house)
    house.resize(1200, 800)
    desk.page.setParent(house)
    desk.page.setGeometry(house.rect())
    house.show()
    desk.page.show()
    desk.until(lambda: desk.lines == ["h1"])
    help_sheet = Sheet("怎么用", house)
    help_sheet.add_cancel("知道了")
    help_sheet.present()
    paint()
    before = desk.model.visible_ms("h1")
    desk.pass_by(20_000)
    assert desk.model.visible_ms("h1") == before, "it is read through the help"
    assert desk.lines == ["h1"], "it came under the help"
    help_sheet.dismiss()
    paint()
    desk.until(lambda: desk.sees("stage.ring"))
    assert desk.lines == ["h1", "h2"]


@pytest.mark.parametrize("size", [SMALL, (780, 439)])
def test_at_large_text_the_folded_call_leaves_the_replies_line_bare(
    qapp: QApplication, qtbot: QtBot, size: tuple[int, int]
) -> None:
    dress(scale=1.6)
    catalogue = english()
    speak(catalogue)
    try:
        desk = rings(qtbot, size)
        desk.model.inspect("order")
        desk.rest()
        desk.pass_by(200)
        card = place(desk, find(desk.page, "stage.ring"))
        fold = find(desk.page, "stage.replies.fold")
        assert not card.intersects(place(desk, fold)), "it lies under the ringing card"
        assert fold.height() >= fold.fontMetrics().height()
    finally:
        speak(None, catalogue)
        dress()
