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


def any_of(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds the first of the names in a text, in upper or lower case.

    A Latin name is found as a whole word only: “zoomed” names no product.
    """
    words = (rf"(?<![a-z]){re.escape(n)}(?![a-z])" if n.isascii() else re.escape(n) for n in names)
    return re.compile("|".join(words), re.IGNORECASE)
