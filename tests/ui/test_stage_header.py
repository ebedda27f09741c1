"""In a small window the title of the header can be read whatever stands beside it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.stage.header import StageHeader
from fraudtrainer.ui.stage.item import MoneyOut
from fraudtrainer.ui.theme.fonts import load_bundled
from fraudtrainer.ui.theme.style import apply_theme
from fraudtrainer.ui.theme.tokens import SCALES
from tests.ui.app_stack import ASSETS

# The screenless platform says so whenever a window has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TITLE, ROLE = "冷库设备的尾款今天要付", "沈立群 · 财务部会计"
LATIN, LATIN_ROLE = "The final payment for the cold store", "Shen Liqun, accountant in finance"


def shown(header: StageHeader) -> list[QWidget]:
    parts = [*header.findChildren(QLabel), *header.findChildren(QAbstractButton)]
    return [part for part in parts if part.isVisible()]


def title_of(header: StageHeader, title: str) -> QLabel:
    labels = [part for part in shown(header) if isinstance(part, QLabel)]
    found = [label for label in labels if label.text() and label.text()[0] == title[0]]
    assert len(found) == 1, "the title cannot be seen"
    return found[0]


def housed(
    qtbot: QtBot, width: int, golden: int | None, story: tuple[str, str]
) -> tuple[QWidget, StageHeader]:
    """A small header as wide as its window, which its own words do not widen."""
    house = QWidget()
    qtbot.addWidget(house)
    house.resize(width, 200)
    header = StageHeader(house)
    header.set_small(small=True)
    header.set_story(*story)
    gone = None if golden is None else MoneyOut(golden, 86_400, truth_out=True)
    header.set_figures("14:58", gone, ("公司账户余额", 1_642_300))
    house.show()
    for _turn in range(3):
        header.resize(width, header.sizeHint().height())
        QApplication.processEvents()
    return house, header


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", [911, 780])
@pytest.mark.parametrize("golden", [None, 12])
@pytest.mark.parametrize("story", [(TITLE, ROLE), (LATIN, LATIN_ROLE)])
def test_the_title_shows_eight_characters_in_a_small_window(
    qapp: QApplication,
    qtbot: QtBot,
    scale: float,
    width: int,
    golden: int | None,
    story: tuple[str, str],
) -> None:
    apply_theme(qapp, False, scale, load_bundled(ASSETS), ASSETS)
    house, header = housed(qtbot, width, golden, story)
    assert header.width() == house.width()
    title = title_of(header, story[0])
    assert title.text().startswith(story[0][:8])
    if title.wordWrap():
        assert title.height() >= title.heightForWidth(title.width())
        assert header.height() < 4 * title.fontMetrics().height()
    else:
        assert title.width() >= title.fontMetrics().horizontalAdvance(title.text())
    for part in shown(header):
        assert part is title or part.width() >= part.sizeHint().width(), "words are cut"
    boxes = sorted((p.mapTo(header, QPoint(0, 0)).x(), p.width()) for p in shown(header))
    assert sum(boxes[-1]) <= width, "the header is wider than its window"
    for (left, wide), (next_left, _wide) in pairwise(boxes):
        assert left + wide <= next_left, "parts of the header lie on one another"
    apply_theme(qapp, False, 1.0, load_bundled(ASSETS), ASSETS)


def test_what_a_small_header_left_out_comes_back(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, False, 2.0, load_bundled(ASSETS), ASSETS)
    house, header = housed(qtbot, 780, 12, (TITLE, ROLE))
    assert header.parentWidget() is house
    role, clock = (header.findChild(QWidget, f"stage.{name}") for name in ("brief", "clock"))
    assert isinstance(role, QAbstractButton)
    assert clock is not None
    assert role.text() == "说明"
    header.resize(1600, 52)
    qapp.processEvents()
    assert role.text() == f"你是 {ROLE}"
    assert clock.isVisible()
    header.resize(780, 52)
    header.set_small(small=False)
    qapp.processEvents()
    assert role.isVisible()
    assert clock.isVisible()
    apply_theme(qapp, False, 1.0, load_bundled(ASSETS), ASSETS)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", [911, 780])
@pytest.mark.parametrize("golden", [None, 12])
@pytest.mark.parametrize("story", [(TITLE, ROLE), (LATIN, LATIN_ROLE)])
def test_the_brief_can_be_read_again_from_every_small_header(
    qapp: QApplication,
    qtbot: QtBot,
    scale: float,
    width: int,
    golden: int | None,
    story: tuple[str, str],
) -> None:
    apply_theme(qapp, False, scale, load_bundled(ASSETS), ASSETS)
    house, header = housed(qtbot, width, golden, story)
    way = header.findChild(QAbstractButton, "stage.brief")
    assert way is not None
    assert way.isVisible()
    assert way.text() == "说明" or way.text().startswith(f"你是 {story[1][:2]}"), "says nothing"
    assert story[1] in way.accessibleName()
    asked = []
    header.brief_requested.connect(lambda: asked.append(True))
    place = way.mapTo(house, way.rect().center())
    assert house.childAt(place) is way
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    assert asked == [True]
    apply_theme(qapp, False, 1.0, load_bundled(ASSETS), ASSETS)
