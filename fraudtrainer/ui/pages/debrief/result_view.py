"""The right side of the debrief: outcome, scores, the real case, what to say, what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.scenario.vocabulary import VERDICTS
from fraudtrainer.ui.pages.debrief.model import DebriefModel, ScorePart
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.widgets.gutter import GUTTER, GutterArea
from fraudtrainer.ui.widgets.text import frame, text_button, text_label

_GOOD = 70
"""Points from which a bar is jade; below it is amber. Red is kept for fraud and loss."""


class ResultView(GutterArea):
    """All that stands beside the transcript; scrolls when there is more than fits."""

    other_telling_requested = Signal()

    def __init__(self) -> None:
        """Make an empty view."""
        super().__init__()
        self.setObjectName("debrief.result")

    def show_result(self, model: DebriefModel, *, has_other: bool) -> None:
        """Show another sitting's result; `has_other` offers the situation's other telling."""
        self.setAccessibleName(self.tr("这一次的结果"))
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, GUTTER, 0)
        box.setSpacing(12)
        box.addWidget(self._banner(model))
        box.addWidget(self._score_card(model))
        box.addWidget(self._real_card(model))
        box.addWidget(self._say_card(model))
        if has_other:
            box.addWidget(self._other_button(model))
        box.addWidget(self._next_card(model))
        box.addStretch(1)
        self.setWidget(inner)
        self.keep_gutter()

    def _banner(self, model: DebriefModel) -> QFrame:
        outcome = model.outcome
        banner = frame(f"banner-{outcome.tone}")
        banner.setObjectName("debrief.outcome")
        box = _filled(banner)
        if outcome.caption != outcome.figure:
            box.addWidget(_label(outcome.caption, "strong14"))
        role = "figure28" if outcome.figure.startswith("¥") else "title20"
        box.addWidget(_label(outcome.figure, role, "debrief.figure"))
        for text in outcome.lines:
            box.addWidget(_label(text, "body14"))
        box.addWidget(_label(model.recognised, "body14", "debrief.recognised"))
        return banner

    def _score_card(self, model: DebriefModel) -> QFrame:
        card, box = _card(self.tr("本次成绩"))
        for part in model.scores:
            self._score_row(box, part)
        box.addLayout(
            _pair(said(VERDICTS["false"].words), model.false_flags, "debrief.false_flags")
        )
        box.addWidget(frame("hairline"))
        verdict = self.tr("达标") if model.passed else self.tr("未达标")
        words = self.tr("{0} 分 · {1}").format(model.total, verdict)
        if not model.scored:
            words = self.tr("{0} 分 · 重来不计分").format(model.total)
        box.addLayout(_pair(self.tr("总分"), words, "debrief.total"))
        box.addWidget(_label(model.total_words, "muted", "debrief.total_words"))
        return card

    def _score_row(self, box: QVBoxLayout, part: ScorePart) -> None:
        box.addLayout(_pair(part.name, str(part.points), f"debrief.score.{part.id}"))
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, 100)
        bar.setValue(part.points)
        bar.setAccessibleName(self.tr("{0}：{1} 分").format(part.name, part.points))
        if part.points < _GOOD:
            restyle(bar, tone="amber")
        box.addWidget(bar)
        box.addWidget(_label(part.detail, "muted"))

    def _real_card(self, model: DebriefModel) -> QFrame:
        scam = model.truth == "scam"
        card, box = _card(self.tr("真实发生过") if scam else self.tr("现实中是这样"))
        box.addWidget(_label(model.real, "body14", "debrief.real"))
        for number, source in enumerate(model.sources):
            box.addWidget(_label(source, "muted", f"debrief.source.{number}"))
        return card

    def _say_card(self, model: DebriefModel) -> QFrame:
        card, box = _card(self.tr("下次这样说") if model.say else self.tr("记住这一点"))
        for sentence in model.say:
            box.addWidget(_label(self.tr("“{0}”").format(sentence.strip("“”")), "strong14"))
        box.addWidget(_label(model.lesson, "body14", "debrief.lesson"))
        return card

    def _other_button(self, model: DebriefModel) -> QPushButton:
        scam = model.truth == "scam"
        words = self.tr("真的长什么样") if scam else self.tr("假的会怎么来")
        button = text_button(words, "debrief.other")
        button.setToolTip(self.tr("同一个开头，另一种讲法；不计分。"))
        button.clicked.connect(self.other_telling_requested)
        return button

    def _next_card(self, model: DebriefModel) -> QFrame:
        card = frame("card")
        box = _filled(card)
        name, when = model.review
        box.addLayout(_pair(name, when, "debrief.review"))
        hotline = self.tr("真遇到紧急情况，请直接拨打 110；拿不准，拨 96110。")
        box.addWidget(_label(hotline, "small13", "debrief.hotline"))
        return card


def _label(text: str, role: str, name: str = "") -> QLabel:
    label = text_label(text, role, name, wraps=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _pair(name: str, value: str, object_name: str) -> QHBoxLayout:
    """A name at the left and its value at the right, both on one line where they fit."""
    row = QHBoxLayout()
    row.setSpacing(12)
    figure = _label(value, "strong14", object_name)
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    row.addWidget(text_label(name, "body14"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(figure, 1)
    return row


def _filled(card: QFrame) -> QVBoxLayout:
    box = QVBoxLayout(card)
    box.setContentsMargins(16, 16, 16, 16)
    box.setSpacing(8)
    return box


def _card(heading: str) -> tuple[QFrame, QVBoxLayout]:
    card = frame("card")
    box = _filled(card)
    box.addWidget(_label(heading, "lead16"))
    return card, box
