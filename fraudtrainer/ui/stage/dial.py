"""The suspicion dial: five words, exactly one of them, and never a colour that gives a hint."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QButtonGroup,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from shiboken6 import isValid

from fraudtrainer.scenario.vocabulary import DIAL_LEVELS
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.style import restyle, scaled
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.sheet import text_scale

_DIGITS = range(Qt.Key.Key_1.value, Qt.Key.Key_5.value + 1)
_GAP = SPACE[0]
"""Pixels between the steps: they are one control, but no two of them touch."""
LEAST = 40
"""No step is lower than this across, in pixels: it is touched, too."""
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


@guarded
class DialButton(QPushButton):
    """One step. Arrows look for another step without setting it: each setting is recorded.

    Signals:
        level_typed: A digit 1 to 5 was pressed here.
        moved: An arrow asks for the next (+1) or the previous (-1) step.
    """

    level_typed = Signal(int)
    moved = Signal(int)

    def event(self, event: QEvent) -> bool:
        """Keep the digits from the stage, where they choose replies."""
        overriding = event.type() == QEvent.Type.ShortcutOverride
        if overriding and isinstance(event, QKeyEvent) and event.key() in _DIGITS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits set a level, arrows move the keyboard."""
        if event.key() in _DIGITS:
            self.level_typed.emit(event.key() - Qt.Key.Key_0.value)
        elif event.key() in _FORWARD:
            self.moved.emit(1)
        elif event.key() in _BACK:
            self.moved.emit(-1)
        else:
            super().keyPressEvent(event)


@guarded
class DialBar(Living, QWidget):
    """Five steps side by side, or one under the other where their words do not fit.

    Signals:
        level_chosen: The learner chose a level, 1 surely genuine to 5 surely fraud.
    """

    level_chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Build the steps; their object names are `<name>.1` to `<name>.5`."""
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._level: int | None = None
        self._came_from: QWidget | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        speak_as(self, "group")
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons = [self._step(name, place) for place in range(len(DIAL_LEVELS))]
        self.settle()

    @property
    def steps(self) -> tuple[DialButton, ...]:
        """The five steps, from surely genuine to surely fraud."""
        return tuple(self._buttons)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("怀疑刻度"))
        for button, term in zip(self._buttons, DIAL_LEVELS, strict=True):
            button.setAccessibleName(said(term.words))
            button.setToolTip(said(term.words))

    def width_across(self) -> int:
        """What five steps beside each other need, in pixels."""
        self._buttons[0].ensurePolished()
        font = QFont(self._buttons[0].font())
        font.setBold(True)  # as the step that is set
        metrics = QFontMetrics(font)
        lines = [line for name in _names() for line in _two_lines(name).split("\n")]
        needed = max(metrics.horizontalAdvance(line) for line in lines) + 2  # its edges
        return needed * len(self._buttons) + _GAP * (len(self._buttons) - 1)

    def _fits_on_lines(self) -> bool:
        """Whether each step has its words on one line beside the others."""
        metrics = self._buttons[0].fontMetrics()
        widest = max(metrics.horizontalAdvance(name) for name in _names())
        each = (self.width() - _GAP * (len(self._buttons) - 1)) // len(self._buttons)
        return widest + 2 * SPACE[1] <= each

    def height_at(self, width: int) -> int:
        """About what the steps take at a width, both in pixels."""
        scale, line = text_scale(), self._buttons[0].fontMetrics().lineSpacing()
        if self.width_across() <= width:
            return max(LEAST, 2 * line + scaled(2 * 6, scale) + 2)
        each = max(line, scaled(20, scale)) + scaled(2 * 2, scale) + 2
        return len(self._buttons) * (each + _GAP) - _GAP

    def refit(self) -> None:
        """Choose the direction by the room there is."""
        across = self.width_across() <= self.width()
        whole = not across or self._fits_on_lines()
        shown = [name if whole else _two_lines(name) for name in _names()]
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if across else ways.TopToBottom)
        for button, name in zip(self._buttons, shown, strict=True):
            button.setText(name)
            if button.property("dense") != (not across):
                restyle(button, dense=not across)
        self.updateGeometry()

    def set_level(self, level: int | None) -> None:
        """Show a level; None shows that it was never set."""
        self._level = level
        self._group.setExclusive(False)
        for place, button in enumerate(self._buttons, start=1):
            button.setChecked(place == level)
        self._group.setExclusive(True)

    def set_before(self, level: int | None) -> None:
        """Show with a dashed edge where the dial stood before; None for nowhere."""
        for place, button in enumerate(self._buttons, start=1):
            if button.property("before") != (place == level):
                restyle(button, before=place == level)

    def focus_level(self) -> None:
        """Lend the keyboard to the step that is set, or to the middle one, until a step is chosen."""
        here = QApplication.focusWidget()
        if here is not None and not self.isAncestorOf(here):
            self._came_from = here
        self._buttons[(self._level or 3) - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction anew."""
        super().resizeEvent(event)
        self.refit()

    def _step(self, name: str, place: int) -> DialButton:
        term = DIAL_LEVELS[place]
        button = DialButton()
        button.setObjectName(f"{name}.{term.id}")
        button.setProperty("kind", "dial")
        button.setCheckable(True)
        speak_as(button, "choice")
        # A click takes no keyboard, see `_give_back`.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        button.clicked.connect(lambda: self._choose(place + 1))
        button.level_typed.connect(self._choose)
        button.moved.connect(lambda step: self._move(place + step))
        self._group.addButton(button)
        self._row.addWidget(button, 1)
        return button

    def _choose(self, level: int) -> None:
        self.set_level(self._level)  # the model says where it stands; a refusal leaves it
        self.level_chosen.emit(level)
        self._give_back()

    def _give_back(self) -> None:
        """Return a borrowed keyboard: the next digit is meant as a reply, and must not set a step."""
        came_from, self._came_from = self._came_from, None
        here = QApplication.focusWidget()
        if came_from is None or here is None or not self.isAncestorOf(here):
            return
        if isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            here.clearFocus()

    def _move(self, place: int) -> None:
        if 0 <= place < len(self._buttons):
            self._buttons[place].setFocus(Qt.FocusReason.TabFocusReason)


def _names() -> list[str]:
    return [said(term.words) for term in DIAL_LEVELS]


def _two_lines(words: str) -> str:
    """Two words one above the other, four characters as two by two; else as it is."""
    if " " in words:
        return words.replace(" ", "\n", 1)
    return f"{words[:2]}\n{words[2:]}" if len(words) == 4 else words
