"""The bench's sheet that asks what a new situation is to be, and makes it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from fraudtrainer.authoring.template import KINDS, ROLES, Wishes
from fraudtrainer.errors import UserError
from fraudtrainer.scenario.vocabulary import TYPES, Term
from fraudtrainer.ui.pages.bench.model import BenchModel
from fraudtrainer.ui.said import said
from fraudtrainer.ui.widgets.sheet import WIDE, Sheet


def new_sheet(parent: QWidget, bench: BenchModel) -> Sheet:
    """Ask for a new situation's type, role, kind and name, and make it."""
    translate = QCoreApplication.translate
    sheet = Sheet(translate("BenchSheets", "新建情境"), parent, WIDE)
    sheet.setObjectName("bench.new.sheet")
    sheet.add_text(
        translate(
            "BenchSheets", "会建好情境卡、剧本和几条走法，搭好架子；写在 «» 里的等你一处一处填。"
        )
    )
    title = _field(sheet, "bench.new.title", translate("BenchSheets", "标题，学员看得到"))
    name = _field(
        sheet, "bench.new.id", translate("BenchSheets", "文件夹名，用小写字母、数字和短横线")
    )
    title.setPlaceholderText(translate("BenchSheets", "例如：班级群里的缴费通知"))
    name.setPlaceholderText("class-fee")
    scam_type = _list(sheet, "bench.new.type", translate("BenchSheets", "哪一类骗局"), TYPES)
    role = _list(sheet, "bench.new.role", translate("BenchSheets", "学员是谁"), ROLES)
    kind = _list(sheet, "bench.new.kind", translate("BenchSheets", "哪一种形式"), KINDS)
    wrong = sheet.add_text("", "small13")
    wrong.setObjectName("bench.new.wrong")
    wrong.setProperty("tone", "red")
    sheet.body.addStretch(1)

    def make() -> None:
        wishes = Wishes(
            title=title.text().strip(),
            scam_type=scam_type.currentData(),
            role=role.currentData(),
            kind=kind.currentData(),
        )
        try:
            bench.create(name.text().strip(), wishes)
        except UserError as error:
            parts = (said(part) for part in (error.message, error.hint))
            wrong.setText("\n".join(part for part in parts if part))
            sheet.fit()
            name.setFocus()
        else:
            sheet.close_sheet()

    cancel = sheet.add_button("bench.new.cancel", translate("BenchSheets", "先不建"))
    cancel.clicked.connect(sheet.dismiss)
    create = sheet.add_button("bench.new.create", translate("BenchSheets", "建好打开"), "primary")
    create.clicked.connect(make)
    name.returnPressed.connect(make)
    sheet.present(title)
    return sheet


def _field(sheet: Sheet, name: str, words: str) -> QLineEdit:
    sheet.add_text(words, "small13")
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(words)
    sheet.body.addWidget(field)
    return field


def _list(sheet: Sheet, name: str, words: str, terms: Mapping[str, Term]) -> QComboBox:
    """A list of closed words, the first of them chosen."""
    sheet.add_text(words, "small13")
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(words)
    for term in terms.values():
        box.addItem(said(term.words), term.id)
    sheet.body.addWidget(box)
    return box
