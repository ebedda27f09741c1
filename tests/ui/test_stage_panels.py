"""The stage around the apps: a sitting played by real clicks and keys on real widgets."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.stage_clock import HandClock
from fraudtrainer.errors import UserError
from fraudtrainer.modes.practice import Practice
from fraudtrainer.play import input as inp
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.cue import CUES, FREQUENT, MOMENTS
from fraudtrainer.scenario.library import open_library
from fraudtrainer.scenario.vocabulary import INSPECTIONS, REPORT_ITEMS
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.pace import Pace
from fraudtrainer.ui.stage.report_card import ORDER
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.theme.fonts import install_fonts
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import apply_theme
from fraudtrainer.ui.theme.tokens import SCALES
from fraudtrainer.words import plain

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
AT_ONCE = Pace.at_once()


class Stage:
    """A stage in a test: clicks by object name, keys, and what can be read on it."""

    def __init__(self, page: StagePage, model: StageModel, clock: HandClock) -> None:
        self.page, self.model, self.clock = page, model, clock

    def seen(self, name: str) -> QWidget | None:
        found = [w for w in self.page.findChildren(QWidget, name) if w.isVisible()]
        return found[-1] if found else None

    def button(self, name: str) -> QAbstractButton:
        found = self.seen(name)
        assert isinstance(found, QAbstractButton), f"no visible button {name}"
        return found

    def text(self, name: str) -> str:
        found = self.seen(name)
        assert isinstance(found, QLabel | QAbstractButton), f"no visible text {name}"
        return found.text()

    def click(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
            QApplication.processEvents()

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key)
            QApplication.processEvents()

    @property
    def lines(self) -> list[str]:
        return [item.line for item in self.model.items]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    clock = itertools.count(1_767_225_600.0).__next__
    with open_database(tmp_path / "records.sqlite3", clock) as opened:
        yield opened


@pytest.fixture
def make(qtbot: QtBot, database: Database) -> Callable[..., Stage]:
    seeds = ROOT / "seeds"
    library = open_library([ROOT / "tests" / "fixtures" / "mini"], seeds, None)
    learner = LearnerStore(database).create("小林")
    practice = Practice(database, seeds, "0.1.0", database.clock)

    def build(
        telling: str = "scam",
        *,
        pace: Pace = AT_ONCE,
        clock: HandClock | None = None,
        scale: float = 1.0,
        dark: bool = False,
        size: tuple[int, int] = (1192, 800),
    ) -> Stage:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        # Pages of earlier tests would be styled again with this one's theme.
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        family = install_fonts(ASSETS, force_bundled=True)
        palette = apply_theme(application, dark, scale, family, ASSETS)
        desk = practice.start(library.cards[0], learner.id, 1, telling)
        page = StagePage(palette, IconSet(ASSETS))
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitExposed(page)
        clock = clock or HandClock()
        model = StageModel(desk, pace, page, clock)
        page.set_model(model)
        return Stage(page, model, clock)

    return build


@pytest.fixture
def stage(make: Callable[..., Stage]) -> Stage:
    made = make()
    made.click("stage.begin")
    return made


def test_the_brief_stands_before_the_first_line(make: Callable[..., Stage]) -> None:
    stage = make()
    assert stage.lines == []
    stage.click("stage.begin")
    assert stage.lines == ["h1", "h2"]
    assert stage.seen("stage.begin") is None


def test_the_brief_can_be_put_aside_without_beginning(
    make: Callable[..., Stage], qtbot: QtBot
) -> None:
    stage = make()
    with qtbot.waitSignal(stage.page.leave_requested):
        stage.click("stage.sheet.cancel")
    assert stage.lines == []


def test_every_action_and_inspection_is_open_from_the_panel(stage: Stage) -> None:
    found = {w.objectName() for w in stage.page.findChildren(QAbstractButton) if w.isVisible()}
    for opener in ("stage.more_actions", "stage.inspect"):
        stage.click(opener)
        found |= {w.objectName() for w in stage.page.findChildren(QAbstractButton)}
        stage.click("stage.sheet.cancel")
    assert {f"stage.action.{a}" for a in ACTIONS} <= found
    assert {f"stage.inspect.{i}" for i in INSPECTIONS} <= found


def test_no_action_is_drawn_as_the_right_one(stage: Stage) -> None:
    kinds = {
        b.objectName(): b.property("kind")
        for b in stage.page.findChildren(QAbstractButton)
        if b.objectName().startswith("stage.action.")
    }
    assert kinds.pop("stage.action.call_110") == "danger"
    assert set(kinds.values()) == {"action"}


def test_calling_asks_by_which_number_and_shows_where_it_is_from(stage: Stage) -> None:
    stage.click("stage.action.callback_known_number")
    names = stage.button("stage.target.lao").accessibleName()
    assert "手机通讯录" in names
    stage.click("stage.target.lao")
    assert "c1" in stage.lines


def test_the_answer_to_an_own_call_comes_to_the_front(make: Callable[..., Stage]) -> None:
    stage = make("genuine")
    stage.click("stage.begin", "stage.action.callback_known_number", "stage.target.lao")
    assert stage.model.front == "call"
    assert stage.button("stage.dock.call").isChecked()
    # The chat still waits: its replies are not offered inside the call, the way back is.
    assert stage.seen("stage.reply.1") is None
    stage.click("stage.resume")
    assert stage.model.front == "chat"
    assert stage.seen("stage.reply.1") is not None


def test_an_inspection_is_chosen_from_the_sheet(stage: Stage) -> None:
    stage.click("stage.inspect", "stage.inspect.profile")
    assert "i1" in stage.lines


def test_waiting_moves_the_scene_clock(stage: Stage) -> None:
    assert stage.text("stage.clock") == "12:11"
    stage.click("stage.wait", "stage.wait.5")
    assert stage.text("stage.clock") == "12:16"


def test_the_dock_changes_the_app_in_front(stage: Stage) -> None:
    stage.click("stage.dock.directory")
    assert stage.model.front == "directory"
    assert stage.button("stage.dock.directory").isChecked()
    assert not stage.button("stage.dock.chat").isChecked()


def test_a_mark_is_made_by_key_and_taken_back_by_click(stage: Stage) -> None:
    stage.page.setFocus()
    stage.key(Qt.Key.Key_F)
    stage.click("stage.side.doubt", f"stage.cue.{FREQUENT[0]}")
    assert [(f.line, f.cue) for f in stage.model.flags] == [("h2", FREQUENT[0])]
    assert stage.text("stage.evidence.count.doubt") == "1"
    stage.click(f"stage.evidence.remove.h2.{FREQUENT[0]}")
    assert stage.model.flags == ()


def test_a_cue_is_found_by_typing(stage: Stage) -> None:
    stage.page.setFocus()
    stage.key(Qt.Key.Key_F)
    stage.key(Qt.Key.Key_1)
    field = stage.seen("stage.cue_search")
    assert isinstance(field, QLineEdit)
    assert field.hasFocus()
    field.setText("虚拟币")
    shown = [
        b.objectName()
        for b in stage.page.findChildren(QAbstractButton)
        if b.objectName().startswith("stage.cue.") and b.isVisible()
    ]
    assert shown == ["stage.cue.untraceable_exit"]
    stage.key(Qt.Key.Key_Return)
    assert [f.cue for f in stage.model.flags] == ["untraceable_exit"]


def test_every_cue_has_exactly_one_moment() -> None:
    cues = [cue for group in MOMENTS.values() for cue in group]
    assert sorted(cues) == sorted(CUES)


def test_each_cue_stands_on_a_page_and_no_page_is_long(stage: Stage) -> None:
    stage.page.setFocus()
    stage.key(Qt.Key.Key_F)
    stage.click("stage.side.doubt")
    found: set[str] = set()
    for page in ("frequent", *MOMENTS):
        stage.click(f"stage.cue_page.{page}")
        shown = {
            b.objectName()
            for b in stage.page.findChildren(QAbstractButton)
            if b.objectName().startswith("stage.cue.") and b.isVisible()
        }
        assert 0 < len(shown) <= 10
        found |= shown
    assert found == {f"stage.cue.{cue}" for cue in CUES}


def test_the_dial_is_set_by_click_and_by_key(stage: Stage) -> None:
    stage.click("stage.dial.4")
    assert stage.model.dial == 4
    stage.page.setFocus()
    stage.key(Qt.Key.Key_D)
    assert stage.button("stage.dial.4").hasFocus()
    stage.key(Qt.Key.Key_2)
    assert stage.model.dial == 2
    assert stage.lines == ["h1", "h2"], "a digit on the dial chose a reply"
    assert [stage.button(f"stage.dial.{n}").isChecked() for n in range(1, 6)] == [
        n == 2 for n in range(1, 6)
    ]


def test_arrows_on_the_dial_look_around_without_setting_it(stage: Stage) -> None:
    stage.page.setFocus()
    stage.key(Qt.Key.Key_D, Qt.Key.Key_Right)
    assert stage.button("stage.dial.4").hasFocus()
    assert stage.model.dial is None
    stage.key(Qt.Key.Key_Return)
    assert stage.model.dial == 4


def test_a_digit_says_the_reply_of_that_number(stage: Stage) -> None:
    stage.page.setFocus()
    stage.key(Qt.Key.Key_1)
    assert "hello.ask" in stage.lines


def test_digits_say_nothing_while_a_sheet_is_open(stage: Stage) -> None:
    stage.click("stage.leave")
    stage.key(Qt.Key.Key_1)
    assert stage.lines == ["h1", "h2"]


def test_enter_lets_everything_arrive_that_is_being_typed(make: Callable[..., Stage]) -> None:
    stage = make(pace=Pace(), clock=HandClock())
    stage.click("stage.begin")
    assert stage.lines == []
    stage.clock.pass_by(400)
    stage.key(Qt.Key.Key_Return)
    assert stage.lines == ["h1", "h2"]


def test_tab_stays_on_the_sheet(stage: Stage) -> None:
    stage.click("stage.more_actions")
    sheet = stage.button("stage.sheet.cancel").parentWidget()
    assert sheet is not None
    for _step in range(40):
        stage.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert sheet.isAncestorOf(focused)


def test_leaving_is_asked_once_and_esc_takes_it_back(stage: Stage, qtbot: QtBot) -> None:
    stage.page.setFocus()
    stage.key(Qt.Key.Key_Escape)
    assert stage.seen("stage.sheet.ok") is not None
    stage.key(Qt.Key.Key_Escape)
    assert stage.seen("stage.sheet.ok") is None
    stage.key(Qt.Key.Key_Escape)
    with qtbot.waitSignal(stage.page.leave_requested):
        stage.click("stage.sheet.ok")


def lose_money(stage: Stage) -> None:
    stage.click("stage.reply.2")
    stage.model.pay(stage.model.payments[0])
    QApplication.processEvents()


def test_a_payment_is_told_alike_until_the_truth_is_out(stage: Stage) -> None:
    assert stage.seen("stage.golden") is None
    lose_money(stage)
    assert stage.text("stage.golden") == "已过 2 分钟"
    shown = stage.seen("stage.golden")
    assert shown is not None
    assert shown.accessibleName() == "已付款 已过 2 分钟"
    assert stage.text("stage.lost") == "已转出 ¥8,000.00"
    assert stage.text("stage.money") == "¥12,000.00"


def test_the_report_counts_minutes_and_goes_out_in_the_order_said(stage: Stage) -> None:
    lose_money(stage)
    stage.click("stage.dial.5", "stage.action.call_110")
    assert not stage.button("stage.report.send").isEnabled()
    before = stage.text("stage.report.clock")
    stage.click("stage.report.payee", "stage.report.story", "stage.report.account")
    stage.click("stage.report.story")
    assert stage.text("stage.report.payee").startswith("1")
    assert stage.text("stage.report.account").startswith("2")
    assert before == "黄金时间 已过 6 分钟"
    assert stage.text("stage.report.clock") == "黄金时间 已过 8 分钟"
    stage.click("stage.report.send")
    assert stage.model.desk.inputs[-1] == inp.Act("report_account_fast", "payee,account")


def test_a_report_put_off_can_be_taken_up_again(stage: Stage) -> None:
    lose_money(stage)
    stage.click("stage.action.call_110")
    stage.key(Qt.Key.Key_Escape)
    stage.click("stage.dial.5")
    assert stage.seen("stage.report.send") is None, "the report came back unasked"
    stage.click("stage.resume")
    assert stage.seen("stage.report.send") is not None
    stage.key(Qt.Key.Key_Escape)
    stage.click("stage.action.call_110")
    assert stage.seen("stage.report.send") is not None


def test_the_report_lists_each_item_without_giving_the_order_away() -> None:
    assert set(ORDER) == set(REPORT_ITEMS)
    assert ORDER[0] in ("blame", "story")


def test_without_a_judgement_it_is_asked_before_the_end(stage: Stage, qtbot: QtBot) -> None:
    stage.click("stage.reply.1", "stage.reply.1")
    assert stage.model.pending
    stage.click("stage.judgement.5")
    assert stage.model.desk.ended
    qtbot.waitUntil(lambda: stage.seen("stage.to_debrief") is not None)
    with qtbot.waitSignal(stage.page.finished):
        stage.click("stage.to_debrief")


def test_a_failed_write_says_so_and_can_be_tried_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_values: object) -> None:
        raise UserError(
            plain("磁盘满了。"), kept=plain("之前的都在。"), hint=plain("请清出一些空间。")
        )

    with monkeypatch.context() as broken:
        broken.setattr(AttemptStore, "append", full)
        stage.click("stage.reply.1")
        assert stage.seen("stage.error") is not None
        stage.click("stage.error.retry")
        assert stage.seen("stage.error") is not None
    assert stage.lines == ["h1", "h2"]
    stage.click("stage.error.retry")
    assert stage.seen("stage.error") is None
    assert "hello.ask" in stage.lines


def test_a_refused_input_is_a_line_in_passing(stage: Stage) -> None:
    stage.model.unflag("h1", "fake_receipt")
    assert stage.text("stage.toast") == "这里没有可以取消的标记。"


def test_another_sitting_starts_on_a_clean_desk(make: Callable[..., Stage], stage: Stage) -> None:
    other = make("genuine")
    lose_money(stage)
    fresh = other.model
    stage.page.set_model(fresh)
    stage.model.move_dial(5)
    assert not stage.button("stage.dial.5").isChecked(), "the old sitting still speaks"
    assert stage.seen("stage.golden") is None


def clipped(page: QWidget) -> list[str]:
    """Texts that have less room than they need."""
    found = []
    for part in page.findChildren(QWidget):
        if not isinstance(part, QLabel | QAbstractButton) or not part.isVisible():
            continue
        if not part.text():
            continue
        need = part.minimumSizeHint()
        tall = part.heightForWidth(part.width()) if part.hasHeightForWidth() else need.height()
        if part.width() < need.width() - 1 or part.height() < tall - 1:
            found.append(f"{type(part).__name__} {part.objectName()} {part.text()!r}")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", [(936, 720), (1192, 800)], ids=["1024", "1280"])
def test_nothing_is_clipped(
    make: Callable[..., Stage], size: tuple[int, int], scale: float, dark: bool, qtbot: QtBot
) -> None:
    # The rail left of the stage grows with the text.
    width = size[0] - round(88 * (scale - 1.0))
    stage = make(scale=scale, dark=dark, size=(width, size[1]))
    stage.click("stage.begin")
    stage.model.flag("h1", "untrusted_file_or_app")
    qtbot.waitUntil(lambda: clipped(stage.page) == [])
    assert stage.page.width() == width, "the content pushes the stage wider than the window"
    for opener in ("stage.more_actions", "stage.inspect", "stage.action.callback_known_number"):
        if stage.seen(opener) is None:  # folded into a bar
            stage.button("stage.more_actions").click()
        stage.button(opener).click()
        qtbot.waitUntil(lambda: clipped(stage.page) == [])
        stage.click("stage.sheet.cancel")
    lose_money(stage)
    qtbot.waitUntil(lambda: clipped(stage.page) == [])


def test_no_panel_is_wider_than_the_column_it_scrolls_in(
    make: Callable[..., Stage], qtbot: QtBot
) -> None:
    stage = make(scale=1.6, size=(883, 720))
    stage.click("stage.begin")
    stage.model.flag("h1", "untrusted_file_or_app")
    areas = [a for a in stage.page.findChildren(QScrollArea) if a.isVisible()]
    assert areas

    def all_fit() -> bool:
        contents = [(area, area.widget()) for area in areas]
        return all(c is not None and c.width() <= a.viewport().width() for a, c in contents)

    qtbot.waitUntil(all_fit)


def test_everything_operable_has_a_name_and_words(stage: Stage) -> None:
    for opener in (None, "stage.more_actions", "stage.inspect", "stage.wait", "stage.leave"):
        if opener is not None:
            stage.click(opener)
        for button in stage.page.findChildren(QAbstractButton):
            if button.isVisible() and button.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert button.objectName(), button.text()
                assert button.text() or button.accessibleName(), button.objectName()
        if opener is not None:
            stage.click("stage.sheet.cancel")
