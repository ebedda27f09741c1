"""Which face the program is set in, and a promise that Chinese is never shown as boxes."""

from collections.abc import Iterator
from itertools import count, takewhile
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from fraudtrainer.errors import UserError
from fraudtrainer.ui.said import language
from fraudtrainer.words import Words

BUNDLED_FAMILY = "FT Sans SC"
MARKS_FAMILY = "FT Latin Marks"
BOXES_FAMILY = "FT Code Boxes"
"""Followed by a number: what `theme.rare` makes for characters that no face has."""

_FILES = ("FTSansSC-Regular.otf", "FTSansSC-Bold.otf")
_MARK_FILES = ("FTLatinMarks-Regular.otf", "FTLatinMarks-Bold.otf")

# Sans faces made for screens. An unknown Chinese face may be a brush script or a bitmap one, so
# anything else on the machine only fills in characters that the bundled face lacks.
_SYSTEM_FAMILIES = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "HarmonyOS Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "思源黑体",
    "WenQuanYi Micro Hei",
)


def install_fonts(assets_dir: Path, *, force_bundled: bool = False) -> str:
    """Choose the family that the interface is set in, loading the bundled one where needed.

    Args:
        assets_dir: The folder that holds ``fonts/``.
        force_bundled: Take the bundled face even where the system has one (certificates,
            screenshots in tests).

    Returns:
        A family name for :class:`QFont`.

    Raises:
        UserError: The bundled face is needed and its files are missing or broken.
    """
    if not force_bundled:
        present = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
        for family in _SYSTEM_FAMILIES:
            if family in present:
                return family
    return load_bundled(assets_dir)


def load_bundled(assets_dir: Path) -> str:
    """Make the bundled face known to Qt; loading it again costs nothing.

    Args:
        assets_dir: The folder that holds ``fonts/``.

    Returns:
        The bundled family's name.

    Raises:
        UserError: A font file is missing or broken.
    """
    if QFontDatabase.hasFamily(BUNDLED_FAMILY):
        return BUNDLED_FAMILY
    for name in _FILES:
        path = assets_dir / "fonts" / name
        if QFontDatabase.addApplicationFont(str(path)) == -1:
            raise UserError(
                Words(
                    "程序自带的中文字体打不开。",
                    "The Chinese font that comes with the program cannot be opened.",
                ),
                kept=Words("训练记录没有受影响。", "Your training records are not affected."),
                hint=Words("请重新安装程序。", "Please install the program again."),
                details=str(path),
            )
    return BUNDLED_FAMILY


def faces(family: str, assets_dir: Path) -> list[str]:
    """The faces in which text is set, the first one first, in the language that is spoken now.

    A Chinese face draws quotation marks, the ellipsis and the middle dot as wide as a character.
    English takes them from a face of its own that holds nothing else.

    Args:
        family: The family that :func:`install_fonts` returned.
        assets_dir: The folder that holds ``fonts/``; where the marks are missing, the wide ones do.
    """
    families = [family, *_behind(family)]
    if language() == "zh":
        return families
    if not QFontDatabase.hasFamily(MARKS_FAMILY):
        for name in _MARK_FILES:
            QFontDatabase.addApplicationFont(str(assets_dir / "fonts" / name))
    return [MARKS_FAMILY, *families] if QFontDatabase.hasFamily(MARKS_FAMILY) else families


def _behind(family: str) -> Iterator[str]:
    """What fills in for the first face, as far as it was loaded: Qt searches long for what was not."""
    if family != BUNDLED_FAMILY and QFontDatabase.hasFamily(BUNDLED_FAMILY):
        yield BUNDLED_FAMILY
    numbered = (f"{BOXES_FAMILY} {number}" for number in count(1))
    yield from takewhile(QFontDatabase.hasFamily, numbered)


def tabular(font: QFont) -> QFont:
    """Return a copy of a font whose figures all have one width, for money and for clocks."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy
