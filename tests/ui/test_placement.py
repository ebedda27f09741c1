"""Where the window stands: on the screen with its frame, as it was left, back when a screen is gone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fraudtrainer.records.database import open_database
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.ui.app import RECORDS_FILE, open_window
from fraudtrainer.ui.placement import SMALLEST, fitted, read, written
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.room import AFTERNOON, room_for

ROOT = Path(__file__).parents[2]
FRAME = QMargins(8, 31, 8, 8)
LAPTOP = QRect(0, 0, 911, 472)
"""1366×768 at 150 %, less the task bar."""
LEFT, RIGHT = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 984)


def framed(place: QRect) -> QRect:
    return place.marginsAdded(FRAME)


def test_a_window_and_its_frame_fit_a_small_screen() -> None:
    place = fitted(QRect(0, 0, 1280, 800), [LAPTOP], FRAME)
    assert LAPTOP.contains(framed(place))
    assert place.width() == 911 - 16
    assert place.height() == 472 - 39


def test_a_window_that_fits_stays_where_it_is() -> None:
    place = QRect(2000, 100, 1000, 700)
    assert fitted(place, [LEFT, RIGHT], FRAME) == place


@pytest.mark.parametrize(
    ("wanted", "room"),
    [
        (QRect(1800, 400, 900, 600), RIGHT),
        (QRect(1000, 900, 900, 600), LEFT),
        (QRect(-300, -200, 900, 600), LEFT),
        (QRect(9000, 9000, 900, 600), LEFT),
    ],
    ids=["mostly on the second", "below the edge", "above and left", "on a screen that is gone"],
)
def test_a_window_comes_back_to_the_screen_that_shows_most_of_it(
    wanted: QRect, room: QRect
) -> None:
    place = fitted(wanted, [LEFT, RIGHT], FRAME)
    assert room.contains(framed(place))
    assert place.size() == wanted.size()


def test_a_place_is_kept_and_read_again() -> None:
    place = QRect(-1200, 30, 1000, 700)
    assert read(written(place, whole=False)) == (place, False)
    assert read(written(place, whole=True)) == (place, True)


@pytest.mark.parametrize(
    "text",
    ["", "1 2 3", "a b c d part", "0 0 900 600", "0 0 900 600 half", "0 0 9 600 part",
     "0 0 900 99999999999 part"],
)  # fmt: skip
def test_what_is_no_place_is_not_taken_for_one(text: str) -> None:
    assert read(text) is None


def opened(data: Path, qapp: QApplication) -> MainWindow:
    window = open_window(
        qapp, data, scenarios=[], clock=lambda: AFTERNOON, draw_seed=lambda: 1, bundled_font=True
    )
    assert window is not None
    window.workplace.shelf.settle()
    return window


def test_the_window_opens_where_it_was_left(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with room_for(qapp, qtbot) as room:
        first = opened(tmp_path, qapp)
        qtbot.addWidget(first)
        first.show()
        first.setGeometry(QRect(40, 60, 700, 500))
        first.placement.remember()
        first.close()
        first.workplace.close()
        room.opened.append(first)
        second = opened(tmp_path, qapp)
        qtbot.addWidget(second, before_close_func=lambda w: w.workplace.close())
        room.opened.append(second)
        assert second.geometry() == QRect(40, 60, 700, 500)


@pytest.mark.parametrize("kept", ["9000 9000 700 500 part", "0 0 99 99 part", "rubbish", ""])
def test_whatever_is_kept_the_window_opens_on_a_screen(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: str
) -> None:
    with open_database(tmp_path / RECORDS_FILE, lambda: AFTERNOON) as database:
        SettingStore(database).put("window", kept)
    with room_for(qapp, qtbot) as room:
        window = opened(tmp_path, qapp)
        qtbot.addWidget(window, before_close_func=lambda w: w.workplace.close())
        room.opened.append(window)
        window.show()
        assert window.screen().availableGeometry().contains(window.frameGeometry())


def test_a_window_that_filled_the_screen_does_so_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with open_database(tmp_path / RECORDS_FILE, lambda: AFTERNOON) as database:
        SettingStore(database).put("window", "10 10 700 500 whole")
    with room_for(qapp, qtbot) as room:
        window = opened(tmp_path, qapp)
        qtbot.addWidget(window, before_close_func=lambda w: w.workplace.close())
        room.opened.append(window)
        window.show()
        assert window.isMaximized()
        window.placement.remember()
        kept = read(window.workplace.preferences.window)
        assert kept is not None
        assert kept[1]


def test_a_screen_that_shrinks_in_mid_scene_takes_the_window_along(open_room: OpenRoom) -> None:
    window = open_room(learner="小林", size=(700, 500))
    screen = window.screen()
    window.move(screen.availableGeometry().right() - 100, 90)
    screen.availableGeometryChanged.emit(screen.availableGeometry())
    assert screen.availableGeometry().contains(window.frameGeometry())
    assert window.size().toTuple() == (700, 500)


def test_a_screen_that_is_gone_gives_its_window_to_another(
    open_room: OpenRoom, qapp: QApplication
) -> None:
    window = open_room(learner="小林", size=(700, 500))
    window.move(5000, 90)
    qapp.screenRemoved.emit(window.screen())
    assert window.screen().availableGeometry().contains(window.frameGeometry())


def test_the_smallest_window_is_smaller_than_a_laptop_at_175_per_cent(open_room: OpenRoom) -> None:
    window = open_room(learner="小林", size=(780, 360))
    assert window.size().toTuple() == (780, 360)
    assert SMALLEST[0] <= 780 - 2 * 8
    assert SMALLEST[1] <= 439 - 48 - 39


SCREEN = """
import sys
from pathlib import Path
from fraudtrainer.ui.app import make_app, open_window
app = make_app(sys.argv[:1])
window = open_window(app, Path(sys.argv[1]), scenarios=[], bundled_font=True)
window.show()
app.processEvents()
print(window.screen().size().width(), window.screen().availableGeometry().contains(window.frameGeometry()), window.width(), window.height())
window.close()
window.workplace.close()
"""


@pytest.mark.slow
def test_on_an_ordinary_school_laptop_the_window_opens_whole(tmp_path: Path) -> None:
    """1366×768 at 150 %: a screen of 911×512 of its own."""
    screens = tmp_path / "screens.json"
    screens.write_text(
        '{"screens": [{"name": "laptop", "x": 0, "y": 0, "width": 911, "height": 512}]}',
        encoding="utf-8",
    )
    environ = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    done = subprocess.run(
        [sys.executable, "-c", SCREEN, str(tmp_path / "data")],
        cwd=ROOT, env=environ, capture_output=True, text=True, check=True,
    )  # fmt: skip
    screen, fits, width, height = done.stdout.split()[-4:]
    assert (screen, fits) == ("911", "True")
    assert int(width) <= 911
    assert int(height) <= 512
