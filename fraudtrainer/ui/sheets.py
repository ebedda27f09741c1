"""The window's own sheets: a situation before it is played, the keys, and a calm word on a crash."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.ui.pages.table import every_action
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.sheet import Sheet, text_scale
from fraudtrainer.ui.widgets.text import paragraph

_KEYS = 72

Then = Callable[[], object]


def card_sheet(
    parent: QWidget, card: CardEntry, about: str, *, begin: Then, resume: Then | None
) -> Sheet:
    """Open the sheet of a situation.

    Args:
        parent: What it covers.
        card: The situation.
        about: Its channels, how long it takes and how hard it is, in words.
        begin: Called to start afresh.
        resume: Called to take up the sitting that waits; None where none does.
    """
    say = QCoreApplication.translate
    sheet = Sheet(said(card.title), parent)
    sheet.setObjectName("home.sheet")
    sheet.add_text(about, "muted")
    sheet.add_text(said(card.teaser), "body16")
    if card.content_note:
        sheet.add_text(said(card.content_note), "body14").setProperty("tone", "amber")
    if resume is not None:
        sheet.add_text(say("Sheets", "上次没有演完，可以从停下的地方继续。"), "body14")
    else:
        sheet.add_text(say("Sheets", "随时可以离开，做过的决定都会留着。"), "muted")
    sheet.body.addStretch(1)
    _closing(sheet, say("Sheets", "先不练了"))
    if resume is not None:
        sheet.add_choice("home.sheet.restart", say("Sheets", "从头开始"), begin)
        first = sheet.add_choice("home.sheet.resume", say("Sheets", "接着演"), resume, "primary")
    else:
        first = sheet.add_choice("home.sheet.start", say("Sheets", "开始演练"), begin, "primary")
    sheet.present(first)
    return sheet


def help_sheet(parent: QWidget, *, with_search: bool) -> Sheet:
    """Open the sheet of keys, written from the table of actions.

    Args:
        parent: What it covers.
        with_search: True where the home page has a search field.
    """
    say = QCoreApplication.translate
    sheet = Sheet(say("Sheets", "按键说明"), parent)
    sheet.setObjectName("help.sheet")
    places = (
        (say("Sheets", "演练中"), ("stage",)),
        (say("Sheets", "随时可用"), ("rail", "rail-end", "window")),
        (say("Sheets", "挑选情境时"), ("home",) if with_search else ()),
        (say("Sheets", "编写时"), ("bench",)),
    )
    for heading, wanted in places:
        if not wanted:
            continue
        sheet.add_text(heading, "strong14")
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[4])
        grid.setVerticalSpacing(SPACE[1])
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, scaled(_KEYS, text_scale()))
        for row, entry in enumerate(e for e in every_action() if e.place in wanted):
            keys = QLabel(entry.spelled)
            keys.setProperty("role", "keycap")
            grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(paragraph(entry.text, "body14"), row, 1)
        sheet.body.addLayout(grid)
    sheet.add_text(say("Sheets", "Tab 换到下一处，方向键在列表里移动，回车选定。"), "muted")
    sheet.body.addStretch(1)
    close = _closing(sheet, say("Sheets", "知道了"))
    sheet.present(close)
    return sheet


def crash_sheet(parent: QWidget, trace: str, journal: str) -> Sheet:
    """Open the sheet after an exception that nobody expected."""
    say = QCoreApplication.translate
    sheet = Sheet(say("Sheets", "程序出了点问题"), parent)
    sheet.setObjectName("crash.sheet")
    sheet.add_text(say("Sheets", "刚才那一步没有做成，这是程序的错，不是你的操作有误。"))
    sheet.add_text(say("Sheets", "做过的决定都已经存好，可以接着用。"))
    words = say("Sheets", "如果再次出现，请重新打开程序，并把日志交给维护的人：{0}")
    sheet.add_text(words.format(journal), "muted")
    sheet.body.addStretch(1)
    copy = sheet.add_button("crash.copy", say("Sheets", "复制详情"))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(trace))
    sheet.present(_closing(sheet, say("Sheets", "知道了")))
    return sheet


def _closing(sheet: Sheet, text: str) -> QPushButton:
    button = sheet.add_button(f"{sheet.objectName()}.close", text)
    button.clicked.connect(sheet.dismiss)
    return button
