"""The transcript as a list model: its scenes, folded or not, under a filter."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.debrief.row import Filter, TranscriptRow, TranscriptScene

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row itself, a TranscriptRow."""

AnyIndex = QModelIndex | QPersistentModelIndex


@guarded
class TranscriptModel(QAbstractListModel):
    """Scenes that unfold, under a filter; every row answers the accessible-text role."""

    def __init__(self) -> None:
        """Start empty, showing all, folded."""
        super().__init__()
        self._scenes: tuple[TranscriptScene, ...] = ()
        self._shown: tuple[TranscriptRow, ...] = ()
        self._filter: Filter = "all"
        self._open: set[int] = set()

    @property
    def shown(self) -> tuple[TranscriptRow, ...]:
        """The rows that stand there now."""
        return self._shown

    def set_scenes(self, scenes: tuple[TranscriptScene, ...], *, keep: bool = False) -> None:
        """Show another transcript under the same filter; `keep` leaves open what is open."""
        self._scenes = scenes
        if not keep:
            self._open.clear()
        self._refresh()

    def set_filter(self, wanted: Filter) -> None:
        """Show only what `wanted` lets through: that is never folded, all is."""
        self._filter = wanted
        self._open = set() if wanted == "all" else set(range(len(self._scenes)))
        self._refresh()

    def toggle(self, row: int) -> None:
        """Fold or unfold the scene whose heading is the `row`-th."""
        head = self._shown[row]
        place = next(n for n, scene in enumerate(self._scenes) if scene.head is head)
        self._open ^= {place}
        self._refresh()

    def is_open(self, head: TranscriptRow) -> bool:
        """Whether the scene of that heading is unfolded."""
        return any(self._scenes[place].head is head for place in self._open)

    def unfold_line(self, line: str) -> int | None:
        """Unfold where a line stands; returns its row, None where there is no such line."""
        for place, scene in enumerate(self._scenes):
            for row in scene.rows:
                if row.line == line:
                    self._open.add(place)
                    self._refresh()
                    return next((n for n, one in enumerate(self._shown) if one is row), None)
        return None

    def count(self, wanted: Filter) -> int:
        """How many rows a filter lets through, headings and moves of the dial left out."""
        kinds = ("line",) if wanted != "mine" else ("decision",)
        return sum(
            row.kind in kinds and row.passes(wanted) for scene in self._scenes for row in scene.rows
        )

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Number of rows; Qt's signature."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401
        """Words for people and screen readers, the row for the delegate; Qt's signature."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role == int(Qt.ItemDataRole.DisplayRole):
            return row.text
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return row.accessible
        return None

    def _refresh(self) -> None:
        self.beginResetModel()
        shown: list[TranscriptRow] = []
        for place, scene in enumerate(self._scenes):
            rows = [row for row in scene.rows if row.passes(self._filter)]
            if rows:
                shown.append(scene.head)
                shown.extend(rows if place in self._open else ())
        self._shown = tuple(shown)
        self.endResetModel()
