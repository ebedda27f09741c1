"""Replies in a small window: two columns where that needs less height, none under 40 pixels."""

import pytest
from PySide6.QtWidgets import QApplication

from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.stage.item import ReplyItem
from tests.ui.app_stack import LONG, button, click

FOUR = tuple(
    ReplyItem(str(number), words)
    for number, words in enumerate(
        ("换账户要有盖章的变更函，见函再付。", "好，您发来，我四点前付。", "麻烦再发一遍。", "今天先不付。")
    )
)  # fmt: skip


def rows_of(stack: AppStack, count: int) -> list[tuple[int, int]]:
    """Left edge and top of every reply, in order."""
    QApplication.processEvents()
    boxes = [button(stack, f"stage.reply.{n}").geometry() for n in range(1, count + 1)]
    assert all(box.height() >= 40 for box in boxes)
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[number + 1 :])
    return [(box.left(), box.top()) for box in boxes]


def test_short_replies_stand_in_two_columns_in_a_small_window_and_in_one_again(
    stack: AppStack,
) -> None:
    stack.resize(887, 330)
    stack.set_replies(FOUR)
    assert len({left for left, _top in rows_of(stack, 4)}) == 1
    stack.set_small(small=True)
    one, two, three, four = rows_of(stack, 4)
    assert (one[1], three[1]) == (two[1], four[1])
    assert (one[0], two[0]) == (three[0], four[0])
    assert one[1] < three[1]
    assert one[0] < two[0]
    stack.set_small(small=False)
    assert len({left for left, _top in rows_of(stack, 4)}) == 1


def test_replies_stand_one_under_the_other_where_two_columns_save_nothing(stack: AppStack) -> None:
    stack.resize(360, 600)
    stack.set_small(small=True)
    stack.set_replies((ReplyItem("a", "好的"), ReplyItem("b", LONG[:60])))
    assert len({left for left, _top in rows_of(stack, 2)}) == 1


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_click_in_two_columns_gives_the_reply_that_stands_there(
    stack: AppStack, number: int
) -> None:
    chosen: list[str] = []
    stack.reply_chosen.connect(chosen.append)
    stack.resize(887, 330)
    stack.set_small(small=True)
    stack.set_replies(FOUR)
    QApplication.processEvents()
    click(stack, f"stage.reply.{number}")
    assert chosen == [str(number - 1)]
