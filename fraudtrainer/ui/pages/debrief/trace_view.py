"""The card of the dial's trace: the chart, its captions, and the same in words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from fraudtrainer.play.trace import Trace
from fraudtrainer.scenario.story import moment
from fraudtrainer.scenario.vocabulary import DIAL_LEVELS
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.pages.debrief.trace_chart import Caption, TraceChart
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.tokens import Palette
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import text_label


class TraceCard(Living, QFrame):
    """How the judgement went; hidden where nothing was judged."""

    def __init__(self, palette: Palette) -> None:
        """Make an empty card."""
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName("debrief.trace")
        self._title = text_label("", "lead16")
        self._legend = text_label("", "muted", "debrief.trace.legend", wraps=True)
        self._legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.chart = TraceChart(palette)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title)
        head.addWidget(self._legend, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 8)
        box.setSpacing(4)
        box.addLayout(head)
        box.addWidget(self.chart)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("你的判断怎么走"))

    def show_model(self, model: DebriefModel) -> None:
        """Show another sitting's trace."""
        trace = model.trace
        self.setVisible(trace is not None)
        if trace is None:
            return
        locked = trace.lock is not None
        legend = self.tr("实线计分，虚线是锁定以后的，不计分")
        self._legend.setText(legend if locked else self.tr("旧版情境：付款以后的不计分"))
        levels = [said(DIAL_LEVELS[level - 1].words) for level in (5, 3, 1)]
        captions = tuple(self._captions(trace, model.truth))
        tone = "red" if model.truth == "scam" else "jade"
        self.chart.show_trace(trace, levels, captions, tone)
        words = self.tr("；").join(caption.text for caption in captions)
        self.chart.setAccessibleName(self.tr("你的判断怎么走：{0}").format(words))

    def set_palette(self, palette: Palette) -> None:
        """Use another theme's colours."""
        self.chart.set_palette(palette)

    def _captions(self, trace: Trace, truth: str) -> Iterator[Caption]:
        """The first judgement, from when it could be told, the lock, the truth."""
        first = next((m for m in trace.moves if m.stage == "first"), None)
        if first is not None:
            words = self.tr("{0} 开头：{1}")
            yield self._caption(first.place, first.at, words, "muted", self._level(first.level))
        if trace.known is not None and trace.known != trace.reveal:
            scam = truth == "scam"
            words = self.tr("{0} 从这里看得出来") if scam else self.tr("{0} 从这里看得准")
            yield self._caption(trace.known.place, trace.known.at, words, "amber")
        for move in trace.moves:
            if move.stage in ("lock", "both"):
                words = self.tr("{0} 锁定：{1}")
                yield self._caption(move.place, move.at, words, "navy", self._level(move.level))
        if trace.lock is None:
            for move in trace.moves:
                yield self._caption(
                    move.place, move.at, self.tr("{0} {1}"), "navy", self._level(move.level)
                )
        if trace.reveal is not None:
            tone = "red" if truth == "scam" else "jade"
            yield self._caption(trace.reveal.place, trace.reveal.at, self.tr("{0} 揭晓"), tone)

    def _caption(self, place: int, at: int, words: str, tone: str, *parts: str) -> Caption:
        return Caption(place, words.format(said(moment(at)), *parts), tone)

    def _level(self, level: int) -> str:
        return said(DIAL_LEVELS[level - 1].words)
