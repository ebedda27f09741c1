"""Nothing that a sitting needs is ever out of sight: every size, text size and language."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from fraudtrainer.play import input as inp
from fraudtrainer.scenario.cue import FREQUENT
from fraudtrainer.ui.stage.apps.replies import ReplyArea
from fraudtrainer.ui.theme.tokens import LIGHT, SCALES
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.plan_clicks import visible, wait_for
from tests.ui.room import child, stage_of
from tests.ui.stage_room import find

CROWDED = Path(__file__).parents[1] / "fixtures" / "crowded"
LAPTOP, LAPTOP_WORK, STEEP = (911, 512), (911, 433), (780, 439)
"""1366×768 at 150 %, the same less task bar and title bar, and 1366×768 at 175 %."""
SIZES = (LAPTOP, LAPTOP_WORK, STEEP, (1024, 720), (1280, 800), (1366, 698), (1920, 1080))
DIAL = tuple(f"stage.dial.{level}" for level in range(1, 6))
ALWAYS = (*DIAL, "stage.action.call_96110", "stage.action.call_110", "stage.more_actions")
REPLIES = tuple(f"stage.reply.{number}" for number in range(1, 5))
RING = tuple(f"stage.ring.{way}" for way in ("answer", "decline", "ignore"))
LAST = tuple(f"stage.judgement.{level}" for level in range(1, 6))
TOUCH = 40
LINES = 60
"""Where a single reply is higher than the tray, so much of it is seen at a time at least."""


@pytest.fixture
def open_crowded(open_room: OpenRoom, tmp_path: Path) -> OpenRoom:
    """Opens windows on a situation with four long replies, a call, and a bank that warns."""

    def open_one(size: tuple[int, int], text_size: int = 100, language: str = "zh") -> MainWindow:
        window = open_room(
            learner="小林",
            size=size,
            preferences={"text_size": text_size, "language": language, "reduce_motion": True},
            before=lambda: shutil.copytree(CROWDED, tmp_path / "library" / "crowded"),
        )
        window.flow.begin("crowded")
        press(window, "stage.begin")
        return window

    return open_one


def settle() -> None:
    for _round in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def press(window: MainWindow, *names: str) -> None:
    """Click where the button is drawn; it must be there to be clicked, and count."""
    for name in names:
        if name in REPLIES:
            wait_for_replies(window)
        wait_for(partial(visible, window, name), name)
        button = find(window, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()


def wait_for_replies(window: MainWindow) -> None:
    """Until everything was said and read, and the replies count."""
    model = stage_of(window).model
    wait_for(lambda: not model.busy and model.armed("reply"), "replies that count")
    settle()


def box(window: MainWindow, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def faults(window: MainWindow, name: str, *, touched: bool) -> list[str]:
    """What keeps a button from being seen whole and pressed."""
    shown = [w for w in window.findChildren(QAbstractButton, name) if w.isVisible()]
    if len(shown) != 1:
        return [f"{name} is there {len(shown)} times"]
    button = shown[0]
    found: list[str] = []
    place = box(window, button)
    if not window.rect().contains(place):
        found.append(f"{name} leaves the window: {place.getRect()}")
    if button.visibleRegion().boundingRect() != button.rect():
        found.append(f"{name} is cut: {button.visibleRegion().boundingRect()} of {button.rect()}")
    for corner in (
        place.center(),
        place.topLeft() + QPoint(3, 3),
        place.bottomRight() - QPoint(3, 3),
    ):
        hit = window.childAt(corner)
        if hit is None or not (hit is button or button.isAncestorOf(hit)):
            found.append(f"{name} is covered at {corner} by {hit}")
    if touched and button.height() < TOUCH:
        found.append(f"{name} is {button.height()} high")
    return found + clipped(button)


def clipped(button: QAbstractButton) -> list[str]:
    """Words of a button that have less room than they need, or end in dots."""
    labels = [w for w in button.findChildren(QLabel) if w.isVisible() and w.text()]
    found = [
        f"{label.text()!r} is cut"
        for label in labels
        if label.height() < label.heightForWidth(label.width())
    ]
    words = button.text()
    lines = words.split("\n")
    metrics = button.fontMetrics()
    if max(metrics.horizontalAdvance(line) for line in lines) > button.width() - 2:
        found.append(f"{words!r} is wider than its button")
    if len(lines) * metrics.height() > button.height():
        found.append(f"{words!r} is higher than its button")
    return found


def all_faults(window: MainWindow, names: tuple[str, ...]) -> list[str]:
    settle()
    folded = stage_of(window).is_folded
    return [fault for name in names for fault in faults(window, name, touched=folded)]


def reply_faults(window: MainWindow) -> list[str]:
    """Every reply is in sight, or is scrolled to within the tray, whose bar is then to be seen."""
    settle()
    area = child(stage_of(window), ReplyArea)
    bar, room = area.verticalScrollBar(), area.viewport().height()
    found = []
    if bar.maximum() and not bar.isVisible():
        found.append("the replies scroll, but nothing shows it")
    for name in REPLIES:
        button = find(window, name)
        area.ensureWidgetVisible(button, 0, 0)
        if button.height() <= room:
            found += faults(window, name, touched=stage_of(window).is_folded)
        elif room < LINES or button.visibleRegion().boundingRect().height() < room:
            found.append(f"{name} shows {button.visibleRegion().boundingRect()} of {button.rect()}")
    bar.setValue(0)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("text_size", [round(scale * 100) for scale in SCALES])
def test_everything_is_in_sight_at_every_size(
    open_crowded: OpenRoom, text_size: int, language: str
) -> None:
    window = open_crowded((1280, 800), text_size, language)
    found: list[str] = []

    def walk(scene: str, *, replies: bool) -> None:
        for size in (*SIZES, *reversed(SIZES)):
            window.resize(*size)
            faulty = all_faults(window, ALWAYS)
            if replies and (text_size <= 125 or size not in (LAPTOP_WORK, STEEP)):
                faulty += reply_faults(window)
            assert window.size().toTuple() == size
            found.extend(f"{scene} {size}: {fault}" for fault in faulty)

    wait_for_replies(window)
    walk("chat", replies=True)
    press(window, "stage.reply.2")
    wait_for_replies(window)
    walk("call", replies=True)
    press(window, "stage.reply.2", "bank.payee.p")
    walk("bank", replies=False)
    press(window, "bank.next", "bank.next")
    walk("bank's warning", replies=False)
    assert "\n".join(dict.fromkeys(found)) == ""


@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("text_size", [100, 160])
def test_a_ringing_call_can_be_answered_or_not_at_every_size(
    open_crowded: OpenRoom, text_size: int, language: str
) -> None:
    window = open_crowded((1280, 800), text_size, language)
    wait_for_replies(window)
    press(window, "stage.reply.3")
    wait_for(lambda: visible(window, RING[0]) is not None, "a call that rings")
    found: list[str] = []
    for size in SIZES:
        window.resize(*size)
        found += [f"{size}: {fault}" for fault in all_faults(window, (*ALWAYS, *RING))]
    assert "\n".join(dict.fromkeys(found)) == ""


@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [LAPTOP_WORK, STEEP, (1024, 720)])
@pytest.mark.parametrize("text_size", [100, 160])
def test_all_five_steps_of_the_last_question_are_in_sight(
    open_crowded: OpenRoom, text_size: int, size: tuple[int, int], language: str
) -> None:
    window = open_crowded(size, text_size, language)
    wait_for_replies(window)
    press(window, "stage.reply.1")
    wait_for(lambda: bool(window.findChildren(QAbstractButton, LAST[0])), "the last question")
    faulty = [fault for name in LAST for fault in faults(window, name, touched=True)]
    assert "\n".join(faulty) == ""
    wait_for(lambda: stage_of(window).model.armed("judgement"), "a judgement that counts")
    press(window, LAST[4])
    assert stage_of(window).model.dial == 5


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_reply_has_to_be_scrolled_to_on_a_school_laptop(
    open_crowded: OpenRoom, language: str
) -> None:
    window = open_crowded(LAPTOP, language=language)
    wait_for_replies(window)
    assert all_faults(window, (*ALWAYS, *REPLIES)) == []
    assert child(stage_of(window), ReplyArea).verticalScrollBar().maximum() == 0


@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh", "en"])
def test_whether_panels_fold_depends_on_the_room_and_not_on_what_was_before(
    open_crowded: OpenRoom, language: str
) -> None:
    window = open_crowded((1280, 800), language=language)
    stage = stage_of(window)
    turns: list[bool] = []
    stage.folded_changed.connect(turns.append)
    sizes = [(width, height) for width in (980, 1024, 1100, 1280) for height in range(560, 840, 30)]

    def shapes(order: list[tuple[int, int]]) -> dict[tuple[int, int], bool]:
        seen = {}
        for size in order:
            window.resize(*size)
            settle()
            before = len(turns)
            settle()
            assert len(turns) == before, f"at {size} the panels come and go"
            seen[size] = stage.is_folded
        return seen

    assert shapes(sizes) == shapes(sizes[::-1])
    assert set(shapes(sizes).values()) == {True, False}


@pytest.mark.parametrize("size", [LAPTOP, (1024, 720), (1280, 800)])
def test_every_app_in_the_dock_has_its_icon_and_its_name(
    open_crowded: OpenRoom, size: tuple[int, int]
) -> None:
    window = open_crowded(size)
    settle()
    apps = stage_of(window).model.apps
    assert len(apps) > 2
    for app in apps:
        tile = find(window, f"stage.dock.{app.id}")
        labels = [part for part in tile.findChildren(QLabel) if part.isVisible()]
        pictures = [part for part in labels if not part.pixmap().isNull()]
        names = [part for part in labels if part.text() == app.name]
        assert (len(pictures), len(names)) == (1, 1)
        assert names[0].width() >= names[0].fontMetrics().horizontalAdvance(app.name)


def test_what_is_new_is_told_by_a_dot_in_navy_never_in_red(
    open_crowded: OpenRoom,
) -> None:
    window = open_crowded(LAPTOP)
    dot = next(w for w in window.findChildren(QLabel) if w.property("kind") == "dot")
    dot.setVisible(True)
    settle()
    middle = dot.grab().toImage().pixelColor(dot.rect().center())
    assert middle.name().upper() == LIGHT.navy_text


def test_a_small_window_gives_the_rails_room_to_the_stage(open_crowded: OpenRoom) -> None:
    window = open_crowded(LAPTOP)
    rail = child(window, QWidget, "rail")
    assert not rail.isVisible()
    assert stage_of(window).width() == LAPTOP[0]
    press(window, "stage.leave", "stage.sheet.ok")
    assert rail.isVisible()


def test_real_clicks_reach_everything_on_a_school_laptop(open_crowded: OpenRoom) -> None:
    window = open_crowded(LAPTOP)
    model = stage_of(window).model
    for level in range(1, 6):
        press(window, f"stage.dial.{level}")
        assert model.dial == level
    press(window, "stage.more_actions", "stage.action.preserve_evidence")
    press(window, "stage.more_actions", "stage.wait", "stage.wait.5")
    press(window, "stage.more_actions", "stage.inspect", "stage.inspect.profile")
    press(window, "stage.action.call_96110")
    assert model.desk.inputs[-4:] == (
        inp.Act("preserve_evidence"),
        inp.Wait(5),
        inp.Inspect("profile"),
        inp.Act("call_96110"),
    )
    press(window, "stage.dock.chat")
    QTest.keyClick(window, Qt.Key.Key_F)
    press(window, "stage.side.doubt", f"stage.cue.{FREQUENT[0]}")
    assert (
        find(window, "stage.evidence.open").accessibleName() == "打开证据板，疑点 1 处，佐证 0 处"
    )
    line = model.flags[0].line
    press(window, "stage.evidence.open", f"stage.evidence.remove.{line}.{FREQUENT[0]}")
    assert model.flags == ()
    press(window, "stage.sheet.cancel", "stage.reply.4")
    assert model.desk.inputs[-1] == inp.Reply("pay")
    press(window, "stage.action.call_110")
    assert model.desk.ended


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("text_size", [100, 160])
def test_no_sheet_is_wider_than_its_room(
    open_crowded: OpenRoom, text_size: int, language: str
) -> None:
    window = open_crowded(LAPTOP, text_size, language)
    wait_for_replies(window)
    for way in ("stage.side.doubt", "stage.side.proof"):
        QTest.keyClick(window, Qt.Key.Key_F)
        settle()
        assert too_wide(window) == []
        press(window, way)
        assert too_wide(window) == []
        press(window, "stage.sheet.cancel")
    for way in ("stage.evidence.open", "stage.more_actions", "stage.leave"):
        press(window, way)
        assert too_wide(window) == []
        press(window, "stage.sheet.cancel")


def too_wide(window: MainWindow) -> list[str]:
    """Parts of the open sheet that stand beyond its edges, to the right, where nothing scrolls."""
    sheet = next(s for s in window.findChildren(Sheet) if s.is_open)
    area = next(a for a in sheet.findChildren(QScrollArea) if a.isVisible())
    edge = area.viewport().mapTo(window, QPoint(area.viewport().width(), 0)).x()
    parts = [p for p in area.findChildren(QWidget) if p.isVisible() and p is not area]
    inner = [p for p in parts if isinstance(p, QAbstractButton | QLabel)]
    return [p.objectName() or str(p) for p in inner if box(window, p).right() > edge]


def test_at_large_text_the_bar_stays_one_row_on_a_school_laptop(open_crowded: OpenRoom) -> None:
    window = open_crowded(LAPTOP, 160)
    wait_for_replies(window)
    names = (*DIAL, "stage.evidence.open", "stage.more_actions", "stage.action.call_110")
    tops = [box(window, find(window, name)) for name in names]
    assert max(t.top() for t in tops) < min(t.bottom() for t in tops), "it takes the lines' room"
