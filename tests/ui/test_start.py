"""How the program starts: without a display, without what it does not need yet, and in trouble."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fraudtrainer.errors import UserError
from fraudtrainer.modes.packs import Packs
from fraudtrainer.paths import bundled
from fraudtrainer.records.database import open_database
from fraudtrainer.scenario.packs.shelf import FOLDER
from fraudtrainer.ui.app import RECORDS_FILE, open_window
from fraudtrainer.ui.journal import Journal, Watch
from fraudtrainer.ui.trouble import TroubleDialog
from fraudtrainer.words import plain
from tests.ui.room import child

pytestmark = pytest.mark.slow

LOOK = """
import json, linecache, sys
from pathlib import Path
from fraudtrainer.ui.app import make_app, open_window
app = make_app(["x"])
lines, read = linecache.getlines, set()
linecache.getlines = lambda file, *rest: (read.add(file), lines(file, *rest))[1]
open_window(app, Path(sys.argv[1]), scenarios=[Path(sys.argv[2])]).workplace.close()
window = open_window(app, Path(sys.argv[1]), scenarios=[Path(sys.argv[2])])
read.update(linecache.cache)
kept = [f"source of {file}" for file in read]
window.show()
app.processEvents()
if sys.argv[3] == "list":
    qt = [f"PySide6.{part}.{name}" for part in ("QtCore", "QtWidgets")
          for name in vars(sys.modules[f"PySide6.{part}"])]
    print(json.dumps(sorted({*qt, *kept, *sys.modules})))
window.close()  # Python must not end while the pool still reads
"""
LOOK_AT_ALL = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from fraudtrainer.ui.app import open_window
app = QApplication(["x"])
window = open_window(app, Path(sys.argv[1]))
if sys.argv[2] == "settle":
    window.workplace.shelf.settle()
cards = window.workplace.shelf.library.cards
print(json.dumps([[card.id for card in cards], sorted(sys.modules)]))
window.close()
"""
NOT_AT_START = (
    "dataclasses",
    "fsrs",
    "hashlib",
    "msgspec",
    "nacl",
    "secrets",
    "unicodedata",
    "yaml",
    "fraudtrainer.scenario.packs.content",
    "fraudtrainer.scenario.packs.store",
    "fraudtrainer.learning.detection",
    "fraudtrainer.learning.review",
    "fraudtrainer.modes.bench",
    "fraudtrainer.modes.packs",
    "fraudtrainer.modes.practice",
    "fraudtrainer.modes.preview",
    "fraudtrainer.records.entries",
    "fraudtrainer.play",
    "fraudtrainer.scenario.folder",
    "fraudtrainer.ui.large_blocks",
    "fraudtrainer.ui.stage",
    "fraudtrainer.ui.widgets.reading",
    "fraudtrainer.ui.pages.debrief",
    "fraudtrainer.ui.pages.bench.view",
    "fraudtrainer.ui.pages.records.view",
    "fraudtrainer.ui.pages.settings.view",
    "fraudtrainer.ui.widgets.sheet",
    "importlib.metadata",
    "PySide6.QtSvg",
    # Whoever asks an option for its state has PySide load QStyle with its twenty enumerations.
    "PySide6.QtWidgets.QStyle",
    # Whoever asks Qt for a widget that it made itself has PySide load every kind of widget.
    "PySide6.QtWidgets.QTabWidget",
)


def test_the_home_page_is_usable_before_anything_else_is_loaded(tmp_path: Path) -> None:
    mini = Path(__file__).parents[1] / "fixtures" / "mini"
    command = [sys.executable, "-c", LOOK, str(tmp_path / "data"), str(mini)]
    # The first start reads the scenarios and so loads the reader; what counts is every later one.
    subprocess.run([*command, "quiet"], check=True, capture_output=True, timeout=60)
    done = subprocess.run(
        [*command, "list"], check=True, capture_output=True, text=True, timeout=60
    )

    modules = json.loads(done.stdout)
    early = [m for m in modules if any(m == n or m.startswith(f"{n}.") for n in NOT_AT_START)]
    assert early == []
    # PySide has Python read the source of each module that is imported after it, where it may.
    assert [m for m in modules if m.startswith("source of ")] == []
    assert "fraudtrainer.ui.pages.home.view" in modules
    assert "PySide6.QtCore.QObject" in modules


