"""The bench's sheets: a rule's page, two versions of one file, changes that were not saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fraudtrainer.modes.bench.rule_page import RulePage
from fraudtrainer.ui.pages.bench.model import BenchModel
from fraudtrainer.ui.pages.bench.reader import RuleReader
from fraudtrainer.ui.said import language, said
from fraudtrainer.ui.widgets.sheet import WIDE, Sheet


def rule_sheet(parent: QWidget, page: RulePage) -> Sheet:
    """Open the page of a rule."""
    translate = QCoreApplication.translate
    sheet = Sheet(said(page.title), parent, WIDE)
    sheet.setObjectName("bench.rule.sheet")
    if page.text and language() != "zh":
        sheet.add_text(translate("BenchSheets", "这一页说明目前只有中文。"), "muted")
    reader = RuleReader()
    reader.setObjectName("bench.rule.text")
    reader.setAccessibleName(sheet.accessibleName())
    reader.setProperty("kind", "reader")
    reader.setOpenLinks(False)
    reader.read(page.text or translate("BenchSheets", "这条规则还没有说明页。"))
    sheet.body.addWidget(reader)
    sheet.body.addStretch(1)
    close = sheet.add_button("bench.rule.close", translate("BenchSheets", "知道了"), "primary")
    close.clicked.connect(sheet.dismiss)
    sheet.present(close)
    return sheet


def conflict_sheet(parent: QWidget, bench: BenchModel) -> Sheet:
    """Ask which of two versions of the file in front to go on with."""
    translate = QCoreApplication.translate
    sheet = Sheet(translate("BenchSheets", "这个文件在别处也改过了"), parent)
    sheet.setObjectName("bench.conflict.sheet")
    name = "" if bench.path is None else bench.path.name
    words = translate(
        "BenchSheets", "你在这里改 {0} 的时候，别的程序保存了另一个版本。两个版本现在都在。"
    )
    sheet.add_text(words.format(name))
    mine = translate("BenchSheets", "留我写的：保存的时候，另一个版本会存成旁边的 .bak 文件。")
    theirs = translate("BenchSheets", "用另一个：你写的可以按 Ctrl+Z 找回来。")
    sheet.add_text(mine, "small13")
    sheet.add_text(theirs, "small13")
    sheet.body.addStretch(1)
    sheet.add_choice(
        "bench.conflict.theirs", translate("BenchSheets", "用另一个"), bench.take_theirs
    )
    mine_words = translate("BenchSheets", "留我写的")
    sheet.present(sheet.add_choice("bench.conflict.mine", mine_words, bench.keep_mine, "primary"))
    return sheet


def unsaved_sheet(parent: QWidget, bench: BenchModel, close: Callable[[], object]) -> Sheet:
    """Ask what becomes of changes before the window closes; `close` closes it."""
    translate = QCoreApplication.translate
    sheet = Sheet(translate("BenchSheets", "还有没保存的文件"), parent)
    sheet.setObjectName("bench.unsaved.sheet")
    sheet.add_text("\n".join(path.name for path in bench.unsaved), "strong14")
    sheet.body.addStretch(1)

    def save() -> None:
        if bench.save_all():
            close()

    def drop() -> None:
        bench.forget_drafts()
        close()

    stay = sheet.add_button("bench.unsaved.stay", translate("BenchSheets", "先不关"))
    stay.clicked.connect(sheet.dismiss)
    sheet.add_choice("bench.unsaved.drop", translate("BenchSheets", "不保存"), drop, "danger")
    words = translate("BenchSheets", "保存后关闭")
    sheet.present(sheet.add_choice("bench.unsaved.save", words, save, "primary"))
    return sheet
