"""The card of the settings page that lists, installs and removes situation packs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.modes.offer import Offer
from fraudtrainer.ui.file_dialog import file_dialog
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.settings.pack_model import PackModel, PackRow
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import Sheet, cover_of
from fraudtrainer.ui.widgets.text import Card, text_button, text_label
from fraudtrainer.ui.widgets.waiting import Waiting


@guarded
class PackSection(Living, Card):
    """Installed packs, a row each, and the button that adds one."""

    def __init__(self, model: PackModel) -> None:
        """Bind to `model` and show it."""
        super().__init__()
        self._model = model
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        self._add = text_button("", "settings.packs.install")
        self._add.clicked.connect(self._choose_file)
        head.addWidget(self._add)
        self.box.addLayout(head)
        self._waiting = Waiting("settings.packs", "")
        self._waiting.stop.clicked.connect(model.stop)
        self.box.addWidget(self._waiting)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE[2])
        self.box.addLayout(self._rows)
        model.changed.connect(self._show_rows)
        model.asked.connect(self._ask_open)
        model.moved.connect(self._show_work)
        self._show_work()
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self.title.setText(self.tr("情境包"))
        self._add.setText(self.tr("安装情境包…"))
        self._waiting.stop.setText(self.tr("停下"))
        self._show_rows()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what came up while another page was in front."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._ask_open)

    def _show_work(self) -> None:
        words = self._model.progress
        if words:
            self._waiting.show_work(words)
        else:
            self._waiting.hide()

    def _show_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        rows = self._model.rows()
        for row in rows:
            self._rows.addWidget(self._row(row))
        if not rows:
            empty = self.tr("还没有安装情境包。拿到 .ftpack 文件后，可以在这里安装。")
            self._rows.addWidget(text_label(empty, "small13", "settings.packs.empty", wraps=True))

    def _row(self, row: PackRow) -> QWidget:
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE[1])
        words = QVBoxLayout()
        words.setSpacing(SPACE[0])
        words.addWidget(text_label(row.title, "body14", wraps=True))
        facts = text_label(row.facts, "small13", f"settings.packs.{row.id}", wraps=True)
        words.addWidget(facts)
        box.addLayout(words, 1)
        if row.previous:
            back = text_button(self.tr("退回上一版"), f"settings.packs.{row.id}.rollback")
            back.setAccessibleName(self.tr("把“{0}”退回 {1} 版").format(row.title, row.previous))
            back.clicked.connect(lambda: self._roll_back(row.id))
            box.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        remove = text_button(self.tr("移除…"), f"settings.packs.{row.id}.remove")
        remove.setAccessibleName(self.tr("移除“{0}”").format(row.title))
        remove.clicked.connect(lambda: self._ask_removal(row))
        box.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return line

    # ------------------------------------------------------------------ doing

    def _choose_file(self) -> None:
        dialog = file_dialog(self.window(), "settings.packs.file", self.tr("选择情境包"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("情境包 (*.ftpack)"))
        # Queued: the dialog must have let the window go, or a question would not get the keyboard.
        dialog.fileSelected.connect(self._model.choose, Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def _roll_back(self, name: str) -> None:
        self._add.setFocus()  # the button that was pressed goes away with its row
        self._model.roll_back(name)

    def _ask_open(self) -> None:
        """Ask about the pack that waits, where people look; on another page it goes on waiting."""
        offer = self._model.take_offer() if self.isVisible() else None
        if offer is not None:
            self._ask(offer)

    def _ask(self, offer: Offer) -> None:
        head = offer.pack.manifest
        sheet = self._sheet(self.tr("安装“{0}”？").format(head.title), "settings.packs.ask")
        words = self.tr("{0} 版，发布者：{1}，共 {2} 个情境。")
        sheet.add_text(words.format(head.version, head.publisher, len(offer.situations)))
        for question in self._model.questions(offer):
            sheet.add_text(question).setProperty("tone", "amber")
        self._decide(
            sheet, self.tr("先不安装"), self.tr("确定安装"), lambda: self._model.install(offer)
        )

    def _ask_removal(self, row: PackRow) -> None:
        sheet = self._sheet(self.tr("移除“{0}”？").format(row.title), "settings.packs.removal")
        sheet.add_text(self.tr("里面的情境不能再演练。演过的记录会留着，重新安装后可以接着练。"))
        self._decide(
            sheet, self.tr("不移除"), self.tr("确定移除"), lambda: self._model.remove(row.id)
        )

    # ------------------------------------------------------------------ shapes

    def _sheet(self, title: str, name: str) -> Sheet:
        sheet = Sheet(title, cover_of(self))
        sheet.setObjectName(name)
        return sheet

    def _decide(self, sheet: Sheet, no: str, yes: str, then: Callable[[], None]) -> None:
        sheet.body.addStretch(1)
        name = sheet.objectName()
        cancel = sheet.add_button(f"{name}.cancel", no)
        cancel.clicked.connect(sheet.dismiss)
        sheet.add_choice(f"{name}.confirm", yes, then, "danger")
        self._add.setFocus()  # where the keyboard goes when the sheet is gone: it stays
        # The harmless one is the one that Enter presses.
        sheet.present(cancel)
