"""How much of the screen a line more costs, and that it shows what painting all would show."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.stage.apps.line_list import LineList
from tests.ui.app_stack import LONG, line, listed

# The screenless platform says so whenever a window has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class PaintLog(QObject):
    """Notes what of a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.heights: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return False


def full_chat(stack: AppStack) -> LineList:
    stack.show_app("chat")
    for serial in range(60):
        stack.add_item(line(serial, text=f"第 {serial} 句话" * (serial % 7 + 1)))
        QApplication.processEvents()
    return listed(stack, "chat")


def test_one_more_line_paints_itself_and_moves_the_others(stack: AppStack) -> None:
    view = full_chat(stack)
    log = PaintLog(view.viewport())

    stack.add_item(line(60, side="mine"))
    for _turn in range(4):
        QApplication.processEvents()

    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert 0 < sum(log.heights) < view.viewport().height() / 2


def test_what_was_moved_is_what_would_be_painted(stack: AppStack) -> None:
    view = full_chat(stack)
    bar = view.verticalScrollBar()
    model = view.model()
    doings: tuple[Callable[[], object], ...] = (
        lambda: stack.add_item(line(60, side="mine", text=LONG)),
        lambda: bar.setValue(bar.value() - 35),
        lambda: view.scrollTo(model.index(3, 0), QListView.ScrollHint.PositionAtTop),
        lambda: bar.setValue(bar.value() + 700),
        lambda: stack.add_item(line(61)),
        view.scrollToBottom,
    )
    for doing in doings:
        doing()
        QApplication.processEvents()
        place = QRect(view.viewport().mapTo(stack, QPoint(0, 0)), view.viewport().size())
        stands = stack.screen().grabWindow(stack.winId()).copy(place).toImage()
        painted = stack.grab(place).toImage()
        stands.convertTo(painted.format())
        assert stands == painted
