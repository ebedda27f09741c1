"""Where the window stands: as it was left, and never outside the screens that are there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.preferences import Preferences

SMALLEST: Final = (640, 340)
"""What is left of a screen of 780 × 439 under its task bar and the window's title bar, and less."""
_FIRST: Final = QSize(1280, 800)
_FRAME: Final = QMargins(4, 34, 4, 4)
"""About what a desktop draws around a window, until it can be asked."""
_WHOLE: Final = "whole"
_PART: Final = "part"


def fitted(wanted: QRect, rooms: Sequence[QRect], frame: QMargins) -> QRect:
    """Where a window is to stand, without its frame, so that frame and all is on one screen.

    Args:
        wanted: Where it would stand, without its frame, in pixels of the desktop.
        rooms: The usable part of each screen, the main one first.
        frame: What the desktop draws around the window.
    """
    shared = [room.intersected(wanted) for room in rooms]
    areas = [max(0, part.width()) * max(0, part.height()) for part in shared]
    room = rooms[areas.index(max(areas))].marginsRemoved(frame)
    size = wanted.size().boundedTo(room.size())
    left = min(max(wanted.left(), room.left()), room.left() + room.width() - size.width())
    top = min(max(wanted.top(), room.top()), room.top() + room.height() - size.height())
    return QRect(left, top, size.width(), size.height())


def written(place: QRect, *, whole: bool) -> str:
    """A place as the settings keep it; `whole` where the window fills its screen."""
    numbers = (place.x(), place.y(), place.width(), place.height())
    return " ".join((*map(str, numbers), _WHOLE if whole else _PART))


def read(text: str) -> tuple[QRect, bool] | None:
    """The place that `written` wrote, None where the text is no such thing."""
    parts = text.split()
    if len(parts) != 5 or parts[4] not in (_WHOLE, _PART):
        return None
    try:
        x, y, width, height = (int(part) for part in parts[:4])
    except ValueError:
        return None
    if not (SMALLEST[0] <= width < 1 << 15 and SMALLEST[1] <= height < 1 << 15):
        return None
    return QRect(x, y, width, height), parts[4] == _WHOLE


@guarded
class Placement(QObject):
    """Puts a window where it was left, and brings it back when its screen shrinks or is gone."""

    def __init__(self, window: QMainWindow, preferences: Preferences) -> None:
        """Place `window`, which is not shown yet, and watch the screens from now on."""
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._chosen = QSize()
        window.setMinimumSize(*SMALLEST)
        self._begin()
        window.installEventFilter(self)
        desktop = QGuiApplication.instance()
        if isinstance(desktop, QGuiApplication):
            desktop.screenAdded.connect(self._watch)
            desktop.screenRemoved.connect(self.keep)
            desktop.primaryScreenChanged.connect(self.keep)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def keep(self, *_told: object) -> None:
        """Bring the window back where part of it is on no screen; one that fills it needs nothing."""
        window = self._window
        if window.isVisible() and not window.isMaximized() and not window.isFullScreen():
            self._put(window.geometry(), window.windowHandle().frameMargins())

    def remember(self) -> None:
        """Keep where the window stands for the next time."""
        window = self._window
        place = window.normalGeometry() if window.isMaximized() else window.geometry()
        text = written(place, whole=window.isMaximized())
        if read(text) is not None:
            self._preferences.choose("window", text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room for the frame once the desktop has drawn it; nobody has chosen a size by then."""
        if watched is self._window and event.type() == QEvent.Type.WindowActivate:
            if self._window.size() == self._chosen:
                self.keep()
            self._window.removeEventFilter(self)
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        kept = read(self._preferences.window)
        if kept is None:
            room = self._window.screen().availableGeometry()
            wanted = QRect(room.topLeft(), _FIRST.boundedTo(room.size()))
            wanted.moveCenter(room.center())
        else:
            wanted = kept[0]
        self._put(wanted, _FRAME)
        self._chosen = self._window.size()
        if kept is not None and kept[1]:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def _put(self, wanted: QRect, frame: QMargins) -> None:
        main = QGuiApplication.primaryScreen()
        screens = sorted(QGuiApplication.screens(), key=lambda screen: screen != main)
        rooms = [screen.availableGeometry() for screen in screens]
        place = fitted(wanted, rooms, frame) if rooms else wanted
        if place != self._window.geometry():
            self._window.setGeometry(place)

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self.keep)
