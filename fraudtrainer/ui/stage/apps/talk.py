"""Apps made of conversations: chat and short messages."""

from __future__ import annotations

from fraudtrainer.ui.stage.apps.bubble import BubbleDelegate, MessageDelegate
from fraudtrainer.ui.stage.apps.device import Device

_GROUP_WORDS = ("群", "group")
"""What a group's title says of itself, in the languages that stories are told in."""
_GROUP_SIZE = 2


class ChatApp(Device):
    """Group and private chats, one tab per conversation."""

    app = "chat"
    rows_type = BubbleDelegate

    def links(self) -> tuple[tuple[str, str], ...]:
        """Return who is here, and a closer look at what was sent."""
        return (("document", self.tr("细看文件")), ("profile", self.tr("对方资料")))

    def refresh(self) -> None:
        """Name the link after a group or a person; offer a closer look where there is a paper."""
        super().refresh()
        items = self.model.items()
        others = {item.sender for item in items if item.side == "theirs"}
        thread = self.model.shown_thread.lower()
        group = len(others) >= _GROUP_SIZE or any(word in thread for word in _GROUP_WORDS)
        words = self.tr("群资料") if group else self.tr("对方资料")
        self.link("profile").setText(f"{words} ›")
        self.link("profile").setAccessibleName(words)
        self.link("document").setVisible(any(item.card for item in items))


class SmsApp(Device):
    """Short messages."""

    app = "sms"
    rows_type = MessageDelegate

    def links(self) -> tuple[tuple[str, str], ...]:
        """Return the sender's number."""
        return (("number", self.tr("发送号码")),)

    def empty_words(self) -> str:
        """Return what stands in the list while there is no line."""
        return self.tr("还没有收到短信。")

    def typing_words(self, sender: str) -> str:
        """Return the words of the typing strip: a short message only arrives."""
        del sender
        return self.tr("有新短信")
