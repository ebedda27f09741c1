"""The line on top of the stage: way out, title, role, scene clock, money, and the golden minutes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.item import MoneyOut
from fraudtrainer.ui.theme.fonts import tabular
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import text_scale
from fraudtrainer.ui.widgets.text import paragraph, text_button

_LEAST_HEIGHT = 40
_LINE, _STACKED, _CHIP = 60, 98, 20
"""Its height on one line and stacked, and what is around the role's words, at the standard text size."""
_LEAST_ROLE = 96
"""Pixels of words that the role keeps where the title can be read beside it."""
_LEAST_NAME = 7
"""Characters that the role shows at least, before the dots; with fewer it is only a way to the brief."""
_LEAST_TITLE = 8
"""Characters of the title that are always to be seen, before the dots."""


def money_text(yuan: int) -> str:
    """A sum as it stands on a statement: ¥1,286,430.00."""
    return f"¥{yuan:,}.00"


class _Figure(QWidget):
    """A caption with a figure beside it, or above it where the line is narrow."""

    def __init__(self, name: str, role: str = "mono-tabular") -> None:
        super().__init__()
        self._words = ""
        self.caption = QLabel()
        self.caption.setProperty("role", "muted")
        self.value = QLabel()
        self.value.setObjectName(name)
        self.value.setProperty("role", role)
        self.value.setFont(tabular(self.value.font()))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE[2])
        self._row.addWidget(self.caption)
        self._row.addWidget(self.value)

    def say(self, caption: str, value: str) -> None:
        self.caption.setText(caption)
        self._words = caption
        self.value.setText(value)
        self.value.setAccessibleName(f"{caption} {value}")

    def bare(self, *, bare: bool) -> None:
        """Show the figure without its caption, which stays in the tool tip."""
        if self.caption.isHidden() != bare:
            self.caption.setVisible(not bare)
        self.value.setToolTip(self._words if bare else "")

    @property
    def width_more(self) -> int:
        """What its caption takes more, in pixels; nothing where the figure is hidden."""
        return 0 if self.isHidden() else self.caption.sizeHint().width() + SPACE[2]

    @property
    def width_of_words(self) -> int:
        """What its caption takes unshortened, in pixels."""
        self.caption.ensurePolished()
        return self.caption.fontMetrics().horizontalAdvance(self._words)

    def shorten(self, by: int) -> None:
        """End the caption in dots, so many pixels earlier, but never before the figure ends."""
        metrics = self.caption.fontMetrics()
        room = max(metrics.horizontalAdvance(self._words) - by, self.value.sizeHint().width())
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room) if by else ""
        self.caption.setText(shown or self._words)
        self.caption.setToolTip(self._words if by else "")

    def stack(self, *, stacked: bool) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if stacked else across)
        self._row.setSpacing(0 if stacked else SPACE[2])


