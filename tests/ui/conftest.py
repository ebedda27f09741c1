"""A window over a fresh records file and as many situations as a test asks for."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.ui.app import RECORDS_FILE
from fraudtrainer.ui.jobs import Jobs
from fraudtrainer.ui.window import MainWindow
from tests.ui import app_stack
from tests.ui.room import AFTERNOON, room_for

ROOT = Path(__file__).parents[2]
I18N = ROOT / "assets" / "i18n"
COMPILED = I18N / "en.qm"
MINI = ROOT / "tests" / "fixtures" / "mini"
AUDIENCES = ("finance", "student", "general")
TYPES = ("fake_leader_acquaintance", "fake_police_government", "fake_shopping")

OpenRoom = Callable[..., MainWindow]
_PATIENCE_MS = 60_000
"""A machine may be busy with other things; only a test that fails waits so long."""


class PatientBot(QtBot):
    """Waits as long as it takes: a short patience would ask how loaded the machine is."""

    def waitUntil(
        self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS
    ) -> None:
        """Wait until `callback` says yes, for a minute at the least."""
        super().waitUntil(callback, timeout=max(timeout, _PATIENCE_MS))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _no_job_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves work on the pool; whether it happened to end in time is no matter."""
    made: list[Jobs] = []
    begin = Jobs.__init__

    def remember(self: Jobs, parent: QObject | None = None) -> None:
        begin(self, parent)
        made.append(self)

    monkeypatch.setattr(Jobs, "__init__", remember)
    yield
    # pytest-qt has closed the windows by now, and with them what they had begun.
    left = [jobs for jobs in made if jobs.busy]
    for jobs in left:  # else the next test would be blamed for them
        jobs.drain()
    assert not left, "work was left on the thread pool: drain it when the window closes"


@pytest.fixture(autouse=True)
def _no_words_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a translation installed: the next one would read another language."""
    yield
    said = (
        QApplication.translate("QPlatformTheme", "Cancel"),
        QApplication.translate("App", "反诈演练"),
    )
    assert said == ("Cancel", "反诈演练"), "a translation was left: close the workplace"


@pytest.fixture(scope="session", autouse=True)
def _compiled_words() -> None:
    """The English catalogue as the sources have it now; `make env` compiles it otherwise."""
    newest = max(file.stat().st_mtime for file in I18N.glob("*.ts"))
    if not COMPILED.exists() or COMPILED.stat().st_mtime < newest:
        subprocess.run(
            [sys.executable, str(ROOT / "packaging" / "words.py"), "compile"], check=True
        )


def copy_situations(folder: Path, count: int) -> None:
    """Copies of the small situation, with ids s0, s1, …, audiences and types taken in turn."""
    for number in range(count):
        place = folder / f"s{number:02d}"
        shutil.copytree(MINI, place)
        card = place / "situation.yaml"
        text = card.read_text(encoding="utf-8")
        lines = [
            f"id: s{number}"
            if line.startswith("id:")
            else f"audience: [{AUDIENCES[number % 3]}]"
            if line.startswith("audience:")
            else f"type: {TYPES[number % 3]}"
            if line.startswith("type:")
            else f"title: 情境第{number}号"
            if line.startswith("title:")
            else line
            for line in text.splitlines()
        ]
        card.write_text("\n".join(lines) + "\n", encoding="utf-8")


def prepare(file: Path, learner: str, preferences: dict[str, object]) -> None:
    """Records with a learner and settings in them."""
    with open_database(file, lambda: AFTERNOON) as database:
        if learner:
            LearnerStore(database).create(learner)
        for key, value in preferences.items():
            SettingStore(database).put(key, value)  # type: ignore[arg-type]


class _English(QTranslator):
    """A catalogue that says only which language it is: everything else stays as it is written."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return "en" if (context, source) == ("Language", "zh") else source

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def speak_english(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Lets the interface speak English from a moment on, as far as words come from below it."""
    english = _English()

    def speak() -> None:
        qapp.installTranslator(english)
        qapp.sendPostedEvents()  # Qt tells the windows by posted events

    yield speak
    qapp.removeTranslator(english)


@pytest.fixture
def open_room(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenRoom]:
    """Opens windows and closes what they leave open."""

    def open_one(
        situations: int = 1,
        learner: str = "",
        size: tuple[int, int] = (1280, 800),
        preferences: dict[str, object] | None = None,
        before: Callable[[], object] = lambda: None,
        *,
        reopen: bool = True,
    ) -> MainWindow:
        data, library = tmp_path / "data", tmp_path / "library"
        if not library.exists():
            copy_situations(library, situations)
            library.mkdir(exist_ok=True)
        before()
        if reopen:
            prepare(data / RECORDS_FILE, learner, {"pace": "fast", **(preferences or {})})
        return room.window(data, library, seed=5, size=size)

    with room_for(qapp, qtbot) as room:
        yield open_one
        for window in room.opened:  # pytest-qt has closed them by now
            assert window.workplace.jobs.closed, "a window stayed open: what does it ask?"


stack = app_stack.stack
