"""The theme put on real widgets: no warnings of Qt, no boxes for characters, no empty icons."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QImage, QPainter, QRawFont
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSlider,
    QTableWidget,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fraudtrainer.errors import UserError
from fraudtrainer.ui.theme import fonts
from fraudtrainer.ui.theme.fonts import BUNDLED_FAMILY, install_fonts, load_bundled, tabular
from fraudtrainer.ui.theme.icons import IconSet, load_icon
from fraudtrainer.ui.theme.style import apply_theme, build_stylesheet, restyle, scaled
from fraudtrainer.ui.theme.tokens import DARK, LIGHT, SCALES, Palette

ASSETS = Path(__file__).resolve().parents[2] / "assets"
CHARACTERS = ASSETS.parent / "packaging" / "characters.txt"
ICON_NAMES = (
    "practice",
    "records",
    "settings",
    "author",
    "chat",
    "group",
    "call",
    "sms",
    "mail",
    "bank",
    "page",
    "paper",
    "directory",
    "back",
    "flag",
    "clock",
    "shield",
    "evidence",
    "phone",
    "help",
    "people",
    "eye",
    "check",
    "alert",
    "search",
    "hangup",
    "next",
    "close",
    "user",
    "order",
)
BUTTON_KINDS = (
    "primary",
    "plain",
    "danger",
    "quiet",
    "rail",
    "dock",
    "reply",
    "action",
    "chip",
    "tab",
    "dial",
    "hangup",
    "booth",
)

# The screenless platform says so whenever a window has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.qt_log_level_fail("WARNING")
def test_both_themes_at_every_scale_go_on_without_a_warning(
    qapp: QApplication, qtbot: QtBot
) -> None:
    window = one_of_each()
    qtbot.addWidget(window)
    window.show()
    family = load_bundled(ASSETS)
    for dark in (False, True):
        for scale in SCALES:
            apply_theme(qapp, dark, scale, family, ASSETS)
            window.grab()
            assert window.font().pixelSize() == scaled(14, scale)


@pytest.mark.parametrize("bold", [False, True])
def test_english_marks_are_as_narrow_as_latin_letters_and_chinese_ones_as_wide_as_characters(
    qapp: QApplication, speak_english: Callable[[], None], bold: bool
) -> None:
    def widths() -> list[int]:
        apply_theme(qapp, False, 1.0, load_bundled(ASSETS), ASSETS)
        font = QFont(qapp.font())
        font.setPixelSize(100)
        font.setBold(bold)
        return [QFontMetrics(font).horizontalAdvance(mark) for mark in "“”‘’·中"]

    assert widths() == [100] * 6
    speak_english()
    *marks, character = widths()

    assert all(10 < width < 50 for width in marks)
    assert character == 100


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_no_mark_of_the_notation_is_left_in_the_rules(palette: Palette, scale: float) -> None:
    sheet = build_stylesheet(palette, scale)
    assert "$" not in sheet
    assert "@" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_sizes_grow_with_the_text_scale() -> None:
    assert "font-size: 24px" in build_stylesheet(LIGHT, 1.0)
    assert "font-size: 38px" in build_stylesheet(LIGHT, 1.6)
    assert scaled(8, 1.25) == 10
    assert scaled(0, 1.6) == 1


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_card_and_a_page_take_the_colours_of_the_theme(
    qapp: QApplication, qtbot: QtBot, dark: bool
) -> None:
    palette = apply_theme(qapp, dark, 1.0, load_bundled(ASSETS), ASSETS)
    page = QWidget()
    qtbot.addWidget(page)
    card = QFrame(page)
    card.setProperty("kind", "card")
    card.setGeometry(50, 50, 100, 100)
    page.resize(200, 200)
    picture = page.grab().toImage()
    assert picture.pixelColor(10, 10) == QColor(palette.paper)
    assert picture.pixelColor(100, 100) == QColor(palette.card)


@pytest.mark.parametrize("kind", BUTTON_KINDS)
def test_the_focus_of_every_kind_of_button_can_be_seen(
    qapp: QApplication, qtbot: QtBot, kind: str
) -> None:
    apply_theme(qapp, False, 1.0, load_bundled(ASSETS), ASSETS)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QPushButton("核实", window), QPushButton("核实", window)
    for button in (first, second):
        button.setProperty("kind", kind)
        column.addWidget(button)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    second.setFocus()
    calm, place = first.grab().toImage(), first.geometry()
    first.setFocus()
    assert first.hasFocus()
    assert first.grab().toImage() != calm
    assert first.geometry() == place


def test_a_property_changed_later_shows_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    palette = apply_theme(qapp, False, 1.0, load_bundled(ASSETS), ASSETS)
    frame = QFrame()
    qtbot.addWidget(frame)
    frame.setProperty("kind", "card")
    frame.resize(60, 60)
    frame.grab()
    restyle(frame, kind="banner-jade")
    assert frame.grab().toImage().pixelColor(30, 30) == QColor(palette.jade)


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
def test_two_hanzi_of_the_bundled_face_give_two_pictures(qapp: QApplication, bold: bool) -> None:
    font = bundled_font(bold)
    pictures = [painted(char, font) for char in "骗守"]
    assert all(has_ink(picture) for picture in pictures)
    assert pictures[0] != pictures[1]


def test_the_bundled_bold_is_a_face_of_its_own(qapp: QApplication) -> None:
    load_bundled(ASSETS)
    assert sorted(QFontDatabase.styles(BUNDLED_FAMILY)) == ["Bold", "Regular"]
    assert QRawFont.fromFont(bundled_font(True)).weight() == QFont.Weight.Bold
    assert painted("诈", bundled_font(True)) != painted("诈", bundled_font(False))


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
def test_the_bundled_face_covers_gb2312_and_the_signs_of_the_program(
    qapp: QApplication, bold: bool
) -> None:
    raw = QRawFont.fromFont(bundled_font(bold))
    signs = "✓●○¥￥·—…→←①⑩「」『』《》‹›，。：；？！（）“”‘’喆珺玥"
    missing = [char for char in gb2312_hanzi() + signs if not raw.supportsCharacter(ord(char))]
    assert missing == []


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
def test_the_bundled_face_covers_the_standard_table_and_its_traditional_forms(
    qapp: QApplication, bold: bool
) -> None:
    sections = listed_characters()
    raw = QRawFont.fromFont(bundled_font(bold))
    missing = {
        name: [char for char in text if not raw.supportsCharacter(ord(char))]
        for name, text in sections.items()
    }

    assert len(set(sections["standard"])) == 8105
    assert sum(ord(char) > 0xFFFF for char in sections["standard"]) == 196
    assert missing["standard"] == []
    # Traditional forms of three of the rarest, for which the drawing has nothing.
    assert missing["traditional"] == ["\U0002144d", "\U00023236", "\U000255fd"]


def test_a_supplementary_character_of_a_name_is_painted(qapp: QApplication) -> None:
    assert painted("𬱖", bundled_font(False)) != painted("𬘭", bundled_font(False))
    assert QRawFont.fromFont(bundled_font(False)).supportsCharacter(ord("𠮷"))
    assert has_ink(painted("𬱖", bundled_font(False)))


def test_what_the_bundled_face_lacks_is_never_nothing(qapp: QApplication) -> None:
    font = bundled_font(False)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    assert has_ink(painted("\U0003134a", font))


def test_the_figures_of_the_bundled_face_have_one_width(qapp: QApplication) -> None:
    for bold in (False, True):
        raw = QRawFont.fromFont(tabular(bundled_font(bold)))
        widths = {
            round(point.x(), 3)
            for point in raw.advancesForGlyphIndexes(raw.glyphIndexesForString("0123456789"))
        }
        assert len(widths) == 1


def test_the_bundled_face_is_taken_where_asked_for(qapp: QApplication) -> None:
    assert install_fonts(ASSETS, force_bundled=True) == BUNDLED_FAMILY
    assert BUNDLED_FAMILY in QFontDatabase.families()


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_what_the_program_writes_stands_at_the_front_of_its_faces(
    qapp: QApplication, style: str
) -> None:
    # Spread over the whole of a face, the characters of one page draw all of its file into memory.
    words = "".join(file.read_text("utf-8") for file in (ASSETS / "i18n").glob("*.ts"))
    characters = sorted({char for char in words if char > "\u4e00"})
    face = QRawFont(str(ASSETS / "fonts" / f"FTSansSC-{style}.otf"), 16)
    places = face.glyphIndexesForString("".join(characters))
    assert len(places) == len(characters) > 500
    behind = [char for char, place in zip(characters, places, strict=True) if place > 1600]
    assert len(behind) < len(characters) / 20


def test_a_missing_font_file_is_said_in_words(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "BUNDLED_FAMILY", "A family that nobody has")
    with pytest.raises(UserError) as caught:
        load_bundled(tmp_path)
    assert "FTSansSC-Regular.otf" in caught.value.details.zh


def test_the_set_holds_every_icon_that_was_agreed() -> None:
    assert set(ICON_NAMES) <= set(IconSet(ASSETS).names())


@pytest.mark.parametrize("name", ICON_NAMES)
def test_an_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    picture = load_icon(ASSETS, name, "#C8372D", 24, 2.0).pixmap(24, 24).toImage()
    solid = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#c8372d"}


def test_no_two_icons_look_alike(qapp: QApplication) -> None:
    icons = IconSet(ASSETS)
    pictures = [icons.icon(name, "#000000", 24, 1.0).pixmap(24, 24) for name in icons.names()]
    pixels = {bytes(picture.toImage().constBits()) for picture in pictures}
    assert len(pixels) == len(pictures)


def test_an_icon_is_drawn_once_for_each_look(qapp: QApplication) -> None:
    icons = IconSet(ASSETS)
    first = icons.icon("call", LIGHT.ink, 24, 1.0)
    assert icons.icon("call", LIGHT.ink, 24, 1.0).cacheKey() == first.cacheKey()
    assert icons.icon("call", DARK.ink, 24, 1.0).cacheKey() != first.cacheKey()
    assert icons.icon("call", LIGHT.ink, 24, 2.0).cacheKey() != first.cacheKey()


@pytest.mark.parametrize("name", ["nothing", "../fonts/OFL", ""])
def test_an_unknown_icon_is_a_lookup_error(qapp: QApplication, name: str) -> None:
    with pytest.raises(LookupError, match="no icon"):
        IconSet(ASSETS).icon(name, LIGHT.ink, 24)


def test_importing_the_theme_does_not_load_svg() -> None:
    code = (
        "import sys\n"
        "import fraudtrainer.ui.theme.style, fraudtrainer.ui.theme.fonts\n"
        "import fraudtrainer.ui.theme.icons\n"
        "sys.exit('PySide6.QtSvg' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, timeout=60, check=False)
    assert done.returncode == 0


def one_of_each() -> QWidget:
    """Return a window that holds every styled kind of widget once."""
    window = QWidget()
    column = QVBoxLayout(window)
    for kind in BUTTON_KINDS:
        for button in (QPushButton("核实", window), QToolButton(window)):
            button.setProperty("kind", kind)
            button.setCheckable(True)
            column.addWidget(button)
    for kind in ("card", "hairline", "banner-navy", "banner-red", "rail", "device", "call"):
        frame = QFrame(window)
        frame.setProperty("kind", kind)
        column.addWidget(frame)
    for kind in ("chip-red", "chip-jade", "chip-amber", "chip-navy", "tile", "badge", "brand"):
        label = QLabel("漏看", window)
        label.setProperty("kind", kind)
        column.addWidget(label)
    tabs = QTabWidget(window)
    tabs.addTab(QWidget(), "课堂")
    box = QComboBox(window)
    box.addItems(["标准", "大"])
    ticked = QCheckBox("减少动画", window)
    ticked.setChecked(True)
    for widget in (tabs, box, ticked, QLineEdit(window), QTextEdit(window)):
        column.addWidget(widget)
    column.addWidget(QRadioButton("大", window))
    column.addWidget(QProgressBar(window))
    column.addWidget(QScrollArea(window))
    column.addWidget(QSlider(Qt.Orientation.Horizontal, window))
    column.addWidget(QTableWidget(2, 2, window))
    return window


def bundled_font(bold: bool) -> QFont:
    font = QFont(load_bundled(ASSETS))
    font.setPixelSize(40)
    font.setBold(bold)
    return font


def painted(char: str, font: QFont) -> QImage:
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(QRect(0, 0, 60, 60), Qt.AlignmentFlag.AlignCenter, char)
    painter.end()
    return picture


def has_ink(picture: QImage) -> bool:
    blank = QImage(picture.size(), picture.format())
    blank.fill(QColor("white"))
    return picture != blank


def listed_characters() -> dict[str, str]:
    """What packaging/characters.py lists, by section."""
    sections: dict[str, str] = {}
    name = ""
    for line in CHARACTERS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif not line.startswith("#"):
            sections[name] = sections.get(name, "") + line
    return sections


def gb2312_hanzi() -> str:
    """Return the 6763 hanzi of GB2312."""
    rows = [bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    text = "".join(row.decode("gb2312", errors="ignore") for row in rows)
    assert len(text) == 6763
    return text
