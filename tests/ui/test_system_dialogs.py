"""Qt's own dialogs and menus speak the language of the interface, every word of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fraudtrainer.paths import bundled
from fraudtrainer.ui.file_dialog import file_dialog
from fraudtrainer.ui.language import Interpreter
from fraudtrainer.words import Language
from tests.ui.bench.hands import click
from tests.ui.conftest import OpenRoom

HAN = re.compile("[一-鿿]")
LATIN = re.compile("[A-Za-z]{2,}")
KEYS = re.compile(r"\t.*$|\(&\w\)|&")


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    chosen: Language = request.param
    interpreter = Interpreter(qapp, bundled("assets"), chosen)
    yield chosen
    interpreter.leave()


def foreign(texts: list[str], language: Language) -> list[str]:
    """Texts that are not of that language."""
    pattern = LATIN if language == "zh" else HAN
    return [text for text in texts if pattern.search(KEYS.sub("", text))]


def texts_of(dialog: QFileDialog) -> list[str]:
    """All that a dialog says of itself; names of files and folders are none of it."""
    header = dialog.findChildren(QTreeView)[0].header().model()
    across = Qt.Orientation.Horizontal
    heads = [str(header.headerData(n, across)) for n in range(header.columnCount())]
    said = [dialog.windowTitle(), *heads]
    for part in dialog.findChildren(QWidget):
        said += [part.toolTip(), part.accessibleName()]
        if isinstance(part, QLabel | QAbstractButton):
            said.append(part.text())
    return said + [action.text() for action in dialog.findChildren(QAction)]


@pytest.mark.parametrize(
    "mode", [QFileDialog.FileMode.ExistingFile, QFileDialog.FileMode.Directory]
)
@pytest.mark.parametrize(
    "kind", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave]
)
def test_a_file_dialog_of_qts_own_says_no_word_in_another_language(
    qtbot: QtBot, language: Language, mode: QFileDialog.FileMode, kind: QFileDialog.AcceptMode
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = file_dialog(parent, "dialog", "选择" if language == "zh" else "Choose")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(kind)
    dialog.open()

    assert foreign(texts_of(dialog), language) == []
    dialog.reject()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_a_text_menu_speaks_the_language(
    qtbot: QtBot, language: Language, kind: type[QLineEdit | QPlainTextEdit | QTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = [action.text() for action in menu.actions() if action.text()]

    assert len(texts) >= 6
    assert foreign(texts, language) == []
    menu.deleteLater()


def test_standard_buttons_speak_the_language(qtbot: QtBot, language: Language) -> None:
    button = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(button.Ok | button.Cancel | button.Save | button.Yes | button.Close)
    qtbot.addWidget(box)

    assert foreign([one.text() for one in box.buttons()], language) == []


def test_a_new_situation_asks_for_a_folder_under_its_own_title(
    open_room: OpenRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_room(learner="小林")
    click(qtbot, window, "rail.bench")
    titles = []

    def look() -> None:
        dialog = window.findChild(QFileDialog, "bench.chooser")
        assert dialog is not None
        titles.append(dialog.windowTitle())
        dialog.reject()

    for name in ("bench.empty.new", "bench.empty.open"):
        QTimer.singleShot(0, look)
        click(qtbot, window, name)

    assert titles == ["新建情境：先选一个放它的文件夹", "打开情境文件夹"]
