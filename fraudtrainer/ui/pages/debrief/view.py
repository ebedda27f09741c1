"""The debrief page: the truth first, the transcript at the left, the result at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.announcer import Announcer
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.pages.debrief.result_view import ResultView
from fraudtrainer.ui.pages.debrief.transcript_view import TranscriptCard
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import TYPE_BODY, Palette
from fraudtrainer.ui.widgets.gutter import GUTTER
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import text_button, text_label

_BOTH_FIT = 840
"""Width at 100 % from which transcript and result stand side by side."""
_RESULT = 400
"""Width of the result at 100 % where there is room; else a good third of the page."""
_RESULT_SHARE = 0.36


@guarded
class DebriefPage(Living, QWidget):
    """The debrief of one finished sitting.

    Below a width at which both sides fit they become two tabs, the result first.

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
        self._together: bool | None = None
        self._told: tuple[DebriefModel, bool] | None = None
        self._words: dict[str, QPushButton] = {}
        self.announcer = Announcer(self)
        self._transcript = TranscriptCard(palette, icons)
        self._transcript.restart_requested.connect(self.restart_requested)
        self._result = ResultView()
        self._result.other_telling_requested.connect(self.other_telling_requested)
        self._title = _label("page24", "debrief.title")
        self._lead = _label("muted", "debrief.lead")
        self._truth = _label("lead16", "debrief.truth")
        self._tabs = self._make_tabs()
        self._buttons = self._make_buttons()
        self._build()
        self.settle()

    def show_debrief(self, model: DebriefModel, *, has_other: bool = True) -> None:
        """Show a finished sitting.

        Args:
            model: The sitting, told.
            has_other: False where the situation has one telling only, so no other can be shown.
        """
        model.setParent(self)
        self._told = (model, has_other)
        self.retranslate()
        self._choose_tab(0)
        first = self._transcript.list if self._together else self._tab_group.button(0)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce(model)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for name, words in (
            ("home", self.tr("回到演练")),
            ("again", self.tr("再来一次")),
            ("next", self.tr("下一个情境")),
            ("tab.result", self.tr("结果")),
            ("tab.transcript", self.tr("逐句回看")),
        ):
            self._words[name].setText(words)
        if self._told is None:
            return
        model, has_other = self._told
        lead, stressed = model.truth_words
        self._title.setText(model.title)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self._truth.setText(stressed)
        restyle(self._truth, tone="red" if model.truth == "scam" else "jade")
        self._result.show_result(model, has_other=has_other)
        self._transcript.show_rows(model.rows, model.truth)
        self.setAccessibleName(self.tr("{0}。{1}{2}").format(model.title, lead, stressed))

    def _announce(self, model: DebriefModel) -> None:
        """Tell a screen reader how it ended, which eyes see at once."""
        self.announcer.say(self.accessibleName())
        outcome = model.outcome
        parts = dict.fromkeys((outcome.caption, outcome.figure, *outcome.lines))
        self.announcer.say("\n".join(parts))
        total = self.tr("总分 {0} 分。")
        self.announcer.say(total.format(model.total))

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        self._transcript.set_palette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, as tabs where there is not."""
        super().resizeEvent(event)
        self.refit()

    # --------------------------------------------------------------- building

    def _build(self) -> None:
        truth = QHBoxLayout()
        truth.setSpacing(8)
        truth.addWidget(self._lead, 0, Qt.AlignmentFlag.AlignBottom)
        truth.addWidget(self._truth, 1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addLayout(truth)
        self._header = QHBoxLayout()
        self._header.setSpacing(12)
        self._header.setContentsMargins(0, 0, GUTTER, 0)
        self._header.addLayout(words, 1)
        self._second_row = QHBoxLayout()
        self._second_row.setSpacing(12)
        self._second_row.setContentsMargins(0, 0, GUTTER, 0)
        self._second_row.addWidget(self._tabs, 1)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(16)
        self._sides.addWidget(self._transcript, 1)
        self._sides.addWidget(self._result)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24 - GUTTER, 16)
        box.setSpacing(12)
        box.addLayout(self._header)
        box.addLayout(self._second_row)
        box.addLayout(self._sides, 1)

    def _make_buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, kind, signal in (
            ("home", "quiet", self.home_requested),
            ("again", "plain", self.again_requested),
            ("next", "primary", self.next_requested),
        ):
            button = self._words[name] = text_button("", f"debrief.{name}", kind)
            button.clicked.connect(signal)
            row.addWidget(button)
        return holder

    def _make_tabs(self) -> QWidget:
        holder = QWidget()
        speak_as(holder, "tabs")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        self._tab_group = QButtonGroup(self)
        for number, name in enumerate(("tab.result", "tab.transcript")):
            tab = self._words[name] = text_button("", f"debrief.{name}", "tab")
            tab.setCheckable(True)
            speak_as(tab, "tab")
            self._tab_group.addButton(tab, number)
            row.addWidget(tab)
        row.addStretch(1)
        self._tab_group.button(0).setChecked(True)
        self._tab_group.idClicked.connect(self._choose_tab)
        return holder

    # --------------------------------------------------------------- arranging

    def _choose_tab(self, number: int) -> None:
        self._tab_group.button(number).setChecked(True)
        self._show_sides()

    def refit(self) -> None:
        """Side by side where there is room at the present text size, as tabs where there is not."""
        scale = QApplication.font().pixelSize() / TYPE_BODY
        together = self.width() / scale >= _BOTH_FIT
        share = round(self.width() * _RESULT_SHARE)
        if together:
            self._result.setFixedWidth(min(scaled(_RESULT, scale), share) + GUTTER)
        else:
            self._result.setMinimumWidth(0)
            self._result.setMaximumWidth(16_777_215)
        if together == self._together:
            return
        self._together = together
        (self._header if together else self._second_row).addWidget(self._buttons)
        self._tabs.setVisible(not together)
        self._transcript.show_heading(together)
        self._show_sides()

    def _show_sides(self) -> None:
        tab = self._tab_group.checkedId()
        self._result.setVisible(self._together is not False or tab == 0)
        self._transcript.setVisible(self._together is not False or tab == 1)


def _label(role: str, name: str) -> QLabel:
    return text_label("", role, name, wraps=name != "debrief.lead")
