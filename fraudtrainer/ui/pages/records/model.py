"""The records page without widgets: the learner's history, what is best, and both kinds of error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from fraudtrainer.learning.detection import Answers, detection
from fraudtrainer.learning.standing import AttemptId, Practised, Standing, trend
from fraudtrainer.modes.progress import Progress
from fraudtrainer.scenario.vocabulary import ENDING_KINDS, TRUTHS
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.said import said
from fraudtrainer.ui.seat import Seat
from fraudtrainer.ui.shelf import Shelf
from fraudtrainer.words import Words

ATTEMPT_ROLE = Qt.ItemDataRole.UserRole + 1
NO_PART = "—"
"""Stands where a part of the score does not apply: a drill asks for no judgement."""
_TERMS = {term.id: term for term in (*TRUTHS.values(), *ENDING_KINDS.values())}
_Index = QModelIndex | QPersistentModelIndex


class Entry(NamedTuple):
    """One finished sitting, ready to be read."""

    attempt: AttemptId
    situation: str
    date: str
    title: str
    truth: str
    ending: str
    total: str
    parts: tuple[str, str, str, str]


class Best(NamedTuple):
    """The best sitting of one situation; `ending` is its kind in words."""

    title: str
    total: int
    plays: int
    passed: bool
    ending: str


@guarded
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
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return words[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{0}：{1}").format(
                self._headings()[index.column()], words[index.column()]
            )
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
        self, progress: Progress, shelf: Shelf, seat: Seat, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._shelf = shelf
        self._seat = seat
        self._sittings: tuple[Practised, ...] = ()
        self._standings: Mapping[str, Standing] = {}
        self.table = RecordTable(self)
        seat.changed.connect(self.refresh)
        shelf.restocked.connect(self.retranslate)

    def refresh(self) -> None:
        """Read the history anew."""
        learner = self._seat.learner
        self._sittings, self._standings = (), {}
        if learner is not None:
            self._sittings = self._progress.history(learner.id)
            self._standings = self._progress.overview(learner.id).finished
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew: the language or the library changed."""
        titles = self._titles()
        self.table.show(tuple(_entry(one, titles) for one in reversed(self._sittings)))
        self.refreshed.emit()

    @property
    def name(self) -> str:
        """Whose records these are, "" before the first learner."""
        return self._seat.name

    @property
    def is_empty(self) -> bool:
        """True while nothing was finished."""
        return not self._sittings

    @property
    def totals(self) -> tuple[int, ...]:
        """The totals, oldest first, 0 to 100 each."""
        return trend(self._sittings)

    @property
    def best(self) -> tuple[Best, ...]:
        """The best result of each situation, in the order in which they were last played."""
        titles = self._titles()
        return tuple(
            Best(
                titles.get(situation, situation),
                round(one.best),
                one.plays,
                one.passed,
                _term(one.ending_kind),
            )
            for situation, one in self._standings.items()
        )

    @property
    def detection(self) -> tuple[str, str, str]:
        """Both errors in words: scams seen through, genuine matters suspected, and a caution.

        Shares are told only where there is enough of both kinds.
        """
        found = detection(self._sittings)
        hits, alarms = self.tr("骗局识破 {0}"), self.tr("真事误判 {0}")
        return (
            hits.format(_share(found.scams, in_percent=found.is_enough))
            if found.scams.judged
            else self.tr("还没遇到骗局"),
            alarms.format(_share(found.genuine, in_percent=found.is_enough))
            if found.genuine.judged
            else self.tr("还没遇到真事"),
            "" if found.is_enough else self.tr("样本还少，先看次数。"),
        )

    def _titles(self) -> dict[str, str]:
        return {card.id: said(card.title) for card in self._shelf.library.cards}


def _entry(sitting: Practised, titles: Mapping[str, str]) -> Entry:
    parts = (sitting.judgement, sitting.cues, sitting.conduct, sitting.outcome)
    judgement, cues, conduct, outcome = (NO_PART if p is None else str(round(p)) for p in parts)
    return Entry(
        attempt=sitting.attempt,
        situation=sitting.situation,
        date=sitting.ended_at.astimezone().strftime("%Y-%m-%d %H:%M"),
        title=titles.get(sitting.situation, sitting.situation),
        truth=_term(sitting.truth),
        ending=_term(sitting.ending_kind),
        total=str(round(sitting.total)),
        parts=(judgement, cues, conduct, outcome),
    )


def _term(word: str) -> str:
    """A truth or a kind of ending as people call it; one that is not known any more as it is."""
    return said(_TERMS[word].words) if word in _TERMS else word


def _share(answers: Answers, *, in_percent: bool) -> str:
    counts = f"{answers.fraud}/{answers.judged}"
    rate = answers.fraud_rate
    if rate is None or not in_percent:
        return counts
    return said(Words("{0}（{1}%）", "{0} ({1}%)").fill(counts, round(100 * rate)))
