"""A banner says which app knocks by its icon as well, and that it did so now."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel

from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.stage.item import KnockItem
from fraudtrainer.ui.theme.fonts import load_bundled
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import apply_theme
from fraudtrainer.ui.theme.tokens import DARK, LIGHT
from tests.ui.app_stack import ASSETS

# The screenless platform says so whenever a window has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

WORDS = "您的包裹在转运中破损，客服将来电办理赔付。"


def part(stack: AppStack, name: str) -> QLabel:
    found = stack.findChild(QLabel, f"stage.knock.{name}")
    assert found is not None
    assert found.isVisible(), f"{name} cannot be seen"
    return found


@pytest.mark.parametrize("app", ["sms", "mail", "chat"])
@pytest.mark.parametrize("front", ["face", "call"])
def test_a_banner_shows_the_icon_of_its_app(
    stack: AppStack, qapp: QApplication, app: str, front: str
) -> None:
    stack.show_app(front)
    stack.set_knock(KnockItem(app, "短信", "1●●●●", WORDS))
    qapp.processEvents()
    shown = part(stack, "icon").pixmap()
    side = shown.width()
    for palette in (LIGHT, DARK):
        if palette is DARK:
            stack.set_theme(palette)
        ink = palette.call_ink if front == "call" else palette.navy_text
        wanted = IconSet(ASSETS).icon(app, ink, side).pixmap(side, side)
        assert part(stack, "icon").pixmap().toImage() == wanted.toImage()


@pytest.mark.parametrize(("scale", "width"), [(1.0, 766), (1.0, 420), (1.6, 766), (1.6, 500)])
@pytest.mark.parametrize("sender", ["1●●●●", "一个名字很长很长很长很长很长很长很长很长的发送方"])
def test_a_banner_says_just_now_right_after_its_sender(
    stack: AppStack, qapp: QApplication, scale: float, width: int, sender: str
) -> None:
    apply_theme(qapp, False, scale, load_bundled(ASSETS), ASSETS)
    stack.resize(width, 600)
    stack.set_knock(KnockItem("sms", "短信", sender, WORDS))
    for _turn in range(3):
        qapp.processEvents()
    when, who, icon = part(stack, "when"), part(stack, "who"), part(stack, "icon")
    assert when.text() == "刚刚"
    assert when.width() >= when.fontMetrics().horizontalAdvance(when.text())
    ends = who.mapTo(stack, QPoint(who.fontMetrics().horizontalAdvance(who.text()), 0)).x()
    starts = when.mapTo(stack, QPoint(0, 0)).x()
    assert 0 <= starts - ends < 3 * when.fontMetrics().height()
    assert icon.mapTo(stack, QPoint(icon.width(), 0)).x() < who.mapTo(stack, QPoint(0, 0)).x()
    assert icon.width() == icon.height() >= icon.pixmap().width()
