"""成绩: what was played, how it went, and a way back into every debrief."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.pages.records.model import ATTEMPT_ROLE, RecordsModel
from fraudtrainer.ui.pages.records.trend import Trend
from fraudtrainer.ui.widgets.page import ScrollPage, text_label

_SIDE_BY_SIDE = 760
_ROW = 40
_TITLE_COLUMN = 1
_LOOKED_AT = 50
"""Rows that are measured for the widths of the columns."""
_MOST_BEST = 5

_Index = QModelIndex | QPersistentModelIndex


class RecordsPage(ScrollPage):
    """The learner's own history.

    Signals:
        attempt_chosen: Somebody wants to read an old debrief (attempt id).
        practice_wanted: Nothing was played yet, and somebody wants to begin.
    """

    attempt_chosen = Signal(str)
    practice_wanted = Signal()

    def __init__(
        self, model: RecordsModel, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        """Bind to `model` and show it."""
        super().__init__("records", appearance, parent)
        self._model = model
        self._box = self.column
        self._box.setSpacing(appearance.px(16))
        heading = QVBoxLayout()
        heading.setSpacing(0)
        heading.addWidget(text_label(self.tr("成绩"), "page24"))
        self._whose = text_label("", "muted")
        heading.addWidget(self._whose)
        self._box.addLayout(heading)
        self._add_empty()
        self._add_top()
        self._add_table()
        self._box.addStretch(1)
        model.refreshed.connect(self._show)
        self._show()

    def fit(self, width: int) -> None:
        """Put the cards below each other where there is no room beside."""
        self.put_beside(self._top, wide=self.room(width) >= self._appearance.px(_SIDE_BY_SIDE))

    # ------------------------------------------------------------------ parts

    def _add_empty(self) -> None:
        px = self._appearance.px
        self._empty, box = self._card(self.tr("还没有成绩"))
        words = text_label(
            self.tr("演完一个情境，这里就会记下结局、分数和你当时的判断，随时可以再看复盘。"),
            "body14",
        )
        words.setWordWrap(True)
        box.addWidget(words)
        box.addSpacing(px(4))
        button = QPushButton(self.tr("去演练"))
        button.setObjectName("records.practice")
        button.setProperty("kind", "primary")
        button.clicked.connect(self.practice_wanted)
        box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._box.addWidget(self._empty)

    def _add_top(self) -> None:
        self._top_frame = QWidget()
        self._top = QHBoxLayout(self._top_frame)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(self._appearance.px(16))
        card, box = self._card(self.tr("总分的变化"))
        self._trend = Trend(self._appearance)
        box.addWidget(self._trend)
        box.addStretch(1)
        self._top.addWidget(card, 3)
        card, box = self._card(self.tr("两种错都要防"))
        self._hits = text_label("", "title20", "records.hits")
        self._alarms = text_label("", "title20", "records.alarms")
        self._caution = text_label("", "muted", "records.caution")
        for label in (self._hits, self._alarms, self._caution):
            label.setWordWrap(True)
            box.addWidget(label)
        box.addStretch(1)
        self._top.addWidget(card, 2)
        card, self._best = self._card(self.tr("每个情境的最好成绩"))
        self._top.addWidget(card, 3)
        self._box.addWidget(self._top_frame)

    def _add_table(self) -> None:
        px = self._appearance.px
        self._history, box = self._card(self.tr("全部记录"))
        note = text_label(self.tr("选中一行，按回车或点一下，就能再看那次的复盘。"), "muted")
        note.setWordWrap(True)
        box.addWidget(note)
        self._table = HistoryTable(self._appearance)
        self._table.setModel(self._model.table)
        self._table.opened.connect(self.attempt_chosen)
        self._table.moved_to.connect(self._follow)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE_COLUMN, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(px(56))
        box.addWidget(self._table)
        self._box.addWidget(self._history)

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        model = self._model
        self._whose.setText(model.name)
        self._whose.setVisible(bool(model.name))
        self._empty.setVisible(model.is_empty)
        self._top_frame.setVisible(not model.is_empty)
        self._history.setVisible(not model.is_empty)
        self._trend.show_totals(model.totals)
        hits, alarms, caution = model.detection
        self._hits.setText(hits)
        self._alarms.setText(alarms)
        self._caution.setText(caution)
        self._caution.setVisible(bool(caution))
        self._show_best()
        self._table.fit()

    def _show_best(self) -> None:
        while self._best.count() > 1:
            item = self._best.takeAt(1)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.deleteLater()
        for best in self._model.best[:_MOST_BEST]:
            self._best.addWidget(self._best_row(best.title, best.total, best.plays, best.passed))
        self._best.addStretch(1)

    def _follow(self, height: int) -> None:
        page = self.widget()
        if page is not None:
            corner = self._table.mapTo(page, QPoint(0, height))
            self.ensureVisible(corner.x(), corner.y(), 0, self._appearance.px(_ROW))

    def _best_row(self, title: str, total: int, plays: int, passed: bool) -> QWidget:
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(self._appearance.px(8))
        name = text_label(title, "body14")
        name.setWordWrap(True)
        box.addWidget(name, 1)
        box.addWidget(text_label(self.tr("{0} 次").format(plays), "muted"))
        state = self.tr("守住了 · {0} 分") if passed else self.tr("再练一次 · {0} 分")
        chip = text_label(state.format(total), "")
        chip.setProperty("kind", "chip-jade" if passed else "chip-amber")
        box.addWidget(chip)
        return row

    def _card(self, title: str) -> tuple[QFrame, QVBoxLayout]:
        px = self._appearance.px
        frame = QFrame()
        frame.setProperty("kind", "card")
        box = QVBoxLayout(frame)
        box.setContentsMargins(px(20), px(16), px(20), px(16))
        box.setSpacing(px(8))
        box.addWidget(text_label(title, "lead16"))
        return frame, box


class HistoryTable(QTableView):
    """The table of sittings; a row is opened by a click or by Enter.

    Signals:
        opened: A row was chosen (attempt id).
        moved_to: The keyboard stands on a row now (its height within this widget).
    """

    opened = Signal(str)
    moved_to = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = appearance.px(_ROW)
        self.setObjectName("records.table")
        self.setAccessibleName(self.tr("全部记录"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setResizeContentsPrecision(_LOOKED_AT)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._row)
        self.horizontalHeader().setHighlightSections(False)
        self.clicked.connect(self._open)

    def fit(self) -> None:
        """Be as tall as the rows: the page around it scrolls."""
        bar = self.horizontalScrollBar().sizeHint().height()
        rows = self.model().rowCount() * self._row
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row under the keyboard."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """As Qt asks; tells the page where the keyboard stands."""
        super().currentChanged(current, previous)
        if current.isValid():
            row = self.visualRect(current)
            self.moved_to.emit(self.horizontalHeader().height() + row.center().y())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ATTEMPT_ROLE))