@guarded
class StageHeader(Living, QFrame):
    """The header. After a payment it counts the minutes, alike in every telling.

    It turns red, and calls them the golden minutes, once the truth is out or the learner reports.

    Signals:
        leave_requested: ‹ 退出 was pressed.
        brief_requested: The role was pressed; the learner wants to read the brief again.
    """

    leave_requested = Signal()
    brief_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stacked = self._small = False
        self._story = ("", "")
        self._clock_text, self._sums = "", ("", 0)
        self._gone_money: MoneyOut | None = None
        self.setProperty("kind", "header")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._leave = text_button("", "stage.leave", "quiet")
        self._leave.clicked.connect(self.leave_requested)
        self._title = paragraph("", "lead16")
        self._role = text_button("", "stage.brief", "chip-navy")
        self._role.clicked.connect(self.brief_requested)
        self._clock = _Figure("stage.clock")
        self._money = _Figure("stage.money", "money")
        self._golden = _Figure("stage.golden")
        self._golden.hide()
        self._lost = QLabel()
        self._lost.setObjectName("stage.lost")
        self._lost.setProperty("role", "muted")
        self._lost.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        self._names = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._names.setSpacing(SPACE[3])
        self._names.addWidget(self._title)
        self._names.addWidget(self._role, 0, Qt.AlignmentFlag.AlignLeft)
        self._gone = golden = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        golden.setSpacing(0)
        golden.addWidget(self._golden)
        golden.addWidget(self._lost)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[3], SPACE[2], SPACE[4], SPACE[2])
        row.setSpacing(SPACE[2])
        row.addWidget(self._leave)
        row.addLayout(self._names)
        row.addStretch(1)
        row.addLayout(golden)
        row.addSpacing(SPACE[2])
        row.addWidget(self._clock, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(SPACE[2])
        row.addWidget(self._money, 0, Qt.AlignmentFlag.AlignVCenter)
        self.settle()

    def set_small(self, *, small: bool) -> None:
        """Be one line while the title can be read on it, as a small window asks."""
        if small == self._small:
            return
        self._small = small
        self._stack(stacked=False)
        self._title.setWordWrap(not small)
        ways = QBoxLayout.Direction
        self._gone.setDirection(ways.LeftToRight if small else ways.TopToBottom)
        self._gone.setSpacing(SPACE[1] if small else 0)
        side, edge = (SPACE[1], 0) if small else (SPACE[3], SPACE[2])
        self._row.setContentsMargins(side, edge, side if small else SPACE[4], edge)
        self._row.setSpacing(SPACE[1] if small else SPACE[2])
        for figure in (self._clock, self._money, self._golden):
            figure.bare(bare=False)
        self._lost.setVisible(not self._golden.isHidden())
        restyle(self, small=small)
        self.refit()

    def set_story(self, title: str, role: str) -> None:
        """Show what is played and as whom."""
        self._story = (title, role)
        self.retranslate()
        self.refit()

    def set_figures(self, clock: str, gone: MoneyOut | None, money: tuple[str, int]) -> None:
        """Show the present figures.

        Args:
            clock: The scene time, as it is shown.
            gone: Money that has left, None where none has.
            money: What the balance is of, and the balance in yuan.
        """
        self._clock_text, self._gone_money, self._sums = clock, gone, money
        self.retranslate()
        if self._golden.isHidden() == (gone is not None):
            self._golden.setVisible(gone is not None)
            self._lost.setVisible(gone is not None)
        kind = "header-golden" if gone is not None and gone.truth_out else "header"
        if self.property("kind") != kind:
            restyle(self, kind=kind)
        self.refit()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        title, _role = self._story
        gone = self._gone_money
        label, balance = self._sums
        self._leave.setAccessibleName(self.tr("退出演练"))
        self._title.setText(title)
        again = self.tr("再看一遍情境说明")
        self._role.setToolTip(again)
        self._role.setAccessibleDescription(again)
        time = self.tr("情境时间")  # lupdate takes no tr() inside another call of self
        self._clock.say(time, self._clock_text)
        self._money.say(label, money_text(balance))
        out = gone is not None and gone.truth_out
        minutes, yuan = (0, 0) if gone is None else (gone.minutes, gone.yuan)
        self._lost.setText(self.tr("已转出 {0}").format(money_text(yuan)))
        period = self.tr("黄金时间") if out else self.tr("已付款")
        self._golden.say(period, self.tr("已过 {0} 分钟").format(minutes))
        self._golden.setToolTip(self.tr("教学设定，不代表真实止付率") if out else "")

    def sizeHint(self) -> QSize:
        """As high as its content at the present width."""
        layout = self.layout()
        if layout is None:
            return QSize(0, 0)
        # A wrapped title makes the line higher than its size hint, which knows no width.
        asked = layout.totalSizeHint().height()
        least = _LEAST_HEIGHT if self._small else 0
        return QSize(0, max(least, asked, layout.totalHeightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again."""
        super().resizeEvent(event)
        self.refit()

    def refit(self) -> None:
        """Stack captions over figures where one line has no room for all."""
        whole = self.tr("你是 {0}").format(self._story[1])
        self._role.setText(whole)
        self._role.setAccessibleName(whole)
        self._leave.setText(self.tr("‹ 退出"))
        self._title.setText(self._story[0])
        self._title.setToolTip("")
        self._money.value.setText(money_text(self._sums[1]))
        self._money.shorten(0)
        if self._small:
            self._fit_line(whole)
        else:
            self._fit_roomy(whole)
        self.updateGeometry()

    def _fit_roomy(self, whole: str) -> None:
        self._role.setVisible(True)
        self._clock.setVisible(True)
        stacked = self._line_width() > self.width()
        if stacked != self._stacked:
            self._stack(stacked=stacked)
        # A wrapping title asks for little width: give it what one line needs where there is room.
        title = self._title.fontMetrics().horizontalAdvance(self._title.text()) + SPACE[0]
        self._title.setMinimumWidth(0 if stacked else title)
        if stacked:
            self._shorten_role(whole)

    def _stack(self, *, stacked: bool) -> None:
        self._stacked = stacked
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._names.setDirection(down if stacked else across)
        self._names.setSpacing(SPACE[0] if stacked else SPACE[3])
        self._names.setStretch(0, 0)
        for figure in (self._clock, self._money, self._golden):
            figure.stack(stacked=stacked)

    def _fit_line(self, whole: str) -> None:
        """Leave out what the line has no room for: captions, then the role, then figures in part.

        The way to the brief stays, whatever is left of the role. The title ends in dots, but never
        before its eighth character: rather, it takes two lines.
        """
        name = self._story[0]
        title, role = self._wide(self._title, name), self._wide(self._role, whole)
        short = f"{name[:_LEAST_TITLE]}…"
        least = min(title, self._wide(self._title, short))
        around = self._role.sizeHint().width() - role + SPACE[0]
        room = self._line_room(least + around + _LEAST_ROLE)
        self._bare_captions(room - title - role - around - 3 * SPACE[1])
        spare = max(room - around - title, min(_LEAST_ROLE, room - around - least))
        room -= around + self._say_role(whole, min(role, spare))
        room = self._spare_figures(room, least)
        if room < least:  # rather than two lines: the arrow says enough
            before = self._leave.sizeHint().width()
            self._leave.setText("‹")
            room += before - self._leave.sizeHint().width()
        self._title.setMinimumWidth(0)
        self._title.setWordWrap(room < least)
        if room < title:
            dots = self._title.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
            self._title.setText(short if room < least else dots)
            self._title.setToolTip(name)

    def _say_role(self, whole: str, room: int) -> int:
        """Say the role in so many pixels, or only where it is told; returns the pixels of its words."""
        dots = Qt.TextElideMode.ElideRight
        said = self._role.fontMetrics().elidedText(whole, dots, max(room, 1))
        if said != whole and len(said) < _LEAST_NAME:
            said = self.tr("说明")
        self._role.setText(said)
        return self._wide(self._role, said)

    def _spare_figures(self, room: int, least: int) -> int:
        """Take room for `least` pixels of title from figures that say little; return what there is.

        Sums are whole yuan. After a loss the minutes since are what counts, not the time of day.
        """
        if room < least:
            before = self._money.value.sizeHint().width()
            self._money.value.setText(money_text(self._sums[1]).removesuffix(".00"))
            room += before - self._money.value.sizeHint().width()
        more = room + self._clock.value.sizeHint().width() + SPACE[1]
        drops = room < least <= more and not self._golden.isHidden()
        self._clock.setVisible(not drops)
        return more if drops else room

    def _line_room(self, least: int) -> int:
        """What the figures leave, in pixels; what was lost is shown where that is at least `least`."""
        figures = [f for f in (self._money, self._golden) if not f.isHidden()]
        taken = sum(f.value.sizeHint().width() for f in (self._clock, *figures))
        room = self.width() - self._leave.sizeHint().width() - 9 * SPACE[1] - SPACE[3] - taken
        if not self._golden.isHidden():  # what was lost is on the bank's page, too
            lost = self._lost.sizeHint().width()
            self._lost.setVisible(lost + least <= room)
            room -= 0 if self._lost.isHidden() else lost + SPACE[1]
        return room

    def _bare_captions(self, left: int) -> None:
        """Leave captions out until `left`, the pixels that the line has to spare, are enough."""
        for figure in (self._golden, self._money, self._clock):
            left -= figure.width_more
            figure.bare(bare=left < 0)
            if left < 0:
                left += figure.width_more

    @staticmethod
    def _wide(part: QWidget, text: str) -> int:
        part.ensurePolished()
        return part.fontMetrics().horizontalAdvance(text) + 2

    def _shorten_role(self, whole: str) -> None:
        """End the role in dots where the figures leave it less room than it needs."""
        shown = (self._clock, self._money, self._golden)
        figures = [f.sizeHint().width() for f in shown if not f.isHidden()]
        taken = sum(figures) + self._leave.sizeHint().width() + 13 * SPACE[2]
        metrics = self._role.fontMetrics()
        around = self._role.sizeHint().width() - metrics.horizontalAdvance(whole)
        room = self.width() - taken - around
        dots = Qt.TextElideMode.ElideRight
        self._role.setText(metrics.elidedText(whole, dots, max(room, _LEAST_ROLE)))
        self._money.shorten(max(0, _LEAST_ROLE - room))

    def height_beside_panels(self, width: int) -> int:
        """About what it takes at a width where it is not small, both in pixels."""
        return scaled(_STACKED if self._line_width() > width else _LINE, text_scale())

    def _line_width(self) -> int:
        """What everything needs on one line, in pixels, whatever is shortened now."""
        role = self.tr("你是 {0}").format(self._story[1])
        widths = [self._wide(self._title, self._story[0]), self._wide(self._role, role)]
        widths += [scaled(_CHIP, text_scale()), self._leave.sizeHint().width()]
        for figure in (self._clock, self._money, self._golden):
            if not figure.isHidden():
                widths += [figure.width_of_words, figure.value.sizeHint().width()]
        return sum(widths) + 12 * SPACE[3]
