"""One style sheet for the whole program, and the step that puts a theme on it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from fraudtrainer.paths import bundled
from fraudtrainer.ui.theme.fonts import faces
from fraudtrainer.ui.theme.sheet_buttons import BUTTONS, PLACES, STAGE
from fraudtrainer.ui.theme.sheet_desk import DESK
from fraudtrainer.ui.theme.sheet_fields import FIELDS, LISTS, WINDOWS
from fraudtrainer.ui.theme.sheet_surfaces import GROUNDS, TEXT
from fraudtrainer.ui.theme.tokens import DARK, LIGHT, TYPE_BODY, Palette

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

STYLE = "styleInUse"
"""The application's property that names the style it was made with."""

_TOKEN = re.compile(r"@(\d+)|\$(\w+)")

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "paper"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "card"),
    (QPalette.ColorRole.AlternateBase, "paper"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Button, "card"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "red_text"),
    (QPalette.ColorRole.ToolTipBase, "card"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.Highlight, "navy_soft"),
    (QPalette.ColorRole.HighlightedText, "ink"),
    (QPalette.ColorRole.Accent, "navy_2"),
    (QPalette.ColorRole.Link, "navy_text"),
    (QPalette.ColorRole.LinkVisited, "navy_text"),
    (QPalette.ColorRole.Light, "card"),
    (QPalette.ColorRole.Midlight, "paper"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "faint"),
    (QPalette.ColorRole.Shadow, "line"),
)


def build_stylesheet(palette: Palette, scale: float) -> str:
    """Write the style sheet of the whole program.

    Args:
        palette: The colours.
        scale: Text scale, 1.0, 1.25, 1.6 or 2.0; every size and padding grows with it, hairlines do
            not.

    Returns:
        QSS text. It names pictures as ``fttheme:name``, which :func:`apply_theme` turns into paths.
    """
    colours = palette._asdict() | {
        # A ring on a filled button must stand out from the fill and from the ground around it.
        "focus_on_navy": "#7FA8DE",
        # Fields need a stronger edge than cards to be seen as fields.
        "edge": palette.faint,
        "scroll": palette.faint,
        # Text on a white button that lies on a coloured banner, in both themes.
        "brand_ink": LIGHT.navy,
    }
    rules = "".join((TEXT, GROUNDS, BUTTONS, PLACES, STAGE, DESK, FIELDS, LISTS, WINDOWS))
    return _TOKEN.sub(
        lambda found: f"{scaled(int(found[1]), scale)}px" if found[1] else colours[found[2]], rules
    )


def scaled(length: int, scale: float) -> int:
    """Return a length of the design in pixels at a text scale, never less than one."""
    return max(1, round(length * scale))


@cache
def build_palette(palette: Palette) -> QPalette:
    """Return Qt's palette for what the style sheet does not reach: delegates, rich text, links.

    Made once for each set of colours: Qt keeps what it has drawn and resolved under the key of the
    palette it was done with, and a palette made anew with every change of look leaves all that behind.
    """
    result = QPalette()
    for role, token in _ROLES:
        result.setColor(role, QColor(getattr(palette, token)))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.faint))
    return result


def apply_theme(
    app: QApplication,
    dark: bool,
    scale: float,
    family: str | None = None,
    assets_dir: Path | None = None,
) -> Palette:
    """Put the theme on the whole program; safe to call again when a setting changes.

    Args:
        app: The application.
        dark: The dark set instead of the light one.
        scale: Text scale, 1.0, 1.25, 1.6 or 2.0.
        family: The family that ``install_fonts`` returned; None keeps the present one.
        assets_dir: The folder that holds ``theme/``; None takes the program's own.

    Returns:
        The colours now in use, for what is painted by hand.
    """
    palette = DARK if dark else LIGHT
    assets = assets_dir or bundled("assets")
    pictures = assets / "theme"
    # Asking for the present style loads QStyle with all its enumerations: only where nobody said.
    if app.property(STYLE) != "Fusion" and app.style().name() != "fusion":
        app.setStyle("Fusion")
    font = app.font()
    if family is not None:
        font.setFamilies(faces(family, assets))
    font.setPixelSize(scaled(TYPE_BODY, scale))
    if not app.styleSheet():
        # Widgets made before the first theme would keep the old font under their first sheet.
        app.setStyleSheet("QWidget {}")
    app.setFont(font)
    app.setPalette(build_palette(palette))
    # Qt's search paths would do it, too: their class builds its enumerations at every start.
    app.setStyleSheet(build_stylesheet(palette, scale).replace("fttheme:", _quoted(pictures)))
    return palette


def _quoted(folder: Path) -> str:
    """A folder as it stands within a string of a style sheet, with the slash at its end."""
    return re.sub(r'(["\\])', r"\\\1", folder.as_posix()) + "/"


def text_size_changed(event: QEvent) -> bool:
    """Whether a change event may have made text larger or smaller, so that things fit otherwise."""
    from PySide6.QtCore import QEvent

    return event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange)


def restyle(widget: QWidget, **properties: str | bool) -> None:
    """Set dynamic properties (``kind``, ``role``, ``tone``, ``flagged``) on a widget already shown.

    Qt reads them only when it polishes a widget, so a later change needs this.

    Args:
        widget: The widget; its children are looked at again too.
        **properties: Name and value of each property.
    """
    for name, value in properties.items():
        widget.setProperty(name, value)
    for part in (widget, *widget.findChildren(QWidget)):
        part.style().unpolish(part)
        part.style().polish(part)
    widget.update()
