"""What the bench's tests do with their hands."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from fraudtrainer.modes.sitting import Desk
from fraudtrainer.ui.pages.bench.editor import CodeEditor
from fraudtrainer.ui.pages.bench.view import BenchPage
from fraudtrainer.ui.window import MainWindow
from tests.ui.room import child, present

MINI = Path(__file__).parents[2] / "fixtures" / "mini"
CONTROL = Qt.KeyboardModifier.ControlModifier


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    found = [b for b in window.findChildren(QAbstractButton, name) if b.isVisible()]
    assert found, name
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def trial_of(window: MainWindow) -> Desk:
    """The trial that is on."""
    return present(window.bench.story.desk)


def page_of(window: MainWindow) -> BenchPage:
    return child(window, BenchPage, "bench")


def said(window: MainWindow, name: str) -> str:
    return child(window, QLabel, name).text()


def editor(window: MainWindow) -> CodeEditor:
    return child(window, CodeEditor, "bench.text")


def problems_of(window: MainWindow) -> list[tuple[str, int]]:
    return [(p.code, p.line) for p in window.bench.bench.problems()]


def write(path: Path, old: str, new: str) -> None:
    """Write as many editors do: a new file is put in the old one's place."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    beside = path.with_name("beside.tmp")
    beside.write_text(text.replace(old, new, 1), encoding="utf-8")
    beside.replace(path)


def type_over(qtbot: QtBot, window: MainWindow, old: str, new: str) -> None:
    """Select a word in the text and type another."""
    field = editor(window)
    if not field.find(old):
        field.moveCursor(field.textCursor().MoveOperation.Start)
        assert field.find(old)
    field.setFocus()
    QTest.keyClicks(field, new)
