"""Apps that are read rather than talked to: mail, page, paper, and a talk face to face."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from fraudtrainer.ui.stage.apps.caption import FaceDelegate
from fraudtrainer.ui.stage.apps.device import Device
from fraudtrainer.ui.stage.apps.leaf import MailDelegate, PageDelegate, PaperDelegate


class MailApp(Device):
    """E-mail: one conversation per subject."""

    app = "mail"
    rows_type = MailDelegate
    reads_down = True

    def links(self) -> tuple[tuple[str, str], ...]:
        """Return a closer look at the attachments, and the header that mail programs hide."""
        return (("document", self.tr("细看附件")), ("mail_header", self.tr("信头")))

    def list_name(self) -> str:
        """Return what a screen reader calls the list."""
        return self.tr("邮件正文")

    def empty_words(self) -> str:
        """Return what stands in the list while there is no line."""
        return self.tr("还没有收到邮件。")

    def typing_words(self, sender: str) -> str:
        """Return the words of the typing strip."""
        del sender
        return self.tr("正在收邮件")

    def refresh(self) -> None:
        """Show the subject; offer a closer look where something is attached."""
        super().refresh()
        self.link("document").setVisible(any(item.card for item in self.model.items()))


class PageApp(Device):
    """A page: its masked address, and its sections."""

    app = "page"
    rows_type = PageDelegate
    reads_down = True

    def links(self) -> tuple[tuple[str, str], ...]:
        """Return the learner's own records, and a closer look at the page."""
        return (("document", self.tr("细看")), ("order", self.tr("查单据")))

    def list_name(self) -> str:
        """Return what a screen reader calls the list."""
        return self.tr("页面内容")

    def empty_words(self) -> str:
        """Return what stands in the list while there is no line."""
        return self.tr("还没有打开页面。")

    def typing_words(self, sender: str) -> str:
        """Return the words of the typing strip."""
        del sender
        return self.tr("页面正在打开")

    def make_header(self) -> QFrame:
        """Make the header with an address that leads nowhere."""
        header = QFrame(self)
        header.setProperty("kind", "device-header")
        row = QHBoxLayout(header)
        row.setContentsMargins(18, 9, 10, 9)
        row.setSpacing(8)
        self._address = QLabel(header)
        self._address.setObjectName("page.address")
        self._address.setProperty("kind", "address")
        self._address.setTextFormat(Qt.TextFormat.PlainText)
        self._address.setWordWrap(True)
        self.title.hide()
        row.addWidget(self._address, 1)
        self.add_links(row)
        return header

    def refresh(self) -> None:
        """Show the page's name behind an address that cannot exist."""
        super().refresh()
        name = self.model.shown_thread
        shown = self.tr("示例.invalid")
        self._address.setText(f"{shown}  ·  {name}" if name else shown)


class PaperApp(Device):
    """Papers shown on screen."""

    app = "paper"
    rows_type = PaperDelegate
    reads_down = True

    def links(self) -> tuple[tuple[str, str], ...]:
        """Return a closer look."""
        return (("document", self.tr("细看")),)

    def list_name(self) -> str:
        """Return what a screen reader calls the list."""
        return self.tr("文书内容")

    def empty_words(self) -> str:
        """Return what stands in the list while there is no line."""
        return self.tr("还没有文书。")

    def typing_words(self, sender: str) -> str:
        """Return the words of the typing strip."""
        del sender
        return self.tr("正在打开文书")


class FaceApp(Device):
    """A talk in the same room."""

    app = "face"
    kind = "face"
    rows_type = FaceDelegate

    def links(self) -> tuple[tuple[str, str], ...]:
        """Return a closer look at a paper on the table."""
        return (("document", self.tr("细看文件")),)

    def list_name(self) -> str:
        """Return what a screen reader calls the list."""
        return self.tr("当面说的话")

    def empty_words(self) -> str:
        """Return what stands in the list while there is no line."""
        return self.tr("现在没有人在跟你说话。")

    def typing_words(self, sender: str) -> str:
        """Return the words of the strip while somebody speaks."""
        return self.tr("{0}正在说").format(sender or self.tr("对方"))

    def refresh(self) -> None:
        """Offer a closer look where there is a paper."""
        super().refresh()
        self.link("document").setVisible(any(item.card for item in self.model.items()))
