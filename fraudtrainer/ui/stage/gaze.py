"""Which lines can be read on the stage now: in front, in the viewport, under no sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.widgets.sheet import COVERED, Sheet

_STIRS = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange)


@guarded
class Gaze(QObject):
    """Looks again whenever something may have come into sight, once per turn of the event loop.

    Signals:
        looked: What is on screen (frozenset of line ids).
        covered_changed: A sheet lies over the stage now, its own or the window's, or none does.
    """

    looked = Signal(object)
    covered_changed = Signal(bool)

    def __init__(self, apps: AppStack, stage: QWidget) -> None:
        """Look at `apps` on `stage`."""
        super().__init__(stage)
        self._apps, self._stage = apps, stage
        self._covered = False
        self._window: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.look)
        apps.sight_changed.connect(self.stir)
        stage.installEventFilter(self)

    @property
    def covered(self) -> bool:
        """True while a sheet lies over the stage."""
        return self._covered

    def stir(self) -> None:
        """Look again soon: a view that is being painted must not be changed."""
        if not self._soon.isActive():
            self._soon.start()

    def look(self) -> None:
        """Look now."""
        self._watch_window()
        away = not self._stage.isVisible() or self._stage.window().isMinimized()
        seen = frozenset() if away or self._covered else self._apps.in_sight()
        self.looked.emit(seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear when the stage or its window is shown, hidden, minimised or covered."""
        if event.type() == COVERED:
            self._uncover()
        if event.type() in _STIRS or event.type() == COVERED:
            self._watch_window()
            self.stir()
        return super().eventFilter(watched, event)

    def _watch_window(self) -> None:
        window = self._stage.window()
        if window is not self._window:
            self._window = window
            window.installEventFilter(self)
            self._uncover()

    def _uncover(self) -> None:
        """See whether anything lies over the stage."""
        sheets = self._stage.window().findChildren(Sheet)
        covered = any(sheet.covers(self._stage) for sheet in sheets)
        if covered != self._covered:
            self._covered = covered
            self.covered_changed.emit(covered)
