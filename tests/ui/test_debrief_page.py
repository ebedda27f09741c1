"""The debrief page, clicked and typed at: what it shows, what it asks for, who can read it."""

import re

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
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

from fraudtrainer.modes.purpose import LEARN
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.pages.debrief.row_layout import Look, lay_out
from fraudtrainer.ui.pages.debrief.trace_chart import TraceChart
from fraudtrainer.ui.pages.debrief.transcript import duration
from fraudtrainer.ui.pages.debrief.transcript_model import ROW_ROLE
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.theme.fonts import install_fonts
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import apply_theme
from fraudtrainer.ui.theme.tokens import LIGHT
from tests.play.supplier import CALL, DOUBTED, GENUINE, LOST, WON, supplier
from tests.ui.debrief_room import (
    ASSETS,
    LATE,
    PARTS,
    ROOT,
    all_rows,
    child,
    click,
    shown_rows,
    text_of,
    told,
    unfold,
)


@pytest.fixture(scope="session")
def facts() -> FactLibrary:
    return load_facts(ROOT / "seeds")[0]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> DebriefPage:
    family = install_fonts(ASSETS, force_bundled=True)
    palette = apply_theme(qapp, dark=False, scale=1.0, family=family, assets_dir=ASSETS)
    page = DebriefPage(palette, IconSet(ASSETS))
    qtbot.addWidget(page)
    page.resize(1192, 800)
    page.show()
    return page


# ------------------------------------------------------------------ the lessons and the trace


def test_the_truth_and_the_three_lessons_stand_first(page: DebriefPage, facts: FactLibrary) -> None:
    page.show_debrief(told(facts, "scam", WON))
    assert text_of(page, "debrief.title") == "复盘：冷库设备的尾款"
    assert text_of(page, "debrief.lead") == "这是一起"
    assert text_of(page, "debrief.truth") == "邮件变更收款账户诈骗"
    said = [text_of(page, f"debrief.say.{number}") for number in (1, 2, 3)]
    assert said == ["“换了开户行”", "14:54 起就看得出来", "“换账户，我打合同上的座机核实。”"]

    page.show_debrief(told(facts, "genuine", GENUINE))
    assert text_of(page, "debrief.truth") == "这一次是真的"
    assert not child(page, QLabel, "debrief.lead").isVisible()


