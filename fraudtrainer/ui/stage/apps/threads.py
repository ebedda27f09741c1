"""The lines of one app as a list model: one thread is shown at a time, rows are only ever added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.apps.found_words import found_lead
from fraudtrainer.ui.stage.item import FlagItem, StageItem

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


@dataclass(slots=True)
class Thread:
    """One conversation: its lines, who else speaks in it, and whether anything is attached."""

    lines: list[StageItem] = field(default_factory=list)
    others: set[str] = field(default_factory=set)
    carded: bool = False

    def add(self, item: StageItem) -> None:
        """Put a line at the end."""
        self.lines.append(item)
        if item.side == "theirs":
            self.others.add(item.sender)
        self.carded = self.carded or item.card is not None


@guarded
class ThreadModel(QAbstractListModel):
    """The lines of one app, in order of appearance, with the marks that sit on them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: dict[str, Thread] = {}
        self._title = ""
        self._shown = Thread()
        self._flags: dict[str, tuple[FlagItem, ...]] = {}

    # ------------------------------------------------------------------ reading

    @property
    def threads(self) -> tuple[str, ...]:
        """Titles of the conversations, oldest first."""
        return tuple(self._threads)

    @property
    def shown_thread(self) -> str:
        """Title of the conversation that is shown, "" before the first line."""
        return self._title

    @property
    def shown(self) -> Thread:
        """The conversation that is shown."""
        return self._shown

    def line_at(self, row: int) -> StageItem:
        """Return a shown line.

        Raises:
            IndexError: There is no such row.
        """
        return self._shown.lines[row]

    def marks(self, line: str) -> tuple[FlagItem, ...]:
        """Return what a line is marked as: doubts first, then proofs."""
        return self._flags.get(line, ())

    def mark_text(self, line: str) -> str:
        """Return the marks of a line by side and kind, in words, "" where there is none."""
        parts = []
        for side, words in (
            ("doubt", self.tr("已标疑点：{0}")),
            ("proof", self.tr("已标佐证：{0}")),
        ):
            kinds = [mark.cue_name for mark in self.marks(line) if mark.side == side]
            if kinds:
                parts.append(words.format(self.tr("、").join(kinds)))
        return self.tr("；").join(parts)

    def rowCount(self, parent: Index | None = None) -> int:
        """Number of shown lines; Qt's signature."""
        return 0 if parent is not None and parent.isValid() else len(self._shown.lines)

    def data(self, index: Index, role: int = _DISPLAY) -> str | None:
        """A line's words for the eye and for a screen reader, and its id; Qt's signature."""
        if not index.isValid() or index.row() >= len(self._shown.lines):
            return None
        item = self._shown.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.text or (item.card.title if item.card else "")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(item)
            case Qt.ItemDataRole.UserRole:
                return item.line
        return None

    # ------------------------------------------------------------------ changing

    def append(self, item: StageItem) -> None:
        """Add a line; it becomes a row where its conversation is the one shown."""
        if not self._threads:
            self._title, self._shown = item.thread, Thread()
            self._threads[item.thread] = self._shown
        thread = self._threads.setdefault(item.thread, Thread())
        if thread is not self._shown:
            thread.add(item)
            return
        row = len(thread.lines)
        self.beginInsertRows(QModelIndex(), row, row)
        thread.add(item)
        self.endInsertRows()

    def show_thread(self, title: str) -> None:
        """Show another conversation; an unknown title changes nothing."""
        if title != self._title and title in self._threads:
            self.beginResetModel()
            self._title, self._shown = title, self._threads[title]
            self.endResetModel()

    def clear(self) -> None:
        """Forget all lines and marks."""
        self.beginResetModel()
        self._threads, self._flags = {}, {}
        self._title, self._shown = "", Thread()
        self.endResetModel()

    def set_flags(self, flags: Iterable[FlagItem]) -> None:
        """Take the evidence board's marks; rows whose marks changed are announced."""
        marked: dict[str, tuple[FlagItem, ...]] = {}
        for flag in sorted(flags, key=lambda flag: flag.side):  # doubts before proofs
            marked[flag.line] = (*marked.get(flag.line, ()), flag)
        old, self._flags = self._flags, marked
        changed = {line for line in old | marked if old.get(line) != marked.get(line)}
        if not changed:
            return
        for row, item in enumerate(self._shown.lines):
            if item.line in changed:
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)

    # ------------------------------------------------------------------ inner

    def _spoken(self, item: StageItem) -> str:
        who = {"mine": self.tr("我"), "narrator": self.tr("旁白")}.get(item.side, item.sender)
        who = f"{who} {item.time}".strip()
        lead = found_lead(item)
        if lead:
            who = self.tr("{0}，{1}").format(lead, who)
        parts = [self.tr("{0}：").format(who)]
        if item.text:
            parts.append(item.text)
        if item.card is not None:
            content = self.tr("；").join((item.card.title, *item.card.rows))
            parts.append(self.tr("（附件：{0}）").format(content))
        marked = self.mark_text(item.line)
        if marked:
            parts.append(self.tr("（{0}）").format(marked))
        return "".join(parts)
