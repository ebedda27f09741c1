"""Lists of the bench without widgets: files with their counts, and problems."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.reading.source import printable
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.bench.model import BenchModel
from fraudtrainer.ui.pages.bench.titles import file_title
from fraudtrainer.ui.said import listed, said

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
Tone = str
"""muted, red or amber."""


class FileRow(NamedTuple):
    """A line of the file list: a situation's title where `path` is None, else a file.

    `title` says in words what the file is, `note` how it stands; `situation` is whose file it is.
    """

    path: Path | None
    title: str
    note: str
    tone: Tone
    situation: str = ""

    @property
    def name(self) -> str:
        """The file's own name."""
        return "" if self.path is None else printable(Path(self.path.name))

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        return listed(part for part in (self.title, self.note, self.name) if part)


@guarded
class FileRows(QAbstractListModel):
    """The files of all situations, each situation below its title."""

    def __init__(self, bench: BenchModel, parent: QObject | None = None) -> None:
        """Follow the bench."""
        super().__init__(parent)
        self._bench = bench
        self._rows: list[FileRow] = []
        bench.files_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the bench; rows that only changed keep their selection."""
        rows = list(self._made())
        if [row.path for row in rows] == [row.path for row in self._rows]:
            changed = [n for n, row in enumerate(rows) if row != self._rows[n]]
            self._rows = rows
            for number in changed:
                index = self.index(number, 0)
                self.dataChanged.emit(index, index)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, path: Path | None) -> int:
        """The row of a file, -1 where there is none."""
        found = (n for n, row in enumerate(self._rows) if row.path is not None and row.path == path)
        return next(found, -1)

    def row(self, number: int) -> FileRow:
        """One row."""
        return self._rows[number]

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A row, its words, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.title} · {row.note}" if row.path is not None else row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.spoken
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A title cannot be chosen."""
        if index.isValid() and self._rows[index.row()].path is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def _made(self) -> list[FileRow]:
        bench, rows = self._bench, []
        for folder in bench.checks.situations:
            situation = bench.checks.title(folder)
            rows.append(FileRow(None, situation, "", "muted"))
            for file in bench.checks.files(folder):
                title = file_title(bench.checks, file.path)
                rows.append(FileRow(file.path, title, *self._note(file.path), situation))
        return rows

    def _note(self, path: Path) -> tuple[str, Tone]:
        counts = self._bench.counts(path)
        words, tone = ("", "muted") if counts is None else self.counted(*counts)
        if self._bench.is_draft(path):
            parts = [self.tr("还没保存"), *([words] if words else [])]
            return listed(parts), "red" if tone == "red" else "amber"
        if counts is None:
            return self.tr("等待检查"), "muted"
        return words or self.tr("没有问题"), tone

    def counted(self, errors: int, warnings: int) -> tuple[str, Tone]:
        """Numbers of problems in words, "" for none."""
        parts = []
        if errors:
            parts.append(self.tr("{0} 个错误").format(errors))
        if warnings:
            parts.append(self.tr("{0} 个提醒").format(warnings))
        return listed(parts), "red" if errors else "amber" if warnings else "muted"


@guarded
class ProblemRows(QAbstractListModel):
    """The findings of the situation in front."""

    def __init__(self, bench: BenchModel, parent: QObject | None = None) -> None:
        """Follow the bench."""
        super().__init__(parent)
        self._bench = bench
        self._rows: tuple[Diagnostic, ...] = ()
        bench.problems_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the bench."""
        rows = self._bench.problems()
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def retranslate(self) -> None:
        """Say every finding anew, in the present language; a chosen one stays chosen."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def problem(self, number: int) -> Diagnostic:
        """One finding."""
        return self._rows[number]

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many findings there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A finding, or its words."""
        if not index.isValid():
            return None
        problem = self._rows[index.row()]
        if role == ROW_ROLE:
            return problem
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return listed(self.words(problem))
        return None

    def words(self, problem: Diagnostic) -> tuple[str, str, str]:
        """Where it is, what is wrong and what to do."""
        kind = self.tr("错误") if problem.severity == "error" else self.tr("提醒")
        place = self.tr("第 {0} 行第 {1} 列").format(problem.line, problem.column)
        path = self._bench.file_of(problem)
        file = "" if path == self._bench.path else f"{file_title(self._bench.checks, path)} · "
        return f"{kind} · {file}{place} · {problem.code}", said(problem.message), said(problem.hint)
