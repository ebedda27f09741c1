"""The debrief page, from the three lessons down to the real case; all of it scrolls together."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.announcer import Announcer
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.debrief.evidence_view import EvidenceCard
from fraudtrainer.ui.pages.debrief.lesson_view import LessonCards
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.pages.debrief.real_view import NextCard, RealCard
from fraudtrainer.ui.pages.debrief.result_view import ResultCard
from fraudtrainer.ui.pages.debrief.trace_view import TraceCard
from fraudtrainer.ui.pages.debrief.transcript_view import TranscriptCard
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.theme.tokens import TYPE_BODY, Palette
from fraudtrainer.ui.widgets.gutter import GUTTER, GutterArea
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.page import Column
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import text_button, text_label

_WIDE = 780
"""Width at 100 % from which cards stand beside each other."""


@guarded
class DebriefPage(Living, QWidget):
    """The debrief of one finished sitting.

    Signals:
        again_requested: Play this situation again.
        next_requested: Go on to another situation.
        other_telling_requested: Show what the other telling looks like.
        restart_requested: Restart, unscored, before the input of this index.
        home_requested: Back to the list of situations.
    """

    again_requested = Signal()
    next_requested = Signal()
    other_telling_requested = Signal()
    restart_requested = Signal(int)
    home_requested = Signal()

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget | None = None) -> None:
        """Make an empty page; `show_debrief` fills it."""
        super().__init__(parent)
        self.setObjectName("debrief")
        self.setProperty("kind", "page")
        speak_as(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._told: tuple[DebriefModel, bool] | None = None
        self._words: dict[str, QPushButton] = {}
        self._wide: bool | None = None
        self.announcer = Announcer(self)
        self._title = _label("page24", "debrief.title")
        self._lead = _label("muted", "debrief.lead")
        self._truth = _label("lead16", "debrief.truth")
        self._lessons = LessonCards()
        self._trace = TraceCard(palette)
        self._result = ResultCard()
        self._evidence = EvidenceCard(palette, icons)
        self._transcript = TranscriptCard(palette, icons)
        self._real = RealCard()
        self._next = NextCard()
        self._area = GutterArea(self)
        self._build()
        self._connect()
        self.settle()

    def show_debrief(self, model: DebriefModel, *, has_other: bool = True) -> None:
        """Show a finished sitting.

        Args:
            model: The sitting, told.
            has_other: False where the situation has one telling only, so no other can be shown.
        """
        model.setParent(self)
        self._told = (model, has_other)
        self._fill(keep=False)
        self._area.verticalScrollBar().setValue(0)
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce(model)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for name, words in (
            ("home", self.tr("回到演练")),
            ("again", self.tr("再来一次")),
            ("next", self.tr("下一个情境")),
        ):
            self._words[name].setText(words)
        self._area.setAccessibleName(self.tr("复盘"))
        self._fill(keep=True)

    def _fill(self, *, keep: bool) -> None:
        """Show the sitting; `keep` leaves open what is open in the transcript."""
        if self._told is None:
            return
        model, has_other = self._told
        lead, stressed = model.truth_words
        self._title.setText(model.title)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self._truth.setText(stressed)
        restyle(self._truth, tone="red" if model.truth == "scam" else "jade")
        self._lessons.show_model(model)
        self._trace.show_model(model)
        self._result.show_model(model)
        self._evidence.show_model(model)
        self._transcript.show_scenes(model.scenes, keep=keep)
        self._real.show_model(model)
        self._next.show_model(model, has_other=has_other)
        self.setAccessibleName(self.tr("{0}。{1}{2}").format(model.title, lead, stressed))

    def _announce(self, model: DebriefModel) -> None:
        """Tell a screen reader how it ended, which eyes see at once."""
        self.announcer.say(self.accessibleName())
        outcome = model.outcome
        self.announcer.say("\n".join((outcome.headline, *outcome.lines)))
        total = self.tr("总分 {0} 分。")
        self.announcer.say(total.format(model.total))

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        self._trace.set_palette(palette)
        self._evidence.set_palette(palette)
        self._transcript.set_palette(palette)

    # --------------------------------------------------------------- building

    def _build(self) -> None:
        self._inner = inner = QWidget()
        inner.setProperty("kind", "page")
        column = Column(inner, self._fit)
        column.setContentsMargins(0, 0, GUTTER, 16)
        column.setSpacing(12)
        self._header = self._make_header()
        self._middle = _row(self._result, self._evidence)
        self._end = _row(self._real, self._next)
        column.addLayout(self._header)
        column.addWidget(self._lessons)
        column.addWidget(self._trace)
        column.addLayout(self._middle)
        column.addWidget(self._transcript)
        column.addLayout(self._end)
        column.addStretch(1)
        self._area.setObjectName("debrief.scroll")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setWidget(inner)
        self._area.keep_gutter()
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24 - GUTTER, 0)
        box.addWidget(self._area)

    def _make_header(self) -> QHBoxLayout:
        truth = QHBoxLayout()
        truth.setSpacing(8)
        truth.addWidget(self._lead, 0, Qt.AlignmentFlag.AlignBottom)
        truth.addWidget(self._truth, 1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addLayout(truth)
        header = QHBoxLayout()
        header.setSpacing(12)
        header.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for name, kind, signal in (
            ("home", "quiet", self.home_requested),
            ("again", "plain", self.again_requested),
            ("next", "primary", self.next_requested),
        ):
            button = self._words[name] = text_button("", f"debrief.{name}", kind)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        header.addLayout(buttons)
        return header

    def _connect(self) -> None:
        self._transcript.restart_requested.connect(self.restart_requested)
        self._transcript.list.row_reached.connect(self._follow)
        self._evidence.line_requested.connect(self._transcript.reveal)
        self._next.other_telling_requested.connect(self.other_telling_requested)

    # --------------------------------------------------------------- arranging

    def _fit(self, width: int) -> None:
        """Cards beside each other where there is room at the present text size."""
        scale = QApplication.font().pixelSize() / TYPE_BODY
        wide = width / scale >= _WIDE
        if wide == self._wide:
            return
        self._wide = wide
        ways = QBoxLayout.Direction
        for box in (self._header, self._middle, self._end):
            box.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._lessons.set_wide(wide=wide)
        self._evidence.set_wide(wide=wide)
        self._transcript.set_wide(wide=wide)
        self._trace.chart.set_wide(wide=wide)

    def _follow(self, rect: QRect) -> None:
        """Keep in sight where the cursor stands in the transcript."""
        rows = self._transcript.list
        # The list may have grown a moment ago: the page takes that height before it is scrolled.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        place = rows.viewport().mapTo(self._inner, rect.topLeft())
        half = min(rect.height(), self._area.viewport().height() - 80) // 2
        self._area.ensureVisible(place.x(), place.y() + half, 0, half + 32)


def _row(first: QWidget, second: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(first, 1)
    row.addWidget(second, 1)
    return row


def _label(role: str, name: str) -> QLabel:
    return text_label("", role, name, wraps=name != "debrief.lead")
