"""What the debrief ends with: the real case and its sources, the other telling, the next review."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from fraudtrainer.ui.pages.debrief.label import readable
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import Card, text_button, text_label


class RealCard(Card):
    """The real case behind the story, and where it was published."""

    def __init__(self) -> None:
        """Make an empty card."""
        super().__init__()
        self._real = readable("", "body14", "debrief.real")
        self.box.addWidget(self._real)
        self._sources = QVBoxLayout()
        self._sources.setSpacing(4)
        self._labels: list[QLabel] = []
        self.box.addLayout(self._sources)
        self.box.addStretch(1)

    def show_model(self, model: DebriefModel) -> None:
        """Show another sitting's."""
        scam = model.truth == "scam"
        self.title.setText(self.tr("真实发生过") if scam else self.tr("现实中是这样"))
        self._real.setText(model.real)
        sources = model.sources
        while len(self._labels) < len(sources):
            label = readable("", "muted", f"debrief.source.{len(self._labels)}")
            self._labels.append(label)
            self._sources.addWidget(label)
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(sources))
            label.setText(sources[number] if number < len(sources) else "")


class NextCard(Living, QFrame):
    """The other telling, the next review, and whom to call in earnest."""

    other_telling_requested = Signal()

    def __init__(self) -> None:
        """Make an empty card."""
        super().__init__()
        self.setProperty("kind", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        self._name = text_label("", "muted")
        self._review = readable("", "strong14", "debrief.review")
        self._other = text_button("", "debrief.other")
        self._other.clicked.connect(self.other_telling_requested)
        self._hotline = readable("", "small13", "debrief.hotline")
        for part in (self._name, self._review, self._other, self._hotline):
            box.addWidget(part)
        box.addStretch(1)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._other.setToolTip(self.tr("同一个开头，另一种讲法；不计分。"))
        self._hotline.setText(self.tr("真遇到紧急情况，请直接拨打 110；拿不准，拨 96110。"))

    def show_model(self, model: DebriefModel, *, has_other: bool) -> None:
        """Show another sitting's; `has_other` offers the situation's other telling."""
        name, when = model.review
        self._name.setText(name)
        self._review.setText(when)
        scam = model.truth == "scam"
        self._other.setText(self.tr("真的长什么样") if scam else self.tr("假的会怎么来"))
        self._other.setVisible(has_other)
