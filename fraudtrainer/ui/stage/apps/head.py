"""The head of a simulated app: its title, and the links beside it or below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.theme.tokens import SPACE

_EDGES, _SMALL = (18, 9, 10, 9), (14, 1, 6, 1)
_SHARE = 2
"""A title beside its links may break into this many lines; for more, the links go below it."""


@guarded
class DeviceHead(QFrame):
    """A title with links at its right; below it where words and text size leave no room."""

    def __init__(self, title: QLabel, links: QHBoxLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "device-header")
        self._title, self._links = title, links
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(*_EDGES)
        self._row.setSpacing(4)
        self._row.addWidget(title, 1)
        self._row.addLayout(links)

    def set_small(self, *, small: bool) -> None:
        """Be lower, as a small window asks."""
        self._row.setContentsMargins(*(_SMALL if small else _EDGES))
        restyle(self, small=small)

    def event(self, event: QEvent) -> bool:
        """Measure anew when the width, the words or the text size change."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return done

    def _fit(self) -> None:
        around = self._row.contentsMargins()
        room = self.width() - around.left() - around.right() - self._row.spacing()
        left = room - self._links.sizeHint().width()
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        # Words break at spaces: a line is rarely full, hence a little more than an even share.
        beside = title <= left or title / _SHARE + SPACE[4] <= left
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        wanted = across if beside else down
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            side = Qt.AlignmentFlag.AlignLeft if wanted is down else Qt.AlignmentFlag(0)
            self._row.setAlignment(self._links, side)
