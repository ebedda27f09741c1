"""The learner's own directory: numbers known before the story began."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.stage.apps.device import Device
from fraudtrainer.ui.stage.item import ContactItem, StageItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette


class ContactRow(QFrame):
    """One number, where it is from, and the button that calls it."""

    def __init__(self, contact: ContactItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contact = contact
        self.setProperty("kind", "card")
        name = QLabel(contact.name, self)
        name.setProperty("role", "strong14")
        number = QLabel(contact.number, self)
        number.setProperty("role", "body14")
        source = QLabel(contact.source, self)
        source.setProperty("role", "muted")
        for label in (name, number, source):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.button = QPushButton(self.tr("拨打"), self)
        self.button.setObjectName(f"directory.call.{contact.id}")
        self.button.setAccessibleName(self.tr("拨打 {0} {1}").format(contact.name, contact.number))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(name)
        words.addWidget(number)
        words.addWidget(source)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


class DirectoryApp(Device):
    """Numbers that can be called.

    Signals:
        call_requested: A number is to be called (contact id).
    """

    app = "directory"
    call_requested = Signal(str)

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget | None = None) -> None:
        self._contacts: tuple[ContactItem, ...] = ()
        self._rows: list[ContactRow] = []
        super().__init__(palette, icons, parent)

    def build(self, column: QVBoxLayout) -> None:
        """Put the directory together: heading, numbers, and lines where there are any."""
        column.addWidget(self.make_header())
        inner = QWidget(self)
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(18, 14, 18, 14)
        self._list.setSpacing(10)
        note = QLabel(self.tr("这些号码是你原来就有的。对方给的号码不会列在这里。"), inner)
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        self._empty = QLabel(self.tr("通讯录里没有号码。可以拨 96110 或 110。"), inner)
        self._empty.setWordWrap(True)
        self._list.addWidget(note)
        self._list.addWidget(self._empty)
        self._list.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        column.addWidget(area, 3)
        column.addWidget(self.lines, 1)
        self.lines.hide()
        self.typing.keep_room(False)
        column.addWidget(self.typing)
        column.addLayout(self.foot)

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
            row.button.clicked.connect(self._call)
            row.show()
        self._empty.setVisible(not known)

    def _call(self) -> None:
        row = self.sender().parent()
        if isinstance(row, ContactRow):
            self.call_requested.emit(row.contact.id)
