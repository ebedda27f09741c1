"""The furniture of the stage: its parts, and where they stand at any size. It knows no sitting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.stage.dock import WIDTH as DOCK_WIDTH
from fraudtrainer.ui.stage.dock import Dock
from fraudtrainer.ui.stage.header import StageHeader
from fraudtrainer.ui.stage.notice import ErrorBanner, NeedStrip
from fraudtrainer.ui.stage.room import device_fits, is_large, side_width
from fraudtrainer.ui.stage.side import StageSide
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.sheet import text_scale


@guarded
class StageFrame(Living, QWidget):
    """Header, dock, apps and panels, the panels folded into a bar where they do not fit.

    A subclass fills them and calls `settle`.

    Signals:
        folded_changed: The panels went into a bar, or came out of it.
    """

    folded_changed = Signal(bool)

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        speak_as(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._folded = False
        self._hall: tuple[QWidget, QWidget] | None = None
        self._header = StageHeader()
        self._dock = Dock(icons, palette)
        self._apps = AppStack(palette, icons)
        self._side = StageSide(icons, palette)
        self._strip = NeedStrip()
        self._banner = ErrorBanner()
        self._lay_out()

    # ------------------------------------------------------------------ for the window

    def set_side_shown(self, *, shown: bool) -> None:
        """Show actions, evidence and dial beside the app, or give the app their room."""
        self._side.setVisible(shown)

    @property
    def is_folded(self) -> bool:
        """Whether actions, evidence and dial are one bar below the app."""
        return self._folded

    def stand_in(self, hall: QWidget, beside: QWidget) -> None:
        """Measure the room in `hall`, where `beside` gives its own to a folded stage."""
        self._hall = hall, beside
        self.refit()

    def set_theme(self, palette: Palette) -> None:
        """Take other colours for what is painted by hand; the style sheet is the window's."""
        self._dock.set_palette(palette)
        self._side.set_theme(palette)
        self._apps.set_theme(palette)

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Stop what moves."""
        self._apps.set_reduced_motion(reduced)

    # ------------------------------------------------------------------ Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room anew."""
        super().resizeEvent(event)
        self.refit()

    def event(self, event: QEvent) -> bool:
        """Share out the room anew when a part asks for more, as after a change of text size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.refit()
        return done

    # ------------------------------------------------------------------ inner

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(SPACE[2])
        middle.addWidget(self._banner)
        middle.addWidget(self._apps, 1)
        middle.addWidget(self._strip)
        self._apps.setMinimumSize(1, 1)  # else the highest app in the stack would push the bar out
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self._dock)
        self._body.addLayout(middle, 1)
        self._body.addWidget(self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addLayout(self._body, 1)
        self._frame()

    def refit(self) -> None:
        """Fold the panels where they do not fit, and share out the room anew."""
        scale = text_scale()
        room = self._room()
        side = side_width(room.width(), scale)
        self._fold(folded=not self._panels_fit(room, side, scale))
        if self._folded:
            self._side.fit_bar(self.width())
        else:
            self._side.set_width(side)

    def _room(self) -> QSize:
        """What the stage has where its panels stand beside the app."""
        if self._hall is None:
            return self.size()
        hall, beside = self._hall
        return QSize(hall.width() - beside.maximumWidth(), hall.height())

    def _panels_fit(self, room: QSize, side: int, scale: float) -> bool:
        if not is_large(room.width(), room.height()):
            return False
        head = self._header.height_beside_panels(room.width())
        height = room.height() - head - 2 * SPACE[3]
        taken = side + scaled(DOCK_WIDTH, scale) + 2 * SPACE[4] + 2 * SPACE[3]
        least = self._side.least_height(side)
        return device_fits(room.width() - taken, scale) and least <= height

    def _fold(self, *, folded: bool) -> None:
        if folded == self._folded:
            return
        self._folded = folded
        for part in (self._dock, self._side):
            part.set_folded(folded=folded)
        self._apps.set_small(small=folded)
        self._header.set_small(small=folded)
        self._frame()
        self.folded_changed.emit(folded)

    def _frame(self) -> None:
        """Leave room around the parts; a folded stage goes to the edge of the window."""
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if self._folded else ways.LeftToRight)
        edges = (0, 0, 0, 0) if self._folded else (SPACE[4], SPACE[3], SPACE[4], SPACE[3])
        self._body.setContentsMargins(*edges)
        self._body.setSpacing(0 if self._folded else SPACE[3])
