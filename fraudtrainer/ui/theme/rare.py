"""Characters that the faces in use lack: taken from the bundled face, else shown as a box with their code.

Qt looks through all faces of the system for a character. What none of them has would be an empty box,
or nothing at all, and nobody could tell which character it was. Whatever shows a text that others have
written says so by `see`; a character that is nowhere to be found then gets a face of its own.
"""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from fraudtrainer.errors import UserError
from fraudtrainer.ui.guard import shielded
from fraudtrainer.ui.theme.fonts import BOXES_FAMILY, BUNDLED_FAMILY, load_bundled

_WATCHER: Final = "rareCharacters"
_MOST_FACES, _MOST_CODES = 20, 2000
"""A text made to hurt costs no more than that."""
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
_SELECTORS: Final = (range(0xFE00, 0xFE10), range(0xE0000, 0xE1000))


def see(text: str) -> None:
    """Tell that a text is about to be shown. Costs next to nothing where all of it was seen before."""
    app = QCoreApplication.instance()
    reference = None if app is None else app.property(_WATCHER)
    rare = reference() if isinstance(reference, weakref.ref) else None
    if rare is not None:
        rare.see(text)


class RareCharacters(QObject):
    """Adds faces for what is missing.

    Signals:
        added: There are more faces; see `theme.fonts.faces`.
    """

    added = Signal()

    def __init__(self, app: QApplication, assets: Path) -> None:
        """Hear what `see` tells, until another one does or this one is gone."""
        super().__init__()
        self._app = app
        self._assets = assets
        self._seen: set[str] = set()
        self._lacking: set[str] = set()
        self._boxed = 0
        self._face: QRawFont | None = None
        app.setProperty(_WATCHER, weakref.ref(self))

    @shielded
    def see(self, text: str) -> None:
        """Look at the characters that were not seen before; faces are added a moment later."""
        fresh = set(text) - self._seen
        if not fresh:
            return
        self._seen |= fresh
        if self._face is None:
            self._face = QRawFont.fromFont(self._app.font())
        rare = {
            char for char in fresh if not self._face.supportsCharacter(ord(char)) and _shows(char)
        }
        lacking = {char for char in rare if self._is_nowhere(char)}
        if lacking and not self._lacking:
            # Not now: whoever tells is painting or laying out.
            QTimer.singleShot(0, self, self._add)
        self._lacking |= lacking

    def _is_nowhere(self, char: str) -> bool:
        layout = QTextLayout(char, self._app.font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return any(0 in run.glyphIndexes() for run in layout.glyphRuns())

    @shielded
    def _add(self) -> None:
        lacking, self._lacking = self._lacking, set()
        if self._load_bundled():
            bundled = QRawFont.fromFont(_in_bundled(self._app))
            lacking = {char for char in lacking if not bundled.supportsCharacter(ord(char))}
        codes = sorted(map(ord, lacking))[: _MOST_CODES - self._boxed]
        number = next(n for n in range(1, _MOST_FACES + 2) if not _has_boxes(n))
        if codes and number <= _MOST_FACES:
            from fraudtrainer.ui.theme.code_box_face import code_box_face

            self._boxed += len(codes)
            QFontDatabase.addApplicationFontFromData(
                code_box_face(f"{BOXES_FAMILY} {number}", codes)
            )
        self.added.emit()

    def _load_bundled(self) -> bool:
        """The bundled face behind the system's; False where its files are missing."""
        try:
            load_bundled(self._assets)
        except UserError:
            return False
        return True


def _in_bundled(app: QApplication) -> QFont:
    font = QFont(app.font())
    font.setFamilies([BUNDLED_FAMILY])
    return font


def _has_boxes(number: int) -> bool:
    return QFontDatabase.hasFamily(f"{BOXES_FAMILY} {number}")


def _shows(char: str) -> bool:
    """Whether a character is to be seen at all; joiners, selectors and spaces are not."""
    import unicodedata  # late, as it is a megabyte: most starts show no rare character

    is_selector = any(ord(char) in places for places in _SELECTORS)
    return unicodedata.category(char) not in _UNSEEN and not is_selector
