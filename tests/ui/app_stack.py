"""The simulated apps on their own, for tests: a stack of them, lines, and hands."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.stage.apps.desk import AppStack
from fraudtrainer.ui.stage.apps.line_list import LineList
from fraudtrainer.ui.stage.apps.row import RowDelegate
from fraudtrainer.ui.stage.item import (
    PaymentItem,
    Side,
    StageItem,
)
from fraudtrainer.ui.theme.fonts import load_bundled
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import apply_theme

ASSETS = Path(__file__).resolve().parents[2] / "assets"
LONG = "合同保证金今天下班前必须到账，先转过来，手续我回来补。" * 12
APPS = ("chat", "call", "sms", "mail", "page", "paper", "face", "bank")
LISTED = PaymentItem("old", "恒达设备", "1100 **** 2206", "某某银行", 128_000, "货款", "", True)


@pytest.fixture
def stack(qapp: QApplication, qtbot: QtBot) -> Iterator[AppStack]:
    palette = apply_theme(qapp, False, 1.0, load_bundled(ASSETS), ASSETS)
    apps = AppStack(palette, IconSet(ASSETS))
    apps.set_reduced_motion(True)
    qtbot.addWidget(apps)
    apps.resize(766, 704)
    with qtbot.waitExposed(apps):
        apps.show()
    yield apps
    apply_theme(qapp, False, 1.0, load_bundled(ASSETS), ASSETS)


def line(serial: int, app: str = "chat", side: Side = "theirs", **parts: Any) -> StageItem:
    made = StageItem(
        serial=serial,
        line=f"l{serial}",
        app=app,
        thread="高管群",
        side=side,
        sender={"mine": "顾晓", "system": "", "theirs": "孟总"}[side],
        badge="",
        text=f"第 {serial} 句话",
        time="15:30",
    )
    changed = replace(made, **parts)
    return replace(changed, badge=changed.sender[:1])


def listed(stack: AppStack, app: str) -> LineList:
    found = stack.findChild(LineList, f"app.{app}.list")
    assert found is not None
    return found


def rows(view: QListView) -> RowDelegate:
    delegate = view.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    return delegate


def button(stack: QWidget, name: str) -> QPushButton:
    found = stack.findChild(QPushButton, name)
    assert found is not None, name
    return found


def click(stack: QWidget, name: str) -> None:
    found = button(stack, name)
    assert found.isVisible(), f"{name} cannot be seen"
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def middle(view: QListView, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


# ---------------------------------------------------------------------- the model
