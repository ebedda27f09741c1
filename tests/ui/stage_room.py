"""A stage or a debrief of the small situation in a test, over no records."""

import re
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.modes.purpose import WHAT_IF
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.input import Input
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.stock import PEOPLE
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.stage.clock import StageClock
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.pace import Pace
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.theme.fonts import install_fonts
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import apply_theme
from fraudtrainer.ui.theme.tokens import Palette
from tests.sound_scenarios import fixture_scenario

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def mini(telling: str = "scam") -> Story:
    """The small situation in one telling."""
    return fixture_scenario("mini").story_variant(telling, 0)


def dress(*, dark: bool = False, scale: float = 1.0) -> Palette:
    """Put a look on the program."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    family = install_fonts(ASSETS, force_bundled=True)
    palette = apply_theme(application, dark, scale, family, ASSETS)
    QApplication.processEvents()
    return palette


def speak(language: QTranslator | None, before: QTranslator | None = None) -> None:
    """Change the language of the interface."""
    if before is not None:
        QApplication.removeTranslator(before)
    if language is not None:
        QApplication.installTranslator(language)
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def english() -> QTranslator:
    """The English catalogue."""
    translator = QTranslator()
    assert translator.load("en", str(ASSETS / "i18n"))
    return translator


def sit(
    qtbot: QtBot,
    story: Story,
    inputs: tuple[Input, ...] = (),
    pace: Pace | None = None,
    clock: StageClock | None = None,
) -> tuple[StagePage, StageModel]:
    """A stage on which a story is played."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    page = StagePage(dress(), IconSet(ASSETS))
    qtbot.addWidget(page)
    page.resize(1192, 800)
    page.show()
    desk = Desk(Sitting.begin(story, 1), WHAT_IF)
    for value in inputs:
        desk.submit(value)
    model = StageModel(desk, pace or Pace.at_once(), page, clock)
    page.set_model(model, brief=False)
    QApplication.processEvents()
    return page, model


def story_words(story: Story) -> list[str]:
    """Every text of a story, the library's own lines among them, the longest first."""
    found: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, str):
            found.add(value)
        elif isinstance(value, dict):
            for part in value.values():
                walk(part)
        elif isinstance(value, list | tuple):
            for part in value:
                walk(part)

    walk(msgspec.to_builtins((story.situation, story.telling, story.lines)))
    walk([person.zh for person, _number in PEOPLE.values()])
    return sorted((text for text in found if CHINESE.search(text)), key=len, reverse=True)


def left_in_chinese(root: QWidget, known: list[str]) -> list[str]:
    """What `root` shows or says in Chinese besides the `known` words of the story."""
    odd = []
    for part in (root, *root.findChildren(QWidget)):
        texts = [part.accessibleName(), part.toolTip(), part.accessibleDescription()]
        if isinstance(part, QLabel | QAbstractButton):
            texts.append(part.text())
        if isinstance(part, QLineEdit):
            texts.append(part.placeholderText())
        for text in texts:
            rest = text
            for words in known:
                rest = rest.replace(words, "")
            if CHINESE.search(rest):
                odd.append(f"{type(part).__name__} {part.objectName()}: {text}")
    return odd


def find(page: QWidget, name: str) -> QWidget:
    """A visible widget by its object name."""
    found = [w for w in page.findChildren(QWidget, name) if w.isVisible()]
    assert found, f"{name} is not to be seen"
    return found[-1]
