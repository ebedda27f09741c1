"""The evidence board: what the learner marked, and how each mark is taken back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.board import SIDES, Board, Brush, Tally
from fraudtrainer.ui.stage.dial import DialBar
from fraudtrainer.ui.stage.item import FlagItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import WIDE, Sheet, text_scale
from fraudtrainer.ui.widgets.text import paragraph, text_label

_TITLE, _NOTE = 24, 20
"""The height of a title and of a line of small print, at the standard text size."""
_LEAST_ALONE = 120
_LEAST = 64
"""Height of the list of marks, at the standard text size."""


class EvidenceSheet(Sheet):
    """The board over the stage, where a small window has no room for it beside the app."""

    def __init__(self, flags: tuple[FlagItem, ...], brush: Brush | None, parent: QWidget) -> None:
        super().__init__(self.tr("证据板"), parent, WIDE)
        self.board = Board(_LEAST_ALONE, whole=True)
        if brush is not None:
            self.board.draw(brush)
        self.board.set_flags(flags)
        self.body.addWidget(self.board, 1)
        self.add_text(self.tr("标错也扣分，随时可以撤回。"), "muted")
        self.add_cancel(self.tr("返回"))


@guarded
class EvidencePanel(Living, QFrame):
    """The board with its counts; folded, a button with both counts that opens it as a sheet.

    Signals:
        remove_requested: A mark should go (line id, kind id).
        sheet_asked: The panel wants to lay a sheet over the stage (callable: parent -> Sheet).
    """

    remove_requested = Signal(str, str)
    sheet_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._flags: tuple[FlagItem, ...] = ()
        self._folded = False
        self._sheet: EvidenceSheet | None = None
        self._brush: Brush | None = None
        self._title = text_label("", "lead16")
        self._both = text_label("", "muted")
        self._foot = paragraph("", "muted")
        head = QHBoxLayout()
        head.setSpacing(SPACE[0])
        head.addWidget(self._title, 1)
        head.addWidget(self._both)
        self._board = Board(_LEAST)
        self._board.remove_requested.connect(self.remove_requested)
        self._open = Tally("stage.evidence.open")
        self._open.clicked.connect(lambda: self.sheet_asked.emit(self._make_sheet))
        self._open.hide()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(SPACE[1])
        self._column.addLayout(head)
        self._column.addWidget(self._board, 1)
        self._column.addWidget(self._foot)
        self._column.addWidget(self._open)
        self._frame()
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the marks' names come with them."""
        doubts, proofs = (sum(flag.side == side for flag in self._flags) for side in SIDES)
        self._title.setText(self.tr("证据板"))
        self._both.setText(self.tr("两边都要找"))
        self._foot.setText(self.tr("标错也扣分，随时可以撤回。"))
        self._open.say({"doubt": doubts, "proof": proofs})
        spoken = self.tr("打开证据板，疑点 {0} 处，佐证 {1} 处").format(doubts, proofs)
        self._open.setAccessibleName(spoken)
        self._open.setToolTip(self.tr("打开证据板"))

    def draw(self, icons: IconSet, palette: Palette) -> None:
        """Draw lines, icons and chips in the present colours and text size."""
        self._brush = icons, palette
        self._open.draw(self._brush)
        self._board.draw(self._brush)

    def refit(self) -> None:
        """Draw the icons as large as the text."""
        if self._brush is not None:
            self.draw(*self._brush)

    def set_folded(self, *, folded: bool) -> None:
        """Show the counts alone."""
        if folded == self._folded:
            return
        self._folded = folded
        for part in (self._title, self._both, self._board, self._foot):
            part.setVisible(not folded)
        self._open.setVisible(folded)
        self._frame()
        restyle(self, kind="bar-part" if folded else "panel")

    def fit_bar(self, room: int, row: int) -> int:
        """Name the sides in the bar, or leave that to their icons; returns the width that this takes.

        Args:
            room: What there is for it in a bar of one row, in pixels.
            row: What there is in the lower of two rows.
        """
        named, terse = self._open.widths()
        short = named > room and (terse <= room or named > row)
        self._open.set_terse(terse=short)
        return terse if short else named

    def least_height(self) -> int:
        """What the panel takes at least where it is not folded, in pixels."""
        marks = scaled(_LEAST, text_scale()) + self._board.least_height()
        words = self._title.sizeHint().height() + self._foot.fontMetrics().lineSpacing()
        return words + 3 * SPACE[1] + marks + SPACE[3] + SPACE[2] + 2

    def set_flags(self, flags: tuple[FlagItem, ...]) -> None:
        """Show these marks, oldest first."""
        self._flags = flags
        self._board.set_flags(flags)
        if self._sheet is not None and isValid(self._sheet) and self._sheet.is_open:
            self._sheet.board.set_flags(flags)
        self.retranslate()

    def _frame(self) -> None:
        edges = (0, 0, 0, 0) if self._folded else (SPACE[3], SPACE[3], SPACE[3], SPACE[2])
        self._column.setContentsMargins(*edges)

    def _make_sheet(self, parent: QWidget) -> EvidenceSheet:
        self._sheet = EvidenceSheet(self._flags, self._brush, parent)
        self._sheet.board.remove_requested.connect(self.remove_requested)
        return self._sheet


