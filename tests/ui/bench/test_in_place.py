"""Look and language change on the bench where it stands: no page is built anew, and no word is left."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.pages.bench.graph_view import GraphView, NodeButton
from fraudtrainer.ui.pages.bench.lists import FileList, ProblemList
from fraudtrainer.ui.pages.bench.tabs import TABS
from fraudtrainer.ui.window import MainWindow
from tests.ui.bench.hands import click, page_of, write

pytestmark = pytest.mark.slow

CATALOGUE = Path(__file__).parents[3] / "assets" / "i18n" / "en.bench.ts"


def chinese() -> re.Pattern[str]:
    """Whatever the bench says in Chinese, with anything in the places of its placeholders."""
    sources = [m.findtext("source", "") for m in ET.parse(CATALOGUE).iter("message")]
    said = [source for source in sources if re.search(r"[\u4e00-\u9fff]", source)]
    return re.compile("|".join(re.sub(r"\\\{\d\\\}", ".*", re.escape(one)) for one in said))


def texts(page: QWidget) -> Iterator[tuple[str, str]]:
    """Everything in sight that a page says by itself, with the object that says it."""
    for part in filter(QWidget.isVisible, page.findChildren(QWidget)):
        found = [part.accessibleName(), part.toolTip()]
        if isinstance(part, QLabel | QAbstractButton):
            found.append(part.text())
        if isinstance(part, QComboBox):
            found.extend(part.itemText(n) for n in range(part.count()))
        if isinstance(part, FileList | ProblemList):
            model = part.model()
            found.extend(str(model.index(n, 0).data()) for n in range(model.rowCount()))
        yield from ((part.objectName(), text) for text in found if text)


def speak(window: MainWindow, language: str) -> None:
    window.workplace.preferences.choose("language", language)
    for _turn in range(3):  # Qt posts it to the windows; new rows are laid out, and then shown
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_bench_speaks_another_language_at_once_and_chinese_again(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    page = page_of(bench)
    write(folder / "mini" / "scam.yaml", "goto: push", "goto: pusch")
    qtbot.waitUntil(lambda: bool(bench.bench.bench.problems()))
    click(qtbot, bench, "bench.tab.plans")
    click(qtbot, bench, "bench.plans.run")
    qtbot.waitUntil(lambda: bench.bench.runs.runs is not None)
    speak(bench, "zh")
    before = sorted(texts(page))

    for tab in TABS[1:]:
        page.show_tab(tab)
        speak(bench, "en")
        left = [(name, text) for name, text in texts(page) if chinese().fullmatch(text)]
        assert left == []
        speak(bench, "zh")

    page.show_tab("plans")
    speak(bench, "zh")
    assert page_of(bench) is page
    assert sorted(texts(page)) == before


def test_the_graphs_own_words_change_too_and_the_storys_stay(
    bench: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, bench, "bench.tab.graph")
    graph = bench.findChild(GraphView, "bench.graph")
    assert graph is not None
    first = graph.findChild(NodeButton, "bench.node.scene:hello")
    assert first is not None
    assert "开场" in first.accessibleName()

    speak(bench, "en")

    assert "first scene" in first.accessibleName()
    assert "开场" not in first.accessibleName()


@pytest.mark.parametrize("tab", ["graph", "trial"])
def test_changes_of_look_keep_every_widget(bench: MainWindow, qtbot: QtBot, tab: str) -> None:
    page = page_of(bench)
    page.show_tab(tab)
    if tab == "trial":
        click(qtbot, bench, "bench.trial.start")
    preferences = bench.workplace.preferences
    QApplication.processEvents()
    before = len(page.findChildren(QWidget))

    for number in range(3):
        preferences.choose("text_size", (160, 100, 125)[number % 3])
        preferences.choose("theme", ("dark", "light")[number % 2])
        bench.resize(*((800, 560), (1280, 800), (1024, 720))[number % 3])
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    preferences.choose("text_size", 100)
    preferences.choose("theme", "light")
    bench.resize(1280, 800)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert page_of(bench) is page
    assert len(page.findChildren(QWidget)) <= before


def test_the_editor_wears_the_colours_of_the_moment(bench: MainWindow, qtbot: QtBot) -> None:
    editor = bench.findChild(QPlainTextEdit, "bench.text")
    assert editor is not None

    def key_colour() -> str:
        found = editor.document().firstBlock().layout().formats()
        return found[0].format.foreground().color().name().upper()

    light = key_colour()
    assert light == bench.workplace.appearance.palette.navy_text
    bench.workplace.preferences.choose("theme", "dark")

    assert key_colour() == bench.workplace.appearance.palette.navy_text != light
