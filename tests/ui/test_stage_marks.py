"""A mark hangs under its line, over neither its edge nor its words, and moves no one who reads."""

import pytest
from PySide6.QtWidgets import QApplication

from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.stage.apps.line_list import LineList
from fraudtrainer.ui.stage.apps.shape import Lettering, RowShape
from fraudtrainer.ui.stage.item import CardItem, FlagItem, Side
from fraudtrainer.ui.theme.fonts import load_bundled
from fraudtrainer.ui.theme.style import apply_theme
from tests.ui.app_stack import APPS, ASSETS, LONG, line, listed, rows

# The screenless platform says so whenever a window has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SHORT, MANY = (
    ("限时催促",),
    ("Asks for secrecy", "Pushes a deadline", "Goes round approval", "限时催促"),
)


def flags(number: int, names: tuple[str, ...]) -> tuple[FlagItem, ...]:
    return tuple(FlagItem(f"l{number}", name, name, "") for name in names)


def tops(view: LineList) -> list[int]:
    count = view.model().rowCount()
    return [view.visualRect(view.model().index(row, 0)).top() for row in range(count)]


def hangs_free(shape: RowShape, width: int) -> None:
    tag = shape.tag
    assert tag is not None
    assert tag.rect.top() > shape.body.bottom(), "the tag lies on the edge"
    assert tag.rect.bottom() < shape.height, "the next row lies on the tag"
    assert tag.rect.left() >= 0
    assert tag.rect.right() <= width
    assert tag.rect.contains(tag.at)
    assert tag.at.x() + tag.block.width <= tag.rect.right(), "the tag's words are cut"
    assert tag.at.y() + tag.block.height <= tag.rect.bottom() + 1, "the tag's words are cut"
    for mark in shape.marks:
        if isinstance(mark, Lettering):
            assert mark.at.y() + mark.block.height <= tag.rect.top(), "the tag lies on words"


@pytest.mark.parametrize("app", [*APPS, "story"])
@pytest.mark.parametrize("names", [SHORT, MANY])
def test_the_tag_hangs_under_the_line(
    stack: AppStack, qapp: QApplication, app: str, names: tuple[str, ...]
) -> None:
    stack.show_app(app)
    sides: tuple[Side, ...] = ("theirs", "mine", "system", "theirs")
    for serial, side in enumerate(sides):
        card = CardItem("document", "通知", ("第一条",)) if serial == 3 else None
        stack.add_item(line(serial, app, side, text="好。" if serial else LONG, card=card))
    view = listed(stack, app)
    for scale, width in ((1.0, 766), (1.6, 420)):
        apply_theme(qapp, scale > 1, scale, load_bundled(ASSETS), ASSETS)
        stack.resize(width, 600)
        stack.set_flags(())
        qapp.processEvents()
        plain = [rows(view).shape(row).height for row in range(4)]
        for row in range(4):
            stack.set_flags(flags(row, names))
            shape = rows(view).shape(row)
            hangs_free(shape, view.width())
            assert shape.height > plain[row], "a marked row is higher by its tag"
        stack.set_flags(())
        assert [rows(view).shape(row).height for row in range(4)] == plain


def test_the_tag_starts_where_the_bubble_starts(stack: AppStack, qapp: QApplication) -> None:
    stack.add_item(line(0, text="在？"))
    qapp.processEvents()
    stack.set_flags(flags(0, SHORT))
    shape = rows(listed(stack, "chat")).shape(0)
    assert shape.tag is not None
    assert shape.tag.rect.left() == shape.body.left()


def test_a_mark_makes_room_below_and_leaves_what_stands_above(
    stack: AppStack, qapp: QApplication
) -> None:
    for serial in range(60):
        stack.add_item(line(serial))
    qapp.processEvents()
    view = listed(stack, "chat")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2 + 13)
    qapp.processEvents()
    seen = view.in_sight()
    for marked in (seen[2], seen[0]):
        before = tops(view)
        stack.set_flags(flags(marked, SHORT))
        qapp.processEvents()
        after = tops(view)
        assert after[seen[0] : marked + 1] == before[seen[0] : marked + 1]
        assert after[marked + 1] > before[marked + 1]
        stack.set_flags(())
        qapp.processEvents()
        assert tops(view)[seen[0] :] == before[seen[0] :]


def test_whoever_follows_the_end_sees_the_last_lines_tag(
    stack: AppStack, qapp: QApplication
) -> None:
    for serial in range(60):
        stack.add_item(line(serial))
    qapp.processEvents()
    view = listed(stack, "chat")
    stack.set_flags(flags(59, SHORT))
    qapp.processEvents()
    last = view.visualRect(view.model().index(59, 0))
    assert last.height() == rows(view).height(59)
    assert last.bottom() < view.viewport().height()
