"""The transcript as a list model: all rows, or those that a filter lets through."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.debrief.row import Filter, TranscriptRow

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row itself, a TranscriptRow."""

AnyIndex = QModelIndex | QPersistentModelIndex


@guarded
class TranscriptModel(QAbstractListModel):
    """Rows under a filter; every one answers the accessible-text role."""

    def __init__(self) -> None:
        """Start empty, showing all."""
        super().__init__()
        self._all: tuple[TranscriptRow, ...] = ()
        self._shown: tuple[TranscriptRow, ...] = ()
        self._filter: Filter = "all"

    @property
    def shown(self) -> tuple[TranscriptRow, ...]:
        """The rows that the filter lets through."""
        return self._shown

    def set_rows(self, rows: tuple[TranscriptRow, ...]) -> None:
        """Show another transcript under the same filter."""
        self._all = rows
        self._refresh()

    def set_filter(self, wanted: Filter) -> None:
        """Show only what `wanted` lets through."""
        self._filter = wanted
        self._refresh()

    def dial_above(self, row: int) -> int | None:
        """Where the dial stood (1 to 5) at the end of the row above the `row`-th."""
        return self._shown[row - 1].dial if row > 0 else None

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
        self._shown = tuple(r for r in self._all if r.passes(self._filter))
        self.endResetModel()
