"""The records page without widgets: the learner's history, what is best, and both kinds of error."""

from __future__ import annotations

import time
from calendar import timegm
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from fraudtrainer.play.score import judgement_points
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.entries import AttemptRow, Result
from fraudtrainer.ui.seat import Seat
from fraudtrainer.ui.shelf import Shelf

ENOUGH = 8
"""Sittings of each kind from which on a share says more than the plain counts."""
ATTEMPT_ROLE = Qt.ItemDataRole.UserRole + 1

_UNSURE = judgement_points(3, is_scam=True)
_Index = QModelIndex | QPersistentModelIndex


class Entry(NamedTuple):
    """One finished sitting, ready to be read."""

    attempt: str
    situation: str
    date: str
    title: str
    truth: str
    ending: str
    total: int
    parts: tuple[int, int, int, int]


class Best(NamedTuple):
    """The best sitting of one situation."""

    title: str
    total: int
    plays: int
    passed: bool


class RecordTable(QAbstractTableModel):
    """The history as a table, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows."""
        return self._entries

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._headings())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """As Qt asks."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings()[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """As Qt asks; ``ATTEMPT_ROLE`` gives the attempt's id."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        words = (entry.date, entry.title, entry.truth, entry.ending, entry.total, *entry.parts)
        if role == ATTEMPT_ROLE:
            return entry.attempt
        if role == Qt.ItemDataRole.DisplayRole:
            return str(words[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(words[index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings()[index.column()]}：{words[index.column()]}"
        return None

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("日期"),
            self.tr("情境"),
            self.tr("真相"),
            self.tr("结局"),
            self.tr("总分"),
            self.tr("判断"),
            self.tr("破绽"),
            self.tr("应对"),
            self.tr("结果"),
        )


class RecordsModel(QObject):
    """What the current learner has finished.

    Signals:
        refreshed: Anything on the page may have changed.
    """

    refreshed = Signal()

    def __init__(
        self, attempts: AttemptStore, shelf: Shelf, seat: Seat, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._attempts = attempts
        self._shelf = shelf
        self._seat = seat
        self._rows: tuple[AttemptRow, ...] = ()
        self.table = RecordTable(self)
        seat.changed.connect(self.refresh)
        shelf.restocked.connect(self.refresh)

    def refresh(self) -> None:
        """Read the history anew."""
        learner = self._seat.learner
        self._rows = () if learner is None else self._attempts.history(learner.id)
        self.table.show(tuple(_entries(self._rows, self._titles(), self._words())))
        self.refreshed.emit()

    @property
    def name(self) -> str:
        """Whose records these are, "" before the first learner."""
        return "" if self._seat.learner is None else self._seat.learner.name

    @property
    def is_empty(self) -> bool:
        """True while nothing was finished."""
        return not self._rows

    @property
    def totals(self) -> tuple[int, ...]:
        """The totals, oldest first, 0 to 100 each."""
        return tuple(entry.total for entry in reversed(self.table.entries))

    @property
    def best(self) -> tuple[Best, ...]:
        """The best result of each situation, in the order in which they were last played."""
        grouped: dict[str, list[AttemptRow]] = {}
        for row in self._rows:
            grouped.setdefault(row.start.situation, []).append(row)
        titles = self._titles()
        found = []
        for situation, rows in grouped.items():
            results = [row.result for row in rows if row.result is not None]
            top = max(results, key=lambda result: (result.passed, result.total))
            title = titles.get(situation, situation)
            found.append(Best(title, round(top.total), len(rows), top.passed))
        return tuple(found)

    @property
    def detection(self) -> tuple[str, str, str]:
        """Both errors in words: scams seen through, genuine matters suspected, and a caution.

        Shares are told only from eight scam and eight genuine sittings on.
        """
        scams = [r.result for r in self._rows if r.result and r.start.truth == "scam"]
        genuine = [r.result for r in self._rows if r.result and r.start.truth != "scam"]
        seen = sum(1 for result in scams if _judgement(result) > _UNSURE)
        wronged = sum(1 for result in genuine if _judgement(result) < _UNSURE)
        enough = min(len(scams), len(genuine)) >= ENOUGH
        return (
            self.tr("骗局识破 {0}").format(_share(seen, len(scams), in_percent=enough))
            if scams
            else self.tr("还没遇到骗局"),
            self.tr("真事误判 {0}").format(_share(wronged, len(genuine), in_percent=enough))
            if genuine
            else self.tr("还没遇到真事"),
            "" if enough else self.tr("样本还少，先看次数。"),
        )

    def _titles(self) -> dict[str, str]:
        return {card.id: card.title for card in self._shelf.library.cards}

    def _words(self) -> dict[str, str]:
        return {
            "scam": self.tr("骗局"),
            "genuine": self.tr("真事"),
            "safe": self.tr("守住了"),
            "recovered": self.tr("追回来了"),
            "partial": self.tr("追回一部分"),
            "loss_reported": self.tr("受损，已报警"),
            "helped": self.tr("办成了"),
            "wronged": self.tr("误伤了对方"),
        }


def _entries(
    rows: tuple[AttemptRow, ...], titles: dict[str, str], words: dict[str, str]
) -> list[Entry]:
    found = []
    for row in rows:
        if row.result is None:
            continue
        result = row.result
        parts = (result.judgement, result.cues, result.conduct, result.outcome)
        found.append(
            Entry(
                attempt=row.id,
                situation=row.start.situation,
                date=_local(result.ended_at),
                title=titles.get(row.start.situation, row.start.situation),
                truth=words.get(row.start.truth, row.start.truth),
                ending=words.get(result.ending_kind, result.ending_kind),
                total=round(result.total),
                parts=tuple(round(part or 0) for part in parts),  # type: ignore[arg-type]
            )
        )
    return found


def _judgement(result: Result) -> float:
    return _UNSURE if result.judgement is None else result.judgement


def _share(count: int, whole: int, *, in_percent: bool) -> str:
    plain = f"{count}/{whole}"
    return f"{plain}（{round(100 * count / whole)}%）" if in_percent else plain


def _local(moment: str) -> str:
    """A stored UTC time as local date and time, to the minute."""
    seconds = timegm(time.strptime(moment[:19], "%Y-%m-%dT%H:%M:%S"))
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
