"""Whom to call, and by which number: the choice on which a verification stands or falls."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QWidget

from fraudtrainer.ui.stage.item import ContactItem
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.face_button import FaceButton
from fraudtrainer.ui.widgets.sheet import Sheet


class TargetDialog(Sheet):
    """Lists numbers with where each comes from; none is marked as the right one.

    Signals:
        target_chosen: The contact's id.
    """

    target_chosen = Signal(str)

    def __init__(
        self, title: str, note: str, contacts: tuple[ContactItem, ...], parent: QWidget
    ) -> None:
        """Ask `title` over `parent`; `note` is a sentence under it."""
        super().__init__(title, parent)
        if contacts:
            self.add_text(note, "muted")
        else:
            self.add_text(self.tr("现在没有可以拨打的号码。可以先用别的办法核实。"), "body14")
        for contact in contacts:
            self.body.addWidget(self._row(contact))
        self.body.addStretch(1)
        self.add_cancel(self.tr("返回"))

    def _row(self, contact: ContactItem) -> FaceButton:
        button = FaceButton(QMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1]))
        button.setObjectName(f"stage.target.{contact.id}")
        button.setProperty("kind", "choice")
        if contact.known:
            source = self.tr("{0} · 来源：{1}").format(contact.number, contact.source)
        else:
            source = self.tr("{0} · 对方给的").format(contact.number)
        button.add_label(contact.name, "strong14", wrap=True)
        button.add_label(source, "muted", wrap=True)
        button.setAccessibleName(f"{contact.name} {source}")
        button.clicked.connect(lambda: self._choose(contact.id))
        return button

    def _choose(self, contact: str) -> None:
        self.close_sheet()
        self.target_chosen.emit(contact)