@guarded
class DialPanel(Living, QFrame):
    """The dial under the board, always in sight; it says whether what is set still counts.

    Signals:
        level_chosen: The learner chose a level, 1 to 5.
    """

    level_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._folded = self._locked = False
        self._title = text_label("", "lead16", "stage.dial.question")
        self._note = text_label("", "muted", "stage.dial.note")
        self._dial = DialBar("stage.dial")
        self._dial.level_chosen.connect(self.level_chosen)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setSpacing(SPACE[1])
        self._column.addWidget(self._title)
        self._column.addWidget(self._dial, 1)
        self._column.addWidget(self._note)
        self._frame()
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        asked, locked = self.tr("你现在怎么看"), self.tr("已锁定，再改不计分")
        stacked = self.tr("已锁定，\n再改不计分") if self._locked else self.tr("你现在\n怎么看")
        self._title.setText(stacked if self._folded else asked)
        self._note.setText(locked if self._locked else self.tr("随时可改，虚线是刚才的看法"))
        self._dial.setToolTip(locked if self._locked else asked)
        self._dial.setAccessibleDescription(locked if self._locked else "")

    def set_folded(self, *, folded: bool) -> None:
        """Show the steps, and the question before them where there is room."""
        if folded == self._folded:
            return
        self._folded = folded
        ways = QBoxLayout.Direction
        self._column.setDirection(ways.LeftToRight if folded else ways.TopToBottom)
        self._title.setVisible(True)
        self._note.setVisible(not folded)
        self._frame()
        restyle(self, kind="bar-part" if folded else "panel")
        restyle(self._title, role="strong14" if folded else "lead16")
        self.retranslate()

    def show_question(self, *, shown: bool) -> None:
        """Show the question before the steps, in the bar."""
        if self._folded and self._title.isHidden() == shown:
            self._title.setVisible(shown)

    @property
    def question_width(self) -> int:
        """What the question takes before the steps, in pixels."""
        return self._title.sizeHint().width() + SPACE[1]

    def least_height(self, width: int) -> int:
        """What the panel takes at a width where it is not folded, both in pixels."""
        steps = self._dial.height_at(width - 2 * SPACE[3] - 2)
        words = scaled(_TITLE, text_scale()) + scaled(_NOTE, text_scale())
        return words + 2 * SPACE[1] + steps + 2 * SPACE[2] + 2

    def width_across(self) -> int:
        """What the steps need beside each other, in pixels."""
        return self._dial.width_across()

    @property
    def is_locked(self) -> bool:
        """Whether what is shown is hindsight."""
        return self._locked

    @property
    def says_lock(self) -> bool:
        """Whether it shows in words that the judgement is locked."""
        return self._locked and (not self._folded or not self._title.isHidden())

    def show_place(self, level: int | None, before: int | None, *, locked: bool) -> None:
        """Show where the dial stands.

        Args:
            level: Its place, 1 to 5; None where it was never set.
            before: Where it stood before or, once locked, what was locked; None for nowhere else.
            locked: Whether the judgement is locked, and moving on is hindsight.
        """
        self._dial.set_level(level)
        self._dial.set_before(before)
        if locked != self._locked:
            self._locked = locked
            self.retranslate()

    def focus_level(self) -> None:
        """Give the keyboard to the dial."""
        self._dial.focus_level()

    def _frame(self) -> None:
        edges = (0, 0, 0, 0) if self._folded else (SPACE[3], SPACE[2], SPACE[3], SPACE[2])
        self._column.setContentsMargins(*edges)
