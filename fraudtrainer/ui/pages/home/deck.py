"""The lower part of the home page: how it is done, how it went lately, whom to call in earnest."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.pages.home.lately import Lately
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.face_button import FaceButton
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import Card, text_label

_TALLEST = 340
_NUMBERS = (("110", "red"), ("96110", "navy"), ("12381", "navy"))


class Deck(Living, QWidget):
    """Cards beside each other, as high as the page has room for.

    Signals:
        attempt_chosen: Somebody wants to read an old debrief (attempt id).
    """

    attempt_chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Make the cards; `show_lately` fills the one of the last sittings."""
        super().__init__(parent)
        self._appearance = appearance
        self._lately: tuple[Lately, ...] = ()
        self.setObjectName("home.deck")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE[3])
        self._recent, self._how, self._calls = Card(), Card(), Card()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE[1])
        self._recent.box.addLayout(self._rows)
        self._recent.box.addStretch(1)
        self._steps = self._numbered(self._how, ("1", "2", "3"), "lead16")
        self._when = self._numbered(self._calls, tuple(n for n, _tone in _NUMBERS), "title20")
        for card, share in ((self._recent, 5), (self._how, 5), (self._calls, 5)):
            self.row.addWidget(card, share)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self._recent.title.setText(self.tr("最近几次"))
        self._how.title.setText(self.tr("怎么练"))
        self._calls.title.setText(self.tr("真遇到了，打这几个电话"))
        steps = (
            self.tr("像平时一样看消息、接电话、付钱。每个情境可能是真的，也可能是骗局。"),
            self.tr("哪句话让你起疑，选中它按 F 标记；看法变了，随时拨动“你现在怎么看”。"),
            self.tr("演完看复盘：哪句话本可以告诉你，哪一步可以抽身，下次说什么。"),
        )
        calls = (
            self.tr("正在被骗，或者钱刚转走：马上报警，先说账户、户名、金额和时间。"),
            self.tr("拿不准真假：打过去问一问。它打来时请接，那是来劝阻的。"),
            self.tr("它发来的短信是预警：先停下，别再转账。"),
        )
        for label, text in zip((*self._steps, *self._when), (*steps, *calls), strict=True):
            label.setText(text)
        self.show_lately(self._lately)

    def fit(self, width: int, *, wide: bool) -> None:
        """Lay the cards beside each other, else below each other; no taller than words can bear."""
        direction = QBoxLayout.Direction
        self.row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        needed = self.row.totalHeightForWidth(width)
        self.setMaximumHeight(max(needed, self._appearance.px(_TALLEST) if wide else 0))

    def show_lately(self, lately: tuple[Lately, ...]) -> None:
        """Show the last sittings; without any the card is not there."""
        if lately != self._lately:
            self._lately = lately
            self._fill(lately)
        self._recent.setVisible(bool(lately))

    # ------------------------------------------------------------------ parts

    def _numbered(self, card: Card, heads: tuple[str, ...], role: str) -> list[QLabel]:
        """Put paragraphs with a number at their left into a card; returns their labels."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[2])
        grid.setVerticalSpacing(SPACE[2])
        grid.setColumnStretch(1, 1)
        labels = []
        for row, head in enumerate(heads):
            number = text_label(head, role)
            number.setProperty("tone", dict(_NUMBERS).get(head, "navy"))
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(number, row, 0, top)
            labels.append(text_label("", "body14", wraps=True))
            grid.addWidget(labels[-1], row, 1, top)
            grid.setRowStretch(row, 1)
        card.box.addLayout(grid, 1)
        return labels

    def _fill(self, lately: tuple[Lately, ...]) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, one in enumerate(lately):
            self._rows.addWidget(self._row(number, one))

    def _row(self, number: int, one: Lately) -> QWidget:
        row = QWidget()
        box = QVBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        link = FaceButton(QMargins(2, 1, 2, 1))
        link.setObjectName(f"home.lately.{number}")
        link.setProperty("kind", "link")
        link.setToolTip(self.tr("看这次的复盘"))
        link.setAccessibleName(self.tr("{0}，{1}，看复盘").format(one.title, one.state))
        link.setProperty("attempt", one.attempt)
        link.clicked.connect(self._choose)
        link.add_label(one.title, "body14", wrap=True).setProperty("tone", "navy")
        box.addWidget(link)
        foot = QHBoxLayout()
        foot.setContentsMargins(2, 0, 0, 0)
        foot.addWidget(text_label(one.when, "muted"), 1)
        chip = text_label(one.state, "")
        chip.setProperty("kind", f"chip-{one.tone}")
        foot.addWidget(chip)
        box.addLayout(foot)
        return row

    def _choose(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.attempt_chosen.emit(AttemptId(sender.property("attempt")))
