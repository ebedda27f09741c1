"""The transcript, folded by scene: its filter, and a way back into every decision."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
)

from fraudtrainer.scenario.vocabulary import VERDICTS
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.debrief.delegate import TranscriptDelegate
from fraudtrainer.ui.pages.debrief.row import Filter, TranscriptRow, TranscriptScene
from fraudtrainer.ui.pages.debrief.transcript_model import ROW_ROLE, TranscriptModel
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette
from fraudtrainer.ui.widgets.chip_rows import ChipRows
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.tall_list import TallList
from fraudtrainer.ui.widgets.text import text_button, text_label

_TALLEST = 8_000_000
"""More pixels than any transcript has; a widget may be twice as high."""


@guarded
class TranscriptList(Living, TallList):
    """The list itself, as high as its rows: the page scrolls. Return or space act on a row.

    Signals:
        restart_requested: Restart before the input of this index.
        row_reached: The cursor stands on this part of the list.
    """

    restart_requested = Signal(int)
    row_reached = Signal(QRect)

    def __init__(self, palette: Palette, icons: IconSet) -> None:
        """Make an empty list."""
        self.rows = TranscriptModel()
        # Before the list itself: making it lays out what there is.
        self._buttons: dict[TranscriptRow, QPushButton] = {}
        self._spare: list[QPushButton] = []
        super().__init__(self.rows)
        self.rows.setParent(self)
        self.setObjectName("debrief.list")
        self.painting = TranscriptDelegate(self.rows, palette, icons, self)
        self.setItemDelegate(self.painting)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._clicked)
        self.selectionModel().currentChanged.connect(self._reached)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("逐句回看"))
        for row, button in self._buttons.items():
            self._word(button, row)

    def show_scenes(self, scenes: tuple[TranscriptScene, ...], *, keep: bool) -> None:
        """Show another transcript, folded; `keep` leaves open what is open."""
        self.rows.set_scenes(scenes, keep=keep)
        self.grow()

    def show_only(self, wanted: Filter) -> None:
        """Show what a filter lets through."""
        self.rows.set_filter(wanted)
        self.grow()

    def reveal(self, line: str) -> None:
        """Unfold where a line stands, and put the cursor on it."""
        row = self.rows.unfold_line(line)
        self.grow()
        if row is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(self.rows.index(row))

    def grow(self) -> None:
        """Be as high as all rows."""
        self.setFixedHeight(max(1, self.tall(_TALLEST)) + 2 * self.frameWidth())
        self.lay_out_seen()

    def refresh(self) -> None:
        """Lay everything out anew, after a change of colours or text size."""
        self.painting.forget()
        self.forget()
        self.grow()

    def row_height(self, row: int) -> int:
        """Measure a row."""
        return self.painting.layout_of(self.rows.shown[row]).height

    def placed(self) -> None:
        """Put the buttons of the decisions in sight where their rows keep room for them."""
        offset = self.verticalScrollBar().value()
        seen = [(self.rows.shown[at], self.top(at) - offset) for at in self.in_sight()]
        seen = [(row, top) for row, top in seen if row.restart is not None]
        wanted = {row for row, _top in seen}
        for row in [row for row in self._buttons if row not in wanted]:
            self._retire(self._buttons.pop(row))
        for row, top in seen:
            button = self._buttons.get(row) or self._button(row)
            room = self.painting.layout_of(row).button.translated(0, top)
            button.setGeometry(QRect(room.topLeft(), button.sizeHint().boundedTo(room.size())))
            button.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap at the width, so their heights change with it."""
        super().resizeEvent(event)
        self._take_room()

    def refit(self) -> None:
        """A new text size changes every height."""
        self._take_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and space act on a row; all other keys are the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            row = self.currentIndex().data(ROW_ROLE)
            if isinstance(row, TranscriptRow) and row.restart is not None:
                self.restart_requested.emit(row.restart)
                return
            if isinstance(row, TranscriptRow) and row.kind == "scene":
                self._toggle(self.currentIndex().row())
                return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, never the list."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row where the cursor stands nowhere."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.shown:
            self.setCurrentIndex(self.rows.index(0))

    def _take_room(self) -> None:
        if self.painting.set_room(self.viewport().width(), self.font()):
            self.forget()
            self.grow()

    def _clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, TranscriptRow) and row.kind == "scene":
            self._toggle(index.row())

    def _toggle(self, row: int) -> None:
        head = self.rows.shown[row]
        self.rows.toggle(row)
        self.grow()
        place = next((n for n, one in enumerate(self.rows.shown) if one is head), 0)
        self.setCurrentIndex(self.rows.index(place))

    def _reached(self, now: QModelIndex) -> None:
        if now.isValid():
            self.row_reached.emit(self.visualRect(now))

    def _button(self, row: TranscriptRow) -> QPushButton:
        """A button for a decision that comes into sight: one that went out of sight, or a new one."""
        button = self._spare.pop() if self._spare else self._new_button()
        self._buttons[row] = button
        button.setObjectName(f"debrief.restart.{row.restart}")
        self._word(button, row)
        return button

    def _new_button(self) -> QPushButton:
        button = QPushButton(self.viewport())
        button.setProperty("kind", "chip")
        # Later: the list still handles this click when the page may already be replaced.
        button.clicked.connect(lambda: QTimer.singleShot(0, self, lambda: self._restart(button)))
        return button

    def _word(self, button: QPushButton, row: TranscriptRow) -> None:
        button.setText(self.tr("从这里重来（不计分）"))
        button.setAccessibleName(self.tr("从这里重来（不计分）：{0}").format(row.text))
        button.setToolTip(self.tr("回到这个决定之前，换一种做法试试。"))

    def _retire(self, button: QPushButton) -> None:
        button.hide()
        button.setObjectName("")
        self._spare.append(button)

    def _restart(self, button: QPushButton) -> None:
        for row, shown in self._buttons.items():
            if shown is button and row.restart is not None:
                self.restart_requested.emit(row.restart)
                return