def test_an_installed_pack_joins_the_library_without_being_loaded_anew(tmp_path: Path) -> None:
    pack = tmp_path / "pack.ftpack"
    packs = Packs(tmp_path / "data" / FOLDER, bundled("scenarios"), bundled("seeds"), "0.1.0")
    packs.build(Path(__file__).parents[1] / "fixtures" / "pack", pack, None)
    offer = packs.examine(pack)
    packs.install(offer, offer.questions)
    command = [sys.executable, "-c", LOOK_AT_ALL, str(tmp_path / "data")]

    subprocess.run([*command, "settle"], check=True, capture_output=True, timeout=60)
    done = subprocess.run(
        [*command, "look"], check=True, capture_output=True, text=True, timeout=60
    )

    ids, modules = json.loads(done.stdout)
    assert "pack-mini" in ids
    early = [m for m in modules if any(m == n or m.startswith(f"{n}.") for n in NOT_AT_START)]
    assert early == []


def answer(button: str, seen: list[str]) -> None:
    """Press a button of the trouble dialog as soon as it is there."""

    def look() -> None:
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, TroubleDialog)]
        dialog = next((d for d in dialogs if d.isVisible()), None)
        if dialog is None:
            QTimer.singleShot(20, look)
            return
        seen.append("".join(label.text() for label in dialog.findChildren(QLabel)))
        child(dialog, QPushButton, button).click()

    QTimer.singleShot(0, look)


def test_a_second_copy_says_so_and_can_be_closed(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []
    with open_database(tmp_path / RECORDS_FILE, lambda: 1.0):
        answer("trouble.quit", seen)
        window = open_window(qapp, tmp_path, scenarios=[], bundled_font=True)

    assert window is None
    assert "另一个 fraudtrainer 正在使用这份记录。" in seen[0]
    assert "另一个 fraudtrainer" in capsys.readouterr().err


def test_after_the_trouble_is_mended_trying_again_opens_the_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    seen: list[str] = []
    other = open_database(tmp_path / RECORDS_FILE, lambda: 1.0)
    answer("trouble.retry", seen)
    QTimer.singleShot(0, other.close)
    window = open_window(qapp, tmp_path, scenarios=[], bundled_font=True)

    assert window is not None
    qtbot.addWidget(window)
    window.workplace.close()


def test_an_exception_that_nobody_caught_is_logged_and_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    journal = Journal(tmp_path / "logs" / "fraudtrainer.log")
    watch = Watch(journal, lambda error, trace: shown.append(f"{error!r} {trace}"))
    watch.install()
    try:
        sys.excepthook(ValueError, ValueError("schief"), None)
        qWarning("eine Warnung")
    finally:
        watch.remove()

    text = journal.file.read_text(encoding="utf-8")
    assert "ERROR" in text
    assert "schief" in text
    assert "eine Warnung" in text
    assert len(shown) == 1
    assert sys.excepthook is not watch._on_exception
    capsys.readouterr()


def test_a_dialog_that_fails_while_showing_a_crash_does_not_loop(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[int] = []

    def show(error: BaseException, trace: str) -> None:
        calls.append(1)
        sys.excepthook(ValueError, ValueError("again"), None)

    watch = Watch(Journal(tmp_path / "fraudtrainer.log"), show)
    watch.install()
    try:
        sys.excepthook(ValueError, ValueError("first"), None)
    finally:
        watch.remove()

    assert calls == [1]
    capsys.readouterr()


def test_what_fails_at_every_repaint_is_written_and_shown_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    journal = Journal(tmp_path / "fraudtrainer.log")
    watch = Watch(journal, lambda error, _trace: shown.append(str(error)))
    watch.install()
    try:
        for words in ("paint", "paint", "other", "paint"):
            sys.excepthook(ValueError, ValueError(words), None)
        for _time in range(2):
            sys.excepthook(UserError, UserError(plain("full")), None)
    finally:
        watch.remove()

    assert shown == ["paint", "other", "full", "full"]
    assert journal.file.read_text(encoding="utf-8").count("ValueError: paint") == 1
    capsys.readouterr()


def test_a_log_that_cannot_be_written_is_no_second_trouble(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    journal = Journal(tmp_path / "file" / "fraudtrainer.log")

    journal.write("trotzdem")

    assert "trotzdem" in capsys.readouterr().err
    journal.close()