def test_the_sentence_to_say_is_the_largest_of_the_three(
    page: DebriefPage, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    sizes = [
        child(page, QLabel, f"debrief.say.{number}").font().pixelSize() for number in (1, 2, 3)
    ]
    assert sizes[2] > max(sizes[:2])
    assert child(page, QFrame, "debrief.lesson.3").property("kind") == "banner-navy"


def test_the_first_four_parts_stand_there_without_scrolling(
    page: DebriefPage, facts: FactLibrary
) -> None:
    for telling, inputs in (("scam", WON), ("scam", LOST), ("genuine", GENUINE)):
        page.show_debrief(told(facts, telling, inputs))
        QApplication.processEvents()
        for name in ("debrief.lesson.1", "debrief.trace", "debrief.outcome", "debrief.evidence"):
            part = child(page, QFrame, name)
            low = part.mapTo(page, QPoint(0, part.height())).y()
            assert low <= page.height(), name


def test_the_trace_says_in_words_what_it_draws(page: DebriefPage, facts: FactLibrary) -> None:
    page.show_debrief(told(facts, "scam", WON))
    chart = child(page, QWidget, "debrief.trace.chart")
    assert chart.accessibleName() == (
        "你的判断怎么走：14:53 开头：多半正常；14:54 从这里看得出来；14:59 锁定：多半诈骗；15:04 揭晓"
    )
    assert "不计分" in text_of(page, "debrief.trace.legend")


def test_the_trace_is_drawn_solid_up_to_the_lock_and_dashed_after_it(
    page: DebriefPage, facts: FactLibrary
) -> None:
    model = told(facts, "scam", WON)
    page.show_debrief(model)
    QApplication.processEvents()
    chart = child(page, TraceChart, "debrief.trace.chart")
    trace = model.trace
    assert trace is not None
    image = chart.grab().toImage()

    def inked(left: float, right: float, level: int) -> float:
        """The share of pixels between two places that are of the trace's colour."""
        y = round(chart._y(level))
        found = [
            QColor(image.pixelColor(x, y)).name().upper() == LIGHT.navy_text
            for x in range(round(left), round(right))
        ]
        return sum(found) / len(found)

    first, second, lock, after = trace.moves
    assert inked(chart._x(first.place) + 8, chart._x(second.place) - 8, 2) > 0.9
    dashed = inked(chart._x(lock.place) + 16, chart._x(after.place) - 8, 4)
    assert 0.3 < dashed < 0.9


def test_a_sitting_of_format_1_has_no_padlock_and_says_that_it_does_not_count(
    page: DebriefPage, facts: FactLibrary
) -> None:
    story = supplier("scam")
    old = Story(story.situation, replace(story.telling, format=1), "scam", "hash")
    inputs = (inp.Reply("hi"), inp.Reply("soon"), inp.Dial(4), CALL, inp.Reply("thanks"))
    sitting = Sitting.begin(old, 1).played(inputs)
    page.show_debrief(DebriefModel(Desk(sitting, LEARN), debrief(sitting), facts))
    assert text_of(page, "debrief.trace.legend").startswith("旧版情境")
    assert "锁定" not in child(page, QWidget, "debrief.trace.chart").accessibleName()
    assert text_of(page, "debrief.why.judgement") == (
        "刻度停在“多半诈骗”。这是旧版的情境，不计入辨真假的成绩。"
    )


# ------------------------------------------------------------------ the result and the points


@pytest.mark.parametrize(
    ("telling", "inputs", "headline", "tone"),
    [
        ("scam", WON, "守住了 ¥86,400", "jade"),
        ("scam", LATE, "受损，已报警 ¥86,400", "red"),
        ("scam", LOST, "追回来了 ¥86,400", "amber"),
        ("genuine", GENUINE, "办成了", "jade"),
        ("genuine", DOUBTED, "冤枉了人", "amber"),
    ],
    ids=["won", "late", "lost", "helped", "wronged"],
)
def test_the_headline_says_what_came_of_it(
    page: DebriefPage,
    facts: FactLibrary,
    telling: str,
    inputs: tuple[inp.Input, ...],
    headline: str,
    tone: str,
) -> None:
    page.show_debrief(told(facts, telling, inputs))
    label = child(page, QLabel, "debrief.figure")
    assert (label.text(), label.property("tone")) == (headline, tone)
    card = child(page, QFrame, "debrief.outcome")
    said = [part.text() for part in card.findChildren(QLabel) if part.isVisible()]
    words = [text for text in said if not text.isdigit()]
    assert len(words) == len(set(words)), "a sentence stands there twice"


def test_every_part_of_the_score_has_its_number_and_its_line(
    page: DebriefPage, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    assert [text_of(page, f"debrief.score.{part}") for part in PARTS] == ["94", "75", "92", "100"]
    assert text_of(page, "debrief.why.judgement").startswith("算 14:59 揭晓之前锁定的“多半诈骗”")
    assert text_of(page, "debrief.total") == "95 分"
    assert text_of(page, "debrief.passed") == "达标"
    page.show_debrief(told(facts, "genuine", DOUBTED))
    assert text_of(page, "debrief.passed") == "未达标"
    assert "60 分才达标" in text_of(page, "debrief.total_words")


def test_the_share_that_was_stopped_is_called_a_teaching_model(
    page: DebriefPage, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    assert "教学设定，不代表真实止付率" in text_of(page, "debrief.why.outcome")


def test_the_source_is_told_as_a_reader_says_it(page: DebriefPage, facts: FactLibrary) -> None:
    page.show_debrief(told(facts, "scam", WON))
    source = text_of(page, "debrief.source.0")
    assert "“年度考卷”" in source
    assert "约 2019 年" in source
    assert not re.search(r"S[0-9]|事实卡|推断|扫描件", source)
    assert "37.69 万" in text_of(page, "debrief.real")


def test_what_to_say_and_where_to_call_is_there_for_everybody(
    page: DebriefPage, facts: FactLibrary
) -> None:
    for telling, inputs in (("scam", WON), ("scam", LOST), ("genuine", DOUBTED)):
        page.show_debrief(told(facts, telling, inputs))
        assert "110" in text_of(page, "debrief.hotline")
        assert "96110" in text_of(page, "debrief.hotline")
        assert text_of(page, "debrief.say.3")
        assert text_of(page, "debrief.review") == "11 月 29 日再练一次"


def test_a_what_if_says_that_it_does_not_count(page: DebriefPage, facts: FactLibrary) -> None:
    page.show_debrief(told(facts, "scam", WON, scored=False))
    assert "不计分" in text_of(page, "debrief.total")
    assert not child(page, QLabel, "debrief.passed").isVisible()
    assert "复习日期不变" in text_of(page, "debrief.review")


# ------------------------------------------------------------------ both sides of the evidence


def test_each_side_names_its_entries_with_their_verdicts_in_words(
    page: DebriefPage, facts: FactLibrary
) -> None:
    doubts, proofs = told(facts, "scam", WON).columns
    assert doubts.summary == "找到 2 / 3"
    assert [(e.text, e.verdict) for e in doubts.entries] == [
        ("陌生主动联系 “新来的罗海宁”", "真假都有，不算"),
        ("变更账户 “换了开户行”", "识破 ✓"),
        ("限时催促 “四点前到账”", "识破 ✓"),
        ("核实被引导 “座机在换线”", "漏看"),
    ]
    assert proofs.summary == "标错 1"
    assert [e.verdict for e in proofs.entries] == ["误报", "假佐证，没上当 ✓", "假佐证，没上当 ✓"]
    page.show_debrief(told(facts, "genuine", GENUINE))
    assert text_of(page, "debrief.evidence.proof.summary") == "找到 2 / 2"
    assert text_of(page, "debrief.evidence.doubt.summary") == "没有标错"


def test_a_click_on_an_entry_goes_to_its_line(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    click(qtbot, page, "debrief.filter.mine")
    click(qtbot, page, "debrief.evidence.doubt.3")
    rows = child(page, QListView, "debrief.list")
    row = rows.currentIndex().data(ROW_ROLE)
    assert row.line == "s4"
    assert rows.hasFocus()
    place = rows.viewport().mapTo(page, rows.visualRect(rows.currentIndex()).center())
    assert page.rect().contains(place)


def test_more_entries_than_have_room_are_a_click_away(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    marks = tuple(inp.Flag(line, "secrecy_isolation") for line in ("o1", "o2"))
    page.show_debrief(told(facts, "scam", (*WON[:10], *marks, *WON[10:])))
    assert len(told(facts, "scam", (*WON[:10], *marks, *WON[10:])).columns[0].entries) == 6
    more = child(page, QPushButton, "debrief.evidence.doubt.more")
    assert more.text() == "还有 1 条"
    click(qtbot, page, "debrief.evidence.doubt.more")
    assert child(page, QAbstractButton, "debrief.evidence.doubt.5").isVisible()
    assert not more.isVisible()


# ------------------------------------------------------------------ the transcript


def test_the_transcript_is_folded_by_scene_and_unfolds(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    heads = shown_rows(page)
    assert {row.kind for row in heads} == {"scene"}
    assert (heads[0].meta, heads[0].text) == ("14:52–14:56", "群聊 · 冷库采购群")
    assert heads[0].extra == "7 句 · 疑点 4 · 佐证 2 · 决定 3"
    rows = child(page, QListView, "debrief.list")
    low = rows.height()
    QTest.mouseClick(
        rows.viewport(),
        Qt.MouseButton.LeftButton,
        pos=rows.visualRect(rows.model().index(0, 0)).center(),
    )
    assert len(shown_rows(page)) > len(heads)
    assert rows.height() > low
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert shown_rows(page) == heads
    assert rows.height() == low


def test_cue_words_are_marked_exactly_and_judged_in_words(facts: FactLibrary) -> None:
    rows = all_rows(told(facts, "scam", WON))
    line = next(r for r in rows if r.line == "s1")
    assert [(line.text[s.start : s.end], s.kind) for s in line.spans] == [("换了开户行", "doubt")]
    assert [n.verdict for n in line.notes] == ["识破 ✓"]
    missed = next(r for r in rows if r.line == "s4")
    assert {n.verdict for n in missed.notes} == {"漏看", "假佐证，没上当 ✓"}
    assert "漏看" in missed.accessible
    assert "座机在换线" in missed.accessible
    proof = next(r for r in all_rows(told(facts, "genuine", GENUINE)) if r.line == "g4")
    assert [s.kind for s in proof.spans] == ["proof"]


def test_marks_are_painted_under_the_cue_words_only(facts: FactLibrary, page: DebriefPage) -> None:
    look = Look(800, page.font(), LIGHT, 1.0)
    row = next(r for r in all_rows(told(facts, "scam", WON)) if r.line == "s1")
    marks = [
        (f.start, f.length)
        for block in lay_out(row, look).blocks
        for f in block.layout.formats()
        if f.format.background().color().name().upper() == LIGHT.red_soft
    ]
    assert marks == [(5, 5)]


def test_decisions_carry_their_conduct_and_the_better_step(facts: FactLibrary) -> None:
    rows = [r for r in all_rows(told(facts, "scam", LOST)) if r.kind == "decision"]
    pay = next(r for r in rows if r.text.startswith("付款"))
    assert [n.verdict for n in pay.notes] == ["有害", "更好的一步"]
    assert pay.notes[1].text == "“不对，先不付，打座机。”"


def test_the_filters_show_what_they_say_and_how_much(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", WON))
    for name, words in (
        ("all", "全部 11"), ("doubts", "疑点 5"), ("proofs", "佐证 3"), ("missed", "漏看 1"),
        ("mine", "我的决定 6"),
    ):  # fmt: skip
        assert child(page, QPushButton, f"debrief.filter.{name}").text() == words
    click(qtbot, page, "debrief.filter.missed")
    assert [r.line for r in shown_rows(page) if r.kind == "line"] == ["s4"]
    click(qtbot, page, "debrief.filter.mine")
    assert {r.kind for r in shown_rows(page)} == {"scene", "decision", "dial", "stop"}
    click(qtbot, page, "debrief.filter.all")
    assert {r.kind for r in shown_rows(page)} == {"scene"}


def test_the_stop_point_is_a_row_of_its_own_under_every_filter(
    page: DebriefPage, qtbot: QtBot, facts: FactLibrary
) -> None:
    page.show_debrief(told(facts, "scam", LOST))
    for wanted in ("doubts", "missed", "mine"):
        click(qtbot, page, f"debrief.filter.{wanted}")
        stops = [r for r in shown_rows(page) if r.kind == "stop"]
        assert [r.text for r in stops] == ["最早能停下的一刻 14:54：打电话核实 → 供应商座机"]


def test_each_move_of_the_dial_says_what_it_was_for(facts: FactLibrary) -> None:
    dials = [r for r in all_rows(told(facts, "scam", WON)) if r.kind == "dial"]
    assert [r.meta[7:] for r in dials] == [
        "第一次判断", "你的判断", "锁定的判断，计分", "后来的判断，不计分",
    ]  # fmt: skip
    assert [r.recognised for r in dials] == [False, False, True, False]


def test_every_row_can_be_read_aloud(page: DebriefPage, facts: FactLibrary) -> None:
    for telling, inputs in (("scam", LOST), ("genuine", GENUINE)):
        page.show_debrief(told(facts, telling, inputs))
        model = unfold(page).model()
        role = Qt.ItemDataRole.AccessibleTextRole
        assert len(shown_rows(page)) > 10
        for number, row in enumerate(shown_rows(page)):
            spoken = model.index(number, 0).data(role)
            assert row.text.rstrip("。") in spoken
            assert "。。" not in spoken


def test_long_spans_of_time_are_said_in_hours() -> None:
    assert [duration(m) for m in (3, 60, 619)] == [" 3 分钟", " 1 小时", " 10 小时 19 分钟"]