class TranscriptCard(Living, QFrame):
    """The card around the list: heading, count, filter."""

    restart_requested = Signal(int)

    def __init__(self, palette: Palette, icons: IconSet) -> None:
        """Make an empty card."""
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName("debrief.transcript")
        self.list = TranscriptList(palette, icons)
        self.list.restart_requested.connect(self.restart_requested)
        self._filters: dict[Filter, QPushButton] = {}
        self._heading = text_label("", "lead16")
        self._count = text_label("", "muted", "debrief.lines")
        self._chips = ChipRows()
        self._chips.put(self._make_filters())
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._heading)
        words.addWidget(self._count)
        words.addStretch(1)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(12, 0, 12, 0)
        self._head.setSpacing(8)
        self._head.addLayout(words)
        self._head.addWidget(self._chips, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(8)
        box.addLayout(self._head)
        box.addWidget(self.list)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the rows come with it."""
        rows = self.list.rows
        self._heading.setText(self.tr("逐句回看"))
        self._count.setText(self.tr("{0} 句").format(rows.count("all")))
        names: dict[Filter, str] = {
            "all": self.tr("全部 {0}"),
            "doubts": self.tr("疑点 {0}"),
            "proofs": self.tr("佐证 {0}"),
            "missed": f"{said(VERDICTS['missed'].words)} {{0}}",
            "mine": self.tr("我的决定 {0}"),
        }
        for wanted, words in names.items():
            self._filters[wanted].setText(words.format(rows.count(wanted)))

    def show_scenes(self, scenes: tuple[TranscriptScene, ...], *, keep: bool) -> None:
        """Show another transcript; `keep` leaves open what is open."""
        self.list.show_scenes(scenes, keep=keep)
        self.retranslate()

    def reveal(self, line: str) -> None:
        """Show a line of the transcript, whatever the filter."""
        self._filters["all"].setChecked(True)
        self.list.show_only("all")
        self.list.reveal(line)

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        self.list.painting.set_palette(palette)
        self.list.refresh()

    def set_wide(self, *, wide: bool) -> None:
        """The filters beside the heading, or below it."""
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _make_filters(self) -> list[QPushButton]:
        group = QButtonGroup(self)
        for wanted in get_args(Filter):
            button = text_button("", f"debrief.filter.{wanted}", "chip")
            button.setCheckable(True)
            speak_as(button, "choice")
            button.setChecked(wanted == "all")
            button.clicked.connect(lambda _on=False, only=wanted: self.list.show_only(only))
            group.addButton(button)
            self._filters[wanted] = button
        return list(self._filters.values())
