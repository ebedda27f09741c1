"""Names that may not stand in a scenario, in one place to be reviewed.

Reviewed as of `AS_OF`; whoever changes a list sets the date anew. Domain notes §5 say why: marks of
the state are protected, brands are not ours to play with, and a tool's name is half an instruction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

AS_OF = "2026-11-22"

MARKS = (
    "警徽", "国徽", "官方认证", "公安部监制", "公安局监制", "警方认证", "公安认证", "官方授权",
    "公安部出品", "国家反诈中心出品",
)  # fmt: skip
"""Protected marks and claims of being official: nowhere at all."""

BRANDS = (
    "QQ", "微信", "支付宝", "财付通", "云闪付", "淘宝", "天猫", "京东", "拼多多", "唯品会", "闲鱼",
    "抖音", "快手", "小红书", "微博", "陌陌", "美团", "饿了么", "滴滴出行", "钉钉", "飞书", "企业微信",
    "顺丰", "圆通速递", "圆通快递", "中通快递", "申通快递", "韵达快递", "韵达速递", "极兔速递", "中国移动", "中国联通", "中国电信",
    "工商银行", "农业银行", "中国银行", "建设银行", "交通银行", "招商银行", "浦发银行", "邮储银行",
    "WeChat", "Alipay", "Taobao", "Tmall", "Pinduoduo", "Douyin", "TikTok", "Weibo", "DingTalk",
    "WhatsApp", "Telegram", "Skype", "FaceTime",
)  # fmt: skip
"""Brands: only where a source is retold (`real`). Names that are also parts of common words, such as
those in 途中通知 or 引人瞩目, stand here with their second half."""

TOOLS = (
    "向日葵远程", "向日葵APP", "ToDesk", "TeamViewer", "AnyDesk", "RustDesk", "Splashtop",
    "GoToMeeting", "Webex", "Zoom", "腾讯会议", "钉钉会议", "飞书会议", "华为云会议", "全时云会议",
    "瞩目会议", "银视网", "云视讯", "小鱼易连", "好视通",
)  # fmt: skip
"""Products for remote control and meetings that swindlers have people install: nowhere at all."""


class Names:
    """Names to look for in texts, in upper or lower case.

    A Latin name is found as a whole word only: “zoomed” names no product.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Look for any of `names`."""
        # Over lower-case text and with nothing before the names, a search is one quick scan.
        longest_first = sorted((name.lower() for name in names), key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first)))

    def first_in(self, text: str) -> str | None:
        """The first of the names that stands in a text, as it is written there; None without one."""
        low = text.lower()
        for match in self._pattern.finditer(low):
            around = low[max(0, match.start() - 1) : match.start()] + low[match.end() :][:1]
            if not match[0].isascii() or not _LETTER.search(around):
                return text[match.start() : match.end()] if len(low) == len(text) else match[0]
        return None


_LETTER = re.compile("[a-z]")
