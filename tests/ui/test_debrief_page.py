"""The debrief page, clicked and typed at: what it shows, what it asks for, who can read it."""

import datetime as dt
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fraudtrainer.modes.purpose import LEARN, WHAT_IF
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.pages.debrief.row import TranscriptRow
from fraudtrainer.ui.pages.debrief.row_layout import Look, lay_out
from fraudtrainer.ui.pages.debrief.transcript import duration
from fraudtrainer.ui.pages.debrief.transcript_model import ROW_ROLE
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.theme.fonts import install_fonts
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import apply_theme
from fraudtrainer.ui.theme.tokens import LIGHT

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
CALL = inp.Act("callback_known_number", "lao")
PAY = inp.Pay("尾号 3306", "某某", 5000)
REPORT = inp.Act("report_account_fast", "account,payee,amount,time")
REVIEW = dt.date(2026, 11, 29)
PARTS = ("judgement", "cues", "conduct", "outcome")

WON = (inp.Dial(2), inp.Flag("h2", "urgency_deadline"), inp.Dial(4), inp.Reply("ask"), CALL)
LOST = (
    inp.Reply("yes"),
    PAY,
    inp.Reply("night"),
    inp.Act("call_110"),
    REPORT,
    inp.Dial(5),
)
HALF = (inp.Reply("yes"), PAY, inp.Reply("wait"), inp.Act("call_110"), REPORT, inp.Dial(5))
HELPED = (inp.Dial(2), inp.Reply("ask"), CALL, inp.Pay("尾号 8812", "赵姐", 5000))
WRONGED = (inp.Flag("h1", "unsolicited_contact"), inp.Dial(5), inp.Reply("no"))


@pytest.fixture(scope="session")
def facts() -> FactLibrary:
    return load_facts(ROOT / "seeds")[0]


def told(
    facts: FactLibrary, telling: str, inputs: tuple[inp.Input, ...], *, scored: bool = True
) -> DebriefModel:
    scenario, _found = read_scenario(ROOT / "tests/fixtures/mini", facts)
    assert scenario is not None
    story = scenario.story_variant(telling, 0)
    sitting = Sitting.begin(story, 1).played(inputs)
    desk = Desk(sitting, LEARN if scored else WHAT_IF)
    return DebriefModel(desk, debrief(sitting), facts, REVIEW)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> DebriefPage:
    family = install_fonts(ASSETS, force_bundled=True)
    palette = apply_theme(qapp, dark=False, scale=1.0, family=family, assets_dir=ASSETS)
    page = DebriefPage(palette, IconSet(ASSETS))
    qtbot.addWidget(page)
    page.resize(1192, 800)
    page.show()
    return page


W = TypeVar("W", bound=QWidget)


def child(page: DebriefPage, kind: type[W], name: str) -> W:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def text_of(page: DebriefPage, name: str) -> str:
    return child(page, QLabel, name).text()


def shown_rows(page: DebriefPage) -> list[TranscriptRow]:
    model = child(page, QListView, "debrief.list").model()
    return [model.index(n, 0).data(ROW_ROLE) for n in range(model.rowCount())]


def click(qtbot: QtBot, page: DebriefPage, name: str) -> None:
    button = child(page, QAbstractButton, name)
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# ------------------------------------------------------------------ the truth and the result


def test_the_truth_stands_first(page: DebriefPage, facts: FactLibrary) -> None:
    page.show_debrief(told(facts, "scam", WON))
    assert text_of(page, "debrief.title") == "复盘：老同事借钱"
    assert text_of(page, "debrief.lead") == "这是一起"
    assert text_of(page, "debrief.truth") == "冒充领导、熟人诈骗"

    page.show_debrief(told(facts, "genuine", HELPED))
    assert text_of(page, "debrief.truth") == "这一次是真的"
    assert not child(page, QLabel, "debrief.lead").isVisible()


@pytest.mark.parametrize(
    ("telling", "inputs", "wanted"),
    [
        ("scam", WON, ("jade", "¥5,000", "守住了")),
        ("scam", LOST, ("red", "¥5,000", "受损，已报警")),
        ("scam", HALF, ("amber", "¥2,500", "追回一部分")),
        ("genuine", HELPED, ("jade", "帮上了忙", "")),
        ("genuine", WRONGED, ("amber", "冤枉了人", "")),
    ],
    ids=["won", "lost", "half", "helped", "wronged"],
)
def test_the_banner_says_what_came_of_it(
    page: DebriefPage,
    facts: FactLibrary,
    telling: str,
    inputs: tuple[inp.Input, ...],
    wanted: tuple[str, str, str],
) -> None:
    tone, figure, caption = wanted
    page.show_debrief(told(facts, telling, inputs))
    banner = child(page, QFrame, "debrief.outcome")
    words = [label.text() for label in banner.findChildren(QLabel)]
    assert banner.property("kind") == f"banner-{tone}"
    assert text_of(page, "debrief.figure") == figure
    assert (caption in words) == bool(caption)
    assert len(words) == len(set(words)), "a sentence stands there twice"


