"""成绩: what was played, how it went, and a way back into every debrief."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.records.model import ATTEMPT_ROLE, Best, RecordsModel
from fraudtrainer.ui.pages.records.trend import Trend
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.page import ScrollPage
from fraudtrainer.ui.widgets.step_cards import StepCards
from fraudtrainer.ui.widgets.text import Card, text_button, text_label

_SIDE_BY_SIDE = 760
_ROW = 40
_NARROWEST_COLUMN = 56
_NARROWEST_TITLE = 120
_FAIR_TITLE = 180
_AROUND = 28
"""Pixels around the words of a heading."""
_TITLE_COLUMN = 1
_PARTS = range(5, 9)
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
        self.column.setSpacing(SPACE[3])
        heading = QVBoxLayout()
        heading.setSpacing(0)
        self._title = text_label("", "page24")
        self._whose = text_label("", "muted")
        heading.addWidget(self._title)
        heading.addWidget(self._whose)
        self.column.addLayout(heading)
        self._add_empty()
        self._add_top()
        self._add_table()
        self.column.addStretch(1)
        model.refreshed.connect(self._show)
        self.settle()

    @property
    def model(self) -> RecordsModel:
        """What the page shows."""
        return self._model

    def fit(self, width: int) -> None:
        """Put the cards below each other where there is no room beside."""
        self.put_beside(self._top, wide=self.room(width) >= self._appearance.px(_SIDE_BY_SIDE))

    def retranslate(self) -> None:
        """As the language asks."""
        self._title.setText(self.tr("成绩"))
        self._empty.title.setText(self.tr("还没有成绩"))
        self._promise.setText(
            self.tr("演完一个情境，这里就会记下结局、分数和你当时的判断，随时可以再看复盘。")
        )
        self._practise.setText(self.tr("去演练"))
        course = self.tr("总分的变化"), self.tr("每次演完得多少分，一次比一次怎么样。")
        errors = (
            self.tr("两种错都要防"),
            self.tr("骗局识破了几个，真事冤枉了几个。两种错一样要紧。"),
        )
        best = self.tr("每个情境的最好成绩"), self.tr("哪个已经守住，哪个还该再练一次。")
        history = (
            self.tr("全部记录"),
            self.tr("点一行就能再看那次的复盘：哪句话本可以告诉你。"),
        )
        self._promises.say((course, errors, best, history))
        self._course.title.setText(self.tr("总分的变化"))
        self._errors.title.setText(self.tr("两种错都要防"))
        self._best.title.setText(self.tr("每个情境的最好成绩"))
        self._history.title.setText(self.tr("全部记录"))
        self._note.setText(self.tr("选中一行，按回车或点一下，就能再看那次的复盘。"))
        self._table.setAccessibleName(self.tr("全部记录"))
        self._model.retranslate()

    # ------------------------------------------------------------------ parts

    def _add_empty(self) -> None:
        self._empty = Card(SPACE[1])
        self._promise = text_label("", "body14", wraps=True)
        self._empty.box.addWidget(self._promise)
        self._empty.box.addSpacing(SPACE[0])
        self._practise = text_button("", "records.practice", "primary")
        self._practise.clicked.connect(self.practice_wanted)
        self._empty.box.addWidget(self._practise, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._empty)
        self._promises = StepCards("records.promise", ("", "", "", ""), self._appearance)
        self.column.addWidget(self._promises, 3)

    def _add_top(self) -> None:
        self._top_frame = QWidget()
        self._top = QHBoxLayout(self._top_frame)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(SPACE[3])
        self._course, self._errors, self._best = Card(SPACE[1]), Card(SPACE[1]), Card(SPACE[1])
        self._trend = Trend(self._appearance)
        self._course.box.addWidget(self._trend)
        self._course.box.addStretch(1)
        self._hits = text_label("", "title20", "records.hits", wraps=True)
        self._alarms = text_label("", "title20", "records.alarms", wraps=True)
        self._caution = text_label("", "muted", "records.caution", wraps=True)
        for label in (self._hits, self._alarms, self._caution):
            self._errors.box.addWidget(label)
        self._errors.box.addStretch(1)
        for card, share in ((self._course, 3), (self._errors, 2), (self._best, 3)):
            self._top.addWidget(card, share)
        self.column.addWidget(self._top_frame)

    def _add_table(self) -> None:
        self._history = Card(SPACE[1])
        self._note = text_label("", "muted", wraps=True)
        self._history.box.addWidget(self._note)
        self._table = HistoryTable(self._appearance, self._model)
        self._table.opened.connect(self.attempt_chosen)
        self._table.moved_to.connect(self._follow)
        self._history.box.addWidget(self._table)
        self.column.addWidget(self._history)

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        model = self._model
        self._whose.setText(model.name)
        self._whose.setVisible(bool(model.name))
        self._empty.setVisible(model.is_empty)
        self._promises.setVisible(model.is_empty)
        self._top_frame.setVisible(not model.is_empty)
        self._history.setVisible(not model.is_empty)
        self._trend.show_totals(model.totals)
        hits, alarms, caution = model.detection
        self._hits.setText(hits)
        self._alarms.setText(alarms)
        self._caution.setText(caution)
        self._caution.setVisible(bool(caution))
        self._show_best()
        self._table.refit()

    def _show_best(self) -> None:
        box = self._best.box
        while box.count() > 1:
            item = box.takeAt(1)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for best in self._model.best[:_MOST_BEST]:
            box.addWidget(self._best_row(best))
        box.addStretch(1)

    def _follow(self, height: int) -> None:
        corner = self._table.mapTo(self.page, QPoint(0, height))
        self.ensureVisible(corner.x(), corner.y(), 0, self._appearance.px(_ROW))

    def _best_row(self, best: Best) -> QWidget:
        row = QWidget()
        box = QVBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(text_label(best.title, "body14", wraps=True))
        foot = QHBoxLayout()
        foot.addWidget(text_label(self.tr("{0} 次").format(best.plays), "muted"), 1)
        box.addLayout(foot)
        state = best.ending if best.passed else self.tr("再练一次")
        chip = text_label(self.tr("{0} · {1} 分").format(state, best.total), "")
        chip.setProperty("kind", "chip-jade" if best.passed else "chip-amber")
        foot.addWidget(chip)
        return row


@guarded
class HistoryTable(Living, QTableView):
    """The table of sittings; a row is opened by a click or by Enter.

    Signals:
        opened: A row was chosen (attempt id).
        moved_to: The keyboard stands on a row now (its height within this widget).
    """

    opened = Signal(str)
    moved_to = Signal(int)

    def __init__(
        self, appearance: Appearance, model: RecordsModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("records.table")
        self.setModel(model.table)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_LOOKED_AT)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE_COLUMN, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(self._stretch)
        self.clicked.connect(self._open)
        self.settle()

    def refit(self) -> None:
        """Be as tall as the rows: the page around it scrolls."""
        row = self._appearance.px(_ROW)
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().setMinimumSectionSize(self._appearance.px(_NARROWEST_COLUMN))
        bar = self.horizontalScrollBar().sizeHint().height()
        rows = self.model().rowCount() * row
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar)
        self._leave_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The titles have what the other columns leave."""
        super().resizeEvent(event)
        self._leave_out()

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

    def _leave_out(self) -> None:
        """Leave the four parts to the debrief where the titles would have no room beside them."""
        header, model = self.horizontalHeader(), self.model()
        words, px = header.fontMetrics(), self._appearance.px
        named = (model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount()))
        widths = [
            max(px(_NARROWEST_COLUMN), words.horizontalAdvance(n) + px(_AROUND)) for n in named
        ]
        told = range(_PARTS.start)
        rest = sum(header.sectionSize(c) for c in told if c != _TITLE_COLUMN)
        parts = sum(widths[c] for c in _PARTS)
        tight = rest + parts + px(_FAIR_TITLE) > self.viewport().width()
        for column in _PARTS:
            self.setColumnHidden(column, tight)
        self._stretch()

    def _stretch(self) -> None:
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(_TITLE_COLUMN)
        left = self.viewport().width() - others
        header.resizeSection(_TITLE_COLUMN, max(left, self._appearance.px(_NARROWEST_TITLE)))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ATTEMPT_ROLE))
