"""What no face holds is shown as a box with its code: never nothing, and told apart from its neighbour."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.stage.apps.typeface import set_words
from fraudtrainer.ui.theme.code_box_face import code_box_face
from fraudtrainer.ui.theme.fonts import BOXES_FAMILY
from fraudtrainer.ui.theme.rare import see
from fraudtrainer.ui.widgets.text import text_label
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.room import child

# Of blocks that no system has a face for, or that are not assigned at all.
ROWS, LABEL, NAME = "\U0003f0fe\U0003f0ff", "\U0003ffde", "\U0003ffce"


def boxes() -> list[str]:
    return [name for name in QFontDatabase.families() if name.startswith(BOXES_FAMILY)]


def is_boxed(char: str) -> bool:
    """Whether a face of boxes holds the character and the program's font looks there."""
    families = [name for name in QApplication.font().families() if name.startswith(BOXES_FAMILY)]
    return any(QRawFont.fromFont(QFont(name)).supportsCharacter(ord(char)) for name in families)


def painted(char: str, font: QFont) -> QImage:
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(QRect(0, 0, 60, 60), Qt.AlignmentFlag.AlignCenter, char)
    painter.end()
    return picture


@pytest.fixture
def window(open_room: OpenRoom) -> MainWindow:
    return open_room(learner="小林")


def test_a_face_of_boxes_shows_each_code_in_a_picture_of_its_own(qapp: QApplication) -> None:
    chars = "\U0001f600\u0e01\U0010ffff\uabcd"
    number = QFontDatabase.addApplicationFontFromData(
        code_box_face("Boxes here", [*map(ord, chars)])
    )
    (family,) = QFontDatabase.applicationFontFamilies(number)
    font = QFont(family)
    font.setPixelSize(40)
    pictures = [painted(char, font) for char in chars]

    assert family == "Boxes here"
    assert all(QRawFont.fromFont(font).supportsCharacter(ord(char)) for char in chars)
    assert all(a != b for n, a in enumerate(pictures) for b in pictures[n + 1 :])
    middle = [min(picture.pixelColor(x, 30).lightness() for x in range(60)) for picture in pictures]
    assert max(middle) < 128
    QFontDatabase.removeApplicationFont(number)


def test_a_painted_row_shows_codes_and_two_of_them_differ(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    set_words(f"验证码{ROWS}", qapp.font(), 300)
    qtbot.waitUntil(lambda: all(map(is_boxed, ROWS)))
    font = QFont(qapp.font())
    font.setPixelSize(40)

    first, second = (painted(char, font) for char in ROWS)
    assert first != second
    row = set_words(f"验证码{ROWS}", font, 1000)
    assert all(0 not in run.glyphIndexes() for run in row.layout.glyphRuns())


def test_a_label_shows_the_code(window: MainWindow, qtbot: QtBot) -> None:
    label = text_label("", "body14")
    qtbot.addWidget(label)
    label.setText(f"张{LABEL}")

    qtbot.waitUntil(lambda: is_boxed(LABEL))


def test_a_name_that_is_typed_shows_the_code(window: MainWindow, qtbot: QtBot) -> None:
    window.go("settings")
    child(window, QLineEdit, "settings.name").setText(f"张{NAME}")

    qtbot.waitUntil(lambda: is_boxed(NAME))


@pytest.mark.parametrize("text", ["𬱖龢囍", "a\u200d\ufe0f\u3000\n\t\u2028", "平常的话 and this"])
def test_what_a_face_holds_or_nobody_sees_makes_no_box(
    window: MainWindow, qtbot: QtBot, text: str
) -> None:
    before = boxes()
    see(text)
    see(f"{text}!")
    qtbot.wait(0)

    assert boxes() == before


def test_a_text_made_to_hurt_makes_few_faces(window: MainWindow, qtbot: QtBot) -> None:
    for start in range(0x50000, 0x50000 + 40 * 200, 200):
        see("".join(map(chr, range(start, start + 200))))
        qtbot.wait(0)

    assert len(boxes()) <= 20
