"""The lines of one app as a list model: one thread is shown at a time, rows are only ever added."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from fraudtrainer.ui.stage.item import FlagItem, StageItem

_NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class TranscriptModel(QAbstractListModel):
    """The lines of one app, in order of appearance, with the marks that sit on them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: dict[str, list[StageItem]] = {}
        self._thread = ""
        self._shown: list[StageItem] = []
        self._flags: dict[str, str] = {}

    # ------------------------------------------------------------------ reading

    @property
    def threads(self) -> tuple[str, ...]:
        """Titles of the conversations, oldest first."""
        return tuple(self._threads)

    @property
    def shown_thread(self) -> str:
        """The conversation that is shown, "" before the first line."""
        return self._thread

    def item(self, row: int) -> StageItem:
        """Return a shown line.

        Raises:
            IndexError: There is no such row.
        """
        return self._shown[row]

    def items(self) -> tuple[StageItem, ...]:
        """Return the lines of the shown conversation."""
        return tuple(self._shown)

    def all_items(self) -> list[StageItem]:
        """Return the lines of every conversation, in order of appearance."""
        lines = [item for items in self._threads.values() for item in items]
        return sorted(lines, key=lambda item: item.serial)

    def flag_text(self, line: str) -> str:
        """Return the names of the cues marked on a line, joined, "" where there is none."""
        return self._flags.get(line, "")

    # ------------------------------------------------------------------ changing

    def append(self, item: StageItem) -> None:
        """Add a line; it becomes a row where its conversation is the one shown."""
        if not self._threads:
            self._thread = item.thread
            self._shown = self._threads.setdefault(item.thread, [])
        lines = self._threads.setdefault(item.thread, [])
        if item.thread != self._thread:
            lines.append(item)
            return
        row = len(self._shown)
        self.beginInsertRows(_NO_PARENT, row, row)
        self._shown.append(item)
        self.endInsertRows()

    def show_thread(self, thread: str) -> None:
        """Show another conversation; an unknown title changes nothing."""
        if thread == self._thread or thread not in self._threads:
            return
        self.beginResetModel()
        self._thread = thread
        self._shown = self._threads[thread]
        self.endResetModel()

    def clear(self) -> None:
        """Forget all lines and marks."""
        self.beginResetModel()
        self._threads = {}
        self._thread = ""
        self._shown = []
        self._flags = {}
        self.endResetModel()

    def set_flags(self, flags: Iterable[FlagItem]) -> None:
        """Take the evidence board's marks; rows whose marks changed are announced."""
        joined: dict[str, str] = {}
        for flag in flags:
            before = joined.get(flag.line)
            joined[flag.line] = flag.cue_name if before is None else f"{before}、{flag.cue_name}"
        old, self._flags = self._flags, joined
        for row, item in enumerate(self._shown):
            if old.get(item.line) != joined.get(item.line):
                index = self.index(row)
                self.dataChanged.emit(index, index)

    # ------------------------------------------------------------------ Qt

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of lines shown; a line has no children."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a line, for the eye or for a screen reader."""
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        item = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text or (item.card.title if item.card else "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(item)
        if role == Qt.ItemDataRole.UserRole:
            return item.line
        return None

    def _spoken(self, item: StageItem) -> str:
        who = self.tr("我") if item.side == "mine" else item.sender
        parts = [f"{who} {item.time}".strip(), "："]
        if item.text:
            parts.append(item.text)
        if item.card is not None:
            content = "；".join((item.card.title, *item.card.rows))
            parts.append(self.tr("（附件：{0}）").format(content))
            if item.card.stamped:
                parts.append(self.tr("（演练·伪造样例）"))
        marked = self.flag_text(item.line)
        if marked:
            parts.append(self.tr("（已标记 {0}）").format(marked))
        return "".join(parts)
