"""The lines of one app as a list model: one thread is shown at a time, rows are only ever added."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QStandardItemModel

from fraudtrainer.ui.stage.item import FlagItem, StageItem

Index = QModelIndex | QPersistentModelIndex


class TranscriptModel(QStandardItemModel):
    """The lines of one app, in order of appearance, with the marks that sit on them.

    What Qt asks of every row at every new line (its height, above all) lies in Qt's own rows, so
    that a list of hundreds of lines is laid out without a call into Python.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
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

    def line_at(self, row: int) -> StageItem:
        """Return a shown line.

        Raises:
            IndexError: There is no such row.
        """
        return self._shown[row]

    def items(self) -> tuple[StageItem, ...]:
        """Return the lines of the shown conversation."""
        return tuple(self._shown)

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
        self._shown.append(item)
        self._add_row(item)

    def show_thread(self, thread: str) -> None:
        """Show another conversation; an unknown title changes nothing."""
        if thread == self._thread or thread not in self._threads:
            return
        self._thread = thread
        self._shown = self._threads[thread]
        self._fill()

    def clear(self) -> None:
        """Forget all lines and marks."""
        self._threads = {}
        self._thread = ""
        self._shown = []
        self._flags = {}
        self._fill()

    def set_flags(self, flags: Iterable[FlagItem]) -> None:
        """Take the evidence board's marks; rows whose marks changed are announced."""
        joined: dict[str, str] = {}
        for flag in flags:
            before = joined.get(flag.line)
            joined[flag.line] = flag.cue_name if before is None else f"{before}、{flag.cue_name}"
        old, self._flags = self._flags, joined
        for row, item in enumerate(self._shown):
            if old.get(item.line) != joined.get(item.line):
                spoken = self._spoken(item)
                self.setData(self.index(row, 0), spoken, Qt.ItemDataRole.AccessibleTextRole)

    def set_height(self, row: int, height: int) -> None:
        """Keep the height of a row in pixels for the list that lays it out; nobody is told."""
        index, size = self.index(row, 0), QSize(1, height)
        if index.data(Qt.ItemDataRole.SizeHintRole) != size:
            quiet = self.blockSignals(True)
            self.setData(index, size, Qt.ItemDataRole.SizeHintRole)
            self.blockSignals(quiet)

    # ------------------------------------------------------------------ inner

    def _fill(self) -> None:
        self.beginResetModel()
        quiet = self.blockSignals(True)
        self.setRowCount(0)
        for item in self._shown:
            self._add_row(item)
        self.blockSignals(quiet)
        self.endResetModel()

    def _add_row(self, item: StageItem) -> None:
        """Add Qt's row of a line: its words for the eye, for a screen reader, and its id.

        Qt makes the row itself: one made here would be freed by Python and by Qt.
        """
        row, role = self.rowCount(), Qt.ItemDataRole
        self.insertRow(row)
        words = item.text or (item.card.title if item.card else "")
        index = self.index(row, 0)
        self.setData(index, words, role.DisplayRole)
        self.setData(index, self._spoken(item), role.AccessibleTextRole)
        self.setData(index, item.line, role.UserRole)

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
