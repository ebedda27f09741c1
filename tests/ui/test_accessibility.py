"""Every page: what can be operated has a name for tests, and one for a screen reader."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from fraudtrainer.ui.pages.bench.view import BenchPage
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom
from tests.ui.room import child, present

pytestmark = pytest.mark.slow

OPERABLE = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit, QTextEdit,
    QAbstractSlider,
)  # fmt: skip


Visit = Callable[[MainWindow], object]
"""Brings a page to the front, with something on it."""


def operable(window: QWidget) -> Iterator[QWidget]:
    """What a person can operate now; not the parts that Qt builds into such things."""
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget.parent(), QLineEdit | QComboBox)
        inside = inside or isinstance(widget, QScrollBar | QHeaderView)
        if isinstance(widget, OPERABLE) and widget.isVisible() and not inside:
            yield widget


def is_tab_stop(widget: QWidget) -> bool:
    """True where Tab comes here, or to the chosen one of its group, whence the arrows lead here."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    stops = [widget] if group is None or not group.exclusive() else group.buttons()
    return any(stop.focusPolicy() & Qt.FocusPolicy.TabFocus for stop in stops)


def spoken_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def finish_a_sitting(window: MainWindow) -> None:
    from fraudtrainer.play import input as inp

    practice = window.flow._practice
    learner = window.workplace.seat.seated()
    desk = practice.start(window.workplace.shelf.library.cards[0], learner.id, 5, "scam")
    desk.submit(inp.Act("callback_known_number", "lao"))
    desk.submit(inp.Dial(5))
    window.flow.show_attempt(present(desk.attempt))


def begin_a_sitting(window: MainWindow) -> None:
    window.flow.begin("s0")
    child(window, QPushButton, "stage.begin").click()


def records_with_a_row(window: MainWindow) -> None:
    finish_a_sitting(window)
    window.go("records")


def home_with_errors(window: MainWindow) -> None:
    window.go("practice")


def until(true: Callable[[], bool]) -> None:
    """Let things happen until something holds."""
    for _ in range(500):
        if true():
            return
        QTest.qWait(10)
    raise AssertionError("it never came true")


def bench_with(doing: Visit) -> Visit:
    """The bench over the library of the window, checked, with something done on it."""

    def visit(window: MainWindow) -> None:
        window.go("bench")
        model = window.bench.bench
        folder = window.workplace.shelf.library.cards[0].folder
        (folder / "scam.yaml").write_text("truth: scam\n", encoding="utf-8")
        model.open_folder(folder.parent)
        until(lambda: model.examination is not None)
        doing(window)

    return visit


def try_out(window: MainWindow) -> None:
    model = window.bench.bench
    model.select(model.checks.situations[1] / "genuine.yaml")
    until(lambda: model.scenario is not None)
    child(window, BenchPage)._start_trial()


def run_plans(window: MainWindow) -> None:
    try_out(window)
    child(window, BenchPage)._run_plans()
    until(lambda: window.bench.runs.runs is not None)


PAGES: dict[str, Visit] = {
    "home": home_with_errors,
    "home.sheet": lambda window: window.open_card("s0"),
    "help": lambda window: window.show_help(),
    "records": records_with_a_row,
    "records.empty": lambda window: window.go("records"),
    "settings": lambda window: window.go("settings"),
    "bench.empty": lambda window: window.go("bench"),
    "bench": bench_with(lambda _window: None),
    "bench.rule": bench_with(lambda window: child(window, BenchPage)._text._ask_rule()),
    "bench.trial": bench_with(try_out),
    "bench.plans": bench_with(run_plans),
    "bench.proof": bench_with(lambda window: child(window, BenchPage).show_tab("proof")),
    "stage": begin_a_sitting,
    "brief": lambda window: window.flow.begin("s0"),
    "debrief": finish_a_sitting,
    "crash": lambda window: window.tell_crash(ValueError(), "trace"),
    "notice": lambda window: window.tell_recovery("一句话。", "都在。", "再试。", "细节"),
}


@pytest.mark.parametrize("page", PAGES)
def test_everything_operable_has_both_names(open_room: OpenRoom, page: str) -> None:
    window = open_room(situations=13)
    PAGES[page](window)

    found = list(operable(window))
    assert len(found) >= 4
    unnamed = [repr(w) for w in found if not w.objectName() or w.objectName().startswith("qt_")]
    unspoken = [repr(w) for w in found if not spoken_name(w).strip()]
    assert (unnamed, unspoken) == ([], [])


@pytest.mark.parametrize("page", PAGES)
def test_everything_operable_is_reached_by_the_keyboard(open_room: OpenRoom, page: str) -> None:
    window = open_room(situations=13)
    PAGES[page](window)

    beyond = [
        repr(widget)
        for widget in operable(window)
        if widget.isEnabled() and not is_tab_stop(widget)
    ]
    assert beyond == []


def test_every_card_and_every_row_is_spoken(open_room: OpenRoom) -> None:
    window = open_room(situations=3)
    records_with_a_row(window)
    window.go("records")
    views = [v for v in window.findChildren(QAbstractItemView) if v.objectName()]
    views = [v for v in views if v.objectName() in {"home.cards", "records.table"}]

    assert len(views) == 2
    for view in views:
        model = view.model()
        for row in range(model.rowCount()):
            index: QModelIndex = model.index(row, 0)
            assert index.data(Qt.ItemDataRole.AccessibleTextRole), view.objectName()


@pytest.mark.parametrize("size", [(1024, 720), (1920, 1080)])
@pytest.mark.parametrize("text", [100, 125, 160])
@pytest.mark.parametrize("page", ["home", "records", "records.empty", "settings"])
def test_no_text_is_clipped_and_nothing_lies_beyond_the_right_edge(
    open_room: OpenRoom, page: str, text: int, size: tuple[int, int]
) -> None:
    window = open_room(situations=8, size=size, preferences={"text_size": text})
    PAGES[page](window)
    for _ in range(5):  # layouts settle one level at a time
        QApplication.processEvents()
    front = window.stack.currentWidget()
    assert isinstance(front, QScrollArea)

    content = present(front.widget())
    assert content.width() <= front.viewport().width()
    for part in content.findChildren(QWidget):
        if not part.isVisible() or isinstance(part.parent(), QComboBox | QLineEdit):
            continue
        if isinstance(part, QLabel | QPushButton):
            needed = part.minimumSizeHint() if isinstance(part, QLabel) else part.sizeHint()
            assert part.width() >= needed.width(), (part.objectName(), part.text())
            height = part.heightForWidth(part.width())
            assert part.height() >= (height if height > 0 else needed.height()), part.text()
