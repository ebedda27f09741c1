"""The apps that are lines and nothing else: chat, short messages, mail, page, paper, face to face."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fraudtrainer.ui.stage.apps.bubble import BubbleDelegate, MessageDelegate
from fraudtrainer.ui.stage.apps.caption import FaceDelegate
from fraudtrainer.ui.stage.apps.device import AppKind, AppWords, Device
from fraudtrainer.ui.stage.apps.leaf import MailDelegate, PageDelegate, PaperDelegate
from fraudtrainer.ui.stage.apps.narration import NarrationDelegate
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette

_GROUP_WORDS = ("群", "group")
"""What a group's title says of itself, in the languages that stories are told in."""
_GROUP_SIZE = 2


class PlainApp(Device):
    """Header, tabs, lines, typing strip, foot."""

    def __init__(
        self, kind: AppKind, palette: Palette, icons: IconSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind, palette, icons, parent)
        if kind.app == "page":
            self.title.setObjectName("page.address")
            self.title.setProperty("role", "")
            self.title.setProperty("kind", "address")
        for part, stretch in (
            (self.make_header(self.title), 0),
            (self.tab_bar, 0),
            (self.lines, 1),
            (self.typing, 0),
        ):
            self.column.addWidget(part, stretch)
        self.column.addLayout(self.foot)
        self._lay_ground()
        self.settle()

    def set_theme(self, palette: Palette) -> None:
        """Take other colours."""
        super().set_theme(palette)
        self._lay_ground()

    def _lay_ground(self) -> None:
        colours = self.rows.palette
        self.rows.veil = colours.paper if self._kind.frame == "face" else colours.device
        self.lines.set_ground(self.rows.veil)

    def refresh(self) -> None:
        """Name the link after a group or a person, and put a page's name behind no real address."""
        super().refresh()
        if self.app == "chat":
            title = self.model.shown_thread.lower()
            group = len(self.model.shown.others) >= _GROUP_SIZE or any(
                word in title for word in _GROUP_WORDS
            )
            self.name_link("profile", self.tr("群资料") if group else self.tr("对方资料"))
        elif self.app == "page":
            self.title.setText(self.model.shown_thread or self.tr("网页"))
        elif self.app == "story":
            self.title.setText(self.model.shown_thread or self.tr("旁白"))


def _chat() -> AppWords:
    say = QCoreApplication.translate
    empty, typing = say("PlainApp", "这里还没有消息。"), say("PlainApp", "{0}正在输入")
    links = {"document": say("PlainApp", "细看文件"), "profile": say("PlainApp", "对方资料")}
    return AppWords(say("PlainApp", "消息"), empty, typing, say("PlainApp", "对方"), links)


def _sms() -> AppWords:
    say = QCoreApplication.translate
    empty, typing = say("PlainApp", "还没有收到短信。"), say("PlainApp", "有新短信")
    links = {"number": say("PlainApp", "发送号码")}
    return AppWords(say("PlainApp", "消息"), empty, typing, links=links)


def _mail() -> AppWords:
    say = QCoreApplication.translate
    empty, typing = say("PlainApp", "还没有收到邮件。"), say("PlainApp", "正在收邮件")
    links = {"document": say("PlainApp", "细看附件"), "mail_header": say("PlainApp", "信头")}
    return AppWords(say("PlainApp", "邮件正文"), empty, typing, links=links)


def _page() -> AppWords:
    say = QCoreApplication.translate
    empty, typing = say("PlainApp", "还没有打开页面。"), say("PlainApp", "页面正在打开")
    links = {"document": say("PlainApp", "细看"), "order": say("PlainApp", "查单据")}
    return AppWords(say("PlainApp", "页面内容"), empty, typing, links=links)


def _paper() -> AppWords:
    say = QCoreApplication.translate
    empty, typing = say("PlainApp", "还没有文书。"), say("PlainApp", "正在打开文书")
    links = {"document": say("PlainApp", "细看")}
    return AppWords(say("PlainApp", "文书内容"), empty, typing, links=links)


def _face() -> AppWords:
    say = QCoreApplication.translate
    empty, typing = say("PlainApp", "现在没有人在跟你说话。"), say("PlainApp", "{0}正在说")
    links = {"document": say("PlainApp", "细看文件")}
    return AppWords(say("PlainApp", "当面说的话"), empty, typing, say("PlainApp", "对方"), links)


def _story() -> AppWords:
    say = QCoreApplication.translate
    return AppWords(say("PlainApp", "旁白"), say("PlainApp", "还没有什么可说的。"), "")


PLAIN = (
    AppKind("story", _story, NarrationDelegate),
    AppKind("chat", _chat, BubbleDelegate, card_link=True),
    AppKind("sms", _sms, MessageDelegate),
    AppKind("mail", _mail, MailDelegate, reads_down=True, card_link=True),
    AppKind("page", _page, PageDelegate, reads_down=True),
    AppKind("paper", _paper, PaperDelegate, reads_down=True),
    AppKind("face", _face, FaceDelegate, frame="face", card_link=True),
)
"""Every plain app."""
