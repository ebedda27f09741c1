"""A window over a fresh records file and as many situations as a test asks for."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.ui.app import RECORDS_FILE, open_window
from fraudtrainer.ui.window import MainWindow

MINI = Path(__file__).parents[1] / "fixtures" / "mini"
AFTERNOON = 1_790_000_000.0
AUDIENCES = ("finance", "student", "general")

OpenRoom = Callable[..., MainWindow]


def copy_situations(folder: Path, count: int) -> None:
    """Copies of the small situation, with ids s0, s1, … and audiences taken in turn."""
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


@pytest.fixture
def open_room(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenRoom]:
    """Opens windows and closes what they leave open."""
    opened: list[MainWindow] = []
    look = (qapp.styleSheet(), qapp.palette(), qapp.font())

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
            prepare(data / RECORDS_FILE, learner, {"typing": "fast", **(preferences or {})})
        window = open_window(
            qapp,
            data,
            scenarios=[library],
            clock=lambda: AFTERNOON,
            draw_seed=lambda: 5,
            bundled_font=True,
        )
        assert window is not None
        qtbot.addWidget(window, before_close_func=lambda w: w.workplace.database.close())
        opened.append(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_one
    for window in opened:
        window.workplace.database.close()
    qapp.setStyleSheet(look[0])
    qapp.setPalette(look[1])
    qapp.setFont(look[2])
