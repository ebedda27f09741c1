"""A mark hangs under its line, over neither its edge nor its words, and moves no one who reads."""

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtWidgets import QApplication

from fraudtrainer.scenario.vocabulary import Side as BoardSide
from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.stage.apps.line_list import LineList
from fraudtrainer.ui.stage.apps.shape import Fill, Lettering, RowShape, Tag
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


def flags(number: int, names: tuple[str, ...], *sides: BoardSide) -> tuple[FlagItem, ...]:
    """Marks on one line, on each of the sides, or as doubts alone."""
    wanted = sides or ("doubt",)
    return tuple(FlagItem(f"l{number}", n, n, "", side) for side in wanted for n in names)


def tops(view: LineList) -> list[int]:
    count = view.model().rowCount()
    return [view.visualRect(view.model().index(row, 0)).top() for row in range(count)]


def hangs_free(shape: RowShape, width: int) -> None:
    assert shape.tags
    for tag in shape.tags:
        under = tag.rect.top() > shape.body.bottom()
        assert under or tag.rect.left() > shape.body.right(), "the tag lies on the edge"
        assert tag.rect.bottom() < shape.height, "the next row lies on the tag"
        assert tag.rect.left() >= 0
        assert tag.rect.right() <= width
        assert tag.rect.contains(tag.at)
        assert tag.at.x() + tag.block.width <= tag.rect.right(), "the tag's words are cut"
        assert tag.at.y() + tag.block.height <= tag.rect.bottom() + 1, "the tag's words are cut"
        assert not any(tag.rect.intersects(other.rect) for other in shape.tags if other is not tag)
        free_of_words(shape, tag)


def free_of_words(shape: RowShape, tag: Tag) -> None:
    for mark in shape.marks:
        if isinstance(mark, Lettering):
            words = QRectF(mark.at, QSizeF(mark.block.width, mark.block.height))
            assert not words.intersects(tag.rect), "the tag lies on words"


@pytest.mark.parametrize("app", [*APPS, "story"])
@pytest.mark.parametrize("names", [SHORT, MANY])
@pytest.mark.parametrize("marked", [("doubt",), ("proof",), ("doubt", "proof")])
def test_the_tags_hang_under_the_line(
    stack: AppStack,
    qapp: QApplication,
    app: str,
    names: tuple[str, ...],
    marked: tuple[BoardSide, ...],
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
            stack.set_flags(flags(row, names, *marked))
            shape = rows(view).shape(row)
            assert [tag.side for tag in shape.tags] == [s for s in marked for _name in names]
            hangs_free(shape, view.width())
            stands_beside = sides[row] == "system" and shape.height == plain[row]
            assert stands_beside or shape.height > plain[row], "a marked row is higher by its tag"
        stack.set_flags(())
        assert [rows(view).shape(row).height for row in range(4)] == plain


def test_the_tag_starts_where_the_bubble_starts(stack: AppStack, qapp: QApplication) -> None:
    stack.add_item(line(0, text="在？"))
    qapp.processEvents()
    stack.set_flags(flags(0, SHORT))
    shape = rows(listed(stack, "chat")).shape(0)
    assert [tag.rect.left() for tag in shape.tags] == [shape.body.left()]


@pytest.mark.parametrize("app", [*APPS, "story"])
def test_the_words_that_are_marked_are_underlined_for_each_side(
    stack: AppStack, qapp: QApplication, app: str
) -> None:
    stack.show_app(app)
    stack.add_item(line(0, app, text=LONG))
    stack.add_item(line(1, app, "system", text="加入了群聊"))
    stack.add_item(line(2, app, text="", card=CardItem("document", "通知", ("第一条",))))
    qapp.processEvents()
    view = listed(stack, app)
    for row in range(3):
        assert rows(view).shape(row).underlines == []
        stack.set_flags(flags(row, SHORT, "doubt", "proof"))
        shape = rows(view).shape(row)
        if not shape.underlines:  # a sheet of paper has no line of its own
            assert (app, row) == ("paper", 2)
            continue
        lines = {under.left.y() for under in shape.underlines if under.side == "doubt"}
        assert len(lines) * 2 == len(shape.underlines)
        assert len(lines) > 3 if row == 0 else len(lines) == 1
        foot = {under.left.y() for under in shape.underlines if under.side == "proof"}
        assert min(foot) > min(lines), "the double line lies on the wavy one"
        for under in shape.underlines:
            assert under.left.x() >= shape.body.left() - 1
            assert under.left.x() + under.width <= shape.body.right() + 1


def test_what_was_found_out_is_a_strip_with_its_tag_inside(
    stack: AppStack, qapp: QApplication
) -> None:
    stack.add_item(line(0, text="先转过来。"))
    stack.add_item(line(1, side="system", text="已提单。", found="look", by_way="order"))
    stack.add_item(
        line(2, "call", text="是我提的单。", found="call", by_way="段工", call="out", home="chat")
    )
    qapp.processEvents()
    view = listed(stack, "chat")
    assert view.model().rowCount() == 3, "what the call found out is not in the log"
    spoken = view.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "你打给段工，孟总 15:30：是我提的单。"
    for row in (1, 2):
        height = rows(view).shape(row).height
        stack.set_flags(flags(row, ("自己的系统里查得到",), "proof"))
        shape = rows(view).shape(row)
        assert shape.height == height
        assert shape.body.contains(shape.tags[0].rect)
        assert shape.tags[0].rect.center().x() > shape.body.center().x()
        free_of_words(shape, shape.tags[0])
        assert any(isinstance(mark, Fill) and mark.dashed for mark in shape.marks)
    stack.resize(360, 600)
    stack.set_flags(flags(1, MANY, "doubt", "proof"))
    qapp.processEvents()
    shape = rows(view).shape(1)
    for tag in shape.tags:
        assert shape.body.contains(tag.rect)
        free_of_words(shape, tag)


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
