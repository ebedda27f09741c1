"""The window's own sheets: a situation before it is played, and a calm word on a crash."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.ui.said import said
from fraudtrainer.ui.widgets.sheet import Sheet

_KEYS = 72

Then = Callable[[], object]


def card_sheet(
    parent: QWidget,
    card: CardEntry,
    about: str,
    *,
    begin: Then,
    resume: Then | None,
    take_off: Then | None = None,
) -> Sheet:
    """Open the sheet of a situation.

    Args:
        parent: What it covers.
        card: The situation.
        about: Its channels, how long it takes and how hard it is, in words.
        begin: Called to start afresh.
        resume: Called to take up the sitting that waits; None where none does.
        take_off: Called to take it off the home page; None where it is not of one's own.
    """
    say = QCoreApplication.translate
    sheet = Sheet(said(card.title), parent)
    _describe(sheet, card, about, waits=resume is not None)
    if take_off is not None:
        sheet.add_choice("home.sheet.off", say("Sheets", "从首页拿下"), take_off, "quiet")
    _closing(sheet, say("Sheets", "先不练了"))
    if resume is not None:
        sheet.add_choice("home.sheet.restart", say("Sheets", "从头开始"), begin)
        first = sheet.add_choice("home.sheet.resume", say("Sheets", "接着演"), resume, "primary")
    else:
        first = sheet.add_choice("home.sheet.start", say("Sheets", "开始演练"), begin, "primary")
    sheet.present(first)
    return sheet


def _describe(sheet: Sheet, card: CardEntry, about: str, *, waits: bool) -> None:
    """Say what the situation is, and whether a sitting of it `waits`."""
    say = QCoreApplication.translate
    sheet.setObjectName("home.sheet")
    sheet.add_text(about, "muted")
    sheet.add_text(said(card.teaser), "body16")
    if card.content_note:
        sheet.add_text(said(card.content_note), "body14").setProperty("tone", "amber")
    if waits:
        sheet.add_text(say("Sheets", "上次没有演完，可以从停下的地方继续。"), "body14")
    else:
        sheet.add_text(say("Sheets", "随时可以离开，做过的决定都会留着。"), "muted")
    sheet.body.addStretch(1)


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
