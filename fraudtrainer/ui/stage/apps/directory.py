"""The learner's own directory: numbers known before the story began."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fraudtrainer.ui.stage.apps.bubble import BubbleDelegate
from fraudtrainer.ui.stage.apps.device import AppKind, AppWords, Device
from fraudtrainer.ui.stage.item import ContactItem, StageItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import scroll_area
from fraudtrainer.ui.widgets.text import paragraph


class ContactRow(Living, QFrame):
    """One number, where it is from, and the button that calls it."""

    def __init__(self, contact: ContactItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contact = contact
        self.setProperty("kind", "card")
        self.button = QPushButton(self)
        self.button.setObjectName(f"directory.call.{contact.id}")
        words = QVBoxLayout()
        words.setSpacing(4)
        for text, role in (
            (contact.name, "strong14"),
            (contact.number, "body14"),
            (contact.source, "muted"),
        ):
            words.addWidget(paragraph(text, role))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        contact = self.contact
        self.button.setText(self.tr("拨打"))
        self.button.setAccessibleName(self.tr("拨打 {0} {1}").format(contact.name, contact.number))


class DirectoryApp(Device):
    """Numbers that can be called.

    Signals:
        call_requested: A number is to be called (contact id).
    """

    call_requested = Signal(str)

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(DIRECTORY, palette, icons, parent)
        self._contacts: tuple[ContactItem, ...] = ()
        self._rows: list[ContactRow] = []
        inner = QWidget(self)
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(18, 14, 18, 14)
        self._list.setSpacing(10)
        self._note = paragraph("", "muted")
        self._empty = paragraph("", "body14")
        self._list.addWidget(self._note)
        self._list.addWidget(self._empty)
        self._list.addStretch(1)
        self.column.addWidget(self.make_header(self.title))
        self.column.addWidget(scroll_area(inner), 3)
        self.column.addWidget(self.lines, 1)
        self.typing.keep_room(False)
        self.column.addWidget(self.typing)
        self.column.addLayout(self.foot)
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._note.setText(self.tr("这些号码是你原来就有的。对方给的号码不会列在这里。"))
        self._empty.setText(self.tr("通讯录里没有号码。可以拨 96110 或 110。"))
        super().retranslate()

    def refresh(self) -> None:
        """Show the heading, and the lines only where there are any."""
        self.title.setText(self.tr("通讯录"))
        self.lines.setVisible(self.model.rowCount() > 0)

    def add_item(self, item: StageItem) -> None:
        """Show a line below the numbers, whatever conversation it belongs to."""
        super().add_item(replace(item, thread=self.app))

    def set_contacts(self, contacts: tuple[ContactItem, ...]) -> None:
        """List the numbers known before; the same ones keep their rows and the focus."""
        known = tuple(contact for contact in contacts if contact.known)
        if known == self._contacts:
            return
        self._contacts = known
        for old in self._rows:
            self._list.removeWidget(old)
            old.hide()
            old.button.setObjectName("")
            old.deleteLater()
        self._rows = [ContactRow(contact) for contact in known]
        for place, row in enumerate(self._rows, start=2):
            self._list.insertWidget(place, row)
            row.button.clicked.connect(
                lambda _on=False, who=row.contact.id: self.call_requested.emit(who)
            )
            row.show()
        self._empty.setVisible(not known)


def _words() -> AppWords:
    say = QCoreApplication.translate
    return AppWords(
        lines=say("DirectoryApp", "消息"),
        empty="",
        typing=say("DirectoryApp", "{0}正在输入"),
        somebody=say("DirectoryApp", "对方"),
    )


DIRECTORY = AppKind("directory", _words, BubbleDelegate)
"""The directory among the apps."""
