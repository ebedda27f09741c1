"""The line-drawn icons: read as SVG, coloured, and kept once drawn."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_SIZE = re.compile(r'width="\d+" height="\d+"')


class IconSet:
    """Icons of one folder, each drawn once per colour, size and screen density."""

    def __init__(self, assets_dir: Path) -> None:
        """Remember the folder; nothing is read yet.

        Args:
            assets_dir: The folder that holds ``icons/*.svg``.
        """
        self._folder = assets_dir / "icons"
        self._drawn: dict[tuple[str, str, int, float], QIcon] = {}

    def names(self) -> tuple[str, ...]:
        """Return the names of all icons, sorted."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.svg")))

    def switch(self, name: str, off: str, on: str, size: int) -> QIcon:
        """An icon in the colour `off`, and in the colour `on` where its button is checked."""
        from PySide6.QtGui import QIcon

        both = QIcon(self.icon(name, off, size).pixmap(size, size))
        both.addPixmap(
            self.icon(name, on, size).pixmap(size, size), QIcon.Mode.Normal, QIcon.State.On
        )
        return both

    def icon(self, name: str, colour: str, size: int, dpr: float | None = None) -> QIcon:
        """Return an icon in one colour.

        Args:
            name: The file's name without ".svg", for example "call".
            colour: "#RRGGBB", usually a value of the palette.
            size: Width and height in device-independent pixels.
            dpr: Device pixels per pixel; None takes that of the densest screen.

        Raises:
            LookupError: There is no icon of that name.
        """
        density = _density() if dpr is None else dpr
        key = (name, colour, size, density)
        if key not in self._drawn:
            self._drawn[key] = load_icon(self._folder.parent, name, colour, size, density)
        return self._drawn[key]


def load_icon(
    assets_dir: Path, name: str, colour: str, size: int, dpr: float | None = None
) -> QIcon:
    """Draw one icon without keeping it; see :meth:`IconSet.icon` for the arguments.

    Raises:
        LookupError: There is no icon of that name, or its drawing cannot be read.
    """
    # Late: the classes cost start-up time. And by Qt's own reader of pictures: QtSvg's classes would
    # be built for Python as well, for the same drawing.
    from PySide6.QtGui import QIcon, QPixmap

    try:
        drawing = (assets_dir / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    except OSError as error:
        raise LookupError(f"no icon named {name!r} in {assets_dir / 'icons'}") from error
    density = _density() if dpr is None else dpr
    side = round(size * density)
    sized = _SIZE.sub(f'width="{side}" height="{side}"', drawing, count=1)
    pixmap = QPixmap()
    if not pixmap.loadFromData(sized.replace("currentColor", colour).encode(), "SVG"):
        raise LookupError(f"the icon {name!r} in {assets_dir / 'icons'} is not a drawing")
    pixmap.setDevicePixelRatio(density)
    return QIcon(pixmap)


def _density() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
