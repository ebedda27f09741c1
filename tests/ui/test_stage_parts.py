"""The same stage for somebody who is addressed, who helps, and who approves."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.modes.purpose import WHAT_IF
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.pace import Pace
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.theme.fonts import install_fonts
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import apply_theme
from tests.sound_scenarios import fixture_scenario

ROOT = Path(__file__).parents[2]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "records.sqlite3", lambda: 0.0) as opened:
        yield opened


def story(part: str) -> Story:
    drawn = fixture_scenario("mini").story_variant("scam", 0)
    role = replace(drawn.situation.role, part=part)
    return Story(replace(drawn.situation, role=role), drawn.telling, "scam", "hash")


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, database: Database) -> Callable[[str], StagePage]:
    def build(part: str) -> StagePage:
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assets = ROOT / "assets"
        palette = apply_theme(qapp, False, 1.0, install_fonts(assets, force_bundled=True), assets)
        played = story(part)
        page = StagePage(palette, IconSet(assets))
        qtbot.addWidget(page)
        page.resize(1192, 800)
        page.show()
        qtbot.waitExposed(page)
        desk = Desk(Sitting.begin(played, 1), WHAT_IF)
        page.set_model(StageModel(desk, Pace.at_once(), page))
        return page

    return build


def seen(page: StagePage, name: str) -> QWidget:
    found = [w for w in page.findChildren(QWidget, name) if w.isVisible()]
    assert found, f"{name} is not to be seen"
    return found[-1]


def click(page: StagePage, *names: str) -> None:
    for name in names:
        QTest.mouseClick(seen(page, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def words(page: StagePage, name: str) -> str:
    found = seen(page, name)
    assert isinstance(found, QLabel | QAbstractButton)
    return found.text()


@pytest.mark.parametrize(("part", "word"), [("helper", "劝"), ("supervisor", "审批")])
def test_the_brief_tells_a_helper_and_a_supervisor_what_they_are_there_for(
    stage: Callable[[str], StagePage], part: str, word: str
) -> None:
    assert word in words(stage(part), "stage.part")


def test_the_brief_needs_no_such_word_for_the_one_addressed(
    stage: Callable[[str], StagePage],
) -> None:
    page = stage("victim")
    assert not [w for w in page.findChildren(QLabel, "stage.part") if w.isVisible()]


@pytest.mark.parametrize(
    ("part", "confirm", "anyway", "done"),
    [
        ("victim", "确认转账", "仍要付款", "已转出"),
        ("supervisor", "批准付款", "仍要批准", "已批准，钱已转出"),
    ],
)
def test_the_bank_form_pays_for_one_and_approves_for_the_other(
    stage: Callable[[str], StagePage], part: str, confirm: str, anyway: str, done: str
) -> None:
    page = stage(part)
    click(page, "stage.begin", "stage.reply.2", "stage.dock.bank", "bank.payee.p", "bank.next")
    assert words(page, "bank.next") == confirm
    click(page, "bank.next")
    assert words(page, "bank.confirm") == anyway
    click(page, "bank.confirm")
    click(page, "stage.dock.bank")
    assert done in [w.text() for w in page.findChildren(QLabel) if w.isVisible()]
