"""The left side of the debrief: the transcript, its filter, and a way back into every decision."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
)

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.debrief.delegate import TranscriptDelegate
from fraudtrainer.ui.pages.debrief.row import Filter, TranscriptRow
from fraudtrainer.ui.pages.debrief.transcript_model import ROW_ROLE, TranscriptModel
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.tall_list import TallList
from fraudtrainer.ui.widgets.text import paragraph, text_button, text_label


@guarded
class TranscriptList(Living, TallList):
    """The list itself. Return or space on a decision asks for a restart there."""

    restart_requested = Signal(int)

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
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("逐句回看"))
        for row, button in self._buttons.items():
            self._word(button, row)

    def show_rows(self, rows: tuple[TranscriptRow, ...]) -> None:
        """Show another transcript from its beginning."""
        self.rows.set_rows(rows)
        self._begin()

    def show_only(self, wanted: Filter) -> None:
        """Show what a filter lets through."""
        self.rows.set_filter(wanted)
        self._begin()

    def refresh(self) -> None:
        """Lay everything out anew, after a change of colours or text size."""
        self.painting.forget()
        self.forget()

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
        """Return and space act on a decision; all other keys are the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            row = self.currentIndex().data(ROW_ROLE)
            if isinstance(row, TranscriptRow) and row.restart is not None:
                self.restart_requested.emit(row.restart)
                return
        super().keyPressEvent(event)

    def _take_room(self) -> None:
        if self.painting.set_room(self.viewport().width(), self.font()):
            self.forget()

    def _begin(self) -> None:
        """Put the cursor on the first row."""
        if self.rows.shown:
            self.setCurrentIndex(self.rows.index(0))
        self.scrollToTop()

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
    """The card around the list: heading, legend, filter."""

    restart_requested = Signal(int)

    def __init__(self, palette: Palette, icons: IconSet) -> None:
        """Make an empty card."""
        super().__init__()
        self.setProperty("kind", "card")
        self.list = TranscriptList(palette, icons)
        self.list.restart_requested.connect(self.restart_requested)
        self._truth = "scam"
        self._filters: dict[str, QPushButton] = {}
        self._legend = paragraph("", "muted")
        self._heading = text_label("", "lead16")
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 16, 4, 8)
        box.setSpacing(8)
        for part in (self._heading, self._legend):
            row = QHBoxLayout()
            row.setContentsMargins(4, 0, 12, 0)
            row.addWidget(part)
            box.addLayout(row)
        box.addLayout(self._filter_row())
        box.addWidget(self.list, 1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the rows come with it."""
        self._heading.setText(self.tr("逐句回看"))
        trace = self.tr("左边竖线是你的判断：越靠左越像正常，越靠右越像诈骗，底色是正确的一边。")
        red = self.tr("标红加线的是破绽。{0}") if self._truth == "scam" else "{0}"
        self._legend.setText(red.format(trace))
        for wanted, words in (
            ("all", self.tr("全部")),
            ("cues", self.tr("只看破绽")),
            ("mine", self.tr("只看我的决定")),
        ):
            self._filters[wanted].setText(words)

    def show_rows(self, rows: tuple[TranscriptRow, ...], truth: str) -> None:
        """Show another transcript; `truth` says which side of the trace was right."""
        self._truth = truth
        self.retranslate()
        self.list.painting.set_truth(truth)
        self.list.show_rows(rows)

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        self.list.painting.set_palette(palette)
        self.list.refresh()

    def show_heading(self, shown: bool) -> None:
        """Show the heading, or leave it out where a tab already says it."""
        self._heading.setVisible(shown)

    def _filter_row(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 12, 0)
        row.setSpacing(8)
        for wanted in get_args(Filter):
            button = text_button("", f"debrief.filter.{wanted}", "chip")
            button.setCheckable(True)
            speak_as(button, "choice")
            button.setChecked(wanted == "all")
            button.clicked.connect(lambda _on=False, only=wanted: self.list.show_only(only))
            group.addButton(button)
            row.addWidget(button)
            self._filters[wanted] = button
        row.addStretch(1)
        return row
