"""The simulated apps on real widgets: what they show, what a click asks for, how fast they are."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.stage.apps.bubble import BADGE_GROUNDS
from fraudtrainer.ui.stage.apps.card import split_row
from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.stage.apps.line_list import LONG_PRESS_MS
from fraudtrainer.ui.stage.apps.shape import Lettering
from fraudtrainer.ui.stage.apps.threads import ThreadModel
from fraudtrainer.ui.stage.item import (
    CallItem,
    CardItem,
    ContactItem,
    FlagItem,
    ReplyItem,
    Side,
)
from fraudtrainer.ui.theme.fonts import load_bundled
from fraudtrainer.ui.theme.style import apply_theme
from fraudtrainer.ui.theme.tokens import LIGHT, contrast_ratio
from tests.ui.app_stack import (
    APPS,
    ASSETS,
    LISTED,
    LONG,
    button,
    click,
    line,
    listed,
    middle,
    rows,
)

# The screenless platform says so whenever a window has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_the_model_keeps_qts_rules_while_it_changes(qtbot: QtBot) -> None:
    model = ThreadModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    for serial in range(5):
        model.append(line(serial, thread="甲" if serial % 2 else "乙"))
    model.show_thread("甲")
    model.set_flags((FlagItem("l1", "urgency_deadline", "限时催促", ""),))
    model.show_thread("没有这个")
    assert [item.line for item in model.shown.lines] == ["l1", "l3"]
    model.clear()
    assert model.rowCount() == 0
    assert model.threads == ()


def test_a_screen_reader_hears_who_when_what_and_the_mark() -> None:
    model = ThreadModel()
    paper = CardItem("voucher", "回单", ("金额：100",))
    model.append(line(0, text="先转"))
    model.append(line(1, side="mine", text="好的", card=paper))
    model.set_flags(
        (
            FlagItem("l0", "urgency_deadline", "限时催促", ""),
            FlagItem("l1", "can_wait", "等得起", "", "proof"),
            FlagItem("l0", "paper", "凭据当面看、能核对", "", "proof"),
            FlagItem("l0", "bypass_approval", "绕过审批", ""),
        )
    )
    spoken = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert spoken == [
        "孟总 15:30：先转（已标疑点：限时催促、绕过审批；已标佐证：凭据当面看、能核对）",
        "我 15:30：好的（附件：回单；金额：100）（已标佐证：等得起）",
    ]
    assert model.index(0, 0).data() == "先转"


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        ("金额：100 元", ("金额", "100 元")),
        ("没有冒号", ("", "没有冒号")),
        ("这一句话很长所以不是名称：后面", ("", "这一句话很长所以不是名称：后面")),
        ("备注：", ("", "备注：")),
    ],
)
def test_a_cards_row_is_split_only_after_a_short_name(row: str, parts: tuple[str, str]) -> None:
    assert split_row(row) == parts


def test_white_reads_on_every_badge() -> None:
    assert min(contrast_ratio("#FFFFFF", ground) for ground in BADGE_GROUNDS) >= 4.5


# ---------------------------------------------------------------------- lists


@pytest.mark.slow
@pytest.mark.parametrize("app", APPS)
def test_long_words_wrap_inside_the_list_at_any_width_and_size(
    stack: AppStack, qapp: QApplication, app: str
) -> None:
    card = CardItem("document", LONG, (f"备注：{LONG}", LONG))
    stack.show_app(app)
    sides: tuple[Side, ...] = ("theirs", "mine", "system")
    for serial, side in enumerate(sides):
        stack.add_item(line(serial, app, side, text=LONG, card=card))
    view = listed(stack, app)
    heights = []
    for scale, width in ((1.0, 900), (1.0, 420), (1.6, 420)):
        apply_theme(qapp, False, scale, load_bundled(ASSETS), ASSETS)
        stack.resize(width, 600)
        qapp.processEvents()
        shapes = [rows(view).shape(row) for row in range(3)]
        heights.append(sum(shape.height for shape in shapes))
        for shape in shapes:
            assert shape.body.left() >= 0
            assert shape.body.right() <= view.width()
            for mark in shape.marks:
                if isinstance(mark, Lettering):
                    assert mark.at.x() >= shape.body.left() - 1 or mark.at.y() < shape.body.top()
                    assert mark.at.x() + mark.block.width <= view.width()
                    assert mark.at.y() + mark.block.height <= shape.height
    assert heights[0] < heights[1] < heights[2]


def test_rows_in_the_view_are_as_high_as_their_words(stack: AppStack, qapp: QApplication) -> None:
    for serial in range(4):
        stack.add_item(line(serial, text=LONG[: 40 * (serial + 1)]))
    view = listed(stack, "chat")
    for width in (766, 400, 1000):
        stack.resize(width, 704)
        qapp.processEvents()
        shown = [view.visualRect(view.model().index(row, 0)).height() for row in range(4)]
        assert shown == [rows(view).height(row) for row in range(4)]


def test_a_line_more_measures_one_line_and_stays_in_sight(
    stack: AppStack, qapp: QApplication
) -> None:
    for serial in range(500):
        stack.add_item(line(serial, side="mine" if serial % 5 == 0 else "theirs", text=LONG[:60]))
    qapp.processEvents()
    view = listed(stack, "chat")
    assert rows(view).measured < 40, "lines out of sight were measured"
    for serial in range(500, 520):
        kept = rows(view).shape(serial - 1)
        stack.add_item(line(serial, text=LONG[:60]))
        qapp.processEvents()
        assert rows(view).shape(serial - 1) is kept
        assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_a_reader_who_scrolled_up_is_not_pulled_down(stack: AppStack, qapp: QApplication) -> None:
    for serial in range(60):
        stack.add_item(line(serial))
    qapp.processEvents()
    view = listed(stack, "chat")
    view.verticalScrollBar().setValue(0)
    stack.add_item(line(60))
    qapp.processEvents()
    assert view.verticalScrollBar().value() == 0
    stack.add_item(line(61, side="mine"))
    qapp.processEvents()
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_a_marked_line_is_outlined_in_red_and_named(stack: AppStack, qapp: QApplication) -> None:
    stack.add_item(line(0, text=LONG[:40]))
    qapp.processEvents()
    view = listed(stack, "chat")
    red = QColor(LIGHT.red)

    def reds() -> int:
        picture = view.grab().toImage()
        return sum(
            picture.pixelColor(x, y) == red
            for x in range(picture.width())
            for y in range(picture.height())
        )

    assert reds() == 0
    stack.set_flags((FlagItem("l0", "urgency_deadline", "限时催促", ""),))
    assert reds() > 60, "the tag has no red edge"
    stack.set_flags(())
    assert reds() == 0


def test_a_new_line_fades_in_and_then_stands_firm(
    stack: AppStack, qtbot: QtBot, qapp: QApplication
) -> None:
    stack.set_reduced_motion(False)
    stack.add_item(line(0, text=LONG[:40]))
    qapp.processEvents()
    view = listed(stack, "chat")
    pale = view.grab().toImage()
    qtbot.waitUntil(lambda: rows(view).fresh_opacity == 1.0, timeout=60_000)
    firm = view.grab().toImage()
    assert firm != pale
    stack.set_reduced_motion(True)
    assert view.grab().toImage() == firm


@pytest.mark.parametrize("app", APPS)
def test_other_colours_are_taken_at_once(stack: AppStack, qapp: QApplication, app: str) -> None:
    card = CardItem("file", "通知", ("第一条",))
    stack.add_item(line(0, app, card=card, number="1", claim="某局"))
    stack.show_app(app)
    before = rows(listed(stack, app)).shape(0)
    stack.set_theme(apply_theme(qapp, True, 1.0, load_bundled(ASSETS), ASSETS))
    after = rows(listed(stack, app)).shape(0)
    inks = [
        {mark.colour for mark in shape.marks if isinstance(mark, Lettering)}
        for shape in (before, after)
    ]
    assert inks[0] != inks[1] or app == "call"


def test_lines_of_the_bank_and_the_directory_stand_in_one_list(stack: AppStack) -> None:
    for app in ("bank", "directory"):
        stack.add_item(line(0, app, thread="甲"))
        stack.add_item(line(1, app, thread="乙"))
        assert listed(stack, app).model().rowCount() == 2


# ---------------------------------------------------------------------- marking


def test_a_right_click_asks_for_a_mark(stack: AppStack, qtbot: QtBot, qapp: QApplication) -> None:
    stack.add_item(line(0))
    stack.add_item(line(1))
    qapp.processEvents()
    view = listed(stack, "chat")
    with qtbot.waitSignal(stack.flag_requested, timeout=60_000) as asked:
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.RightButton,
            Qt.KeyboardModifier.NoModifier,
            middle(view, 0),
        )
    assert asked.args == ["l0"]
    assert stack.selected_line == "l0"


def test_a_long_press_asks_for_a_mark_and_a_short_one_does_not(
    stack: AppStack, qtbot: QtBot, qapp: QApplication
) -> None:
    stack.add_item(line(0))
    qapp.processEvents()
    view = listed(stack, "chat")
    place = middle(view, 0)
    with qtbot.assertNotEmitted(stack.flag_requested, wait=LONG_PRESS_MS + 200):
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
    with qtbot.waitSignal(stack.flag_requested, timeout=60_000):
        QTest.mousePress(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
    QTest.mouseRelease(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )


def test_the_keyboard_selects_and_marks(stack: AppStack, qtbot: QtBot, qapp: QApplication) -> None:
    for serial in range(3):
        stack.add_item(line(serial))
    qapp.processEvents()
    view = listed(stack, "chat")
    view.setFocus()
    calm = view.grab().toImage()
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert stack.selected_line == "l1"
    assert view.grab().toImage() != calm
    with qtbot.waitSignal(stack.flag_requested, timeout=60_000) as asked:
        QTest.keyClick(view, Qt.Key.Key_F)
    assert asked.args == ["l1"]


def test_without_a_selection_the_other_sides_last_line_is_meant(stack: AppStack) -> None:
    assert stack.selected_line == ""
    stack.add_item(line(0))
    stack.add_item(line(1, side="mine"))
    stack.add_item(line(2, "sms"))
    assert stack.selected_line == "l0"
    stack.show_app("sms")
    assert stack.selected_line == "l2"


# ---------------------------------------------------------------------- conversations


def test_conversations_are_tabs_and_the_last_to_speak_is_open(
    stack: AppStack, qtbot: QtBot
) -> None:
    stack.add_item(line(0, thread="高管群"))
    assert not button(stack, "chat.thread.0").isVisible()
    stack.add_item(line(1, thread="李经理"))
    view = listed(stack, "chat")
    assert view.model().rowCount() == 1
    assert button(stack, "chat.thread.1").isChecked()
    click(stack, "chat.thread.0")
    assert stack.selected_line == "l0"
    stack.clear_items()
    assert stack.findChild(QPushButton, "chat.thread.0") is None


def test_a_click_on_who_is_typing_skips_the_pause(stack: AppStack, qtbot: QtBot) -> None:
    stack.set_typing("chat", "孟总")
    assert button(stack, "chat.skip").text().startswith("孟总正在输入")
    with qtbot.waitSignal(stack.skip_requested, timeout=60_000):
        click(stack, "chat.skip")
    stack.set_typing("", "")
    assert not button(stack, "chat.skip").isVisible()


@pytest.mark.parametrize(
    ("app", "inspection"),
    [
        ("chat", "profile"),
        ("call", "number"),
        ("sms", "number"),
        ("mail", "mail_header"),
        ("page", "order"),
        ("paper", "document"),
        ("bank", "payee"),
        ("face", "document"),
    ],
)
def test_a_link_asks_for_a_closer_look(
    stack: AppStack, qtbot: QtBot, app: str, inspection: str
) -> None:
    card = CardItem("document", "通知", ("第一条",))
    stack.add_item(line(0, app, card=card, number="+86 010 **** 0110"))
    stack.set_call(CallItem("+86 010 **** 0110", "", False, 0, False, False))
    stack.show_app(app)
    with qtbot.waitSignal(stack.inspect_requested, timeout=60_000) as asked:
        click(stack, f"{app}.inspect.{inspection}")
    assert asked.args == [inspection]


# ---------------------------------------------------------------------- replies


def test_replies_stand_in_the_app_in_front(stack: AppStack, qtbot: QtBot) -> None:
    replies = (ReplyItem("yes", "好的"), ReplyItem("ask", LONG))
    stack.set_replies(replies)
    for app in ("chat", "call", "mail"):
        stack.show_app(app)
        with qtbot.waitSignal(stack.reply_chosen, timeout=60_000) as said:
            click(stack, "stage.reply.1")
        assert said.args == ["yes"]
    long_one = button(stack, "stage.reply.2")
    assert long_one.height() > 3 * button(stack, "stage.reply.1").height()
    assert long_one.accessibleName() == f"回复 2：{LONG}"
    stack.focus_replies()
    assert button(stack, "stage.reply.1").hasFocus()
    stack.set_replies(())
    assert stack.findChild(QPushButton, "stage.reply.1") is None


@pytest.mark.slow
@pytest.mark.parametrize("app", [*APPS, "directory"])
def test_nine_long_replies_leave_room_for_the_lines(
    stack: AppStack, qapp: QApplication, app: str
) -> None:
    apply_theme(qapp, False, 1.6, load_bundled(ASSETS), ASSETS)
    stack.add_item(line(0, app, number="1", claim="某某局 某警官"))
    stack.show_app(app)
    stack.set_replies(tuple(ReplyItem(str(n), LONG) for n in range(9)))
    stack.resize(520, 640)
    qapp.processEvents()
    assert stack.size() == QSize(520, 640)
    tray = stack.findChild(QWidget, "stage.replies")
    assert tray is not None
    bottom = tray.mapTo(stack, QPoint(0, tray.height())).y()
    assert tray.height() >= 64
    assert bottom <= stack.height()
    assert listed(stack, app).height() >= 40


# ---------------------------------------------------------------------- the phone


def test_a_call_tells_its_own_number_and_minutes_and_who_dialled(
    stack: AppStack, qtbot: QtBot
) -> None:
    status = stack.findChild(QLabel, "call.status")
    number = stack.findChild(QLabel, "call.number")
    claim = stack.findChild(QLabel, "call.claim")
    assert status is not None
    assert number is not None
    assert claim is not None
    stack.show_app("call")
    assert status.text() == "现在没有来电"
    assert not button(stack, "call.hang_up").isEnabled()
    ringing = CallItem("+86 010 **** 0110", "周警官", False, 0, False, False)
    stack.set_call(ringing)
    assert (status.text(), number.text()) == ("来电 · 刚接通", "+86 010 **** 0110")
    assert claim.text() == "自称 周警官"
    stack.set_call(replace(ringing, claim="自称青桐路派出所民警", minutes=4, transferred=True))
    assert status.text() == "来电 · 已 4 分钟 · 已转接"
    assert claim.text() == "自称 青桐路派出所民警"
    with qtbot.waitSignal(stack.hang_up_requested, timeout=60_000):
        click(stack, "call.hang_up")
    stack.set_call(replace(ringing, over=True))
    assert status.text() == "来电 · 通话已结束"
    assert not button(stack, "call.hang_up").isEnabled()
    stack.set_call(CallItem("139 **** 2210", "", True, 0, False, False))
    assert status.text() == "你打出的电话 · 刚接通"


# ---------------------------------------------------------------------- everything


def test_whatever_can_be_pressed_has_a_name(stack: AppStack) -> None:
    stack.set_replies((ReplyItem("a", "好的"),))
    stack.set_payments((LISTED,), "余额", 1)
    stack.set_contacts((ContactItem("boss", "孟总", "139 **** 2210", "入职时存的", known=True),))
    stack.add_item(line(0, thread="甲"))
    stack.add_item(line(1, thread="乙"))
    for pressed in stack.findChildren(QPushButton):
        assert pressed.objectName()
        if not pressed.objectName().endswith(".skip"):
            assert pressed.text() or pressed.accessibleName()
    for view in stack.findChildren(QListView):
        assert view.objectName()
        assert view.accessibleName()