def test_what_was_not_recovered_and_who_was_wronged_is_told(facts: FactLibrary) -> None:
    assert "没有追回：¥2,500" in told(facts, "scam", HALF).outcome.lines
    assert "受委屈的人：赵姐：急事没人帮" in told(facts, "genuine", WRONGED).outcome.lines


def test_the_scores_stand_apart_and_the_total_says_how_it_is_made(
    page: DebriefPage, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    shown = {part: text_of(page, f"debrief.score.{part}") for part in PARTS}
    assert shown == {"judgement": "94", "cues": "50", "conduct": "88", "outcome": "100"}
    assert text_of(page, "debrief.total") == "92 分 · 达标"
    words = {label.text() for label in page.findChildren(QLabel)}
    assert {"刻度停在“多半诈骗”", "识破 1 句，漏看 1 句"} <= words
    assert "在 60 到 100 之间" in text_of(page, "debrief.total_words")
    assert text_of(page, "debrief.false_flags") == "0 句"
    page.show_debrief(told(facts, "genuine", WRONGED))
    shown = {part: text_of(page, f"debrief.score.{part}") for part in PARTS}
    assert shown == {"judgement": "4", "cues": "85", "conduct": "0", "outcome": "20"}
    assert text_of(page, "debrief.total") == "4 分 · 未达标"
    assert text_of(page, "debrief.false_flags") == "1 句"


def test_recognition_is_dated_and_its_absence_said_kindly(facts: FactLibrary) -> None:
    assert told(facts, "scam", WON).recognised == "识破时间 12:11，比结尾早 2 分钟"
    assert "钱转出之前" in told(facts, "scam", LOST).recognised
    assert told(facts, "genuine", HELPED).recognised.startswith("看准时间 12:11")
    assert "“正常”一边" in told(facts, "genuine", WRONGED).recognised


def test_the_source_is_named_with_its_missing_year_and_its_facts(
    page: DebriefPage, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    source = text_of(page, "debrief.source.0")
    assert "“年度考卷”" in source
    assert "原文未印年份" in source
    assert source.endswith("（事实卡 S2-06）")
    assert "37.69 万" in text_of(page, "debrief.real")


def test_a_fact_that_is_gone_is_named_all_the_same(facts: FactLibrary) -> None:
    empty = FactLibrary({}, {})
    model = told(facts, "scam", WON)
    lonely = DebriefModel(model._desk, model._debrief, empty)
    assert lonely.sources == ("事实卡 S2-06：现在的资料里已经没有。",)


def test_what_to_say_and_where_to_call_is_there_for_everybody(
    page: DebriefPage, facts: FactLibrary
) -> None:
    for telling, inputs in (("scam", WON), ("scam", LOST), ("genuine", WRONGED)):
        page.show_debrief(told(facts, telling, inputs))
        assert "110" in text_of(page, "debrief.hotline")
        assert "96110" in text_of(page, "debrief.hotline")
        assert text_of(page, "debrief.lesson")
        assert text_of(page, "debrief.review") == "11 月 29 日再练一次"


def test_a_what_if_says_that_it_does_not_count(page: DebriefPage, facts: FactLibrary) -> None:
    page.show_debrief(told(facts, "scam", WON, scored=False))
    assert "不计分" in text_of(page, "debrief.total")
    assert "复习日期不变" in text_of(page, "debrief.review")


# ------------------------------------------------------------------ the transcript


def test_cue_words_are_marked_exactly_and_judged_in_words(facts: FactLibrary) -> None:
    rows = told(facts, "scam", WON).rows
    line = next(r for r in rows if "我换号了" in r.text)
    assert [line.text[s.start : s.end] for s in line.spans] == ["我换号了", "急用"]
    assert [n.verdict for n in line.notes] == ["识破", "识破"]
    missed = next(r for r in rows if "别打电话" in r.text)
    assert [n.verdict for n in missed.notes] == ["漏看"]
    assert "漏看" in missed.accessible
    assert "别打电话" in missed.accessible


def test_points_that_false_alarms_cost_are_explained_where_there_were_no_cues(
    facts: FactLibrary,
) -> None:
    (cues,) = [part for part in told(facts, "genuine", WRONGED).scores if part.id == "cues"]
    assert cues.points < 100
    assert cues.detail == "没有破绽可找，误报 1 句"

    (cues,) = [part for part in told(facts, "genuine", HELPED).scores if part.id == "cues"]
    assert (cues.points, cues.detail) == (100, "没有破绽可找，也没有误报")


def test_false_flags_and_innocent_words_are_told_apart(facts: FactLibrary) -> None:
    rows = told(facts, "genuine", WRONGED).rows
    verdicts = {r.text[:4]: [n.verdict for n in r.notes] for r in rows if r.notes}
    assert verdicts["小许，在"] == ["误报"]
    assert verdicts["我手机坏"] == ["不算破绽"]
    assert not any(s.fraud for r in rows for s in r.spans)


def test_marks_are_painted_under_the_cue_words_only(page: DebriefPage, facts: FactLibrary) -> None:
    page.show_debrief(told(facts, "scam", WON))
    look = Look(800, page.font(), LIGHT, 1.0)
    row = next(r for r in shown_rows(page) if "我换号了" in r.text)
    marks = [
        (f.start, f.length)
        for block in lay_out(row, look).blocks
        for f in block.layout.formats()
        if f.format.background().color().name().upper() == LIGHT.red_soft
    ]
    assert marks == [(0, 4), (5, 2)]


def test_decisions_carry_their_conduct_and_the_better_step(facts: FactLibrary) -> None:
    rows = [r for r in told(facts, "scam", LOST).rows if r.kind == "decision"]
    pay = next(r for r in rows if r.text.startswith("付款"))
    assert [n.verdict for n in pay.notes] == ["有害", "更好的一步"]
    assert pay.notes[1].text == "“我先打你原来的号码。”"
    assert rows[0].text == "“行，账号发我。”"


def test_the_stop_point_is_a_row_of_its_own_under_every_filter(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    for wanted in ("all", "cues", "mine"):
        click(qtbot, page, f"debrief.filter.{wanted}")
        stops = [r for r in shown_rows(page) if r.kind == "stop"]
        assert [r.text for r in stops] == ["最早能停下的一刻 12:11：打电话核实 → 赵姐"]


def test_the_filters_show_what_they_say(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    everything = len(shown_rows(page))
    click(qtbot, page, "debrief.filter.cues")
    assert {r.kind for r in shown_rows(page)} == {"line", "stop"}
    assert all(r.notes for r in shown_rows(page) if r.kind == "line")
    click(qtbot, page, "debrief.filter.mine")
    assert {r.kind for r in shown_rows(page)} == {"decision", "dial", "stop"}
    click(qtbot, page, "debrief.filter.all")
    assert len(shown_rows(page)) == everything


def test_the_trace_turns_where_recognition_came(facts: FactLibrary) -> None:
    dials = [r for r in told(facts, "scam", WON).rows if r.kind == "dial"]
    assert [(r.dial, r.recognised) for r in dials] == [(2, False), (4, True)]
    assert "识破" in dials[1].accessible
    assert "多半诈骗" in dials[1].accessible
    late = [r for r in told(facts, "scam", LOST).rows if r.kind == "dial"]
    assert [r.recognised for r in late] == [False]


def test_every_row_can_be_read_aloud(page: DebriefPage, facts: FactLibrary) -> None:
    for telling, inputs in (("scam", LOST), ("genuine", HELPED)):
        page.show_debrief(told(facts, telling, inputs))
        model = child(page, QListView, "debrief.list").model()
        role = Qt.ItemDataRole.AccessibleTextRole
        for number, row in enumerate(shown_rows(page)):
            spoken = model.index(number, 0).data(role)
            assert row.text.rstrip("。") in spoken
            assert "。。" not in spoken


def test_long_spans_of_time_are_said_in_hours() -> None:
    assert [duration(m) for m in (3, 60, 619)] == [" 3 分钟", " 1 小时", " 10 小时 19 分钟"]


# ------------------------------------------------------------------ what can be asked for


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("again", "again_requested"),
        ("next", "next_requested"),
        ("home", "home_requested"),
        ("other", "other_telling_requested"),
    ],
)
def test_each_button_asks_for_its_own(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary, name: str, signal: str
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    page.resize(1192, 1600)
    with qtbot.waitSignal(getattr(page, signal), timeout=60_000):
        click(qtbot, page, f"debrief.{name}")


def test_the_other_telling_is_offered_by_what_it_is_and_only_where_there_is_one(
    page: DebriefPage, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    assert child(page, QPushButton, "debrief.other").text() == "真的长什么样"
    page.show_debrief(told(facts, "genuine", HELPED))
    named = [b.text() for b in page.findChildren(QPushButton, "debrief.other") if b.isVisible()]
    assert named == ["假的会怎么来"]
    page.show_debrief(told(facts, "genuine", HELPED), has_other=False)
    left = [b for b in page.findChildren(QPushButton, "debrief.other") if b.isVisible()]
    assert left == []


def test_every_decision_can_be_restarted_by_mouse(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    page.resize(1192, 2400)
    QApplication.processEvents()
    for index in (0, 1, 2, 3, 4):
        with qtbot.waitSignal(page.restart_requested, timeout=60_000) as caught:
            click(qtbot, page, f"debrief.restart.{index}")
        assert caught.args == [index]


def test_every_decision_can_be_restarted_by_keyboard(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    rows = child(page, QListView, "debrief.list")
    rows.setFocus()
    asked: list[int] = []
    page.restart_requested.connect(asked.append)
    for _row in range(rows.model().rowCount()):
        QTest.keyClick(rows, Qt.Key.Key_Return)
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert asked == [0, 1, 2, 3, 4]


def test_the_buttons_of_the_decisions_in_sight_stand_inside_their_rows(
    page: DebriefPage, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    rows = child(page, QListView, "debrief.list")
    for height in (1600, 420):
        page.resize(1192, height)
        rows.scrollToBottom()
        QApplication.processEvents()
        sight = rows.viewport().rect()
        places = {
            f"debrief.restart.{row.restart}": rows.visualRect(rows.model().index(at, 0))
            for at, row in enumerate(shown_rows(page))
            if row.restart is not None
        }
        seen = {name: rect for name, rect in places.items() if rect.intersects(sight)}
        buttons = [b for b in rows.viewport().findChildren(QPushButton) if b.isVisible()]
        assert {b.objectName() for b in buttons} == set(seen)
        assert all(seen[b.objectName()].contains(b.geometry()) for b in buttons)


# ------------------------------------------------------------------ sizes and names


@pytest.mark.slow
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.6])
@pytest.mark.parametrize("size", [(936, 720), (1192, 800), (1832, 1080)])
def test_nothing_is_clipped_at_any_size(
    page: DebriefPage,
    qtbot: QtBot,
    qapp: QApplication,
    facts: FactLibrary,
    scale: float,
    size: tuple[int, int],
) -> None:
    apply_theme(qapp, dark=False, scale=scale, assets_dir=ASSETS)
    page.resize(*size)
    page.show_debrief(told(facts, "scam", LOST))
    qtbot.waitUntil(lambda: _clipped(page) == [])
    assert page.minimumSizeHint().width() <= size[0]
    assert page.minimumSizeHint().height() <= size[1]


def _clipped(page: DebriefPage) -> list[str]:
    found = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            need = label.heightForWidth(label.width()) if label.wordWrap() else 0
            wide = label.wordWrap() or label.width() >= label.sizeHint().width()
            if label.height() < need or not wide:
                found.append(label.text())
    return found


def test_where_both_sides_do_not_fit_they_are_tabs(
    page: DebriefPage, qtbot: QtBot, qapp: QApplication, facts: FactLibrary
) -> None:
    apply_theme(qapp, dark=False, scale=1.6, assets_dir=ASSETS)
    page.resize(936, 720)
    page.show_debrief(told(facts, "scam", WON))
    rows = child(page, QListView, "debrief.list")
    assert not rows.isVisible()
    click(qtbot, page, "debrief.tab.transcript")
    assert rows.isVisible()
    assert not child(page, QFrame, "debrief.outcome").isVisible()
    click(qtbot, page, "debrief.tab.result")
    assert child(page, QFrame, "debrief.outcome").isVisible()


def test_everything_to_press_has_a_name_and_words(page: DebriefPage, facts: FactLibrary) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    page.resize(1192, 1600)
    QApplication.processEvents()
    buttons = [b for b in page.findChildren(QAbstractButton) if b.isVisible()]
    assert all(b.objectName().startswith("debrief.") for b in buttons)
    assert all(b.text() or b.accessibleName() for b in buttons)
    restarts = {b.accessibleName() for b in buttons if b.objectName().startswith("debrief.restart")}
    assert "从这里重来（不计分）：“行，账号发我。”" in restarts
    shown = {b.text() for b in buttons if b.objectName().startswith("debrief.restart")}
    assert shown == {"从这里重来（不计分）"}
    assert child(page, QListView, "debrief.list").accessibleName() == "逐句回看"


def test_another_theme_repaints_the_rows(
    page: DebriefPage, qtbot: QtBot, qapp: QApplication, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    rows = child(page, QListView, "debrief.list")
    light = _corner(rows)
    page.set_palette(apply_theme(qapp, dark=True, scale=1.0, assets_dir=ASSETS))
    qtbot.waitUntil(lambda: _corner(rows) != light)


def _corner(rows: QListView) -> str:
    image: QImage = rows.viewport().grab().toImage()
    return image.pixelColor(300, 10).name()
